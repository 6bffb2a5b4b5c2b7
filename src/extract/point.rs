//! Single days and months in all their written forms.

use std::ops::Range;

use crate::calendar::month_length;
use crate::lexicon::Class;
use crate::text::{Document, Gap, Kind};

/// A day or a month, as far as the text states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Point {
    /// Four digits.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31; `None` for a month.
    pub day: Option<u32>,
    /// Monday is 1.
    pub weekday: Option<u32>,
}

/// The year of a range's first day, told from its last day.
pub fn year_before(start: Point, end: Point) -> Option<i32> {
    let later = (start.month, start.day.unwrap_or(1)) > (end.month, end.day.unwrap_or(31));
    end.year.map(|year| if later { year - 1 } else { year })
}

/// A point as read, with its place.
pub struct Read {
    pub tokens: Range<usize>,
    pub point: Point,
    /// The last day, where both stand in one pair of brackets (*(24-26/11)*).
    pub last: Option<Point>,
    pub rule: &'static str,
}

pub fn point(document: &Document, at: usize) -> Option<Read> {
    let token = document.tokens.get(at)?;
    match token.kind {
        Kind::Word if document.is(at, Class::Weekday) => with_weekday(document, at),
        Kind::Word => month_alone(document, at),
        Kind::Number => numeric(document, at).or_else(|| day_month(document, at)),
        Kind::Open => bracketed(document, at),
        _ => None,
    }
}

/// *Senin (07/10)*, *Rabu, 17 Januari 2024*, *Senin malam (7/10)*, *Jumat-Minggu (1-3/11)*.
fn with_weekday(document: &Document, start: usize) -> Option<Read> {
    const MOST_BETWEEN: usize = 5;
    let weekday = document.hits.get(start, Class::Weekday)?.number();
    let mut at = start + 1;
    while at < start + 1 + MOST_BETWEEN {
        let token = document.tokens.get(at).filter(|token| !token.breaks())?;
        let mut rest = match token.kind {
            Kind::Number => numeric(document, at).or_else(|| day_month(document, at)).or_else(|| slashed(document, at)),
            Kind::Open => bracketed(document, at),
            _ => None,
        };
        if let Some(read) = &mut rest {
            read.tokens.start = start;
            read.point.weekday.get_or_insert(weekday);
            return rest;
        }
        match token.kind {
            Kind::Comma => at += 1,
            // "Senin-Rabu (7-9/10)"
            Kind::Hyphen | Kind::Dash | Kind::Slash if document.is(at + 1, Class::Weekday) => at += 2,
            Kind::Word if document.is(at, Class::Weekday) => at += 1,
            Kind::Word => at += usize::from(document.hits.get(at, Class::DateBetween)?.len),
            _ => return None,
        }
    }
    None
}

/// *27 November 2024*, *4 Desember (2023)*, *24-26 November 2024*, *27 Nov. 2024*.
pub fn day_month(document: &Document, start: usize) -> Option<Read> {
    let day = day(document, start)?;
    let mut at = start + 1;
    // "24-26 November", "24 hingga 26 November", "24 s/d 26 November", "26/27 November"
    let mut last = None;
    let nights = || (document.kind(at) == Some(Kind::Slash) && document.tokens[at].gap == Gap::None).then_some(at + 1);
    if let Some(after) = range_mark(document, at).or_else(nights)
        && let Some(to) = day_number(document, after)
        && document.is(after + 1, Class::Month)
    {
        (last, at) = (Some(to), after + 1);
    }
    if document.says(at, "bulan") {
        at += 1;
    }
    let (month, after) = month(document, at)?;
    let (year, end) = year(document, after);
    let point = valid(Point { year, month, day: Some(day), weekday: None })?;
    let last = match last {
        Some(to) if to > day => Some(valid(Point { day: Some(to), ..point })?),
        Some(_) => return None,
        None => None,
    };
    Some(Read { tokens: start..end, point, last, rule: "date.day-month" })
}

/// *Februari 2024*, *akhir Agustus lalu*, *bulan Oktober*.
fn month_alone(document: &Document, start: usize) -> Option<Read> {
    let part = document.hits.get(start, Class::MonthPart);
    let at = start + part.map_or(0, |hit| usize::from(hit.len));
    let (month, after) = month(document, at)?;
    // "Juni Lestari" is a person, "JUNI" in a headline may be the month.
    if part.is_none() && !document.tokens[at].capital() {
        return None;
    }
    let (year, end) = year(document, after);
    let rule = if part.is_some() { "date.month-part" } else { "date.month" };
    Some(Read { tokens: start..end, point: Point { year, month, day: None, weekday: None }, last: None, rule })
}

/// *07/10/2024*, *07.10.2024*, *7-10-2024*, *2024-10-07*.
fn numeric(document: &Document, start: usize) -> Option<Read> {
    let text = document.word(start);
    let free = |end: usize| {
        // Longer strings of digits and marks are numbers of letters, phones and the like.
        let next = document.tokens.get(end).is_none_or(|next| {
            next.gap != Gap::None || !matches!(next.kind, Kind::Slash | Kind::Hyphen | Kind::Number | Kind::Word)
        });
        let before = start.checked_sub(1).is_none_or(|before| {
            document.tokens[start].gap != Gap::None
                || !matches!(document.tokens[before].kind, Kind::Slash | Kind::Hyphen | Kind::Word)
        });
        next && before
    };
    let make = |year: &str, month: &str, day: &str, end: usize| {
        let year = full_year(year)?;
        let point = Point { year: Some(year), month: small(month)?, day: Some(small(day)?), weekday: None };
        let read = Read { tokens: start..end, point: valid(point)?, last: None, rule: "date.numeric" };
        free(end).then_some(read)
    };
    if text.len() <= 10 && text.matches('.').count() == 2 {
        let mut parts = text.split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        return if year.len() == 4 { make(year, month, day, start + 1) } else { None };
    }
    let joined = |offset: usize| document.tokens.get(start + offset).is_some_and(|token| token.gap == Gap::None);
    let mark = document.kind(start + 1).filter(|kind| matches!(kind, Kind::Slash | Kind::Hyphen))?;
    if !(1..=4).all(joined)
        || document.kind(start + 3) != Some(mark)
        || document.kind(start + 2) != Some(Kind::Number)
        || document.kind(start + 4) != Some(Kind::Number)
    {
        return None;
    }
    let (first, middle, last) = (text, document.word(start + 2), document.word(start + 4));
    match (first.len(), last.len()) {
        (1 | 2, 4) => make(last, middle, first, start + 5),
        (4, 2) => make(first, middle, last, start + 5),
        _ => None,
    }
}

/// *7/10* and *7/10/24*, which only brackets or a weekday make a date; also *24-26/11* and *30/9-2/10/2024*.
fn slashed(document: &Document, start: usize) -> Option<Read> {
    let (first, at) = (day(document, start)?, start + 1);
    // "24-26/11"
    if let Some(after) = range_mark(document, at)
        && let Some(to) = day_number(document, after)
        && let Some((month, year, end)) = slash_month(document, after + 1)
    {
        let point = valid(Point { year, month, day: Some(first), weekday: None })?;
        let last = valid(Point { day: Some(to), ..point })?;
        return (to > first).then_some(Read { tokens: start..end, point, last: Some(last), rule: "date.range" });
    }
    let (month, year, end) = slash_month(document, at)?;
    let mut point = valid(Point { year, month, day: Some(first), weekday: None })?;
    // "30/9-2/10/2024"
    if let Some(after) = range_mark(document, end)
        && let Some(to) = day_number(document, after)
        && let Some((month, year, end)) = slash_month(document, after + 1)
    {
        let last = valid(Point { year, month, day: Some(to), weekday: None })?;
        if point.year.is_none() {
            point.year = year_before(point, last);
        }
        return Some(Read { tokens: start..end, point, last: Some(last), rule: "date.range" });
    }
    Some(Read { tokens: start..end, point, last: None, rule: "date.slashed" })
}

/// `/10`, `/10/2024`, `/10/24`; a doubled slash is a common slip.
pub fn slash_month(document: &Document, start: usize) -> Option<(u32, Option<i32>, usize)> {
    let after_slash = |at: usize| {
        (document.kind(at) == Some(Kind::Slash))
            .then(|| if document.kind(at + 1) == Some(Kind::Slash) { at + 2 } else { at + 1 })
    };
    let at = after_slash(start)?;
    let month = (document.kind(at) == Some(Kind::Number)).then(|| small(document.word(at)))??;
    let mut end = at + 1;
    let mut year = None;
    if let Some(at) = after_slash(end)
        && document.kind(at) == Some(Kind::Number)
    {
        year = Some(full_year(document.word(at))?);
        end = at + 1;
    }
    (1..=12).contains(&month).then_some((month, year, end))
}

/// *(07/10)*, *(17/1/2024)*, *(17 Januari 2024)*, *(07.10.2024)*.
fn bracketed(document: &Document, start: usize) -> Option<Read> {
    let inside = start + 1;
    let token = document.tokens.get(inside).filter(|token| !token.breaks())?;
    let mut read = match token.kind {
        Kind::Number => {
            numeric(document, inside).or_else(|| slashed(document, inside)).or_else(|| day_month(document, inside))?
        }
        Kind::Word if document.is(inside, Class::Weekday) => with_weekday(document, inside)?,
        _ => return None,
    };
    // "(7/10 malam)", "(7/10) "; anything else in the brackets makes it another thing.
    let mut close = read.tokens.end;
    while document.is(close, Class::DateBetween) {
        close += 1;
    }
    if document.kind(close) != Some(Kind::Close) {
        return if read.rule == "date.slashed" { None } else { Some(read) };
    }
    read.tokens = start..close + 1;
    Some(read)
}

/// Past the mark of a range at `at`.
pub fn range_mark(document: &Document, at: usize) -> Option<usize> {
    let token = document.tokens.get(at).filter(|token| !token.breaks())?;
    match token.kind {
        Kind::Hyphen | Kind::Dash => Some(at + 1),
        Kind::Word => Some(at + usize::from(document.hits.get(at, Class::DateTo)?.len)),
        _ => None,
    }
}

/// The day of a month at a token, which no other number goes before (*2024 27 November* aside).
fn day(document: &Document, at: usize) -> Option<u32> {
    let day = day_number(document, at)?;
    let before = at.checked_sub(1).filter(|_| document.tokens[at].gap == Gap::None);
    let joined = before.is_some_and(|before| match document.tokens[before].kind {
        Kind::Slash | Kind::Number | Kind::Symbol => true,
        // "-27 November": a mark of a list
        Kind::Hyphen if document.tokens[before].breaks() => false,
        // "27 Agustus-21 September", "2024-23 November"; but not "0812-27 November"
        Kind::Hyphen => before.checked_sub(1).is_some_and(|first| match document.tokens[first].kind {
            Kind::Word => !document.is(first, Class::Month),
            Kind::Number => full_year(document.word(first)).is_none() && small(document.word(first)).is_none(),
            Kind::Close => false,
            _ => true,
        }),
        _ => false,
    });
    (!joined).then_some(day)
}

pub fn day_number(document: &Document, at: usize) -> Option<u32> {
    (document.kind(at) == Some(Kind::Number)).then(|| small(document.word(at)))?.filter(|day| (1..=31).contains(day))
}

/// The month at a token, and what follows it.
pub fn month(document: &Document, at: usize) -> Option<(u32, usize)> {
    let token = document.tokens.get(at).filter(|token| !token.breaks() && token.kind == Kind::Word)?;
    let month = document.hits.get(at, Class::Month)?.number();
    let short = token.end - token.start <= 4
        && !document.says(at, "mei")
        && !document.says(at, "juni")
        && !document.says(at, "juli");
    let dotted = short
        && document.kind(at + 1) == Some(Kind::Period)
        && document.tokens[at + 1].gap == Gap::None
        && document.kind(at + 2) == Some(Kind::Number);
    Some((month, at + 1 + usize::from(dotted)))
}

/// A year at a token, also in brackets or after *tahun*, and what follows it.
pub fn year(document: &Document, at: usize) -> (Option<i32>, usize) {
    let number = |at: usize| {
        let token = document.tokens.get(at).filter(|token| token.kind == Kind::Number && !token.breaks())?;
        (token.end - token.start == 4).then(|| full_year(document.word(at)))?
    };
    if let Some(year) = number(at) {
        return (Some(year), at + 1);
    }
    if (document.says(at, "tahun") || document.kind(at) == Some(Kind::Comma)) && number(at + 1).is_some() {
        return (number(at + 1), at + 2);
    }
    if document.kind(at) == Some(Kind::Open) && document.kind(at + 2) == Some(Kind::Close) && number(at + 1).is_some() {
        return (number(at + 1), at + 3);
    }
    (None, at)
}

/// One or two digits.
pub fn small(text: &str) -> Option<u32> {
    (text.len() <= 2).then(|| text.parse().ok())?
}

/// Four digits, or two of this century.
fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 if (1900..2100).contains(&year) => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A day that the calendar has, at least in leap years.
pub fn valid(point: Point) -> Option<Point> {
    let length = month_length(point.year.unwrap_or(2024), point.month);
    (length > 0 && point.day.is_none_or(|day| (1..=length).contains(&day))).then_some(point)
}
