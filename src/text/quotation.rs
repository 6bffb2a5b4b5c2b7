//! Pairs quotation marks.

use std::ops::Range;

use super::{Document, Gap, Kind};
use crate::lexicon::Class;

/// Words in quotation marks.
#[derive(Debug, Clone)]
pub struct Quotation {
    /// The tokens between the marks.
    pub inner: Range<usize>,
    /// The tokens with the marks.
    pub outer: Range<usize>,
    /// Speech, not a title, a theme or single words set apart.
    pub speech: bool,
}

/// Fewer words than this are words set apart, not speech (eval guideline, section 2).
const LEAST_WORDS: usize = 4;

/// All stretches in quotation marks, in order. Marks are paired within a line; one that stays open runs to the end of its line.
#[inline(never)]
pub fn find(document: &Document) -> Vec<Quotation> {
    let mut found = vec![];
    for line in document.lines.iter().filter(|line| !line.furniture) {
        let mut open: Option<usize> = None;
        for at in line.tokens.clone() {
            let kind = document.tokens[at].kind;
            if !matches!(kind, Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteStraight) {
                continue;
            }
            match open {
                None => {
                    // A mark at the end of words that nothing opened: the opening one is missing.
                    if !looks_closing(document, at) || at == line.tokens.start {
                        open = Some(at);
                    } else if kind != Kind::QuoteOpen && !looks_opening(document, at) {
                        continue;
                    } else {
                        open = Some(at);
                    }
                }
                Some(start) => {
                    if kind == Kind::QuoteOpen || (looks_opening(document, at) && !looks_closing(document, at)) {
                        // A second opening mark: the first was never closed.
                        if kind == Kind::QuoteOpen && looks_closing(document, at) {
                            push(document, &mut found, start, at);
                            open = None;
                        } else if at > start + 1 {
                            open = Some(at);
                        }
                    } else {
                        push(document, &mut found, start, at);
                        open = None;
                    }
                }
            }
        }
        if let Some(start) = open {
            push(document, &mut found, start, line.tokens.end);
        }
    }
    found
}

/// A space (or the line's start) before the mark and none after it.
fn looks_opening(document: &Document, at: usize) -> bool {
    document.tokens[at].gap != Gap::None && document.tokens.get(at + 1).is_some_and(|next| next.gap == Gap::None)
}

/// None before the mark, and after it a space, a mark or the end.
fn looks_closing(document: &Document, at: usize) -> bool {
    document.tokens[at].gap == Gap::None
        && document
            .tokens
            .get(at + 1)
            .is_none_or(|next| next.gap != Gap::None || !matches!(next.kind, Kind::Word | Kind::Number))
}

fn push(document: &Document, found: &mut Vec<Quotation>, open: usize, close: usize) {
    let inner = open + 1..close;
    if inner.is_empty() {
        return;
    }
    let closed = document
        .kind(close)
        .is_some_and(|kind| matches!(kind, Kind::QuoteClose | Kind::QuoteOpen | Kind::QuoteStraight));
    let end = if closed && !document.tokens[close].breaks() { close + 1 } else { close };
    let words = inner.clone().filter(|&at| matches!(document.kind(at), Some(Kind::Word | Kind::Number))).count();
    let speech = words >= LEAST_WORDS && !is_title(document, open, &inner);
    found.push(Quotation { inner, outer: open..end, speech });
}

/// A theme, a title or a name: said so by the word before, or all its long words are capitalised.
fn is_title(document: &Document, open: usize, inner: &Range<usize>) -> bool {
    let before = (open.saturating_sub(3)..open).any(|at| {
        document.is(at, Class::TitleCue) && !document.tokens[at + 1..=open].iter().any(|token| token.breaks())
    });
    let long = inner.clone().filter(|&at| document.kind(at) == Some(Kind::Word) && document.word(at).len() > 3);
    let (words, capitals) =
        long.fold((0, 0), |(words, capitals), at| (words + 1, capitals + usize::from(document.tokens[at].capital())));
    // "…," tegasnya: a title does not end in a comma.
    let told = document.kind(inner.end - 1) == Some(Kind::Comma);
    // "Deklarasi Pemilu Damai dalam Kebersamaan": a few function words may be small.
    before || (!told && words >= 2 && capitals * 10 >= words * 7)
}
