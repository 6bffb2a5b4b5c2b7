//! Electoral bodies, with their areas as written.

use std::ops::Range;

use super::fact::{FoundFact, Reading};
use crate::FactValue;
use crate::lexicon::{Class, ClassSet};
use crate::link::people::{People, Reference};
use crate::map::{Map, Set};
use crate::text::{Document, Kind};

/// Words of the longest place that the article itself names.
const MOST_WORDS: usize = 3;

/// A place where a body is named.
#[derive(Debug, Clone)]
pub struct BodyMention {
    /// With the area.
    pub tokens: Range<usize>,
    /// The name, short, with the area as written.
    pub name: String,
}

/// Every place where a body is named. An area ends where a person's name begins.
#[inline(never)]
pub fn mentions(reading: &Reading, people: &People) -> Vec<BodyMention> {
    let document = reading.document;
    let places = Places::find(document, people);
    let other_ppk = document.hits.anywhere(Class::BodyOther);
    let long = |name: &str| {
        document.places(Class::Body).any(|at| document.hits.get(at, Class::Body).is_some_and(|hit| hit.text() == name))
    };
    let long_ppk = long("PPK");
    // `KIP` alone, where the article names the election commission of Aceh in full or with its area
    let known_kip = long("KIP")
        || document
            .places(Class::BodyNeedsArea)
            .any(|at| document.is(at, Class::BodyShort) && places.area(at + 1).is_some());
    let mut found = vec![];
    let mut past = 0;
    for at in (0..document.tokens.len()).filter(|&at| !document.in_furniture(at)) {
        let Some((short, mut end)) = body(document, at).filter(|_| at >= past) else { continue };
        let long = end > at + 1;
        // "Komisi Pemilihan Umum (KPU) Kota ..."
        if document.kind(end) == Some(Kind::Open)
            && let Some((_, inner)) = body(document, end + 1)
            && document.kind(inner) == Some(Kind::Close)
        {
            end = inner + 1;
        }
        // "Ruang Sidang DKPP Jakarta": some bodies have no branches.
        let area = places
            .area(end)
            .filter(|area| !matches!(short, "DKPP" | "MK" | "KASN") || document.is(area.start, Class::BodyNational));
        let unclear = (document.is(at, Class::BodyNeedsArea) && area.is_none() && !known_kip)
            || (other_ppk && !long_ppk && document.says(at, "ppk"))
            || is_unit(document, at, end);
        if !unclear {
            let written = if long { short.to_string() } else { document.word(at).to_string() };
            let name = match &area {
                // "KPU Republik Indonesia" is the KPU RI.
                Some(area) if document.hits.get(area.start, Class::BodyNational).is_some_and(|hit| hit.len == 2) => {
                    format!("{written} RI")
                }
                Some(area) => format!("{written} {}", document.slice(area.clone())),
                None => written,
            };
            let tokens = at..area.map_or(end, |area| area.end);
            past = tokens.end;
            found.push(BodyMention { tokens, name });
        } else {
            past = end;
        }
    }
    found
}

/// The bodies, each written form once.
#[inline(never)]
pub fn find(document: &Document, mentions: Vec<BodyMention>) -> Vec<FoundFact> {
    let mut found: Vec<FoundFact> = vec![];
    let mut known: Map<String, usize> = Map::new();
    for mention in mentions {
        let key = mention.name.to_ascii_lowercase();
        let index = *known.or_insert(key, found.len());
        if index == found.len() {
            let rule = if document.kind(mention.tokens.start).is_some() && mention.tokens.len() > 1 {
                "institution.area"
            } else {
                "institution.name"
            };
            found.push(FoundFact {
                tokens: mention.tokens.clone(),
                mentions: vec![],
                rule,
                implied: vec![],
                value: FactValue::Institution { name: mention.name, mentions: vec![] },
            });
        }
        found[index].mentions.push(mention.tokens);
    }
    found
}

/// The short form of the body at a token, and where its name ends.
fn body<'d>(document: &'d Document, at: usize) -> Option<(&'d str, usize)> {
    const BODIES: ClassSet = ClassSet::of(&[Class::Body, Class::BodyShort]);
    if !document.hits.has_any(at, &BODIES) {
        return None;
    }
    if let Some(hit) = document.hits.get(at, Class::Body) {
        return Some((hit.text(), at + usize::from(hit.len)));
    }
    document.hits.get(at, Class::BodyShort).map(|_| (document.word(at), at + 1))
}

/// Letters inside something else: an address, a tag, a number (*KPU.go.id*, *@kpu*, *1/KPU/2024*).
fn is_unit(document: &Document, at: usize, end: usize) -> bool {
    let joined = |at: usize| document.tokens.get(at).is_some_and(|token| token.gap == crate::text::Gap::None);
    let before = at.checked_sub(1).is_some_and(|before| {
        joined(at)
            && matches!(document.tokens[before].kind, Kind::Symbol)
            && matches!(document.word(before), "@" | "#" | "_")
    });
    let after = joined(end)
        && document.kind(end) == Some(Kind::Period)
        && joined(end + 1)
        && document.kind(end + 1) == Some(Kind::Word)
        && !document.tokens[end + 1].capital();
    before || after
}

/// Areas, those of the lexicon and those that the article itself calls a regency, city or district.
struct Places<'d, 't> {
    document: &'d Document<'t>,
    people: &'d People,
    /// In small letters.
    named: Set<String>,
}

impl<'d, 't> Places<'d, 't> {
    fn find(document: &'d Document<'t>, people: &'d People) -> Places<'d, 't> {
        let mut places = Places { document, people, named: Set::new() };
        for at in document.places(Class::AreaLevel).filter(|&at| document.tokens[at].capital()) {
            if let Some(hit) = document.hits.get(at, Class::AreaLevel) {
                let start = at + usize::from(hit.len);
                let end = places.capitals(start);
                if end > start && end - start <= MOST_WORDS {
                    places.named.insert(document.slice(start..end).to_ascii_lowercase());
                }
            }
        }
        places
    }

    /// The area after a body.
    fn area(&self, start: usize) -> Option<Range<usize>> {
        let document = self.document;
        let here = |at: usize| document.tokens.get(at).is_some_and(|token| !token.breaks() && token.kind == Kind::Word);
        if !here(start) {
            return None;
        }
        if let Some(hit) = document.hits.get(start, Class::BodyNational) {
            let name = document.tokens[start].capital();
            return name.then(|| start..start + usize::from(hit.len));
        }
        let level = document.hits.get(start, Class::AreaLevel);
        let small = document.hits.get(start, Class::AreaLevelSmall);
        if let Some(hit) = level.or(small) {
            let mut at = start + usize::from(hit.len);
            if document.kind(at) == Some(Kind::Period) {
                at += 1;
            }
            let known = if small.is_none() { region(document, at) } else { None };
            let end = known.unwrap_or_else(|| self.capitals(at));
            return (end > at).then_some(start..end);
        }
        // `KPU kabupaten Tirtaloka`
        if ["kabupaten", "kota", "provinsi"].iter().any(|word| document.says(start, word)) {
            let end = region(document, start + 1).unwrap_or_else(|| self.capitals(start + 1));
            return (end > start + 1).then_some(start..end);
        }
        // `PPS Tirtaloka, Kecamatan Loka`
        let located = || {
            let comma = document.kind(start + 1) == Some(Kind::Comma) && !document.tokens[start + 1].breaks();
            let level = [Class::AreaLevel, Class::AreaLevelSmall].iter().any(|&class| document.is(start + 2, class));
            (document.tokens[start].capital() && comma && level && !self.is_person(start)).then_some(start + 1)
        };
        region(document, start).or_else(|| self.named_here(start)).or_else(located).map(|end| start..end)
    }

    /// Past the longest place at a token that the article itself names.
    fn named_here(&self, start: usize) -> Option<usize> {
        let longest = self.capitals(start).min(start + MOST_WORDS);
        (start + 1..=longest)
            .rev()
            .find(|&end| self.named.contains(&self.document.slice(start..end).to_ascii_lowercase()))
    }

    /// Past the capitalised words of a name; of a longer row, in which a person's name may follow, two.
    fn capitals(&self, start: usize) -> usize {
        let document = self.document;
        let mut end = start;
        while end < start + 5
            && document.tokens.get(end).is_some_and(|token| token.capital() && !token.breaks())
            && !document.is(end, Class::AreaLevel)
            && !document.is(end, Class::Body)
            && !document.is(end, Class::BodyShort)
            && !self.is_person(end)
        {
            end += 1;
        }
        if end - start > 3 { start + 2 } else { end }
    }

    fn is_person(&self, token: usize) -> bool {
        self.people.mention_at(token).is_some_and(|mention| {
            let mention = &self.people.mentions[mention];
            mention.reference == Reference::Name && mention.tokens.contains(&token)
        })
    }
}

/// Past the longest known region at a token.
pub fn region(document: &Document, at: usize) -> Option<usize> {
    if document.tokens.get(at).is_none_or(|token| token.breaks()) {
        return None;
    }
    [Class::RegionProvince, Class::RegionRegency, Class::RegionCity, Class::RegionShort]
        .iter()
        .filter_map(|&class| document.hits.get(at, class))
        .map(|hit| at + usize::from(hit.len))
        .max()
}
