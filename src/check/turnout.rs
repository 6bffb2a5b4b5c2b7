//! A turnout that voters and those who voted do not give: *DPT 80.000, yang menggunakan hak pilih 60.000 atau 85 persen*.

use super::figures;
use super::written;
use super::{Checking, FoundCheck};
use crate::lexicon::Class;
use crate::{FactValue, Message, PercentOf, Severity, Unit};

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for sentence in &checking.document.sentences {
        found.extend(check(checking, &sentence.tokens));
    }
}

#[inline(never)]
fn check(checking: &Checking, sentence: &std::ops::Range<usize>) -> Option<FoundCheck> {
    let document = checking.document;
    let mut used = document.places_in(sentence.clone(), Class::CheckUsedVote);
    let used = used.next().filter(|_| used.next().is_none())?;
    let facts = checking.facts_in(sentence);
    let mut percents = facts.iter().filter(|fact| matches!(fact.value, FactValue::Percent { .. }));
    let percent = percents.next().filter(|_| percents.next().is_none())?;
    let FactValue::Percent { value: stated, of: PercentOf::Turnout } = percent.value else { return None };
    // Two exact counts, and none but these: all voters, and those who voted.
    let mut counts = facts.iter().filter_map(|fact| match fact.value {
        FactValue::Count { value, unit, approximate } => Some((*fact, value, unit, approximate)),
        _ => None,
    });
    let (first, second) = (counts.next()?, counts.next()?);
    let people = |unit| matches!(unit, Unit::Voters | Unit::People);
    let exact = !first.3 && !second.3 && people(first.2) && people(second.2);
    if counts.next().is_some() || !exact || sentence.clone().any(|at| document.is(at, Class::CheckChange)) {
        return None;
    }
    // The one nearest to *menggunakan hak pilih* voted.
    let distance = |fact: &crate::extract::fact::FoundFact| used.abs_diff(fact.tokens.start);
    let (voted, all) = if distance(first.0) < distance(second.0) { (first, second) } else { (second, first) };
    let real = voted.1 / all.1 * 100.0;
    let decimals = figures::decimals(document.word(percent.tokens.start));
    // Those who vote beside the list (DPTb, DPK) move the share a little.
    let close = (real - stated).abs() <= 1.0 || (100.0 - real - stated).abs() <= 1.0;
    if !(5.0..=100.0).contains(&real) || close || all.1 < 100.0 {
        return None;
    }
    let shown = decimals.clamp(1, 2);
    let english = written::decimal(real, shown);
    let right = english.replace('.', ",");
    let (part, whole) = (written::grouped(voted.1), written::grouped(all.1));
    Some(FoundCheck {
        tokens: percent.tokens.clone(),
        rule: "check.percent",
        severity: Severity::Note,
        message: Message {
            id: format!("{part} dari {whole} pemilih adalah {right} persen."),
            en: format!("{part} of {whole} voters is {english} per cent."),
        },
        suggestions: vec![written::replaced(
            document,
            percent.tokens.clone(),
            &[(percent.tokens.start, right.clone())],
        )],
        evidence: vec![voted.0.tokens.clone(), all.0.tokens.clone(), percent.tokens.clone()],
    })
}
