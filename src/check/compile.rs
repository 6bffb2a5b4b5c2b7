//! Reads what the checks know of the world (TOML: official calendars, titles of laws, bodies that are no more) and writes
//! it as static tables. Part of build.rs.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::compile::camel;
use crate::source::Source;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Calendar {
    election: Vec<Election>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Election {
    name: String,
    /// The kinds of contest that it is (see [`crate::ContestType`]).
    kinds: Vec<String>,
    year: u16,
    regulation: String,
    source: String,
    voters_per_station: u32,
    stages: Vec<Stage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "names and weekdays are for the reader; a test recomputes the weekdays")]
struct Stage {
    name: String,
    stage: Option<String>,
    start: String,
    end: Option<String>,
    weekday: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Laws {
    subject: Vec<Subject>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Subject {
    name: String,
    words: Vec<String>,
    laws: Vec<Law>,
    #[serde(default)]
    unread: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Law {
    id: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bodies {
    body: Vec<Body>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    name: String,
    until: String,
    now: Now,
    law: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Now {
    id: String,
    en: String,
}

fn read(path: &Path) -> Result<Source, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Source { path: path.to_path_buf(), text })
}

/// Compiles the titles of laws.
pub fn laws(path: &Path) -> Result<String, String> {
    let source = read(path)?;
    let laws: Laws = source.parse()?;
    let mut out = format!("pub static SUBJECTS: [LawSubject; {}] = [\n", laws.subject.len());
    for Subject { name, words, laws, unread } in &laws.subject {
        if laws.is_empty() || words.is_empty() || laws.iter().any(|law| law.source.is_empty()) {
            return Err(source.fault_at(name, "each subject needs `words` and `laws`, each law a `source`"));
        }
        // Those that were read come first: the first one is suggested.
        let laws: Vec<&str> = laws.iter().map(|law| law.id.as_str()).chain(unread.iter().map(String::as_str)).collect();
        let uncited = |law: &&&str| law.split_once(' ').and_then(|(_, cited)| cited.split_once('/')).is_none();
        if let Some(law) = laws.iter().find(uncited) {
            return Err(source.fault_at(law, "a law is written as UU 7/2017"));
        }
        let words: Vec<Vec<&str>> = words.iter().map(|phrase| phrase.split(' ').collect()).collect();
        let words: String = words.iter().map(|phrase| format!("&{phrase:?},")).collect();
        writeln!(out, "LawSubject {{ name: {name:?}, words: &[{words}], laws: &{laws:?} }},").unwrap();
    }
    out.push_str("];\n");
    Ok(out)
}

/// Compiles the bodies that are no more.
pub fn bodies(path: &Path) -> Result<String, String> {
    let source = read(path)?;
    let bodies: Bodies = source.parse()?;
    let mut out = format!("pub static BODIES: [Body; {}] = [\n", bodies.body.len());
    for Body { name, until, now, law, source: from } in &bodies.body {
        if from.is_empty() || law.is_empty() {
            return Err(source.fault_at(name, "each body needs `law` and `source`"));
        }
        let until = day(until).ok_or_else(|| source.fault_at(until, "a day is YYYY-MM-DD"))?;
        let (id, en) = (&now.id, &now.en);
        writeln!(out, "Body {{ name: {name:?}, until: {until}, now: ({id:?}, {en:?}), law: {law:?} }},").unwrap();
    }
    out.push_str("];\n");
    Ok(out)
}

/// Compiles the calendars.
pub fn elections(path: &Path) -> Result<String, String> {
    let source = read(path)?;
    let calendar: Calendar = source.parse()?;
    let mut out = format!("pub static ELECTIONS: [Election; {}] = [\n", calendar.election.len());
    for election in &calendar.election {
        if election.source.is_empty() || election.regulation.is_empty() {
            return Err(source.fault_at(&election.name, "each election needs `regulation` and `source`"));
        }
        let kinds: String = election.kinds.iter().map(|kind| format!("ContestType::{},", camel(kind))).collect();
        write!(
            out,
            "Election {{ name: Cow::Borrowed({:?}), kinds: Cow::Borrowed(&[{kinds}]), year: {}, regulation: Some(Cow::Borrowed({:?})), voters_per_station: Some({}), stages: Cow::Borrowed(&[",
            election.name, election.year, election.regulation, election.voters_per_station
        )
        .unwrap();
        for stage in &election.stages {
            let start = day(&stage.start).ok_or_else(|| source.fault_at(&stage.start, "a day is YYYY-MM-DD"))?;
            let end = stage.end.as_ref().unwrap_or(&stage.start);
            let end = day(end).ok_or_else(|| source.fault_at(end, "a day is YYYY-MM-DD"))?;
            if let Some(subject) = &stage.stage {
                write!(out, "(Subject::{}, {start}, {end}),", camel(&subject.replace('_', "-"))).unwrap();
            }
        }
        out.push_str("]) },\n");
    }
    out.push_str("];\n");
    Ok(out)
}

fn day(iso: &str) -> Option<String> {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some(format!("Day {{ year: {year}, month: {month}, day: {day} }}"))
}
