//! What a sentence holds at all, so that most patterns are dropped before they are tried word by word.

use std::ops::Range;

use super::Element;
use super::matcher::TopicMatch;
use crate::text::Document;

/// Classes, words and topics of a sentence. It may say yes too often, never no.
#[derive(Default)]
pub struct Present {
    classes: [u64; 4],
    /// By the last byte of their numbers.
    words: [u64; 4],
    /// The topics found in it.
    topics: u64,
}

impl Present {
    /// Reads the words of a sentence, in which these topics were found.
    pub fn new(document: &Document, tokens: Range<usize>, topics: &[TopicMatch]) -> Present {
        let topics = topics.iter().fold(0, |all, found| all | 1 << (found.topic % 64));
        let mut present = Present { topics, ..Present::default() };
        for at in tokens {
            add(&mut present.words, document.tokens[at].word);
            for hit in document.hits.at(at) {
                add(&mut present.classes, hit.class());
            }
        }
        present
    }

    /// Whether all steps of a sequence can be found.
    pub fn allows(&self, elements: &[Element]) -> bool {
        elements.iter().all(|&element| self.allows_step(element))
    }

    fn allows_step(&self, element: Element) -> bool {
        match element {
            Element::Word(word) => has(&self.words, word),
            Element::Class(class) => has(&self.classes, class),
            Element::Topic(u8::MAX) => self.topics != 0,
            Element::Topic(topic) => self.topics >> (topic % 64) & 1 == 1,
            Element::OneOf(choice) => choice.options.iter().any(|&option| self.allows_step(option)),
            Element::Name | Element::Gap(_) | Element::Start | Element::Heading(_) => true,
        }
    }
}

fn add(set: &mut [u64; 4], number: u16) {
    set[usize::from(number) / 64 % 4] |= 1 << (number % 64);
}

fn has(set: &[u64; 4], number: u16) -> bool {
    set[usize::from(number) / 64 % 4] >> (number % 64) & 1 == 1
}
