//! The text as the extractors see it: tokens, lines, furniture, quotes, sentences.
//!
//! Everything inside the engine counts in bytes (`Token::start`) or in tokens; only
//! [`utf16::Offsets`] knows UTF-16.

mod furniture;
mod join;
mod quotation;
pub mod scan;
mod sentence;
mod shape;
pub mod utf16;

pub use join::Joined;
pub use quotation::Quotation;
pub use scan::{Case, Gap, Kind, is_apostrophe};
pub use sentence::Sentence;

use std::ops::Range;

use crate::lexicon::{self, Class, Hits, WordId};

/// A word, number or mark. Offsets in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it is.
    pub kind: Kind,
    /// Capitals, for words.
    pub case: Case,
    /// White space before it.
    pub gap: Gap,
    /// Its number in the vocabulary of the lexicon, 0 if it has none.
    pub word: WordId,
    /// Whether it stands in a line that is not the article itself (see [`furniture`]).
    pub furniture: bool,
}

impl Token {
    /// Whether a line starts with it.
    pub fn breaks(&self) -> bool {
        self.gap == Gap::Line
    }

    /// Whether it is a word that begins with a capital.
    pub fn capital(&self) -> bool {
        self.kind == Kind::Word && self.case != Case::Lower
    }
}

/// A line of the text, as a range of tokens.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Not the article itself (see [`furniture`]).
    pub furniture: bool,
    /// The article's title, or a repetition of it.
    pub headline: bool,
}

/// The text with all that later steps read. Nothing of it changes once it is built.
pub struct Document<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// The phrases of the lexicon in it.
    pub hits: Hits,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Direct speech, and other words in quotation marks.
    pub quotations: Vec<Quotation>,
    /// Its sentences in order, those inside quotes as sentences of their own; none in furniture.
    pub sentences: Vec<Sentence>,
}

impl<'t> Document<'t> {
    /// Reads a text.
    #[inline(never)]
    pub fn new(text: &'t str) -> Document<'t> {
        // What a long text is held in besides itself is mostly this: as much as it takes, not twice that.
        let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
        scan::scan(text, |raw| {
            let word = match raw.kind {
                Kind::Number => 0,
                _ => lexicon::lookup(&text[raw.start..raw.end]),
            };
            if tokens.len() == tokens.capacity() {
                tokens.reserve_exact(tokens.len() / 8 + 16);
            }
            tokens.push(Token {
                start: raw.start as u32,
                end: raw.end as u32,
                kind: raw.kind,
                case: raw.case,
                gap: raw.gap,
                word,
                furniture: false,
            });
        });
        tokens.shrink_to_fit();
        let hits = Hits::find(&tokens);
        let mut document = Document { text, tokens, hits, lines: vec![], quotations: vec![], sentences: vec![] };
        document.lines = furniture::lines(&document);
        for line in document.lines.iter().filter(|line| line.furniture) {
            document.tokens[line.tokens.clone()].iter_mut().for_each(|token| token.furniture = true);
        }
        document.quotations = quotation::find(&document);
        document.sentences = sentence::split(&document);
        document
    }

    /// The text of a token, empty past the end.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// The text from the first to the last token of a range.
    pub fn slice(&self, tokens: Range<usize>) -> &'t str {
        let bytes = self.bytes(tokens);
        &self.text[bytes.start as usize..bytes.end as usize]
    }

    /// The bytes from the first to the last token of a range; empty ranges give an empty range.
    pub fn bytes(&self, tokens: Range<usize>) -> Range<u32> {
        if tokens.is_empty() {
            let at = self.tokens.get(tokens.start).map_or(self.text.len() as u32, |token| token.start);
            return at..at;
        }
        self.tokens[tokens.start].start..self.tokens[tokens.end - 1].end
    }

    /// The kind of the token at an index, `None` past the end.
    pub fn kind(&self, token: usize) -> Option<Kind> {
        self.tokens.get(token).map(|token| token.kind)
    }

    /// Whether a phrase of the class starts at the token.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.hits.has(token, class)
    }

    /// The tokens of a range at which a phrase of the class starts, in order.
    pub fn places_in(&self, tokens: Range<usize>, class: Class) -> impl Iterator<Item = usize> + Clone {
        // Most classes are nowhere in most texts.
        let tokens = if self.hits.anywhere(class) { tokens } else { 0..0 };
        tokens.filter(move |&at| self.hits.has(at, class))
    }

    /// All tokens at which a phrase of the class starts, in order.
    pub fn places(&self, class: Class) -> impl Iterator<Item = usize> + Clone {
        self.places_in(0..self.tokens.len(), class)
    }

    /// Whether a token's text equals a word, ignoring ASCII case.
    pub fn says(&self, token: usize, word: &str) -> bool {
        self.tokens.get(token).is_some_and(|token| {
            let (start, end) = (token.start as usize, token.end as usize);
            end - start == word.len() && self.text.as_bytes()[start..end].eq_ignore_ascii_case(word.as_bytes())
        })
    }

    /// The line in which a token stands.
    pub fn line_of(&self, token: usize) -> usize {
        self.lines.partition_point(|line| line.tokens.end <= token).min(self.lines.len().saturating_sub(1))
    }

    /// Whether a token stands in furniture.
    pub fn in_furniture(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|token| token.furniture)
    }
}
