//! Who is said to say something: the reporting words of a clause and their subject.

use std::ops::Range;

use crate::lexicon::{Class, ClassSet};
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
        const CUES: ClassSet = ClassSet::of(&[
            Class::AccordingEnclitic,
            Class::SayEnclitic,
            Class::According,
            Class::SayRoot,
            Class::SayPassive,
        ]);
        let hits = &self.document.hits;
        if !hits.has_any(at, &CUES) && at != within.start {
            return None;
        }
        if let Some(hit) = hits.get(at, Class::AccordingEnclitic).or_else(|| hits.get(at, Class::SayEnclitic)) {
            // "katanya" is a cue, "pesannya kepada" as a noun is not: it must end its clause or begin the sentence.
            let cue = at..at + hit.len as usize;
            let noun =
                hits.has(at, Class::SayEnclitic) && at > within.start && self.document.kind(at - 1) == Some(Kind::Word);
            return (!noun).then_some(Attribution { cue, subject: Subject::Pronoun });
        }
        // "Bagi Rina, …"
        if at == within.start
            && self.document.says(at, "bagi")
            && let Some(Subject::Mention(mention)) = self.subject_after(at + 1, within.end)
            && self.document.kind(self.people.mentions[mention].phrase.end) == Some(Kind::Comma)
        {
            return Some(Attribution { cue: at..at + 1, subject: Subject::Mention(mention) });
        }
        if let Some(hit) = hits.get(at, Class::According) {
            let cue = at..at + hit.len as usize;
            let subject = self.subject_after(cue.end, within.end)?;
            // "Menurut warga, …": a description must end with a comma.
            let described = |phrase: &Range<usize>| {
                self.document.is(phrase.start, Class::UnnamedSpeaker)
                    && self.document.kind(phrase.end) == Some(Kind::Comma)
            };
            let sure = match &subject {
                Subject::Phrase(phrase) => self.document.tokens[phrase.start].capital() || described(phrase),
                _ => true,
            };
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
            // "Lanjut Sekda, …"
            let opens = |phrase: &Range<usize>| {
                at == within.start
                    && self.document.is(phrase.start, Class::RoleHead)
                    && self.document.kind(phrase.end) == Some(Kind::Comma)
            };
            // "…, kata Kapolres."
            let closes = |phrase: &Range<usize>| {
                at > within.start
                    && self.document.kind(at - 1) == Some(Kind::Comma)
                    && self.document.is(phrase.start, Class::RoleHead)
                    && self.document.tokens[phrase.start].capital()
                    && phrase.end + 1 >= within.end
            };
            let sure = match &found.subject {
                Subject::Mention(_) | Subject::Pronoun => true,
                Subject::Phrase(phrase) => aside(phrase) || opens(phrase) || closes(phrase),
            };
            return (set_apart && sure).then_some(found);
        }
        if let Some(hit) = hits.get(at, Class::SayPassive)
            && !(at > within.start && self.document.says(at - 1, "yang"))
        {
            let cue = at..at + hit.len as usize;
            // "Dikatakan, …": by whoever spoke before; not "Diharapkan, …".
            if at == within.start
                && self.document.kind(cue.end) == Some(Kind::Comma)
                && !self.document.is(at, Class::Urge)
            {
                return Some(Attribution { cue, subject: Subject::Pronoun });
            }
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
            // "Diungkapkan Kapendam, panglima meminta …": who holds the office is looked up.
            let office = || {
                let titled = at == within.start
                    && self.document.is(from, Class::RoleHead)
                    && self.document.tokens[from].capital();
                self.subject_after(from, within.end).filter(|_| titled)
            };
            let subject = near.or_else(late).or_else(office)?;
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
        // "Bawaslu mencatat, hingga Mei ada …": with a comma it reports.
        let noted = self.document.says(at, "mencatat") && self.document.kind(at + 1) == Some(Kind::Comma);
        let len = self.document.hits.get(at, Class::SayVerb).map(|hit| hit.len as usize);
        let cue_end = at + len.or_else(|| noted.then_some(1))?;
        // "Mengucapkan ikrar" reports no words.
        let ceremony = self.document.says(at, "mengucapkan") && self.document.is(cue_end, Class::Pledge);
        if at == within.start || ceremony || self.document.is(at - 1, Class::NotReporting) {
            return None;
        }
        let subject = self.subject_before(at, within.start)?;
        // "Pasal 29 UU 6/2014 melarang": a law is nobody's speech.
        let law = matches!(&subject, Subject::Phrase(phrase) if phrase.clone().any(|at| self.document.is(at, Class::LawWord)));
        (!law).then_some(Attribution { cue: at..cue_end, subject })
    }

    /// *Dinas A imbau …*, *Rina katakan*: the short form in running text, right behind a capital word.
    fn is_bare_verb(&self, at: usize, within: &Range<usize>) -> bool {
        at > within.start
            && self.document.tokens[at].case == Case::Lower
            && self.document.is(at, Class::SayBare)
            // "Juru bicara A, Rina": a word of her office.
            && self.mention_at(at).is_none()
            && (self.document.tokens[at - 1].capital()
                || self.document.kind(at - 1) == Some(Kind::Close)
                || self.is_pronoun_before(at, within.start))
    }

    /// *ia juga ingatkan*
    fn is_pronoun_before(&self, at: usize, start: usize) -> bool {
        let adverbs = (start..at).rev().take_while(|&at| self.document.is(at, Class::SpeechAdverb)).count();
        let last = at - adverbs;
        adverbs > 0 && last > start && self.document.is(last - 1, Class::ThirdPerson)
    }

    /// *Pesan Kapolres ke Anggota: …*: whose message it is.
    fn message(&self, start: usize, colon: usize) -> Option<Range<usize>> {
        const MESSAGES: [&str; 6] = ["pesan", "imbauan", "himbauan", "instruksi", "arahan", "peringatan"];
        const TO: [&str; 5] = ["ke", "kepada", "untuk", "bagi", "soal"];
        let says = |at: usize, words: &[&str]| words.iter().any(|word| self.document.says(at, word));
        let end = (start + 1..colon).find(|&at| says(at, &TO)).unwrap_or(colon);
        (says(start, &MESSAGES) && end > start + 1).then_some(start + 1..end)
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
        let subject = self.subject_before(at, within.start).or_else(|| {
            let message = if colon { self.message(within.start, at) } else { None };
            label.then_some(Subject::Phrase(message.unwrap_or(within.start..at)))
        })?;
        Some(Attribution { cue: at..at + len, subject })
    }
}
