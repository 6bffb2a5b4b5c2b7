//! Numbers that are written wrongly: groups of digits that no number has (*175.0474 orang*), and words that say another
//! number than the figure beside them (*12 (tiga belas)*).

use std::ops::Range;

use super::written;
use super::{Checking, FoundCheck};
use crate::extract::count;
use crate::extract::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::{Gap, Kind};
use crate::{Message, Severity};

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    for line in document.lines.iter().filter(|line| !line.furniture) {
        for at in line.tokens.clone() {
            match document.kind(at) {
                Some(Kind::Number) => found.extend(groups(checking, at)),
                Some(Kind::Open) => found.extend(words(checking, at)),
                _ => {}
            }
        }
    }
}

/// *175.0474 orang*, *8.3731 desa*: not a decimal, because it counts things.
#[inline(never)]
fn groups(checking: &Checking, at: usize) -> Option<FoundCheck> {
    const MOST_DIGITS: usize = 10;
    let document = checking.document;
    let text = document.word(at);
    if !text.contains('.') || text.contains(',') || text.starts_with('0') {
        return None;
    }
    let groups: Vec<&str> = text.split('.').collect();
    let first = groups[0].len() <= 3;
    let rest = &groups[1..];
    let wrong = rest.iter().filter(|group| group.len() != 3).count();
    // One group too long, or one of several too short; anything else is a number of another kind.
    let slip = wrong == 1
        && (rest.iter().any(|group| group.len() == 4) || rest.len() > 1 && rest.iter().any(|group| group.len() == 2));
    let digits: String = groups.concat();
    if !first || !slip || digits.len() > MOST_DIGITS || number::is_bound(document, at) {
        return None;
    }
    // Nothing is joined to it, and what it counts follows.
    let joined = document.tokens.get(at + 1).is_none_or(|next| next.gap == Gap::None || next.breaks());
    let counted = (1..=2).any(|ahead| count::unit_named(document, at + ahead).is_some())
        && document.kind(at + 1) == Some(Kind::Word)
        && !document.is(at + 1, Class::Percent)
        && !document.is(at + 1, Class::NumberScale);
    let money = at.checked_sub(1).is_some_and(|before| document.is(before, Class::Rupiah));
    if joined || !counted || money {
        return None;
    }
    let likely = written::grouped(digits.parse::<u32>().ok()?.into());
    let tokens = at..at + 1;
    Some(FoundCheck {
        rule: "check.number-form",
        severity: Severity::Error,
        message: Message {
            id: format!("Titik pemisah ribuan pada {text} tidak pada tempatnya."),
            en: format!("The separators of thousands in {text} are out of place."),
        },
        suggestions: vec![likely],
        evidence: vec![tokens.clone()],
        tokens,
    })
}

/// *12 (tiga belas)*, *tiga belas (12)*: the bracket opens at a token.
#[inline(never)]
fn words(checking: &Checking, open: usize) -> Option<FoundCheck> {
    const LONGEST: usize = 16;
    let document = checking.document;
    let inside = number::at(document, open + 1)?;
    let mut close = inside.tokens.end;
    if count::unit_named(document, close).is_some() {
        close += 1;
    }
    if document.kind(close) != Some(Kind::Close) || document.tokens[open].breaks() {
        return None;
    }
    let before = before(checking, open, LONGEST)?;
    let (figure, words) = if is_figure(&before) { (&before, &inside) } else { (&inside, &before) };
    if !is_figure(figure) || !is_words(checking, &words.tokens) || figure.whole()? == words.whole()? {
        return None;
    }
    // Words and figure are one number only if nothing before them says otherwise.
    let first = before.tokens.start;
    if number::is_bound(document, first)
        || first.checked_sub(1).is_some_and(|at| checking.says_any(at, &["koma", "per", "ayat", "pasal"]))
    {
        return None;
    }
    let value = words.whole()?;
    Some(FoundCheck {
        tokens: first..close + 1,
        rule: "check.number-words",
        severity: Severity::Error,
        message: Message {
            id: format!(
                "Angka {} dan kata “{}” tidak sama.",
                document.slice(figure.tokens.clone()),
                document.slice(words.tokens.clone())
            ),
            en: format!(
                "The figure {} and the words “{}” ({}) differ.",
                document.slice(figure.tokens.clone()),
                document.slice(words.tokens.clone()),
                written::grouped(value)
            ),
        },
        suggestions: vec![written::replaced(
            document,
            first..close + 1,
            &[(figure.tokens.start, written::grouped(value))],
        )],
        evidence: vec![figure.tokens.clone(), words.tokens.clone()],
    })
}

/// The number that ends before a bracket.
fn before(checking: &Checking, open: usize, longest: usize) -> Option<Number> {
    let document = checking.document;
    let mut start = open;
    while start > 0 && open - start < longest && !document.tokens[start].breaks() {
        if !number::is_part(document, start - 1) {
            break;
        }
        start -= 1;
    }
    number::at(document, start).filter(|number| number.tokens.end == open)
}

fn is_figure(number: &Number) -> bool {
    number.tokens.len() == 1 && matches!(number.style, Style::Plain | Style::Grouped)
}

/// Words alone, no *1,3 juta*.
fn is_words(checking: &Checking, tokens: &Range<usize>) -> bool {
    tokens.clone().all(|at| checking.document.kind(at) == Some(Kind::Word))
}
