//! Elections, with the years that the text gives them.

use std::ops::Range;

use super::fact::{FoundFact, Reading};
use super::institution::{self, BodyMention};
use crate::calendar::VOTING_DAYS;
use crate::lexicon::Class;
use crate::text::{Document, Kind};
use crate::{ContestType, FactValue, order};

/// How far behind an election its year may stand, in tokens.
const REACH: usize = 24;

/// A mention with the year that stands with it.
type Mention = (Range<usize>, Option<u16>);

/// All elections; one entry for each year, or one without a year if none has any.
#[inline(never)]
pub fn find(reading: &Reading, bodies: &[BodyMention]) -> Vec<FoundFact> {
    let document = reading.document;
    let mut named: Vec<(&'static str, Vec<Mention>)> = vec![];
    // The lexicon has but a dozen names.
    let mut add = |name: &'static str, mention| match named.iter_mut().find(|(known, _)| *known == name) {
        Some((_, mentions)) => mentions.push(mention),
        None => named.push((name, vec![mention])),
    };
    let mut body = 0;
    let mut at = 0;
    for place in document.places(Class::Contest).filter(|&at| !document.in_furniture(at)) {
        if place < at {
            continue;
        }
        at = place;
        while bodies.get(body).is_some_and(|known| known.tokens.end <= at) {
            body += 1;
        }
        if bodies.get(body).is_some_and(|known| known.tokens.contains(&at)) {
            continue;
        }
        let Some(hit) = document.hits.get(at, Class::Contest) else { continue };
        let end = at + usize::from(hit.len);
        let year = year(document, end);
        if is_title(document, at) || (year.is_none() && at > 0 && document.is(at - 1, Class::ContestAgent)) {
            at = end;
            continue;
        }
        let tokens = at..year.map_or(end, |(_, end)| end);
        for other in others(document, at, tokens.end.max(end)) {
            add(other.1, (other.0, year.map(|(year, _)| year)));
        }
        for (tokens, year) in other_years(document, tokens.end).filter(|_| year.is_some()) {
            add(hit.text(), (tokens, Some(year)));
        }
        add(hit.text(), (tokens, year.map(|(year, _)| year)));
        at = end;
    }
    let mut found = vec![];
    for (name, mentions) in named {
        let Some(contest) = contest(name) else { continue };
        let mut years: Vec<u16> = mentions.iter().filter_map(|(_, year)| *year).collect();
        order::by_key(&mut years, |&year| year.into());
        years.dedup();
        let main =
            years.iter().copied().max_by_key(|year| mentions.iter().filter(|(_, other)| *other == Some(*year)).count());
        let entries: Vec<Option<u16>> =
            if years.is_empty() { vec![None] } else { years.iter().copied().map(Some).collect() };
        for &entry in &entries {
            // Mentions without a year belong to the year named most.
            let own: Vec<Range<usize>> = mentions
                .iter()
                .filter(|(_, year)| *year == entry || (year.is_none() && entry == main))
                .map(|(tokens, _)| tokens.clone())
                .collect();
            let value = FactValue::Contest { contest, year: entry, mentions: vec![] };
            found.push(FoundFact {
                tokens: own[0].clone(),
                mentions: own,
                rule: if entry.is_some() { "contest.year" } else { "contest.name" },
                implied: vec![],
                value,
            });
        }
    }
    found
}

/// The offices that share one word for election: *Pemilihan Gubernur, Bupati dan Wali Kota*.
fn others(document: &Document, start: usize, end: usize) -> Vec<(Range<usize>, &'static str)> {
    let shares = document.says(start, "pemilihan") || document.says(start, "pemilu");
    let mut found = vec![];
    let mut at = start;
    // The office of the election itself comes first.
    let mut first = true;
    while shares && at < end + REACH {
        let Some(hit) = document.hits.get(at, Class::ContestOffice) else {
            let known = document.hits.get(at, Class::ContestFiller);
            let step =
                known.map(|hit| usize::from(hit.len)).or_else(|| institution::region(document, at).map(|end| end - at));
            let inside = at < end || at == start;
            let listed = at == start || document.tokens.get(at).is_some_and(|token| !token.breaks());
            match step.or(inside.then_some(1)).filter(|_| listed) {
                Some(step) => at += step,
                None => break,
            }
            continue;
        };
        let after = at + usize::from(hit.len);
        let joined = at.checked_sub(1).is_some_and(|before| {
            matches!(document.kind(before), Some(Kind::Comma | Kind::Slash | Kind::Open))
                || document.is(before, Class::ContestAnd)
        });
        if joined && !first {
            found.push((at..after, hit.text()));
        }
        first = false;
        at = after;
    }
    found
}

/// The further years of *Pilkada 2015 dan 2020*, *Pilkada 2015, 2017, dan 2018*.
fn other_years(document: &Document, end: usize) -> impl Iterator<Item = (Range<usize>, u16)> {
    const MOST: usize = 6;
    let mut at = end;
    std::iter::from_fn(move || {
        let mut next = at + usize::from(document.kind(at) == Some(Kind::Comma));
        next += usize::from(document.hits.get(next, Class::ContestAnd).is_some());
        let text = (next > at && document.kind(next) == Some(Kind::Number)).then(|| document.word(next))?;
        let year = (text.len() == 4).then(|| text.parse::<u16>().ok())?.filter(|year| (1955..2100).contains(year))?;
        at = next + 1;
        Some((next..next + 1, year))
    })
    .take(MOST)
}

/// *UU Pemilu*, *PKPU Nomor 15 Tahun 2023 tentang Kampanye Pemilihan Umum*: a word of a law's title.
fn is_title(document: &Document, at: usize) -> bool {
    const REACH: usize = 14;
    let kind_before = |back: usize| {
        at.checked_sub(back)
            .and_then(|before| document.hits.get(before, Class::LawKind))
            .is_some_and(|hit| usize::from(hit.len) == back)
    };
    let named = kind_before(1) || kind_before(3) || kind_before(6);
    let about = (at.saturating_sub(REACH)..at).rev().find(|&before| document.is(before, Class::LawAbout));
    let titled = about.is_some_and(|about| {
        let number = about.checked_sub(1).is_some_and(|before| document.kind(before) == Some(Kind::Number));
        number
            && (about..at).all(|at| {
                document.kind(at) == Some(Kind::Comma) && document.tokens[at + 1].capital()
                    || document.tokens[at].capital()
                    || matches!(document.word(at), "tentang" | "dan" | "atas" | "dalam" | "pada")
            })
    });
    named || titled
}

fn contest(name: &str) -> Option<ContestType> {
    Some(match name {
        "pemilu" => ContestType::Pemilu,
        "pilpres" => ContestType::Pilpres,
        "pileg" => ContestType::Pileg,
        "pilkada" => ContestType::Pilkada,
        "pilgub" => ContestType::Pilgub,
        "pilbup" => ContestType::Pilbup,
        "pilwako" => ContestType::Pilwako,
        "pilkades" => ContestType::Pilkades,
        _ => return None,
    })
}

/// The year after an election, past the words that belong to it and the name of its area, and where it ends.
fn year(document: &Document, start: usize) -> Option<(u16, usize)> {
    let mut at = start;
    while at < start + REACH {
        let token = document.tokens.get(at).filter(|token| !token.breaks())?;
        if token.kind == Kind::Number {
            // "Pemilu Legislatif 14 Februari 2024"; other days are those of the news.
            let at = if document.is(at + 1, Class::Month) { at + 2 } else { at };
            let text = document.word(at);
            let year: u16 = (text.len() == 4).then(|| text.parse().ok())??;
            let voting_day = |month: u32| {
                let day = document.word(at - 2).parse().ok();
                VOTING_DAYS.iter().any(|known| known.0 == i32::from(year) && known.1 == month && Some(known.2) == day)
            };
            let dated = at >= 2 && document.tokens[at - 1].kind == Kind::Word;
            let month = document.hits.get(at - 1, Class::Month).filter(|_| dated);
            let fits = month.is_none_or(|month| voting_day(month.number()));
            return (fits && (1955..2100).contains(&year)).then_some((year, at + 1));
        }
        at = if let Some(end) = institution::region(document, at) {
            end
        } else {
            let filler = document.hits.get(at, Class::Contest).or_else(|| document.hits.get(at, Class::ContestFiller));
            at + usize::from(filler.or_else(|| document.hits.get(at, Class::Weekday))?.len)
        };
    }
    None
}
