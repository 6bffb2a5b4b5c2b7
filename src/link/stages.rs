//! The stage of an election to which the words around tie a date.

use std::ops::Range;

use super::years::Value;
use crate::Stage;
use crate::calendar::VOTING_DAYS;
use crate::extract::date::Expression;
use crate::extract::fact::Reading;
use crate::lexicon::Class;
use crate::text::{Document, Kind};

/// How far before a date its stage may stand, in tokens.
const BEFORE: usize = 16;
/// How far after it.
const AFTER: usize = 9;

const CLASSES: [(Class, Stage); 11] = [
    (Class::StageVotingDay, Stage::VotingDay),
    (Class::StageCampaign, Stage::Campaign),
    (Class::StageQuietPeriod, Stage::QuietPeriod),
    (Class::StageRegistration, Stage::Registration),
    (Class::StageNomination, Stage::Nomination),
    (Class::StageDebate, Stage::Debate),
    (Class::StageLogistics, Stage::Logistics),
    (Class::StageCounting, Stage::Counting),
    (Class::StageResult, Stage::Result),
    (Class::StageInauguration, Stage::Inauguration),
    (Class::StageRunoff, Stage::Runoff),
];

/// The stages of all dates.
pub fn tell(reading: &Reading, dates: &[Expression], values: &[Value]) -> Vec<Option<Stage>> {
    let mut stages: Vec<Option<Stage>> = vec![];
    for (index, (date, value)) in dates.iter().zip(values).enumerate() {
        let own = of(reading, dates, index, value);
        // "pada 12, 22 dan 30 Desember": what holds for one day of a list holds for the next.
        let listed = index > 0 && reading.together(dates[index - 1].tokens.start, date.tokens.start) && {
            let between = dates[index - 1].tokens.end..date.tokens.start;
            between.len() <= 4 && between.clone().all(|at| links(reading.document, at))
        };
        stages.push(own.or_else(|| stages.last().copied().flatten().filter(|_| listed)));
    }
    stages
}

fn links(document: &Document, at: usize) -> bool {
    document.kind(at) == Some(Kind::Comma)
        || document.is(at, Class::DateAnd)
        || document.is(at, Class::DateTo)
        || document.is(at, Class::StageBegin)
        || ["pada", "tanggal", "kemudian", "lalu"].iter().any(|word| document.says(at, word))
}

fn of(reading: &Reading, dates: &[Expression], index: usize, value: &Value) -> Option<Stage> {
    let document = reading.document;
    let date = &dates[index];
    let around = reading.around(date.tokens.start, BEFORE.max(AFTER + date.tokens.len()));
    // No further than the neighbouring dates, which have stages of their own.
    let left = index.checked_sub(1).map_or(around.start, |before| dates[before].tokens.end.max(around.start));
    let right = dates.get(index + 1).map_or(around.end, |after| after.tokens.start.min(around.end));
    let before = left.max(date.tokens.start.saturating_sub(BEFORE))..date.tokens.start;
    let after = date.tokens.end..right.min(date.tokens.end + AFTER);

    let copula = document.is(after.start, Class::StageCopula)
        || matches!(document.kind(after.start), Some(Kind::Colon | Kind::Open));
    let mut following = after.clone().find_map(|at| cue(reading, date, at, &after).map(|stage| (at, stage)));
    if following.is_some_and(|(at, _)| (after.start..at).any(|at| ends_clause(document, at))) {
        following = None;
    }
    if let Some((at, stage)) = following.filter(|_| copula)
        && at <= after.start + 5
    {
        return Some(stage);
    }
    let preceding = before.clone().rev().find_map(|at| cue(reading, date, at, &before).map(|stage| (at, stage)));
    let reported = |from: usize| (from..date.tokens.start).any(|at| document.is(at, Class::StageReport));
    if let Some((at, stage)) = preceding.filter(|&(at, _)| !reported(at)) {
        // "pemungutan suara ... , Senin (7/10)": a day of the news, unless the stage itself was the news.
        let news = is_news(document, date);
        let own = !matches!(stage, Stage::VotingDay | Stage::Campaign | Stage::QuietPeriod | Stage::Runoff);
        let near = date.tokens.start - at <= if news { 12 } else { BEFORE };
        // "pada hari pemungutan suara, Rabu, 14 Februari 2024": the same day in other words.
        let apposed = date.tokens.start - at <= 4;
        if near && (!news || own || apposed) {
            return Some(stage);
        }
    }
    if let Some((_, stage)) = following.filter(|_| !reported(before.start)) {
        return Some(stage);
    }
    if let Some(stage) = from_next_line(reading, date) {
        return Some(stage);
    }
    voting_day(document, &reading.around(date.tokens.start, 40), date, value)
}

/// The stage of a date that stands alone on its line, from the line above or below: a calendar pasted as a table.
fn from_next_line(reading: &Reading, date: &Expression) -> Option<Stage> {
    const LONGEST_LABEL: usize = 16;
    const MOST_ROWS: usize = 20;
    let document = reading.document;
    let here = document.line_of(date.tokens.start);
    let words = |line: usize| document.lines.get(line).map_or(0, |line| line.tokens.len());
    let is_date = |line: usize| {
        document.lines.get(line).is_some_and(|line| {
            let first = line.tokens.start;
            line.tokens.len() <= 12
                && (document.kind(first) == Some(Kind::Number) || document.is(first, Class::Weekday))
                && line.tokens.clone().any(|at| document.is(at, Class::Month))
        })
    };
    if !is_date(here) || words(here) > date.tokens.len() + 2 {
        return None;
    }
    let label = |line: usize| {
        let line = &document.lines.get(line)?.tokens;
        let line = line.start..line.end.min(line.start + LONGEST_LABEL);
        line.clone().find_map(|at| cue(reading, date, at, &line))
    };
    // The rows alternate; what stands above the first date tells which line labels which.
    let mut first = here;
    for _ in 0..MOST_ROWS {
        match first.checked_sub(2).filter(|&line| is_date(line) && !is_date(line + 1)) {
            Some(line) => first = line,
            None => break,
        }
    }
    let above = first.checked_sub(1).filter(|&line| words(line) <= LONGEST_LABEL && label(line).is_some());
    if above.is_some() { here.checked_sub(1).and_then(label) } else { label(here + 1) }
}

/// A weekday with the day in brackets after a comma: *…, Senin (7/10)*.
fn is_news(document: &Document, date: &Expression) -> bool {
    let bracketed = document.kind(date.tokens.end - 1) == Some(Kind::Close) || date.start.weekday.is_some();
    let comma = date.tokens.start.checked_sub(1).is_some_and(|before| document.kind(before) == Some(Kind::Comma));
    bracketed && comma
}

fn ends_clause(document: &Document, at: usize) -> bool {
    matches!(document.kind(at), Some(Kind::Semicolon | Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteStraight))
        || ["sementara", "sedangkan", "kemudian", "setelah", "sebelum"].iter().any(|word| document.says(at, word))
}

/// The stage that a phrase at a token names.
fn cue(reading: &Reading, date: &Expression, at: usize, within: &Range<usize>) -> Option<Stage> {
    let document = reading.document;
    if document.tokens[at].word == 0 || document.hits.at(at).is_empty() {
        return None;
    }
    let near = |class: Class, back: usize, ahead: usize| {
        let sentence = reading.around(at, back.max(ahead));
        (sentence.start.max(at.saturating_sub(back))..sentence.end.min(at + ahead + 1)).any(|at| document.is(at, class))
    };
    let named = CLASSES
        .iter()
        .filter_map(|&(class, stage)| document.hits.get(at, class).map(|hit| (hit.len, stage)))
        .filter(|&(len, _)| within.contains(&(at + usize::from(len) - 1)))
        .max_by_key(|&(len, _)| len)
        .map(|(_, stage)| stage);
    match named {
        // A day in the campaign is not the campaign: it must begin or end it.
        Some(Stage::Campaign) if date.end.is_none() => {
            let edge = !reading.together(at, date.tokens.start)
                || (at.saturating_sub(3)..date.tokens.start.max(at + 6))
                    .any(|at| reading.together(at, date.tokens.start) && document.is(at, Class::StageBegin));
            edge.then_some(Stage::Campaign)
        }
        Some(Stage::Registration) => (!near(Class::StageOrganizers, 0, 5)).then_some(Stage::Registration),
        Some(Stage::Inauguration) => {
            (near(Class::StageOffice, 4, 8) && !near(Class::StageOrganizers, 5, 4)).then_some(Stage::Inauguration)
        }
        // "rekapitulasi DPT" adds up voters, not votes.
        Some(Stage::Counting) => (!near(Class::UnitVoters, 0, 5)).then_some(Stage::Counting),
        Some(Stage::Debate) => (!near(Class::StageOrganizers, 0, 1)).then_some(Stage::Debate),
        Some(stage) => Some(stage),
        None if document.is(at, Class::StageFix) => {
            let candidates = near(Class::UnitCandidatePairs, 5, 4) || near(Class::UnitCandidates, 3, 4);
            let candidates = candidates && !near(Class::StageDebate, 0, 4);
            if near(Class::StageElected, 4, 12) {
                Some(Stage::Result)
            } else {
                (candidates && !near(Class::StageOrganizers, 0, 6)).then_some(Stage::Nomination)
            }
        }
        None if document.is(at, Class::StageCampaignWord) => {
            // "kampanye di Kota X mulai Sabtu (2/12)": a day of somebody's tour.
            let tour = date.start.weekday.is_some() && date.start.year.is_none();
            let begins = !tour
                && (date.end.is_some() || (at..date.tokens.start.max(at)).any(|at| document.is(at, Class::StageBegin)));
            (begins && !near(Class::StageOrganizers, 1, 0) && !document.says(at.saturating_sub(1), "tim"))
                .then_some(Stage::Campaign)
        }
        None => None,
    }
}

/// A national voting day beside the name of an election.
fn voting_day(document: &Document, around: &Range<usize>, date: &Expression, value: &Value) -> Option<Stage> {
    let day = value.start.filter(|_| date.end.is_none() && date.start.day.is_some())?;
    let known = VOTING_DAYS.contains(&(day.year, day.month, day.day));
    let named = around.clone().any(|at| document.is(at, Class::Contest) || document.is(at, Class::UnitPollingStations));
    (known && named).then_some(Stage::VotingDay)
}
