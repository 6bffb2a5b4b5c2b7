//! How patterns are kept: as numbers of 16 bits, a third of the size of the same in structures with pointers. Part of
//! build.rs too, which writes them.
//!
//! A step is one number. Whatever holds several things is a list of groups, each with its length before it: a pattern is
//! groups of alternatives, an alternative groups of parts, a part a group of the steps that it needs and one for each
//! variant.

/// One step of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A word of the vocabulary.
    Word(u16),
    /// A phrase of a class.
    Class(u16),
    /// A class whose words stand in the heading of the list that the sentence is an item of.
    Heading(u16),
    /// A match of a topic; `u8::MAX` for any topic.
    Topic(u8),
    /// Up to so many words; `u8::MAX` for any number.
    Gap(u8),
    /// The start of the sentence.
    Start,
    /// The name of a person.
    Name,
    /// One of several single steps: a choice by its number.
    OneOf(u16),
}

/// Where the numbers of each kind of step begin; those below the first are words.
const CLASS: u16 = 0xc000;
const HEADING: u16 = 0xc800;
const TOPIC: u16 = 0xd000;
const GAP: u16 = 0xd100;
const START: u16 = 0xd200;
const NAME: u16 = 0xd201;
const ONE_OF: u16 = 0xe000;

impl Step {
    /// Its number; `None` where there are more words, classes or choices than numbers for them.
    #[cfg_attr(not(test), allow(dead_code, reason = "for build.rs"))]
    pub fn encode(self) -> Option<u16> {
        let within = |number: u16, start: u16, end: u16| (number < end - start).then_some(start + number);
        match self {
            Step::Word(word) => within(word, 0, CLASS),
            Step::Class(class) => within(class, CLASS, HEADING),
            Step::Heading(class) => within(class, HEADING, TOPIC),
            Step::Topic(topic) => Some(TOPIC + u16::from(topic)),
            Step::Gap(words) => Some(GAP + u16::from(words)),
            Step::Start => Some(START),
            Step::Name => Some(NAME),
            Step::OneOf(choice) => within(choice, ONE_OF, u16::MAX),
        }
    }

    /// The step of a number.
    #[inline]
    pub fn decode(number: u16) -> Step {
        match number {
            ..CLASS => Step::Word(number),
            CLASS..HEADING => Step::Class(number - CLASS),
            HEADING..TOPIC => Step::Heading(number - HEADING),
            TOPIC..GAP => Step::Topic((number - TOPIC) as u8),
            GAP..START => Step::Gap((number - GAP) as u8),
            START => Step::Start,
            NAME..ONE_OF => Step::Name,
            ONE_OF.. => Step::OneOf(number - ONE_OF),
        }
    }
}

/// The groups of a list.
pub fn groups(list: &[u16]) -> impl Iterator<Item = &[u16]> {
    let mut rest = list;
    std::iter::from_fn(move || {
        let (&length, after) = rest.split_first()?;
        let (group, after) = after.split_at_checked(usize::from(length))?;
        rest = after;
        Some(group)
    })
}

/// Adds a group to a list; `None` where it is too long.
#[cfg_attr(not(test), allow(dead_code, reason = "for build.rs"))]
pub fn push_group(list: &mut Vec<u16>, group: &[u16]) -> Option<()> {
    list.push(u16::try_from(group.len()).ok()?);
    list.extend(group);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_groups_come_back_as_they_were() {
        let steps = [
            Step::Word(0),
            Step::Word(CLASS - 1),
            Step::Class(0),
            Step::Heading(7),
            Step::Topic(u8::MAX),
            Step::Gap(u8::MAX),
            Step::Start,
            Step::Name,
            Step::OneOf(460),
        ];
        let group: Vec<u16> = steps.iter().map(|step| step.encode().unwrap()).collect();
        assert_eq!(group.iter().map(|&number| Step::decode(number)).collect::<Vec<_>>(), steps);
        let mut list = vec![];
        push_group(&mut list, &group).unwrap();
        push_group(&mut list, &[]).unwrap();
        assert_eq!(groups(&list).collect::<Vec<_>>(), [group.as_slice(), &[]]);
        assert_eq!(Step::Word(CLASS).encode(), None);
        assert_eq!(groups(&[3, 1]).count(), 0);
    }
}
