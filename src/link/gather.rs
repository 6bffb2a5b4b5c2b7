//! Which mentions are of the same person.

use std::ops::Range;

use super::nickname;
use super::office;
use super::people::{Mention, People, PersonEntry, Reference};
use super::spelling::{Words, alike, covers, fold};
use crate::extract::context;
use crate::extract::name::{self, ENOUGH, Name};
use crate::extract::role::Role;
use crate::extract::tag::{Tag, Tags};
use crate::lexicon::Class;
use crate::map::{Map, Set};
use crate::order;
use crate::text::{Document, Gap, Kind};

/// Everybody in a text.
#[inline(never)]
pub fn everybody(document: &Document) -> People {
    let tags = Tags::new(document);
    let mut gathering = Gathering::new(document, &tags, name::find(document, &tags));
    gathering.unthing(&tags);
    gathering.repeated();
    gathering.begun(&tags);
    gathering.found_persons();
    gathering.assign();
    gathering.headlines(&tags);
    gathering.merge(&nickname::pairs(document, &tags, &gathering.persons, &gathering.mentions), true);
    gathering.finish(&tags)
}

/// A person while mentions are gathered.
#[derive(Debug)]
pub struct Draft {
    /// The words of the fullest name.
    pub words: Words,
    /// Where the fullest name stands.
    pub tokens: Range<usize>,
    /// Named after a husband or father, who may be another person of the article.
    pub kin: bool,
}

/// A mention with the roles beside it.
#[derive(Debug)]
pub struct Found {
    /// The name alone.
    pub tokens: Range<usize>,
    /// With titles, degrees and roles.
    pub phrase: Range<usize>,
    /// The roles beside it.
    pub roles: Vec<Role>,
    /// Index into the drafts.
    pub person: usize,
    /// A nickname, not a form of the full name.
    pub nickname: bool,
}

struct Gathering<'d, 't> {
    document: &'d Document<'t>,
    names: Vec<(Name, Words)>,
    persons: Vec<Draft>,
    /// Persons by each word of their names.
    by_word: Map<String, Vec<usize>>,
    mentions: Vec<Found>,
}

/// Names that share a word with more persons than this are compared with the first of them only.
const MOST_NAMESAKES: usize = 40;
/// The name of a body before that of a person has fewer words than this.
const MOST_BODY_WORDS: usize = 8;

impl<'d, 't> Gathering<'d, 't> {
    fn new(document: &'d Document<'t>, tags: &Tags, names: Vec<Name>) -> Self {
        let names = names
            .into_iter()
            .map(|name| (words(document, tags, name.tokens.clone()), name))
            .map(|(w, n)| (n, w))
            .collect();
        Gathering { document, names, persons: vec![], by_word: Map::new(), mentions: vec![] }
    }

    /// What the article once calls the name of a thing (`survei Tirta Raya`) is one elsewhere, too.
    #[inline(never)]
    fn unthing(&mut self, tags: &Tags) {
        let things: Set<Words> = (self.names.iter())
            .filter(|(name, words)| words.len() > 1 && context::is_thing(self.document, tags, &name.tokens))
            .map(|(_, words)| words.clone())
            .collect();
        for (name, words) in &mut self.names {
            let person = name.before.is_some()
                || name.phrase != name.tokens
                || name.tokens.clone().any(|at| self.document.is(at, Class::NamePart));
            if !person && things.contains(words) {
                name.score -= 6;
            }
            // `Direktur Tirta Raya Rina Sari`: the name begins after that of the body.
            let body = (2..words.len().min(MOST_BODY_WORDS)).rev().find(|&length| things.contains(&words[..length]));
            if let Some(length) = body
                && name.phrase.start == name.tokens.start
                && let Some(start) =
                    name.tokens.clone().filter(|&at| self.document.kind(at) == Some(Kind::Word)).nth(length)
            {
                words.drain(..length);
                if let Some(role) = name.before.as_mut().filter(|role| role.tokens.end == name.tokens.start) {
                    role.tokens.end = start;
                }
                name.tokens.start = start;
                name.phrase.start = start;
            }
        }
    }

    /// A single word that the article repeats where people stand is a name, also if nothing else tells.
    #[inline(never)]
    fn repeated(&mut self) {
        const LEAST: usize = 3;
        let mut seen: Map<String, (usize, i32, bool)> = Map::new();
        for (name, words) in self.names.iter().filter(|(_, words)| words.len() == 1) {
            let at = name.tokens.start;
            let inner = at > 0
                && !self.document.tokens[at].breaks()
                && matches!(self.document.kind(at - 1), Some(Kind::Word | Kind::Comma | Kind::Hyphen));
            let entry = seen.or_insert(words[0].clone(), (0, 0, false));
            *entry = (entry.0 + 1, entry.1.max(name.score), entry.2 || inner);
        }
        for (name, words) in self.names.iter_mut().filter(|(name, words)| words.len() == 1 && name.score > 0) {
            if seen.get(&words[0]).is_some_and(|&(times, best, inner)| times >= LEAST && best > 0 && inner) {
                name.score = name.score.max(ENOUGH);
                name.cued = true;
            }
        }
    }

    fn is_sure(&self, name: &Name, words: &Words) -> bool {
        let certain = name.tokens.clone().any(|at| self.document.is(at, Class::NamePart));
        name.score >= ENOUGH && (certain || name.cued || words.len() > 1)
    }

    /// One person for each name that no fuller name covers.
    #[inline(never)]
    fn found_persons(&mut self) {
        let mut order: Vec<usize> =
            (0..self.names.len()).filter(|&at| self.is_sure(&self.names[at].0, &self.names[at].1)).collect();
        order::by_key(&mut order, |&at| !(self.names[at].1.len() as u64));
        for at in order {
            let words = self.names[at].1.clone();
            // `Ibu Negara Rina Budi Santoso` is not `Presiden Budi Santoso`.
            let own = self.names[at].0.before.as_ref().is_some_and(|role| !self.is_kin(role));
            if words.is_empty() || self.covering(&words).any(|person| !(own && self.persons[person].kin)) {
                continue;
            }
            let kin = self.names[at].0.before.as_ref().is_some_and(|role| self.is_kin(role));
            let person = self.persons.len();
            for word in &words {
                self.by_word.or_insert(word.clone(), vec![]).push(person);
            }
            self.persons.push(Draft { words, tokens: self.names[at].0.tokens.clone(), kin });
        }
    }

    /// `Istri Bupati`, `Ibu Negara`
    fn is_kin(&self, role: &Role) -> bool {
        let at = role.tokens.start;
        self.document.is(at, Class::RoleKin) || (self.document.says(at, "ibu") && self.document.says(at + 1, "negara"))
    }

    /// `Bupati Tirtaloka Rina Sari`: where the article calls her `Rina`, the name begins there.
    #[inline(never)]
    fn begun(&mut self, tags: &Tags) {
        let begins: Set<&str> = self
            .names
            .iter()
            .filter(|(name, words)| words.len() == 1 && name.score > 0)
            .map(|(_, words)| words[0].as_str())
            .collect();
        // `Bupati Tirtaloka Raya Rina`: the role has its place already.
        let named_place = |name: &Name| name.tokens.start > 0 && tags.get(name.tokens.start - 1) == Tag::Place;
        let cuts: Vec<bool> = self
            .names
            .iter()
            .map(|(name, words)| {
                // `Kubu Rina-Budi` at the start of a sentence
                let at = name.tokens.start;
                let opens = words.len() == 2
                    && (self.document.tokens[at].breaks()
                        || self.document.kind(at.wrapping_sub(1)) == Some(Kind::Period))
                    && matches!(self.document.kind(name.tokens.end), Some(Kind::Hyphen | Kind::Dash))
                    && !self.document.is(at, Class::NamePart)
                    && !self.document.is(at, Class::NameWord)
                    && begins.contains(&words[1].as_str())
                    && !begins.contains(&words[0].as_str());
                if opens {
                    return true;
                }
                let after_role = name.before.as_ref().is_some_and(|role| !role.comma);
                // `Anggota Bawaslu Wanasari I Made Rina`: no name goes on with `I`.
                let birth = words.len() >= 3
                    && after_role
                    && name.phrase.start == name.tokens.start
                    && ["i", "ni", "ida"].contains(&words[1].as_str())
                    && !self.document.is(at, Class::NamePart)
                    && !self.document.is(at, Class::NameWord);
                if birth {
                    return true;
                }
                words.len() >= 2
                    && after_role
                    && name.phrase.start == name.tokens.start
                    && !named_place(name)
                    && !self.document.is(name.tokens.start, Class::NamePart)
                    && !self.document.is(name.tokens.start, Class::NameWord)
                    && self.document.is(name.tokens.start + 1, Class::NamePart)
                    && begins.contains(&words[1].as_str())
                    && !begins.contains(&words[0].as_str())
            })
            .collect();
        for ((name, words), cut) in self.names.iter_mut().zip(cuts) {
            if cut {
                words.remove(0);
                name.tokens.start += 1;
                name.phrase.start += 1;
                if let Some(role) = &mut name.before {
                    role.tokens.end += 1;
                }
            }
        }
    }

    /// The persons whose names hold all the words.
    fn covering<'a>(&'a self, words: &'a Words) -> impl Iterator<Item = usize> + 'a {
        let mut found: Vec<usize> = vec![];
        for word in words.iter().filter(|word| word.len() > 1) {
            let namesakes = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
            for &person in namesakes.iter().take(MOST_NAMESAKES) {
                if !found.contains(&person) && covers(&self.persons[person].words, words) {
                    found.push(person);
                }
            }
        }
        found.into_iter()
    }

    /// A person with the same name spelt a little differently.
    fn similar(&self, words: &Words) -> Option<usize> {
        if self.persons.len() > MOST_NAMESAKES {
            return None;
        }
        self.persons.iter().position(|person| {
            words.iter().all(|word| person.words.iter().any(|known| alike(known, word)))
                && (words.len() == person.words.len() || words.iter().any(|word| person.words.contains(word)))
        })
    }

    /// Gives every name its person.
    #[inline(never)]
    fn assign(&mut self) {
        let mut last = vec![None; self.persons.len()];
        for at in 0..self.names.len() {
            let (name, words) = &self.names[at];
            if words.is_empty() {
                continue;
            }
            let mut best: Option<usize> = None;
            for person in self.covering(words) {
                let better = best.is_none_or(|known| {
                    let key = |person: usize| {
                        let exact = self.persons[person].words == *words;
                        let exact = (exact, !self.persons[person].kin);
                        (exact, last[person], std::cmp::Reverse(self.persons[person].tokens.start))
                    };
                    key(person) > key(known)
                });
                if better {
                    best = Some(person);
                }
            }
            let Some(person) = best else { continue };
            last[person] = Some(name.tokens.start);
            let roles: Vec<_> = name.before.iter().chain(&name.after).cloned().collect();
            let mut phrase = name.phrase.clone();
            for role in &roles {
                // A role that the name shares with another one stands further off.
                // `calon bupati dan wakil bupati | Rina dan | Budi`: that of the second stands before the first.
                let beside = |gap: Range<usize>| !gap.into_iter().any(|at| self.document.says(at, "dan"));
                if role.tokens.end <= phrase.start
                    && phrase.start - role.tokens.end <= 2
                    && beside(role.tokens.end..phrase.start)
                {
                    phrase.start = role.tokens.start;
                } else if role.tokens.start >= phrase.end && role.tokens.start - phrase.end <= 4 {
                    phrase.end = role.tokens.end;
                }
            }
            self.mentions.push(Found { tokens: name.tokens.clone(), phrase, roles, person, nickname: false });
        }
        self.merge_misspelt();
    }

    /// `Subiyanto` and `Subianto` are one.
    fn merge_misspelt(&mut self) {
        let mut pairs = vec![];
        for (at, person) in self.persons.iter().enumerate() {
            if let Some(other) =
                self.similar(&person.words).filter(|&other| other < at && !self.persons[other].kin && !person.kin)
            {
                pairs.push((at, other));
            }
        }
        self.merge(&pairs, false);
    }

    /// Makes the first person of each pair the second.
    #[inline(never)]
    fn merge(&mut self, pairs: &[(usize, usize)], nickname: bool) {
        let mut target: Vec<usize> = (0..self.persons.len()).collect();
        let last = |target: &mut Vec<usize>, mut person: usize| {
            while target[person] != person {
                target[person] = target[target[person]];
                person = target[person];
            }
            person
        };
        for &(from, to) in pairs {
            let to = last(&mut target, to);
            if target[from] == from {
                target[from] = to;
            }
        }
        let target: Vec<usize> = (0..target.len()).map(|person| last(&mut target, person)).collect();
        for mention in &mut self.mentions {
            mention.nickname |= nickname && target[mention.person] != mention.person;
            mention.person = target[mention.person];
        }
    }

    /// Names in lines where capitals say nothing: only those that the body knows.
    #[inline(never)]
    fn headlines(&mut self, tags: &Tags) {
        for (index, line) in self.document.lines.iter().enumerate() {
            if line.furniture || !tags.is_shouted(index) {
                continue;
            }
            let mut at = line.tokens.start;
            while at < line.tokens.end {
                let known = |at: usize| {
                    (at < line.tokens.end && self.document.tokens[at].capital())
                        .then(|| self.by_word.get(&fold(self.document.word(at))))
                        .flatten()
                };
                let Some(&person) = known(at).and_then(|persons| persons.first()) else {
                    at += 1;
                    continue;
                };
                let mut end = at + 1;
                while known(end).is_some_and(|persons| persons.contains(&person)) {
                    end += 1;
                }
                let certain = end - at > 1
                    || self.document.is(at, Class::NamePart)
                    || !(self.document.is(at, Class::CommonWord) || self.document.is(at, Class::NameWord));
                if certain {
                    self.mentions.push(Found {
                        tokens: at..end,
                        phrase: at..end,
                        roles: vec![],
                        person,
                        nickname: false,
                    });
                }
                at = end;
            }
        }
        order::by_key(&mut self.mentions, |mention| mention.tokens.start as u64);
    }

    #[inline(never)]
    fn finish(self, tags: &Tags) -> People {
        let document = self.document;
        let mut people = People::default();
        let mut number: Vec<Option<usize>> = vec![None; self.persons.len()];
        let mut roles: Vec<Vec<Role>> = vec![];
        let mut fullest: Vec<((usize, usize), Range<usize>)> = vec![];
        let mut spellings: Map<String, usize> = Map::new();
        for mention in &self.mentions {
            *spellings.or_insert(plain(document, tags, mention.tokens.clone()), 0) += 1;
        }
        for mention in &self.mentions {
            let person = *number[mention.person].get_or_insert_with(|| {
                roles.push(vec![]);
                fullest.push(((0, 0), mention.tokens.clone()));
                roles.len() - 1
            });
            let words = words(document, tags, mention.tokens.clone()).len();
            let shouted = tags.is_shouted(document.line_of(mention.tokens.start));
            // Of names as long, the spelling that the article uses most.
            let spelling = plain(document, tags, mention.tokens.clone());
            let length = if mention.nickname { 1 } else { words * 2 };
            let rank = if shouted { (0, 0) } else { (length, spellings[&spelling]) };
            if rank > fullest[person].0 {
                fullest[person] = (rank, mention.tokens.clone());
            }
            roles[person].extend(mention.roles.iter().cloned());
            people.mentions.push(Mention {
                tokens: mention.tokens.clone(),
                phrase: mention.phrase.clone(),
                person,
                reference: Reference::Name,
            });
        }
        for (roles, (_, name)) in roles.iter().zip(&fullest) {
            people.persons.push(PersonEntry {
                name: plain(document, tags, addressed(document, name.clone())),
                role: office::fullest(document, roles).map(|role| role.text(document)),
                roles: roles.iter().take(MOST_NAMESAKES).map(|role| role.text(document)).collect(),
            });
        }
        separate(&mut people.mentions);
        office::add(document, tags, &mut people, &roles);
        people
    }
}

/// `Gus Rin`: a single name that is no usual one stands with its form of address.
fn addressed(document: &Document, name: Range<usize>) -> Range<usize> {
    let Some(before) = name.start.checked_sub(1) else { return name };
    let address = document.is(before, Class::NicknameAddress) && !document.tokens[name.start].breaks();
    if name.len() == 1 && address && !document.is(name.start, Class::NamePart) { before..name.end } else { name }
}

/// No phrase reaches into the one before it.
fn separate(mentions: &mut Vec<Mention>) {
    order::by_key(mentions, |mention| order::pair(mention.tokens.start, mention.tokens.end));
    mentions.dedup_by(|next, before| next.tokens.start < before.tokens.end);
    for at in 1..mentions.len() {
        let (left, right) = mentions.split_at_mut(at);
        let (before, next) = (&mut left[at - 1], &mut right[0]);
        if next.phrase.start < before.tokens.end {
            next.phrase.start = before.tokens.end.min(next.tokens.start);
        }
        if before.phrase.end > next.phrase.start {
            if next.phrase.start < next.tokens.start && before.phrase.end <= next.tokens.start {
                next.phrase.start = before.phrase.end;
            } else {
                before.phrase.end = next.phrase.start.max(before.tokens.end);
            }
        }
    }
}

/// The text of tokens with single spaces.
fn plain(document: &Document, tags: &Tags, tokens: Range<usize>) -> String {
    let mut text = String::new();
    for at in tokens.clone() {
        if at > tokens.start && document.tokens[at].gap != Gap::None {
            text.push(' ');
        }
        text.push_str(tags.word(document, at));
    }
    text
}

fn words(document: &Document, tags: &Tags, tokens: Range<usize>) -> Words {
    tokens.filter(|&at| document.kind(at) == Some(Kind::Word)).map(|at| fold(tags.word(document, at))).collect()
}
