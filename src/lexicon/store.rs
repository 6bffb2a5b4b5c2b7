//! The lexicon in memory, read once from the text that build.rs makes of the TOML files. build.rs reads it with the
//! very same code, so that both number the words alike.
//!
//! The text is written to be small on the wire after compression, a line a phrase:
//!
//! - first the number of words;
//! - a class begins with `=`, its case rule (`0` any, `1` a capital, `2` capitals) and the numbers of the classes whose
//!   phrases also belong to it; classes are numbered in the order of their names;
//! - a phrase is a letter that tells how many bytes it shares with the one before (`A` none, `B` one …), the rest of
//!   it, and after a tab the number or text that the lexicon gives it;
//! - `+` begins the words that only rules know.

use super::hash;
use super::scan::scan;

/// A word of the vocabulary; 0 is any other word.
pub type WordId = u16;

/// A phrase of one class.
#[derive(Clone, Copy)]
pub struct Phrase {
    /// Where its other words stand in `tails`.
    tail: u32,
    /// The next phrase that begins with the same word, 0 if none.
    next: u16,
    first: WordId,
    /// The second word, 0 if there is none: nearly always enough to see that it is another phrase.
    pub second: WordId,
    /// The number of its class.
    pub class: u16,
    /// The index of what the lexicon says of it.
    pub value: u16,
    /// Words, the first included.
    pub len: u8,
    /// How its first word must be capitalised.
    pub case: u8,
}

/// Words with their numbers, and phrases by their first word.
#[derive(Default)]
pub struct Store<'s> {
    words: Vec<u8>,
    ends: Vec<u32>,
    /// Open addressing: numbers of words by their hash, 0 for none.
    slots: Vec<WordId>,
    /// For each word the phrase that begins with it and was read last, 0 if none.
    latest: Vec<u16>,
    /// The first is none.
    phrases: Vec<Phrase>,
    tails: Vec<WordId>,
    values: Vec<&'s str>,
}

/// A class as read: its phrases without those of other classes.
struct Class {
    case: u8,
    includes: Vec<usize>,
    phrases: std::ops::Range<usize>,
}

impl<'s> Store<'s> {
    /// Reads the text. It comes from build.rs, which panics here rather than in the browser.
    ///
    /// This is a good part of a cold start, run before any compiler has optimised it: one loop over bytes, without the
    /// iterators of the standard library.
    pub fn read(text: &'s str) -> Store<'s> {
        let head = text.find('\n').unwrap_or(text.len());
        let words: usize = text[..head].parse().unwrap_or(0);
        let mut store = Store {
            words: Vec::with_capacity(words * 8),
            ends: Vec::with_capacity(words + 1),
            slots: vec![0; (words * 2).next_power_of_two().max(2)],
            latest: vec![0; words + 1],
            phrases: Vec::with_capacity(words * 2),
            tails: Vec::with_capacity(words),
            values: vec![""],
        };
        store.ends.push(0);
        store.phrases.push(Phrase {
            tail: 0,
            next: 0,
            first: 0,
            second: 0,
            class: u16::MAX,
            value: 0,
            len: 1,
            case: 0,
        });
        let mut classes: Vec<Class> = vec![];
        let mut phrase: Vec<u8> = vec![];
        let bytes = text.as_bytes();
        let mut at = head + 1;
        while let Some(&lead) = bytes.get(at) {
            let start = at + 1;
            // Where the phrase ends, and where its line.
            let mut end = start;
            while bytes.get(end).is_some_and(|&byte| byte > b'\t' && byte != b'\n') {
                end += 1;
            }
            let mut value = "";
            at = end;
            if bytes.get(end) == Some(&b'\t') {
                at += text[end..].find('\n').unwrap_or(text.len() - end);
                value = &text[end + 1..at];
            }
            at += 1;
            match lead {
                b'=' => {
                    let includes = text[start + 1..end].split_whitespace();
                    classes.push(Class {
                        case: bytes[start] - b'0',
                        includes: includes.filter_map(|number| number.parse().ok()).collect(),
                        phrases: store.phrases.len()..store.phrases.len(),
                    });
                    phrase.clear();
                }
                b'+' => {
                    store.intern(&text[start..end]);
                }
                shared => {
                    phrase.truncate(usize::from(shared - b'A'));
                    phrase.extend_from_slice(&bytes[start..end]);
                    let class = classes.len() - 1;
                    store.add(&phrase, class as u16, classes[class].case, value);
                    classes[class].phrases.end = store.phrases.len();
                }
            }
        }
        store.include(&classes);
        store
    }

    /// The number of a word, which is added if new.
    pub fn intern(&mut self, word: &str) -> WordId {
        let mut folded = vec![];
        hash::fold(word, |byte| {
            folded.push(byte);
            true
        });
        self.intern_folded(&folded, hash::hash(word).0)
    }

    /// The same for a word that is folded already.
    fn intern_folded(&mut self, word: &[u8], hash: u32) -> WordId {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let known = self.slots[slot];
            if known == 0 {
                break;
            }
            if self.word(known) == word {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        self.words.extend_from_slice(word);
        self.slots[slot] = self.ends.len() as WordId;
        self.ends.push(self.words.len() as u32);
        self.slots[slot]
    }

    /// The number of a word, 0 if it has none.
    pub fn number(&self, word: &str) -> WordId {
        self.slots[self.slot(word)]
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        self.ends.len() - 1
    }

    /// The text of a word.
    pub fn word(&self, word: WordId) -> &[u8] {
        &self.words[self.ends[usize::from(word) - 1] as usize..self.ends[usize::from(word)] as usize]
    }

    /// The phrases that begin with a word.
    pub fn beginning_with(&self, word: WordId) -> impl Iterator<Item = (u16, &Phrase)> {
        let mut next = self.latest.get(usize::from(word)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let at = next;
            let phrase = self.phrases.get(usize::from(at)).filter(|_| at != 0)?;
            next = phrase.next;
            Some((at, phrase))
        })
    }

    /// The phrase with a number.
    pub fn phrase(&self, number: u16) -> &Phrase {
        &self.phrases[usize::from(number)]
    }

    /// How many phrases there are, with those that a class has of others, and one that is none.
    #[allow(dead_code, reason = "only build.rs asks")]
    pub fn phrases(&self) -> usize {
        self.phrases.len()
    }

    /// The words of a phrase after its first.
    pub fn tail(&self, phrase: &Phrase) -> &[WordId] {
        &self.tails[phrase.tail as usize..phrase.tail as usize + usize::from(phrase.len) - 1]
    }

    /// The number or text that the lexicon gives a phrase.
    pub fn value(&self, value: u16) -> &'s str {
        self.values[usize::from(value)]
    }

    /// Where a word stands or would stand in the table.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let (hash, plain) = hash::hash(word);
        let mut slot = hash as usize & mask;
        while self.slots[slot] != 0 && !hash::is(word, plain, self.word(self.slots[slot])) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn add(&mut self, phrase: &[u8], class: u16, case: u8, value: &'s str) {
        let tail = self.tails.len();
        let mut first = 0;
        let mut start = 0;
        // Nearly all phrases are small letters with spaces between.
        while start < phrase.len() {
            let mut end = start;
            let mut hash = hash::SEED;
            while end < phrase.len() && phrase[end].is_ascii_lowercase() {
                hash = hash::step(hash, phrase[end]);
                end += 1;
            }
            if end < phrase.len() && phrase[end] != b' ' {
                break;
            }
            let word = self.intern_folded(&phrase[start..end], hash);
            if start == 0 {
                first = word;
            } else {
                self.tails.push(word);
            }
            start = end + 1;
        }
        if start < phrase.len() {
            self.tails.truncate(tail);
            first = 0;
            let phrase = std::str::from_utf8(phrase).unwrap_or_default();
            scan(phrase, |token| match (first, self.intern(&phrase[token.start..token.end])) {
                (0, word) => first = word,
                (_, word) => self.tails.push(word),
            });
        }
        let value = match value {
            "" => 0,
            value => {
                self.values.push(value);
                self.values.len() as u16 - 1
            }
        };
        let len = (self.tails.len() - tail) as u8 + 1;
        let second = self.tails.get(tail).copied().unwrap_or(0);
        self.link(Phrase { tail: tail as u32, next: 0, first, second, class, value, len, case });
    }

    /// Gives each class the phrases of those that it includes, and of those that these include.
    fn include(&mut self, classes: &[Class]) {
        for number in 0..classes.len() {
            let mut all = vec![number];
            let mut at = 0;
            while let Some(&class) = all.get(at) {
                for &included in &classes[class].includes {
                    if !all.contains(&included) {
                        all.push(included);
                    }
                }
                at += 1;
            }
            for &included in &all[1..] {
                for at in classes[included].phrases.clone() {
                    let phrase = Phrase { class: number as u16, ..self.phrases[at] };
                    if !self.has(&phrase) {
                        self.link(phrase);
                    }
                }
            }
        }
    }

    /// Puts a phrase before the others of its first word.
    fn link(&mut self, phrase: Phrase) {
        self.latest.resize(self.latest.len().max(self.ends.len()), 0);
        let latest = &mut self.latest[usize::from(phrase.first)];
        self.phrases.push(Phrase { next: *latest, ..phrase });
        *latest = self.phrases.len() as u16 - 1;
    }

    /// Whether the class of a phrase has the same words already.
    fn has(&self, phrase: &Phrase) -> bool {
        self.beginning_with(phrase.first).any(|(_, other)| {
            (other.class, other.len) == (phrase.class, phrase.len) && self.tail(other) == self.tail(phrase)
        })
    }
}
