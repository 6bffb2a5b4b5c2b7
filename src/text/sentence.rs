//! Sentences: those of the narration, and inside speech each sentence of the speech.

use std::ops::Range;

use super::{Case, Document, Gap, Kind};
use crate::lexicon::Class;

/// A sentence, or the part of one that stands outside (or inside) quotation marks.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Its tokens, without dateline, list number and quotation marks around it.
    pub tokens: Range<usize>,
    /// The index of its line.
    pub line: usize,
    /// The index of the quotation that it is part of.
    pub quotation: Option<usize>,
    /// It stands in the headline.
    pub headline: bool,
}

/// No abbreviation has as many bytes.
const LONG_WORD: u32 = 8;

/// A sentence is cut after so many tokens, so that no later step meets an endless one.
const LONGEST: usize = 300;

/// Splits all lines but furniture.
#[inline(never)]
pub fn split(document: &Document) -> Vec<Sentence> {
    let mut sentences = vec![];
    let mut quotation = 0;
    for (index, line) in document.lines.iter().enumerate().filter(|(_, line)| !line.furniture) {
        let mut at = if line.headline { line.tokens.start } else { after_dateline(document, &line.tokens) };
        let mut push = |tokens: Range<usize>, quotation: Option<usize>| {
            let tokens = trimmed(document, tokens);
            if tokens.clone().any(|at| document.kind(at) == Some(Kind::Word)) {
                sentences.push(Sentence { tokens, line: index, quotation, headline: line.headline });
            }
        };
        let mut start = at;
        while at < line.tokens.end {
            while document.quotations.get(quotation).is_some_and(|known| known.outer.start < at) {
                quotation += 1;
            }
            match document.quotations.get(quotation).filter(|known| known.outer.start == at) {
                Some(known) if known.speech => {
                    push(start..at, None);
                    let mut begin = known.inner.start;
                    for inside in known.inner.clone() {
                        if ends_sentence(document, inside, known.inner.end) || inside - begin >= LONGEST {
                            push(begin..inside + 1, Some(quotation));
                            begin = inside + 1;
                        }
                    }
                    push(begin..known.inner.end, Some(quotation));
                    at = known.outer.end;
                    start = at;
                }
                Some(known) => at = known.outer.end,
                None => {
                    if starts_agency_copy(document, at + 1, line.tokens.end) {
                        push(start..at + 1, None);
                        start = after_dateline(document, &(at + 1..line.tokens.end));
                        at = start;
                        continue;
                    } else if ends_sentence(document, at, line.tokens.end) || at - start >= LONGEST {
                        push(start..at + 1, None);
                        start = at + 1;
                    }
                    at += 1;
                }
            }
        }
        push(start..line.tokens.end, None);
    }
    sentences
}

/// Takes off list numbers, bullets and loose marks before the first word, and marks left over from a quote.
fn trimmed(document: &Document, mut tokens: Range<usize>) -> Range<usize> {
    // "5. ", "a. ", "1) "
    if tokens.len() > 3
        && matches!(document.kind(tokens.start + 1), Some(Kind::Period | Kind::Close))
        && (document.kind(tokens.start) == Some(Kind::Number) || document.word(tokens.start).len() == 1)
        && document.word(tokens.start).len() <= 2
        && (document.tokens[tokens.start + 2].gap != Gap::None
            || (document.kind(tokens.start) == Some(Kind::Number) && document.tokens[tokens.start + 2].capital()))
    {
        tokens.start += 2;
    }
    while !tokens.is_empty()
        && !matches!(
            document.kind(tokens.start),
            Some(Kind::Word | Kind::Number | Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteStraight | Kind::Open)
        )
    {
        tokens.start += 1;
    }
    while tokens.len() > 1 && document.kind(tokens.end - 1) == Some(Kind::Symbol) {
        tokens.end -= 1;
    }
    tokens
}

/// Whether a sentence ends with this token.
fn ends_sentence(document: &Document, at: usize, end: usize) -> bool {
    let next = (at + 1 < end).then(|| document.tokens[at + 1]);
    let Some(next) = next else { return false };
    match document.tokens[at].kind {
        Kind::Question | Kind::Exclamation => next.gap != Gap::None || next.capital(),
        Kind::Semicolon => false,
        Kind::Ellipsis => next.gap != Gap::None && next.capital(),
        Kind::Period => {
            if matches!(next.kind, Kind::Close | Kind::Period | Kind::Comma | Kind::QuoteClose) {
                return false;
            }
            let previous = (at > 0).then(|| document.tokens[at - 1]);
            let abbreviation =
                previous.is_some_and(|token| token.kind == Kind::Word) && is_abbreviation(document, at - 1);
            if next.gap == Gap::None {
                // "kata dia.Sedangkan": the space is missing; "Bisnis.com", "S.Pd" are one word.
                let word_before = previous.is_some_and(|token| {
                    token.kind == Kind::Close
                        || (token.kind == Kind::Word && token.case == Case::Lower && token.end - token.start > 2)
                });
                return matches!(next.case, Case::Title | Case::Mixed)
                    && next.capital()
                    && !abbreviation
                    && word_before;
            }
            if abbreviation {
                return false;
            }
            // "… tetap netral. karena itu …": a long word is no abbreviation.
            let whole = previous.is_some_and(|token| token.case == Case::Lower && token.end - token.start >= LONG_WORD);
            next.kind != Kind::Word || next.case != Case::Lower || whole
        }
        _ => false,
    }
}

/// `Plt.`, `No.`, the initial of a name, a part of a degree.
fn is_abbreviation(document: &Document, word: usize) -> bool {
    let token = document.tokens[word];
    let letters = document.word(word).chars().count();
    document.is(word, Class::Abbreviation) || (letters == 1 && token.capital())
}

/// "Tirtaloka- Warga": no space before the mark, but one after it; not "TNI- Polri".
fn self_standing(document: &Document, at: usize) -> bool {
    at > 0
        && document.tokens.get(at + 1).is_some_and(|next| next.capital() && next.gap == Gap::Space)
        && !document.is(at - 1, Class::AnyActor)
        && !document.is(at - 1, Class::BodyWord)
}

/// A dateline that stands right behind a summary, the line break between them lost: `… dan damaiTirtaloka (KABAR) - `.
fn starts_agency_copy(document: &Document, at: usize, end: usize) -> bool {
    at + 4 < end
        && document.tokens[at].capital()
        && document.tokens[at].gap == Gap::None
        && document.kind(at - 1) == Some(Kind::Word)
        && document.kind(at + 1) == Some(Kind::Open)
        && document.tokens[at + 2].case == Case::Upper
        && document.kind(at + 3) == Some(Kind::Close)
        && matches!(document.kind(at + 4), Some(Kind::Hyphen | Kind::Dash))
}

/// The first token after a dateline (`Tirtaloka, Kabar.id - `).
fn after_dateline(document: &Document, line: &Range<usize>) -> usize {
    const REACH: usize = 14;
    let mut start = line.start;
    let mut at = line.start;
    while at < line.end.min(line.start + REACH) {
        let token = document.tokens[at];
        match token.kind {
            Kind::Dash | Kind::Hyphen => {
                // "TIRTALOKA -- Warga": two marks are one.
                let mark = |at: usize| matches!(document.kind(at), Some(Kind::Dash | Kind::Hyphen));
                let spaced = document.tokens.get(at + 1).is_some_and(|next| next.gap != Gap::None || mark(at + 1))
                    && (token.gap != Gap::None || (at > line.start && mark(at - 1)) || self_standing(document, at));
                let shouted = at > line.start
                    && matches!(document.tokens[at - 1].case, Case::Upper | Case::Mixed)
                    && document.tokens.get(at + 1).is_some_and(|next| next.capital())
                    && token.kind == Kind::Dash;
                // "6 - 8 Desember: masa tenang" is a range of days.
                let number = |at: usize| document.kind(at) == Some(Kind::Number);
                let range = at > line.start && number(at - 1) && number(at + 1);
                if (spaced || shouted) && !range && at > line.start && at + 1 < line.end {
                    start = at + 1;
                }
            }
            // "TIRTALOKA | kabar.id - "
            Kind::Symbol if document.word(at) == "|" && at > line.start && at + 1 < line.end => start = at + 1,
            Kind::Word
                if token.case == Case::Lower
                    && !document.is(at, Class::DatelineWord)
                    && !(document.kind(at + 1) == Some(Kind::Period)
                        && document.tokens.get(at + 2).is_some_and(|next| next.gap == Gap::None)) =>
            {
                break;
            }
            Kind::Word
            | Kind::Period
            | Kind::Comma
            | Kind::Colon
            | Kind::Open
            | Kind::Close
            | Kind::Slash
            | Kind::Number => {}
            _ => break,
        }
        at += 1;
    }
    start
}
