//! Words and phrases with their classes: data in `data/*.toml`, which build.rs makes into one text.

mod hash;
mod store;
mod tables {
    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}

use std::sync::LazyLock;

pub use store::WordId;
pub use tables::Class;

use crate::text::{Case, Token, scan};

static STORE: LazyLock<store::Store> = LazyLock::new(|| store::Store::read(tables::LEXICON));

/// A phrase found in the text.
#[derive(Debug, Clone, Copy)]
pub struct Hit {
    class: u16,
    /// Tokens it takes.
    pub len: u8,
    value: u16,
}

impl Hit {
    /// The number that the lexicon gives the phrase (a month, say); 0 if none.
    pub fn number(self) -> u32 {
        self.text().parse().unwrap_or(0)
    }

    /// The text that the lexicon gives the phrase; empty if none.
    pub fn text(self) -> &'static str {
        STORE.value(self.value)
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
    let id = STORE.number(word);
    if id != 0 {
        return id;
    }
    const ENCLITICS: [&str; 4] = ["nya", "lah", "pun", "kah"];
    let bytes = word.as_bytes();
    for enclitic in ENCLITICS {
        let stem = bytes.len().saturating_sub(enclitic.len());
        if stem >= 3 && bytes[stem..].eq_ignore_ascii_case(enclitic.as_bytes()) {
            return STORE.number(&word[..stem]);
        }
    }
    0
}

/// The name of a class, for explanations.
#[cfg(not(target_arch = "wasm32"))]
pub fn class_name(class: u16) -> &'static str {
    tables::CLASS_NAMES[class as usize]
}

/// The text of a word of the vocabulary, for explanations.
#[cfg(not(target_arch = "wasm32"))]
pub fn word_text(word: WordId) -> String {
    String::from_utf8_lossy(STORE.word(word)).into_owned()
}

/// The bit of a class; classes share bits, so that a bit that is set only means "perhaps".
pub const fn bit(class: Class) -> u64 {
    1 << (class as u16 % 64)
}

/// The bits of several classes.
pub const fn bits(classes: &[Class]) -> u64 {
    let mut all = 0;
    let mut at = 0;
    while at < classes.len() {
        all |= bit(classes[at]);
        at += 1;
    }
    all
}

/// All phrases in a text, by the token at which they start.
#[derive(Debug, Default)]
pub struct Hits {
    first: Vec<u32>,
    hits: Vec<Hit>,
    /// For each token its classes, modulo 64: most questions are for what is not there.
    classes: Vec<u64>,
}

impl Hits {
    /// Finds them. A phrase does not cross a line break.
    pub fn find(tokens: &[Token]) -> Hits {
        let mut found =
            Hits { first: Vec::with_capacity(tokens.len() + 1), hits: vec![], classes: vec![0; tokens.len()] };
        for (at, token) in tokens.iter().enumerate() {
            found.first.push(found.hits.len() as u32);
            if token.word == 0 {
                continue;
            }
            let first = found.hits.len();
            let next = tokens.get(at + 1).map_or(0, |next| next.word);
            for phrase in STORE.beginning_with(token.word) {
                let possible = phrase.second == 0 || phrase.second == next;
                if possible && allows(phrase.case, token) && matches(STORE.tail(phrase), &tokens[at + 1..]) {
                    found.hits.push(Hit { class: phrase.class, len: phrase.len, value: phrase.value });
                    found.classes[at] |= 1 << (phrase.class % 64);
                }
            }
            // The longest first; hardly ever more than three or four.
            let hits = &mut found.hits[first..];
            for end in 1..hits.len() {
                let mut at = end;
                while at > 0 && hits[at].len > hits[at - 1].len {
                    hits.swap(at, at - 1);
                    at -= 1;
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
        if self.bits(token) & bit(class) != 0 { self.at(token).iter().copied().find(|hit| hit.is(class)) } else { None }
    }

    /// The bits of the classes that start at a token, see [`bit`].
    pub fn bits(&self, token: usize) -> u64 {
        self.classes.get(token).copied().unwrap_or(0)
    }

    /// Whether a phrase of the class starts at a token.
    pub fn has(&self, token: usize, class: Class) -> bool {
        self.get(token, class).is_some()
    }
}

fn allows(case: u8, token: &Token) -> bool {
    match case {
        0 => true,
        1 => token.case != Case::Lower,
        _ => token.case == Case::Upper,
    }
}

fn matches(tail: &[WordId], tokens: &[Token]) -> bool {
    tokens.len() >= tail.len() && tokens.iter().zip(tail).all(|(token, &word)| token.word == word && !token.breaks())
}
