//! Days that no calendar has: *31 November*, *29 Februari 2023*. No fact holds them, so the text is read again.

use std::ops::Range;

use super::written;
use super::{Checking, FoundCheck};
use crate::calendar::month_length;
use crate::extract::{date, point};
use crate::lexicon::Class;
use crate::text::{Gap, Kind};
use crate::{Message, Severity};

/// A day that is written but does not exist.
struct Wrong {
    tokens: Range<usize>,
    day: u32,
    month: u32,
    year: Option<i32>,
    /// The token of the day's number.
    number: usize,
}

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    for line in document.lines.iter().filter(|line| !line.furniture) {
        for at in line.tokens.clone().filter(|&at| document.kind(at) == Some(Kind::Number)) {
            if let Some(wrong) = named_month(checking, at).or_else(|| slashed(checking, at)) {
                found.push(wrong.tell(checking));
            }
        }
    }
}

impl Wrong {
    #[inline(never)]
    fn tell(self, checking: &Checking) -> FoundCheck {
        let document = checking.document;
        let length = month_length(self.year.unwrap_or(2024), self.month);
        let (id, en) = written::month(self.month);
        let year = self.year.map_or(String::new(), |year| format!(" {year}"));
        FoundCheck {
            rule: "check.impossible-date",
            severity: Severity::Error,
            message: Message {
                id: format!("Tidak ada tanggal {} {id}{year}; {id}{year} hanya sampai tanggal {length}.", self.day),
                en: format!("There is no {} {en}{year}; {en}{year} ends on the {length}th.", self.day),
            },
            suggestions: vec![written::replaced(document, self.tokens.clone(), &[(self.number, length.to_string())])],
            evidence: vec![self.tokens.clone()],
            tokens: self.tokens,
        }
    }
}

/// *31 November*, *30 Februari 2024*.
#[inline(never)]
fn named_month(checking: &Checking, at: usize) -> Option<Wrong> {
    let document = checking.document;
    let day = point::small(document.word(at))?;
    let (month, after) = point::month(document, at + 1)?;
    let (year, end) = point::year(document, after);
    if !is_too_late(day, month, year) || !is_free(checking, at) || date::is_name(document, at) {
        return None;
    }
    let goes_on = document.tokens.get(end).is_some_and(|next| !next.breaks() && next.capital());
    // "31 Juni Lestari" may be a person after a list number; the short forms are names as well.
    if year.is_none() && (goes_on || document.word(at + 1).len() < 4) {
        return None;
    }
    Some(Wrong { tokens: at..end, day, month, year, number: at })
}

/// *Senin (31/11)*, *(31/11/2024)*: in brackets, with a weekday or a year.
#[inline(never)]
fn slashed(checking: &Checking, at: usize) -> Option<Wrong> {
    let document = checking.document;
    let open = at.checked_sub(1).filter(|&open| document.kind(open) == Some(Kind::Open))?;
    let day = point::small(document.word(at))?;
    let (month, year, end) = point::slash_month(document, at + 1)?;
    let weekday = (1..=2).any(|back| open.checked_sub(back).is_some_and(|before| document.is(before, Class::Weekday)));
    let told = weekday || year.is_some();
    let closed = document.kind(end) == Some(Kind::Close);
    (told && closed && is_too_late(day, month, year)).then_some(Wrong { tokens: at..end, day, month, year, number: at })
}

/// Past the end of the month, but no other kind of number.
fn is_too_late(day: u32, month: u32, year: Option<i32>) -> bool {
    day <= 31 && day > month_length(year.unwrap_or(2024), month)
}

/// Nothing before the number makes it a part of something else, as in *pasal 31*, *12/31*.
fn is_free(checking: &Checking, at: usize) -> bool {
    let document = checking.document;
    let Some(before) = at.checked_sub(1).filter(|_| !document.tokens[at].breaks()) else { return true };
    match document.tokens[before].kind {
        Kind::Word if checking.says_any(before, &["tanggal", "tgl"]) => true,
        Kind::Word => !document.is(before, Class::OrdinalBefore),
        // "24-31 November"
        Kind::Hyphen | Kind::Dash if document.tokens[at].gap == Gap::None => {
            before.checked_sub(1).is_some_and(|first| {
                document.is(first, Class::Month)
                    || document.kind(first) == Some(Kind::Number) && point::small(document.word(first)).is_some()
            })
        }
        Kind::Slash | Kind::Number | Kind::Symbol | Kind::Period => false,
        _ => true,
    }
}
