//! What each word may be in or beside the name of a person, from the lexicon and from the article itself.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::lexicon::Class;
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
    tags: Vec<Tag>,
    scores: Vec<i8>,
    /// Lines in which nearly every word has a capital: capitals say nothing there.
    shouted: Vec<bool>,
    /// Names that stick to another word (`presidenRina`, `Rinamengatakan`): the token and the bytes of the name in it.
    glued: HashMap<usize, Range<usize>>,
}

impl Tags {
    /// Tags every token.
    pub fn new(document: &Document) -> Tags {
        let mut tags = Tags {
            tags: vec![Tag::Other; document.tokens.len()],
            scores: vec![0; document.tokens.len()],
            shouted: document.lines.iter().map(|line| line.headline || is_shouted(document, &line.tokens)).collect(),
            glued: HashMap::new(),
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
    fn unglue(&mut self, document: &Document) {
        let alone: HashSet<&str> = (0..self.tags.len())
            .filter(|&at| self.tags[at] == Tag::Name && document.tokens[at].case == Case::Title)
            .map(|at| document.word(at))
            .collect();
        for at in 0..self.tags.len() {
            let word = document.word(at);
            let range = match (self.tags[at], document.tokens[at].case) {
                _ if word.len() > 40 => None,
                (Tag::Org | Tag::Other, Case::Mixed) => {
                    let cut = word.char_indices().rev().find(|(_, c)| c.is_uppercase()).map_or(0, |(cut, _)| cut);
                    (cut > 0 && alone.contains(&word[cut..])).then_some(cut..word.len())
                }
                (Tag::Name, Case::Title) if !document.is(at, Class::NamePart) => STUCK
                    .iter()
                    .filter_map(|small| word.strip_suffix(small))
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
    fn complete_places(&mut self, document: &Document) {
        for at in 0..self.tags.len() {
            let head = match self.tags[at] {
                Tag::Head(head) => head,
                // `Camat Tirtaloka`; but `Camat Rina mengatakan`.
                Tag::Role if document.is(at, Class::PlaceHead) && !document.is(at + 2, Class::SayVerb) => Head::Place,
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
    fn complete_bodies(&mut self, document: &Document) {
        let mut only: HashMap<&str, bool> = HashMap::new();
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
                only.entry(document.word(at)).and_modify(|known| *known &= alone).or_insert(alone);
            }
        }
        for at in 0..self.tags.len() {
            if self.tags[at] == Tag::Name && only[document.word(at)] {
                self.tags[at] = Tag::Org;
            }
        }
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
        let hit = |class| document.hits.get(at, class).map(|hit| hit.len as usize);
        let capital = token.capital();
        let namely = capital && (document.is(at, Class::NamePart) || document.is(at, Class::NameWord));
        let next_capital = document.tokens.get(at + 1).is_some_and(|next| next.capital() && next.gap == Gap::Space);
        let headed = at > 0 && matches!(self.tags[at - 1], Tag::Head(_));
        if let Some(len) = hit(Class::Eponym).filter(|_| capital && headed) {
            return self.set(at, len, Tag::Org);
        }
        if let Some(len) = title(document, at) {
            return self.set(at, len, Tag::Title);
        }
        if let Some(len) = region(document, at).filter(|&len| len > 1) {
            return self.set(at, len, Tag::Place);
        }
        // `Ketua Kadin, Adik Sari`: with a capital in the sentence it is part of the name.
        let middle = at > 0 && !token.breaks() && document.kind(at - 1) == Some(Kind::Comma);
        let named = middle && token.case == Case::Title && next_capital && document.is(at, Class::RoleKin);
        if let Some(len) = hit(Class::RoleHead)
            && !(len == 1 && (namely || named))
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
                && !(len == 1 && namely)
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
        if document.word(at).chars().count() == 1 {
            return self.set(at, 1, Tag::Initial);
        }
        if document.is(at, Class::PersonAddress) && next_capital {
            return self.set(at, 1, Tag::Title);
        }
        let (tag, score) = if named { (Tag::Name, 0) } else { single(document, at, namely) };
        self.scores[at] = score;
        self.set(at, 1, tag)
    }

    /// Adds what the article itself says: a word that stands in small letters elsewhere is hardly a name, one that
    /// follows `Pak` or `kata` is.
    fn weigh(&mut self, document: &Document) {
        #[derive(Default)]
        struct Evidence {
            for_name: i8,
            for_place: i8,
        }
        let mut known: HashMap<String, Evidence> = HashMap::new();
        for line in document.lines.iter().enumerate().filter(|(at, line)| !line.furniture && !self.shouted[*at]) {
            for at in line.1.tokens.clone().filter(|&at| self.tags[at] == Tag::Name) {
                let before = at.checked_sub(1).filter(|_| !document.tokens[at].breaks());
                let alone = self.get(at + 1) != Tag::Name && before.is_none_or(|before| self.get(before) != Tag::Name);
                let mut for_name = 0;
                let mut for_place = 0;
                if let Some(before) = before {
                    let said = document.is(before, Class::SayRoot) && document.tokens[before].case == Case::Lower;
                    for_name = match self.get(before) {
                        Tag::Title => 4,
                        _ if said => 3,
                        _ => 0,
                    };
                    for_place = match document.word(before) {
                        "di" => 3,
                        "ke" | "dari" | "se" if alone => 1,
                        _ if self.get(before) == Tag::Head(Head::Place) => 3,
                        _ => 0,
                    };
                }
                if alone && document.is(at + 1, Class::SayVerb) {
                    for_name = for_name.max(2);
                }
                if for_name > 0 || for_place > 0 {
                    let evidence = known.entry(document.word(at).to_lowercase()).or_default();
                    evidence.for_name = evidence.for_name.max(for_name);
                    evidence.for_place = evidence.for_place.max(for_place);
                }
            }
        }
        let mut small = HashSet::new();
        for (at, token) in document.tokens.iter().enumerate() {
            if token.kind == Kind::Word && token.case == Case::Lower {
                small.insert(document.word(at));
            }
        }
        for at in 0..self.tags.len() {
            if self.tags[at] != Tag::Name {
                continue;
            }
            let word = document.word(at).to_lowercase();
            let certain = document.is(at, Class::NamePart);
            if !certain && small.contains(word.as_str()) {
                self.scores[at] -= 3;
            }
            if let Some(evidence) = known.get(&word) {
                self.scores[at] += evidence.for_name;
                if !certain || evidence.for_name == 0 {
                    self.scores[at] -= evidence.for_place.min(if certain { 1 } else { 3 });
                }
            }
        }
    }
}

/// The tag and score of a capital word by itself.
fn single(document: &Document, at: usize, namely: bool) -> (Tag, i8) {
    let token = document.tokens[at];
    let word = document.word(at);
    let place = region(document, at).is_some();
    match token.case {
        // In a word of capitals only a neighbour of the same kind tells a name from an abbreviation.
        Case::Upper if namely && word.len() >= 3 && shouting_neighbour(document, at) => return (Tag::Name, 2),
        Case::Upper => return (Tag::Org, 0),
        Case::Mixed if !document.is(at, Class::NamePart) => return (Tag::Org, 0),
        _ => {}
    }
    if document.is(at, Class::NamePart) {
        return (Tag::Name, 3);
    }
    if document.is(at, Class::OrgWord) {
        return (Tag::Org, 0);
    }
    if document.is(at, Class::NameWord) {
        return (Tag::Name, if place { 0 } else { 1 });
    }
    if place {
        return (Tag::Place, 0);
    }
    if word.len() < 3 || document.is(at, Class::CommonWord) || document.is(at, Class::DayWord) || is_affixed(word) {
        return (Tag::Common, 0);
    }
    (Tag::Name, i8::from(sounds_like_a_name(word)))
}

fn shouting_neighbour(document: &Document, at: usize) -> bool {
    let shouts = |at: usize| {
        document.tokens.get(at).is_some_and(|token| token.case == Case::Upper)
            && (document.is(at, Class::NamePart) || document.is(at, Class::NameWord))
    };
    shouts(at + 1) || shouts(at.wrapping_sub(1))
}

fn region(document: &Document, at: usize) -> Option<usize> {
    if !document.tokens[at].capital() {
        return None;
    }
    [Class::RegionProvince, Class::RegionRegency, Class::RegionCity, Class::RegionShort, Class::ForeignPlace]
        .iter()
        .filter_map(|&class| document.hits.get(at, class))
        .map(|hit| hit.len as usize)
        .max()
}

/// The length of a title with its full stop, force and branch: `Kombes Pol.`, `Jenderal TNI (Purn)`.
fn title(document: &Document, at: usize) -> Option<usize> {
    // `dr. Rina` is written small.
    if matches!(document.word(at), "dr" | "drg" | "drh" | "drs" | "dra" | "ir" | "ustaz" | "prof") {
        let dot = usize::from(document.kind(at + 1) == Some(Kind::Period));
        let named = document.tokens.get(at + 1 + dot).is_some_and(|next| next.capital() && next.gap <= Gap::Space);
        return (named && document.tokens[at + dot].gap <= Gap::Space).then_some(1 + dot);
    }
    let mut end = at + document.hits.get(at, Class::PersonTitle)?.len as usize;
    let single = document.word(end - 1).len() == 1;
    let period = |at: usize| {
        document.kind(at) == Some(Kind::Period)
            && document.tokens[at].gap == Gap::None
            && document.tokens.get(at + 1).is_some_and(|next| !next.breaks())
    };
    if period(end) {
        end += 1;
    } else if single && !document.tokens.get(end).is_some_and(|next| next.capital() && !next.breaks()) {
        return None;
    }
    loop {
        let open = usize::from(document.kind(end) == Some(Kind::Open));
        let Some(suffix) = document.hits.get(end + open, Class::RankSuffix) else { break };
        let mut after = end + open + suffix.len as usize;
        if document.tokens[end].breaks() {
            break;
        }
        if period(after) {
            after += 1;
        }
        if open == 1 {
            if document.kind(after) != Some(Kind::Close) {
                break;
            }
            after += 1;
        }
        end = after;
    }
    Some(end - at)
}

/// A word that its prefixes and suffixes show to be no name.
pub fn is_affixed(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let long = |least: usize| word.len() >= least;
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| word.starts_with(prefix));
    let ends = |suffixes: &[&str]| suffixes.iter().any(|suffix| word.ends_with(suffix));
    (long(6) && ends(&["nya"]))
        || (long(7) && starts(&["meng", "meny"]))
        || (long(8) && starts(&["mem", "men", "ber", "ter", "peng", "pem", "pen", "per"]))
        || (long(8) && starts(&["pe", "ke", "se", "di"]) && ends(&["an"]))
        || (long(7) && ends(&["kan", "itas", "asi", "isme", "ologi", "tif", "tion", "ing", "ment", "ional"]))
        || (long(6) && starts(&["di"]) && ends(&["i"]))
        || (long(7)
            && starts(&["kemen", "pemko", "pemka", "pempr", "bawas", "panwas", "polre", "polda", "kejak", "disko"]))
}

/// Small words that stick to the name before them where a space was lost.
const STUCK: [&str; 34] = [
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

/// Endings that hardly any other word has.
fn sounds_like_a_name(word: &str) -> bool {
    const ENDINGS: [&str; 27] = [
        "wati", "udin", "uddin", "yanto", "anto", "iyanto", "ullah", "ulloh", "ono", "ningsih", "syah", "iyah", "yono",
        "wan", "arto", "adi", "oko", "ianus", "inus", "rizal", "man", "ina", "ani", "ati", "isa", "usi", "wijaya",
    ];
    word.len() >= 5 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether nearly every longer word of a line has a capital.
fn is_shouted(document: &Document, line: &std::ops::Range<usize>) -> bool {
    const LONGEST: usize = 40;
    if line.len() > LONGEST || matches!(document.kind(line.end - 1), Some(Kind::Period)) {
        return false;
    }
    let words: Vec<usize> = line
        .clone()
        .filter(|&at| document.kind(at) == Some(Kind::Word) && document.tokens[at].end - document.tokens[at].start > 3)
        .collect();
    let capitals = words.iter().filter(|&&at| document.tokens[at].capital()).count();
    words.len() >= 4 && capitals * 10 >= words.len() * 8
}
