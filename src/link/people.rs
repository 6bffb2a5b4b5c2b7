//! Mentions of people, gathered into persons.

use std::ops::Range;

use super::gather;
use crate::text::Document;

/// A person of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonEntry {
    /// The fullest name, without titles and degrees.
    pub name: String,
    /// The role as the article puts it, the fullest mention.
    pub role: Option<String>,
    /// Every role that stands beside a mention.
    pub roles: Vec<String>,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// By name, in full or in part.
    Name,
    /// By role alone (*Pjs Wako*, *Ketua Bawaslu itu*).
    Role,
}

/// A place where a person is mentioned.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// The name alone; for [`Reference::Role`] the role.
    pub tokens: Range<usize>,
    /// The whole phrase with roles, titles and degrees.
    pub phrase: Range<usize>,
    /// Index into [`People::persons`].
    pub person: usize,
    /// Name or role.
    pub reference: Reference,
}

/// Everybody in the article.
#[derive(Debug, Default)]
pub struct People {
    /// The persons, by first mention.
    pub persons: Vec<PersonEntry>,
    /// All mentions, by place; none overlaps another.
    pub mentions: Vec<Mention>,
}

impl People {
    /// Finds everybody.
    pub fn find(document: &Document) -> People {
        gather::everybody(document)
    }

    /// The index of the mention whose phrase covers a token.
    pub fn mention_at(&self, token: usize) -> Option<usize> {
        let after = self.mentions.partition_point(|mention| mention.phrase.start <= token);
        let mention = after.checked_sub(1)?;
        self.mentions[mention].phrase.contains(&token).then_some(mention)
    }
}

#[cfg(test)]
#[path = "people_test.rs"]
mod tests;
