//! The flow, in order.

use crate::extract::fact;
use crate::link::candidate;
use crate::link::people::People;
use crate::link::speaker::{Voice, Voices, Who};
use crate::text::Document;
use crate::text::utf16::Offsets;
use crate::{Analysis, Mode, Options, Quote, Speaker, Statement, rules};

/// Analyses one article.
///
/// Any text is valid, also an empty or non-Indonesian one; offsets in the result are UTF-16 code
/// units.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    let document = Document::new(text);
    let people = People::find(&document);
    let voices = Voices::find(&document, &people);
    let statements = rules::find(&document, &people, &voices);
    let mut facts = fact::find(&document, options);
    facts.extend(candidate::find(&document, &people));
    facts.sort_by_key(|found| found.tokens.start);

    let edge = Edge { document: &document, people: &people, offsets: Offsets::new(text) };
    Analysis {
        schema: 1,
        statements: statements.iter().map(|found| edge.statement(found, &voices)).collect(),
        quotes: edge.quotes(&voices),
        facts: facts.into_iter().map(|found| found.publish(&document, &edge.offsets)).collect(),
        people: edge.people(),
        checks: vec![],
        furniture: edge.furniture(),
    }
}

/// Turns what was found in tokens into the contract's plain data in UTF-16.
struct Edge<'d, 't> {
    document: &'d Document<'t>,
    people: &'d People,
    offsets: Offsets,
}

impl Edge<'_, '_> {
    fn span(&self, tokens: std::ops::Range<usize>) -> crate::Span {
        self.offsets.span(self.document.bytes(tokens))
    }

    fn statement(&self, found: &rules::Found, voices: &Voices) -> Statement {
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

    fn quotes(&self, voices: &Voices) -> Vec<Quote> {
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

    fn people(&self) -> Vec<crate::Person> {
        let mut people: Vec<crate::Person> = self
            .people
            .persons
            .iter()
            .map(|person| crate::Person { name: person.name.clone(), role: person.role.clone(), mentions: vec![] })
            .collect();
        for mention in &self.people.mentions {
            people[mention.person].mentions.push(self.span(mention.tokens.clone()));
        }
        people.sort_by_key(|person| person.mentions.first().map(|span| span.start));
        people
    }

    fn furniture(&self) -> Vec<crate::Span> {
        self.document.lines.iter().filter(|line| line.furniture).map(|line| self.span(line.tokens.clone())).collect()
    }
}
