//! Amounts of money spent on or in an election.

use super::count::{is_approximate, unit_at};
use super::fact::{FoundFact, Reading};
use super::number::{Number, Style};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Unit};

/// Money: the inner value is there where it is spent on or in the election.
pub(super) fn money(reading: &Reading, number: &Number) -> Option<Option<FoundFact>> {
    let document = reading.document;
    let start = number.tokens.start;
    let mut tokens = number.tokens.clone();
    let before = start.checked_sub(1)?;
    let sign = document.hits.get(before, Class::Rupiah).is_some_and(|hit| hit.len == 1);
    let dotted =
        before.checked_sub(1).filter(|&at| document.hits.get(at, Class::Rupiah).is_some_and(|hit| hit.len == 2));
    if sign {
        tokens.start = before;
    } else if let Some(at) = dotted {
        tokens.start = at;
    } else if document.is(tokens.end, Class::Rupiah) {
        tokens.end += 1;
    } else if number.style == Style::Words
        && number.value >= 1e9
        && (document.is(before, Class::CountLink) || is_approximate(reading, start))
        && unit_at(reading, tokens.end).is_none()
        && reading.around(start, 30).any(|at| document.is(at, Class::ElectionMoney))
    {
        // "anggaran sebesar 29 miliar"
    } else {
        return None;
    }
    let sentence = reading.around(start, 30);
    let ranged = matches!(document.kind(number.tokens.end), Some(Kind::Hyphen | Kind::Dash))
        || matches!(document.kind(before), Some(Kind::Hyphen | Kind::Dash));
    let said = |class: Class| sentence.clone().any(|at| document.is(at, class));
    let line = &document.lines[document.line_of(start)].tokens;
    let near = line.start.max(start.saturating_sub(90))..line.end.min(start + 60);
    let election = near.clone().any(|at| {
        [
            Class::Contest,
            Class::Body,
            Class::BodyShort,
            Class::UnitCandidates,
            Class::UnitCandidatePairs,
            Class::StageCampaignWord,
            Class::ElectionSign,
        ]
        .iter()
        .any(|&class| document.is(at, class))
    });
    let wanted = election && said(Class::ElectionMoney) && !said(Class::OtherMoney) && !ranged;
    let value = FactValue::Count {
        value: number.value,
        unit: Unit::Rupiah,
        approximate: is_approximate(reading, tokens.start),
    };
    Some(wanted.then_some(FoundFact { tokens, mentions: vec![], rule: "count.money", implied: vec![], value }))
}
