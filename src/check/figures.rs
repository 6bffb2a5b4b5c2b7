//! Numbers as the checks may compare them: exact, in figures, not a part of something else.

use crate::extract::number::{self, Number, Style};
use crate::lexicon::Class;
use crate::text::{Document, Kind};

/// The number in figures at a token, if it is an exact count and no year, ordinal or part of a longer sign.
pub fn exact(document: &Document, at: usize) -> Option<Number> {
    let number =
        Some(at).filter(|&at| document.kind(at) == Some(Kind::Number)).and_then(|at| number::at(document, at))?;
    let digits = number.tokens.len() == 1 && matches!(number.style, Style::Plain | Style::Grouped | Style::Unsure);
    let alone = digits && !number.like_year() && !number::is_bound(document, at) && number.whole().is_some();
    (alone && !is_vague(document, &number)).then_some(number)
}

/// The same for a number right behind another one, in a row of a table.
pub fn cell(document: &Document, at: usize) -> Option<Number> {
    let number = number::at(document, at)?;
    let digits = number.tokens.len() == 1 && matches!(number.style, Style::Plain | Style::Grouped | Style::Unsure);
    (digits && number.whole().is_some() && !is_vague(document, &number)).then_some(number)
}

/// *sekitar 48.000*, *48.000 lebih*, *48.000-an*
pub fn is_vague(document: &Document, number: &Number) -> bool {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let before =
        (1..=3).any(|back| start.checked_sub(back).is_some_and(|at| document.is(at, Class::ApproximateBefore)));
    before || document.is(end, Class::ApproximateAfter) || document.kind(end) == Some(Kind::Hyphen)
}

/// Digits after the decimal mark.
pub fn decimals(figure: &str) -> usize {
    figure.find([',', '.']).map_or(0, |mark| figure.len() - mark - 1)
}
