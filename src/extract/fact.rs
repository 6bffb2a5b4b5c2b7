//! All facts of a text: the extractors in order, and what they share.

use std::ops::Range;

use crate::lexicon::Class;
use crate::link::people::People;
use crate::text::Document;
use crate::text::utf16::Offsets;
use crate::{Fact, FactValue, Options, order};

use super::{contest, count, date, institution, law, percent};

/// A fact, in tokens.
#[derive(Debug, Clone)]
pub struct FoundFact {
    /// Where it stands; the first mention.
    pub tokens: Range<usize>,
    /// All mentions, for those facts that are listed once.
    pub mentions: Vec<Range<usize>>,
    /// The rule that found it.
    pub rule: &'static str,
    /// Parts of the value that the text does not state.
    pub implied: Vec<&'static str>,
    /// Its value, with `mentions` left empty.
    pub value: FactValue,
}

/// What the extractors share while they read.
pub struct Reading<'d, 't> {
    /// The text.
    pub document: &'d Document<'t>,
    /// For each token the index of its sentence.
    sentences: Vec<u32>,
    /// Tokens that an earlier extractor has taken: the number of a law is no count.
    taken: Vec<bool>,
}

const NONE: u32 = u32::MAX;

impl<'d, 't> Reading<'d, 't> {
    /// Starts with nothing taken but furniture.
    pub fn new(document: &'d Document<'t>) -> Reading<'d, 't> {
        let mut sentences = vec![NONE; document.tokens.len()];
        for (index, sentence) in document.sentences.iter().enumerate() {
            sentences[sentence.tokens.clone()].fill(index as u32);
        }
        let mut taken = vec![false; document.tokens.len()];
        for line in document.lines.iter().filter(|line| line.furniture) {
            taken[line.tokens.clone()].fill(true);
        }
        Reading { document, sentences, taken }
    }

    /// Whether a token belongs to another fact, or to furniture.
    pub fn is_taken(&self, token: usize) -> bool {
        self.taken.get(token).copied().unwrap_or(true)
    }

    /// Marks tokens as part of a fact.
    pub fn take(&mut self, tokens: Range<usize>) {
        self.taken[tokens].fill(true);
    }

    /// The part of a token's sentence within `reach` tokens on both sides. The token alone where it stands in no sentence.
    pub fn around(&self, token: usize, reach: usize) -> Range<usize> {
        match self.sentences.get(token) {
            Some(&index) if index != NONE => {
                let sentence = &self.document.sentences[index as usize].tokens;
                sentence.start.max(token.saturating_sub(reach))..sentence.end.min(token + reach + 1)
            }
            _ => token..(token + 1).min(self.document.tokens.len()),
        }
    }

    /// Whether two tokens stand in the same sentence.
    pub fn together(&self, a: usize, b: usize) -> bool {
        self.sentences.get(a) == self.sentences.get(b)
    }
}

/// Finds all facts but the candidates, sorted by place; none in a text that has nothing to do with elections.
#[inline(never)]
pub fn find(document: &Document, people: &People, options: &Options) -> Vec<FoundFact> {
    if is_about_elections(document) { gather(document, people, options) } else { vec![] }
}

/// Whether the text has to do with elections or with the neutrality of officials. *Netral* alone is also a colour, a gear
/// or a ground: it counts beside those whom the law wants neutral.
fn is_about_elections(document: &Document) -> bool {
    if is_foreign(document) {
        return false;
    }
    const OFFICIALS: [Class; 4] = [Class::TargetAsn, Class::TargetTni, Class::TargetPolri, Class::TargetVillage];
    let places = |class: Class| document.places(class).filter(|&at| !document.in_furniture(at));
    let named = |class: Class| places(class).next().is_some();
    [Class::Contest, Class::Body, Class::ElectionSign].into_iter().any(named)
        || places(Class::BodyShort).any(|at| !document.is(at, Class::BodyNeedsArea))
        || OFFICIALS.into_iter().any(named) && places(Class::Neutral).any(|at| !document.is(at, Class::OtherSense))
}

/// Whether the text is about the election of another country.
#[inline(never)]
pub fn is_foreign(document: &Document) -> bool {
    const LEAST: usize = 2;
    let places = |class: Class| document.places(class).filter(|&at| !document.in_furniture(at));
    let body = || {
        places(Class::Body).next().is_some()
            || places(Class::BodyShort).any(|at| !document.is(at, Class::BodyNeedsArea))
    };
    places(Class::ForeignElection).take(LEAST).count() == LEAST && !body()
}

/// The extractors in order: each takes its tokens from those after it.
#[inline(never)]
pub fn gather(document: &Document, people: &People, options: &Options) -> Vec<FoundFact> {
    let mut reading = Reading::new(document);
    let mut facts = law::find(&mut reading);
    facts.extend(date::find(&mut reading, options));
    facts.extend(percent::find(&mut reading));
    facts.extend(count::find(&mut reading));
    let bodies = institution::mentions(&reading, people);
    facts.extend(contest::find(&reading, &bodies));
    facts.extend(institution::find(document, bodies));
    order::by_key(&mut facts, |fact| fact.tokens.start as u64);
    facts
}

impl FoundFact {
    /// The fact as users see it.
    pub fn publish(self, document: &Document, offsets: &Offsets) -> Fact {
        let span = |tokens: &Range<usize>| offsets.span(document.bytes(tokens.clone()));
        let mut value = self.value;
        match &mut value {
            FactValue::Contest { mentions, .. }
            | FactValue::Law { mentions, .. }
            | FactValue::Institution { mentions, .. }
            | FactValue::Candidate { mentions, .. } => {
                mentions.extend(self.mentions.iter().map(span));
                order::by_key(mentions, |span| order::pair(span.start as usize, span.end as usize));
                mentions.dedup();
            }
            FactValue::Date { .. } | FactValue::Count { .. } | FactValue::Percent { .. } => {}
        }
        Fact { span: span(&self.tokens), rule: self.rule, implied: self.implied, value }
    }
}
