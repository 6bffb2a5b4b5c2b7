//! Percentages, and what they are a share of.

use super::fact::{FoundFact, Reading};
use super::number::{self, Style};
use crate::lexicon::Class;
use crate::text::{Document, Kind};
use crate::{FactValue, PercentOf};

/// How far back the words that tell the meaning may stand, in tokens.
const BACK: usize = 80;

/// All percentages.
pub fn find(reading: &mut Reading) -> Vec<FoundFact> {
    let document = reading.document;
    let survey = is_about_survey(document);
    let mut found = vec![];
    let mut at = 0;
    while at < document.tokens.len() {
        if reading.is_taken(at) || !matches!(document.kind(at), Some(Kind::Number | Kind::Word)) {
            at += 1;
            continue;
        }
        let Some(number) = number::at(document, at) else {
            at += 1;
            continue;
        };
        let mark = number::with_repetition(document, &number);
        let is_mark = (document.kind(mark) == Some(Kind::Percent) || document.is(mark, Class::Percent))
            && !document.tokens[mark].breaks();
        if !is_mark {
            at = number.tokens.end;
            continue;
        }
        let tokens = at..mark + 1;
        // "74.125 persen" can only be 74 and a bit.
        let value =
            if number.style == Style::Grouped && number.value > 999.0 { number.value / 1000.0 } else { number.value };
        let of = meaning(reading, at, mark, survey);
        reading.take(tokens.clone());
        at = tokens.end;
        found.push(FoundFact {
            tokens,
            mentions: vec![],
            rule: "percent.number",
            implied: vec![],
            value: FactValue::Percent { value, of },
        });
    }
    found
}

/// Whether the text as a whole tells of a poll.
fn is_about_survey(document: &Document) -> bool {
    let hits = (0..document.tokens.len())
        .filter(|&at| document.is(at, Class::PercentSurvey) && !document.in_furniture(at))
        .take(3)
        .count();
    hits >= 3
}

/// What the percentage is of: the nearest word of its sentence that tells, else of those before it.
fn meaning(reading: &Reading, start: usize, end: usize, survey: bool) -> PercentOf {
    const CLASSES: [(Class, PercentOf); 4] = [
        (Class::PercentOther, PercentOf::Other),
        (Class::PercentTurnout, PercentOf::Turnout),
        (Class::PercentSurvey, PercentOf::Survey),
        (Class::PercentVoteShare, PercentOf::VoteShare),
    ];
    let document = reading.document;
    let tells = |at: usize| {
        let other_sense = (0..3).any(|back| {
            document.hits.get(at.saturating_sub(back), Class::NotVotes).is_some_and(|hit| usize::from(hit.len) > back)
        });
        if other_sense {
            return None;
        }
        CLASSES
            .iter()
            .filter_map(|&(class, of)| document.hits.get(at, class).map(|hit| (hit.len, of)))
            .max_by_key(|&(len, _)| len)
            .map(|(_, of)| of)
    };
    let sentence = reading.around(start, 60);
    // "margin of error 2,9 persen pada tingkat kepercayaan 95 persen"
    if (sentence.start.max(start.saturating_sub(24))..start).any(|at| document.is(at, Class::ErrorMargin)) {
        return PercentOf::Other;
    }
    let before = (sentence.start..start).rev().find_map(tells);
    let after = (end..sentence.end.min(end + 14)).find_map(tells);
    let line = &document.lines[document.line_of(start)].tokens;
    let earlier = || (line.start.max(start.saturating_sub(BACK))..sentence.start).rev().find_map(tells);
    let told = before.or(after).or_else(earlier);
    // "56 persen pemilih akan ...": a share of people.
    let of_people = document.is(end + 1, Class::UnitVoters) || document.is(end + 1, Class::UnitPeople);
    match told {
        Some(PercentOf::VoteShare) if of_people && !survey => PercentOf::Other,
        Some(PercentOf::VoteShare) | None if survey => PercentOf::Survey,
        Some(of) => of,
        None => PercentOf::Other,
    }
}
