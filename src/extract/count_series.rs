//! Numbers in a row that share the noun of the first: *meraih 12.345 suara di Tirta, 10.987 di Loka*.

use super::count::is_broken_off;
use super::fact::{FoundFact, Reading};
use super::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Unit};

/// A number without a noun that goes on a row: a comma or *dan* before it, and a place behind it as behind the one before.
pub(super) fn goes_on(reading: &Reading, found: &[FoundFact], number: &Number) -> Option<FoundFact> {
    let document = reading.document;
    let before = found.last()?;
    let FactValue::Count { unit: unit @ (Unit::Votes | Unit::Voters | Unit::Ballots), .. } = before.value else {
        return None;
    };
    let start = number.tokens.start;
    let listed = document.kind(start - 1) == Some(Kind::Comma) || document.says(start - 1, "dan");
    let placed = |at: usize| document.says(at, "di") && !document.tokens[at].breaks();
    let row = number.style == Style::Grouped
        && listed
        && placed(number.tokens.end)
        && placed(before.tokens.end)
        && reading.together(before.tokens.start, start)
        && !number::is_bound(document, start)
        && !is_broken_off(document, number);
    let value = FactValue::Count { value: number.whole().filter(|_| row)?, unit, approximate: false };
    Some(FoundFact { tokens: number.tokens.clone(), mentions: vec![], rule: "count.row", implied: vec![], value })
}

/// *suara paslon 1 sebanyak 12.345, pasangan calon 2 sebanyak 10.678*: the second counts what the first does.
pub(super) fn corrected(reading: &Reading, found: &[FoundFact], mut fact: FoundFact) -> FoundFact {
    let document = reading.document;
    let linked = |fact: &FoundFact| fact.tokens.start > 0 && document.is(fact.tokens.start - 1, Class::CountLink);
    if let Some(before) = found.last()
        && let FactValue::Count { unit: Unit::Votes, .. } = before.value
        && let FactValue::Count { unit: unit @ Unit::Candidates, value, .. } = &mut fact.value
        && *value >= 1000.0
        && linked(before)
        && fact.rule == "count.noun-number"
        && reading.together(before.tokens.start, fact.tokens.start)
    {
        *unit = Unit::Votes;
    }
    fact
}
