//! What the place of a run of capital words says about it, whatever the words are: most runs of two and more words that
//! stand where people stand are names, also those that no list knows.

use std::ops::Range;

use super::tag::{Head, Tag, Tags};
use super::word::is_foreign;
use crate::lexicon::Class;
use crate::text::{Case, Document, Gap, Kind};

/// Points for a run of two and more words in running text that nothing speaks against.
const RUN: i32 = 3;

/// Points for what stands in brackets after the name of a person only: a party, an age, a ballot number.
const BRACKET: i32 = 4;

/// The points of a run by what stands beside it. `end` is the end of its degrees.
pub fn points(document: &Document, tags: &Tags, tokens: &Range<usize>, end: usize, role: bool) -> i32 {
    let mut points = 0;
    if is_member(document, tokens, end) {
        points += BRACKET;
    }
    if is_presented(document, tokens) {
        points += RUN;
    }
    if is_listed_place(document, tags, tokens) {
        points -= 4;
    }
    if is_long(document, tags, tokens) && !is_other(document, tags, tokens, role) {
        points += RUN;
    }
    points
}

/// `pasangan Rina Sari …`, `pasangan nomor urut 2, Rina Sari …`, `calon 02 Rina`, `Rina calon 02`
pub fn is_presented(document: &Document, tokens: &Range<usize>) -> bool {
    let candidate = |at: usize| document.says(at, "calon") || document.says(at, "cakades");
    let number = |at: usize| document.kind(at) == Some(Kind::Number) && document.word(at).len() <= 2;
    let follows = document.tokens.get(tokens.end).is_some_and(|token| !token.breaks());
    if follows && candidate(tokens.end) && number(tokens.end + 1) {
        return true;
    }
    if document.tokens[tokens.start].breaks() {
        return false;
    }
    let namely = |at: usize| {
        document.kind(at) == Some(Kind::Comma) || ["yaitu", "yakni"].iter().any(|word| document.says(at, word))
    };
    let Some(before) = (0..tokens.start).rev().take(3).find(|&at| !namely(at)) else { return false };
    let touches = before + 1 == tokens.start;
    let numbered = number(before) && before > 0 && (candidate(before - 1) || document.says(before - 1, "urut"));
    numbered || touches && tokens.len() > 1 && document.says(before, "pasangan")
}

/// Two words, or a word with an initial.
fn is_long(document: &Document, tags: &Tags, tokens: &Range<usize>) -> bool {
    tokens.clone().filter(|&at| document.tokens[at].capital() && tags.get(at) != Tag::Place).count() >= 2
}

/// Whether the run stands where things, places or bodies stand.
fn is_other(document: &Document, tags: &Tags, tokens: &Range<usize>, role: bool) -> bool {
    if tokens
        .clone()
        .any(|at| document.is(at, Class::OrgTail) || (tags.get(at) == Tag::Name && is_foreign(document.word(at))))
    {
        return true;
    }
    let Some(before) = tokens.start.checked_sub(1).filter(|_| !document.tokens[tokens.start].breaks()) else {
        return false;
    };
    let touches = document.tokens[tokens.start].gap == Gap::Space;
    match document.kind(before) {
        // `Webinar Tirta Raya`, `Survei Tirta Raya`: the name of what the word before says.
        Some(Kind::Word) if touches => {
            let thing = !document.is(before, Class::RoleStop)
                && (matches!(tags.get(before), Tag::Org | Tag::Common | Tag::Head(Head::Org | Head::Site))
                    || (tags.get(before) == Tag::Place && !role));
            let place = ["di", "ke", "se"].iter().any(|word| document.says(before, word));
            (thing && document.tokens[before].capital()) || place || document.is(before, Class::NamedThing)
        }
        // `TPS 05 Tirta Raya`
        Some(Kind::Number) => {
            before.checked_sub(1).is_some_and(|head| matches!(tags.get(head), Tag::Head(Head::Place | Head::Site)))
        }
        // `film “Tirta Raya”`: a title.
        Some(Kind::QuoteOpen | Kind::QuoteStraight) => {
            matches!(document.kind(tokens.end), Some(Kind::QuoteClose | Kind::QuoteStraight))
        }
        // `ambang batas (Tirta Raya)`: the same in another language; but `gubernur (Rina Sari)`.
        Some(Kind::Open) => {
            document.kind(tokens.end) == Some(Kind::Close)
                && before
                    .checked_sub(1)
                    .is_some_and(|at| document.tokens[at].case == Case::Lower && tags.get(at) == Tag::Other)
        }
        _ => false,
    }
}

/// A single word between two places: `Nias, Tirtaloka, Medan`.
fn is_listed_place(document: &Document, tags: &Tags, tokens: &Range<usize>) -> bool {
    let comma = |at: usize| document.kind(at) == Some(Kind::Comma);
    tokens.len() == 1
        && tokens.start >= 2
        && comma(tokens.start - 1)
        && tags.get(tokens.start - 2) == Tag::Place
        && comma(tokens.end)
        && tags.get(tokens.end + 1) == Tag::Place
}

/// Whether the word before says that the run names a thing: `survei Tirta Raya`.
pub fn is_thing(document: &Document, tags: &Tags, tokens: &Range<usize>) -> bool {
    let Some(before) = tokens.start.checked_sub(1).filter(|_| document.tokens[tokens.start].gap == Gap::Space) else {
        return false;
    };
    document.is(before, Class::NamedThing) && tags.get(before) != Tag::Role
}

/// `(PKB)`, `(45)`, `(45 tahun)`, `(nomor urut 2)` after a name.
pub fn is_member(document: &Document, tokens: &Range<usize>, end: usize) -> bool {
    // `Partai Tirta Raya (PTR)`: the last words of a longer name.
    let goes_on = tokens.start > 0
        && document.tokens[tokens.start].gap == Gap::Space
        && document.tokens[tokens.start - 1].capital()
        && !document.is(tokens.start - 1, Class::RoleStop);
    if document.kind(end) != Some(Kind::Open) || document.tokens[end].breaks() || (goes_on && tokens.len() < 3) {
        return false;
    }
    let at = end + 1;
    if let Some(party) = document.hits.get(at, Class::Party) {
        return matches!(
            document.kind(at + party.len as usize),
            Some(Kind::Close | Kind::Comma | Kind::Slash | Kind::Hyphen)
        );
    }
    let aged = document.kind(at) == Some(Kind::Number)
        && document.word(at).parse::<u32>().is_ok_and(|age| (15..100).contains(&age))
        && (document.kind(at + 1) == Some(Kind::Close) || document.says(at + 1, "tahun"));
    aged || (document.says(at, "nomor") && document.says(at + 1, "urut"))
}

/// `Rina Sari (Neng Rin)`: a short name in brackets right after a name.
pub fn is_alias(document: &Document, tags: &Tags, phrase: &Range<usize>) -> bool {
    let Some(open) = phrase.start.checked_sub(1) else { return false };
    document.kind(open) == Some(Kind::Open)
        && !document.tokens[open].breaks()
        && document.kind(phrase.end) == Some(Kind::Close)
        && open.checked_sub(1).is_some_and(|before| tags.get(before) == Tag::Name && !ends_body(document, tags, before))
}

/// `Universitas Tirta Raya (Untira)`: the word is the last one of the name of a body or place.
fn ends_body(document: &Document, tags: &Tags, last: usize) -> bool {
    let mut at = last;
    while at > 0 && tags.get(at) == Tag::Name && document.tokens[at].gap == Gap::Space {
        at -= 1;
    }
    // `PT. Tirta Raya`
    at -= usize::from(at > 0 && at < last && document.kind(at) == Some(Kind::Period));
    at < last
        && !document.is(at, Class::RoleStop)
        && matches!(tags.get(at), Tag::Head(_) | Tag::Org | Tag::Common | Tag::Place)
        && document.tokens[at].capital()
}
