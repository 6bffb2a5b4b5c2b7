//! Who is said to say something: the reporting words of a clause and their subject.

use std::ops::Range;

use crate::lexicon::Class;
use crate::link::people::People;
use crate::text::{Case, Document, Kind};

/// Whom the reporting words name.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// A person, as an index into [`People::mentions`].
    Mention(usize),
    /// A pronoun or an enclitic (`katanya`): somebody named before.
    Pronoun,
    /// A body or the description of an unnamed person.
    Phrase(Range<usize>),
}

/// Reporting words with their subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The reporting words.
    pub cue: Range<usize>,
    /// Who says it.
    pub subject: Subject,
}

/// Tokens at the start of a clause after a quote within which the speech verb must come.
const CLAUSE_REACH: usize = 30;

/// Reads clauses of one document.
pub struct Reader<'d, 't> {
    /// The text.
    pub document: &'d Document<'t>,
    /// The people in it.
    pub people: &'d People,
}

impl Reader<'_, '_> {
    /// The attribution of a sentence of the narration: *X menegaskan ASN harus netral*.
    pub fn sentence(&self, tokens: &Range<usize>, headline: bool) -> Option<Attribution> {
        self.clause(tokens, headline).or_else(|| self.list_item(tokens))
    }

    /// An item of a list whose subject was named before: *Kedua, mengimbau KPU …*.
    fn list_item(&self, tokens: &Range<usize>) -> Option<Attribution> {
        let ordinal = self.document.hits.get(tokens.start, Class::Ordinal)?;
        let verb = self.skip_marks(tokens.start + ordinal.len as usize, tokens.end);
        let cue = self.document.hits.get(verb, Class::SayVerb)?;
        Some(Attribution { cue: verb..verb + cue.len as usize, subject: Subject::Pronoun })
    }

    fn clause(&self, tokens: &Range<usize>, headline: bool) -> Option<Attribution> {
        tokens.clone().find_map(|at| {
            self.following(at, tokens)
                .or_else(|| self.preceding(at, tokens))
                .or_else(|| if headline || self.is_bare_verb(at, tokens) { self.headline(at, tokens) } else { None })
        })
    }

    /// The clause after a quote: *tegasnya*, *kata X*, *X menambahkan*. `closed`: the quote ended with a full stop, so
    /// that only words that cannot stand alone belong to it.
    pub fn after_quote(&self, tokens: &Range<usize>, closed: bool) -> Option<Attribution> {
        let first = self.skip_marks(tokens.start, tokens.end);
        if let Some(found) = self.following(first, tokens).or_else(|| self.root(first, tokens)) {
            return Some(found);
        }
        if closed {
            return None;
        }
        (first..tokens.end.min(first + CLAUSE_REACH)).find_map(|at| {
            self.following(at, tokens).or_else(|| self.root(at, tokens)).or_else(|| self.preceding(at, tokens))
        })
    }

    /// The clause before a quote: *X mengatakan,*, *kata X:*.
    pub fn before_quote(&self, tokens: &Range<usize>) -> Option<Attribution> {
        let found = tokens.clone().rev().find_map(|at| {
            self.following(at, tokens).or_else(|| self.root(at, tokens)).or_else(|| self.preceding(at, tokens))
        });
        found.or_else(|| {
            // "X: “…”"
            (self.document.kind(tokens.end - 1) == Some(Kind::Colon))
                .then(|| self.subject_before(tokens.end - 1, tokens.start))
                .flatten()
                .map(|subject| Attribution { cue: tokens.end - 1..tokens.end, subject })
        })
    }

    /// Words that carry or precede their subject, whatever stands around them.
    fn following(&self, at: usize, within: &Range<usize>) -> Option<Attribution> {
        let hits = &self.document.hits;
        if let Some(hit) = hits.get(at, Class::AccordingEnclitic).or_else(|| hits.get(at, Class::SayEnclitic)) {
            // "katanya" is a cue, "pesannya kepada" as a noun is not: it must end its clause or begin the sentence.
            let cue = at..at + hit.len as usize;
            let noun =
                hits.has(at, Class::SayEnclitic) && at > within.start && self.document.kind(at - 1) == Some(Kind::Word);
            return (!noun).then_some(Attribution { cue, subject: Subject::Pronoun });
        }
        if let Some(hit) = hits.get(at, Class::According) {
            let cue = at..at + hit.len as usize;
            let subject = self.subject_after(cue.end, within.end)?;
            let sure = !matches!(&subject, Subject::Phrase(phrase) if !self.document.tokens[phrase.start].capital());
            return sure.then_some(Attribution { cue, subject });
        }
        if hits.has(at, Class::SayRoot) {
            let found = self.root(at, within)?;
            // "kata dia" needs no comma before it.
            let set_apart = at == within.start
                || self.document.kind(at - 1) != Some(Kind::Word)
                || (found.subject == Subject::Pronoun && self.document.is(at + 1, Class::ThirdPerson));
            // "…, kata W, …"
            let aside = |phrase: &Range<usize>| {
                at > within.start
                    && self.document.kind(at - 1) == Some(Kind::Comma)
                    && self.document.kind(phrase.end) == Some(Kind::Comma)
            };
            let sure = match &found.subject {
                Subject::Mention(_) | Subject::Pronoun => true,
                Subject::Phrase(phrase) => aside(phrase),
            };
            return (set_apart && sure).then_some(found);
        }
        if let Some(hit) = hits.get(at, Class::SayPassive)
            && !(at > within.start && self.document.says(at - 1, "yang"))
        {
            let cue = at..at + hit.len as usize;
            let from = if self.document.says(cue.end, "oleh") { cue.end + 1 } else { cue.end };
            let near = self.subject_after(from, within.end).filter(|subject| matches!(subject, Subject::Mention(_)));
            // "Warga diminta melapor oleh Kapolres X": the agent comes late.
            let late = || {
                let end = within.end.min(cue.end + CLAUSE_REACH);
                let by = (cue.end..end).find(|&at| self.document.says(at, "oleh"))?;
                let mention = self
                    .mention_at(by + 1)
                    .filter(|&mention| self.people.mentions[mention].phrase.start == by + 1 && by + 1 < within.end)?;
                Some(Subject::Mention(mention))
            };
            let subject = near.or_else(late)?;
            return Some(Attribution { cue, subject });
        }
        None
    }

    /// A root followed by its subject: *kata X*.
    fn root(&self, at: usize, within: &Range<usize>) -> Option<Attribution> {
        let hit = self.document.hits.get(at, Class::SayRoot)?;
        let cue = at..at + hit.len as usize;
        let subject = self.subject_after(cue.end, within.end)?;
        Some(Attribution { cue, subject })
    }

    /// A verb after its subject: *X menegaskan*.
    fn preceding(&self, at: usize, within: &Range<usize>) -> Option<Attribution> {
        let hit = self.document.hits.get(at, Class::SayVerb)?;
        let cue_end = at + hit.len as usize;
        // "Mengucapkan ikrar" reports no words.
        let ceremony = self.document.says(at, "mengucapkan") && self.document.is(cue_end, Class::Pledge);
        if at == within.start || ceremony || self.document.is(at - 1, Class::NotReporting) {
            return None;
        }
        let subject = self.subject_before(at, within.start)?;
        // "Pasal 29 UU 6/2014 melarang": a law is nobody's speech.
        let law = matches!(&subject, Subject::Phrase(phrase) if phrase.clone().any(|at| self.document.is(at, Class::LawWord)));
        (!law).then_some(Attribution { cue: at..at + hit.len as usize, subject })
    }

    /// *Dinas A imbau …*, *Rina katakan*: the short form in running text, right behind a capital word.
    fn is_bare_verb(&self, at: usize, within: &Range<usize>) -> bool {
        at > within.start
            && self.document.tokens[at].case == Case::Lower
            && self.document.is(at, Class::SayBare)
            && (self.document.tokens[at - 1].capital() || self.document.kind(at - 1) == Some(Kind::Close))
    }

    /// The short forms of headlines: *X Imbau ASN Netral*, *X: ASN harus netral*.
    fn headline(&self, at: usize, within: &Range<usize>) -> Option<Attribution> {
        const LONGEST_LABEL: usize = 8;
        let colon = self.document.kind(at) == Some(Kind::Colon) && at - within.start <= LONGEST_LABEL;
        let len = match self.document.hits.get(at, Class::SayBare) {
            Some(hit) => hit.len as usize,
            None if colon => 1,
            None => return None,
        };
        if at == within.start || self.document.is(at - 1, Class::NotReporting) {
            return None;
        }
        // "Dinas Ingatkan Guru": whatever begins the headline is the one who says it.
        let label = at - within.start <= LONGEST_LABEL
            && (colon
                || self.document.is(at, Class::Urge)
                || (at - within.start <= 3 && !self.document.says(at, "dukung")))
            && !self.document.is(within.start, Class::Prohibition);
        let subject =
            self.subject_before(at, within.start).or_else(|| label.then_some(Subject::Phrase(within.start..at)))?;
        Some(Attribution { cue: at..at + len, subject })
    }

    /// The subject that begins at a token, read forward.
    fn subject_after(&self, from: usize, end: usize) -> Option<Subject> {
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
        if !named && phrase_end > from && self.is_demonstrative(phrase_end - 1) {
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
    fn phrase_end(&self, from: usize, end: usize) -> usize {
        let closes = |at: usize| {
            let mark = !matches!(
                self.document.kind(at),
                Some(Kind::Word | Kind::Number | Kind::Hyphen | Kind::Slash | Kind::Open | Kind::Close)
            );
            mark || (at > from && self.document.is(at, Class::PhraseEnd) && !self.document.tokens[at].capital())
        };
        (from..end).find(|&at| closes(at)).unwrap_or(end)
    }

    fn is_demonstrative(&self, at: usize) -> bool {
        ["itu", "tersebut", "ini", "tadi"].iter().any(|word| self.document.says(at, word))
    }

    /// The subject that ends before a token, read backward.
    fn subject_before(&self, verb: usize, start: usize) -> Option<Subject> {
        let mut end = verb;
        let mut demonstrative = false;
        while end > start && (self.is_adverb(end - 1) || self.document.kind(end - 1) == Some(Kind::Comma)) {
            demonstrative |= self.is_demonstrative(end - 1);
            end -= 1;
        }
        if end == start {
            return None;
        }
        if let Some(mention) = self.mention_at(end - 1) {
            return Some(self.head_of_company(mention, start));
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
            let person = (begin..end).any(|at| {
                self.document.is(at, Class::RoleHead)
                    || self.document.is(at, Class::UnnamedSpeaker)
                    || self.document.is(at, Class::PersonNoun)
            });
            return person.then_some(Subject::Pronoun);
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
                let opener = self.skip_openers(start, end);
                if self.document.is(opener, Class::ThirdPerson) {
                    return Some(Subject::Pronoun);
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
        if begin > start && self.document.is(begin - 1, Class::Companion) {
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

    /// The end of a phrase without places behind commas.
    fn before_places(&self, end: usize, start: usize) -> usize {
        let mut end = end;
        while let Some(comma) = (start + 1..end)
            .rev()
            .take_while(|&at| self.document.tokens[at].capital() || self.document.kind(at) == Some(Kind::Comma))
            .find(|&at| self.document.kind(at) == Some(Kind::Comma))
        {
            if super::word::region(self.document, comma + 1).is_none_or(|len| comma + 1 + len != end) {
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

    fn skip_marks(&self, from: usize, end: usize) -> usize {
        (from..end)
            .find(|&at| {
                matches!(
                    self.document.kind(at),
                    Some(Kind::Word | Kind::Number | Kind::QuoteOpen | Kind::QuoteStraight)
                )
            })
            .unwrap_or(end)
    }

    fn skip_openers(&self, from: usize, end: usize) -> usize {
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
