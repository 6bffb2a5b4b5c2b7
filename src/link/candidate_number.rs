//! Ballot numbers and whose they are.

use std::ops::Range;

use super::people::Mention;
use crate::extract::{number, role};
use crate::lexicon::Class;
use crate::map::Map;
use crate::order;
use crate::text::{Document, Kind};

/// How far from a pair its number may stand, in tokens.
const REACH: usize = 9;

/// `nomor urut 2`, `nomor urut dua`, `paslon 02` starting at a token: the number and the end.
pub(super) fn number_at(document: &Document, at: usize) -> Option<(u32, usize)> {
    let ordinal = document.says(at + 1, "urut")
        && (document.says(at, "nomor") || document.says(at, "bernomor") || document.says(at, "no"));
    // `paslon A-B dengan nomor 1`
    let bare = document.says(at, "nomor")
        && at.checked_sub(1).is_some_and(|before| {
            ["dengan", "paslon", "pasangan", "calon"].iter().any(|word| document.says(before, word))
        })
        && !matches!(document.kind(at + 2), Some(Kind::Slash | Kind::Hyphen | Kind::Percent))
        && !document.says(at + 2, "tahun");
    let start = if ordinal {
        at + 2
    } else if bare || document.says(at, "paslon") || is_bare_number(document, at) {
        at + 1
    } else {
        return None;
    };
    let start = start + usize::from(document.kind(start) == Some(Kind::Open));
    let number = number::at(document, start)?;
    let value = number.whole().filter(|value| (1.0..=20.0).contains(value))?;
    let closed = usize::from(document.kind(number.tokens.end) == Some(Kind::Close));
    Some((value as u32, number.tokens.end + closed))
}

/// The second of two ballot numbers: `nomor urut 1 dan 3`.
fn second_number(document: &Document, end: usize) -> Option<u32> {
    let and = document.says(end, "dan") && document.kind(end + 1) == Some(Kind::Number);
    let number = number::at(document, end + 1).filter(|_| and)?;
    number.whole().filter(|value| (1.0..=20.0).contains(value)).map(|value| value as u32)
}

/// `calon 02 Rina`, `Rina calon 02`
fn is_bare_number(document: &Document, at: usize) -> bool {
    let capital = |at: usize| document.tokens.get(at).is_some_and(|token| token.capital());
    let same_line = |at: usize| document.tokens.get(at).is_some_and(|token| !token.breaks());
    (document.says(at, "calon") || document.says(at, "cakades"))
        && document.kind(at + 1) == Some(Kind::Number)
        && (capital(at + 2) && same_line(at + 2) || at > 0 && capital(at - 1) && same_line(at))
}

/// A number that belongs to the names that end at a token: `A-B nomor urut 1`, `A-B (nomor urut 1)`, `A-B dengan nomor urut 1`.
pub(super) fn number_after(document: &Document, end: usize) -> Option<u32> {
    for at in end..(end + REACH).min(document.tokens.len()) {
        let stop = ends_clause(document, at) || matches!(document.kind(at), Some(Kind::Comma | Kind::Semicolon));
        if document.tokens[at].breaks() || stop {
            return None;
        }
        if let Some((number, _)) = number_at(document, at) {
            return Some(number);
        }
    }
    None
}

/// A full stop, but not that of a short form (`Moh.`).
pub(super) fn ends_clause(document: &Document, at: usize) -> bool {
    document.kind(at) == Some(Kind::Period)
        && !(at > 0 && document.is(at - 1, Class::Abbreviation))
        // `Budi Santoso, M.Si. (nomor urut 1)`
        && document.kind(at + 1) != Some(Kind::Open)
}

/// Past a name and the degrees behind it: `Rina Sari, S.E., M.Si.`
fn past_degrees(document: &Document, mention: &Mention) -> usize {
    let degree = (mention.tokens.end..mention.phrase.end).all(|at| !document.is(at, Class::RoleHead));
    let end = if degree { mention.phrase.end } else { mention.tokens.end };
    end + usize::from(document.kind(end) == Some(Kind::Period) && document.kind(end + 1) == Some(Kind::Open))
}

/// A comma, or `dan`: what follows is about somebody else.
fn separates(document: &Document, at: usize) -> bool {
    matches!(document.kind(at), Some(Kind::Comma | Kind::Semicolon))
        || ["dan", "serta", "sementara"].iter().any(|word| document.says(at, word))
}

/// `A-B (Sa-Bu), calon bupati dan wakil bupati nomor urut 1`
fn is_apposed(document: &Document, end: usize) -> bool {
    let end = end + usize::from(document.kind(end) == Some(Kind::Close));
    document.kind(end) == Some(Kind::Comma) && document.is(end + 1, Class::RoleHead)
}

/// `Rina mendukung paslon nomor urut 2`: the number is that of others.
fn supports(document: &Document, between: Range<usize>) -> bool {
    const WORDS: [&str; 6] = ["dukung", "pilih", "coblos", "kampanye", "kepada", "terhadap"];
    const OWN: [&str; 6] = ["merupakan", "menjadi", "memegang", "menempati", "menyandang", "memiliki"];
    let says = |at: usize, words: &[&str]| words.iter().any(|word| document.says(at, word));
    between.into_iter().any(|at| {
        let does = document.word(at).starts_with("me") && role::is_verb(document, at);
        says(at, &WORDS) || does && !document.is(at, Class::VoteVerb) && !says(at, &OWN)
    })
}

/// `tim pemenangan paslon nomor urut 1, Rina Sari`: who follows belongs to the team.
fn is_of_somebody(document: &Document, lead: usize, apart: bool) -> bool {
    const REACH: usize = 8;
    let runs = |at: usize| {
        document.is(at, Class::RoleHead)
            || document.is(at, Class::UnitCandidatePairs)
            || document.is(at, Class::UnitCandidates)
            || ["dan", "dari", "pasangan", "wakil", "bupati", "gubernur", "wali", "kota"]
                .iter()
                .any(|word| document.says(at, word))
    };
    // `saksi paslon nomor urut 2 Rina Sari`, without a comma; but `pendukung paslon nomor urut 2 Rina Sari`.
    let speaks = |at: usize| document.is(at, Class::TeamSpeaker);
    let helps = |at: usize| speaks(at) || document.is(at, Class::TeamMember);
    let mut before = (lead.saturating_sub(REACH)..lead).rev();
    before.find(|&at| !runs(at) || helps(at)).is_some_and(|at| if apart { helps(at) } else { speaks(at) })
}

/// The ballot number of each person that has one.
#[inline(never)]
pub(super) fn numbers(document: &Document, names: &[&Mention], partners: &Map<usize, usize>) -> Map<usize, u32> {
    let mut votes: Vec<(usize, u32)> = vec![];
    let mut next = 0;
    for at in document.places(Class::BallotLead) {
        let Some((number, end)) = number_at(document, at) else { continue };
        while names.get(next).is_some_and(|mention| mention.tokens.start < at) {
            next += 1;
        }
        // `nomor urut 1 dan 3, A-B dan C-D`: each pair has its own.
        if let Some(second) = second_number(document, end)
            && let Some([one, _, other, _]) = names.get(next..next + 4)
            && partners.get(&one.person) == Some(&names[next + 1].person)
            && partners.get(&other.person) == Some(&names[next + 3].person)
            && one.tokens.start <= end + REACH
        {
            votes.extend([(one.person, number), (other.person, second)]);
            continue;
        }
        let before = next.checked_sub(1).map(|index| names[index]);
        let after = names.get(next).copied();
        let between = |range: Range<usize>, most: usize| {
            (range.len() <= most && range.clone().all(|at| !document.tokens[at].breaks() && !ends_clause(document, at)))
                .then(|| range.filter(|&at| separates(document, at)).count())
        };
        let left = before
            .filter(|mention| mention.tokens.end <= at && !document.tokens[at].breaks())
            .and_then(|mention| Some((mention, between(past_degrees(document, mention)..at, REACH)?)));
        let left = left.filter(|(mention, _)| !supports(document, mention.tokens.end..at));
        let right = after
            .filter(|mention| mention.tokens.start >= end && !document.tokens[mention.tokens.start].breaks())
            .and_then(|mention| Some((mention, between(end..mention.tokens.start, REACH)?)));
        let distance = |mention: &Mention| mention.tokens.start - end;
        let owner = match (left, right) {
            (_, Some((mention, 0))) if distance(mention) == 0 => mention,
            (Some((mention, 0)), _) => mention,
            (_, Some((mention, 0 | 1))) if distance(mention) <= 3 => mention,
            (Some((mention, 1)), _) if at - past_degrees(document, mention) <= 3 => mention,
            (Some((mention, 1 | 2)), _) if is_apposed(document, mention.tokens.end) => mention,
            _ => continue,
        };
        let apart = owner.tokens.start > at && document.kind(end) == Some(Kind::Comma);
        let next = owner.tokens.start > at && !partners.contains(&owner.person);
        if next && is_of_somebody(document, at, apart) {
            continue;
        }
        votes.push((owner.person, number));
    }
    let mut best: Map<usize, (usize, u32)> = Map::new();
    // The two of a pair have one number.
    let partners = votes.iter().filter_map(|(person, number)| Some((*partners.get(person)?, *number)));
    let mut all: Vec<(usize, u32)> = votes.iter().copied().chain(partners).collect();
    order::by_key(&mut all, |&(person, number)| order::pair(person, number as usize));
    for same in all.chunk_by(|one, other| one == other) {
        let (person, number) = same[0];
        let known = best.or_insert(person, (same.len(), number));
        if same.len() > known.0 {
            *known = (same.len(), number);
        }
    }
    best.into_entries().into_iter().map(|(person, (_, number))| (person, number)).collect()
}
