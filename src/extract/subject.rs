//! Whom the words beside a reporting verb name: a person, a body, somebody named before.

use std::ops::Range;

use super::attribution::{Reader, Subject};
use crate::lexicon::Class;
use crate::text::{Case, Kind};

/// A relative clause with a nickname takes at most this many tokens: *yang akrab disapa Rin itu*.
const LONGEST_NICKNAME: usize = 7;

/// A day takes at most this many tokens without its name: `(6/9/2024)`.
const LONGEST_DAY: usize = 8;

/// Persons whose names a short form is compared with.
const MOST_PERSONS: usize = 50;

impl Reader<'_, '_> {
    /// The subject that begins at a token, read forward.
    pub(super) fn subject_after(&self, from: usize, end: usize) -> Option<Subject> {
        const LONGEST_ROLE: usize = 20;
        let from = self.skip_marks(from, end);
        if from >= end {
            return None;
        }
        if self.document.is(from, Class::ThirdPerson) {
            return Some(Subject::Pronoun);
        }
        let phrase_end = self.phrase_end(from, end);
        let named = self.mention_at(from).is_some_and(|mention| self.people.mentions[mention].phrase.start == from);
        // "jelas perempuan yang akrab disapa Rin itu"
        let known = self.document.is(from, Class::PersonNoun)
            && self.document.says(phrase_end, "yang")
            && (phrase_end..end).take(LONGEST_NICKNAME).any(|at| self.is_demonstrative(at));
        if known || (!named && phrase_end > from && self.is_demonstrative(phrase_end - 1)) {
            // "kata putra sulung presiden itu": somebody named before.
            return Some(Subject::Pronoun);
        }
        let mut at = from;
        while at < end.min(from + LONGEST_ROLE) {
            if let Some(mention) = self.mention_at(at) {
                return Some(Subject::Mention(mention));
            }
            let stop = self.document.is(at, Class::PhraseEnd)
                && !self.document.tokens[at].capital()
                && !(at > from && self.document.says(at, "dan"));
            if stop || matches!(self.document.kind(at), Some(Kind::Period | Kind::Question | Kind::Colon | Kind::Dash))
            {
                break;
            }
            at += 1;
        }
        let named = from < phrase_end
            && (self.document.tokens[from].capital() || self.document.is(from, Class::UnnamedSpeaker));
        named.then_some(Subject::Phrase(from..phrase_end))
    }

    /// Where the words that name or describe somebody end.
    pub(super) fn phrase_end(&self, from: usize, end: usize) -> usize {
        let closes = |at: usize| {
            let mark = !matches!(
                self.document.kind(at),
                Some(Kind::Word | Kind::Number | Kind::Hyphen | Kind::Slash | Kind::Open | Kind::Close)
            );
            mark || (at > from && self.document.is(at, Class::PhraseEnd) && !self.document.tokens[at].capital())
        };
        (from..end).find(|&at| closes(at)).unwrap_or(end)
    }

    /// Whether a word points back: *hal itu*.
    pub fn is_demonstrative(&self, at: usize) -> bool {
        ["itu", "tersebut", "ini", "tadi"].iter().any(|word| self.document.says(at, word))
    }

    /// The subject that ends before a token, read backward.
    pub(super) fn subject_before(&self, verb: usize, start: usize) -> Option<Subject> {
        let mut end = verb;
        let mut demonstrative = false;
        while end > start && (self.is_adverb(end - 1) || self.document.kind(end - 1) == Some(Kind::Comma)) {
            demonstrative |= self.is_demonstrative(end - 1);
            end -= 1;
        }
        // "Rina dalam hal ini meminta"
        if demonstrative
            && end >= start + 3
            && self.document.says(end - 1, "hal")
            && self.document.says(end - 2, "dalam")
        {
            end -= 2;
            demonstrative = false;
        }
        end = self.before_day(end, start);
        if end == start {
            return None;
        }
        // "Rina Wulandari (Rinwu) mengatakan"
        let last = if self.document.kind(end - 1) == Some(Kind::Close) { end.saturating_sub(2) } else { end - 1 };
        // "Rina, saat apel di lapangan Budi Sentosa mengatakan": the name of a place.
        let site = |mention: &usize| {
            let from = self.people.mentions[*mention].phrase.start;
            from > start && self.document.is(from - 1, Class::SiteHead)
        };
        if let Some(mention) = self.mention_at(last).filter(|mention| !site(mention)) {
            return Some(self.team(mention, start).unwrap_or_else(|| self.head_of_company(mention, start)));
        }
        if self.document.is(end - 1, Class::ThirdPerson) {
            return Some(Subject::Pronoun);
        }
        if demonstrative {
            // "Mantan panglima itu mengatakan": somebody named before; "hal itu" is nobody.
            let begin = (start..end)
                .rev()
                .find(|&at| self.document.kind(at) == Some(Kind::Comma))
                .map_or(start, |comma| comma + 1);
            let begin = self.skip_openers(begin, end);
            // "Asisten A Rina yang hadir di acara ini mengatakan": she is named.
            let relative = (begin..end)
                .find(|&at| self.document.says(at, "yang"))
                .and_then(|at| self.mention_at(at - 1))
                .filter(|&mention| self.people.mentions[mention].phrase.start <= begin + 1);
            if let Some(mention) = relative {
                return Some(Subject::Mention(mention));
            }
            let person = (begin..end).any(|at| {
                self.document.is(at, Class::RoleHead)
                    || self.document.is(at, Class::UnnamedSpeaker)
                    || self.document.is(at, Class::PersonNoun)
            });
            // "Surat edaran Menteri A tersebut juga melarang": a text is nobody.
            let text =
                (begin..end).any(|at| self.document.is(at, Class::LawWord) || self.document.is(at, Class::Instrument));
            // "Para mahasiswa ini menuntut": they are described, not named before.
            if person && !text && self.document.says(begin, "para") {
                return Some(Subject::Phrase(begin..end));
            }
            return (person && !text).then_some(Subject::Pronoun);
        }
        // The subject is further left: "X, yang hadir di sana, mengatakan".
        let person = (start..end)
            .find_map(|at| self.mention_at(at).filter(|_| at == start || !self.document.is(at - 1, Class::Companion)));
        match (person, self.body_before(end, start)) {
            // "Rina Aktivis Jaringan A mengatakan": the body is part of what she is.
            (Some(mention), Some(Subject::Phrase(body))) if self.describes(mention, &body) => {
                Some(Subject::Mention(mention))
            }
            (_, Some(body)) => Some(body),
            (Some(mention), None) => Some(Subject::Mention(mention)),
            (None, None) => {
                // "Kementerian A selaku pemegang saham menekankan"
                // "Pemerintah Kabupaten A bersama dewan setempat mengingatkan"
                let apposed =
                    (start + 1..end).find(|&at| ["selaku", "bersama"].iter().any(|word| self.document.says(at, word)));
                if let Some(body) = apposed.and_then(|at| self.body_before(at, start)) {
                    return Some(body);
                }
                let opener = self.skip_openers(start, end);
                if self.document.is(opener, Class::ThirdPerson) {
                    return Some(Subject::Pronoun);
                }
                // "Sehingga bawaslu mengimbau": a body in small letters.
                let small = self.document.tokens[end - 1].case == Case::Lower
                    && (self.document.is(end - 1, Class::TargetOrganizers) || self.document.is(end - 1, Class::Force))
                    && (end - 1 == opener || !self.document.is(end - 2, Class::Companion));
                if small {
                    return Some(Subject::Phrase(end - 1..end));
                }
                // "Wulan menambahkan", of somebody with a longer name.
                if opener + 1 == end && self.known(&(opener..end)).is_some() {
                    return Some(Subject::Phrase(opener..end));
                }
                let phrase_end = self.phrase_end(opener, end);
                // "Seorang warga mengatakan", "Kapolres Tirtaloka mengatakan"; not "anggota dilarang menanggapi".
                let office = self.document.is(opener, Class::RoleHead) && self.document.tokens[opener].capital();
                let described = opener < phrase_end && (office || self.document.is(opener, Class::UnnamedSpeaker));
                let clause = (opener..phrase_end).any(|at| {
                    self.document.is(at, Class::Prohibition)
                        || self.document.is(at, Class::Obligation)
                        || self.document.is(at, Class::NotReporting)
                });
                (described && !clause).then_some(Subject::Phrase(opener..phrase_end))
            }
        }
    }

    /// Whether a body stands in the description right behind a name.
    fn describes(&self, mention: usize, body: &Range<usize>) -> bool {
        let behind = self.people.mentions[mention].phrase.end..body.start;
        // "Staf ahli Rina yang juga menjabat Satgas A, menegaskan"
        let comma = usize::from(self.document.kind(behind.start) == Some(Kind::Comma));
        if ["yang", "sekaligus"].iter().any(|word| self.document.says(behind.start + comma, word)) {
            return true;
        }
        behind.len() <= 10
            && behind
                .clone()
                .next()
                .is_some_and(|at| self.document.is(at, Class::RoleHead) || self.document.is(at, Class::PersonNoun))
            && behind.into_iter().all(|at| {
                self.document.tokens[at].capital()
                    || self.document.is(at, Class::RoleHead)
                    || self.document.is(at, Class::PersonNoun)
                    || self.document.kind(at) == Some(Kind::Open)
            })
    }

    /// A run of capitalised words that ends before a token and names a body.
    fn body_before(&self, end: usize, start: usize) -> Option<Subject> {
        // "Bawaslu kota setempat mengatakan"
        let local =
            |at: usize| ["setempat", "kota", "kabupaten", "provinsi"].iter().any(|word| self.document.says(at, word));
        let near = end > start && self.document.says(end - 1, "setempat");
        let end = if near { (start..end).rev().take_while(|&at| local(at)).last().unwrap_or(end) } else { end };
        // "Bawaslu Kabupaten A, Jawa Timur, mengatakan": where it is stands behind it.
        let end = self.before_places(end, start);
        let mut begin = end;
        while begin > start {
            let token = self.document.tokens[begin - 1];
            // "Koalisi Warga untuk Pemilu Bersih": small words inside a name.
            let small = begin < end
                && ["untuk", "dan", "dalam", "bagi"].iter().any(|word| self.document.says(begin - 1, word))
                && begin >= start + 2
                && self.document.tokens[begin - 2].capital()
                && self.begins_body(begin - 1, start);
            if small {
                begin -= 1;
                continue;
            }
            let inside = token.capital()
                || matches!(token.kind, Kind::Hyphen | Kind::Slash | Kind::Open | Kind::Close | Kind::Number);
            if !inside {
                break;
            }
            begin -= 1;
        }
        begin = self.skip_openers(begin, end);
        while begin < end && self.document.kind(begin) != Some(Kind::Word) {
            begin += 1;
        }
        if begin >= end {
            return None;
        }
        // "di Kabupaten A mengatakan": a place is nobody.
        if begin > start
            && (self.document.is(begin - 1, Class::Companion) || self.document.is(begin - 1, Class::SiteHead))
        {
            return None;
        }
        // "Pemerintah Kota A melalui Dinas B": A speaks.
        if begin > start + 1
            && ["melalui", "lewat"].iter().any(|word| self.document.says(begin - 1, word))
            && let Some(body) = self.body_before(begin - 1, start)
        {
            return Some(body);
        }
        // "Ikatan Pendamping Desa (IPD)": the short form names it.
        let closes = |at: &usize| self.document.kind(*at) == Some(Kind::Close);
        // "Dinas Pendidikan (Disdik) Daerah Istimewa A (DIA)": the short form of the place does not.
        let of_place = |close: usize| {
            let open = close.saturating_sub(2);
            let place = |at: usize| super::word::region(self.document, at).is_some_and(|len| at + len == open);
            let country = open > 0 && self.document.says(open - 1, "indonesia");
            (!country && (begin + 1..open).any(place))
                || (begin..close.saturating_sub(2)).rev().find(closes).is_some_and(|earlier| {
                    super::word::region(self.document, earlier + 1).is_some_and(|len| earlier + 1 + len == close - 2)
                })
        };
        if let Some(close) = (begin..end).rev().filter(closes).find(|&close| !of_place(close))
            && close >= begin + 3
            && self.document.kind(close - 2) == Some(Kind::Open)
            && matches!(self.document.tokens[close - 1].case, Case::Upper | Case::Mixed | Case::Title)
        {
            begin = close - 1;
            if close + 1 == end {
                return Some(Subject::Phrase(begin..close));
            }
        }
        if self.document.is(begin, Class::RoleHead) && !self.document.is(begin, Class::BodyWord) {
            return Some(Subject::Phrase(begin..end));
        }
        let body = (begin..end).any(|at| {
            self.document.is(at, Class::BodyWord) || matches!(self.document.tokens[at].case, Case::Upper | Case::Mixed)
        });
        (body || (end - begin >= 2 && begin > start)).then_some(Subject::Phrase(begin..end))
    }

    /// The end of a phrase without a day behind a comma: *Rina Sari, Minggu (6/9) mengaku*.
    fn before_day(&self, end: usize, start: usize) -> usize {
        let mut day = end;
        while day > start && !self.document.is(day - 1, Class::Weekday) && end - day < LONGEST_DAY {
            let inside = matches!(
                self.document.kind(day - 1),
                Some(Kind::Open | Kind::Close | Kind::Number | Kind::Slash | Kind::Hyphen)
            );
            if !inside {
                return end;
            }
            day -= 1;
        }
        let apart = day >= start + 2
            && self.document.is(day - 1, Class::Weekday)
            && self.document.kind(day - 2) == Some(Kind::Comma);
        if apart { day - 2 } else { end }
    }

    /// The end of a phrase without places behind commas.
    fn before_places(&self, end: usize, start: usize) -> usize {
        let mut end = end;
        while let Some(comma) = (start + 1..end)
            .rev()
            .take_while(|&at| self.document.tokens[at].capital() || self.document.kind(at) == Some(Kind::Comma))
            .find(|&at| self.document.kind(at) == Some(Kind::Comma))
        {
            // "Bawaslu Kota A, Provinsi B"
            let level = ["provinsi", "kabupaten", "kota"].iter().any(|word| self.document.says(comma + 1, word));
            let place = comma + 1 + usize::from(level);
            if super::word::region(self.document, place).is_none_or(|len| place + len != end) {
                break;
            }
            end = comma;
        }
        end
    }

    /// Whether the capital words before a token name a body.
    fn begins_body(&self, end: usize, start: usize) -> bool {
        (start..end)
            .rev()
            .take_while(|&at| self.document.tokens[at].capital())
            .any(|at| self.document.is(at, Class::BodyWord))
    }

    /// *Tim Pemenangan A-B mengatakan*: the team of a pair, not the second of the pair.
    fn team(&self, mention: usize, start: usize) -> Option<Subject> {
        let name = &self.people.mentions[mention].tokens;
        if name.start <= start || self.document.kind(name.start - 1) != Some(Kind::Hyphen) {
            return None;
        }
        let inside = |at: usize| {
            self.document.tokens[at].capital()
                || ["pemenangan", "kampanye", "sukses", "hukum"].iter().any(|word| self.document.says(at, word))
                || matches!(self.document.kind(at), Some(Kind::Hyphen | Kind::Open | Kind::Close))
        };
        let begin = (start..name.start).rev().take_while(|&at| inside(at)).last()?;
        let begin = (begin..name.start).find(|&at| self.document.is(at, Class::BodyWord))?;
        Some(Subject::Phrase(begin..name.end))
    }

    /// The only person whose initials or the beginning of whose name a single word is.
    pub fn known(&self, tokens: &Range<usize>) -> Option<usize> {
        let document = self.document;
        if tokens.len() != 1 || document.is(tokens.start, Class::BodyWord) || document.is(tokens.start, Class::RoleHead)
        {
            return None;
        }
        let word = document.word(tokens.start);
        let begins =
            |part: &str, start: &str| part.get(..start.len()).is_some_and(|part| part.eq_ignore_ascii_case(start));
        let persons = &self.people.persons;
        let fits = |name: &str| match document.tokens[tokens.start].case {
            Case::Upper => {
                word.len() >= 2
                    && name.split(' ').count() == word.len()
                    && name.split(' ').zip(word.split_inclusive(|_| true)).all(|(part, initial)| begins(part, initial))
            }
            Case::Title => word.len() >= 4 && name.split(' ').any(|part| begins(part, word)),
            _ => false,
        };
        let mut all = (0..persons.len().min(MOST_PERSONS)).filter(|&person| fits(&persons[person].name));
        all.next().filter(|_| all.next().is_none())
    }

    /// *X bersama Y mengatakan*: X is the subject.
    fn head_of_company(&self, mention: usize, start: usize) -> Subject {
        let phrase = &self.people.mentions[mention].phrase;
        if phrase.start > start && self.document.is(phrase.start - 1, Class::Companion) {
            let earlier = (start..phrase.start).find_map(|at| self.mention_at(at));
            return Subject::Mention(earlier.unwrap_or(mention));
        }
        Subject::Mention(mention)
    }

    fn is_adverb(&self, at: usize) -> bool {
        self.document.is(at, Class::SpeechAdverb) && self.mention_at(at).is_none()
    }

    /// The mention whose phrase covers a token.
    pub fn mention_at(&self, at: usize) -> Option<usize> {
        self.people.mention_at(at)
    }

    pub(super) fn skip_marks(&self, from: usize, end: usize) -> usize {
        (from..end)
            .find(|&at| {
                matches!(
                    self.document.kind(at),
                    Some(Kind::Word | Kind::Number | Kind::QuoteOpen | Kind::QuoteStraight)
                )
            })
            .unwrap_or(end)
    }

    /// Past the words that open a sentence before its subject.
    pub fn skip_openers(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end {
            match self.document.hits.get(at, Class::SentenceOpener) {
                Some(hit) if self.mention_at(at).is_none() => at += hit.len as usize,
                _ if self.document.kind(at) == Some(Kind::Comma) => at += 1,
                _ => break,
            }
        }
        at.min(end)
    }
}
