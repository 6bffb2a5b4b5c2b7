//! The edge of the engine: tokens inside, plain data in UTF-16 outside.

use crate::link::people::People;
use crate::link::speaker::{Voice, Voices, Who};
use crate::text::Document;
use crate::text::utf16::Offsets;
use crate::{Mode, Quote, Speaker, Statement, order, rules};

/// Turns what was found in tokens into the contract's plain data in UTF-16.
pub struct Edge<'d, 't> {
    /// The text.
    pub document: &'d Document<'t>,
    /// The people in it.
    pub people: &'d People,
    /// From bytes to UTF-16.
    pub offsets: Offsets,
}

impl Edge<'_, '_> {
    fn span(&self, tokens: std::ops::Range<usize>) -> crate::Span {
        self.offsets.span(self.document.bytes(tokens))
    }

    pub fn statement(&self, found: &rules::Found, voices: &Voices) -> Statement {
        let sentence = &self.document.sentences[found.sentence];
        let voice = voices.sentences[found.sentence].as_ref();
        let mode = match (sentence.quotation, voice) {
            (Some(_), _) => Mode::Direct,
            (None, Some(_)) => Mode::Indirect,
            (None, None) => Mode::Narrated,
        };
        Statement {
            span: self.span(sentence.tokens.clone()),
            kind: found.kind(),
            mode,
            speaker: voice.and_then(|voice| self.speaker(voice)),
            targets: found.targets.clone(),
            cue: self.span(found.cue.clone()),
            rule: found.rule_id(),
        }
    }

    pub fn quotes(&self, voices: &Voices) -> Vec<Quote> {
        let speech = self.document.quotations.iter().zip(&voices.quotations).filter(|(quotation, _)| quotation.speech);
        speech
            .map(|(quotation, voice)| Quote {
                span: self.span(quotation.inner.clone()),
                speaker: voice.as_ref().and_then(|voice| self.speaker(voice)),
                cue: voice.as_ref().and_then(|voice| voice.cue.clone()).map(|cue| self.span(cue)),
            })
            .collect()
    }

    fn speaker(&self, voice: &Voice) -> Option<Speaker> {
        let (name, role) = match voice.who.as_ref()? {
            Who::Person(person) => {
                let person = &self.people.persons[*person];
                (person.name.clone(), person.role.clone())
            }
            Who::Phrase(phrase) => (phrase.clone(), None),
        };
        Some(Speaker { name, role, span: voice.mention.clone().map(|tokens| self.span(tokens)) })
    }

    pub fn people(&self) -> Vec<crate::Person> {
        let mut people: Vec<crate::Person> = self
            .people
            .persons
            .iter()
            .map(|person| crate::Person { name: person.name.clone(), role: person.role.clone(), mentions: vec![] })
            .collect();
        for mention in &self.people.mentions {
            people[mention.person].mentions.push(self.span(mention.tokens.clone()));
        }
        order::by_key(&mut people, |person| person.mentions.first().map_or(0, |span| span.start.into()));
        people
    }

    pub fn furniture(&self) -> Vec<crate::Span> {
        self.document.lines.iter().filter(|line| line.furniture).map(|line| self.span(line.tokens.clone())).collect()
    }
}
