//! Parts against their total: *pemilih laki-laki* and *perempuan* against all voters.

use std::ops::Range;

use super::sum_loose;
use super::written;
use super::{Checking, FoundCheck};
use crate::extract::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::{Document, Kind};
use crate::{FactValue, Message, Severity, Unit};

/// Tokens between a number and its *laki-laki*.
const NEAR: usize = 5;
/// Tokens between the total and the first part.
const REACH: usize = 40;
/// The same where the total stands further up.
const FAR: usize = 150;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let before = found.len();
    for sentence in &checking.document.sentences {
        found.extend(check(checking, &sentence.tokens));
    }
    if found.len() == before {
        sum_loose::find(checking, found);
    }
}

#[inline(never)]
fn check(checking: &Checking, sentence: &Range<usize>) -> Option<FoundCheck> {
    let document = checking.document;
    let named = |class| document.places_in(sentence.clone(), class);
    let men = part(document, sentence, &mut named(Class::CheckMen).filter(|&at| is_men(document, at)))?;
    let women = part(document, sentence, &mut named(Class::CheckWomen))?;
    let start = men.tokens.start.min(women.tokens.start);
    let end = men.tokens.end.max(women.tokens.end);
    let total = total(checking, sentence, start)?;
    // A third part (*… dan 12 penyandang disabilitas*) or another total may follow; their areas and polling stations may.
    let facts = checking.facts_in(&(end..sentence.end.min(end + REACH)));
    let places = |at: usize| {
        facts.iter().any(|fact| {
            let unit = matches!(fact.value, FactValue::Count { unit: Unit::PollingStations | Unit::Areas, .. });
            unit && fact.tokens.contains(&at)
        })
    };
    let more = (end..sentence.end).any(|at| number::at(checking.document, at).is_some() && !places(at));
    let between = (men.tokens.end.min(women.tokens.end)..men.tokens.start.max(women.tokens.start))
        .any(|at| checking.document.kind(at) == Some(Kind::Number));
    let (men_count, women_count, stated) = (men.whole()?, women.whole()?, total.value);
    let sum = men_count + women_count;
    // Far apart they are not of the same whole.
    let apart = if total.far { 0.02 } else { 0.25 };
    let right = total.far && is_stated(checking, start, sum);
    if more || between || sum == stated || right || (sum - stated).abs() > stated * apart {
        return None;
    }
    Some(differs(document, total.tokens, total.figure, stated, men, women))
}

/// What is told of a total, its figure and the two parts that miss it.
#[inline(never)]
pub(super) fn differs(
    document: &Document,
    total: Range<usize>,
    figure: usize,
    stated: f64,
    men: Number,
    women: Number,
) -> FoundCheck {
    let count = |number: &Number| number.whole().unwrap_or_default();
    let (men_text, women_text) = (written::grouped(count(&men)), written::grouped(count(&women)));
    let sum_text = written::grouped(count(&men) + count(&women));
    let stated_text = written::grouped(stated);
    FoundCheck {
        tokens: total.clone(),
        rule: "check.sum",
        severity: Severity::Error,
        message: Message {
            id: format!("Laki-laki {men_text} dan perempuan {women_text} berjumlah {sum_text}, bukan {stated_text}."),
            en: format!("{men_text} men and {women_text} women make {sum_text}, not {stated_text}."),
        },
        suggestions: vec![written::replaced(document, total.clone(), &[(figure, sum_text)])],
        evidence: vec![total, men.tokens, women.tokens],
    }
}

/// *Laki-laki* is written with any dash.
pub(super) fn is_men(document: &Document, at: usize) -> bool {
    !document.says(at, "laki")
        || document.says(at + 2, "laki") && matches!(document.kind(at + 1), Some(Kind::Hyphen | Kind::Dash))
}

/// The number of those who are named once in the sentence, on one side of it only.
#[inline(never)]
fn part(document: &Document, sentence: &Range<usize>, places: &mut dyn Iterator<Item = usize>) -> Option<Number> {
    let place = places.next().filter(|_| places.next().is_none())?;
    part_at(document, sentence, place)
}

/// The number of those who are named at a token, on one side of it only.
#[inline(never)]
pub(super) fn part_at(document: &Document, sentence: &Range<usize>, place: usize) -> Option<Number> {
    let after = if document.says(place, "laki") { place + 3 } else { place + 1 };
    // `perempuan (P) 10.211`
    let letter = document.kind(after) == Some(Kind::Open)
        && document.kind(after + 2) == Some(Kind::Close)
        && document.word(after + 1).len() <= 2;
    let after = if letter { after + 3 } else { after };
    let mut at = after;
    while at < sentence.end && at < after + NEAR && number::at(document, at).is_none() {
        let link = document.is(at, Class::CheckPartLink)
            || matches!(document.kind(at), Some(Kind::Colon | Kind::Open | Kind::Hyphen))
            || document.kind(at) == Some(Kind::Symbol) && document.word(at) == "=";
        if !link {
            break;
        }
        at += 1;
    }
    let behind = (at < sentence.end).then(|| number::at(document, at)).flatten();
    let mut at = place;
    while at > sentence.start && place - at < NEAR {
        let noun = document.is(at - 1, Class::CheckPartNoun);
        if !noun {
            break;
        }
        at -= 1;
    }
    let front = at
        .checked_sub(1)
        .filter(|&last| last >= sentence.start)
        .and_then(|last| number::at(document, last))
        .filter(|number| number.tokens.end == at && !number::is_bound(document, number.tokens.start));
    let only = match (front, behind) {
        (Some(number), None) | (None, Some(number)) => number,
        _ => return None,
    };
    let digits = only.tokens.len() == 1 && matches!(only.style, Style::Plain | Style::Grouped | Style::Unsure);
    (digits && !only.like_year() && !is_vague(document, &only)).then_some(only)
}

/// *sekitar 48.000*, *48.000 lebih*, *48.000-an*
fn is_vague(document: &Document, number: &Number) -> bool {
    let Range { start, end } = number.tokens;
    let before =
        (1..=2).any(|back| start.checked_sub(back).is_some_and(|at| document.is(at, Class::ApproximateBefore)));
    before || document.is(end, Class::ApproximateAfter) || document.kind(end) == Some(Kind::Hyphen)
}

/// A number of voters, and where it and its figure stand.
struct Total {
    tokens: Range<usize>,
    value: f64,
    figure: usize,
    /// Told in another line or further up: *DPT itu terdiri dari …*
    far: bool,
}

/// The nearest number of voters before the parts, if the words between say that they make it up.
fn total(checking: &Checking, sentence: &Range<usize>, parts: usize) -> Option<Total> {
    let document = checking.document;
    let before = checking.facts.partition_point(|fact| fact.tokens.start < parts);
    let mut near = checking.facts[..before].iter().rev().take_while(|fact| fact.tokens.start + FAR > parts);
    let (fact, value) = near.find_map(|fact| match fact.value {
        FactValue::Count { value, unit: Unit::Voters, approximate: false } if fact.tokens.end <= parts => {
            Some((fact, value))
        }
        _ => None,
    })?;
    let between = fact.tokens.end..parts;
    let same_line = between.len() <= REACH && !between.clone().any(|at| document.tokens[at].breaks());
    // Right before the parts: "terdiri dari pemilih muda, laki-laki …" counts others.
    let cue = between.clone().rev().find(|&at| {
        document.is(at, Class::CheckMadeUp) || at == fact.tokens.end && document.kind(at) == Some(Kind::Open)
    })?;
    let made_up = (cue + 1..parts).all(|at| may_follow(checking, at))
        && !sentence.clone().any(|at| document.says(at, "antaranya"));
    // In the sentence before only if this one begins by saying what it does ("Rinciannya, ...").
    let own = sentence.contains(&fact.tokens.start);
    let opens = (sentence.start..parts.min(sentence.start + 4)).any(|at| document.is(at, Class::CheckBreakdown));
    let of_total = sentence.contains(&cue) && document.is(cue, Class::CheckOfTotal);
    let close = same_line && (own || opens || of_total);
    // "DPT itu terdiri dari", paragraphs below: of all voters, not of one place.
    let back = sentence.contains(&cue)
        && (document.is(cue, Class::CheckBreakdown) || of_total)
        && (sentence.start..=cue + 3).any(|at| document.is(at, Class::CheckVoterList))
        && !sentence.clone().any(|at| document.is(at, Class::AreaLevelSmall) || document.is(at, Class::CheckChange));
    // Another place or time may begin between them.
    let elsewhere = |range: Range<usize>| {
        range.into_iter().any(|at| document.is(at, Class::CheckElsewhere) || document.kind(at) == Some(Kind::Semicolon))
    };
    let apart = if close { elsewhere(between) } else { elsewhere(sentence.start..parts) };
    let mut numbers = fact.tokens.clone().filter(|&at| document.kind(at) == Some(Kind::Number));
    let figure = numbers.next().filter(|_| numbers.next().is_none())?;
    let digits = number::digits(document.word(figure)).is_some_and(|(_, style)| style != Style::Decimal);
    let plain = !fact.tokens.clone().any(|at| document.is(at, Class::NumberScale));
    ((close || back) && made_up && !apart && digits && plain).then(|| Total {
        tokens: fact.tokens.clone(),
        value,
        figure,
        far: !close,
    })
}

/// Whether the sum is told before, so that the parts are of that number.
fn is_stated(checking: &Checking, before: usize, sum: f64) -> bool {
    let near = checking.facts_in(&(before.saturating_sub(2 * FAR)..before));
    near.iter().any(|fact| matches!(fact.value, FactValue::Count { value, .. } if value == sum))
}

/// What stands between *terdiri dari* and the first part.
fn may_follow(checking: &Checking, at: usize) -> bool {
    let mark = matches!(
        checking.document.kind(at),
        Some(Kind::Comma | Kind::Colon | Kind::Open | Kind::Hyphen | Kind::Dash | Kind::Symbol)
    );
    mark || checking.document.is(at, Class::CheckMadeUpFollow)
}
