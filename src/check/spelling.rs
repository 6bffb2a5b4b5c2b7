//! A person's name that is spelled two ways: *Ratih Anggraini* and *Ratih Anggreini*.

use std::ops::Range;

use super::{Checking, FoundCheck};
use crate::link::people::Reference;
use crate::map::Map;
use crate::text::{Document, Kind};
use crate::{Message, Severity};

/// Shorter words differ by one letter too often: *Andi*, *Indi*.
const SHORTEST: usize = 5;

/// A name as it is spelled, and all its places.
struct Spelled {
    words: Vec<String>,
    places: Vec<Range<usize>>,
}

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    let names = names(checking);
    // Two names that are alike share all words but one; grouped by those, no name is compared with all others.
    let mut alike: Map<String, Vec<usize>> = Map::new();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| (2..=5).contains(&name.words.len())) {
        for left_out in 0..name.words.len() {
            alike.or_insert(rest(&name.words, left_out), vec![]).push(index);
        }
    }
    for (index, name) in names.iter().enumerate() {
        for differs in 0..name.words.len() {
            // Each pair once, at the one that stands first.
            let Some([first, second]) = alike.get(&rest(&name.words, differs)).map(Vec::as_slice) else { continue };
            let other = &names[*second];
            if *first == index && is_slip(&name.words[differs], &other.words[differs]) {
                found.extend(tell(document, name, other, differs));
            }
        }
    }
}

/// All names of the text, by first mention.
fn names(checking: &Checking) -> Vec<Spelled> {
    let document = checking.document;
    let mut names: Vec<Spelled> = vec![];
    let mut known: Map<String, Vec<usize>> = Map::new();
    for mention in checking.people.mentions.iter().filter(|mention| mention.reference == Reference::Name) {
        // A slip may have parted the name: "Ratih" is known, "Angraini" is not.
        let most = checking.people.persons[mention.person].name.split_whitespace().count();
        let mut tokens = mention.tokens.clone();
        while tokens.len() < most && goes_on(document, tokens.end) {
            tokens.end += 1;
        }
        let words = words(document, tokens.clone());
        let at = known.or_insert(words.join(" "), vec![]);
        match at.first() {
            Some(&at) => names[at].places.push(tokens),
            None => {
                at.push(names.len());
                names.push(Spelled { words, places: vec![tokens] });
            }
        }
    }
    names
}

/// The words of a name but one, and which one is left out.
fn rest(words: &[String], left_out: usize) -> String {
    let mut key = left_out.to_string();
    for (_, word) in words.iter().enumerate().filter(|&(at, _)| at != left_out) {
        key.push(' ');
        key.push_str(word);
    }
    key
}

#[inline(never)]
fn tell(document: &Document, first: &Spelled, second: &Spelled, differs: usize) -> Option<FoundCheck> {
    // Something longer than an initial or a title must be the same.
    let same = first.words.iter().enumerate().any(|(at, word)| at != differs && word.len() >= 3);
    let (usual, rare) = if first.places.len() >= second.places.len() {
        (&first.places, &second.places)
    } else {
        (&second.places, &first.places)
    };
    // Both spelled several times are two people.
    if !same || rare.len() > 1 || together(document, &rare[0], usual) || listed(document, &rare[0]) {
        return None;
    }
    let written = |places: &[Range<usize>]| document.slice(places[0].clone()).to_string();
    let (likely, other) = (written(usual), written(rare));
    Some(FoundCheck {
        tokens: rare[0].clone(),
        rule: "check.name-spelling",
        severity: Severity::Note,
        message: Message {
            id: format!("Nama ini ditulis dengan dua ejaan: {likely} dan {other}."),
            en: format!("This name is spelled in two ways: {likely} and {other}."),
        },
        // Where each stands once, nobody knows which is right.
        suggestions: if usual.len() > 1 { vec![likely] } else { vec![] },
        evidence: vec![rare[0].clone(), usual[0].clone()],
    })
}

/// Another word of a name right behind it.
fn goes_on(document: &Document, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|next| next.capital() && !next.breaks() && next.word == 0)
}

#[inline(never)]
fn words(document: &Document, tokens: Range<usize>) -> Vec<String> {
    tokens
        .map(|at| document.word(at).to_ascii_lowercase().replace(['’', '‘', '`', 'ʼ'], "'"))
        .filter(|word| word.chars().next().is_some_and(|first| first.is_ascii_alphabetic()))
        .collect()
}

/// Two names in one sentence are two people: brothers, or father and son.
fn together(document: &Document, rare: &Range<usize>, usual: &[Range<usize>]) -> bool {
    const NEAR: usize = 12;
    usual.iter().any(|place| {
        let between = place.end.min(rare.end)..place.start.max(rare.start);
        let parted = |at: usize| document.tokens[at].breaks() || document.kind(at) == Some(Kind::Period);
        between.len() < NEAR && !between.clone().any(parted)
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
