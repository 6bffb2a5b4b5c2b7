//! What does not add up is told, and nothing else. The cases are data (`tests/checks/*.toml`, whose README says how to
//! add one): true cases, in which the marked words are raised, and traps, in which nothing may be.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use sorot::{Options, Severity, analyze, rules};

/// A file of cases for one rule; `published.toml` holds cases of all rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    rule: Option<String>,
    #[serde(default)]
    finds: Vec<Case>,
    #[serde(default)]
    silent: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    /// The article's date.
    published: Option<String>,
    /// The first suggestions, in order.
    suggests: Option<Vec<String>>,
    severity: Option<String>,
    /// All rules that are raised, where there are several.
    rules: Option<Vec<String>>,
    /// What is wrong, or why it is a trap.
    why: Option<String>,
    /// Without the sentence that makes it a text about an election.
    #[serde(default)]
    alone: bool,
}

/// A check as (rule, words, suggestions, severity).
type Raised = (&'static str, String, Vec<String>, Severity);

fn raised(case: &Case) -> Vec<Raised> {
    let plain = case.text.replace("[[", "").replace("]]", "");
    let text = if case.alone { plain } else { format!("{plain}\nKPU Kabupaten Tirtaloka mengawalinya.") };
    let options = Options { published: case.published.clone(), ..Options::default() };
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |span: sorot::Span| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
    let checks = analyze(&text, &options).checks;
    for check in &checks {
        assert!(!check.evidence.is_empty(), "{text}: {} rests on nothing", check.rule);
        assert!(!check.message.id.is_empty() && !check.message.en.is_empty(), "{text}: {} says nothing", check.rule);
        assert!(rules().iter().any(|rule| rule.id == check.rule), "{} is not explained", check.rule);
    }
    checks.into_iter().map(|check| (check.rule, words(check.span), check.suggestions, check.severity)).collect()
}

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files() -> BTreeMap<String, Cases> {
    let toml = |path: PathBuf| {
        let name = path.file_stem()?.to_str()?.to_string();
        let text = (path.extension()? == "toml").then(|| std::fs::read_to_string(&path).unwrap())?;
        Some((name.clone(), toml::from_str(&text).unwrap_or_else(|error| panic!("{name}.toml: {error}"))))
    };
    std::fs::read_dir(data("tests/checks")).unwrap().filter_map(|entry| toml(entry.unwrap().path())).collect()
}

/// What is wrong with a true case.
fn fault(case: &Case, rule: &str) -> Option<String> {
    let found = raised(case);
    let Some(wanted) = case.text.split_once("[[").and_then(|(_, rest)| rest.split_once("]]")).map(|(words, _)| words)
    else {
        return Some("nothing is marked".into());
    };
    let [(id, words, suggestions, severity)] = found.as_slice() else { return Some(format!("gives {found:?}")) };
    if (*id, words.as_str()) != (rule, wanted) {
        return Some(format!("gives {id} at {words:?}"));
    }
    if case.suggests.as_ref().is_some_and(|wanted| !suggestions.starts_with(wanted)) {
        return Some(format!("suggests {suggestions:?}"));
    }
    let severity = if *severity == Severity::Error { "error" } else { "note" };
    case.severity.as_ref().is_some_and(|wanted| wanted != severity).then(|| format!("is of severity {severity}"))
}

#[test]
fn cases() {
    let mut faults = vec![];
    for (name, cases) in files() {
        let Some(rule) = &cases.rule else { continue };
        let (finds, silent) = (cases.finds.len(), cases.silent.len());
        if finds < 3 || silent < 5 {
            faults.push(format!("{name}: {finds} true cases and {silent} traps; there must be three and five"));
        }
        for case in &cases.finds {
            faults.extend(fault(case, rule).map(|fault| format!("{name}: {}\n  {fault}", case.text)));
        }
        for case in &cases.silent {
            let found = raised(case);
            if !found.is_empty() {
                let why = case.why.as_deref().unwrap_or("all is right");
                faults.push(format!("{name}: {}\n  ({why}) gives {found:?}", case.text));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Each rule has cases, and each can be switched off.
#[test]
fn every_check_has_cases_and_a_switch() {
    let files = files();
    for rule in rules().iter().filter(|rule| rule.kind == "check") {
        let of_rule = |cases: &&Cases| cases.rule.as_deref() == Some(rule.id);
        let Some(cases) = files.values().find(of_rule) else { panic!("{} has no cases", rule.id) };
        let case = &cases.finds[0];
        let text = format!("{}\nKPU Tirtaloka.", case.text.replace("[[", "").replace("]]", ""));
        let count = |rules: Vec<(String, bool)>| {
            let options = Options { published: case.published.clone(), rules, ..Options::default() };
            analyze(&text, &options).checks.iter().filter(|check| check.rule == rule.id).count()
        };
        assert_eq!(count(vec![]), 1, "{}", rule.id);
        assert_eq!(count([(rule.id.to_string(), false)].into()), 0, "{}", rule.id);
    }
}

/// Articles about other things hold no error that is seen, and none is made up.
#[test]
fn other_articles_raise_nothing() {
    for entry in std::fs::read_dir(data("tests/quiet")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = std::fs::read_to_string(&path).unwrap();
            assert_eq!(analyze(&text, &Options::default()).checks, [], "{}", path.display());
        }
    }
}

/// Errors met in published pages, retold in our own words: each is caught by what is wrong with it.
#[test]
fn published_errors() {
    let cases = files().remove("published").expect("tests/checks/published.toml").finds;
    for case in &cases {
        let found: Vec<&str> = raised(case).into_iter().map(|(rule, ..)| rule).collect();
        let wrong = case.why.as_deref().expect("`why` says what is wrong");
        assert_eq!(found, *case.rules.as_ref().expect("`rules`"), "{wrong}: {}", case.text);
    }
}

/// Each weekday of the calendar data is recomputed, each stage lies before the next, and none ends before it starts.
#[test]
fn calendar_data() {
    let data: toml::Table = std::fs::read_to_string(data("src/check/data/elections.toml")).unwrap().parse().unwrap();
    for election in data["election"].as_array().unwrap() {
        let name = election["name"].as_str().unwrap();
        assert!(election["source"].as_str().unwrap().contains(election["regulation"].as_str().unwrap()), "{name}");
        let mut before = String::new();
        let stages = election["stages"].as_array().unwrap();
        let edge = |name: &str, edge: &str| {
            let stage = stages.iter().find(|stage| stage["name"].as_str() == Some(name)).unwrap();
            days(stage.get(edge).unwrap_or(&stage["start"]).as_str().unwrap())
        };
        for stage in stages {
            let start = stage["start"].as_str().unwrap();
            let end = stage.get("end").map_or(start, |end| end.as_str().unwrap());
            assert!(before.as_str() <= start, "{name}: {stage} is out of order");
            assert!(start <= end, "{name}: {stage} ends before it starts");
            before = start.to_string();
            if let Some(weekday) = stage.get("weekday") {
                // 1 January 1970 was a Thursday.
                let names = ["Kamis", "Jumat", "Sabtu", "Minggu", "Senin", "Selasa", "Rabu"];
                assert_eq!(weekday.as_str().unwrap(), names[days(start).rem_euclid(7) as usize], "{name}: {stage}");
            }
        }
        // The campaign, three quiet days and the vote follow each other without a gap.
        assert_eq!(edge("kampanye", "end") + 1, edge("masa tenang", "start"), "{name}");
        assert_eq!(edge("masa tenang", "start") + 2, edge("masa tenang", "end"), "{name}");
        assert_eq!(edge("masa tenang", "end") + 1, edge("pemungutan suara", "start"), "{name}");
    }
}

/// Laws and bodies carry their source, no law stands twice under one subject, and the law data agree with the titles
/// that the facts give.
#[test]
fn law_and_body_data() {
    let table = |path: &str| -> toml::Table { std::fs::read_to_string(data(path)).unwrap().parse().unwrap() };
    for subject in table("src/check/data/laws.toml")["subject"].as_array().unwrap() {
        let name = subject["name"].as_str().unwrap();
        let read = subject["laws"].as_array().unwrap();
        assert!(read.iter().all(|law| !law["source"].as_str().unwrap().is_empty()), "{name}");
        let unread = subject.get("unread").and_then(|laws| laws.as_array()).into_iter().flatten();
        let laws: Vec<&str> = read.iter().map(|law| &law["id"]).chain(unread).map(|id| id.as_str().unwrap()).collect();
        let different: std::collections::BTreeSet<_> = laws.iter().collect();
        assert_eq!(laws.len(), different.len(), "{name}");
        // Each is cited under its title without a word said.
        for law in &laws {
            let text = format!("{law} tentang {name} berlaku dalam pemilu.");
            assert_eq!(analyze(&text, &Options::default()).checks, [], "{text}");
        }
        // Any other is not; what is suggested has been read.
        let (kind, _) = laws[0].split_once(' ').unwrap();
        let checks =
            analyze(&format!("{kind} 99/1998 tentang {name} berlaku dalam pemilu."), &Options::default()).checks;
        assert_eq!(checks.iter().map(|check| check.rule).collect::<Vec<_>>(), ["check.law-title"], "{name}");
        assert_eq!(checks[0].suggestions, [read[0]["id"].as_str().unwrap()], "{name}");
    }
    for body in table("src/check/data/bodies.toml")["body"].as_array().unwrap() {
        assert!(!body["source"].as_str().unwrap().is_empty(), "{body}");
    }
}

/// Days since 1 January 1970, counted one by one: another way than the engine's.
fn days(iso: &str) -> i64 {
    let parts: Vec<i64> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let years: i64 = (1970..parts[0]).map(|year| if leap(year) { 366 } else { 365 }).sum();
    let lengths = [31, if leap(parts[0]) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    years + lengths[..parts[1] as usize - 1].iter().sum::<i64>() + parts[2] - 1
}
