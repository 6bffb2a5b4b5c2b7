//! Pairs of candidates: which two names stand as one.

use std::ops::Range;

use super::candidate::is_candidacy;
use super::candidate_number::{number_after, number_at};
use super::people::{Mention, People};
use crate::lexicon::Class;
use crate::map::Map;
use crate::order;
use crate::text::{Document, Kind};

/// A pair named in one place.
pub(super) struct PairMention {
    pub(super) persons: (usize, usize),
    pub(super) tokens: Range<usize>,
    /// `A dan B` says less than `A-B`.
    hyphen: bool,
}

/// All places where two names stand as a pair.
#[inline(never)]
pub(super) fn pair_mentions(document: &Document, people: &People, names: &[&Mention]) -> Vec<PairMention> {
    let mut pairs = vec![];
    let mut known: Map<usize, usize> = Map::new();
    for at in 1..names.len() {
        let second = names[at];
        let mut first = names[at - 1];
        let mut between = first.phrase.end..second.phrase.start.max(first.phrase.end);
        // `Rina Sari (Neng Rin)-Budi`: the short name in brackets lies between the two.
        if document.kind(between.start) == Some(Kind::Close)
            && document.kind(first.phrase.start.wrapping_sub(1)) == Some(Kind::Open)
            && let Some(&named) = at.checked_sub(2).and_then(|at| names.get(at))
            && named.person == first.person
        {
            first = named;
            between.start += 1;
        }
        if first.person == second.person || between.is_empty() || document.tokens[between.start].breaks() {
            continue;
        }
        let tokens = first.tokens.start..second.tokens.end;
        if is_linked(document, people, &between, second) {
            known.insert(first.person, second.person);
            pairs.push(PairMention { persons: (first.person, second.person), tokens, hyphen: false });
            continue;
        }
        if between.len() != 1 {
            continue;
        }
        let hyphen = matches!(document.kind(between.start), Some(Kind::Hyphen | Kind::Dash | Kind::Slash));
        let and = ["dan", "dengan", "&"].iter().any(|word| document.says(between.start, word));
        // A list of pairs is presented once.
        let listed = pairs.last().is_some_and(|before: &PairMention| {
            (before.tokens.end..first.tokens.start).len() <= 2 && before.tokens.end < first.tokens.start
        });
        let listed = listed || pairs.last().is_some_and(|before| is_next_row(document, before, first));
        let again = known.get(&first.person) == Some(&second.person);
        let presented = listed || again || is_presented(document, people, first, second);
        let fits = if hyphen {
            !in_office(document, first.phrase.start) && !govern(people, first, second)
        } else {
            and && presented
        };
        if fits {
            known.insert(first.person, second.person);
            pairs.push(PairMention { persons: (first.person, second.person), tokens, hyphen });
        }
    }
    pairs
}

/// `A berpasangan dengan B`, `A menggandeng B sebagai calon wakil bupati`
fn is_linked(document: &Document, people: &People, between: &Range<usize>, second: &Mention) -> bool {
    let spans = |class: Class| {
        document.hits.get(between.start, class).is_some_and(|hit| between.start + usize::from(hit.len) == between.end)
    };
    let deputy = || {
        people.persons[second.person].roles.iter().any(|role| {
            let role = role.to_ascii_lowercase();
            is_candidacy(&role) && (role.contains("wakil") || role.contains("cawa"))
        })
    };
    spans(Class::PairLink) || spans(Class::PairMate) && deputy()
}

/// `1. A dan B …`, `2. C dan D …`: the next row of a list of pairs.
fn is_next_row(document: &Document, before: &PairMention, first: &Mention) -> bool {
    const MOST_LINES: usize = 3;
    let row = |start: usize| {
        let line = document.line_of(start);
        let head = document.lines[line].tokens.start;
        (document.kind(head) == Some(Kind::Number) && start <= head + 3).then_some(line)
    };
    let rows = row(before.tokens.start).zip(row(first.phrase.start));
    rows.is_some_and(|(above, here)| here > above && here - above <= MOST_LINES)
}

/// `1. A dan B` below a line that speaks of pairs.
fn is_listed_row(document: &Document, start: usize, end: usize) -> bool {
    const MOST_LINES: usize = 8;
    const LONGEST: usize = 60;
    let line = document.line_of(start);
    let numbered = |line: usize| document.kind(document.lines[line].tokens.start) == Some(Kind::Number);
    let head = document.lines[line].tokens.start;
    let alone = end >= document.lines[line].tokens.end.saturating_sub(1) && start <= head + 3;
    if !numbered(line) || !alone {
        return false;
    }
    (line.saturating_sub(MOST_LINES)..line).rev().find(|&line| !numbered(line)).is_some_and(|above| {
        let above = &document.lines[above].tokens;
        above.clone().take(LONGEST).any(|at| document.is(at, Class::PairCue))
    })
}

/// Nobody runs twice: of pairs that share a person, the one named most stays; `B-A` is `A-B`.
#[inline(never)]
pub(super) fn settle(mut pairs: Vec<PairMention>) -> Vec<PairMention> {
    let mut sorted: Vec<_> = pairs.iter().map(|pair| (pair.persons, 1 + u64::from(pair.hyphen))).collect();
    order::by_key(&mut sorted, |&((first, second), _)| order::pair(first, second));
    let mut order: Vec<((usize, usize), u64)> = sorted
        .chunk_by(|one, other| one.0 == other.0)
        .map(|same| (same[0].0, same.iter().map(|(_, weight)| weight).sum()))
        .collect();
    order::by_key(&mut order, |&(_, weight)| !weight);
    let mut partner: Map<usize, usize> = Map::new();
    let mut first: Map<usize, usize> = Map::new();
    for ((a, b), _) in order {
        if !partner.contains(&a) && !partner.contains(&b) {
            partner.insert(a, b);
            partner.insert(b, a);
            first.insert(a, a);
            first.insert(b, a);
        }
    }
    pairs.retain_mut(|pair| {
        let (a, b) = pair.persons;
        if partner.get(&a) != Some(&b) {
            return false;
        }
        pair.persons = if first[&a] == a { (a, b) } else { (b, a) };
        true
    });
    pairs
}

/// `pasangan A dan B`, or the role of a candidate before both.
fn is_presented(document: &Document, people: &People, first: &Mention, second: &Mention) -> bool {
    let least = first.phrase.start.saturating_sub(6);
    let cue = (least..first.tokens.start).any(|at| {
        document.is(at, Class::PairCue)
            && document.tokens[at + 1..=first.tokens.start].iter().all(|token| !token.breaks())
    });
    let runs = |mention: &Mention| people.persons[mention.person].roles.iter().any(|role| is_candidacy(role));
    // `A dan B dengan 12.345 suara`
    let share = |at: usize| document.says(at, "dengan") && (at + 1..at + 4).any(|at| document.is(at, Class::UnitVotes));
    // `KPU menetapkan A dan B sebagai pasangan calon bupati`
    let made = [second.tokens.end, second.phrase.end].into_iter().any(|end| {
        ["sebagai", "menjadi"].iter().any(|word| document.says(end, word)) && document.is(end + 1, Class::PairCue)
    });
    let wins = |at: usize| (document.is(at, Class::VoteVerb) || share(at)) && !document.tokens[at].breaks();
    let end = second.phrase.end;
    // `pasangan calon bupati dan wakil bupati nomor urut 1 A dan B`
    let start = first.phrase.start;
    let numbered = (start.saturating_sub(5)..start)
        .any(|at| number_at(document, at).is_some_and(|(_, end)| end == start) && !document.tokens[start].breaks());
    cue || numbered
        || made
        || is_listed_row(document, start, second.phrase.end)
        || (runs(first) && runs(second))
        || number_after(document, end).is_some()
        || (end..(end + 3).min(document.tokens.len())).any(wins)
}

/// `pemerintahan A-B`: a pair that governs.
fn in_office(document: &Document, start: usize) -> bool {
    (start.saturating_sub(2)..start).any(|at| document.is(at, Class::GovernmentWord))
}

/// `Gubernur dan Wakil Gubernur A-B`: those who hold the two offices.
fn govern(people: &People, first: &Mention, second: &Mention) -> bool {
    let holds = |mention: &Mention, offices: &[&str]| {
        let roles = &people.persons[mention.person].roles;
        !roles.iter().any(|role| is_candidacy(role))
            && roles.iter().any(|role| {
                let role = role.to_ascii_lowercase();
                offices.iter().any(|office| role.starts_with(office))
            })
    };
    holds(first, &["gubernur", "bupati", "wali kota", "walikota"])
        && holds(second, &["wakil gubernur", "wakil bupati", "wakil wali kota", "wakil walikota"])
}
