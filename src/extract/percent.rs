//! Percentages, and what they are a share of.

use std::ops::Range;

use super::fact::{FoundFact, Reading};
use super::number::{self, Style};
use crate::lexicon::Class;
use crate::text::{Document, Kind};
use crate::{FactValue, PercentOf};

/// How far back the words that tell the meaning may stand, in tokens.
const BACK: usize = 80;

/// All percentages.
#[inline(never)]
pub fn find(reading: &mut Reading) -> Vec<FoundFact> {
    let document = reading.document;
    let subject = subject(document);
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
        let of = match meaning(reading, at, mark, subject) {
            // "tidak 100 persen sama": a way of saying "wholly".
            PercentOf::VoteShare if value == 100.0 => PercentOf::Other,
            of => of,
        };
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

/// What the percentages of a text are mostly of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// A poll.
    Poll,
    /// A quick count, which pollsters publish too.
    QuickCount,
    /// Anything.
    Any,
}

fn subject(document: &Document) -> Subject {
    let hits = |class: Class| document.places(class).filter(|&at| !document.in_furniture(at)).take(3).count();
    if hits(Class::QuickCount) > 0 && hits(Class::PollOnly) == 0 {
        Subject::QuickCount
    } else if hits(Class::PercentSurvey) >= 3 {
        Subject::Poll
    } else {
        Subject::Any
    }
}

/// What the percentage is of: the nearest word of its sentence that tells, else of those before it.
fn meaning(reading: &Reading, start: usize, end: usize, subject: Subject) -> PercentOf {
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
    let index = document.line_of(start);
    let line = &document.lines[index].tokens;
    let earlier = || (line.start.max(start.saturating_sub(BACK))..sentence.start).rev().find_map(tells);
    let told = before
        .or(after)
        .or_else(earlier)
        .or_else(|| heading(document, index).and_then(|line| line.rev().find_map(tells)));
    // "56 persen pemilih akan ...": a share of people; "93 TPS (23,25%)": of polling stations.
    let of_people = document.is(end + 1, Class::UnitVoters) || document.is(end + 1, Class::UnitPeople);
    let of_stations = start >= 2
        && document.kind(start - 1) == Some(Kind::Open)
        && document.is(start - 2, Class::UnitPollingStations)
        || is_of_stations(document, end + 1);
    // "68,4 persen yang menggunakan hak pilih"
    let voted = (end + 1..(end + 4).min(sentence.end)).any(|at| document.is(at, Class::PercentTurnout));
    match told {
        _ if of_stations => PercentOf::Other,
        _ if voted => PercentOf::Turnout,
        Some(PercentOf::VoteShare) if of_people && subject != Subject::Poll => PercentOf::Other,
        Some(PercentOf::VoteShare) | None if subject == Subject::Poll => PercentOf::Survey,
        Some(PercentOf::Survey) | None if subject == Subject::QuickCount => PercentOf::VoteShare,
        Some(of) => of,
        None => PercentOf::Other,
    }
}

/// "85,4 persen atau 1.750 dari 2.050 TPS", "85,4 persen dari 2.050 TPS": how much of the count is done.
fn is_of_stations(document: &Document, end: usize) -> bool {
    let link = |at: usize| {
        document.kind(at) == Some(Kind::Open) || ["atau", "dari"].iter().any(|word| document.says(at, word))
    };
    let mut at = end;
    while link(at) && !document.tokens[at].breaks() {
        let Some(number) = number::at(document, at + 1) else { return false };
        at = number.tokens.end;
    }
    at > end && document.is(at, Class::UnitPollingStations)
}

/// The line that heads a pasted table: the nearest one above a short line that has no percentage itself.
fn heading(document: &Document, line: usize) -> Option<Range<usize>> {
    const LONGEST_ROW: usize = 16;
    const MOST_ROWS: usize = 12;
    let tokens = |line: usize| document.lines[line].tokens.clone();
    if tokens(line).len() > LONGEST_ROW {
        return None;
    }
    let has_percent = |line: usize| {
        tokens(line).take(200).any(|at| document.kind(at) == Some(Kind::Percent) || document.is(at, Class::Percent))
    };
    let above = (line.saturating_sub(MOST_ROWS)..line).rev().find(|&above| !has_percent(above))?;
    let heading = tokens(above);
    Some(heading.start.max(heading.end.saturating_sub(BACK))..heading.end)
}
