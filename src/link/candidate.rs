//! Candidates and pairs with their ballot numbers, once each.

use std::ops::Range;

use super::people::{Mention, People, Reference};
use crate::extract::fact::{self, FoundFact};
use crate::extract::{number, role};
use crate::lexicon::Class;
use crate::map::Map;
use crate::text::{Document, Kind};
use crate::{FactValue, order};

/// A pair named in one place.
struct PairMention {
    persons: (usize, usize),
    tokens: Range<usize>,
    /// `A dan B` says less than `A-B`.
    hyphen: bool,
}

/// How far from a pair its number may stand, in tokens.
const REACH: usize = 9;

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
        let runs = mentions.iter().any(|mention| becomes_candidate(document, mention.phrase.end));
        if runs || entry.roles.iter().any(|role| is_candidacy(role)) || (number.is_some() && entry.roles.is_empty()) {
            let mentions = mentions.iter().map(|mention| mention.tokens.clone()).collect();
            facts.extend(found("candidate.single", vec![entry.name.clone()], number, mentions));
        }
    }
    order::by_key(&mut facts, |fact| fact.tokens.start as u64);
    facts
}

/// `Rina, dipastikan maju lagi sebagai calon wali kota`, `Budi diusung menjadi calon bupati`
fn becomes_candidate(document: &Document, end: usize) -> bool {
    const REACH: usize = 8;
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
        if runs && ["sebagai", "menjadi", "jadi"].iter().any(|word| document.says(at, word)) {
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

/// All places where two names stand as a pair.
#[inline(never)]
fn pair_mentions(document: &Document, people: &People, names: &[&Mention]) -> Vec<PairMention> {
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
fn settle(mut pairs: Vec<PairMention>) -> Vec<PairMention> {
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
    let made = ["sebagai", "menjadi"].iter().any(|word| document.says(second.phrase.end, word))
        && document.is(second.phrase.end + 1, Class::PairCue);
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

/// `nomor urut 2`, `nomor urut dua`, `paslon 02` starting at a token: the number and the end.
fn number_at(document: &Document, at: usize) -> Option<(u32, usize)> {
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
fn number_after(document: &Document, end: usize) -> Option<u32> {
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
fn ends_clause(document: &Document, at: usize) -> bool {
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

/// `tim pemenangan paslon nomor urut 1, Rina Sari`: who follows belongs to the team.
fn is_of_somebody(document: &Document, lead: usize) -> bool {
    const REACH: usize = 8;
    const HELPERS: [&str; 14] = [
        "tim",
        "timses",
        "pemenangan",
        "sukses",
        "kampanye",
        "hukum",
        "bicara",
        "jubir",
        "saksi",
        "relawan",
        "pendukung",
        "simpatisan",
        "istri",
        "suami",
    ];
    let runs = |at: usize| {
        document.is(at, Class::RoleHead)
            || document.is(at, Class::UnitCandidatePairs)
            || document.is(at, Class::UnitCandidates)
            || ["dan", "dari", "pasangan", "wakil", "bupati", "gubernur", "wali", "kota"]
                .iter()
                .any(|word| document.says(at, word))
    };
    let mut before = (lead.saturating_sub(REACH)..lead).rev();
    before
        .find(|&at| !runs(at) || HELPERS.iter().any(|word| document.says(at, word)))
        .is_some_and(|at| HELPERS.iter().any(|word| document.says(at, word)))
}

/// The ballot number of each person that has one.
#[inline(never)]
fn numbers(document: &Document, names: &[&Mention], partners: &Map<usize, usize>) -> Map<usize, u32> {
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
        if apart && !partners.contains(&owner.person) && is_of_somebody(document, at) {
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
