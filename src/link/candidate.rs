//! Candidates and pairs with their ballot numbers, once each.

use std::ops::Range;

use super::candidate_number::{ends_clause, numbers};
use super::candidate_pair::{PairMention, pair_mentions, settle};
use super::people::{Mention, People, Reference};
use crate::extract::fact::{self, FoundFact};
use crate::extract::role;
use crate::lexicon::Class;
use crate::text::{Document, Kind};
use crate::{FactValue, order};

/// All candidates, by first mention.
#[inline(never)]
pub fn find(document: &Document, people: &People) -> Vec<FoundFact> {
    if fact::is_foreign(document) {
        return vec![];
    }
    let names: Vec<&Mention> = people.mentions.iter().filter(|mention| mention.reference == Reference::Name).collect();
    let pairs = settle(pair_mentions(document, people, &names));
    let partners = pairs.iter().flat_map(|pair| [pair.persons, (pair.persons.1, pair.persons.0)]).collect();
    let numbers = numbers(document, &names, &partners);
    let mut facts: Vec<FoundFact> = vec![];
    let mut paired = vec![false; people.persons.len()];
    let mut sorted: Vec<&PairMention> = pairs.iter().collect();
    order::by_key(&mut sorted, |pair| order::pair(pair.persons.0, pair.persons.1));
    for mentions in sorted.chunk_by(|one, other| one.persons == other.persons) {
        let (first, second) = mentions[0].persons;
        paired[first] = true;
        paired[second] = true;
        let number = numbers.get(&first).or(numbers.get(&second)).copied();
        let named = [first, second].map(|person| people.persons[person].name.clone()).to_vec();
        let mentions = mentions.iter().map(|pair| pair.tokens.clone()).collect();
        facts.extend(found("candidate.pair", named, number, mentions));
    }
    let mut mentions: Vec<Vec<&Mention>> = vec![vec![]; people.persons.len()];
    for mention in names {
        mentions[mention.person].push(mention);
    }
    for (person, entry) in people.persons.iter().enumerate().filter(|(person, _)| !paired[*person]) {
        let number = numbers.get(&person).copied();
        let mentions = &mentions[person];
        let runs = mentions.iter().any(|mention| becomes_candidate(document, &mention.phrase));
        if runs || entry.roles.iter().any(|role| is_candidacy(role)) || (number.is_some() && entry.roles.is_empty()) {
            let mentions = mentions.iter().map(|mention| mention.tokens.clone()).collect();
            facts.extend(found("candidate.single", vec![entry.name.clone()], number, mentions));
        }
    }
    order::by_key(&mut facts, |fact| fact.tokens.start as u64);
    facts
}

/// `Rina, dipastikan maju lagi sebagai calon wali kota`, `Budi diusung menjadi calon bupati`
fn becomes_candidate(document: &Document, phrase: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let end = phrase.end;
    // `saat Rina mencalonkan diri sebagai bupati`: told of another time.
    let past = phrase
        .start
        .checked_sub(1)
        .is_some_and(|at| ["saat", "ketika", "waktu", "sewaktu"].iter().any(|word| document.says(at, word)));
    let mut verb = false;
    for at in end..(end + REACH).min(document.tokens.len()) {
        if document.tokens[at].breaks()
            || ends_clause(document, at)
            || document.tokens[at].capital()
            || (role::is_verb(document, at)
                && !document.is(at, Class::VoteVerb)
                && !["mencalonkan", "menjadi"].iter().any(|word| document.says(at, word))
                && !document.word(at).starts_with("di"))
            || (document.kind(at) == Some(Kind::Comma) && at > end)
            || ["tidak", "bukan", "batal", "dan", "atau"].iter().any(|word| document.says(at, word))
        {
            return false;
        }
        verb |= document.is(at, Class::VoteVerb);
        // `Rina mencalonkan diri sebagai bupati`
        let runs = at >= end + 2 && document.says(at - 1, "diri") && document.says(at - 2, "mencalonkan");
        if runs && !past && ["sebagai", "menjadi", "jadi"].iter().any(|word| document.says(at, word)) {
            let until = (at + 5).min(document.tokens.len());
            return is_candidacy(&format!("calon {}", document.slice(at + 1..until)));
        }
        // `Rina resmi menjadi calon bupati`
        verb |= at > end
            && document.says(at, "menjadi")
            && ["resmi", "kini", "kembali", "telah", "sudah"].iter().any(|word| document.says(at - 1, word));
        if verb && (document.says(at, "sebagai") || document.says(at, "menjadi") || document.says(at, "jadi")) {
            let until = (at + 5).min(document.tokens.len());
            return is_candidacy(document.slice(at + 1..until));
        }
    }
    false
}

fn found(
    rule: &'static str,
    names: Vec<String>,
    number: Option<u32>,
    mentions: Vec<Range<usize>>,
) -> Option<FoundFact> {
    let tokens = mentions.first()?.clone();
    let value = FactValue::Candidate { names, number, mentions: vec![] };
    Some(FoundFact { tokens, mentions, rule, implied: vec![], value })
}

/// Whether a role is that of a candidate for an executive office.
pub fn is_candidacy(role: &str) -> bool {
    let role = role.to_ascii_lowercase();
    let words: Vec<&str> =
        role.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    const SHORT: [&str; 19] = [
        "capres",
        "cawapres",
        "bacapres",
        "bacawapres",
        "cagub",
        "cawagub",
        "cabup",
        "cawabup",
        "cawali",
        "cawawali",
        "cawalkot",
        "bacagub",
        "bacawagub",
        "bacabup",
        "bacawabup",
        "bacawalkot",
        "bacawali",
        "cakada",
        "bacakada",
    ];
    const OFFICES: [&str; 12] = [
        "presiden",
        "wakil",
        "wakilnya",
        "gubernur",
        "bupati",
        "wali",
        "walikota",
        "kepala",
        "tunggal",
        "petahana",
        "independen",
        "perseorangan",
    ];
    if words.iter().take(2).any(|word| matches!(*word, "mantan" | "eks" | "istri" | "suami")) {
        return false;
    }
    if words.iter().take(3).any(|word| SHORT.contains(word)) {
        return true;
    }
    let Some(at) = words.iter().take(2).position(|word| matches!(*word, "calon" | "kandidat" | "bakal" | "balon"))
    else {
        return false;
    };
    let next = words[at + 1..].iter().find(|word| **word != "calon");
    next.is_some_and(|word| OFFICES.contains(word))
}
