//! Roles beside a name: `Ketua KPU Kota Tirtaloka Rina`, `Rina, Ketua KPU Kota Tirtaloka,`.

use std::ops::Range;

use super::tag::{Tag, Tags};
use crate::lexicon::Class;
use crate::text::{Case, Document, Gap, Kind};

/// A role takes at most this many tokens.
const LONGEST: usize = 28;

/// Small words in a row that may stand in a role.
const MOST_SMALL: usize = 4;

/// The role that ends before a token, where a name (or its title) starts.
pub fn before(document: &Document, tags: &Tags, name: usize) -> Option<Range<usize>> {
    let mut at = name;
    if at == 0 || document.tokens[at].breaks() {
        return None;
    }
    // `Pjs Wali Kota Tirtaloka, H. Rina`, `Ketua KPU yakni Rina`.
    let mut comma = false;
    if document.says(at - 1, "yakni") || document.says(at - 1, "yaitu") {
        at -= 1;
    }
    if at > 0 && document.kind(at - 1) == Some(Kind::Comma) && !document.tokens[at].breaks() {
        at -= 1;
        comma = true;
    }
    let end = at;
    let mut head = None;
    let mut small = 0;
    let mut listed = false;
    while at > 0 && end - at < LONGEST && !document.tokens[at].breaks() {
        let i = at - 1;
        let token = document.tokens[i];
        let at_head = head == Some(at);
        match tags.get(i) {
            Tag::Role => {
                at = i;
                head = Some(i);
                small = 0;
            }
            Tag::Org | Tag::Place | Tag::Common | Tag::Head(_) if token.capital() => {
                if document.is(i, Class::RoleStop) || document.is(i, Class::DayWord) {
                    break;
                }
                at = i;
                small = 0;
            }
            Tag::Initial => at = i,
            Tag::Name if tags.score(i) < 2 && !at_head => at = i,
            // `Juru Bicara Tim Rina-Budi Sari`: the pair belongs to the team.
            Tag::Name if is_paired(document, tags, i) => at = i,
            Tag::Title | Tag::Name => break,
            _ => match token.kind {
                Kind::Close => {
                    let least = i.saturating_sub(10);
                    match (least..i).rev().find(|&open| document.kind(open) == Some(Kind::Open)) {
                        Some(open) => at = open,
                        None => break,
                    }
                }
                Kind::Number | Kind::Slash | Kind::Hyphen | Kind::Symbol => at = i,
                Kind::Period if i > 0 && document.is(i - 1, Class::Abbreviation) && token.gap == Gap::None => at = i,
                // `Menteri Politik, Hukum, dan Keamanan`
                Kind::Comma if !at_head && listed && is_listed(tags, i) => at = i,
                Kind::Word => {
                    let linked = document.is(i, Class::RoleLink);
                    if document.is(i, Class::RoleStop) || (at_head && !document.says(i, "juga")) || is_verb(document, i)
                    {
                        break;
                    }
                    small += usize::from(!linked);
                    if small > MOST_SMALL {
                        break;
                    }
                    listed |= document.says(i, "dan");
                    at = i;
                }
                _ => break,
            },
        }
    }
    let head = head?;
    if head >= end || (comma && is_generic(document, tags, head, end)) {
        return None;
    }
    // `pasangan calon presiden A-B`: said of both.
    let paired = (1..=3).any(|back| {
        head.checked_sub(back).is_some_and(|at| document.says(at, "pasangan") || document.says(at, "paslon"))
    });
    (!paired).then_some(head..end)
}

/// The role that follows a name in apposition.
pub fn after(document: &Document, tags: &Tags, name: usize) -> Option<Range<usize>> {
    let mut at = name;
    if document.tokens.get(at)?.breaks() {
        return None;
    }
    let closing = match document.kind(at)? {
        Kind::Comma => Some(Kind::Comma),
        Kind::Open => Some(Kind::Close),
        Kind::Word => None,
        _ => return None,
    };
    if closing.is_some() {
        at += 1;
    }
    let mut linked = false;
    while ["selaku", "sebagai", "yang", "juga", "merupakan", "menjabat", "adalah"]
        .iter()
        .any(|word| document.says(at, word))
    {
        linked |= !document.says(at, "juga");
        at += 1;
    }
    if (closing.is_none() && !linked) || tags.get(at) != Tag::Role || document.tokens[at].breaks() {
        return None;
    }
    let start = at;
    let mut end = at;
    let mut small = 0;
    while at < document.tokens.len() && at - start < LONGEST && !(at > start && document.tokens[at].breaks()) {
        let token = document.tokens[at];
        match tags.get(at) {
            Tag::Role | Tag::Org | Tag::Place | Tag::Common | Tag::Head(_) | Tag::Name | Tag::Initial
                if token.capital() || tags.get(at) == Tag::Role =>
            {
                if document.is(at, Class::DayWord) {
                    break;
                }
                at += 1;
                end = at;
                small = 0;
            }
            Tag::Title => break,
            _ => match token.kind {
                Kind::Open if closing != Some(Kind::Close) => {
                    let most = (at + 10).min(document.tokens.len());
                    let Some(close) = (at..most).find(|&close| document.kind(close) == Some(Kind::Close)) else {
                        break;
                    };
                    if (at + 1..close).any(|inner| document.kind(inner) == Some(Kind::Number)) {
                        break;
                    }
                    at = close + 1;
                    end = at;
                }
                Kind::Number | Kind::Slash | Kind::Hyphen | Kind::Symbol => {
                    at += 1;
                    end = at;
                }
                Kind::Period
                    if at > 0
                        && document.is(at - 1, Class::Abbreviation)
                        && token.gap == Gap::None
                        && end - start < 3 =>
                {
                    at += 1
                }
                Kind::Comma if closing.is_some() && is_listed(tags, at) && is_enumerated(document, tags, at) => at += 1,
                Kind::Word => {
                    if document.is(at, Class::RoleStop) || is_verb(document, at) {
                        break;
                    }
                    let linked = document.is(at, Class::RoleLink);
                    small += usize::from(!linked);
                    if small > MOST_SMALL || (document.says(at, "yang")) {
                        break;
                    }
                    at += 1;
                    if !linked {
                        end = at;
                    }
                }
                _ => break,
            },
        }
    }
    // `Rina, Ketua KPU Budi Santoso`: the role of the next one.
    let sure = (start..end).rev().take_while(|&at| tags.get(at) == Tag::Name).map(|at| tags.score(at)).sum::<i32>();
    let ends = |at: usize| {
        document.tokens.get(at).is_none_or(|token| token.breaks())
            || matches!(document.kind(at), Some(Kind::Comma | Kind::Period | Kind::Close | Kind::Semicolon))
    };
    let closed = match closing {
        Some(Kind::Close) => document.kind(end) == Some(Kind::Close),
        Some(_) => ends(end) || is_verb(document, end) || document.is(end, Class::RoleStop),
        None => true,
    };
    (end > start && closed && sure < 5).then_some(start..end)
}

/// A word which only says what somebody is to others: with a comma it is no role of the next one.
fn is_generic(document: &Document, tags: &Tags, head: usize, end: usize) -> bool {
    end - head == 1 && tags.get(head) == Tag::Role && document.tokens[head].case == Case::Lower
}

/// A comma between two capital words that could be a list of topics.
fn is_listed(tags: &Tags, comma: usize) -> bool {
    let topic = |at: usize| matches!(tags.get(at), Tag::Common | Tag::Org | Tag::Head(_));
    comma > 0 && topic(comma - 1) && topic(comma + 1)
}

/// Whether `dan` follows soon after a comma.
fn is_enumerated(document: &Document, tags: &Tags, comma: usize) -> bool {
    (comma + 1..comma + 8)
        .take_while(|&at| matches!(document.kind(at), Some(Kind::Word | Kind::Comma)) && tags.get(at) != Tag::Role)
        .any(|at| document.says(at, "dan"))
}

/// A name in a pair of names joined by a hyphen.
fn is_paired(document: &Document, tags: &Tags, at: usize) -> bool {
    let hyphen = |at: usize| matches!(document.kind(at), Some(Kind::Hyphen | Kind::Dash));
    (1..=3).any(|step| {
        hyphen(at + step) && tags.get(at + step + 1) == Tag::Name
            || at.checked_sub(step).is_some_and(|back| hyphen(back) && tags.get(back.wrapping_sub(1)) == Tag::Name)
    })
}

/// A small word with the prefix of a verb.
fn is_verb(document: &Document, at: usize) -> bool {
    let word = document.word(at);
    document.is(at, Class::SayVerb)
        || document.is(at, Class::PersonVerb)
        || (document.tokens[at].case == Case::Lower
            && word.len() >= 6
            && (["meng", "meny", "mem", "men", "ber", "ter"].iter().any(|prefix| word.starts_with(prefix))
                || (word.starts_with("di") && (word.ends_with("kan") || word.ends_with('i')))))
}

/// The end of a role that stands alone, starting at its head.
pub fn extent(document: &Document, tags: &Tags, start: usize, line_end: usize) -> usize {
    let mut at = start + 1;
    while at < line_end && at - start < LONGEST {
        let token = document.tokens[at];
        let fits = match tags.get(at) {
            Tag::Role => true,
            Tag::Org | Tag::Place | Tag::Head(_) | Tag::Common => token.capital() && !document.is(at, Class::DayWord),
            Tag::Name => tags.score(at) < 2 && token.gap == Gap::Space,
            _ => {
                token.kind == Kind::Number
                    || (token.kind == Kind::Period && at == start + 1 && document.is(start, Class::Abbreviation))
            }
        };
        if !fits {
            break;
        }
        at += 1;
    }
    at
}
