//! Reads the official calendars (TOML) and writes those stages that are checked as static tables. Part of build.rs.

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
#[expect(dead_code, reason = "the weekday is for the reader; tests/checks.rs recomputes it")]
struct Stage {
    name: String,
    checked: Option<String>,
    start: String,
    end: Option<String>,
    weekday: Option<String>,
}

/// Compiles the file to Rust source.
pub fn compile(path: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let source = Source { path: path.to_path_buf(), text };
    let calendar: Calendar = source.parse()?;
    let mut out = format!("pub static ELECTIONS: [Election; {}] = [\n", calendar.election.len());
    for election in &calendar.election {
        if election.source.is_empty() || election.regulation.is_empty() {
            return Err(source.fault_at(&election.name, "each election needs `regulation` and `source`"));
        }
        let kinds: String = election.kinds.iter().map(|kind| format!("ContestType::{},", camel(kind))).collect();
        write!(
            out,
            "Election {{ name: {:?}, kinds: &[{kinds}], year: {}, regulation: {:?}, voters_per_station: {}, stages: &[",
            election.name, election.year, election.regulation, election.voters_per_station
        )
        .unwrap();
        for stage in &election.stages {
            let start = day(&stage.start).ok_or_else(|| source.fault_at(&stage.start, "a day is YYYY-MM-DD"))?;
            let end = stage.end.as_ref().unwrap_or(&stage.start);
            let end = day(end).ok_or_else(|| source.fault_at(end, "a day is YYYY-MM-DD"))?;
            if let Some(subject) = &stage.checked {
                write!(out, "(Subject::{}, {start}, {end}),", camel(subject)).unwrap();
            }
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
    Ok(out)
}

fn day(iso: &str) -> Option<String> {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some(format!("Day {{ year: {year}, month: {month}, day: {day} }}"))
}
