//! Roles that two people share or have by each other.

use super::role::{Role, head_before};
use super::tag::{Head, Tag, Tags};
use crate::lexicon::Class;
use crate::text::{Document, Kind};

/// `Istri calon bupati Budi Santoso, | Sari`: the role of somebody by somebody else.
pub fn of_relative(document: &Document, tags: &Tags, end: usize) -> Option<Role> {
    let mut start = end;
    while start > 0 && matches!(tags.get(start - 1), Tag::Name | Tag::Title) && !document.tokens[start].breaks() {
        start -= 1;
    }
    if start == end {
        return None;
    }
    let inner = head_before(document, tags, start).unwrap_or(start);
    let kin = inner.checked_sub(1).filter(|&at| document.is(at, Class::RoleKin) && tags.get(at) == Tag::Role)?;
    (!document.word(kin).ends_with("nya")).then(|| Role { comma: true, ..Role::new(kin..end) })
}

/// `calon bupati dan wakil bupati`: whoever follows has only one of the two.
pub fn is_shared(document: &Document, tags: &Tags, head: usize) -> bool {
    head >= 2 && is_connector(document, head - 1) && is_second(document, head) && {
        let before = head - 2;
        tags.get(before) == Tag::Role || (document.kind(before) == Some(Kind::Close) && document.says(head - 1, "dan"))
    }
}

fn is_connector(document: &Document, at: usize) -> bool {
    ["dan", "serta"].iter().any(|word| document.says(at, word))
        || matches!(document.kind(at), Some(Kind::Hyphen | Kind::Dash | Kind::Slash))
}

/// The deputy's role of a pair.
fn is_second(document: &Document, head: usize) -> bool {
    let word = |at: usize| document.says(at, "wakil");
    word(head) || word(head + 1) || word(head + 2) || document.word(head).to_ascii_lowercase().contains("cawa")
}

/// The roles of a pair of names that starts at a token: `calon bupati dan wakil bupati | A dan B`.
pub fn of_pair(document: &Document, tags: &Tags, name: usize) -> Option<(Role, Role)> {
    // `…, yakni pasangan | A-B`
    let mut end = name;
    while end > 0
        && !document.tokens[end].breaks()
        && (document.kind(end - 1) == Some(Kind::Comma)
            || ["yakni", "yaitu", "ialah", "pasangan"].iter().any(|word| document.says(end - 1, word)))
    {
        end -= 1;
    }
    let mut at = end;
    let mut second = None;
    let connector = loop {
        let i = at.checked_sub(1).filter(|i| end - i < 14 && !document.tokens[i + 1].breaks())?;
        match tags.get(i) {
            Tag::Role => {
                second = Some(i);
                at = i;
            }
            _ if second == Some(at) => {
                if !is_connector(document, i) {
                    return None;
                }
                break i;
            }
            Tag::Org | Tag::Place | Tag::Head(Head::Place) => at = i,
            _ if ["nomor", "urut"].iter().any(|word| document.says(i, word)) => at = i,
            _ if matches!(document.kind(i), Some(Kind::Number | Kind::Open | Kind::Close)) => at = i,
            // `Gubernur dan Wakil Gubernur Tirtaloka periode 2017-2022 A-B`
            _ if matches!(document.kind(i), Some(Kind::Hyphen | Kind::Dash))
                && document.kind(i + 1) == Some(Kind::Number) =>
            {
                at = i;
            }
            _ if document.says(i, "periode") => at = i,
            _ => return None,
        }
    };
    let second = second.filter(|&second| is_second(document, second))?;
    let mut first = None;
    at = connector;
    while let Some(i) = at.checked_sub(1).filter(|i| connector - i < 10) {
        match tags.get(i) {
            Tag::Role => first = Some(i),
            _ if first.is_some() => break,
            Tag::Org | Tag::Place => {}
            _ if matches!(document.kind(i), Some(Kind::Open | Kind::Close)) => {}
            _ => break,
        }
        at = i;
    }
    // `Pemilu Presiden dan Wakil Presiden 2024 A dan B`: the election, no offices.
    let first =
        first.filter(|&at| at == 0 || !document.is(at - 1, Class::Contest) && !document.says(at - 1, "pemilihan"))?;
    let candidate = |at: usize| ["calon", "bakal", "kandidat"].iter().any(|word| document.says(at, word));
    let led = if candidate(second) { first } else { (first..connector).find(|&at| !candidate(at)).unwrap_or(first) };
    Some((Role::new(first..connector), Role { lead: first..led, ..Role::new(second..end) }))
}
