//! Numbers of men and women among the voters.

use super::count::{person_meant, unit_at};
use super::fact::Reading;
use super::number::{Number, Style};
use crate::Unit;
use crate::lexicon::Class;
use crate::text::{Document, Kind};

/// *perempuan*, *laki-laki*, *pria*
pub(super) fn is_gender(document: &Document, at: usize) -> bool {
    document.is(at, Class::CheckMen) || document.is(at, Class::CheckWomen)
}

/// What a number beside *perempuan* counts that has no noun of its own: *(laki-laki 10.300, perempuan 10.211)*,
/// *perempuan (P) 10.211*, *10.211 di antaranya perempuan*.
pub(super) fn beside(reading: &Reading, number: &Number) -> Option<Unit> {
    let document = reading.document;
    let start = number.tokens.start;
    let before = start.checked_sub(1)?;
    // `perempuan (P) 10.211`
    let letter = document.kind(before) == Some(Kind::Close)
        && before >= 3
        && document.kind(before - 2) == Some(Kind::Open)
        && document.word(before - 1).len() <= 2;
    let named = is_gender(document, if letter { before - 3 } else { before }) && !document.tokens[start].breaks();
    (number.style == Style::Grouped && (named || follows(document, number.tokens.end)))
        .then(|| person_meant(reading, start).or_else(|| of_line_before(reading, start)))
        .flatten()
        .filter(|&unit| unit == Unit::Voters)
}

/// *… di antaranya perempuan*, *… adalah pemilih perempuan*
fn follows(document: &Document, end: usize) -> bool {
    let among = document.says(end, "di") && document.says(end + 1, "antaranya");
    let is = ["adalah", "merupakan"].iter().any(|word| document.says(end, word));
    let mut at = end + usize::from(among) * 2;
    at += usize::from(["adalah", "merupakan"].iter().any(|word| document.says(at, word)));
    at += usize::from(document.says(at, "pemilih"));
    (among || is) && is_gender(document, at)
}

/// `KPU menetapkan 20.500 pemilih.` and in the next paragraph `Laki-laki 10.300 orang dan perempuan 10.211 orang.`
pub(super) fn of_line_before(reading: &Reading, start: usize) -> Option<Unit> {
    const REACH: usize = 30;
    const BACK: usize = 60;
    let document = reading.document;
    let sentence = reading.around(start, REACH);
    let near = sentence.start.max(start.saturating_sub(3))..sentence.end.min(start + 4);
    // `1.200 peserta`: somebody else is told of.
    let other = sentence.clone().any(|at| {
        unit_at(reading, at).is_some_and(|(unit, _)| {
            unit == Unit::People && !document.is(at, Class::UnitPerson) && !is_gender(document, at)
        })
    });
    let line = document.line_of(start);
    let above = document.lines[line].tokens.start;
    let told = line > 0
        && !document.lines[line - 1].furniture
        && (document.lines[line - 1].tokens.start.max(above.saturating_sub(BACK))..above)
            .any(|at| document.is(at, Class::UnitVoters));
    (near.clone().any(|at| is_gender(document, at)) && !other && told).then_some(Unit::Voters)
}
