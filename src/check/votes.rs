//! Valid and invalid votes against all votes.

use std::ops::Range;

use super::figures;
use super::written;
use super::{Checking, FoundCheck};
use crate::extract::number::Number;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{Message, Severity};

/// Tokens between a number and what it counts.
const NEAR: usize = 5;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    if !checking.document.hits.anywhere(Class::CheckValidVotes) {
        return;
    }
    for sentence in &checking.document.sentences {
        found.extend(check(checking, &sentence.tokens));
    }
}

#[inline(never)]
fn check(checking: &Checking, sentence: &Range<usize>) -> Option<FoundCheck> {
    let document = checking.document;
    let valid = only(checking, sentence, Class::CheckValidVotes)?;
    let invalid = only(checking, sentence, Class::CheckInvalidVotes)?;
    let all = only(checking, sentence, Class::CheckAllVotes)?;
    let places = [&valid, &invalid, &all];
    // Each has a number of its own, and there is no fourth.
    let mut numbers: Vec<usize> = sentence
        .clone()
        .filter(|&at| figures::exact(document, at).is_some_and(|number| number.value >= 10.0))
        .collect();
    numbers.retain(|at| !places.iter().any(|number| number.tokens.start == *at));
    let apart = valid.tokens != invalid.tokens && valid.tokens != all.tokens && invalid.tokens != all.tokens;
    let (good, bad, stated) = (valid.whole()?, invalid.whole()?, all.whole()?);
    let sum = good + bad;
    // Far apart they are not of the same whole.
    if !numbers.is_empty() || !apart || sum == stated || sum > stated * 1.25 || sum < stated * 0.8 {
        return None;
    }
    let (good, bad, sum, shown) =
        (written::grouped(good), written::grouped(bad), written::grouped(sum), written::grouped(stated));
    Some(FoundCheck {
        tokens: all.tokens.clone(),
        rule: "check.sum",
        severity: Severity::Error,
        message: Message {
            id: format!("Suara sah {good} dan suara tidak sah {bad} berjumlah {sum}, bukan {shown}."),
            en: format!("{good} valid and {bad} invalid votes make {sum}, not {shown}."),
        },
        suggestions: vec![sum],
        evidence: vec![all.tokens, valid.tokens, invalid.tokens],
    })
}

/// The number of what a class names once in the sentence, on one side of it only.
fn only(checking: &Checking, sentence: &Range<usize>, class: Class) -> Option<Number> {
    let document = checking.document;
    let hit = |at: usize, class| document.hits.get(at, class).map_or(0, |hit| usize::from(hit.len));
    // "suara sah dan tidak sah" is one thing, "jumlah suara sah" are the valid ones.
    let sah = |at: usize| ["sah", "tidak", "tak"].iter().any(|word| document.says(at, word));
    let all = |at: usize| if sah(at + hit(at, Class::CheckAllVotes)) { 0 } else { hit(at, Class::CheckAllVotes) };
    let covered = |at: usize| (0..6).any(|back| at.checked_sub(back).is_some_and(|first| all(first) > back + 1));
    let len = |at: usize| if class == Class::CheckAllVotes { all(at) } else { hit(at, class) };
    let again = |at: usize| at > 0 && len(at - 1) > 1;
    let mut places =
        sentence.clone().filter(|&at| len(at) > 0 && !again(at) && (class == Class::CheckAllVotes || !covered(at)));
    let place = places.next().filter(|_| places.next().is_none())?;
    let len = len(place);
    let mut at = place + len;
    while at < sentence.end && at < place + len + NEAR && figures::exact(document, at).is_none() {
        let link = document.is(at, Class::CheckPartLink)
            || matches!(document.kind(at), Some(Kind::Colon | Kind::Open))
            || document.kind(at) == Some(Kind::Symbol) && document.word(at) == "=";
        if !link {
            break;
        }
        at += 1;
    }
    let behind = (at < sentence.end).then(|| figures::exact(document, at)).flatten();
    let front = place.checked_sub(1).filter(|&at| at >= sentence.start).and_then(|at| figures::exact(document, at));
    match (front, behind) {
        (Some(number), None) | (None, Some(number)) => Some(number),
        _ => None,
    }
}
