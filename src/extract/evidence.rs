//! What the article itself says for and against a word as part of a name.

use super::tag::{Head, Tag, Tags};
use crate::lexicon::Class;
use crate::map::{Map, Set};
use crate::text::{Case, Document, Gap, Kind};

/// A dateline takes at most this many tokens.
const LONGEST_DATELINE: usize = 14;

impl Tags {
    /// Adds what the article itself says: a word that stands in small letters elsewhere is hardly a name, one that
    /// follows `Pak` or `kata` is.
    #[inline(never)]
    pub(super) fn weigh(&mut self, document: &Document) {
        #[derive(Default)]
        struct Evidence {
            for_name: i8,
            for_place: i8,
        }
        let mut known: Map<String, Evidence> = Map::new();
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
                        // `Polres Tirtaloka`
                        _ if self.get(before) == Tag::Org
                            && self.before_bodies(before) != Tag::Role
                            && document
                                .tokens
                                .get(at + 1)
                                .is_none_or(|next| next.gap != Gap::None || next.kind != Kind::Hyphen)
                            && alone
                            && !document.is(at + 1, Class::SayVerb) =>
                        {
                            2
                        }
                        _ => 0,
                    };
                }
                if alone && document.is(at + 1, Class::SayVerb) {
                    for_name = for_name.max(2);
                }
                if for_name > 0 || for_place > 0 {
                    let evidence = known.or_insert(document.word(at).to_ascii_lowercase(), Evidence::default());
                    evidence.for_name = evidence.for_name.max(for_name);
                    evidence.for_place = evidence.for_place.max(for_place);
                }
            }
        }
        // `TIRTALOKA, Kabar – Rina …`: what a dateline names is a place.
        for sentence in &document.sentences {
            let line = document.lines[sentence.line].tokens.start;
            let first = sentence.tokens.start.min(line + LONGEST_DATELINE);
            if document
                .sentences
                .get(document.sentences.partition_point(|other| other.tokens.start < line))
                .is_some_and(|other| other.tokens.start < sentence.tokens.start)
            {
                continue;
            }
            for at in
                (line..first).take_while(|&at| document.tokens[at].capital() || document.kind(at) == Some(Kind::Comma))
            {
                if document.tokens[at].capital() {
                    let evidence = known.or_insert(document.word(at).to_ascii_lowercase(), Evidence::default());
                    evidence.for_place = evidence.for_place.max(3);
                }
                if document.kind(at) == Some(Kind::Comma) {
                    break;
                }
            }
        }
        let named = || (0..self.tags.len()).filter(|&at| self.tags[at] == Tag::Name);
        let names: Set<String> = named().map(|at| document.word(at).to_ascii_lowercase()).collect();
        // The same word has the same number in the lexicon; most small words are seen to be no name by that alone.
        let numbers = named().fold(0u64, |all, at| all | 1 << (document.tokens[at].word % 64));
        let small: Set<&str> = (document.tokens.iter().enumerate())
            .filter(|(_, token)| token.kind == Kind::Word && token.case == Case::Lower)
            .filter(|(_, token)| numbers >> (token.word % 64) & 1 == 1)
            // `Rina wulandari`: a name with a slip of the pen.
            .filter(|&(at, _)| at == 0 || !document.tokens[at - 1].capital() || !document.is(at - 1, Class::NamePart))
            .map(|(at, _)| document.word(at))
            .filter(|&word| names.contains(word))
            .collect();
        for at in 0..self.tags.len() {
            if self.tags[at] != Tag::Name {
                continue;
            }
            let word = document.word(at).to_ascii_lowercase();
            let certain = document.is(at, Class::NamePart);
            if !certain && small.contains(&word.as_str()) {
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

    /// The tag before the bodies that end at a token: a role in `Anggota Bawaslu RI`.
    fn before_bodies(&self, last: usize) -> Tag {
        const MOST: usize = 4;
        let mut at = last;
        while at > 0 && last - at < MOST && self.get(at) == Tag::Org {
            at -= 1;
        }
        self.get(at)
    }
}
