//! Names beside names: pairs (`Rina-Budi`, `Rina Sari dan Budi Santoso`) and the roles they share.

use super::context;
use super::name::{ENOUGH, Name, weighed};
use super::shared_role;
use super::tag::{Head, Tag, Tags};
use crate::lexicon::Class;
use crate::map::{Map, Set};
use crate::text::{Document, Kind};

/// How two neighbouring names are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// `A-B`, `A/B`
    Hyphen,
    /// `A dan B`
    And,
}

/// How a name is joined to the one right after it.
pub fn join(document: &Document, first: &Name, second: &Name) -> Option<Join> {
    let mut between = first.phrase.end..second.phrase.start;
    // `Rina Sari (Neng Rin)-Budi`
    if document.kind(between.start) == Some(Kind::Open) {
        let close =
            (between.start..between.end.min(between.start + 5)).find(|&at| document.kind(at) == Some(Kind::Close))?;
        between.start = close + 1;
    }
    if between.len() != 1 || document.tokens[between.start].breaks() || document.tokens[second.phrase.start].breaks() {
        return None;
    }
    match document.kind(between.start)? {
        Kind::Hyphen | Kind::Dash | Kind::Slash => Some(Join::Hyphen),
        _ if document.word(between.start) == "&" || document.says(between.start, "dan") => Some(Join::And),
        _ => None,
    }
}

/// `Rina-Budi Sari Dewi`: the second of the pair is `Budi`, known from elsewhere, and the next name follows.
#[inline(never)]
pub fn split(document: &Document, tags: &Tags, names: &mut Vec<Name>) {
    let after_hyphen = |name: &Name| {
        name.tokens.start > 1
            && matches!(document.kind(name.tokens.start - 1), Some(Kind::Hyphen | Kind::Dash))
            && tags.get(name.tokens.start - 2) == Tag::Name
    };
    let text = |name: &Name, skip: usize| document.slice(name.tokens.start + skip..name.tokens.end);
    let known: Set<&str> = names.iter().map(|name| text(name, 0)).collect();
    let seconds: Set<&str> =
        names.iter().filter(|name| name.tokens.len() == 1 && after_hyphen(name)).map(|name| text(name, 0)).collect();
    // `Rina Budi` for `Rina-Budi`: both words begin longer names than these two.
    let mut longer: Map<&str, (&str, bool)> = Map::new();
    for name in names.iter().filter(|name| name.tokens.len() > 1) {
        let known = longer.or_insert(document.word(name.tokens.start), (text(name, 0), false));
        known.1 |= known.0 != text(name, 0);
    }
    let begins = |word: &str, both: &str| longer.get(word).is_some_and(|&(first, others)| others || first != both);
    // `Rina Budi` for `Rina-Budi`: the article joins the two elsewhere.
    let joined: Set<(&str, &str)> = (1..document.tokens.len().saturating_sub(1))
        .filter(|&at| {
            matches!(document.kind(at), Some(Kind::Hyphen | Kind::Dash))
                && tags.get(at - 1) == Tag::Name
                && tags.get(at + 1) == Tag::Name
        })
        .map(|at| (document.word(at - 1), document.word(at + 1)))
        .collect();
    let splits: Vec<bool> = names
        .iter()
        .map(|name| {
            let lost = name.tokens.len() == 2
                && (joined.contains(&(document.word(name.tokens.start), document.word(name.tokens.start + 1)))
                    || name.tokens.clone().all(|at| begins(document.word(at), text(name, 0))));
            lost || name.tokens.len() >= 2
                && after_hyphen(name)
                && ((known.contains(&text(name, 1))
                    && (name.tokens.len() > 2 || seconds.contains(&document.word(name.tokens.start))))
                    || (name.tokens.len() >= 3
                        && seconds.contains(&document.word(name.tokens.start))
                        && is_team(document, tags, name.tokens.start - 2)))
        })
        .collect();
    if !splits.contains(&true) {
        return;
    }
    let mut all = Vec::with_capacity(names.len() + 1);
    for (name, split) in names.drain(..).zip(splits) {
        if split {
            // A role before both is that of a team.
            let first = weighed(document, tags, name.tokens.start..name.tokens.start + 1);
            let second = weighed(document, tags, name.tokens.start + 1..name.tokens.end);
            all.push(Name { before: None, ..first });
            all.push(Name { before: None, ..second });
        } else {
            all.push(name);
        }
    }
    *names = all;
}

/// A single name right after the word for a team: `TKN | Rina-Budi`.
fn is_team(document: &Document, tags: &Tags, first: usize) -> bool {
    first > 0
        && !document.tokens[first].breaks()
        && (matches!(tags.get(first - 1), Tag::Org | Tag::Head(_) | Tag::Common)
            || document.kind(first - 1) == Some(Kind::Close))
}

/// Whether a sentence or line starts with a token.
fn starts(document: &Document, at: usize) -> bool {
    at == 0
        || document.tokens[at].breaks()
        || !matches!(document.kind(at - 1), Some(Kind::Word | Kind::Comma | Kind::Number | Kind::Period))
        || (document.kind(at - 1) == Some(Kind::Period) && document.kind(at.wrapping_sub(2)) != Some(Kind::Number))
}

/// Whether two joined runs may be people: not the same word twice, and no way from one place to another.
fn is_pair(document: &Document, tags: &Tags, first: &Name, second: &Name) -> bool {
    let before = first.phrase.start.checked_sub(1).filter(|_| !document.tokens[first.phrase.start].breaks());
    first.score >= 0
        && second.score >= 0
        && !document.word(first.tokens.start).eq_ignore_ascii_case(document.word(second.tokens.start))
        && before.is_none_or(|at| {
            !["di", "tol"].iter().any(|word| document.says(at, word))
                && tags.get(at) != Tag::Head(Head::Place)
                && tags.get(at) != Tag::Head(Head::Site)
        })
}

/// Gives both names of a pair their roles, and all names of a list the role before it.
#[inline(never)]
pub fn share_roles(document: &Document, tags: &Tags, names: &mut [Name]) {
    let presented = document.hits.anywhere(Class::PairCue);
    for at in 1..names.len() {
        let (left, right) = names.split_at_mut(at);
        // `Rina Sari (Neng Rin)-Budi`: the short name in brackets lies between the two.
        let alias = at > 1 && context::is_alias(document, tags, &left[at - 1].phrase);
        let (first, second) = (&mut left[at - 1 - usize::from(alias)], &mut right[0]);
        if let Some(join) = join(document, first, second) {
            let roles = shared_role::of_pair(document, tags, first.phrase.start);
            if join == Join::Hyphen {
                // A role before a hyphenated pair is that of a team or of nobody.
                first.before = None;
                second.before = None;
                first.score += 2;
                second.score += 2;
                // In an article about pairs two unknown names are one as well.
                if presented && is_pair(document, tags, first, second) {
                    first.score += 2;
                    second.score += 2;
                }
                let cued = first.score.max(second.score) >= 4;
                first.cued |= cued;
                second.cued |= cued;
            }
            // What is joined to a name is a name.
            let sure = (first.score >= ENOUGH, second.score >= ENOUGH);
            for (other, name) in [(sure.0, &mut *second), (sure.1, &mut *first)] {
                if other && name.score >= 0 {
                    let inner = !starts(document, name.tokens.start);
                    name.score += if join == Join::Hyphen || inner { 3 } else { 2 };
                    name.cued |= join == Join::Hyphen || name.tokens.len() > 1 || inner;
                }
            }
            if let Some((of_first, of_second)) = roles {
                first.before = Some(of_first);
                second.before = Some(of_second);
            }
        }
        // `Rina alias Neng, Budi, dan Dewi`
        let mut between = first.phrase.end..second.phrase.start;
        if document.is(between.start, Class::NicknameCue) && between.len() > 2 {
            between.start += 2;
        }
        let listed = between.len() <= 2
            && between.clone().all(|at| {
                document.kind(at) == Some(Kind::Comma) || document.says(at, "dan") || document.says(at, "serta")
            });
        if listed
            && second.before.is_none()
            && first.after.is_none()
            && first.before.as_ref().is_some_and(|role| role.plural)
        {
            second.before = first.before.clone();
            second.score += 3;
        }
    }
    share_membership(document, names);
}

/// `anggota KPU Rina Sari, Budi Santoso, dan Dewi Lestari`: what several people can be, all of a list are.
fn share_membership(document: &Document, names: &mut [Name]) {
    const MEMBERS: [&str; 8] =
        ["anggota", "komisioner", "hakim", "politikus", "politisi", "kader", "pengurus", "akademisi"];
    let and = |at: usize| ["dan", "serta"].iter().any(|word| document.says(at, word));
    let mut at = 0;
    while at < names.len() {
        let role = names[at].before.clone().filter(|role| {
            names[at].after.is_none() && MEMBERS.iter().any(|word| document.says(role.tokens.start, word))
        });
        let mut end = at + 1;
        let mut closed = false;
        while role.is_some() && !closed && end < names.len() && names[end].before.is_none() {
            let between = names[end - 1].phrase.end..names[end].phrase.start;
            let links = (1..=2).contains(&between.len())
                && between.clone().all(|at| document.kind(at) == Some(Kind::Comma) || and(at))
                && !document.tokens[names[end].phrase.start].breaks();
            if !links || (names[end].after.is_some() && !between.clone().any(and)) {
                break;
            }
            closed = between.clone().any(and);
            end += 1;
        }
        if let Some(role) = role.filter(|_| closed && end - at >= 2) {
            for name in names[at + 1..end].iter_mut().filter(|name| name.after.is_none()) {
                name.before = Some(role.clone());
                name.score += 3;
            }
        }
        at = end;
    }
}
