//! Calendar expressions: what they say, before missing years are told (link/years.rs).

use std::ops::Range;

use super::fact::{FoundFact, Reading};
use super::point::{self, Point, day_month, day_number, range_mark, valid, year_before};
use crate::lexicon::{Class, ClassSet};
use crate::link::{stages, years};
use crate::text::{Document, Kind};
use crate::{FactValue, Options};

/// Where a date lies, by its own words, seen from the article's date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tense {
    /// *14 Oktober lalu*
    Past,
    /// *27 November mendatang*
    Future,
    /// Not said.
    #[default]
    Unsaid,
}

/// A date or a range.
#[derive(Debug, Clone)]
pub struct Expression {
    /// Where it stands.
    pub tokens: Range<usize>,
    /// The day, or the first one.
    pub start: Point,
    /// The last day of a range.
    pub end: Option<Point>,
    /// Before or after the article's date.
    pub tense: Tense,
    /// The month comes from a later day of the same list.
    pub shared: bool,
    /// The rule.
    pub rule: &'static str,
}

/// All dates, with years and stages.
#[inline(never)]
pub fn find(reading: &mut Reading, options: &Options) -> Vec<FoundFact> {
    let expressions = expressions(reading);
    let values = years::tell(reading.document, &expressions, options);
    let mut facts = vec![];
    let stages = stages::tell(reading, &expressions, &values);
    for ((expression, value), stage) in expressions.into_iter().zip(values).zip(stages) {
        let mut implied = value.implied;
        if expression.shared {
            implied.push("month");
        }
        facts.push(FoundFact {
            tokens: expression.tokens,
            mentions: vec![],
            rule: expression.rule,
            implied,
            value: FactValue::Date { value: value.iso, stage },
        });
    }
    facts
}

/// What the text says, in order.
#[inline(never)]
pub fn expressions(reading: &mut Reading) -> Vec<Expression> {
    let document = reading.document;
    let mut found: Vec<Expression> = vec![];
    let mut at = 0;
    while at < document.tokens.len() {
        if reading.is_taken(at) || !could_start(document, at) {
            at += 1;
            continue;
        }
        match at_token(document, at) {
            Some(list) if !is_name(document, list[0].tokens.start) => {
                let end = list.iter().map(|expression| expression.tokens.end).max().unwrap_or(at + 1);
                // "25 UU" cannot be a date, but a law's number may look like one.
                if (at..end).any(|token| reading.is_taken(token)) {
                    at += 1;
                    continue;
                }
                for expression in list {
                    reading.take(expression.tokens.clone());
                    found.push(expression);
                }
                at = end.max(at + 1);
            }
            _ => at += 1,
        }
    }
    found
}

fn could_start(document: &Document, at: usize) -> bool {
    match document.tokens[at].kind {
        Kind::Number | Kind::Open => true,
        Kind::Word => {
            const WORDS: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month, Class::MonthPart]);
            document.hits.has_any(at, &WORDS)
        }
        _ => false,
    }
}

/// *Jalan 17 Agustus*, *Universitas 17 Agustus 1945*.
pub fn is_name(document: &Document, start: usize) -> bool {
    !document.tokens[start].breaks()
        && (1..=2).any(|back| {
            start.checked_sub(back).is_some_and(|before| {
                document.hits.get(before, Class::NameOfDate).is_some_and(|hit| usize::from(hit.len) == back)
            })
        })
}

/// The expressions that begin at a token: one, or several days that share a month.
fn at_token(document: &Document, at: usize) -> Option<Vec<Expression>> {
    if let Some(list) = list(document, at) {
        return Some(list);
    }
    let first = point::point(document, at)?;
    let mut tokens = first.tokens.clone();
    let mut end = None;
    let mut rule = first.rule;
    let mut start = first.point;
    if let Some(last) = first.last {
        (end, rule) = (Some(last), "date.range");
    } else if let Some(after) = range_mark(document, tokens.end)
        && let Some(last) = point::point(document, after).filter(|last| last.last.is_none())
        && !(first.rule == "date.month" && last.rule == "date.month-part")
    {
        (tokens.end, end, rule) = (last.tokens.end, Some(last.point), "date.range");
    }
    if start.day.is_none() && start.year.is_none() && end.is_none() && !is_month(document, &tokens) {
        return None;
    }
    let since = tokens.start.checked_sub(1).is_some_and(|before| document.says(before, "sejak")) && end.is_none();
    let tense = match take_tense(document, &mut tokens) {
        Tense::Unsaid if since => Tense::Past,
        tense => tense,
    };
    if let Some(last) = &mut end {
        if start.year.is_none() && last.year.is_some() {
            start.year = year_before(start, *last);
        }
        if last.year.is_none() && start.year.is_some() {
            last.year = year_after(start, *last);
        }
    }
    Some(vec![Expression { tokens, start, end, tense, shared: false, rule }])
}

/// The year of a range's last day, told from its first day.
fn year_after(start: Point, end: Point) -> Option<i32> {
    let earlier = (end.month, end.day.unwrap_or(31)) < (start.month, start.day.unwrap_or(1));
    start.year.map(|year| if earlier { year + 1 } else { year })
}

/// Whether a month's name without a year is the month: words before or after say so, and no name goes on.
fn is_month(document: &Document, tokens: &Range<usize>) -> bool {
    let next = document.tokens.get(tokens.end).filter(|token| !token.breaks());
    if next.is_some_and(|next| next.capital() && !document.is(tokens.end, Class::Weekday)) {
        return false;
    }
    let last = tokens.end - 1;
    // Short forms ("Jan", "Des", "Mar") alone are mostly names.
    if document.word(last).len() < 4 && !document.says(last, "mei") {
        return false;
    }
    let before = tokens.len() > 1
        || tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| !document.tokens[tokens.start].breaks() && document.is(before, Class::MonthBefore));
    before || document.is(tokens.end, Class::DatePast) || document.is(tokens.end, Class::DateFuture)
}

/// *24, 25, dan 26 November 2024*: each day by itself; only the last one says the month.
fn list(document: &Document, start: usize) -> Option<Vec<Expression>> {
    const MOST: usize = 12;
    let mut days = vec![];
    let mut at = start;
    while days.len() < MOST {
        let Some(day) = day_number(document, at) else { break };
        days.push((at, day));
        if document.is(at + 1, Class::Month) {
            break;
        }
        at += 1;
        if document.kind(at) == Some(Kind::Comma) {
            at += 1;
        }
        if let Some(hit) = document.hits.get(at, Class::DateAnd) {
            at += usize::from(hit.len);
        } else if at == days.last().map_or(at, |&(place, _)| place + 1) {
            break;
        }
    }
    let &(last, _) = days.last()?;
    if days.len() < 2 || !document.is(last + 1, Class::Month) || !days.windows(2).all(|pair| pair[0].1 < pair[1].1) {
        return None;
    }
    let read = day_month(document, last)?;
    let mut list = vec![];
    for &(place, day) in &days[..days.len() - 1] {
        let start = valid(Point { day: Some(day), ..read.point })?;
        let tokens = place..place + 1;
        list.push(Expression {
            tokens,
            start,
            end: None,
            tense: Tense::Unsaid,
            shared: true,
            rule: "date.shared-month",
        });
    }
    let mut tokens = read.tokens;
    let tense = take_tense(document, &mut tokens);
    list.push(Expression { tokens, start: read.point, end: None, tense, shared: false, rule: read.rule });
    for expression in &mut list {
        expression.tense = tense;
    }
    Some(list)
}

/// Takes *lalu*, *mendatang* and the like into the span.
fn take_tense(document: &Document, tokens: &mut Range<usize>) -> Tense {
    for (class, tense) in [(Class::DatePast, Tense::Past), (Class::DateFuture, Tense::Future)] {
        let inside = tokens.clone().any(|at| document.is(at, class));
        if let Some(hit) = document.hits.get(tokens.end, class).filter(|_| !document.tokens[tokens.end].breaks()) {
            tokens.end += usize::from(hit.len);
            return tense;
        }
        if inside {
            return tense;
        }
    }
    Tense::Unsaid
}
