//! A percentage against the two numbers that it is made of: *1.402 dari 1.605 laporan atau 88,5 persen*.

use super::written;
use super::{Checking, FoundCheck};
use crate::extract::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Message, Severity};

/// Tokens between the parts of the phrase.
const REACH: usize = 8;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for fact in checking.facts {
        if let FactValue::Percent { value, .. } = fact.value {
            found.extend(check(checking, fact.tokens.clone(), value));
        }
    }
}

#[inline(never)]
fn check(checking: &Checking, percent: std::ops::Range<usize>, stated: f64) -> Option<FoundCheck> {
    let document = checking.document;
    let sentence = checking.sentence(percent.start)?;
    let figure = document.word(percent.start);
    let decimals = figure.find([',', '.']).map_or(0, |mark| figure.len() - mark - 1);
    let digits = number::digits(figure).is_some_and(|(value, _)| value == stated);
    // "atau 88,5 persen", "(88,5 persen)"
    let whole = before(checking, percent.start, sentence.start, |at| {
        matches!(document.kind(at), Some(Kind::Open | Kind::Comma)) || document.is(at, Class::CheckShareLink)
    })?;
    // "(50 persen perempuan)", "45 persen dari total": of something else.
    let bracket = document.kind(percent.start - 1) == Some(Kind::Open);
    let alone =
        if bracket { document.kind(percent.end) == Some(Kind::Close) } else { !document.says(percent.end, "dari") };
    let tied = alone && (bracket || checking.says_any(percent.start - 1, &["atau", "setara"]));
    // "1.402 laporan dari total 1.605"
    let mut of = whole.tokens.start;
    while of > sentence.start && !document.says(of, "dari") && whole.tokens.start - of < 4 {
        of -= 1;
    }
    if !document.says(of, "dari")
        || document.says(of.saturating_sub(1), "lebih")
        || document.says(of.saturating_sub(1), "kurang")
    {
        return None;
    }
    let part = before(checking, of, sentence.start, |_| false)?;
    // "Dari 100 ASN, 50 dari 60": two wholes.
    let two = (sentence.start..part.tokens.start)
        .any(|at| document.says(at, "dari") && document.kind(at + 1) == Some(Kind::Number));
    if two {
        return None;
    }
    let (part_count, whole_count) = (part.whole()?, whole.whole()?);
    let vague = [part.tokens.start, whole.tokens.start, percent.start].iter().any(|&start| {
        (1..=3).any(|back| start.checked_sub(back).is_some_and(|at| document.is(at, Class::ApproximateBefore)))
    });
    let exact = [&part, &whole]
        .iter()
        .all(|number| number.style != Style::Decimal && (number.style != Style::Words || number.value < 100.0));
    if !tied || !digits || vague || !exact || part_count > whole_count || whole_count == 0.0 {
        return None;
    }
    let real = part_count / whole_count * 100.0;
    // Rounded or cut off, both are common; the rest to 100 is the same slip of the pen in other words.
    let tolerance = 10f64.powi(-(decimals as i32)) + 1e-9;
    if (real - stated).abs() <= tolerance || (100.0 - real - stated).abs() <= tolerance {
        return None;
    }
    let shown = decimals.clamp(0, 2).max(usize::from(decimals == 0 && (real - real.round()).abs() > 0.05));
    let english = written::decimal(real, shown);
    let right = english.replace('.', ",");
    let (part_text, whole_text) = (written::grouped(part_count), written::grouped(whole_count));
    let suggestion = written::replaced(document, percent.clone(), &[(percent.start, right.clone())]);
    Some(FoundCheck {
        tokens: percent.clone(),
        rule: "check.percent",
        severity: Severity::Error,
        message: Message {
            id: format!("{part_text} dari {whole_text} adalah {right} persen, bukan {figure}."),
            en: format!("{part_text} of {whole_text} is {english} per cent, not {figure}."),
        },
        suggestions: vec![suggestion],
        evidence: vec![part.tokens, whole.tokens, percent],
    })
}

/// The number before a token, with but a few words of its noun (or words that link) between.
fn before(checking: &Checking, end: usize, first: usize, links: impl Fn(usize) -> bool) -> Option<Number> {
    let document = checking.document;
    let mut at = end;
    while at > first && end - at < REACH {
        at -= 1;
        if document.kind(at) == Some(Kind::Number) {
            let number = number::at(document, at)?;
            let scaled = number.tokens.len() > 1;
            return (!scaled && !number.like_year() && !number::is_bound(document, at)).then_some(number);
        }
        let word = document.kind(at) == Some(Kind::Word) && !document.is(at, Class::CheckShareBreak);
        // A number in words before it would be missed: only digits count.
        let numeral = document.is(at, Class::NumberUnit)
            || document.is(at, Class::NumberScale)
            || document.is(at, Class::NumberWhole);
        if numeral || !(word || links(at)) {
            return None;
        }
    }
    None
}
