//! A weekday that its date does not have: *Jumat, 19 Februari 2024* was a Monday.

use std::ops::Range;

use super::written::{self, Parts};
use super::{Checking, DateRead, FoundCheck};
use crate::calendar::Day;
use crate::extract::point::Point;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{Message, Severity};

/// A year that the text leaves out is told from the article's own date this far around it, in days.
const HALF_A_YEAR: i32 = 183;
/// So near to the article's date no other year is meant, even one in which the weekday would fit.
const THESE_DAYS: i32 = 31;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for date in &checking.dates {
        match (date.start.last, two_weekdays(checking, date)) {
            // "Senin-Rabu (7-9/10)"
            (Some(last), Some((first_word, last_word))) => {
                for (word, point, known) in
                    [(first_word, date.start.point, date.days.0), (last_word, last, date.days.1)]
                {
                    check(checking, date, word, &date.start.tokens, point, known, None, found);
                }
            }
            // "Senin (7-9/10)": nobody knows which of them.
            (Some(_), None) | (None, Some(_)) => {}
            (None, None) => {
                let ends = date.end.as_ref().map(|end| (end, date.days.1));
                for (read, known) in [(&date.start, date.days.0)].into_iter().chain(ends) {
                    if checking.document.is(read.tokens.start, Class::Weekday) {
                        let parts = written::parts(checking.document, read.tokens.clone());
                        check(checking, date, read.tokens.start, &read.tokens, read.point, known, parts, found);
                    }
                }
            }
        }
    }
}

/// The weekdays of a range that is written *Senin-Rabu (7-9/10)*; any second weekday counts.
fn two_weekdays(checking: &Checking, date: &DateRead) -> Option<(usize, usize)> {
    let mut weekdays = date.start.tokens.clone().filter(|&at| checking.document.is(at, Class::Weekday));
    let (first, last) = (weekdays.next()?, weekdays.next()?);
    let joined = matches!(checking.document.kind(first + 1), Some(Kind::Hyphen | Kind::Dash)) && last == first + 2;
    // A first token that is no weekday gives no check below.
    Some(if joined { (first, last) } else { (usize::MAX, usize::MAX) })
}

#[expect(clippy::too_many_arguments, reason = "one day of one date, with all that is known of it")]
fn check(
    checking: &Checking,
    date: &DateRead,
    word: usize,
    tokens: &Range<usize>,
    point: Point,
    known: Option<Day>,
    parts: Option<Parts>,
    found: &mut Vec<FoundCheck>,
) {
    let document = checking.document;
    let Some(hit) = document.hits.get(word, Class::Weekday) else { return };
    if is_other_sense(checking, word) {
        return;
    }
    let Some(day) = day(checking, date, point, known, hit.number()) else { return };
    if day.weekday() == hit.number() {
        return;
    }
    let (right, right_en) = written::weekday(day.weekday());
    let (wrong, wrong_en) = written::weekday(hit.number());
    let (id, en) = written::day(day);
    let mut suggestions =
        vec![written::replaced(document, tokens.clone(), &[(word, written::like(document, word, right))])];
    if let Some(parts) = parts {
        let others = nearest(day, hit.number()).into_iter().chain(year_slip(day, hit.number()));
        suggestions.extend(others.filter_map(|other| written::day_like(document, tokens.clone(), parts, day, other)));
    }
    found.push(FoundCheck {
        tokens: tokens.clone(),
        rule: "check.weekday",
        severity: Severity::Error,
        message: Message {
            id: format!("{id} jatuh pada hari {right}, bukan {wrong}."),
            en: format!("{en} is a {right_en}, not a {wrong_en}."),
        },
        suggestions,
        evidence: vec![word..word + 1, word + 1..tokens.end],
    });
}

/// The word is no day of the week, or not that of this date alone: *malam Minggu*, *Minggu lalu*, *Sabtu dan Minggu (6/10)*.
fn is_other_sense(checking: &Checking, word: usize) -> bool {
    let document = checking.document;
    let other_before = (1..=3).any(|back| {
        word.checked_sub(back).is_some_and(|before| {
            !document.tokens[before + 1..=word].iter().any(|token| token.breaks())
                && (document.is(before, Class::Weekday) || (back == 1 && document.says(before, "malam")))
        })
    });
    // The two of "Sabtu-Minggu (5-6/10)" are each checked with their own day.
    let pair = word.checked_sub(2).is_some_and(|before| {
        document.is(before, Class::Weekday)
            && matches!(document.kind(before + 1), Some(Kind::Hyphen | Kind::Dash))
            && document.kind(word + 1) == Some(Kind::Open)
            && document.kind(word + 3).is_some_and(|kind| matches!(kind, Kind::Hyphen | Kind::Dash))
    });
    let week = document.says(word, "minggu")
        && checking.says_any(word + 1, &["lalu", "ini", "depan", "mendatang", "pertama", "kedua", "ketiga", "keempat"]);
    (other_before && !pair) || week
}

/// The day that is meant, if the text or the article's own date tells its year for sure.
fn day(checking: &Checking, date: &DateRead, point: Point, known: Option<Day>, weekday: u32) -> Option<Day> {
    let known = known.filter(|known| Some(known.day) == point.day && known.month == point.month);
    if date.has_year() {
        return known;
    }
    let published = checking.published?;
    let years = published.year - 1..=published.year + 1;
    let days = years.filter_map(|year| Day::new(year, point.month, point.day?));
    let distance = |day: &Day| (day.number() - published.number()).abs();
    let nearest = days.clone().min_by_key(distance)?;
    let other_fits = days.into_iter().any(|day| day.weekday() == weekday);
    let reach = if other_fits { THESE_DAYS } else { HALF_A_YEAR };
    // The fact may know better: the same day in full elsewhere, "lalu" and "mendatang".
    (distance(&nearest) <= reach && known == Some(nearest)).then_some(nearest)
}

/// The nearest day with that weekday.
fn nearest(day: Day, weekday: u32) -> Option<Day> {
    let ahead = (weekday as i32 - day.weekday() as i32).rem_euclid(7);
    shifted(day, if ahead > 3 { ahead - 7 } else { ahead })
}

/// The day some days later or earlier, less than a month.
fn shifted(day: Day, days: i32) -> Option<Day> {
    let wanted = day.number() + days;
    let months = (day.year * 12 + day.month as i32 - 2)..=(day.year * 12 + day.month as i32);
    months.into_iter().find_map(|month| {
        let first = Day::new(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)?;
        let offset = wanted - first.number();
        Day::new(first.year, first.month, u32::try_from(offset + 1).ok()?)
    })
}

/// The same day of the next year, where it has that weekday: early in the year the old number is a common slip.
fn year_slip(day: Day, weekday: u32) -> Option<Day> {
    const EARLY: u32 = 2;
    Day::new(day.year + 1, day.month, day.day).filter(|next| day.month <= EARLY && next.weekday() == weekday)
}
