//! Finds the statements: topics in a sentence, then the rule that tells its kind.

use std::ops::Range;

use super::matcher::{Matcher, TopicMatch};
use super::{Rule, Scope, tables, target};
use crate::Target;
use crate::lexicon::Class;
use crate::link::people::People;
use crate::link::speaker::Voices;
use crate::text::Document;

/// A statement, in tokens.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The index of its sentence.
    pub sentence: usize,
    /// The index of its rule in the tables.
    pub rule: usize,
    /// The words that made it one.
    pub cue: Range<usize>,
    /// Whose neutrality.
    pub targets: Vec<Target>,
}

impl Found {
    /// Its kind.
    pub fn kind(&self) -> crate::Kind {
        tables::RULES[self.rule].kind
    }

    /// The id of its rule.
    pub fn rule_id(&self) -> &'static str {
        tables::RULES[self.rule].id
    }
}

/// All statements of a document, in order.
pub fn find(document: &Document, people: &People, voices: &Voices) -> Vec<Found> {
    // An article that names no election has no statement: "netral" there is a colour, a ground, a country.
    let election =
        (0..document.tokens.len()).any(|at| document.is(at, Class::ElectionWord) && !document.in_furniture(at));
    if !election {
        return vec![];
    }
    let actors = target::Actors::find(document, people, voices);
    let mut found: Vec<Found> = vec![];
    for index in 0..document.sentences.len() {
        if voices.clauses[index] {
            continue;
        }
        let topics = topics(document, index, &actors);
        if topics.is_empty() {
            continue;
        }
        let matcher = Matcher { document, tokens: document.sentences[index].tokens.clone(), topics };
        if let Some((rule, cue)) = best(&matcher) {
            found.push(Found { sentence: index, rule, cue, targets: vec![] });
        }
    }
    actors.assign(document, &mut found);
    found
}

/// The topics of a sentence.
fn topics(document: &Document, index: usize, actors: &target::Actors) -> Vec<TopicMatch> {
    let tokens = document.sentences[index].tokens.clone();
    let masked: Vec<Range<usize>> = tokens
        .clone()
        .filter_map(|at| document.hits.get(at, Class::OtherSense).map(|hit| at..at + hit.len as usize))
        .collect();
    let matcher = Matcher { document, tokens, topics: vec![] };
    let mut found: Vec<TopicMatch> = vec![];
    for (number, topic) in tables::TOPICS.iter().enumerate() {
        let near = match topic.actor {
            Scope::Sentence => actors.in_sentence(index),
            Scope::Passage => actors.in_passage(document, index),
            Scope::Article => actors.in_article(),
        };
        if !near || matcher.find(topic.unless).is_some() {
            continue;
        }
        for tokens in matcher.find_all(topic.pattern) {
            if !masked.iter().any(|mask| mask.start < tokens.end && tokens.start < mask.end) {
                found.push(TopicMatch { topic: number as u8, tokens });
            }
        }
    }
    found.sort_by_key(|topic| (topic.tokens.start, std::cmp::Reverse(topic.tokens.end)));
    found
}

/// The rule that wins: highest rank, then leftmost.
fn best(matcher: &Matcher) -> Option<(usize, Range<usize>)> {
    let candidates =
        tables::RULES.iter().enumerate().filter_map(|(number, rule)| Some((number, rule, matches(matcher, rule)?)));
    candidates
        .min_by_key(|(_, rule, cue)| (std::cmp::Reverse(rule.rank), cue.start))
        .map(|(number, _, cue)| (number, cue))
}

fn matches(matcher: &Matcher, rule: &Rule) -> Option<Range<usize>> {
    let cue = matcher.find(rule.pattern)?;
    matcher.find(rule.unless).is_none().then_some(cue)
}
