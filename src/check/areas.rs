//! Areas in running text against their total: *12.480 pemilih di tiga kecamatan, yakni Sukarasa 4.100, …*.

use super::figures;
use super::written;
use super::{Checking, FoundCheck};
use crate::extract::fact::FoundFact;
use crate::extract::number::Number;
use crate::lexicon::Class;
use crate::text::{Document, Kind};
use crate::{FactValue, Message, Severity, Unit};

/// Tokens between the total and the number of areas.
const REACH: usize = 12;
/// Tokens between an area's name and its number.
const NEAR: usize = 4;
/// Tokens of all areas together.
const LONGEST: usize = 600;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for pair in checking.facts.windows(2) {
        found.extend(check(checking, &pair[0], &pair[1]));
    }
}

#[inline(never)]
fn check(checking: &Checking, total: &FoundFact, areas: &FoundFact) -> Option<FoundCheck> {
    let document = checking.document;
    let FactValue::Count { value: stated, unit, approximate: false } = total.value else { return None };
    let FactValue::Count { value: many, unit: Unit::Areas, approximate: false } = areas.value else { return None };
    let counted = matches!(unit, Unit::Voters | Unit::PollingStations | Unit::Votes | Unit::Ballots);
    let tied = areas.tokens.start.saturating_sub(total.tokens.end) <= REACH
        && !(total.tokens.end..areas.tokens.end).any(|at| document.tokens[at].breaks());
    if !counted || !tied || !(2.0..=60.0).contains(&many) || !figure(document, total) {
        return None;
    }
    // All numbers up to the end of the line: as many as there are areas, each behind a name.
    let line = &document.lines[document.line_of(areas.tokens.start)].tokens;
    let after = areas.tokens.end..line.end.min(areas.tokens.end + LONGEST);
    let mut numbers = after.clone().filter(|&at| document.kind(at) == Some(Kind::Number)).collect::<Vec<_>>();
    numbers.retain(|&at| document.word(at).len() > 4 || document.kind(at + 1) != Some(Kind::Close));
    if numbers.len() != many as usize || !after.clone().any(|at| document.is(at, Class::CheckMadeUp)) {
        return None;
    }
    let parts: Vec<Number> = numbers.iter().map_while(|&at| part(document, areas.tokens.end, at)).collect();
    let other = after.clone().any(|at| document.is(at, Class::CheckChange) || document.is(at, Class::NumberScale));
    let sum: f64 = parts.iter().filter_map(Number::whole).sum();
    let near = (sum - stated).abs() <= stated * 0.1;
    if parts.len() != numbers.len() || other || sum == stated || !near {
        return None;
    }
    let place = total.tokens.clone().find(|&at| document.kind(at) == Some(Kind::Number))?;
    let (right, text, many) = (written::grouped(sum), written::grouped(stated), written::grouped(many));
    Some(FoundCheck {
        tokens: total.tokens.clone(),
        rule: "check.sum",
        severity: Severity::Error,
        message: Message {
            id: format!("Rincian {many} wilayahnya berjumlah {right}, bukan {text}."),
            en: format!("Its {many} areas come to {right}, not {text}."),
        },
        suggestions: vec![written::replaced(document, total.tokens.clone(), &[(place, right)])],
        evidence: std::iter::once(total.tokens.clone()).chain(parts.into_iter().map(|part| part.tokens)).collect(),
    })
}

/// *Sukarasa 4.100*, *Kecamatan Sukarasa sebanyak 4.100*, *Sukarasa (4.100)*
#[inline(never)]
fn part(document: &Document, first: usize, at: usize) -> Option<Number> {
    let number = figures::exact(document, at)?;
    let mut before = (at.saturating_sub(NEAR).max(first)..at).rev().take_while(|&before| {
        document.tokens[before].capital()
            || document.is(before, Class::CheckPartLink)
            || document.kind(before) == Some(Kind::Open)
    });
    before.any(|before| document.tokens[before].capital()).then_some(number)
}

/// Whether a count is written as one figure.
fn figure(document: &Document, fact: &FoundFact) -> bool {
    fact.tokens.clone().any(|at| figures::exact(document, at).is_some())
        && !fact.tokens.clone().any(|at| document.is(at, Class::NumberScale))
}
