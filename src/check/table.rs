//! Lines of numbers with a line that adds them up, and rows of men, women and both.

use std::ops::Range;

use super::figures;
use super::written;
use super::{Checking, FoundCheck};
use crate::extract::count;
use crate::lexicon::Class;
use crate::text::{Document, Kind};
use crate::{Message, Severity};

/// Tokens of a row at most.
const LONGEST: usize = 24;
/// Numbers of a row at most.
const MOST_COLUMNS: usize = 8;

/// A line of a table: its numbers behind a label.
struct Row {
    line: usize,
    total: bool,
    /// Where the figures stand, and their values.
    cells: Vec<(usize, f64)>,
}

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    let rows: Vec<Row> = (0..document.lines.len()).filter_map(|line| row(document, line)).collect();
    for table in rows.chunk_by(|a, b| a.line + 1 == b.line && a.cells.len() == b.cells.len() && !a.total) {
        if table.len() < 3 {
            continue;
        }
        across(document, table, found);
        if table.last().is_some_and(|row| row.total) {
            down(document, table, found);
        }
    }
}

/// *1. Sukarasa: 12.345 pemilih*, *Total 45.678*
fn row(document: &Document, line: usize) -> Option<Row> {
    let Range { mut start, end } = document.lines[line].tokens.clone();
    if document.lines[line].furniture || end - start < 2 || end - start > LONGEST {
        return None;
    }
    // "1. ", "a) ", "- "
    let listed = matches!(document.kind(start), Some(Kind::Number)) && document.word(start).len() <= 2
        || document.kind(start) == Some(Kind::Word) && document.word(start).len() == 1;
    let dotted = matches!(document.kind(start + 1), Some(Kind::Period | Kind::Close));
    let bare = document.kind(start) == Some(Kind::Number) && document.kind(start + 1) == Some(Kind::Word);
    start += match document.kind(start) {
        Some(Kind::Hyphen | Kind::Dash | Kind::Symbol) => 1,
        _ if listed && dotted => 2,
        _ if listed && bare => 1,
        _ => 0,
    };
    let first = (start..end).find(|&at| document.kind(at) == Some(Kind::Number))?;
    // "Hadir 13 orang." is a sentence.
    let sentence =
        document.kind(end - 1) == Some(Kind::Period) && !(start..end).any(|at| document.kind(at) == Some(Kind::Colon));
    let label = !sentence && (start..first).any(|at| document.kind(at) == Some(Kind::Word));
    let mut cells = vec![];
    let mut at = first;
    while at < end {
        match document.kind(at)? {
            Kind::Number => {
                let number =
                    if cells.is_empty() { figures::exact(document, at)? } else { figures::cell(document, at)? };
                cells.push((at, number.whole()?));
            }
            // What is counted; any other word makes it a sentence.
            Kind::Word => {
                let unit = count::unit_named(document, at).map(|(_, end)| end).filter(|&after| after > at);
                let group = document.hits.get(at, Class::CheckPartGroup).map(|hit| at + usize::from(hit.len));
                let known = unit.max(group);
                let filler = document.is(at, Class::CountFiller) || document.word(at).len() == 1;
                match known {
                    Some(after) => {
                        at = after;
                        continue;
                    }
                    None if filler => {}
                    None => return None,
                }
            }
            Kind::Percent => return None,
            Kind::Period if at + 1 < end => return None,
            _ => {}
        }
        at += 1;
    }
    let total = document.is(start, Class::CheckTotalLabel);
    // "TPS 12" has a label and a number, but counts nothing.
    (label && (1..=MOST_COLUMNS).contains(&cells.len())).then_some(Row { line, total, cells })
}

/// Each column against the line that adds it up.
#[inline(never)]
fn down(document: &Document, table: &[Row], found: &mut Vec<FoundCheck>) {
    let Some((total, parts)) = table.split_last() else { return };
    for (column, &(place, stated)) in total.cells.iter().enumerate() {
        let values = || parts.iter().rev().map(|row| row.cells[column].1);
        let sum: f64 = values().sum();
        // A table may begin with lines of another kind, or hold a part twice.
        let mut running = 0.0;
        let adds_up = values().any(|value| {
            running += value;
            running == stated
        });
        let near = (sum - stated).abs() <= stated * 0.1 && stated >= 10.0;
        if adds_up || !near || values().any(|value| value >= stated) {
            continue;
        }
        let (text, right) = (written::grouped(stated), written::grouped(sum));
        found.push(FoundCheck {
            tokens: place..place + 1,
            rule: "check.sum",
            severity: Severity::Error,
            message: Message {
                id: format!("Baris di atasnya berjumlah {right}, bukan {text}."),
                en: format!("The lines above come to {right}, not {text}."),
            },
            suggestions: vec![written::replaced(document, place..place + 1, &[(place, right)])],
            evidence: std::iter::once(place..place + 1)
                .chain(parts.iter().map(|row| row.cells[column].0..row.cells[column].0 + 1))
                .collect(),
        });
    }
}

/// Rows whose third number is the sum of the two before it, but for one row.
#[inline(never)]
fn across(document: &Document, table: &[Row], found: &mut Vec<FoundCheck>) {
    let columns = table[0].cells.len();
    for last in 2..columns {
        let is_sum = |row: &&Row| row.cells[last - 2].1 + row.cells[last - 1].1 == row.cells[last].1;
        let right = table.iter().filter(is_sum).count();
        let Some(row) = table.iter().find(|row| !is_sum(row)) else { continue };
        let (men, women, stated) = (row.cells[last - 2], row.cells[last - 1], row.cells[last]);
        let sum = men.1 + women.1;
        let near = (sum - stated.1).abs() <= stated.1 * 0.25;
        if right < 3 || right + 1 != table.len() || !near {
            continue;
        }
        let (a, b, right, text) =
            (written::grouped(men.1), written::grouped(women.1), written::grouped(sum), written::grouped(stated.1));
        found.push(FoundCheck {
            tokens: stated.0..stated.0 + 1,
            rule: "check.sum",
            severity: Severity::Error,
            message: Message {
                id: format!("{a} dan {b} berjumlah {right}, bukan {text} (di baris lain jumlahnya cocok)."),
                en: format!("{a} and {b} make {right}, not {text} (the other lines add up)."),
            },
            suggestions: vec![written::replaced(document, stated.0..stated.0 + 1, &[(stated.0, right)])],
            evidence: [stated.0, men.0, women.0].map(|at| at..at + 1).to_vec(),
        });
    }
}
