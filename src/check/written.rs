//! Days and numbers as Indonesian and English write them, and texts with parts replaced.

use std::ops::Range;

use crate::calendar::Day;
use crate::lexicon::Class;
use crate::order;
use crate::text::{Case, Document, Kind};

const WEEKDAYS: [(&str, &str); 7] = [
    ("Senin", "Monday"),
    ("Selasa", "Tuesday"),
    ("Rabu", "Wednesday"),
    ("Kamis", "Thursday"),
    ("Jumat", "Friday"),
    ("Sabtu", "Saturday"),
    ("Minggu", "Sunday"),
];

const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

/// A weekday (Monday is 1) in both languages.
pub fn weekday(number: u32) -> (&'static str, &'static str) {
    WEEKDAYS[(number as usize + 6) % 7]
}

/// A month (1 to 12) in both languages.
pub fn month(number: u32) -> (&'static str, &'static str) {
    MONTHS[(number as usize + 11) % 12]
}

/// *27 November 2024* in both languages.
pub fn day(day: Day) -> (String, String) {
    let (id, en) = month(day.month);
    (format!("{} {id} {}", day.day, day.year), format!("{} {en} {}", day.day, day.year))
}

/// Where the parts of one written day stand.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    day: usize,
    month: usize,
    pub year: Option<usize>,
}

/// The parts of a day of which each is a token of its own; `None` for *27.11.2024* and *2024-11-27*.
pub fn parts(document: &Document, tokens: Range<usize>) -> Option<Parts> {
    let mut rest = tokens.filter(|&at| document.kind(at) == Some(Kind::Number) || document.is(at, Class::Month));
    let (day, month, year) = (rest.next()?, rest.next()?, rest.next());
    let plain = document.kind(day) == Some(Kind::Number) && document.word(day).len() <= 2;
    (plain && rest.next().is_none()).then_some(Parts { day, month, year })
}

/// A day in the style of the one that stands there; `None` where the style has no place for what changes.
pub fn day_like(document: &Document, tokens: Range<usize>, parts: Parts, from: Day, to: Day) -> Option<String> {
    let mut changes = vec![];
    if to.day != from.day {
        let padded = document.word(parts.day).starts_with('0');
        changes.push((parts.day, if padded { format!("{:02}", to.day) } else { to.day.to_string() }));
    }
    if to.month != from.month {
        let text = document.word(parts.month);
        changes.push((
            parts.month,
            match document.kind(parts.month) {
                Some(Kind::Number) if text.starts_with('0') || text.len() == 2 && to.month > 9 => {
                    format!("{:02}", to.month)
                }
                Some(Kind::Number) => to.month.to_string(),
                _ => {
                    let name = month(to.month).0;
                    like(document, parts.month, if text.len() <= 4 && from.month != 5 { &name[..3] } else { name })
                }
            },
        ));
    }
    if to.year != from.year {
        let year = parts.year?;
        let short = document.word(year).len() == 2;
        changes.push((year, if short { format!("{:02}", to.year % 100) } else { to.year.to_string() }));
    }
    Some(replaced(document, tokens, &changes))
}

/// A word with the capitals of the one that stands there.
pub fn like(document: &Document, token: usize, word: &str) -> String {
    match document.tokens[token].case {
        Case::Upper => word.to_ascii_uppercase(),
        Case::Lower => word.to_ascii_lowercase(),
        _ => word.to_string(),
    }
}

/// The text of the tokens, some of them replaced. `changes` are sorted.
pub fn replaced(document: &Document, tokens: Range<usize>, changes: &[(usize, String)]) -> String {
    let bytes = document.bytes(tokens);
    let mut changes = changes.to_vec();
    order::by_key(&mut changes, |&(token, _)| token as u64);
    let (mut text, mut from) = (String::new(), bytes.start as usize);
    for (token, new) in changes {
        text.push_str(&document.text[from..document.tokens[token].start as usize]);
        text.push_str(&new);
        from = document.tokens[token].end as usize;
    }
    text.push_str(&document.text[from..bytes.end as usize]);
    text
}

/// A whole number with dots between the thousands: *204.807.222*.
pub fn grouped(value: f64) -> String {
    let digits = (value.round() as u64).to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A number with so many decimals (few), the English way: *48.7*.
pub fn decimal(value: f64, decimals: usize) -> String {
    let scale = 10u64.pow(decimals as u32);
    let scaled = (value * scale as f64).round() as u64;
    match decimals {
        0 => scaled.to_string(),
        _ => format!("{}.{:0decimals$}", scaled / scale, scaled % scale),
    }
}
