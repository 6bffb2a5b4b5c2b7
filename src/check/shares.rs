//! Votes with their shares, one after the other: *12.000 suara (60 persen)*, *5.000 suara (25 persen)*, *3.000 suara
//! (19 persen)*. All are of one total, so one that needs another total is wrong.

use std::ops::Range;

use super::figures;
use super::written;
use super::{Checking, FoundCheck};
use crate::extract::fact::FoundFact;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Message, Severity, Unit};

/// Tokens between votes and their share.
const NEAR: usize = 6;
/// Tokens between two such pairs.
const REACH: usize = 90;
/// More of them are the shares of a table of many areas.
const MOST: usize = 8;

/// Votes and their share.
struct Share {
    votes: Range<usize>,
    percent: Range<usize>,
    count: f64,
    stated: f64,
    decimals: usize,
}

impl Share {
    /// The totals of which the votes would be that share, rounded or cut off.
    fn totals(&self) -> (f64, f64) {
        let step = 10f64.powi(-(self.decimals as i32));
        (self.count / (self.stated + step) * 100.0, self.count / (self.stated - step) * 100.0)
    }

    fn agrees(&self, other: &Share) -> bool {
        let ((low, high), (least, most)) = (self.totals(), other.totals());
        low <= most && least <= high
    }
}

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let shares: Vec<Share> = checking.facts.windows(2).filter_map(|pair| share(checking, &pair[0], &pair[1])).collect();
    for group in shares.chunk_by(|a, b| b.votes.start.saturating_sub(a.percent.end) <= REACH) {
        if (3..=MOST).contains(&group.len()) {
            found.extend(check(checking, group));
        }
    }
}

/// *12.000 suara atau 60 persen*
fn share(checking: &Checking, votes: &FoundFact, percent: &FoundFact) -> Option<Share> {
    let document = checking.document;
    let FactValue::Count { value: count, unit: Unit::Votes, approximate: false } = votes.value else { return None };
    let FactValue::Percent { value: stated, .. } = percent.value else { return None };
    let between = votes.tokens.end..percent.tokens.start;
    let tied = between.len() <= NEAR
        && between.clone().all(|at| {
            matches!(document.kind(at), Some(Kind::Open | Kind::Comma))
                || document.is(at, Class::CheckShareLink)
                || document.is(at, Class::CheckShareTie)
        });
    let figure = document.word(percent.tokens.start);
    let exact = document.kind(percent.tokens.start) == Some(Kind::Number)
        && document.kind(votes.tokens.start) == Some(Kind::Number)
        && !votes.tokens.clone().any(|at| document.is(at, Class::NumberScale));
    // Small shares and small numbers are too coarse.
    (tied && exact && stated >= 1.0 && count >= 1000.0).then(|| Share {
        votes: votes.tokens.clone(),
        percent: percent.tokens.clone(),
        count,
        stated,
        decimals: figures::decimals(figure),
    })
}

/// The one that all the others, who agree with each other, contradict.
#[inline(never)]
fn check(checking: &Checking, group: &[Share]) -> Option<FoundCheck> {
    let document = checking.document;
    let mut odd = group.iter().enumerate().filter(|&(at, one)| {
        let others = || group.iter().enumerate().filter(move |&(other, _)| other != at).map(|(_, share)| share);
        let apart = others().all(|other| !one.agrees(other));
        let together = others().all(|other| others().all(|another| other.agrees(another)));
        apart && together
    });
    let (_, odd) = odd.next().filter(|_| odd.next().is_none())?;
    let others = group.iter().filter(|share| !std::ptr::eq(*share, odd));
    let (votes, shares) =
        others.fold((0.0, 0.0), |(votes, shares), share| (votes + share.count, shares + share.stated));
    let rough = odd.count / (votes / shares * 100.0) * 100.0;
    // All shares of one vote make up a hundred; of several votes, or of invalid ones, they would come to more.
    let whole = (shares + rough - 100.0).abs();
    if whole > 0.5 {
        return None;
    }
    let real = odd.count / (votes + odd.count) * 100.0;
    let shown = group.iter().map(|share| share.decimals).max().unwrap_or(1).min(2);
    let english = written::decimal(real, shown);
    let right = english.replace('.', ",");
    let figure = document.word(odd.percent.start);
    if right == figure.replace('.', ",") {
        return None;
    }
    let count = written::grouped(odd.count);
    let place = |share: &Share| share.votes.start..share.percent.end;
    let others = group.iter().filter(|share| !std::ptr::eq(*share, odd));
    let evidence = std::iter::once(odd).chain(others).map(place).collect();
    Some(FoundCheck {
        tokens: odd.percent.clone(),
        rule: "check.percent",
        severity: Severity::Error,
        message: Message {
            id: format!("Dibanding perolehan yang lain, {count} suara adalah {right} persen, bukan {figure}."),
            en: format!("Measured by the others, {count} votes are {english} per cent, not {figure}."),
        },
        suggestions: vec![written::replaced(document, odd.percent.clone(), &[(odd.percent.start, right.clone())])],
        evidence,
    })
}
