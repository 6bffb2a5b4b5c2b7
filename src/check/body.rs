//! A body that is no more at the article's date: *meneruskan rekomendasi ke KASN* in late 2024.

use super::{Checking, FoundCheck};
use crate::calendar::Day;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Message, Severity};

mod tables {
    use super::{Body, Day};
    include!(concat!(env!("OUT_DIR"), "/bodies.rs"));
}

struct Body {
    name: &'static str,
    /// Its last day.
    until: Day,
    /// Who does its work now, in both languages.
    now: (&'static str, &'static str),
    law: &'static str,
}

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let Some(today) = checking.published.or_else(|| news_day(checking)) else { return };
    for fact in checking.facts {
        let FactValue::Institution { name, .. } = &fact.value else { continue };
        let Some(body) = tables::BODIES.iter().find(|body| body.name == name && today > body.until) else { continue };
        // An article that knows of the end tells what was.
        let known = fact.mentions.iter().any(|mention| is_past(checking, mention.start));
        if !known {
            found.extend(fact.mentions.iter().filter_map(|mention| check(checking, body, mention)));
        }
    }
}

/// The newest day that stands in brackets with its year: the article's own.
fn news_day(checking: &Checking) -> Option<Day> {
    let bracketed = |date: &super::DateRead| {
        date.start.point.year.is_some()
            && date.last().is_none()
            && date.start.tokens.clone().any(|at| checking.document.kind(at) == Some(Kind::Open))
    };
    checking.dates.iter().filter(|date| bracketed(date)).filter_map(|date| date.days.0).max()
}

fn is_past(checking: &Checking, token: usize) -> bool {
    let document = checking.document;
    let old = |at: usize| {
        let year = Some(at).filter(|&at| document.kind(at) == Some(Kind::Number) && document.word(at).len() == 4);
        year.and_then(|at| document.word(at).parse::<i32>().ok()).is_some_and(|year| (1990..2024).contains(&year))
    };
    checking.around(token).any(|at| document.is(at, Class::CheckEnded) || old(at))
}

#[inline(never)]
fn check(checking: &Checking, body: &Body, mention: &std::ops::Range<usize>) -> Option<FoundCheck> {
    let document = checking.document;
    let toward = (1..=2).any(|back| {
        mention.start.checked_sub(back).is_some_and(|at| {
            document.hits.get(at, Class::CheckToward).is_some_and(|hit| at + usize::from(hit.len) == mention.start)
        })
    });
    if !toward || document.in_furniture(mention.start) {
        return None;
    }
    let (day_id, day_en) = super::written::day(body.until);
    let (Body { name, law, .. }, (now_id, now_en)) = (body, body.now);
    Some(FoundCheck {
        tokens: mention.clone(),
        rule: "check.body-ended",
        severity: Severity::Note,
        message: Message {
            id: format!("Tugas {name} beralih ke {now_id} sejak {day_id} ({law})."),
            en: format!("The work of {name} went over to {now_en} on {day_en} ({law})."),
        },
        suggestions: vec![],
        evidence: vec![mention.clone()],
    })
}
