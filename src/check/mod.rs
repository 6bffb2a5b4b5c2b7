//! What does not add up. Each check looks at what was found and tells only what cannot be right; where the text leaves
//! room for doubt (no year, no place, a number said to be approximate) it is silent, because one false alarm undoes ten
//! catches.

mod above;
mod areas;
mod ballots;
mod body;
mod calendar;
mod deadline;
pub mod election;
mod figures;
mod form;
mod impossible;
mod law;
mod length;
mod order;
mod repeat;
mod share;
mod shares;
mod spelling;
mod stations;
mod sum;
mod sum_loose;
mod table;
mod turnout;
mod votes;
mod weekday;
mod written;
mod written_election;

use std::ops::Range;

use crate::calendar::Day;
use crate::extract;
use crate::extract::fact::{FoundFact, Reading};
use crate::extract::point::{self, Point, Read};
use crate::link::people::People;
use crate::text::Document;
use crate::text::utf16::Offsets;
use crate::{Check, ContestType, FactValue, Message, Options, Severity};
use election::{ELECTIONS, Election};

/// A check that was raised, in tokens.
#[derive(Debug, Clone)]
pub struct FoundCheck {
    /// Where it stands.
    tokens: Range<usize>,
    rule: &'static str,
    severity: Severity,
    message: Message,
    suggestions: Vec<String>,
    evidence: Vec<Range<usize>>,
}

/// What all checks read.
pub struct Checking<'d, 't> {
    document: &'d Document<'t>,
    facts: &'d [FoundFact],
    people: &'d People,
    dates: Vec<DateRead<'d>>,
    contests: Vec<Contest>,
    /// Elections that the caller adds.
    calendar: &'d [Election],
    published: Option<Day>,
}

/// An election that the text names.
struct Contest {
    kind: ContestType,
    year: Option<u16>,
    /// Where its mentions start, sorted.
    mentions: Vec<usize>,
}

impl Contest {
    /// All of a text; few, because each is listed once.
    fn all(facts: &[FoundFact]) -> Vec<Contest> {
        let contests = facts.iter().filter_map(|fact| {
            let FactValue::Contest { contest, year, .. } = fact.value else { return None };
            let mut mentions: Vec<usize> = fact.mentions.iter().map(|mention| mention.start).collect();
            crate::order::by_key(&mut mentions, |&mention| mention as u64);
            Some(Contest { kind: contest, year, mentions })
        });
        contests.collect()
    }

    fn is_named_in(&self, tokens: &Range<usize>) -> bool {
        let next = self.mentions.partition_point(|&mention| mention < tokens.start);
        self.mentions.get(next).is_some_and(|mention| tokens.contains(mention))
    }
}

/// A date fact, read again for what its value does not keep: the weekday and what is written.
struct DateRead<'f> {
    fact: &'f FoundFact,
    /// The day, or the first one.
    start: Read,
    /// The last day, where it is written as a date of its own.
    end: Option<Read>,
    /// Both days, as far as the fact has years.
    days: (Option<Day>, Option<Day>),
}

impl<'d> DateRead<'d> {
    /// All of a text.
    fn all(document: &Document, facts: &'d [FoundFact]) -> Vec<DateRead<'d>> {
        let dates = facts.iter().filter_map(|fact| {
            let FactValue::Date { value, .. } = &fact.value else { return None };
            let start = point::point(document, fact.tokens.start)?;
            let end = point::range_mark(document, start.tokens.end)
                .filter(|_| start.last.is_none() && start.tokens.end < fact.tokens.end)
                .and_then(|after| point::point(document, after))
                .filter(|end| end.last.is_none() && end.tokens.end <= fact.tokens.end);
            let mut days = value.split('/').map(Day::parse);
            let days = (days.next().flatten(), days.next().flatten());
            Some(DateRead { fact, start, end, days })
        });
        dates.collect()
    }

    /// The last day of a range, in either way of writing.
    fn last(&self) -> Option<Point> {
        self.start.last.or(self.end.as_ref().map(|end| end.point))
    }

    /// Whether the text states the year, or leaves it out only where it is the same.
    fn has_year(&self) -> bool {
        !self.fact.implied.contains(&"year")
            || self.start.point.year.or(self.last().and_then(|last| last.year)).is_some()
    }
}

impl<'d> Checking<'d, '_> {
    /// All elections whose dates are known; what the caller says goes first.
    fn elections(&self) -> impl Iterator<Item = &'d Election> {
        self.calendar.iter().chain(&ELECTIONS)
    }

    /// The facts that start in a stretch of the text.
    fn facts_in(&self, tokens: &Range<usize>) -> Vec<&'d FoundFact> {
        let first = self.facts.partition_point(|fact| fact.tokens.start < tokens.start);
        self.facts[first..].iter().take_while(|fact| fact.tokens.start < tokens.end).collect()
    }

    /// The tokens of the sentence in which a token stands.
    fn sentence(&self, token: usize) -> Option<Range<usize>> {
        let sentences = &self.document.sentences;
        let at = sentences.partition_point(|sentence| sentence.tokens.end <= token);
        sentences.get(at).map(|sentence| sentence.tokens.clone()).filter(|tokens| tokens.contains(&token))
    }

    /// The part of a token's sentence near it; empty where it stands in none. A text may be one endless sentence.
    fn around(&self, token: usize) -> Range<usize> {
        const REACH: usize = 100;
        self.sentence(token).map_or(token..token, |sentence| {
            sentence.start.max(token.saturating_sub(REACH))..sentence.end.min(token + REACH)
        })
    }

    fn says_any(&self, token: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.document.says(token, word))
    }
}

/// All checks, in the order in which several at one place are told. What they do where they suspect something is
/// `#[inline(never)]`: a browser compiles it only for texts that need it.
const CHECKS: [fn(&Checking, &mut Vec<FoundCheck>); 21] = [
    weekday::find,
    impossible::find,
    order::find,
    length::find,
    deadline::find,
    calendar::find,
    sum::find,
    areas::find,
    table::find,
    votes::find,
    share::find,
    shares::find,
    turnout::find,
    above::find,
    ballots::find,
    stations::find,
    repeat::find,
    form::find,
    spelling::find,
    law::find,
    body::find,
];

/// The dates of a text, without the facts of an election.
fn dates_alone(document: &Document, options: &Options) -> Vec<FoundFact> {
    let mut reading = Reading::new(document);
    // The numbers of laws are no dates.
    extract::law::find(&mut reading);
    extract::date::find(&mut reading, options)
}

/// All checks, sorted by place.
#[inline(never)]
pub fn find(document: &Document, people: &People, facts: &[FoundFact], options: &Options) -> Vec<FoundCheck> {
    let published = options.published.as_deref().and_then(Day::parse);
    let dates;
    // A text that is not about elections has no facts; its days must be right all the same.
    let facts = if facts.is_empty() {
        dates = dates_alone(document, options);
        &dates
    } else {
        facts
    };
    let checking = Checking {
        document,
        facts,
        people,
        dates: DateRead::all(document, facts),
        contests: Contest::all(facts),
        calendar: &options.calendar,
        published,
    };
    let mut found = vec![];
    for find in CHECKS {
        find(&checking, &mut found);
    }
    crate::order::by_key(&mut found, |check| check.tokens.start as u64);
    found
}

impl FoundCheck {
    /// The check as users see it.
    pub fn publish(self, document: &Document, offsets: &Offsets) -> Check {
        let span = |tokens: Range<usize>| offsets.span(document.bytes(tokens));
        Check {
            span: span(self.tokens),
            rule: self.rule,
            severity: self.severity,
            message: self.message,
            suggestions: self.suggestions,
            evidence: self.evidence.into_iter().map(span).collect(),
        }
    }
}
