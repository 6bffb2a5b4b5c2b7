//! Parts against their total: *pemilih laki-laki* and *perempuan* against all voters.

use std::ops::Range;

use super::written;
use super::{Checking, FoundCheck};
use crate::extract::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Message, Severity, Unit};

/// Tokens between a number and its *laki-laki*.
const NEAR: usize = 5;
/// Tokens between the total and the first part.
const REACH: usize = 40;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for sentence in &checking.document.sentences {
        found.extend(check(checking, &sentence.tokens));
    }
}

fn check(checking: &Checking, sentence: &Range<usize>) -> Option<FoundCheck> {
    let men = part(checking, sentence, |at| is_men(checking, at))?;
    let women = part(checking, sentence, |at| checking.says_any(at, &["perempuan", "wanita"]))?;
    let start = men.tokens.start.min(women.tokens.start);
    let end = men.tokens.end.max(women.tokens.end);
    let total = total(checking, sentence, start)?;
    // A third part (*… dan 12 penyandang disabilitas*) or another total may follow.
    let more = (end..sentence.end).any(|at| number::at(checking.document, at).is_some());
    let between = (men.tokens.end.min(women.tokens.end)..men.tokens.start.max(women.tokens.start))
        .any(|at| checking.document.kind(at) == Some(Kind::Number));
    let (men_count, women_count, stated) = (men.whole()?, women.whole()?, total.1);
    let sum = men_count + women_count;
    // Far apart they are not of the same whole.
    if more || between || sum == stated || sum > stated * 1.25 || sum < stated * 0.8 {
        return None;
    }
    let (men_text, women_text, sum_text) =
        (written::grouped(men_count), written::grouped(women_count), written::grouped(sum));
    let stated_text = written::grouped(stated);
    Some(FoundCheck {
        tokens: total.0.clone(),
        rule: "check.sum",
        severity: Severity::Error,
        message: Message {
            id: format!("Laki-laki {men_text} dan perempuan {women_text} berjumlah {sum_text}, bukan {stated_text}."),
            en: format!("{men_text} men and {women_text} women make {sum_text}, not {stated_text}."),
        },
        suggestions: vec![written::replaced(checking.document, total.0.clone(), &[(total.2, sum_text)])],
        evidence: vec![total.0, men.tokens, women.tokens],
    })
}

fn is_men(checking: &Checking, at: usize) -> bool {
    let document = checking.document;
    (document.says(at, "laki") && document.says(at + 2, "laki") && document.kind(at + 1) == Some(Kind::Hyphen))
        || checking.says_any(at, &["pria", "lelaki"])
}

/// The number of those whom a word names once in the sentence, on one side of it only.
fn part(checking: &Checking, sentence: &Range<usize>, is: impl Fn(usize) -> bool) -> Option<Number> {
    const NOUNS: [&str; 7] = ["pemilih", "orang", "jiwa", "warga", "dpt", "adalah", "berjenis"];
    const LINKS: [&str; 16] = [
        "sebanyak",
        "sejumlah",
        "berjumlah",
        "mencapai",
        "ada",
        "adalah",
        "yakni",
        "yaitu",
        "pemilih",
        "terdapat",
        "nya",
        "jumlahnya",
        "kelamin",
        "dengan",
        "jumlah",
        "sebesar",
    ];
    let document = checking.document;
    let mut places = sentence.clone().filter(|&at| is(at));
    let place = places.next().filter(|_| places.next().is_none())?;
    let after = if document.says(place, "laki") { place + 3 } else { place + 1 };
    let mut at = after;
    while at < sentence.end && at < after + NEAR && number::at(document, at).is_none() {
        let link = checking.says_any(at, &LINKS)
            || matches!(document.kind(at), Some(Kind::Colon | Kind::Open | Kind::Hyphen))
            || document.kind(at) == Some(Kind::Symbol) && document.word(at) == "=";
        if !link {
            break;
        }
        at += 1;
    }
    let behind = (at < sentence.end).then(|| number::at(document, at)).flatten();
    let mut at = place;
    while at > sentence.start && place - at < NEAR {
        let noun = checking.says_any(at - 1, &NOUNS) || document.says(at - 1, "kelamin");
        if !noun {
            break;
        }
        at -= 1;
    }
    let front = at
        .checked_sub(1)
        .filter(|&last| last >= sentence.start)
        .and_then(|last| number::at(document, last))
        .filter(|number| number.tokens.end == at && !number::is_bound(document, number.tokens.start));
    let only = match (front, behind) {
        (Some(number), None) | (None, Some(number)) => number,
        _ => return None,
    };
    let digits = only.tokens.len() == 1 && matches!(only.style, Style::Plain | Style::Grouped | Style::Unsure);
    (digits && !only.like_year() && !is_vague(checking, &only)).then_some(only)
}

/// *sekitar 48.000*, *48.000 lebih*, *48.000-an*
fn is_vague(checking: &Checking, number: &Number) -> bool {
    let document = checking.document;
    let Range { start, end } = number.tokens;
    let before =
        (1..=2).any(|back| start.checked_sub(back).is_some_and(|at| document.is(at, Class::ApproximateBefore)));
    before || document.is(end, Class::ApproximateAfter) || document.kind(end) == Some(Kind::Hyphen)
}

/// The nearest number of voters before the parts, if the words between say that they make it up: where it stands, its
/// value, its figure.
fn total(checking: &Checking, sentence: &Range<usize>, parts: usize) -> Option<(Range<usize>, f64, usize)> {
    const MADE_UP: [&str; 12] = [
        "terdiri",
        "rincian",
        "rinciannya",
        "perincian",
        "yakni",
        "yaitu",
        "terbagi",
        "meliputi",
        "mencakup",
        "masing",
        "komposisi",
        "dirinci",
    ];
    let document = checking.document;
    let before = checking.facts.partition_point(|fact| fact.tokens.start < parts);
    let mut near = checking.facts[..before].iter().rev().take_while(|fact| fact.tokens.start + 2 * REACH > parts);
    let (fact, value) = near.find_map(|fact| match fact.value {
        FactValue::Count { value, unit: Unit::Voters, approximate: false } if fact.tokens.end <= parts => {
            Some((fact, value))
        }
        _ => None,
    })?;
    let between = fact.tokens.end..parts;
    let same_line = between.len() <= REACH && !between.clone().any(|at| document.tokens[at].breaks());
    // In the sentence before only if this one begins by saying what it does ("Rinciannya, ...").
    let own = sentence.contains(&fact.tokens.start);
    let opens = (sentence.start..parts.min(sentence.start + 4)).any(|at| checking.says_any(at, &MADE_UP[..4]));
    // Right before the parts: "terdiri dari pemilih muda, laki-laki …" counts others.
    let cue = between
        .clone()
        .rev()
        .find(|&at| checking.says_any(at, &MADE_UP) || at == fact.tokens.end && document.kind(at) == Some(Kind::Open));
    let made_up = cue.is_some_and(|cue| (cue + 1..parts).all(|at| may_follow(checking, at)))
        && !sentence.clone().any(|at| document.says(at, "antaranya"));
    // Another place or time may begin between them.
    let elsewhere = between.clone().any(|at| {
        checking.says_any(
            at,
            &["sedangkan", "sementara", "adapun", "namun", "dibanding", "dibandingkan", "naik", "turun", "khusus"],
        ) || document.kind(at) == Some(Kind::Semicolon)
    });
    let mut numbers = fact.tokens.clone().filter(|&at| document.kind(at) == Some(Kind::Number));
    let figure = numbers.next().filter(|_| numbers.next().is_none())?;
    let digits = number::digits(document.word(figure)).is_some_and(|(_, style)| style != Style::Decimal);
    let plain = !fact.tokens.clone().any(|at| document.is(at, Class::NumberScale));
    (same_line && (own || opens) && made_up && !elsewhere && digits && plain)
        .then(|| (fact.tokens.clone(), value, figure))
}

/// What stands between *terdiri dari* and the first part.
fn may_follow(checking: &Checking, at: usize) -> bool {
    const WORDS: [&str; 17] = [
        "atas",
        "dari",
        "pemilih",
        "laki",
        "pria",
        "lelaki",
        "perempuan",
        "wanita",
        "sebanyak",
        "sejumlah",
        "berjumlah",
        "mencapai",
        "nya",
        "adalah",
        "jumlah",
        "kelamin",
        "berjenis",
    ];
    let mark = matches!(
        checking.document.kind(at),
        Some(Kind::Comma | Kind::Colon | Kind::Open | Kind::Hyphen | Kind::Symbol)
    );
    mark || checking.says_any(at, &WORDS)
}
