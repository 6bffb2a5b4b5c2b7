//! Words and phrases with their classes: data in `data/*.toml`, compiled to tables by build.rs.

mod hash;
#[allow(clippy::unreadable_literal)]
mod tables {
    use super::Phrase;
    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}

pub use tables::Class;

use crate::text::{Case, Token};

/// A word of the vocabulary; 0 is any other word.
pub type WordId = u16;

/// A phrase of one class.
pub struct Phrase {
    tail: u32,
    len: u8,
    class: u16,
    case: u8,
    number: u32,
    text: u16,
}

/// A phrase found in the text.
#[derive(Debug, Clone, Copy)]
pub struct Hit {
    class: u16,
    /// Tokens it takes.
    pub len: u8,
    phrase: u16,
}

impl Hit {
    /// The number that the lexicon gives the phrase (a month, say); 0 if none.
    pub fn number(self) -> u32 {
        tables::PHRASES[self.phrase as usize].number
    }

    /// The text that the lexicon gives the phrase; empty if none.
    pub fn text(self) -> &'static str {
        tables::TEXTS[tables::PHRASES[self.phrase as usize].text as usize]
    }

    /// The number of its class.
    pub fn class(self) -> u16 {
        self.class
    }

    /// Whether it is of this class.
    pub fn is(self, class: Class) -> bool {
        self.class == class as u16
    }
}

/// The number of a word. Where it is not in the vocabulary, it is tried without its enclitic
/// (*netralitasnya*, *datanglah*).
pub fn lookup(word: &str) -> WordId {
    let id = exact(word);
    if id != 0 {
        return id;
    }
    const ENCLITICS: [&str; 4] = ["nya", "lah", "pun", "kah"];
    let bytes = word.as_bytes();
    for enclitic in ENCLITICS {
        let stem = bytes.len().saturating_sub(enclitic.len());
        if stem >= 3 && bytes[stem..].eq_ignore_ascii_case(enclitic.as_bytes()) {
            return exact(&word[..stem]);
        }
    }
    0
}

fn exact(word: &str) -> WordId {
    let mask = tables::TABLE.len() - 1;
    let mut slot = hash::hash(word) as usize & mask;
    loop {
        let id = tables::TABLE[slot];
        if id == 0 {
            return 0;
        }
        if hash::folded(word).eq(word_text(id).bytes()) {
            return id;
        }
        slot = (slot + 1) & mask;
    }
}

/// The name of a class, for explanations.
#[cfg(not(target_arch = "wasm32"))]
pub fn class_name(class: u16) -> &'static str {
    tables::CLASS_NAMES[class as usize]
}

/// The text of a word of the vocabulary.
pub fn word_text(word: WordId) -> &'static str {
    &tables::WORD_BYTES[tables::WORD_ENDS[word as usize - 1] as usize..tables::WORD_ENDS[word as usize] as usize]
}

/// All phrases in a text, by the token at which they start.
#[derive(Debug, Default)]
pub struct Hits {
    first: Vec<u32>,
    hits: Vec<Hit>,
}

impl Hits {
    /// Finds them. A phrase does not cross a line break.
    pub fn find(tokens: &[Token]) -> Hits {
        let mut found = Hits { first: Vec::with_capacity(tokens.len() + 1), hits: vec![] };
        for (at, token) in tokens.iter().enumerate() {
            found.first.push(found.hits.len() as u32);
            if token.word == 0 {
                continue;
            }
            let range = tables::FIRST[token.word as usize]..tables::FIRST[token.word as usize + 1];
            for number in range {
                let phrase = &tables::PHRASES[number as usize];
                if phrase.allows(token) && phrase.matches(&tokens[at..]) {
                    found.hits.push(Hit { class: phrase.class, len: phrase.len, phrase: number as u16 });
                }
            }
        }
        found.first.push(found.hits.len() as u32);
        found
    }

    /// The phrases that start at a token.
    pub fn at(&self, token: usize) -> &[Hit] {
        match (self.first.get(token), self.first.get(token.wrapping_add(1))) {
            (Some(&start), Some(&end)) => &self.hits[start as usize..end as usize],
            _ => &[],
        }
    }

    /// The longest phrase of a class that starts at a token.
    pub fn get(&self, token: usize, class: Class) -> Option<Hit> {
        self.at(token).iter().copied().find(|hit| hit.is(class))
    }

    /// Whether a phrase of the class starts at a token.
    pub fn has(&self, token: usize, class: Class) -> bool {
        self.get(token, class).is_some()
    }
}

impl Phrase {
    fn allows(&self, token: &Token) -> bool {
        match self.case {
            0 => true,
            1 => token.case != Case::Lower,
            _ => token.case == Case::Upper,
        }
    }

    fn matches(&self, tokens: &[Token]) -> bool {
        let len = self.len as usize;
        if len == 1 {
            return true;
        }
        let tail = &tables::TAILS[self.tail as usize..self.tail as usize + len - 1];
        tokens.len() >= len
            && tokens[1..len].iter().zip(tail).all(|(token, &word)| token.word == word && !token.breaks())
    }
}
