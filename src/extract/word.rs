//! What a single word may be: a title, a place, a name by its sound.

use std::ops::Range;

use super::tag::Tag;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Case, Document, Gap, Kind};

/// The tag and score of a capital word by itself.
pub fn single(document: &Document, at: usize, namely: bool) -> (Tag, i8) {
    let token = document.tokens[at];
    let word = document.word(at);
    let place = region(document, at).is_some();
    match token.case {
        // In a word of capitals only a neighbour of the same kind tells a name from an abbreviation.
        Case::Upper if namely && word.len() >= 3 && shouting_neighbour(document, at) => return (Tag::Name, 2),
        // `AN Wahyudi`
        Case::Upper if is_initials(document, at) => return (Tag::Name, 0),
        Case::Upper => return (Tag::Org, 0),
        Case::Mixed if !document.is(at, Class::NamePart) => return (Tag::Org, 0),
        _ => {}
    }
    // `Metro Jaya`
    if at > 0 && document.hits.get(at - 1, Class::OrgWord).is_some_and(|hit| hit.len > 1) {
        return (Tag::Org, 0);
    }
    if document.is(at, Class::NamePart) {
        return (Tag::Name, 3);
    }
    if document.is(at, Class::OrgWord) && !is_small_letters(document, at) {
        return (Tag::Org, 0);
    }
    if document.is(at, Class::NameWord) {
        return (Tag::Name, if place { 0 } else { 1 });
    }
    if place {
        return (Tag::Place, 0);
    }
    if (word.len() < 3 && !is_small_letters(document, at))
        || document.is(at, Class::CommonWord)
        || document.is(at, Class::DayWord)
        || is_affixed(word)
    {
        return (Tag::Common, 0);
    }
    (Tag::Name, i8::from(sounds_like_a_name(word)))
}

/// Two initials without full stops before a sure name.
fn is_initials(document: &Document, at: usize) -> bool {
    // `AAG`, `IGN`: short for two and more words of Balinese names
    let listed = document.word(at).len() == 3 && document.is(at, Class::NamePart);
    (document.word(at).len() == 2 || listed)
        && !document.is(at, Class::OrgWord)
        && !document.is(at, Class::BodyShort)
        && !document.is(at, Class::LawRoman)
        && document.tokens.get(at + 1).is_some_and(|next| {
            next.case == Case::Title && next.gap == Gap::Space && document.is(at + 1, Class::NamePart)
        })
}

/// `Uu Rina`, which is no `UU`: two letters before a name.
fn is_small_letters(document: &Document, at: usize) -> bool {
    document.word(at).len() == 2
        && document.tokens[at].case == Case::Title
        && document.tokens.get(at + 1).is_some_and(|next| next.case == Case::Title && next.gap == Gap::Space)
        && at > 0
        && !document.tokens[at].breaks()
        && document.kind(at - 1) != Some(Kind::Period)
}

fn shouting_neighbour(document: &Document, at: usize) -> bool {
    let shouts = |at: usize| {
        document.tokens.get(at).is_some_and(|token| token.case == Case::Upper)
            && (document.is(at, Class::NamePart) || document.is(at, Class::NameWord))
    };
    shouts(at + 1) || shouts(at.wrapping_sub(1))
}

pub fn region(document: &Document, at: usize) -> Option<usize> {
    const PLACES: [Class; 5] =
        [Class::RegionProvince, Class::RegionRegency, Class::RegionCity, Class::RegionShort, Class::ForeignPlace];
    const ANY: ClassSet = ClassSet::of(&PLACES);
    if !document.tokens[at].capital() || !document.hits.has_any(at, &ANY) {
        return None;
    }
    PLACES.iter().filter_map(|&class| document.hits.get(at, class)).map(|hit| hit.len as usize).max()
}

/// The length of a title with its full stop, force and branch: `Kombes Pol.`, `Jenderal TNI (Purn)`.
pub fn title(document: &Document, at: usize) -> Option<usize> {
    // `dr. Rina` is written small.
    if document.tokens[at].case == Case::Lower && document.is(at, Class::PersonTitleSmall) {
        let dot = usize::from(document.kind(at + 1) == Some(Kind::Period));
        let named = document.tokens.get(at + 1 + dot).is_some_and(|next| next.capital() && next.gap <= Gap::Space);
        return (named && document.tokens[at + dot].gap <= Gap::Space).then_some(1 + dot);
    }
    let mut end = at + document.hits.get(at, Class::PersonTitle)?.len as usize;
    let single = document.word(end - 1).len() == 1;
    let period = |at: usize| {
        document.kind(at) == Some(Kind::Period)
            && document.tokens[at].gap == Gap::None
            && document.tokens.get(at + 1).is_some_and(|next| !next.breaks())
    };
    if period(end) {
        end += 1;
    } else if single && !document.tokens.get(end).is_some_and(|next| next.capital() && !next.breaks()) {
        return None;
    }
    loop {
        let open = usize::from(document.kind(end) == Some(Kind::Open));
        let Some(suffix) = document.hits.get(end + open, Class::RankSuffix) else { break };
        let mut after = end + open + suffix.len as usize;
        if document.tokens[end].breaks() {
            break;
        }
        if period(after) {
            after += 1;
        }
        if open == 1 {
            if document.kind(after) != Some(Kind::Close) {
                break;
            }
            after += 1;
        }
        end = after;
    }
    Some(end - at)
}

/// A word that its prefixes and suffixes show to be no name.
pub fn is_affixed(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let long = |least: usize| word.len() >= least;
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| word.starts_with(prefix));
    let ends = |suffixes: &[&str]| suffixes.iter().any(|suffix| word.ends_with(suffix));
    (long(6) && ends(&["nya"]))
        || (long(7) && starts(&["meng", "meny"]))
        || (long(8) && starts(&["mem", "men", "ber", "ter", "peng", "pem", "pen", "per"]))
        || (long(8) && starts(&["pe", "ke", "se", "di"]) && ends(&["an"]))
        || (long(7) && ends(&["kan", "itas", "asi", "isme", "ologi", "tif", "tion", "ment", "ional"]))
        || (long(6) && starts(&["di"]) && ends(&["i"]))
        || (long(7)
            && starts(&["kemen", "pemko", "pemka", "pempr", "bawas", "panwas", "polre", "polda", "kejak", "disko"]))
}

/// An English word by its ending; names have none of these.
pub fn is_foreign(word: &str) -> bool {
    const ENDINGS: [&str; 15] = [
        "tion", "sion", "ment", "ness", "ship", "ance", "ence", "ity", "ary", "ory", "ive", "ical", "hold", "ters",
        "ter",
    ];
    const SMALL: [&str; 12] = ["for", "the", "of", "and", "on", "in", "to", "with", "up", "my", "your", "we"];
    let word = word.to_ascii_lowercase();
    SMALL.contains(&word.as_str()) || (word.len() >= 6 && ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

/// Endings that hardly any other word has.
fn sounds_like_a_name(word: &str) -> bool {
    const ENDINGS: [&str; 27] = [
        "wati", "udin", "uddin", "yanto", "anto", "iyanto", "ullah", "ulloh", "ono", "ningsih", "syah", "iyah", "yono",
        "wan", "arto", "adi", "oko", "ianus", "inus", "rizal", "man", "ina", "ani", "ati", "isa", "usi", "wijaya",
    ];
    word.len() >= 5 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether nearly every longer word of a line has a capital.
pub fn is_shouted(document: &Document, line: &Range<usize>) -> bool {
    const LONGEST: usize = 40;
    // `3. Mantan Anggota KPU Rina Sari;`: somebody in a list.
    let listed = || {
        document.kind(line.end - 1) == Some(Kind::Semicolon)
            || document.kind(line.start) == Some(Kind::Number)
                && document.kind(line.start + 1) == Some(Kind::Period)
                && line.clone().any(|at| document.is(at, Class::RoleHead))
    };
    // `1. Rina Sari - Budi Santoso`, `Nomor urut 1: Rina Sari-Budi Santoso`: a pair in a list.
    let paired = || {
        let numbered = document.kind(line.start) == Some(Kind::Number)
            && matches!(document.kind(line.start + 1), Some(Kind::Period | Kind::Close));
        let colon = (line.start..line.end.min(line.start + 5)).any(|at| document.kind(at) == Some(Kind::Colon))
            && line.clone().take(2).any(|at| document.is(at, Class::BallotLead));
        let joined = |at: usize| {
            matches!(document.kind(at), Some(Kind::Hyphen | Kind::Dash | Kind::Slash))
                || document.word(at) == "&"
                || document.says(at, "dan")
        };
        (numbered || colon)
            && (line.start + 2..line.end - 1)
                .any(|at| joined(at) && document.tokens[at - 1].capital() && document.tokens[at + 1].capital())
    };
    if line.len() > LONGEST || matches!(document.kind(line.end - 1), Some(Kind::Period)) || listed() {
        return false;
    }
    let words: Vec<usize> = line
        .clone()
        .filter(|&at| document.kind(at) == Some(Kind::Word) && document.tokens[at].end - document.tokens[at].start > 3)
        .collect();
    let capitals = words.iter().filter(|&&at| document.tokens[at].capital()).count();
    words.len() >= 4 && capitals * 10 >= words.len() * 8 && !paired()
}
