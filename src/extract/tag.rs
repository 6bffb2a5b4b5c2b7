//! What each word may be in or beside the name of a person, from the lexicon and from the article itself.

use std::ops::Range;

use super::word::{is_shouted, region, single, title};
use crate::lexicon::Class;
use crate::map::{Map, Set};
use crate::text::{Case, Document, Gap, Kind};

/// What a token may be in or beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A capital word that may be part of a name; the score says how likely.
    Name,
    /// A single capital letter.
    Initial,
    /// `bin`, `van`: part of a name between two other parts.
    Particle,
    /// `H.`, `Kombes Pol (Purn)`, `Pak`, with its marks.
    Title,
    /// A word that a role begins with.
    Role,
    /// A place.
    Place,
    /// A word that the name of a place, building or body follows.
    Head(Head),
    /// A body, an abbreviation.
    Org,
    /// Any other word with a capital.
    Common,
    /// Any other token.
    Other,
}

/// How the capital words after a head belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// `Kota`: the next one does, whatever it is.
    Place,
    /// `Jalan`: all of them do.
    Site,
    /// `Partai`: those that are no known names do.
    Org,
}

/// The tags of all tokens, with scores: how much speaks for a token as a part of a name (for [`Tag::Name`] only).
pub struct Tags {
    pub(super) tags: Vec<Tag>,
    pub(super) scores: Vec<i8>,
    /// Lines in which nearly every word has a capital: capitals say nothing there.
    pub(super) shouted: Vec<bool>,
    /// Names that stick to another word (`presidenRina`, `Rinamengatakan`): the token and the bytes of the name in it.
    glued: Map<usize, Range<usize>>,
}

impl Tags {
    /// Tags every token.
    #[inline(never)]
    pub fn new(document: &Document) -> Tags {
        let mut tags = Tags {
            tags: vec![Tag::Other; document.tokens.len()],
            scores: vec![0; document.tokens.len()],
            shouted: document.lines.iter().map(|line| line.headline || is_shouted(document, &line.tokens)).collect(),
            glued: Map::new(),
        };
        let mut at = 0;
        while at < document.tokens.len() {
            at += tags.tag(document, at).max(1);
        }
        tags.unglue(document);
        tags.complete_places(document);
        tags.complete_bodies(document);
        tags.weigh(document);
        tags
    }

    /// The tag of a token, [`Tag::Other`] past the end.
    pub fn get(&self, token: usize) -> Tag {
        self.tags.get(token).copied().unwrap_or(Tag::Other)
    }

    /// How much speaks for a token as a part of a name.
    pub fn score(&self, token: usize) -> i32 {
        self.scores.get(token).copied().unwrap_or(0).into()
    }

    /// Whether capitals say nothing in the line.
    pub fn is_shouted(&self, line: usize) -> bool {
        self.shouted.get(line).copied().unwrap_or(false)
    }

    /// The word of a name, without what sticks to it.
    pub fn word<'t>(&self, document: &Document<'t>, token: usize) -> &'t str {
        let word = document.word(token);
        self.glued.get(&token).map_or(word, |range| &word[range.clone()])
    }

    /// Frees names that stick to the word before or after, if the article has them by themselves elsewhere.
    #[inline(never)]
    fn unglue(&mut self, document: &Document) {
        let alone: Set<&str> = (0..self.tags.len())
            .filter(|&at| self.tags[at] == Tag::Name && document.tokens[at].case == Case::Title)
            .map(|at| document.word(at))
            .collect();
        for at in 0..self.tags.len() {
            let word = || document.word(at);
            let range = match (self.tags[at], document.tokens[at].case) {
                (Tag::Org | Tag::Other, Case::Mixed) if word().len() <= LONGEST_GLUED => {
                    let word = word();
                    let cut = word.char_indices().rev().find(|(_, c)| c.is_uppercase()).map_or(0, |(cut, _)| cut);
                    (cut > 0 && alone.contains(&&word[cut..])).then_some(cut..word.len())
                }
                (Tag::Name, Case::Title) if word().len() <= LONGEST_GLUED && !document.is(at, Class::NamePart) => STUCK
                    .iter()
                    .filter_map(|small| word().strip_suffix(small))
                    .find(|name| name.len() > 3 && alone.contains(name))
                    .map(|name| 0..name.len()),
                _ => None,
            };
            if let Some(range) = range {
                self.tags[at] = Tag::Name;
                self.scores[at] = 3;
                self.glued.insert(at, range);
            }
        }
    }

    /// What follows `Jalan` or `Kota` is no person.
    #[inline(never)]
    fn complete_places(&mut self, document: &Document) {
        for at in 0..self.tags.len() {
            let head = match self.tags[at] {
                Tag::Head(head) => head,
                // `Camat Tirtaloka`; but `Camat Rina mengatakan`.
                Tag::Role if document.is(at, Class::PlaceHead) && !document.is(at + 2, Class::SayVerb) => Head::Place,
                // `PPS Tirtaloka, Kecamatan Loka`
                Tag::Org
                    if document.kind(at + 2) == Some(Kind::Comma)
                        && self.get(at + 3) == Tag::Head(Head::Place)
                        && document.tokens[at + 3].capital() =>
                {
                    Head::Place
                }
                _ => continue,
            };
            if matches!(self.get(at + 1), Tag::Head(_) | Tag::Role) {
                continue;
            }
            let mut next = at + 1;
            // `Rumah Sakit Umum (RSU) Rina Sari`
            if head == Head::Site && document.kind(next) == Some(Kind::Close) {
                next += 1;
            }
            let most = match head {
                Head::Site => next + 8,
                // Names of boarding schools have two words.
                Head::Place => next + 1 + usize::from(document.is(at, Class::BoardingSchool)),
                Head::Org => continue,
            };
            while next < most && next < self.tags.len() && document.tokens[next].gap <= Gap::Space {
                let part = match self.tags[next] {
                    Tag::Name => self.tags[at] != Tag::Role || self.scores[next] < 3,
                    Tag::Initial => head == Head::Site,
                    Tag::Title => head == Head::Site && (next == at + 1 || document.word(next).len() == 1),
                    Tag::Org | Tag::Common => head == Head::Site,
                    _ => {
                        head == Head::Site
                            && document.kind(next) == Some(Kind::Period)
                            && document.tokens[next].gap == Gap::None
                            && document.word(next - 1).len() == 1
                    }
                };
                if !part {
                    break;
                }
                if self.tags[next] != Tag::Org
                    && self.tags[next] != Tag::Common
                    && document.kind(next) == Some(Kind::Word)
                {
                    self.tags[next] = Tag::Place;
                }
                next += 1;
            }
        }
    }

    /// `Timnas Rina`: a name that stands alone and only after the word for a body is the body's.
    #[inline(never)]
    fn complete_bodies(&mut self, document: &Document) {
        let mut only: Map<&str, bool> = Map::new();
        let alone = |tags: &Tags, at: usize| {
            at > 0
                && tags.tags[at - 1] == Tag::Head(Head::Org)
                && document.tokens[at].gap == Gap::Space
                && tags.get(at + 1) != Tag::Name
                && !matches!(document.kind(at + 1), Some(Kind::Hyphen | Kind::Dash))
        };
        for at in 0..self.tags.len() {
            if self.tags[at] == Tag::Name {
                let alone = alone(self, at);
                *only.or_insert(document.word(at), true) &= alone;
            }
        }
        for at in 0..self.tags.len() {
            if self.tags[at] == Tag::Name && only[&document.word(at)] {
                self.tags[at] = Tag::Org;
            }
        }
    }

    /// Whether the word before is the first one of a name in a list.
    fn is_inside_name(&self, document: &Document, at: usize) -> bool {
        let Some(first) = at.checked_sub(1) else { return false };
        !document.tokens[at].breaks()
            && self.tags[first] == Tag::Name
            && first.checked_sub(1).is_some_and(|before| {
                !document.tokens[first].breaks()
                    && (document.kind(before) == Some(Kind::Comma) || document.says(before, "dan"))
            })
    }

    fn set(&mut self, at: usize, len: usize, tag: Tag) -> usize {
        let end = (at + len).min(self.tags.len());
        self.tags[at..end].fill(tag);
        len
    }

    /// Tags the phrase that starts at a token; gives its length.
    fn tag(&mut self, document: &Document, at: usize) -> usize {
        let token = document.tokens[at];
        if token.kind != Kind::Word {
            return 1;
        }
        let capital = token.capital();
        if !capital && !document.hits.any(at) {
            return 1;
        }
        let hit = |class| document.hits.get(at, class).map(|hit| hit.len as usize);
        let namely = capital && (document.is(at, Class::NamePart) || document.is(at, Class::NameWord));
        let next_capital = document.tokens.get(at + 1).is_some_and(|next| next.capital() && next.gap == Gap::Space);
        let headed = at > 0 && matches!(self.tags[at - 1], Tag::Head(_));
        if let Some(len) = hit(Class::Eponym).filter(|_| capital && headed) {
            return self.set(at, len, Tag::Org);
        }
        // `Rina, Budi H Wirana`: an initial, no title.
        let inner = document.word(at) == "H" && next_capital && self.is_inside_name(document, at);
        if let Some(len) = title(document, at).filter(|_| !inner) {
            return self.set(at, len, Tag::Title);
        }
        if let Some(len) = region(document, at).filter(|&len| len > 1) {
            return self.set(at, len, Tag::Place);
        }
        // `Ketua Kadin, Adik Sari`: with a capital in the sentence it is part of the name.
        let middle = at > 0 && !token.breaks() && document.kind(at - 1) == Some(Kind::Comma);
        let named = middle && token.case == Case::Title && next_capital && document.is(at, Class::RoleKin);
        if let Some(len) = hit(Class::RoleHead)
            // `Hakim sekaligus ketua`
            && !(len == 1 && (namely || named) && !is_double_office(document, at))
        {
            return self.set(at, len, Tag::Role);
        }
        for (class, head) in [
            (Class::PlaceHead, Head::Place),
            (Class::SiteHead, Head::Site),
            (Class::SchoolHead, Head::Place),
            (Class::OrgHead, Head::Org),
        ] {
            if let Some(len) = hit(class)
                && !(len == 1 && (namely || is_small(document, at)))
            {
                return self.set(at, len, Tag::Head(head));
            }
        }
        if !capital {
            if document.is(at, Class::NameParticle) {
                self.set(at, 1, Tag::Particle);
            }
            return 1;
        }
        // `Lalu Rina pergi`: at the start of a sentence a small word before all else.
        let starts = token.breaks()
            || at == 0
            || matches!(document.kind(at - 1), Some(Kind::Period | Kind::QuoteOpen | Kind::QuoteStraight));
        if starts && document.is(at, Class::RoleStop) {
            return self.set(at, 1, Tag::Common);
        }
        // `4-6 Juli`
        let dated = at > 0 && document.kind(at - 1) == Some(Kind::Number) && !token.breaks();
        if dated && document.is(at, Class::Month) {
            return self.set(at, 1, Tag::Common);
        }
        if document.word(at).chars().count() == 1 {
            return self.set(at, 1, Tag::Initial);
        }
        if document.is(at, Class::PersonAddress) && next_capital {
            return self.set(at, 1, Tag::Title);
        }
        // `Al Rina`
        let particle = next_capital && token.case == Case::Title && document.is(at, Class::NameParticle);
        let (tag, score) = if named || particle { (Tag::Name, 0) } else { single(document, at, namely) };
        self.scores[at] = score;
        self.set(at, 1, tag)
    }
}

/// An office that is also a name, with another office to follow: `Hakim sekaligus ketua`.
fn is_double_office(document: &Document, at: usize) -> bool {
    document.says(at + 1, "sekaligus") || document.says(at + 1, "merangkap")
}

/// `Uu` is no `UU`.
fn is_small(document: &Document, at: usize) -> bool {
    document.word(at).len() == 2
        && document.tokens[at].case == Case::Title
        && document.kind(at + 1) != Some(Kind::Period)
        && !document.says(at, "jl")
}

/// Bytes of the longest word in which a name is looked for.
const LONGEST_GLUED: usize = 40;

/// Small words that stick to the name before them where a space was lost.
const STUCK: [&str; 35] = [
    "dan",
    "di",
    "dalam",
    "dari",
    "ke",
    "akan",
    "usai",
    "saat",
    "untuk",
    "pada",
    "yang",
    "itu",
    "ini",
    "juga",
    "tidak",
    "bersama",
    "nomor",
    "dengan",
    "banyak",
    "sebagai",
    "telah",
    "tanpa",
    "mengatakan",
    "menyatakan",
    "menanggapi",
    "meminta",
    "mengingatkan",
    "mengaku",
    "menilai",
    "menyebut",
    "menyampaikan",
    "menegaskan",
    "mengemukakan",
    "memimpin",
    "mengimbau",
];
