//! Numbered legal instruments.

use std::ops::Range;

use super::fact::{FoundFact, Reading};
use super::title;
use crate::FactValue;
use crate::lexicon::Class;
use crate::map::Map;
use crate::text::{Document, Gap, Kind};

/// Words that may stand between the kind and the number: *SE Menteri PANRB Nomor 1*.
const MOST_BETWEEN: usize = 10;
/// The same for joint decrees, whose issuers are named one after the other.
const MOST_ISSUERS: usize = 60;

/// All laws, each once.
#[inline(never)]
pub fn find(reading: &mut Reading) -> Vec<FoundFact> {
    let document = reading.document;
    let mut found: Vec<FoundFact> = vec![];
    let mut known = Map::new();
    let mut unnumbered = vec![];
    let mut at = 0;
    for place in document.places(Class::LawKind) {
        if place < at || reading.is_taken(place) || !is_kind(document, place) {
            continue;
        }
        at = place;
        let Some(kind) = document.hits.get(at, Class::LawKind) else { continue };
        let name = kind.text();
        let after = at + usize::from(kind.len);
        let Some(first) = citation(document, name, after) else {
            if name == "SKB" {
                unnumbered.push(at..after);
            }
            at = after;
            continue;
        };
        let first_start = at;
        let mut start = at;
        let mut next = Some(first);
        while let Some(cited) = next {
            let tokens = start..cited.end;
            let number = cited.number.trim_start_matches('0');
            let id = format!("{name} {number}/{}", cited.year);
            reading.take(tokens.clone());
            at = cited.end;
            // The numbers of a joint decree are those of its copies: the first one names it.
            if name == "SKB" && start > first_start {
                next = again(document, at).and_then(|after| {
                    start = after;
                    reference(document, name, after)
                });
                continue;
            }
            let index = *known.or_insert(id.clone(), found.len());
            if index == found.len() {
                found.push(law(tokens.clone(), id, "law.number-year"));
            }
            found[index].mentions.push(tokens);
            // "UU Nomor 1 Tahun 2015 dan Nomor 10 Tahun 2016"
            next = again(document, at).and_then(|after| {
                start = after;
                reference(document, name, after)
            });
        }
    }
    if !known.entries().iter().any(|(id, _)| id.starts_with("SKB ")) && !unnumbered.is_empty() {
        let mut fact = law(unnumbered[0].clone(), "SKB".into(), "law.joint-decree");
        fact.mentions = unnumbered;
        found.push(fact);
    }
    found
}

fn law(tokens: Range<usize>, id: String, rule: &'static str) -> FoundFact {
    let title = title::of(&id).map(str::to_string);
    FoundFact { tokens, mentions: vec![], rule, implied: vec![], value: FactValue::Law { id, title, mentions: vec![] } }
}

/// Short kinds (*PP*, *SE*) must be in capitals; longer ones may be in any.
fn is_kind(document: &Document, at: usize) -> bool {
    document.word(at).len() > 3 || document.tokens[at].case == crate::text::Case::Upper
}

/// Number and year, and where they end.
struct Citation {
    number: String,
    year: u32,
    end: usize,
}

/// The number after a kind and perhaps the name of the law or of its issuer.
fn citation(document: &Document, kind: &str, start: usize) -> Option<Citation> {
    if let Some(cited) = reference(document, kind, start) {
        return Some(cited);
    }
    let most = if kind == "SKB" { MOST_ISSUERS } else { MOST_BETWEEN };
    for at in start..start + most {
        let token = document.tokens.get(at).filter(|token| !token.breaks())?;
        if document.is(at, Class::LawNumber) {
            return reference(document, kind, at);
        }
        let name = match token.kind {
            Kind::Word => token.capital() || document.is(at, Class::LawBetween) || at <= start + 1,
            Kind::Open | Kind::Close | Kind::Hyphen | Kind::Slash | Kind::Comma => true,
            _ => false,
        };
        if !name || document.is(at, Class::LawKind) && at > start + 1 && document.word(at).len() > 3 {
            return None;
        }
    }
    None
}

/// *Nomor 10 Tahun 2016*, *No. 10/2016*, *10/2016*, *Nomor 90/PUU-XXI/2023*, *VII/2000*.
fn reference(document: &Document, kind: &str, start: usize) -> Option<Citation> {
    let marked = document.hits.get(start, Class::LawNumber);
    let at = start + marked.map_or(0, |hit| usize::from(hit.len));
    let token = document.tokens.get(at).filter(|token| !token.breaks())?;
    let roman = document.is(at, Class::LawRoman) && kind == "TAP MPR";
    if token.kind != Kind::Number && !roman {
        return None;
    }
    // The reference goes on as long as nothing parts its marks.
    let mut end = at + 1;
    while document.tokens.get(end).is_some_and(|token| {
        token.gap == Gap::None
            && end < at + 16
            && matches!(token.kind, Kind::Slash | Kind::Hyphen | Kind::Number | Kind::Word | Kind::Period)
    }) {
        end += 1;
    }
    // "Nomor 12 A Tahun 2024"
    if document
        .tokens
        .get(end)
        .is_some_and(|token| token.kind == Kind::Word && token.end - token.start == 1 && !token.breaks())
        && document.is(end + 1, Class::LawYear)
    {
        end += 1;
    }
    // Not the full stop of the sentence.
    while document.kind(end - 1) != Some(Kind::Number) && document.kind(end - 1) != Some(Kind::Word) {
        end -= 1;
    }
    let is_year = |at: usize| year(document, at);
    let number = |until: usize| document.slice(at..until).replace(' ', "");
    // A year of its own: "10 Tahun 2016", "10 / 2016", "246Tahun 2022".
    let mut behind = end;
    if document.kind(behind) == Some(Kind::Comma) {
        behind += 1;
    }
    let labelled = document.hits.get(behind, Class::LawYear).map(|hit| behind + usize::from(hit.len));
    let slashed = (document.kind(end) == Some(Kind::Slash)).then_some(end + 1);
    if let Some(place) = labelled.or(slashed)
        && let Some(year) = is_year(place)
    {
        let until = (at..end).find(|&mark| document.kind(mark) == Some(Kind::Slash)).unwrap_or(end);
        return Some(Citation { number: number(until), year, end: place + 1 });
    }
    // The year inside: "10/2016", "90/PUU-XXI/2023".
    let first_slash = (at..end).find(|&mark| document.kind(mark) == Some(Kind::Slash))?;
    let inside = (first_slash + 1..end).rev().find_map(|place| is_year(place).map(|year| (place, year)));
    inside.map(|(_, year)| Citation { number: number(first_slash), year, end })
}

fn year(document: &Document, at: usize) -> Option<u32> {
    let text = (document.kind(at) == Some(Kind::Number)).then(|| document.word(at))?;
    let year = (text.len() == 4).then(|| text.parse().ok())??;
    (1945..2100).contains(&year).then_some(year)
}

/// Where a second number of the same kind may start.
fn again(document: &Document, at: usize) -> Option<usize> {
    let mut start = at;
    if document.kind(start) == Some(Kind::Comma) {
        start += 1;
    }
    if let Some(hit) = document.hits.get(start, Class::LawAgain) {
        start += usize::from(hit.len);
    }
    let marked = document.is(start, Class::LawNumber)
        || (document.kind(start) == Some(Kind::Number) && document.kind(start + 1) == Some(Kind::Slash));
    (start > at && marked).then_some(start)
}
