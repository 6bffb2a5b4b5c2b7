//! Gives each sentence and each quote its speaker, reading the article from top to bottom.

use std::ops::Range;

use super::office::expanded;
use super::people::People;
use crate::extract::attribution::{Attribution, Reader, Subject};
use crate::extract::role::Role;
use crate::lexicon::Class;
use crate::map::Map;
use crate::text::{Document, Kind};

/// Who speaks.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// An index into [`People::persons`].
    Person(usize),
    /// A body or an unnamed person, as the article puts it.
    Phrase(String),
}

/// A speaker and the words that tell it.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// Who speaks; `None` where the article does not tell.
    pub who: Option<Who>,
    /// The mention, if one stands at the cue.
    pub mention: Option<Range<usize>>,
    /// The reporting words.
    pub cue: Option<Range<usize>>,
}

/// The speakers of an article.
#[derive(Debug, Default)]
pub struct Voices {
    /// One for each sentence of the document; `None` when narrated.
    pub sentences: Vec<Option<Voice>>,
    /// One for each quotation of the document; `None` if it is not speech.
    pub quotations: Vec<Option<Voice>>,
    /// Whether the sentence is the reporting clause of a quote.
    pub clauses: Vec<bool>,
}

impl Voices {
    /// Resolves all speakers.
    #[inline(never)]
    pub fn find(document: &Document, people: &People) -> Voices {
        let mut walk = Walk {
            reader: Reader { document, people },
            current: None,
            last_quote: None,
            first_mentions: first_mentions(document, people),
            offices: None,
            voices: Voices {
                sentences: vec![None; document.sentences.len()],
                quotations: vec![None; document.quotations.len()],
                clauses: vec![false; document.sentences.len()],
            },
        };
        walk.mark_clauses();
        for index in 0..document.sentences.len() {
            walk.step(index);
        }
        walk.share_repeated_quotes();
        walk.resolve_headlines();
        walk.voices
    }
}

fn first_mentions(document: &Document, people: &People) -> Vec<Option<usize>> {
    let mut first = vec![None; people.persons.len()];
    for (index, mention) in people.mentions.iter().enumerate() {
        if !document.lines[document.line_of(mention.tokens.start)].headline {
            first[mention.person].get_or_insert(index);
        }
    }
    first
}

struct Walk<'d, 't> {
    reader: Reader<'d, 't>,
    /// Whom a pronoun would mean here.
    current: Option<Who>,
    /// The line of the last quote and its speaker.
    last_quote: Option<(usize, Option<Who>)>,
    /// Each person's first mention below the headline.
    first_mentions: Vec<Option<usize>>,
    /// The words of each person's roles, once they are needed.
    offices: Option<Vec<Vec<String>>>,
    voices: Voices,
}

impl Walk<'_, '_> {
    /// Finds the sentences that are the reporting clause of the quote beside them.
    fn mark_clauses(&mut self) {
        let document = self.reader.document;
        for index in 0..document.sentences.len() {
            let Some(quotation) = document.sentences[index].quotation else { continue };
            if let Some(after) = self.clause_after(index, quotation) {
                self.voices.clauses[after] |= self.attribution_after(quotation, after).is_some();
            }
        }
    }

    fn step(&mut self, index: usize) {
        let document = self.reader.document;
        let sentence = &document.sentences[index];
        if let Some(quotation) = sentence.quotation {
            if self.voices.quotations[quotation].is_none() {
                let mut voice = self.quote(index, quotation);
                // Nobody spoke yet: "Hal itu jadi perhatian Bupati A. “…,” katanya".
                if voice.who.is_none() && voice.cue.is_some() {
                    voice.who = self.last_named(document.quotations[quotation].outer.start);
                }
                self.last_quote = Some((sentence.line, voice.who.clone()));
                if voice.who.is_some() {
                    self.current = voice.who.clone();
                }
                self.voices.quotations[quotation] = Some(voice);
            }
            self.voices.sentences[index] = self.voices.quotations[quotation].clone();
            return;
        }
        if self.voices.clauses[index] {
            return;
        }
        match self.reader.sentence(&sentence.tokens, sentence.headline || self.is_heading(index)) {
            Some(attribution) => {
                let voice = self.voice(attribution);
                // "Hal itu disampaikan Rina usai rapat": the sentence tells of her words, it does not report them.
                let cue = voice.cue.clone().map_or(0, |cue| cue.start);
                let told = cue > 0 && document.is(cue, Class::SayPassive) && self.reader.is_demonstrative(cue - 1);
                // "Bawaslu meminta …. “…,” ujarnya": a pronoun means the person who spoke before, not the body.
                let person = matches!(self.current, Some(Who::Person(_)));
                let body = voice.mention.clone().is_some_and(|tokens| document.is(tokens.start, Class::BodyWord));
                if voice.who.is_some() && !sentence.headline && !(person && body) {
                    self.current = voice.who.clone();
                }
                if !told {
                    self.voices.sentences[index] = Some(voice);
                }
            }
            None if !sentence.headline => {
                // Somebody new at the start of a sentence is whom the next pronoun means; somebody known is only
                // spoken of.
                let start = self.reader.skip_openers(sentence.tokens.start, sentence.tokens.end);
                if let Some(mention) = self.reader.mention_at(start).or_else(|| self.only_new(index)) {
                    let person = self.reader.people.mentions[mention].person;
                    if self.current.is_none() || self.first_mentions[person] == Some(mention) {
                        self.current = Some(Who::Person(person));
                    }
                }
            }
            None => {}
        }
    }

    /// `Di kantornya, sang camat, Rina Sari, terus memantau`: the only person of a sentence, named for the first time.
    fn only_new(&self, index: usize) -> Option<usize> {
        let (document, people) = (self.reader.document, self.reader.people);
        let tokens = &document.sentences[index].tokens;
        let from = people.mentions.partition_point(|mention| mention.phrase.start < tokens.start);
        let mention = people.mentions.get(from).filter(|mention| mention.phrase.end <= tokens.end)?;
        let only = people.mentions.get(from + 1).is_none_or(|next| next.phrase.start >= tokens.end);
        // Not `kepada Rina`.
        let before = mention.phrase.start.saturating_sub(1);
        let subject = document.kind(before) == Some(Kind::Comma) || document.says(before, "sang");
        let acts = crate::extract::role::is_verb(document, mention.phrase.end)
            || document.is(mention.phrase.end, Class::SpeechAdverb);
        (only && subject && acts && self.first_mentions[mention.person] == Some(from)).then_some(from)
    }

    /// A short line without a full stop, written like a headline.
    fn is_heading(&self, index: usize) -> bool {
        const LONGEST: usize = 20;
        let document = self.reader.document;
        let sentence = &document.sentences[index];
        let line = &document.lines[sentence.line];
        line.tokens.len() <= LONGEST
            && sentence.tokens.end == line.tokens.end
            && document.lines.len() > 1
            && matches!(document.kind(line.tokens.end - 1), Some(Kind::Word | Kind::Number))
            && line.tokens.clone().all(|at| document.kind(at) != Some(Kind::QuoteOpen))
    }

    /// The speaker of a quote whose first sentence is `index`.
    fn quote(&mut self, index: usize, quotation: usize) -> Voice {
        let document = self.reader.document;
        let outer = &document.quotations[quotation].outer;
        let line = document.sentences[index].line;
        if let Some(after) = self.clause_after(index, quotation)
            && let Some(attribution) = self.attribution_after(quotation, after)
        {
            return self.voice(attribution);
        }
        if let Some(before) = index.checked_sub(1).map(|before| &document.sentences[before])
            && before.line == line
            && before.quotation.is_none()
            && before.tokens.end == outer.start
        {
            let open =
                !matches!(document.kind(outer.start - 1), Some(Kind::Period | Kind::Question | Kind::Exclamation));
            if open && let Some(attribution) = self.reader.before_quote(&before.tokens) {
                return self.voice(attribution);
            }
            // "X mengatakan …. “…”": the sentence before tells who goes on speaking.
            if !open && let Some(attribution) = self.reader.sentence(&before.tokens, false) {
                return self.voice(attribution);
            }
        }
        // No clause of its own: the speaker of the quote before goes on, else whom the narration speaks of.
        let who = match &self.last_quote {
            Some((last, who)) if *last == line || *last + 1 == line => who.clone(),
            _ => self.current.clone(),
        };
        Voice { who: who.or_else(|| self.current.clone()), mention: None, cue: None }
    }

    /// The sentence that follows a quote directly on its line.
    fn clause_after(&self, index: usize, quotation: usize) -> Option<usize> {
        let document = self.reader.document;
        let outer = &document.quotations[quotation].outer;
        let after =
            (index..document.sentences.len()).find(|&at| document.sentences[at].quotation != Some(quotation))?;
        let sentence = &document.sentences[after];
        // A mark or two may stand between: “…”, - kata X.
        let near = sentence.tokens.start >= outer.end && sentence.tokens.start <= outer.end + 2;
        (near && sentence.quotation.is_none() && sentence.line == document.sentences[index].line).then_some(after)
    }

    fn attribution_after(&self, quotation: usize, after: usize) -> Option<Attribution> {
        let document = self.reader.document;
        let last = document.quotations[quotation].inner.end - 1;
        let closed = matches!(document.kind(last), Some(Kind::Period))
            && document.kind(document.quotations[quotation].outer.end) != Some(Kind::Comma);
        self.reader.after_quote(&document.sentences[after].tokens, closed)
    }

    fn voice(&mut self, attribution: Attribution) -> Voice {
        let document = self.reader.document;
        let (who, mention) = match attribution.subject {
            Subject::Mention(mention) => {
                let mention = &self.reader.people.mentions[mention];
                (Some(Who::Person(mention.person)), Some(mention.tokens.clone()))
            }
            Subject::Pronoun => (self.current.clone(), None),
            // "Sumber mengatakan": the unnamed one who spoke before.
            Subject::Phrase(tokens)
                if tokens.len() == 1
                    && (document.says(tokens.start, "sumber") || document.says(tokens.start, "narasumber"))
                    && matches!(self.current, Some(Who::Phrase(_))) =>
            {
                (self.current.clone(), Some(tokens))
            }
            // "RW mengatakan", "kata Wulan": somebody known by more of the name.
            Subject::Phrase(tokens) if self.reader.known(&tokens).is_some() => {
                (self.reader.known(&tokens).map(Who::Person), Some(tokens))
            }
            Subject::Phrase(tokens) => {
                // "Dandim mengatakan": the one who spoke last, or somebody named before.
                let headline = document.lines[document.line_of(tokens.start)].headline;
                let mut before: Vec<usize> = match self.current {
                    Some(Who::Person(person)) => vec![person],
                    _ => vec![],
                };
                let mentions = &self.reader.people.mentions;
                let end = mentions.partition_point(|mention| mention.phrase.start < tokens.start);
                for mention in mentions[..end].iter().rev().take(MOST_SPEAKERS) {
                    if !before.contains(&mention.person) {
                        before.push(mention.person);
                    }
                }
                let person = if headline { None } else { self.holder(&tokens, &before) };
                (Some(person.map_or_else(|| Who::Phrase(self.phrase(tokens.clone())), Who::Person)), Some(tokens))
            }
        };
        Voice { who, mention, cue: Some(attribution.cue) }
    }

    /// Who was named last before a token.
    fn last_named(&self, before: usize) -> Option<Who> {
        let mentions = &self.reader.people.mentions;
        let end = mentions.partition_point(|mention| mention.tokens.start < before);
        end.checked_sub(1).map(|at| Who::Person(mentions[at].person))
    }

    /// The words of a phrase, without brackets.
    fn phrase(&self, tokens: Range<usize>) -> String {
        let document = self.reader.document;
        let text = document.slice(tokens);
        // "W (36)": an age is no part of it.
        let parts = text.split(['(', ')']).filter(|part| !part.trim().chars().all(|c| c.is_ascii_digit()));
        parts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    }

    /// A quote without clause that stands again further down (agencies print one under the headline) has the same
    /// speaker there; any other that precedes all speakers belongs to the first of them.
    #[inline(never)]
    fn share_repeated_quotes(&mut self) {
        const SAME_WORDS: usize = 6;
        let document = self.reader.document;
        let start = |index: usize| {
            let inner = &document.quotations[index].inner;
            document.slice(inner.start..inner.end.min(inner.start + SAME_WORDS))
        };
        let mut first = None;
        let mut known: Map<&str, Who> = Map::new();
        for (index, voice) in self.voices.quotations.iter().enumerate() {
            if let Some(who) = voice.as_ref().and_then(|voice| voice.who.clone()) {
                first.get_or_insert_with(|| who.clone());
                known.or_insert(start(index), who);
            }
        }
        for (index, voice) in self.voices.quotations.iter_mut().enumerate() {
            if let Some(voice) = voice.as_mut().filter(|voice| voice.who.is_none()) {
                voice.who = known.get(&start(index)).or(first.as_ref()).cloned();
            }
        }
        for (sentence, voice) in document.sentences.iter().zip(&mut self.voices.sentences) {
            if let (Some(quotation), Some(voice)) = (sentence.quotation, voice) {
                voice.who = self.voices.quotations[quotation].as_ref().and_then(|quote| quote.who.clone());
            }
        }
    }

    /// A role in the headline is a person whom the text names: the first speaker there whose role shares its words, else
    /// the first whose role the text does not tell.
    #[inline(never)]
    fn resolve_headlines(&mut self) {
        let document = self.reader.document;
        let mut speakers: Vec<usize> = vec![];
        for (sentence, voice) in document.sentences.iter().zip(&self.voices.sentences) {
            if let Some(Who::Person(person)) = voice.as_ref().and_then(|voice| voice.who.as_ref())
                && !sentence.headline
                && !speakers.contains(person)
                && speakers.len() < MOST_SPEAKERS
            {
                speakers.push(*person);
            }
        }
        for index in 0..document.sentences.len() {
            let Some(voice) = self.voices.sentences[index].as_ref().filter(|_| document.sentences[index].headline)
            else {
                continue;
            };
            let (Some(Who::Phrase(_)), Some(tokens)) = (&voice.who, voice.mention.clone()) else { continue };
            if let Some(person) = self.holder(&tokens, &speakers)
                && let Some(voice) = self.voices.sentences[index].as_mut()
            {
                voice.who = Some(Who::Person(person));
            }
        }
    }

    /// Who of some persons holds the office that a phrase names (*Dandim*, *Sekda Tirtaloka*): the first of those whose
    /// roles share most of its words, the office among them; else the first whose office the text does not tell.
    fn holder(&mut self, phrase: &Range<usize>, persons: &[usize]) -> Option<usize> {
        let document = self.reader.document;
        // "Pj Gubernur": the office is what somebody acts as.
        let office = |at: &usize| {
            document.is(*at, Class::RoleHead)
                && !expanded(document, &Role::new(*at..*at + 1)).iter().all(|word| ACTING.contains(&word.as_str()))
        };
        let any = || phrase.clone().find(|&at| document.is(at, Class::RoleHead));
        let head = phrase.clone().find(office).or_else(any)?;
        let heads = expanded(document, &Role::new(head..head + 1));
        let words = expanded(document, &Role::new(phrase.clone()));
        let people = self.reader.people;
        let offices = self.offices.get_or_insert_with(|| {
            let mut offices = vec![vec![]; people.persons.len()];
            for mention in &people.mentions {
                let sides = [mention.phrase.start..mention.tokens.start, mention.tokens.end..mention.phrase.end];
                for side in sides.into_iter().filter(|side| !side.is_empty()) {
                    offices[mention.person].extend(expanded(document, &Role::new(side)));
                }
            }
            offices
        });
        let deputy = |words: &[String]| words.iter().any(|word| matches!(word.as_str(), "wakil" | "mantan"));
        let shared = |person: usize| {
            let office = &offices[person];
            let fits = heads.iter().any(|head| office.contains(head)) && deputy(office) == deputy(&words);
            if fits { words.iter().filter(|word| office.contains(word)).count() } else { 0 }
        };
        let best = persons.iter().copied().rev().max_by_key(|&person| shared(person))?;
        if shared(best) > 0 {
            return Some(best);
        }
        let unnamed = document.is(phrase.start, Class::OfficeHead);
        persons.iter().copied().find(|&person| unnamed && people.persons[person].roles.is_empty())
    }
}

/// Words for holding an office for a while.
const ACTING: [&str; 5] = ["penjabat", "sementara", "pelaksana", "tugas", "harian"];

/// More speakers than these are no article.
const MOST_SPEAKERS: usize = 50;

#[cfg(test)]
#[path = "speaker_test.rs"]
mod tests;
