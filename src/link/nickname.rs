//! Short names for people: `Rina Wulandari atau Mbak Rinwu`, `Bamsur, sapaan akrabnya`, `Cak Imun` for `Muhaimun`.

use super::gather::{Draft, Found};
use crate::extract::tag::{Tag, Tags};
use crate::lexicon::Class;
use crate::map::Map;
use crate::order;
use crate::text::{Document, Kind};

/// With more persons than this, short names are not compared with all of them.
const MOST: usize = 200;

/// Persons that are others by a short name: (short, full).
#[inline(never)]
pub fn pairs(document: &Document, tags: &Tags, persons: &[Draft], mentions: &[Found]) -> Vec<(usize, usize)> {
    let mut pairs: Map<usize, usize> = Map::new();
    for (at, mention) in mentions.iter().enumerate() {
        let short = mention.person;
        if persons[short].words.len() > 2 {
            continue;
        }
        let before = at.checked_sub(1).map(|at| &mentions[at]).filter(|before| before.person != short);
        if let Some(before) = before
            && (is_introduced(document, before.phrase.end, mention.phrase.start)
                || is_bracketed(document, before.phrase.end, &mention.phrase))
        {
            // `Bamsur, sapaan akrab Bambang Suratman`: the full name comes last.
            let (short, full) = if persons[short].words.len() > persons[before.person].words.len() {
                (before.person, short)
            } else {
                (short, before.person)
            };
            pairs.insert(short, full);
        } else if let Some(cue) = called(document, mention.phrase.end) {
            // `Bamsur, sapaan akrab Bambang Suratman`
            let named = mentions.get(at + 1).filter(|next| next.phrase.start == cue && next.person != short);
            // The one whose name it is made of, before the one who happens to stand nearest.
            let made_of = || blended(persons, short);
            let full = named.map(|next| next.person).or_else(made_of).or(before.map(|before| before.person));
            if let Some(full) = full {
                pairs.insert(short, full);
            }
        }
    }
    for four in mentions.windows(4) {
        if let [first, second, short, other] = four
            && is_short_pair(document, four)
        {
            for (short, full) in [(short.person, first.person), (other.person, second.person)] {
                pairs.or_insert(short, full);
            }
        }
    }
    let mut addressed = vec![false; persons.len()];
    let mut own_role = vec![false; persons.len()];
    for mention in mentions {
        own_role[mention.person] |= !mention.roles.is_empty();
        addressed[mention.person] |= mention.tokens.start > 0 && tags.get(mention.tokens.start - 1) == Tag::Title;
    }
    if persons.len() <= MOST {
        for (short, person) in persons.iter().enumerate().filter(|(_, person)| person.words.len() == 1) {
            let word = &person.words[0];
            if pairs.contains(&short) {
                continue;
            }
            // A common name is a short one only of somebody named before, and only by itself: `Budi` after `Budiono Sari`.
            if document.is(person.tokens.start, Class::NamePart) {
                let longer = |full: &Draft| {
                    // One name by itself has to be longer yet: `Wira` after `Wiranatama`.
                    let more = if full.words.len() > 1 { 2 } else { 4 };
                    full.tokens.start < person.tokens.start
                        && full
                            .words
                            .iter()
                            .any(|known| known.len() >= word.len() + more && known.starts_with(word.as_str()))
                };
                let mut all = (0..persons.len()).filter(|&at| longer(&persons[at]));
                if let (Some(full), None) = (all.next(), all.next())
                    && word.len() >= 4
                    && !own_role[short]
                {
                    pairs.insert(short, full);
                }
                continue;
            }
            let addressed = addressed[short];
            let full = persons.iter().position(|full| {
                (full.words.len() > 1 || (addressed && full.words[0].len() >= word.len() + 2))
                    && (full.words.windows(2).any(|two| is_blend(word, &two[0], &two[1]))
                        || (addressed
                            && word.len() >= 3
                            && full
                                .words
                                .iter()
                                .any(|known| known.ends_with(word.as_str()) || known.starts_with(word.as_str()))))
            });
            // `Afi` for the only one whose name begins so: `Rina Afianti`
            let begins = |full: &Draft| {
                // `Wulan` for `Wulandari`, who has one name only.
                let long = |known: &String| full.words.len() > 1 || (word.len() >= 5 && known.len() >= word.len() + 3);
                full.words.iter().any(|known| known.starts_with(word.as_str()) && long(known))
            };
            let only = || {
                let mut all = (0..persons.len()).filter(|&at| at != short && begins(&persons[at]));
                all.next().filter(|_| word.len() >= 4 && all.next().is_none())
            };
            if let Some(full) = full.or_else(only) {
                pairs.insert(short, full);
            }
        }
    }
    let mut pairs: Vec<_> = pairs.into_entries().into_iter().filter(|(short, full)| short != full).collect();
    order::by_key(&mut pairs, |&(short, full)| order::pair(short, full));
    pairs
}

/// The person of whose name a single word is made.
fn blended(persons: &[Draft], short: usize) -> Option<usize> {
    let [word] = persons[short].words.as_slice() else { return None };
    if persons.len() > MOST {
        return None;
    }
    persons.iter().position(|full| full.words.windows(2).any(|two| is_blend(word, &two[0], &two[1])))
}

/// Only words between the two that introduce a short name.
fn is_introduced(document: &Document, from: usize, to: usize) -> bool {
    if from >= to || to - from > 7 {
        return false;
    }
    let mut cue = false;
    let mut at = from;
    while at < to {
        if document.tokens[at].breaks() {
            return false;
        }
        if let Some(hit) = document.hits.get(at, Class::NicknameCue) {
            cue = true;
            at += hit.len as usize;
        } else if matches!(document.kind(at), Some(Kind::Comma | Kind::Open | Kind::QuoteOpen | Kind::QuoteStraight)) {
            at += 1;
        } else {
            return false;
        }
    }
    cue
}

/// `Rina Sari-Budi Santoso (Sari-Santo)`: the short names of a pair in brackets.
fn is_short_pair(document: &Document, four: &[Found]) -> bool {
    let hyphen = |left: &Found, right: &Found| {
        right.phrase.start == left.phrase.end + 1
            && (matches!(document.kind(left.phrase.end), Some(Kind::Hyphen | Kind::Dash))
                || document.says(left.phrase.end, "dan"))
    };
    hyphen(&four[0], &four[1])
        && hyphen(&four[2], &four[3])
        && four[2].phrase.start == four[1].phrase.end + 1
        && document.kind(four[1].phrase.end) == Some(Kind::Open)
        && document.kind(four[3].phrase.end) == Some(Kind::Close)
        && four[2].tokens.len() + four[3].tokens.len() <= 4
}

/// `Rina Sari (Neng Rin)`
fn is_bracketed(document: &Document, end: usize, short: &std::ops::Range<usize>) -> bool {
    short.start == end + 1
        && document.kind(end) == Some(Kind::Open)
        && document.kind(short.end) == Some(Kind::Close)
        && !document.tokens[end].breaks()
}

/// The end of `, sapaan akrabnya`.
fn called(document: &Document, end: usize) -> Option<usize> {
    let at = end + usize::from(document.kind(end) == Some(Kind::Comma));
    let hit = document.hits.get(at, Class::NicknameCue)?;
    document.word(at).to_ascii_lowercase().starts_with("sapaan").then_some(at + hit.len as usize)
}

/// `bamsur` of `bambang suratman`: the beginning of one word and letters of the next.
fn is_blend(short: &str, first: &str, second: &str) -> bool {
    if short.len() < 5 || !short.is_ascii() {
        return false;
    }
    let shared = short.bytes().zip(first.bytes()).take_while(|(a, b)| a == b).count();
    (2..=shared.min(short.len() - 2)).any(|cut| {
        let rest = &short[cut..];
        let mut letters = second.chars();
        second.starts_with(&rest[..2]) && rest.chars().all(|letter| letters.any(|known| known == letter))
    })
}
