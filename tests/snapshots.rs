//! Whole articles as the engine sees them, so that a change of a rule shows all that it changes. A snapshot shows what
//! is found, faults included; what should be found stands in `tests/articles`.
//!
//! After a change that is meant, look at the difference and accept it: `INSTA_UPDATE=always cargo test --test snapshots`,
//! then `git diff tests/snapshots`.

mod support;

use std::fmt::Write as _;

use sorot::{Analysis, FactValue, Speaker};
use support::corpus::articles;

/// One of each manner: a portal, a national daily, a table, results.
const SHOWN: [&str; 4] = ["portal-cawe-cawe", "harian-laporan-bawaslu", "daftar-dpt-kecamatan", "hasil-rekapitulasi"];

#[test]
fn whole_articles() {
    let articles = articles();
    for name in SHOWN {
        let article = articles.iter().find(|a| a.name == name).unwrap();
        insta::assert_snapshot!(name, shown(&article.text, &article.analysis()));
    }
}

/// One finding a line: what it is, the words, what they mean.
fn shown(text: &str, analysis: &Analysis) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |start: u32, end: u32| {
        let words = String::from_utf16_lossy(&units[start as usize..end as usize]);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let who = |speaker: &Option<Speaker>| speaker.as_ref().map_or("–".into(), |s| s.name.clone());
    let mut out = String::from("statements\n");
    for s in &analysis.statements {
        let (kind, mode, targets) = (s.kind, s.mode, &s.targets);
        writeln!(out, "  {kind:?} {mode:?} of {targets:?} by {}: {}", who(&s.speaker), words(s.span.start, s.span.end))
            .unwrap();
    }
    out.push_str("\nquotes\n");
    for q in &analysis.quotes {
        writeln!(out, "  {}: {}", who(&q.speaker), words(q.span.start, q.span.end)).unwrap();
    }
    out.push_str("\nfacts\n");
    for f in &analysis.facts {
        let value = match &f.value {
            FactValue::Date { value, stage } => match stage {
                Some(stage) => format!("date {value}, {stage:?}"),
                None => format!("date {value}"),
            },
            FactValue::Count { value, unit, approximate } => {
                format!("count {}{value} {unit:?}", if *approximate { "about " } else { "" })
            }
            FactValue::Percent { value, of } => format!("{value} percent, {of:?}"),
            FactValue::Contest { contest, year, mentions } => {
                let year = year.map_or("no year".into(), |y| y.to_string());
                format!("contest {contest:?}, {year}, mentions: {}", mentions.len())
            }
            FactValue::Law { id, mentions, .. } => format!("law {id}, mentions: {}", mentions.len()),
            FactValue::Institution { name, mentions } => format!("body {name}, mentions: {}", mentions.len()),
            FactValue::Candidate { names, number, mentions } => {
                let number = number.map_or("no number".into(), |n| format!("number {n}"));
                format!("candidate {}, {number}, mentions: {}", names.join(" + "), mentions.len())
            }
        };
        writeln!(out, "  {}: {value}", words(f.span.start, f.span.end)).unwrap();
    }
    out.push_str("\npeople\n");
    for p in &analysis.people {
        writeln!(out, "  {} ({}), mentions: {}", p.name, p.role.as_deref().unwrap_or("–"), p.mentions.len()).unwrap();
    }
    out.push_str("\nchecks\n");
    for c in &analysis.checks {
        writeln!(out, "  {:?} {}: {} — {}", c.severity, c.rule, words(c.span.start, c.span.end), c.message.en).unwrap();
    }
    out.push_str("\nnot the article\n");
    for f in &analysis.furniture {
        writeln!(out, "  {}", words(f.start, f.end)).unwrap();
    }
    out
}
