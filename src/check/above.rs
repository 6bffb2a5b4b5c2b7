//! More than there are: *98.112 pemilih dari total 97.517 pemilih*, a turnout of 104 per cent.

use super::written;
use super::{Checking, FoundCheck};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Message, PercentOf, Severity, Unit};

/// Tokens between the part and its whole.
const REACH: usize = 7;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for pair in checking.facts.windows(2) {
        found.extend(part(checking, &pair[0], &pair[1]));
    }
    for fact in checking.facts {
        found.extend(percent(checking, fact));
    }
}

/// A part above the whole that *dari* ties to it.
#[inline(never)]
fn part(
    checking: &Checking,
    part: &crate::extract::fact::FoundFact,
    whole: &crate::extract::fact::FoundFact,
) -> Option<FoundCheck> {
    let document = checking.document;
    let (
        FactValue::Count { value: more, unit: part_unit, approximate: false },
        FactValue::Count { value: all, unit: whole_unit, approximate: false },
    ) = (&part.value, &whole.value)
    else {
        return None;
    };
    let voted = matches!((part_unit, whole_unit), (Unit::Votes | Unit::People, Unit::Voters));
    let same = part_unit == whole_unit
        && matches!(
            part_unit,
            Unit::Voters
                | Unit::PollingStations
                | Unit::Ballots
                | Unit::Votes
                | Unit::Candidates
                | Unit::CandidatePairs
        );
    if more <= all || !(same || voted) {
        return None;
    }
    let between = part.tokens.end..whole.tokens.start;
    let of = between.clone().rev().find(|&at| document.says(at, "dari"))?;
    let sentence = checking.around(part.tokens.start);
    // "dari total", and right behind it the number; before it but a few words that tell nothing new.
    let tied = between.len() <= REACH
        && sentence.contains(&whole.tokens.start)
        && (of + 1..whole.tokens.start).all(|at| document.is(at, Class::CheckAllOf))
        && (between.start..of).all(|at| {
            let breaks = document.is(at, Class::CheckShareBreak) || document.is(at, Class::CheckMadeUp);
            document.kind(at) == Some(Kind::Word) && !breaks
        })
        && !sentence.clone().any(|at| document.is(at, Class::CheckChange));
    // People of whom nobody says that they vote may be anybody.
    let votes = *part_unit != Unit::People || sentence.clone().any(|at| document.is(at, Class::CheckUsedVote));
    // "dari 1.200 suara di TPS 4": the place may begin behind.
    if !tied || !votes {
        return None;
    }
    let (more, all) = (written::grouped(*more), written::grouped(*all));
    Some(FoundCheck {
        tokens: part.tokens.start..whole.tokens.end,
        rule: "check.above-total",
        severity: Severity::Error,
        message: Message {
            id: format!("{more} lebih banyak daripada keseluruhannya, {all}."),
            en: format!("{more} is more than the whole, {all}."),
        },
        suggestions: vec![],
        evidence: vec![part.tokens.clone(), whole.tokens.clone()],
    })
}

/// A turnout or a share of votes above a hundred per cent.
#[inline(never)]
fn percent(checking: &Checking, fact: &crate::extract::fact::FoundFact) -> Option<FoundCheck> {
    let document = checking.document;
    let FactValue::Percent { value, of: PercentOf::Turnout | PercentOf::VoteShare } = fact.value else { return None };
    let sentence = checking.around(fact.tokens.start);
    let change = sentence.clone().any(|at| document.is(at, Class::CheckChange));
    // More than twice the whole is mostly a comparison of other numbers.
    if value <= 100.0 || value > 200.0 || change {
        return None;
    }
    Some(FoundCheck {
        tokens: fact.tokens.clone(),
        rule: "check.above-total",
        severity: Severity::Note,
        message: Message {
            id: "Bagian dari keseluruhan tidak bisa lebih dari 100 persen.".into(),
            en: "A share of the whole cannot be more than 100 per cent.".into(),
        },
        suggestions: vec![],
        evidence: vec![fact.tokens.clone()],
    })
}
