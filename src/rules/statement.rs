//! Finds the statements: topics in a sentence, then the rule that tells its kind.

use std::ops::Range;

use super::matcher::{Matcher, TopicMatch};
use super::present::Present;
use super::{CHOICES, LEADS, Rule, Scope, tables, target};
use crate::lexicon::Class;
use crate::link::people::People;
use crate::link::speaker::Voices;
use crate::text::{Document, Kind};
use crate::{Target, order};

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

/// All statements of a document, in order; tells again and again which share of the sentences is done.
#[inline(never)]
pub fn find(document: &Document, people: &People, voices: &Voices, tell: &mut dyn FnMut(f64)) -> Vec<Found> {
    let search = Search::new(document, people, voices);
    let count = document.sentences.len();
    let mut found: Vec<Found> = (0..count)
        .filter_map(|index| {
            if index % 64 == 63 {
                tell(index as f64 / count as f64);
            }
            let Verdict::Topics(matcher) = search.matcher(index) else { return None };
            let (rule, cue) = search.best(&matcher)?;
            Some(Found { sentence: index, rule, cue, targets: vec![] })
        })
        .collect();
    search.actors.assign(document, &mut found);
    found
}

/// Whether a sentence can be a statement.
pub enum Verdict<'d, 't> {
    /// It holds topics, against which the rules can be matched.
    Topics(Matcher<'d, 't>),
    /// It cannot, for this reason.
    None(#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "only explanations tell it"))] &'static str),
}

/// What all sentences of a document share.
pub struct Search<'d, 't> {
    document: &'d Document<'t>,
    people: &'d People,
    voices: &'d Voices,
    actors: target::Actors,
    /// For each sentence the heading of the list that it is an item of.
    headings: Vec<Range<usize>>,
    /// For each sentence its topics.
    topics: Vec<Vec<TopicMatch>>,
    /// The article names an election, or those whom the law wants neutral. Otherwise "netral" there is a colour, a ground, a country.
    election: bool,
}

impl<'d, 't> Search<'d, 't> {
    /// Reads the document once.
    #[inline(never)]
    pub fn new(document: &'d Document<'t>, people: &'d People, voices: &'d Voices) -> Search<'d, 't> {
        let election = document.hits.anywhere(Class::ElectionWord)
            && document
                .sentences
                .iter()
                .any(|sentence| document.places_in(sentence.tokens.clone(), Class::ElectionWord).next().is_some());
        let actors = target::Actors::find(document, people, voices);
        let mut search =
            Search { document, people, voices, actors, headings: headings(document), topics: vec![], election };
        if election {
            search.read_topics();
        }
        search
    }

    /// First what stands by itself, then what counts only where neutrality was spoken of just before.
    #[inline(never)]
    fn read_topics(&mut self) {
        let count = self.document.sentences.len();
        let mut topics: Vec<Vec<TopicMatch>> =
            (0..count).map(|index| self.topics(index, |scope| scope != Scope::Spoken)).collect();
        let mut spoken: Vec<bool> = topics.iter().map(|found| !found.is_empty()).collect();
        for (index, found) in topics.iter_mut().enumerate() {
            if self.spoken_of(index, &spoken) {
                found.extend(self.topics(index, |scope| scope == Scope::Spoken));
                *found = longest(std::mem::take(found));
                // What goes on with the subject keeps it alive for what follows.
                spoken[index] |= !found.is_empty();
            }
        }
        self.topics = topics;
    }

    /// Whether the sentence, or one just before it in the same or the previous paragraphs, has a topic.
    fn spoken_of(&self, index: usize, spoken: &[bool]) -> bool {
        const SENTENCES: usize = 10;
        const LINES: usize = 4;
        let line = |at: usize| self.document.sentences[at].line;
        let near = |at: usize| line(index) - line(at) <= LINES;
        (index.saturating_sub(SENTENCES)..=index).any(|at| spoken[at] && near(at))
    }

    /// Finds the topics of a sentence.
    pub fn matcher(&self, index: usize) -> Verdict<'d, 't> {
        if !self.election {
            return Verdict::None("the article names no election and nobody whom the law wants neutral");
        }
        if self.voices.clauses[index] {
            return Verdict::None("the sentence is the reporting clause of a quote");
        }
        let topics = self.topics[index].clone();
        if topics.is_empty() {
            return Verdict::None("another sense, or nobody near who must be neutral");
        }
        Verdict::Topics(self.bare(index, topics))
    }

    fn bare(&self, index: usize, topics: Vec<TopicMatch>) -> Matcher<'d, 't> {
        let tokens = self.document.sentences[index].tokens.clone();
        Matcher {
            document: self.document,
            people: self.people,
            present: Present::new(self.document, tokens.clone(), &topics),
            tokens,
            topics,
            heading: self.headings[index].clone(),
            choices: &CHOICES,
        }
    }

    fn topics(&self, index: usize, wanted: impl Fn(Scope) -> bool) -> Vec<TopicMatch> {
        // "Aparat negara netral" is no neutral country.
        let office =
            |at: usize| at > 0 && self.document.hits.get(at - 1, Class::StateActor).is_some_and(|hit| hit.len > 1);
        let sense = |at: usize| {
            let hit = self.document.hits.get(at, Class::OtherSense).filter(|_| !office(at))?;
            Some(at..at + hit.len as usize)
        };
        let matcher = self.bare(index, vec![]);
        let masked: Vec<Range<usize>> = matcher.tokens.clone().filter_map(sense).collect();
        let mut found: Vec<TopicMatch> = vec![];
        for (number, topic) in tables::TOPICS.iter().enumerate().filter(|(_, topic)| wanted(topic.actor)) {
            let near = match topic.actor {
                Scope::Sentence => self.actors.in_sentence(index),
                Scope::StrictPassage => self.actors.in_strict_passage(self.document, index),
                Scope::Passage => self.actors.in_passage(self.document, index),
                Scope::Article => self.actors.in_article(),
                Scope::Spoken => true,
            };
            if !near {
                continue;
            }
            let lead = &LEADS[number];
            if !matcher.present.meets(lead) {
                continue;
            }
            let matches = matcher.find_all(topic.pattern, lead);
            if matches.is_empty() || matcher.find(topic.unless).is_some() {
                continue;
            }
            for tokens in matches {
                if topic.actor == Scope::Spoken && self.is_of_contestants(index, tokens.start) {
                    continue;
                }
                if !masked.iter().any(|mask| mask.start < tokens.end && tokens.start < mask.end) {
                    found.push(TopicMatch { topic: number as u8, tokens });
                }
            }
        }
        longest(found)
    }

    /// "Kedua paslon berdebat. Keduanya ditegur KPU": the word that points back means those who stand for election.
    fn is_of_contestants(&self, index: usize, at: usize) -> bool {
        const REACH: usize = 4;
        const SUBJECT: usize = 4;
        let document = self.document;
        if !document.is(at, Class::Accused) && !document.is(at, Class::ThirdPerson) {
            return false;
        }
        for before in (index.saturating_sub(REACH)..index).rev() {
            let tokens = document.sentences[before].tokens.clone();
            let subject = tokens.start..tokens.end.min(tokens.start + SUBJECT);
            if document.places_in(subject, Class::Contestant).next().is_some() {
                return true;
            }
            if self.actors.in_sentence(before) {
                return false;
            }
        }
        false
    }

    /// The rule that wins: highest rank, then leftmost.
    #[inline(never)]
    pub fn best(&self, matcher: &Matcher) -> Option<(usize, Range<usize>)> {
        tables::RULES
            .iter()
            .enumerate()
            .filter_map(|(number, rule)| Some((number, rule, matches(matcher, rule)?)))
            .min_by_key(|(_, rule, cue)| (std::cmp::Reverse(rule.rank), cue.start))
            .map(|(number, _, cue)| (number, cue))
    }
}

/// For each sentence the heading of its list (*Larangan bagi ASN sebagai berikut:*) with the sentence before it if it is short, empty
/// if it is no item. Items are numbered lines, and the line after a colon.
#[inline(never)]
fn headings(document: &Document) -> Vec<Range<usize>> {
    const MOST_ITEMS: usize = 40;
    // "Antara lain:" says nothing by itself.
    const SHORT: usize = 5;
    let mut heading = 0..0;
    let mut headings = vec![heading.clone()];
    let mut items = 0;
    // "Pertama, …. Kedua, …": the items of a list in running text.
    let mut counted = 0..0;
    for (index, pair) in document.sentences.windows(2).enumerate() {
        let (before, sentence) = (&pair[0], &pair[1]);
        if before.line != sentence.line {
            let numbered = is_item(document, sentence.line);
            let opened = document.kind(document.lines[before.line].tokens.end - 1) == Some(Kind::Colon);
            if opened || (numbered && !is_item(document, before.line) && items == 0) {
                let start = match index.checked_sub(1).map(|at| &document.sentences[at]) {
                    Some(earlier) if before.tokens.len() < SHORT && before.line - earlier.line <= 1 => {
                        earlier.tokens.start
                    }
                    _ => before.tokens.start,
                };
                heading = start..before.tokens.end;
                items = 0;
            } else if !numbered {
                heading = 0..0;
                items = 0;
            }
            items += 1;
        }
        if before.tokens.clone().any(|at| document.says(at, "pertama")) {
            counted = before.tokens.clone();
        }
        let ordinal = ORDINALS.iter().any(|word| document.says(sentence.tokens.start, word));
        let near = document.sentences[index + 1].line <= document.line_of(counted.start) + LONGEST_COUNT;
        headings.push(match items {
            _ if ordinal && !counted.is_empty() && near => counted.clone(),
            ..=MOST_ITEMS => heading.clone(),
            _ => 0..0,
        });
    }
    headings
}

/// Words that open the later items of a list in running text.
const ORDINALS: [&str; 6] = ["kedua", "ketiga", "keempat", "kelima", "keenam", "terakhir"];

/// Lines that such a list takes at most.
const LONGEST_COUNT: usize = 8;

/// Whether a line begins with a number, a letter or a bullet of a list: `1.`, `b)`, `-`.
fn is_item(document: &Document, line: usize) -> bool {
    let start = document.lines[line].tokens.start;
    let mark = document.word(start).len() <= 2
        && matches!(document.kind(start + 1), Some(Kind::Period | Kind::Close))
        && document.tokens.get(start + 2).is_some_and(|token| !token.breaks());
    mark || matches!(document.kind(start), Some(Kind::Hyphen | Kind::Dash | Kind::Symbol))
}

/// Drops a topic inside a longer one: the partiality in *tidak memihak* is none.
fn longest(mut found: Vec<TopicMatch>) -> Vec<TopicMatch> {
    order::by_key(&mut found, |topic| order::pair(topic.tokens.start, !topic.tokens.end));
    let mut kept: Vec<TopicMatch> = vec![];
    for topic in found {
        let inside = kept.iter().any(|other| {
            other.tokens.end >= topic.tokens.end && other.tokens != topic.tokens && other.tokens.len() <= LONGEST_TOPIC
        });
        if !inside {
            kept.push(topic);
        }
    }
    kept
}

/// Longer topics (*mendukung … salah satu calon*) do not swallow those inside them.
const LONGEST_TOPIC: usize = 4;

fn matches(matcher: &Matcher, rule: &Rule) -> Option<Range<usize>> {
    let cue = matcher.find(rule.pattern)?;
    matcher.find(rule.unless).is_none().then_some(cue)
}
