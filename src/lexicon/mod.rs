//! Words and phrases with their classes: data in `data/*.toml`, which build.rs makes into one text.

mod class_set;
mod hash;
mod store;
mod tables {
    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}

use std::sync::LazyLock;

pub use class_set::ClassSet;
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

/// All phrases in a text, by the token at which they start.
///
/// Few tokens have phrases that no token had before, so each list of phrases is kept once and each token has a number.
pub struct Hits {
    store: &'static store::Store<'static>,
    /// For each token its list.
    at: Vec<u32>,
    /// The first is empty.
    lists: Vec<List>,
    /// The numbers of the phrases in the lexicon, list after list.
    phrases: Vec<u16>,
    /// The classes of all of them.
    classes: ClassSet,
}

/// Phrases that start at the same token.
#[derive(Default)]
struct List {
    /// Their classes; most questions are for what is not there.
    classes: ClassSet,
    /// Where it stands in `phrases`.
    start: u32,
    end: u32,
    /// Another list for the same word, 0 if none.
    next: u32,
    /// Whether the word has this list wherever it stands.
    always: bool,
}

impl Hits {
    /// Finds them. A phrase does not cross a line break.
    pub fn find(tokens: &[Token]) -> Hits {
        let store = LazyLock::force(&STORE);
        let mut hits = Hits {
            store,
            at: Vec::with_capacity(tokens.len()),
            lists: vec![List::default()],
            phrases: vec![],
            classes: ClassSet::default(),
        };
        // For each word the list found last.
        let mut latest = vec![0; store.words() + 1];
        for (at, token) in tokens.iter().enumerate() {
            let known = latest[usize::from(token.word)];
            let list = if token.word == 0 || hits.lists[known as usize].always {
                known
            } else {
                hits.read(token, &tokens[at + 1..], known, &mut latest[usize::from(token.word)])
            };
            hits.at.push(list);
        }
        for list in &hits.lists {
            hits.classes.add_all(&list.classes);
        }
        hits
    }

    /// The list of a token, which is added if none of those `known` of its word is the same.
    fn read(&mut self, token: &Token, after: &[Token], known: u32, latest: &mut u32) -> u32 {
        let start = self.phrases.len();
        let next = after.first().map_or(0, |next| next.word);
        let mut found = List { start: start as u32, next: known, always: true, ..List::default() };
        for (number, phrase) in self.store.beginning_with(token.word) {
            found.always &= phrase.len == 1 && phrase.case == 0;
            let possible = phrase.second == 0 || phrase.second == next;
            if possible && allows(phrase.case, token) && matches(self.store.tail(phrase), after) {
                self.phrases.push(number);
                found.classes.add(phrase.class);
            }
        }
        // The longest first; hardly ever more than three or four.
        let phrases = &mut self.phrases[start..];
        let len = |phrase: u16| self.store.phrase(phrase).len;
        for end in 1..phrases.len() {
            let mut at = end;
            while at > 0 && len(phrases[at]) > len(phrases[at - 1]) {
                phrases.swap(at, at - 1);
                at -= 1;
            }
        }
        let mut known = known;
        while known != 0 {
            let list = &self.lists[known as usize];
            if self.phrases[list.start as usize..list.end as usize] == self.phrases[start..] {
                self.phrases.truncate(start);
                return known;
            }
            known = list.next;
        }
        found.end = self.phrases.len() as u32;
        self.lists.push(found);
        *latest = self.lists.len() as u32 - 1;
        *latest
    }

    #[inline]
    fn list(&self, token: usize) -> &List {
        &self.lists[self.at.get(token).map_or(0, |&list| list as usize)]
    }

    /// The phrases that start at a token, the longest first.
    pub fn at(&self, token: usize) -> impl Iterator<Item = Hit> {
        self.hits(self.list(token))
    }

    fn hits(&self, list: &List) -> impl Iterator<Item = Hit> {
        self.phrases[list.start as usize..list.end as usize].iter().map(|&phrase| {
            let &Phrase { class, len, value, .. } = self.store.phrase(phrase);
            Hit { class, len, value }
        })
    }

    /// Whether any phrase starts at a token.
    pub fn any(&self, token: usize) -> bool {
        let list = self.list(token);
        list.start != list.end
    }

    /// The longest phrase of a class that starts at a token.
    pub fn get(&self, token: usize, class: Class) -> Option<Hit> {
        let list = self.list(token);
        if list.classes.has(class as u16) { self.hits(list).find(|hit| hit.is(class)) } else { None }
    }

    /// Whether a phrase of the class starts at a token.
    #[inline]
    pub fn has(&self, token: usize, class: Class) -> bool {
        self.classes(token).has(class as u16)
    }

    /// Whether a phrase of any of the classes starts at a token.
    #[inline]
    pub fn has_any(&self, token: usize, classes: &ClassSet) -> bool {
        self.classes(token).meets(classes)
    }

    /// Whether a phrase of the class starts at any token.
    #[inline]
    pub fn anywhere(&self, class: Class) -> bool {
        self.classes.has(class as u16)
    }

    /// The classes of the phrases that start at a token.
    #[inline]
    pub fn classes(&self, token: usize) -> &ClassSet {
        &self.list(token).classes
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
