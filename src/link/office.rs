//! People by their roles: the fullest role of a person, and mentions by role alone.

use super::people::{Mention, People, Reference};
use crate::extract::role::{self, Role};
use crate::extract::tag::{Tag, Tags};
use crate::lexicon::Class;
use crate::order;
use crate::text::{Document, Kind};

/// The role that tells most: the first one, unless a later one says the same with more words.
pub fn fullest<'r>(document: &Document, roles: &'r [Role]) -> Option<&'r Role> {
    // What somebody is to others tells least.
    let kin = |role: &Role| document.is(role.tokens.start, Class::RoleKin);
    let mut best = roles.iter().find(|role| !kin(role)).or(roles.first())?;
    let mut words = expanded(document, best);
    for role in roles.iter().filter(|role| !kin(role)) {
        let other = expanded(document, role);
        if is_subset(&words, &other) && role.tokens.len() > best.tokens.len() {
            best = role;
            words = other;
        }
    }
    Some(best)
}

/// The words of a role with abbreviations in full (`Pjs Wako`: penjabat, sementara, wali, kota).
pub(super) fn expanded(document: &Document, role: &Role) -> Vec<String> {
    let mut words: Vec<String> = vec![];
    let mut done = 0;
    for at in role.lead.clone().chain(role.tokens.clone()) {
        if document.kind(at) != Some(Kind::Word) || at < done {
            continue;
        }
        // `Wako`, and `Kepala Negara` for the president.
        let full = document.hits.at(at).find(|hit| hit.is(Class::RoleHead) && !hit.text().is_empty());
        match full {
            Some(hit) => {
                words.extend(hit.text().split(' ').map(str::to_string));
                done = at + hit.len as usize;
            }
            None => words.push(document.word(at).to_ascii_lowercase()),
        }
    }
    const FILLERS: [&str; 11] =
        ["dan", "di", "ri", "republik", "indonesia", "kab", "kabupaten", "provinsi", "prov", "nomor", "urut"];
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if FILLERS.contains(&word.as_str()) || words[..at].contains(word) {
            words.remove(at);
        } else {
            at += 1;
        }
    }
    words
}

fn is_subset(words: &[String], others: &[String]) -> bool {
    words.iter().all(|word| others.contains(word))
}

/// Words that make another office of an office.
const MODIFIERS: [&str; 12] = [
    "calon",
    "bakal",
    "mantan",
    "wakil",
    "istri",
    "suami",
    "anak",
    "penjabat",
    "sementara",
    "staf",
    "juru",
    "sekretaris",
];

/// Adds the mentions by role alone (`Pjs Wako`, `Ketua Bawaslu itu`).
#[inline(never)]
pub fn add(document: &Document, tags: &Tags, people: &mut People, roles: &[Vec<Role>]) {
    const MOST: usize = 100;
    let known: Vec<(usize, Vec<String>)> = roles
        .iter()
        .enumerate()
        .take(MOST)
        .flat_map(|(person, roles)| roles.iter().take(8).map(move |role| (person, expanded(document, role))))
        .collect();
    if known.is_empty() {
        return;
    }
    let mut found = vec![];
    let mut next = 0;
    for (index, line) in document.lines.iter().enumerate() {
        if line.furniture {
            continue;
        }
        let mut at = line.tokens.start;
        while at < line.tokens.end {
            while people.mentions.get(next).is_some_and(|mention| mention.phrase.end <= at) {
                next += 1;
            }
            let taken = people.mentions.get(next).filter(|mention| mention.phrase.start <= at);
            if let Some(mention) = taken {
                at = mention.phrase.end;
                continue;
            }
            if tags.get(at) != Tag::Role {
                at += 1;
                continue;
            }
            let shouted = tags.is_shouted(index);
            let mut end = role::extent(document, tags, at, line.tokens.end, shouted);
            if let Some(mention) = people.mentions.get(next) {
                end = end.min(mention.phrase.start).max(at + 1);
            }
            let pointed = ["itu", "tersebut", "ini"].iter().any(|word| document.says(end, word));
            let named = document.tokens[at].capital() && document.is(at, Class::OfficeHead);
            // Where capitals say nothing, only an office with its place or body, and no name after it.
            let doubtful = shouted
                && (end - at < 2 || people.mentions.get(next).is_some_and(|mention| mention.phrase.start == end));
            let plural = at > line.tokens.start
                && ["para", "semua", "seluruh", "sejumlah", "calon", "setiap"]
                    .iter()
                    .any(|word| document.says(at - 1, word));
            if (named || pointed) && !plural && !doubtful {
                let words = expanded(document, &Role::new(at..end));
                let fits = |role: &[String]| {
                    let has = |words: &[String], word: &str| words.iter().any(|known| known == word);
                    is_subset(&words, role)
                        && MODIFIERS.iter().all(|&word| {
                            has(&words, word) || !has(role, word) || (matches!(word, "penjabat" | "sementara"))
                        })
                };
                let before = found.last().map(|mention: &Mention| (mention.tokens.start, mention.person));
                let recent =
                    next.checked_sub(1).map(|at| (people.mentions[at].tokens.start, people.mentions[at].person));
                let mut fitting: Vec<usize> =
                    known.iter().filter(|(_, role)| fits(role)).map(|(person, _)| *person).collect();
                fitting.dedup();
                let person = match fitting[..] {
                    [] => None,
                    [person] => Some(person),
                    _ => before.max(recent).map(|(_, person)| person).filter(|person| fitting.contains(person)),
                };
                if let Some(person) = person.filter(|_| !words.is_empty()) {
                    found.push(Mention { tokens: at..end, phrase: at..end, person, reference: Reference::Role });
                }
            }
            at = end;
        }
    }
    people.mentions.extend(found);
    order::by_key(&mut people.mentions, |mention| mention.tokens.start as u64);
}
