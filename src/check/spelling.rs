//! A person's name that is spelled two ways: *Ratih Anggraini* and *Ratih Anggreini*.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Checking, FoundCheck};
use crate::link::people::Reference;
use crate::text::Document;
use crate::{Message, Severity};

/// Shorter words differ by one letter too often: *Andi*, *Indi*.
const SHORTEST: usize = 5;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    // Names of the same number of words that share a word, each with its places.
    let mut names: BTreeMap<Vec<String>, Vec<Range<usize>>> = BTreeMap::new();
    for mention in checking.people.mentions.iter().filter(|mention| mention.reference == Reference::Name) {
        // A slip may have parted the name: "Ratih" is known, "Angraini" is not.
        let most = checking.people.persons[mention.person].name.split_whitespace().count();
        let mut tokens = mention.tokens.clone();
        while tokens.len() < most && goes_on(document, tokens.end) {
            tokens.end += 1;
        }
        names.entry(words(document, tokens.clone())).or_default().push(tokens);
    }
    let full = |name: &Vec<String>| (2..=5).contains(&name.len());
    // Two names that are alike share all words but one; grouped by those, no name is compared with all others.
    let mut alike: BTreeMap<(usize, Vec<&str>), Vec<(&Vec<String>, &Vec<Range<usize>>)>> = BTreeMap::new();
    for (name, places) in names.iter().filter(|(name, _)| full(name)) {
        for left_out in 0..name.len() {
            let rest =
                name.iter().enumerate().filter(|&(at, _)| at != left_out).map(|(_, word)| word.as_str()).collect();
            alike.entry((left_out, rest)).or_default().push((name, places));
        }
    }
    for ((differs, rest), names) in &alike {
        let [(first, first_places), (second, second_places)] = names.as_slice() else { continue };
        // Something longer than an initial or a title must be the same.
        let same = rest.iter().any(|word| word.len() >= 3);
        if !same || !is_slip(&first[*differs], &second[*differs]) {
            continue;
        }
        let (usual_places, rare_places) = if first_places.len() >= second_places.len() {
            (first_places, second_places)
        } else {
            (second_places, first_places)
        };
        // Both spelled several times are two people.
        if rare_places.len() > 1
            || together(document, &rare_places[0], usual_places)
            || listed(document, &rare_places[0])
        {
            continue;
        }
        let written = |places: &[Range<usize>]| document.slice(places[0].clone()).to_string();
        let (likely, other) = (written(usual_places), written(rare_places));
        found.push(FoundCheck {
            tokens: rare_places[0].clone(),
            rule: "check.name-spelling",
            severity: Severity::Note,
            message: Message {
                id: format!("Nama ini ditulis dengan dua ejaan: {likely} dan {other}."),
                en: format!("This name is spelled in two ways: {likely} and {other}."),
            },
            // Where each stands once, nobody knows which is right.
            suggestions: if usual_places.len() > 1 { vec![likely] } else { vec![] },
            evidence: vec![rare_places[0].clone(), usual_places[0].clone()],
        });
    }
}

/// Another word of a name right behind it.
fn goes_on(document: &Document, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|next| next.capital() && !next.breaks() && next.word == 0)
}

fn words(document: &Document, tokens: Range<usize>) -> Vec<String> {
    tokens
        .map(|at| document.word(at).to_lowercase().replace(['’', '‘', '`', 'ʼ'], "'"))
        .filter(|word| word.chars().next().is_some_and(char::is_alphabetic))
        .collect()
}

/// Two names in one sentence or side by side are two people: brothers, or father and son.
fn together(document: &Document, rare: &Range<usize>, usual: &[Range<usize>]) -> bool {
    const NEAR: usize = 12;
    usual.iter().any(|place| {
        let between = place.end.min(rare.end)..place.start.max(rare.start);
        between.len() < NEAR && !between.clone().any(|at| document.tokens[at].breaks())
    })
}

/// In a list of names nobody is spelled twice.
fn listed(document: &Document, place: &Range<usize>) -> bool {
    let line = &document.lines[document.line_of(place.start)].tokens;
    line.len() < 8
}

/// One letter more, less, other, or two in the other order; not at the end, where *Putra* and *Putri*, *Widodo* and
/// *Widada* are other names, and not at the beginning.
fn is_slip(first: &str, second: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (first.chars().collect(), second.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() < SHORTEST || long.len() - short.len() > 1 {
        return false;
    }
    let start = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let end = short[start..].iter().rev().zip(long.iter().rev()).take_while(|(x, y)| x == y).count();
    let inside = start >= 1 && end >= 1;
    let left = (short.len() - start - end, long.len() - start - end);
    let swapped = left == (2, 2) && short[start] == long[start + 1] && short[start + 1] == long[start];
    inside && (left == (0, 1) || left == (1, 1) || swapped)
}
