//! A last day that lies behind the event that it must come before: *paling lambat 30 November sebelum pemungutan suara
//! 27 November*.

use super::election::{self, Subject};
use super::written;
use super::{Checking, DateRead, FoundCheck};
use crate::calendar::Day;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{Message, Severity};

/// Tokens between the words of a deadline and its date, and between *sebelum* and the day of the event.
const REACH: usize = 8;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let dates = &checking.dates;
    for (index, date) in dates.iter().enumerate() {
        if is_deadline(checking, date) {
            found.extend(check(checking, date, dates.get(index + 1)));
        }
    }
}

/// The words before the date say that it is the last day for something.
fn is_deadline(checking: &Checking, date: &DateRead) -> bool {
    let document = checking.document;
    let start = date.fact.tokens.start;
    let Some(sentence) = checking.sentence(start) else { return false };
    let first = sentence.start.max(start.saturating_sub(REACH));
    (first..start).rev().any(|at| {
        document
            .hits
            .get(at, Class::CheckDeadline)
            .is_some_and(|hit| is_glued(checking, at + usize::from(hit.len)..start, Class::CheckDeadlineBetween))
    })
}

/// Whether nothing stands there but words of a class, marks, weekdays, and elections with their years.
fn is_glued(checking: &Checking, between: std::ops::Range<usize>, class: Class) -> bool {
    let document = checking.document;
    let mut at = between.start;
    while at < between.end {
        let known = [class, Class::Contest].iter().find_map(|&class| document.hits.get(at, class));
        let mark = matches!(document.kind(at), Some(Kind::Comma | Kind::Colon | Kind::Open | Kind::Hyphen))
            || document.is(at, Class::Weekday)
            || document.kind(at) == Some(Kind::Number) && document.word(at).len() == 4;
        match known {
            Some(hit) => at += usize::from(hit.len),
            None if mark => at += 1,
            None => return false,
        }
    }
    true
}

#[inline(never)]
fn check(checking: &Checking, date: &DateRead, next: Option<&DateRead>) -> Option<FoundCheck> {
    let document = checking.document;
    let deadline = date.days.0.filter(|_| date.last().is_none() && date.start.point.day.is_some())?;
    let sentence = checking.sentence(date.fact.tokens.start)?;
    let after = date.fact.tokens.end..sentence.end.min(date.fact.tokens.end + REACH);
    let before = after.clone().find(|&at| document.is(at, Class::CheckBefore))?;
    // "tiga hari sebelum" tells how long before.
    let (event, evidence) = match next.filter(|next| sentence.contains(&next.fact.tokens.start)) {
        Some(next) if next.fact.tokens.start > before => {
            if !is_glued(checking, before + 1..next.fact.tokens.start, Class::CheckBeforeBetween) {
                return None;
            }
            next.start.point.day?;
            (next.days.0?, next.fact.tokens.clone())
        }
        Some(_) => return None,
        None => official(checking, before)?,
    };
    let sure =
        date.has_year() && next.is_none_or(DateRead::has_year) || (deadline.number() - event.number()).abs() < 150;
    if deadline <= event || !sure {
        return None;
    }
    let ((last_id, last_en), (day_id, day_en)) = (written::day(deadline), written::day(event));
    Some(FoundCheck {
        tokens: date.fact.tokens.clone(),
        rule: "check.deadline",
        severity: Severity::Error,
        message: Message {
            id: format!("Batas waktu ini ({last_id}) jatuh setelah acaranya ({day_id}), bukan sebelumnya."),
            en: format!("This deadline ({last_en}) falls after the event ({day_en}), not before it."),
        },
        suggestions: vec![],
        evidence: vec![date.fact.tokens.clone(), before..before + 1, evidence],
    })
}

/// The official day of the stage that *sebelum* names without a date.
fn official(checking: &Checking, before: usize) -> Option<(Day, std::ops::Range<usize>)> {
    let document = checking.document;
    let stage = (before + 1..before + 3).find_map(|at| {
        let vote = document
            .hits
            .get(at, Class::StageVotingDay)
            .filter(|_| (at..at + 3).any(|word| document.is(word, Class::CheckVote)));
        let quiet = document.hits.get(at, Class::StageQuietPeriod);
        let found = vote.map(|hit| (Subject::VotingDay, hit)).or(quiet.map(|hit| (Subject::QuietPeriod, hit)));
        found.map(|(subject, hit)| (subject, at..at + usize::from(hit.len)))
    });
    let (subject, tokens) = stage?;
    let sentence = checking.around(before);
    let other = |at: usize| document.is(at, Class::CheckOtherDate) || document.is(at, Class::CheckOtherVote);
    if sentence.clone().any(other) {
        return None;
    }
    let known = election::of(checking, before)?;
    let (_, (start, _)) = known.stage(subject)?;
    Some((start, tokens))
}
