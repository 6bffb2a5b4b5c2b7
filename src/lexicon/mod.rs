//! Words and phrases with their classes: data in `data/*.toml`, which build.rs makes into one text.

mod hash;
mod store;
mod tables {
    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}

use std::sync::LazyLock;

use store::Phrase;
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
pub struct Hits {
    store: &'static store::Store<'static>,
    first: Vec<u32>,
    /// The numbers of the phrases in the lexicon; there are two or three a token, and each byte counts.
    phrases: Vec<u16>,
    /// For each token its classes, modulo 64: most questions are for what is not there.
    classes: Vec<u64>,
}

impl Hits {
    /// Finds them. A phrase does not cross a line break.
    pub fn find(tokens: &[Token]) -> Hits {
        let store = LazyLock::force(&STORE);
        let mut found = Hits {
            store,
            first: Vec::with_capacity(tokens.len() + 1),
            phrases: vec![],
            classes: vec![0; tokens.len()],
        };
        for (at, token) in tokens.iter().enumerate() {
            found.first.push(found.phrases.len() as u32);
            if token.word == 0 {
                continue;
            }
            let first = found.phrases.len();
            // By a quarter, not to twice the length: a long text would take the memory of another one.
            if found.phrases.capacity() - first < MOST_AT_ONE {
                found.phrases.reserve_exact(MOST_AT_ONE + first / 4);
            }
            let next = tokens.get(at + 1).map_or(0, |next| next.word);
            for (number, phrase) in store.beginning_with(token.word) {
                let possible = phrase.second == 0 || phrase.second == next;
                if possible && allows(phrase.case, token) && matches(store.tail(phrase), &tokens[at + 1..]) {
                    found.phrases.push(number);
                    found.classes[at] |= 1 << (phrase.class % 64);
                }
            }
            // The longest first; hardly ever more than three or four.
            let phrases = &mut found.phrases[first..];
            let len = |phrase: u16| store.phrase(phrase).len;
            for end in 1..phrases.len() {
                let mut at = end;
                while at > 0 && len(phrases[at]) > len(phrases[at - 1]) {
                    phrases.swap(at, at - 1);
                    at -= 1;
                }
            }
        }
        found.first.push(found.phrases.len() as u32);
        found
    }

    /// The phrases that start at a token, the longest first.
    pub fn at(&self, token: usize) -> impl Iterator<Item = Hit> {
        let phrases = match (self.first.get(token), self.first.get(token.wrapping_add(1))) {
            (Some(&start), Some(&end)) => &self.phrases[start as usize..end as usize],
            _ => &[],
        };
        phrases.iter().map(|&phrase| {
            let &Phrase { class, len, value, .. } = self.store.phrase(phrase);
            Hit { class, len, value }
        })
    }

    /// Whether any phrase starts at a token.
    pub fn any(&self, token: usize) -> bool {
        self.bits(token) != 0
    }

    /// The longest phrase of a class that starts at a token.
    pub fn get(&self, token: usize, class: Class) -> Option<Hit> {
        if self.bits(token) & bit(class) != 0 { self.at(token).find(|hit| hit.is(class)) } else { None }
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

/// Phrases at one token for which room is made; more only make the list grow by its own rule.
const MOST_AT_ONE: usize = 64;

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
