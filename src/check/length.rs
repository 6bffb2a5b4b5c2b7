//! A stated number of days that its range does not have: *tiga hari, 23 sampai 26 November* are four days.

use super::{Checking, DateRead, FoundCheck};
use crate::calendar::Day;
use crate::extract::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{Message, Severity};

/// So many tokens at most.
const REACH: usize = 8;
/// Longer periods are sometimes rounded (*30 hari* for a month) or counted without their first day.
const SURE: i32 = 14;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for date in &checking.dates {
        let Some(days) = days(date) else { continue };
        let Some(stated) = before(checking, date).or_else(|| after(checking, date)) else { continue };
        let value = stated.value as i32;
        if stated.value > 400.0 || value == days {
            continue;
        }
        let digits = stated.style == Style::Plain;
        let length = if digits { days.to_string() } else { in_words(days).unwrap_or(days.to_string()) };
        let sure = days <= SURE || (value - days).abs() > 2;
        found.push(FoundCheck {
            tokens: stated.tokens.start..stated.tokens.end + 1,
            rule: "check.length",
            severity: if sure { Severity::Error } else { Severity::Note },
            message: Message {
                id: format!(
                    "Rentang tanggalnya {days} hari (hari pertama dan terakhir ikut dihitung), bukan {value} hari."
                ),
                en: format!("The dates span {days} days (first and last included), not {value}."),
            },
            suggestions: vec![format!("{length} {}", checking.document.word(stated.tokens.end))],
            evidence: vec![stated.tokens.start..stated.tokens.end + 1, date.fact.tokens.clone()],
        });
    }
}

/// The days of a range, first and last included, where every year gives the same.
fn days(date: &DateRead) -> Option<i32> {
    let (first, last) = (date.start.point, date.last()?);
    let span = |year: i32| {
        let start = Day::new(first.year.unwrap_or(year), first.month, first.day?)?;
        let turn = i32::from((last.month, last.day?) < (first.month, first.day?));
        let end = Day::new(last.year.unwrap_or(start.year + turn), last.month, last.day?)?;
        Some(end.number() - start.number() + 1)
    };
    let told = match date.days {
        (Some(start), Some(end)) if date.has_year() => Some(end.number() - start.number() + 1),
        _ => {
            // Only February's length depends on the year.
            span(2023).filter(|&days| span(2024) == Some(days))
        }
    };
    told.filter(|&days| days > 0)
}

/// *tiga hari, 23 sampai 26 November*
fn before(checking: &Checking, date: &DateRead) -> Option<Number> {
    let document = checking.document;
    let mut at = date.fact.tokens.start;
    for _ in 0..REACH {
        if document.tokens.get(at).is_none_or(|token| token.breaks()) {
            return None;
        }
        at = at.checked_sub(1)?;
        if document.says(at, "hari")
            && let Some(number) = number_before(checking, at)
        {
            return Some(number);
        }
        if !may_stand_between(checking, at) {
            return None;
        }
    }
    None
}

/// *23 sampai 26 November, selama tiga hari*
fn after(checking: &Checking, date: &DateRead) -> Option<Number> {
    let document = checking.document;
    let mut tied = false;
    let first = date.fact.tokens.end;
    for at in first..first + REACH {
        if document.tokens.get(at).is_none_or(|token| token.breaks()) {
            return None;
        }
        if tied && let Some(number) = number::at(document, at) {
            let end = number.tokens.end;
            let fits =
                document.says(end, "hari") && !document.is(end + 1, Class::CheckLengthOther) && is_length(&number);
            return fits.then_some(number);
        }
        // A comma alone does not tie: "24-26 November, dua hari ..." goes on somewhere else.
        tied |= document.is(at, Class::CheckLengthTie) || document.kind(at) == Some(Kind::Open);
        if !may_stand_between(checking, at) {
            return None;
        }
    }
    None
}

fn may_stand_between(checking: &Checking, at: usize) -> bool {
    let document = checking.document;
    matches!(document.kind(at), Some(Kind::Comma | Kind::Colon | Kind::Open | Kind::Close | Kind::Hyphen | Kind::Dash))
        || document.is(at, Class::CheckLengthBetween)
        || document.is(at, Class::Weekday)
}

/// The number that ends at a token.
fn number_before(checking: &Checking, end: usize) -> Option<Number> {
    const LONGEST: usize = 5;
    let document = checking.document;
    let number = (end.saturating_sub(LONGEST)..end)
        .find_map(|start| number::at(document, start).filter(|number| number.tokens.end == end))?;
    let start = number.tokens.start;
    let vague = (1..=3).any(|back| {
        start.checked_sub(back).is_some_and(|before| {
            document.is(before, Class::ApproximateBefore) || document.is(before, Class::CheckLengthVague)
        })
    });
    (is_length(&number) && !vague && !number::is_bound(document, start)).then_some(number)
}

fn is_length(number: &Number) -> bool {
    matches!(number.style, Style::Plain | Style::Words) && number.whole().is_some_and(|days| days >= 1.0)
}

/// One to ten.
fn in_words(number: i32) -> Option<String> {
    const WORDS: [&str; 10] =
        ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    usize::try_from(number - 1).ok().and_then(|at| WORDS.get(at)).map(|word| word.to_string())
}
