//! Numbers in digits, in words, or in both (*1,3 juta*).

use std::ops::Range;

use crate::lexicon::{Class, ClassSet};
use crate::text::{Document, Kind};

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Digits alone: *206*, perhaps a year or an ordinal.
    Plain,
    /// With separators of thousands: *97.517*.
    Grouped,
    /// With a decimal mark: *48,7*.
    Decimal,
    /// A comma before three digits: a decimal mark by the book, thousands in many papers (*1,553*).
    Unsure,
    /// With words: *empat*, *1,3 juta*.
    Words,
}

/// A number in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Where it stands.
    pub tokens: Range<usize>,
    /// Its value; that with a decimal mark for [`Style::Unsure`].
    pub value: f64,
    /// How it is written.
    pub style: Style,
}

impl Number {
    /// The number as one of whole things; `None` for a fraction.
    pub fn whole(&self) -> Option<f64> {
        let value = if self.style == Style::Unsure { self.value * 1000.0 } else { self.value };
        ((value - value.round()).abs() < 1e-6).then_some(value.round())
    }

    /// Whether it may be a year: four digits, from 1900 to 2099.
    pub fn like_year(&self) -> bool {
        self.style == Style::Plain && (1900.0..2100.0).contains(&self.value)
    }
}

/// Longer digits are no number of anything.
const MOST_DIGITS: usize = 20;

/// Classes of the words that numbers are made of.
const WORDS: ClassSet = ClassSet::of(&[
    Class::NumberUnit,
    Class::NumberWhole,
    Class::NumberTeen,
    Class::NumberTen,
    Class::NumberScale,
    Class::NumberScaleOne,
]);

/// Whether a token can be part of a number: digits, or a word such as *ratus*.
pub fn is_part(document: &Document, token: usize) -> bool {
    document.kind(token) == Some(Kind::Number) || document.hits.has_any(token, &WORDS)
}

/// The number that starts at a token.
pub fn at(document: &Document, start: usize) -> Option<Number> {
    if !is_part(document, start) {
        return None;
    }
    let mut end = start;
    let mut value = 0.0;
    let mut least = 15;
    let mut style = None;
    loop {
        if end > start && document.tokens.get(end).is_some_and(|token| token.breaks()) {
            break;
        }
        if let Some(power) = word(document, end, Class::NumberScaleOne).filter(|&power| power < least) {
            (value, least, style) = (value + 10f64.powi(power as i32), power, Some(Style::Words));
            end += 1;
            continue;
        }
        let Some((after, group, written)) = group(document, end) else { break };
        let scale = word(document, after, Class::NumberScale)
            .filter(|&power| power < least && !document.tokens[after].breaks());
        match scale {
            Some(power) => {
                // "31.402 juta" can only be 31 million and a bit.
                let small = if written == Style::Grouped && power >= 6 { group / 1000.0 } else { group };
                value += small * 10f64.powi(power as i32);
                (least, style, end) = (power, Some(Style::Words), after + 1);
            }
            None if style.is_none() => {
                (value, style, end) = (group, Some(written), after);
                break;
            }
            // "2 juta 300" is two numbers, "dua juta tiga ratus" is one.
            None if written == Style::Words && least >= 3 => {
                (value, end) = (value + group, after);
                break;
            }
            None => break,
        }
    }
    // Sums of decimal parts: 2,3 million is 2299999.9999999998 otherwise.
    let value = if style == Some(Style::Words) { (value * 100.0).round() / 100.0 } else { value };
    style.map(|style| Number { tokens: start..end, value, style })
}

/// Digits, or words below a thousand.
fn group(document: &Document, at: usize) -> Option<(usize, f64, Style)> {
    if document.kind(at) == Some(Kind::Number) {
        let (value, style) = digits(document.word(at))?;
        return Some((at + 1, value, style));
    }
    let (end, value) = words(document, at)?;
    Some((end, f64::from(value), Style::Words))
}

/// Number words below a thousand.
fn words(document: &Document, start: usize) -> Option<(usize, u32)> {
    let (mut end, mut value, mut least) = (start, 0, 1000);
    while end < start + 8 {
        if end > start && document.tokens.get(end).is_some_and(|token| token.breaks()) {
            break;
        }
        let (mut part, mut size, mut after) = if let Some(part) = word(document, end, Class::NumberWhole) {
            (part, if part < 100 { 10 } else { 100 }, end + 1)
        } else if let Some(part) = word(document, end, Class::NumberUnit) {
            (part, 1, end + 1)
        } else {
            break;
        };
        if size == 1 {
            if let Some(ten) = word(document, after, Class::NumberTen) {
                (part, size, after) = (part * ten, ten, after + 1);
            } else if word(document, after, Class::NumberTeen).is_some() {
                (part, size, after) = (part + 10, 10, after + 1);
            }
        }
        if size >= least {
            break;
        }
        (value, end) = (value + part, after);
        // Nothing follows "sebelas" or "dua belas"; units follow "dua puluh".
        least = if size == 10 && part % 10 != 0 || part == 10 { 1 } else { size };
    }
    (end > start).then_some((end, value))
}

/// The number of a word without enclitic (*satunya* is no number).
fn word(document: &Document, at: usize, class: Class) -> Option<u32> {
    let hit = document.hits.get(at, class)?;
    let text = document.word(at).as_bytes();
    let ends = |enclitic: &[u8]| text.len() > 6 && text[text.len() - 3..].eq_ignore_ascii_case(enclitic);
    let enclitic = ends(b"nya") || ends(b"pun") || ends(b"lah") || ends(b"kah");
    (!enclitic).then(|| hit.number().max(1))
}

/// Reads digits with dots and commas.
pub fn digits(text: &str) -> Option<(f64, Style)> {
    if text.len() > MOST_DIGITS {
        return None;
    }
    let groups_of = |text: &str, mark: char| {
        let mut groups = text.split(mark);
        groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
    };
    let dots = text.matches('.').count();
    let commas = text.matches(',').count();
    // Where the decimals begin, if there are any.
    let (point, style) = match (dots, commas) {
        (0, 0) => (None, Style::Plain),
        (_, 0) if groups_of(text, '.') => (None, Style::Grouped),
        // "175.0474" is a slip, nobody knows of what.
        (1, 0) if text.split('.').next_back().is_some_and(|part| part.len() <= 2) => (text.find('.'), Style::Decimal),
        (0, 1) if groups_of(text, ',') && !text.starts_with('0') => (text.find(','), Style::Unsure),
        (0, 1) => (text.find(','), Style::Decimal),
        (0, _) if groups_of(text, ',') => (None, Style::Grouped),
        (_, 1) => {
            let (whole, part) = text.split_once(',')?;
            if part.contains('.') || !groups_of(whole, '.') {
                // "204,807.50", the English way
                let (whole, part) = text.split_once('.')?;
                if part.contains(['.', ',']) || !groups_of(whole, ',') {
                    return None;
                }
                (Some(whole.len()), Style::Decimal)
            } else {
                (Some(whole.len()), Style::Decimal)
            }
        }
        _ => return None,
    };
    Some((value(text, point), style))
}

/// The value of digits with one decimal mark at most. Up to 15 digits both halves of the division are exact, so it is
/// the nearest number there is, as the standard library's `parse` would give it with 20 KB of tables more.
fn value(text: &str, point: Option<usize>) -> f64 {
    let whole = |text: &str| {
        let digits = text.bytes().filter(u8::is_ascii_digit);
        digits.fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'))
    };
    let decimals = point.map_or(0, |point| text.len() - point - 1);
    whole(text) / (0..decimals).fold(1.0, |scale, _| scale * 10.0)
}

/// Whether the words before a number make it a name or a part of a range, not a number of things
/// (*nomor 2*, *TPS 12*, *10-20*, *satu dua*).
pub fn is_bound(document: &Document, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    if document.tokens[start].breaks() {
        return false;
    }
    match document.tokens[before].kind {
        Kind::Hyphen | Kind::Dash | Kind::Slash => {
            let joined = document.tokens[start].gap == crate::text::Gap::None;
            let number = before.checked_sub(1).is_some_and(|first| {
                document.kind(first) == Some(Kind::Number) || document.is(first, Class::NumberUnit)
            });
            joined || number
        }
        Kind::Number => true,
        Kind::Word => {
            // "TPS 12" is one, "jumlah TPS 12" are twelve.
            let total = before.checked_sub(1).is_some_and(|word| document.is(word, Class::CountTotal));
            // "dikirim ke 19 kecamatan"
            let area = document.says(before, "ke")
                && document.tokens[start].gap == crate::text::Gap::Space
                && (document.is(start + 1, Class::UnitAreas) || document.is(start + 1, Class::UnitPollingStations));
            (document.is(before, Class::OrdinalBefore) && !total && !area)
                || document.is(before, Class::NumberUnit)
                || document.is(before, Class::NumberScale)
                || document.word(before).len() == 1
        }
        Kind::Period => before
            .checked_sub(1)
            .is_some_and(|word| document.hits.get(word, Class::OrdinalBefore).is_some_and(|hit| hit.len == 2)),
        Kind::Symbol => document.word(before) == "#",
        _ => false,
    }
}

/// Past a repetition in brackets: *97.517 (sembilan puluh tujuh ribu …)*, *empat (4)*.
pub fn with_repetition(document: &Document, number: &Number) -> usize {
    let open = number.tokens.end;
    if document.kind(open) != Some(Kind::Open) || document.tokens[open].breaks() {
        return open;
    }
    match at(document, open + 1) {
        Some(again) if document.kind(again.tokens.end) == Some(Kind::Close) => again.tokens.end + 1,
        _ => open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<f64> {
        let document = Document::new(text);
        at(&document, 0).filter(|number| number.tokens.end == document.tokens.len()).map(|number| number.value)
    }

    #[test]
    fn reads_numbers() {
        for (text, value) in [
            ("206", 206.0),
            ("97.517", 97_517.0),
            ("204.807.222", 204_807_222.0),
            ("204,807,222", 204_807_222.0),
            ("48,7", 48.7),
            ("48.75", 48.75),
            ("24.000.000,00", 24_000_000.0),
            ("1,3 juta", 1_300_000.0),
            ("2.5 miliar", 2_500_000_000.0),
            ("2,3 juta", 2_300_000.0),
            ("31,402 juta", 31_402_000.0),
            ("31.402 juta", 31_402_000.0),
            ("65 ribu", 65_000.0),
            ("2 juta 300 ribu", 2_300_000.0),
            ("empat", 4.0),
            ("sebelas", 11.0),
            ("dua belas", 12.0),
            ("dua puluh", 20.0),
            ("dua puluh lima", 25.0),
            ("seratus dua puluh tiga", 123.0),
            ("sembilan ratus sembilan puluh sembilan", 999.0),
            ("seribu", 1000.0),
            ("seribu lima ratus", 1500.0),
            ("sembilan puluh tujuh ribu lima ratus tujuh belas", 97_517.0),
            ("satu juta dua ratus ribu", 1_200_000.0),
            ("Tiga", 3.0),
        ] {
            assert_eq!(read(text), Some(value), "{text}");
        }
    }

    #[test]
    fn no_numbers() {
        for text in [
            "ketiga",
            "satupun",
            "sepertiga",
            "puluhan",
            "ratusan",
            "satunya",
            "belas",
            "juta",
            "175.0474",
            "1.2.3",
            "1,2,3",
            "dua tiga",
            "sebelas dua",
            "2 juta 300",
            "123456789012345678901",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn whole_numbers() {
        let whole = |text: &str| at(&Document::new(text), 0).and_then(|number| number.whole());
        assert_eq!(whole("1,553"), Some(1553.0));
        assert_eq!(whole("1,5"), None);
        assert_eq!(whole("1,5 ribu"), Some(1500.0));
    }

    #[test]
    fn bound_numbers() {
        for (text, bound) in [
            ("nomor urut 2", true),
            ("TPS 12", true),
            ("No. 12", true),
            ("ke-3", true),
            ("10-20", true),
            ("satu dua", true),
            ("ada 12", false),
            ("(12", false),
        ] {
            let document = Document::new(text);
            assert_eq!(is_bound(&document, document.tokens.len() - 1), bound, "{text}");
        }
    }
}
