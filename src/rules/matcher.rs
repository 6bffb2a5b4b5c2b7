//! Matches patterns against the words of a sentence.

use std::ops::Range;

use super::present::Present;
use super::{Element, Part, Patterns};
use crate::link::people::{People, Reference};
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
    /// Who is named in it.
    pub people: &'d People,
    /// The sentence.
    pub tokens: Range<usize>,
    /// The topics found in it so far.
    pub topics: Vec<TopicMatch>,
    /// What it holds at all, these topics included.
    pub present: Present,
    /// The heading of the list that it is an item of; empty if of none.
    pub heading: Range<usize>,
}

impl Matcher<'_, '_> {
    /// The leftmost match of any of the patterns: the words of the first step of its first part.
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
            let possible = self.possible(first);
            if possible.is_empty() {
                continue;
            }
            let before = found.len();
            for at in self.tokens.clone() {
                for variant in possible.iter().filter(|variant| self.may_begin(variant[0], at)) {
                    found.extend(self.sequence(variant, at).map(|end| at..end));
                }
            }
            // Seldom asked, since the first part mostly is not there.
            if found.len() > before && !rest.iter().all(|part| self.part(part).is_some()) {
                found.truncate(before);
            }
        }
        found
    }

    /// The variants of a part that the words of the sentence allow.
    fn possible(&self, part: &Part) -> Vec<&'static [Element]> {
        if !self.present.allows(part.needs) {
            return vec![];
        }
        part.variants.iter().copied().filter(|variant| self.present.allows(variant)).collect()
    }

    fn part(&self, part: &Part) -> Option<Range<usize>> {
        let possible = self.possible(part);
        if possible.is_empty() {
            return None;
        }
        let (variant, start) = self.tokens.clone().find_map(|at| {
            let mut variants = possible.iter().filter(|variant| self.may_begin(variant[0], at));
            let variant = variants.find(|variant| self.sequence(variant, at).is_some())?;
            Some((*variant, at))
        })?;
        // The words that tell are those of the first step, not all up to the topic.
        let first = variant
            .iter()
            .position(|element| !matches!(element, Element::Gap(_) | Element::Start | Element::Heading(_)));
        let Some(first) = first else { return Some(start..start) };
        let end = self.sequence(&variant[..=first], start)?;
        Some(start..end)
    }

    /// The end of a sequence that starts at a token.
    pub fn sequence(&self, elements: &[Element], at: usize) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else { return Some(at) };
        if !self.may_begin(*element, at) {
            return None;
        }
        match *element {
            Element::Start => (at == self.tokens.start).then(|| self.sequence(rest, at)).flatten(),
            Element::Heading(class) => {
                let named = self.heading.clone().any(|at| self.document.hits.at(at).any(|hit| hit.class() == class));
                named.then(|| self.sequence(rest, at)).flatten()
            }
            Element::Gap(most) => {
                let mut words = 0;
                let mut at = at;
                let next = rest.first().copied();
                loop {
                    if next.is_none_or(|next| self.may_begin(next, at))
                        && let Some(end) = self.sequence(rest, at)
                    {
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
            step => self.step(step, at, &mut |end| self.sequence(rest, end)),
        }
    }

    /// Whether a step can begin at a token, seen without looking at words one by one; may say yes too often.
    #[inline]
    fn may_begin(&self, step: Element, at: usize) -> bool {
        let Some(token) = self.document.tokens.get(at) else {
            return matches!(step, Element::Gap(_) | Element::Heading(_) | Element::Start);
        };
        match step {
            Element::Word(word) => token.word == word,
            Element::Class(class) => self.document.hits.bits(at) >> (class % 64) & 1 == 1,
            Element::OneOf(choice) => {
                self.document.hits.bits(at) & choice.classes != 0 || choice.words >> (token.word % 64) & 1 == 1
            }
            _ => true,
        }
    }

    /// Tries every end of a single step that starts at a token.
    fn step(&self, step: Element, at: usize, go_on: &mut dyn FnMut(usize) -> Option<usize>) -> Option<usize> {
        if at >= self.tokens.end {
            return None;
        }
        match step {
            Element::Word(word) => (self.document.tokens[at].word == word).then(|| go_on(at + 1)).flatten(),
            Element::Class(class) => {
                let hits = self.document.hits.at(at);
                let ends = hits.filter(|hit| hit.class() == class).map(|hit| at + hit.len as usize);
                ends.filter(|&end| end <= self.tokens.end).find_map(go_on)
            }
            Element::Topic(topic) => {
                let found = self.topics.iter().filter(|found| found.tokens.start == at);
                found.filter(|found| found.topic == topic || topic == u8::MAX).find_map(|found| go_on(found.tokens.end))
            }
            Element::Name => {
                let mention = &self.people.mentions[self.people.mention_at(at)?];
                let named = mention.tokens.start == at && mention.reference == Reference::Name;
                (named && mention.tokens.end <= self.tokens.end).then(|| go_on(mention.tokens.end)).flatten()
            }
            Element::OneOf(choice) => {
                let mut options = choice.options.iter().filter(|option| self.may_begin(**option, at));
                options.find_map(|&option| self.step(option, at, go_on))
            }
            Element::Gap(_) | Element::Start | Element::Heading(_) => None,
        }
    }
}
