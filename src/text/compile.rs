//! Turns the shapes of lines (TOML) into the table of one automaton. Part of build.rs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use regex_automata::dfa::{Automaton, dense};
use regex_automata::util::primitives::StateID;
use regex_automata::util::syntax;
use regex_automata::{Anchored, MatchKind};
use serde::Deserialize;

use crate::source::Source;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shapes {
    shape: Vec<Shape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    name: String,
    about: String,
    source: String,
    pattern: String,
    example: Vec<String>,
    counterexample: Vec<String>,
}

/// An automaton over bytes: `next[state][class[byte]]`. State 0 is the dead one, 1 the first.
pub struct Table {
    class: [u8; 256],
    classes: usize,
    next: Vec<u16>,
    accepts: Vec<bool>,
}

/// Compiles the file to Rust source.
pub fn compile(path: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let source = Source { path: path.to_path_buf(), text };
    let Shapes { shape: shapes } = source.parse()?;
    for shape in &shapes {
        let fault = |message: &str| source.fault_at(&format!("{:?}", shape.name), message);
        if shape.about.is_empty() || shape.source.is_empty() {
            return Err(fault("a shape needs `about` and `source`"));
        }
        if shape.example.len() < 2 || shape.counterexample.len() < 2 {
            return Err(fault("a shape needs at least two examples and two counterexamples"));
        }
        let own = table(&[&shape.pattern]).map_err(|error| fault(&error))?;
        if let Some(example) = shape.example.iter().find(|example| !own.accepts(example)) {
            return Err(fault(&format!("the pattern does not match its example {example:?}")));
        }
        if let Some(other) = shape.counterexample.iter().find(|other| own.accepts(other)) {
            return Err(fault(&format!("the pattern matches its counterexample {other:?}")));
        }
    }
    let patterns: Vec<&str> = shapes.iter().map(|shape| shape.pattern.as_str()).collect();
    Ok(table(&patterns)?.write())
}

/// One automaton for all patterns; each may be followed by a full stop.
fn table(patterns: &[&str]) -> Result<Table, String> {
    let whole = format!("(?:{})\\.?", patterns.join("|"));
    let dfa = dense::Builder::new()
        .syntax(syntax::Config::new().unicode(false).utf8(false).case_insensitive(true))
        .configure(
            dense::Config::new()
                .minimize(true)
                .accelerate(false)
                .match_kind(MatchKind::All)
                .start_kind(regex_automata::dfa::StartKind::Anchored),
        )
        .build(&whole)
        .map_err(|error| format!("{error}: {whole}"))?;
    let start = dfa
        .universal_start_state(Anchored::Yes)
        .ok_or("a shape must not look around: the whole line is matched anyway")?;
    // All reachable states in the order of their discovery; the dead one first.
    let mut numbers: BTreeMap<StateID, usize> = BTreeMap::from([(start, 1)]);
    let mut states = vec![None, Some(start)];
    let mut rows: Vec<[u16; 256]> = vec![[0; 256]];
    while rows.len() < states.len() {
        let state = states[rows.len()].expect("only the first is dead");
        let mut row = [0; 256];
        for (byte, entry) in row.iter_mut().enumerate() {
            let next = dfa.next_state(state, byte as u8);
            if !dfa.is_dead_state(next) {
                *entry = *numbers.entry(next).or_insert_with(|| {
                    states.push(Some(next));
                    states.len() - 1
                }) as u16;
            }
        }
        rows.push(row);
    }
    let accepts = states.iter().map(|state| state.is_some_and(|state| dfa.is_match_state(dfa.next_eoi_state(state))));
    // Bytes that behave alike in every state share a column.
    let mut columns: BTreeMap<Vec<u16>, u8> = BTreeMap::new();
    let mut class = [0; 256];
    let mut kept = vec![];
    for byte in 0..256 {
        let column: Vec<u16> = rows.iter().map(|row| row[byte]).collect();
        let next = columns.len() as u8;
        class[byte] = *columns.entry(column).or_insert_with(|| {
            kept.push(byte);
            next
        });
    }
    let next = rows.iter().flat_map(|row| kept.iter().map(|&byte| row[byte])).collect();
    Ok(Table { class, classes: kept.len(), accepts: accepts.collect(), next })
}

impl Table {
    /// Whether the whole line has the shape, as `shape.rs` decides it.
    pub fn accepts(&self, line: &str) -> bool {
        let state = line.bytes().fold(1, |state: u16, byte| {
            self.next[usize::from(state) * self.classes + usize::from(self.class[usize::from(byte)])]
        });
        self.accepts[usize::from(state)]
    }

    fn write(&self) -> String {
        let mut out = String::new();
        writeln!(out, "static CLASS: [u8; 256] = {:?};", self.class).unwrap();
        writeln!(out, "const CLASSES: usize = {};", self.classes).unwrap();
        writeln!(out, "static NEXT: [u16; {}] = {:?};", self.next.len(), self.next).unwrap();
        writeln!(out, "static ACCEPTS: [bool; {}] = {:?};", self.accepts.len(), self.accepts).unwrap();
        out
    }
}
