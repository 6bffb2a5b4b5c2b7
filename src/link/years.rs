//! Years that the text leaves out: told from the article's own date, else from the nearest full
//! date, else from the election that the article is about.

use crate::Options;
use crate::calendar::{Day, VOTING_DAYS, month_length};
use crate::extract::date::{Expression, Tense};
use crate::extract::point::Point;
use crate::lexicon::Class;
use crate::text::{Document, Kind};

/// A date's value.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// ISO 8601.
    pub iso: String,
    /// What the text does not state.
    pub implied: Vec<&'static str>,
    /// The first day with its year, where known.
    pub start: Option<Day>,
    /// The last day of a range.
    pub end: Option<Day>,
}

/// A weekday that does not fit counts as much as this many days of distance: a misprint is rarer than a date of last
/// year, but not much.
const WRONG_WEEKDAY: i32 = 270;
/// *Lalu* and *mendatang* allow this many days on the other side, for articles that quote older ones.
const WRONG_TENSE: i32 = 300;

/// The values of all dates of a text.
#[inline(never)]
pub fn tell(document: &Document, dates: &[Expression], options: &Options) -> Vec<Value> {
    let published = options.published.as_deref().and_then(Day::parse);
    let full: Vec<(usize, Day)> = dates
        .iter()
        .enumerate()
        .filter_map(|(index, date)| {
            Some((index, first_day(date.start, date.start.year.or(date.end.and_then(|end| end.year))?)?))
        })
        .collect();
    let contest = contest_day(document);
    // The same day, told in full elsewhere.
    let mut same: [[Option<Day>; 32]; 13] = [[None; 32]; 13];
    for &(_, day) in full.iter().filter(|&&(index, _)| dates[index].start.day.is_some()) {
        same[day.month as usize][day.day as usize] = Some(day);
    }
    let mut next = 0;
    let mut values = vec![];
    for (index, date) in dates.iter().enumerate() {
        while full.get(next).is_some_and(|&(place, _)| place <= index) {
            next += 1;
        }
        let before = next.checked_sub(1).map(|last| full[last]).filter(|&(place, _)| place != index);
        let after = full.get(next).copied();
        let anchor = neighbour(document, dates, index, after)
            .or_else(|| *same.get(date.start.month as usize)?.get(date.start.day? as usize)?)
            .or_else(|| {
                contest.filter(|day| {
                    date.tense == Tense::Unsaid && date.start.day == Some(day.day) && date.start.month == day.month
                })
            })
            .or(published)
            .or_else(|| nearest(dates, index, before, after))
            .or(contest);
        values.push(value(date, anchor));
    }
    values
}

/// The full date that ends a list which this date is in: *3 dan 17 Maret serta 5 April 2025*.
fn neighbour(document: &Document, dates: &[Expression], index: usize, after: Option<(usize, Day)>) -> Option<Day> {
    let (place, day) = after.filter(|&(place, _)| place <= index + 8)?;
    let linked = |pair: &[Expression]| {
        let between = pair[0].tokens.end..pair[1].tokens.start;
        between.len() <= 3
            && between.clone().all(|at| {
                document.kind(at) == Some(Kind::Comma)
                    || document.is(at, Class::DateAnd)
                    || document.is(at, Class::DateTo)
                    || document.says(at, "pada")
                    || document.says(at, "tanggal")
            })
    };
    dates[index..=place].windows(2).all(linked).then_some(day)
}

/// The nearer one of the full dates before and after, in tokens.
fn nearest(
    dates: &[Expression],
    index: usize,
    before: Option<(usize, Day)>,
    after: Option<(usize, Day)>,
) -> Option<Day> {
    let here = dates[index].tokens.start;
    let distance = |place: usize| dates[place].tokens.start.abs_diff(here);
    match (before, after) {
        (Some(before), Some(after)) if distance(after.0) < distance(before.0) => Some(after.1),
        (Some(before), _) => Some(before.1),
        (None, after) => after.map(|(_, day)| day),
    }
}

/// The voting day of the year that the text names most often.
fn contest_day(document: &Document) -> Option<Day> {
    let mut named = [0; VOTING_DAYS.len()];
    for at in 0..document.tokens.len() {
        let number = document.kind(at) == Some(Kind::Number) && document.word(at).len() == 4;
        if let Some(year) = number.then(|| document.word(at).parse::<i32>().ok()).flatten()
            && let Some(known) = VOTING_DAYS.iter().position(|day| day.0 == year)
        {
            named[known] += 1;
        }
    }
    let regional = document.places(Class::Contest).any(|at| {
        document
            .hits
            .get(at, Class::Contest)
            .is_some_and(|hit| matches!(hit.text(), "pilkada" | "pilgub" | "pilbup" | "pilwako"))
    });
    let most =
        (0..named.len()).filter(|&known| named[known] > 0).max_by_key(|&known| (named[known], VOTING_DAYS[known].0))?;
    let wanted = VOTING_DAYS[most].0;
    let mut days = VOTING_DAYS.iter().filter(|day| day.0 == wanted);
    let &(year, month, day) = if regional { days.next_back() } else { days.next() }?;
    Day::new(year, month, day)
}

fn value(date: &Expression, anchor: Option<Day>) -> Value {
    let mut implied = vec![];
    let (mut start, mut end) = (date.start, date.end);
    if start.year.is_none() && end.is_none_or(|end| end.year.is_none()) {
        // Of a range, the last day decides whether it lies behind us.
        let year = anchor.and_then(|anchor| best_year(date, anchor));
        if year.is_some() {
            implied.push("year");
        }
        start.year = year;
    } else if start.year.is_none() || end.is_some_and(|end| end.year.is_none()) {
        implied.push("year");
    }
    if let Some(end) = &mut end {
        let earlier = (end.month, end.day.unwrap_or(31)) < (start.month, start.day.unwrap_or(1));
        end.year = end.year.or(start.year.map(|year| year + i32::from(earlier)));
        start.year = start.year.or(end.year.map(|year| year - i32::from(earlier)));
    }
    let iso = match end {
        Some(end) => format!("{}/{}", iso(start), iso(end)),
        None => iso(start),
    };
    let day = |point: Point| point.year.and_then(|year| first_day(point, year));
    Value { iso, implied, start: day(start), end: end.and_then(day) }
}

/// The year that brings the date nearest to the anchor, its weekday and its *lalu* or *mendatang* considered.
fn best_year(date: &Expression, anchor: Day) -> Option<i32> {
    (anchor.year - 1..=anchor.year + 1)
        .filter_map(|year| {
            let day = first_day(date.start, year)?;
            let last = date.end.map_or(Some(day), |end| {
                let earlier = (end.month, end.day.unwrap_or(31)) < (date.start.month, date.start.day.unwrap_or(1));
                first_day(end, year + i32::from(earlier))
            })?;
            // Within a range the distance is none.
            let distance = (day.number() - anchor.number()).max(0) + (last.number() - anchor.number()).min(0);
            let mut cost = distance.abs();
            if date.start.weekday.is_some_and(|weekday| date.start.day.is_some() && weekday != day.weekday()) {
                cost += WRONG_WEEKDAY;
            }
            // A month has begun before its end.
            let month = if date.start.day.is_none() { 31 } else { 0 };
            if (date.tense == Tense::Past && distance > 0) || (date.tense == Tense::Future && distance + month < 0) {
                cost += WRONG_TENSE;
            }
            Some((cost, year))
        })
        .min()
        .map(|(_, year)| year)
}

fn first_day(point: Point, year: i32) -> Option<Day> {
    Day::new(year, point.month, point.day.unwrap_or(1))
}

fn iso(point: Point) -> String {
    let year = point.year.map_or("-".to_string(), |year| format!("{year:04}"));
    match point.day {
        // 29 February of a year that has none is printed as it stands.
        Some(day) => format!("{year}-{:02}-{:02}", point.month, day.min(month_length(2024, point.month).max(1))),
        None => format!("{year}-{:02}", point.month),
    }
}
