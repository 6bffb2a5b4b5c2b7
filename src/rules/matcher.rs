//! Matches patterns against the words of a sentence.

use std::ops::Range;

use super::{Element, Patterns};
use crate::text::{Document, Kind};

/// A topic found in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicMatch {
    /// Which topic.
    pub topic: u8,
    /// Its words.
    pub tokens: Range<usize>,
}

/// A sentence to match against.
pub struct Matcher<'d, 't> {
    /// The text.
    pub document: &'d Document<'t>,
    /// The sentence.
    pub tokens: Range<usize>,
    /// The topics found in it so far.
    pub topics: Vec<TopicMatch>,
}

impl Matcher<'_, '_> {
    /// The leftmost match of any of the patterns: the words of its first part.
    pub fn find(&self, patterns: Patterns) -> Option<Range<usize>> {
        patterns
            .iter()
            .filter_map(|parts| {
                let (first, rest) = parts.split_first()?;
                let found = self.part(first)?;
                rest.iter().all(|part| self.part(part).is_some()).then_some(found)
            })
            .min_by_key(|found| found.start)
    }

    /// All matches of the first part of the patterns, without regard to the others' place.
    pub fn find_all(&self, patterns: Patterns) -> Vec<Range<usize>> {
        let mut found = vec![];
        for parts in patterns {
            let Some((first, rest)) = parts.split_first() else { continue };
            if rest.iter().all(|part| self.part(part).is_some()) {
                found.extend(self.tokens.clone().flat_map(|at| {
                    first.iter().filter_map(move |variant| self.sequence(variant, at).map(|end| at..end))
                }));
            }
        }
        found
    }

    fn part(&self, variants: &[&[Element]]) -> Option<Range<usize>> {
        self.tokens
            .clone()
            .find_map(|at| variants.iter().find_map(|variant| self.sequence(variant, at).map(|end| at..end)))
    }

    /// The end of a sequence that starts at a token.
    fn sequence(&self, elements: &[Element], at: usize) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else { return Some(at) };
        match *element {
            Element::Start => (at == self.tokens.start).then(|| self.sequence(rest, at)).flatten(),
            Element::Gap(most) => {
                let mut words = 0;
                let mut at = at;
                loop {
                    if let Some(end) = self.sequence(rest, at) {
                        return Some(end);
                    }
                    if at >= self.tokens.end || words == usize::from(most) && most != u8::MAX {
                        return None;
                    }
                    // Marks are free, so that a comma does not change a distance.
                    words += usize::from(matches!(self.document.kind(at), Some(Kind::Word | Kind::Number)));
                    at += 1;
                }
            }
            _ if at >= self.tokens.end => None,
            Element::Word(word) => {
                (self.document.tokens[at].word == word).then(|| self.sequence(rest, at + 1)).flatten()
            }
            Element::Class(class) => self
                .document
                .hits
                .at(at)
                .iter()
                .filter(|hit| hit.class() == class && at + hit.len as usize <= self.tokens.end)
                .find_map(|hit| self.sequence(rest, at + hit.len as usize)),
            Element::Topic(topic) => self
                .topics
                .iter()
                .filter(|found| found.tokens.start == at && (found.topic == topic || topic == u8::MAX))
                .find_map(|found| self.sequence(rest, found.tokens.end)),
        }
    }
}
