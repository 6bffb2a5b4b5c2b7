//! One number that is printed in two ways: *97.517 pemilih* above, *97.571 pemilih* below.

use std::ops::Range;

use super::figures;
use super::{Checking, FoundCheck};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Message, Severity, Unit};

/// Of shorter numbers two may differ by a digit without being the same.
const SHORTEST: usize = 5;
/// An article with more numbers is a table.
const MOST: usize = 60;

/// A number of voters, ballots or votes.
struct Stated {
    tokens: Range<usize>,
    figure: usize,
    digits: String,
    unit: &'static str,
}

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let stated: Vec<Stated> = checking.facts.iter().filter_map(|fact| stated(checking, fact)).collect();
    if stated.len() > MOST {
        return;
    }
    let times = |number: &Stated| stated.iter().filter(|other| other.digits == number.digits).count();
    for (at, second) in stated.iter().enumerate() {
        let first = stated[..at].iter().find(|first| {
            first.unit == second.unit && is_slip(&first.digits, &second.digits) && apart(checking, first, second)
        });
        let Some(first) = first else { continue };
        // Where one of them stands twice, the other is the slip.
        let (usual, rare) = if times(first) < times(second) { (second, first) } else { (first, second) };
        if times(rare) > 1 {
            continue;
        }
        let document = checking.document;
        let (likely, other) = (document.word(usual.figure), document.word(rare.figure));
        found.push(FoundCheck {
            tokens: rare.tokens.clone(),
            rule: "check.two-values",
            severity: Severity::Note,
            message: Message {
                id: format!("Di sini {other}, di tempat lain {likely}: mungkin satu angka yang salah ketik."),
                en: format!("{other} here, {likely} elsewhere: perhaps one number, mistyped."),
            },
            suggestions: vec![super::written::replaced(
                document,
                rare.tokens.clone(),
                &[(rare.figure, likely.to_string())],
            )],
            evidence: vec![rare.tokens.clone(), usual.tokens.clone()],
        });
        return;
    }
}

fn stated(checking: &Checking, fact: &crate::extract::fact::FoundFact) -> Option<Stated> {
    let document = checking.document;
    let FactValue::Count { unit, approximate: false, .. } = fact.value else { return None };
    let unit = match unit {
        Unit::Voters => "voters",
        Unit::Ballots => "ballots",
        _ => return None,
    };
    let mut figures = fact.tokens.clone().filter(|&at| document.kind(at) == Some(Kind::Number));
    let figure = figures.next().filter(|_| figures.next().is_none())?;
    figures::exact(document, figure)?;
    let digits: String = document.word(figure).chars().filter(char::is_ascii_digit).collect();
    let sentence = checking.around(figure);
    // A part of them, another time, another list.
    let other = |at: usize| document.is(at, Class::CheckChange);
    let near = sentence.start.max(figure.saturating_sub(8))..sentence.end.min(figure + 8);
    let group = near.into_iter().any(|at| document.is(at, Class::CheckPartGroup));
    // In a sentence of many numbers each is that of another place.
    let many =
        sentence.clone().filter(|&at| document.kind(at) == Some(Kind::Number) && document.word(at).len() > 4).count()
            > 4;
    (digits.len() >= SHORTEST && !sentence.clone().any(other) && !group && !many).then(|| Stated {
        tokens: fact.tokens.clone(),
        figure,
        digits,
        unit,
    })
}

/// Not in one sentence, where a change or a comparison is told, and not of two places or two elections.
fn apart(checking: &Checking, first: &Stated, second: &Stated) -> bool {
    let document = checking.document;
    let (one, two) = (checking.sentence(first.figure), checking.sentence(second.figure));
    let areas = |sentence: Range<usize>| -> Vec<String> {
        let level = |at: usize| {
            let small = document.is(at, Class::AreaLevel) || document.is(at, Class::AreaLevelSmall);
            small && document.tokens.get(at + 1).is_some_and(|next| next.capital())
        };
        const REGIONS: [Class; 4] =
            [Class::RegionProvince, Class::RegionRegency, Class::RegionCity, Class::RegionShort];
        let region = |at: usize| REGIONS.iter().find_map(|&class| document.hits.get(at, class));
        sentence
            .filter_map(|at| match region(at).filter(|_| document.tokens[at].capital()) {
                Some(hit) => Some(document.slice(at..at + usize::from(hit.len)).to_ascii_lowercase()),
                None if level(at) => Some(document.word(at + 1).to_ascii_lowercase()),
                None => None,
            })
            .collect()
    };
    let (here, there) = (areas(checking.around(first.figure)), areas(checking.around(second.figure)));
    let same_place = here.is_empty() || there.is_empty() || here.iter().any(|area| there.contains(area));
    let mut years = checking.contests.iter().filter_map(|contest| contest.year);
    let one_year = years.next().is_none_or(|year| years.all(|other| other == year));
    one != two && same_place && one_year
}

/// One digit another, or two beside each other in the other order.
fn is_slip(first: &str, second: &str) -> bool {
    if first.len() != second.len() || first == second {
        return false;
    }
    let differing: Vec<usize> =
        first.bytes().zip(second.bytes()).enumerate().filter(|(_, (a, b))| a != b).map(|(at, _)| at).collect();
    match differing.as_slice() {
        // The last digit alone differs by real changes, too (one voter more).
        [at] => *at > 0 && at + 1 < first.len(),
        [a, b] => {
            b - a == 1 && first.as_bytes()[*a] == second.as_bytes()[*b] && first.as_bytes()[*b] == second.as_bytes()[*a]
        }
        _ => false,
    }
}
