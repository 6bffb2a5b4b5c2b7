//! Men and women against all voters where no word ties them: the numbers themselves are so close that they must be of
//! one whole.

use std::ops::Range;

use super::sum::{differs, is_men, part_at};
use super::{Checking, FoundCheck};
use crate::extract::fact::FoundFact;
use crate::extract::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Unit};

/// Tokens between men and women.
const APART: usize = 24;
/// Tokens between them and their total, before and behind.
const REACH: usize = 60;
/// Where the sum may be told.
const STATED: usize = 300;
/// How far the parts may miss their total, of 1.
const CLOSE: f64 = 0.01;
/// A smaller total is that of a room, not of the voters.
const LEAST: f64 = 1000.0;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    let named = |class: Class, at: usize| {
        let sentence = checking.sentence(at)?;
        (class == Class::CheckWomen || is_men(document, at)).then_some(())?;
        let part =
            part_at(document, &(sentence.start.max(at.saturating_sub(APART))..sentence.end.min(at + APART)), at)?;
        part.whole().is_some_and(|value| value * 4.0 > LEAST).then_some(part)
    };
    let all = |class: Class| document.places(class).filter_map(move |at| named(class, at)).collect::<Vec<Number>>();
    let men = all(Class::CheckMen);
    if men.is_empty() {
        return;
    }
    let women = all(Class::CheckWomen);
    let mut last = 0;
    for man in &men {
        let next = women.partition_point(|woman| woman.tokens.start < man.tokens.start);
        let near = |index: usize| {
            let woman = women.get(index)?;
            let (first, second) = if woman.tokens.start < man.tokens.start { (woman, man) } else { (man, woman) };
            let between = first.tokens.end..second.tokens.start;
            let alone = first.tokens.start >= last
                && between.len() <= APART
                && !between.clone().any(|at| document.kind(at) == Some(Kind::Number))
                // Lines of a table have a check of their own.
                && !(between.start..=between.end).any(|at| document.tokens[at].breaks());
            alone.then_some((woman, first.tokens.start..second.tokens.end))
        };
        let Some((woman, parts)) = near(next).or_else(|| near(next.checked_sub(1)?)) else { continue };
        last = parts.end;
        found.extend(check(checking, man, woman, &parts));
    }
}

#[inline(never)]
fn check(checking: &Checking, men: &Number, women: &Number, parts: &Range<usize>) -> Option<FoundCheck> {
    let document = checking.document;
    let sum = men.whole()? + women.whole()?;
    let mut totals: Vec<(&FoundFact, f64)> = vec![];
    for fact in checking.facts_in(&(parts.start.saturating_sub(STATED)..parts.end + STATED)) {
        let FactValue::Count { value, unit, approximate } = fact.value else { continue };
        if value == sum {
            return None;
        }
        let beside = fact.tokens.end <= parts.start && fact.tokens.start + REACH > parts.start
            || fact.tokens.start >= parts.end && fact.tokens.start < parts.end + REACH;
        let close = value >= LEAST && (value - sum).abs() <= value * CLOSE;
        if unit == Unit::Voters && !approximate && close && beside {
            totals.push((fact, value));
        }
    }
    let &(fact, stated) = totals.first()?;
    if totals.iter().any(|&(_, value)| value != stated) {
        return None;
    }
    let all = fact.tokens.start.min(parts.start)..fact.tokens.end.max(parts.end);
    let sentence = |at: usize| checking.around(at);
    let around = sentence(all.start).start.min(all.start)..sentence(all.end - 1).end.max(all.end);
    // Another list, another year or a change may be told, or those who are missing.
    let gap = (sum - stated).abs();
    let mut year = None;
    let other = around.clone().any(|at| {
        let number = number::at(document, at);
        let change = document.is(at, Class::CheckChange) && !checking.says_any(at, &["sementara", "lalu", "menjadi"]);
        let second = number
            .as_ref()
            .filter(|number| number.like_year())
            .is_some_and(|number| year.replace(number.value).is_some_and(|before: f64| before != number.value));
        change || second || number.is_some_and(|number| number.whole() == Some(gap))
    });
    // `12.480 pemilih. Di Loka …`, but `12.480 pemilih di Loka. …`
    let own = sentence(parts.start).start.max(fact.tokens.end + 1);
    let elsewhere = (fact.tokens.end..parts.start).any(|at| {
        document.is(at, Class::AreaLevelSmall)
            || document.kind(at) == Some(Kind::Semicolon)
            || at >= own && document.says(at, "di") && document.tokens[at + 1].capital()
    });
    let grouped = |at: usize| number::digits(document.word(at)).is_some_and(|(_, style)| style == Style::Grouped);
    let figure = fact.tokens.clone().find(|&at| document.kind(at) == Some(Kind::Number) && grouped(at))?;
    let plain = !fact.tokens.clone().any(|at| document.is(at, Class::NumberScale));
    (!other && !elsewhere && plain)
        .then(|| differs(document, fact.tokens.clone(), figure, stated, men.clone(), women.clone()))
}
