//! What a sentence holds at all, so that most patterns are dropped before they are tried word by word.

use std::ops::Range;

use super::Choice;
use super::code::Step;
use super::matcher::TopicMatch;
use crate::lexicon::ClassSet;
use crate::text::Document;

/// Classes, words and topics of a sentence, or those that a choice takes. It may say yes too often, never no.
#[derive(Clone, Copy, Default)]
pub struct Present {
    classes: ClassSet,
    words: Set,
    /// The topics found in it.
    topics: u64,
}

/// Numbers of words modulo 512: with fewer bits too many sentences seem to have what they lack.
type Set = [u64; 8];

/// Any word.
const ANY: Set = [u64::MAX; 8];

impl Present {
    /// Reads the words of a sentence, in which these topics were found.
    pub fn new(document: &Document, tokens: Range<usize>, topics: &[TopicMatch]) -> Present {
        let topics = topics.iter().fold(0, |all, found| all | 1 << (found.topic % 64));
        let mut present = Present { topics, ..Present::default() };
        for at in tokens {
            add(&mut present.words, document.tokens[at].word);
            present.classes.add_all(document.hits.classes(at));
        }
        present
    }

    /// What the single steps of a choice take; all where it can be anything.
    pub fn of(options: &[u16]) -> Present {
        let mut present = Present::default();
        for &option in options {
            match Step::decode(option) {
                Step::Word(word) => add(&mut present.words, word),
                Step::Class(class) => present.classes.add(class),
                Step::Topic(topic) => present.topics |= topic_bits(topic),
                _ => present.words = ANY,
            }
        }
        present
    }

    /// What any of these steps takes, choices among them.
    pub fn of_any(steps: &[u16], choices: &[Choice]) -> Present {
        let mut present = Present::default();
        for &step in steps {
            let more = match Step::decode(step) {
                Step::OneOf(choice) => choices[usize::from(choice)].first,
                _ => Present::of(&[step]),
            };
            present.words.iter_mut().zip(more.words).for_each(|(all, more)| *all |= more);
            present.classes.add_all(&more.classes);
            present.topics |= more.topics;
        }
        present
    }

    /// Whether the token that has this word and these classes may be one of them.
    #[inline]
    pub fn may_be(&self, document: &Document, at: usize) -> bool {
        has(&self.words, document.tokens[at].word) || document.hits.has_any(at, &self.classes) || self.topics != 0
    }

    /// Whether both have something in common.
    pub fn meets(&self, other: &Present) -> bool {
        let both = |a: &Set, b: &Set| (0..a.len()).fold(0, |all, at| all | a[at] & b[at]) != 0;
        both(&self.words, &other.words) || self.classes.meets(&other.classes) || self.topics & other.topics != 0
    }

    /// Whether all steps of a sequence can be found.
    pub fn allows(&self, steps: &[u16], choices: &[Choice]) -> bool {
        steps.iter().all(|&step| self.allows_step(Step::decode(step), choices))
    }

    fn allows_step(&self, step: Step, choices: &[Choice]) -> bool {
        match step {
            Step::Word(word) => has(&self.words, word),
            Step::Class(class) => self.classes.has(class),
            Step::Topic(topic) => self.topics & topic_bits(topic) != 0,
            Step::OneOf(choice) => self.meets(&choices[usize::from(choice)].first),
            Step::Name | Step::Gap(_) | Step::Start | Step::Heading(_) => true,
        }
    }
}

fn topic_bits(topic: u8) -> u64 {
    if topic == u8::MAX { u64::MAX } else { 1 << (topic % 64) }
}

fn add(set: &mut Set, number: u16) {
    set[usize::from(number) / 64 % ANY.len()] |= 1 << (number % 64);
}

fn has(set: &Set, number: u16) -> bool {
    set[usize::from(number) / 64 % ANY.len()] >> (number % 64) & 1 == 1
}
