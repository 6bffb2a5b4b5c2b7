//! Matches patterns against the words of a sentence.

use std::ops::Range;

use super::code::{Step, groups};
use super::present::Present;
use super::{Choice, Patterns};
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
    /// What [`Step::OneOf`] means.
    pub choices: &'static [Choice],
}

impl Matcher<'_, '_> {
    /// The leftmost match of any of the patterns: the words of the first step of its first part.
    pub fn find(&self, patterns: Patterns) -> Option<Range<usize>> {
        groups(patterns)
            .filter_map(|alternative| {
                let mut parts = groups(alternative);
                let found = self.part(parts.next()?)?;
                parts.all(|part| self.part(part).is_some()).then_some(found)
            })
            .min_by_key(|found| found.start)
    }

    /// All matches of the first part of the patterns, without regard to the others' place; `lead` is what they begin with.
    pub fn find_all(&self, patterns: Patterns, lead: &Present) -> Vec<Range<usize>> {
        let mut found = vec![];
        let starts: Vec<usize> = self.tokens.clone().filter(|&at| lead.may_be(self.document, at)).collect();
        if starts.is_empty() {
            return found;
        }
        for alternative in groups(patterns) {
            let mut parts = groups(alternative);
            let possible = parts.next().map(|part| self.possible(part)).unwrap_or_default();
            if possible.is_empty() {
                continue;
            }
            let before = found.len();
            for &at in &starts {
                for variant in possible.iter().filter(|variant| self.may_begin(Step::decode(variant[0]), at)) {
                    found.extend(self.sequence(variant, at).map(|end| at..end));
                }
            }
            // Seldom asked, since the first part mostly is not there.
            if found.len() > before && !parts.all(|part| self.part(part).is_some()) {
                found.truncate(before);
            }
        }
        found
    }

    /// The variants of a part that the words of the sentence allow.
    fn possible(&self, part: &'static [u16]) -> Vec<&'static [u16]> {
        let mut variants = groups(part);
        let needs = variants.next().unwrap_or_default();
        if !self.present.allows(needs, self.choices) {
            return vec![];
        }
        variants.filter(|variant| self.present.allows(variant, self.choices)).collect()
    }

    fn part(&self, part: &'static [u16]) -> Option<Range<usize>> {
        let possible = self.possible(part);
        if possible.is_empty() {
            return None;
        }
        let (variant, start) = self.tokens.clone().find_map(|at| {
            let mut variants = possible.iter().filter(|variant| self.may_begin(Step::decode(variant[0]), at));
            let variant = variants.find(|variant| self.sequence(variant, at).is_some())?;
            Some((*variant, at))
        })?;
        // The words that tell are those of the first step, not all up to the topic.
        let first = variant
            .iter()
            .position(|&step| !matches!(Step::decode(step), Step::Gap(_) | Step::Start | Step::Heading(_)));
        let Some(first) = first else { return Some(start..start) };
        let end = self.sequence(&variant[..=first], start)?;
        Some(start..end)
    }

    /// The end of a sequence that starts at a token.
    pub fn sequence(&self, steps: &[u16], at: usize) -> Option<usize> {
        let Some((&step, rest)) = steps.split_first() else { return Some(at) };
        let step = Step::decode(step);
        if !self.may_begin(step, at) {
            return None;
        }
        match step {
            Step::Start => (at == self.tokens.start).then(|| self.sequence(rest, at)).flatten(),
            Step::Heading(class) => {
                let named = self.heading.clone().any(|at| self.document.hits.at(at).any(|hit| hit.class() == class));
                named.then(|| self.sequence(rest, at)).flatten()
            }
            Step::Gap(most) => {
                let mut words = 0;
                let mut at = at;
                let next = rest.first().map(|&next| Step::decode(next));
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
    fn may_begin(&self, step: Step, at: usize) -> bool {
        let Some(token) = self.document.tokens.get(at) else {
            return matches!(step, Step::Gap(_) | Step::Heading(_) | Step::Start);
        };
        match step {
            Step::Word(word) => token.word == word,
            Step::Class(class) => self.document.hits.classes(at).has(class),
            Step::OneOf(choice) => self.choices[usize::from(choice)].first.may_be(self.document, at),
            _ => true,
        }
    }

    /// Tries every end of a single step that starts at a token.
    fn step(&self, step: Step, at: usize, go_on: &mut dyn FnMut(usize) -> Option<usize>) -> Option<usize> {
        if at >= self.tokens.end {
            return None;
        }
        match step {
            Step::Word(word) => (self.document.tokens[at].word == word).then(|| go_on(at + 1)).flatten(),
            Step::Class(class) => {
                let hits = self.document.hits.at(at);
                let ends = hits.filter(|hit| hit.class() == class).map(|hit| at + hit.len as usize);
                ends.filter(|&end| end <= self.tokens.end).find_map(go_on)
            }
            Step::Topic(topic) => {
                let found = self.topics.iter().filter(|found| found.tokens.start == at);
                found.filter(|found| found.topic == topic || topic == u8::MAX).find_map(|found| go_on(found.tokens.end))
            }
            Step::Name => {
                let mention = &self.people.mentions[self.people.mention_at(at)?];
                let named = mention.tokens.start == at && mention.reference == Reference::Name;
                (named && mention.tokens.end <= self.tokens.end).then(|| go_on(mention.tokens.end)).flatten()
            }
            Step::OneOf(choice) => {
                let options = self.choices[usize::from(choice)].options.iter().map(|&option| Step::decode(option));
                options.filter(|&option| self.may_begin(option, at)).find_map(|option| self.step(option, at, go_on))
            }
            Step::Gap(_) | Step::Start | Step::Heading(_) => None,
        }
    }
}
