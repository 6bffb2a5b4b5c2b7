//! Whose neutrality a statement is about.

use super::statement::Found;
use crate::lexicon::{Class, ClassSet};
use crate::link::people::People;
use crate::link::speaker::{Voices, Who};
use crate::text::Document;
use crate::{Kind, Target, order};

/// The classes of those who must be neutral.
const TARGETS: [(Class, Target); 8] = [
    (Class::TargetAsn, Target::Asn),
    (Class::TargetTni, Target::Tni),
    (Class::TargetPolri, Target::Polri),
    (Class::TargetVillage, Target::Village),
    (Class::TargetStaff, Target::Staff),
    (Class::TargetOrganizers, Target::Organizers),
    (Class::TargetOfficials, Target::Officials),
    (Class::TargetOther, Target::Other),
];

/// Those, and whoever acts for the state.
const WANTED: ClassSet = {
    let mut wanted = ClassSet::of(&[Class::StateActor]);
    let mut at = 0;
    while at < TARGETS.len() {
        wanted.add(TARGETS[at].0 as u16);
        at += 1;
    }
    wanted
};

/// Targets that are named all over such articles as speakers and places; they count only where the sentence is about
/// them, that is close to the cue.
const WEAK: [Target; 3] = [Target::Organizers, Target::Officials, Target::Other];

/// Sentences before (and one after) a sentence that make its passage.
const PASSAGE: usize = 4;

/// Who is named where.
pub struct Actors {
    /// For each sentence the targets named, with their tokens.
    named: Vec<Vec<(Target, usize)>>,
    /// For each sentence what the body that speaks is (*Polri menegaskan netralitasnya*).
    speaking: Vec<Vec<Target>>,
    /// For each sentence the offices of those named in it who do not speak (*Camat A diduga memihak*).
    holders: Vec<Vec<Target>>,
    /// For each sentence whom its speaker belongs to by office (*Kapolres*), and whether the speaker speaks of himself
    /// (*saya*) or of his people (*anggotanya*).
    own: Vec<Own>,
    /// For each sentence whether anybody who must be neutral is named, also in general words (*aparat*, *oknum*).
    any: Vec<bool>,
    /// Whether the article names anybody who must be neutral.
    article: bool,
}

/// What a sentence says of its own speaker.
#[derive(Debug, Clone, Copy, Default)]
struct Own {
    office: Option<Target>,
    of_self: bool,
    of_people: bool,
}

/// The office of each person by the words of the roles beside the name.
fn offices(document: &Document, people: &People) -> Vec<Option<Target>> {
    const LEADS: [(Class, Target); 2] = [(Class::LeadsTni, Target::Tni), (Class::LeadsPolri, Target::Polri)];
    let mut offices = vec![None; people.persons.len()];
    for mention in &people.mentions {
        let office = &mut offices[mention.person];
        for at in mention
            .phrase
            .clone()
            .filter(|&at| mention.reference == crate::link::people::Reference::Role || !mention.tokens.contains(&at))
        {
            // "Calon presiden Rina" holds no office.
            if office.is_none() && !is_contest(document, at) {
                *office = LEADS.into_iter().chain(TARGETS).find(|(class, _)| document.is(at, *class)).map(|(_, t)| t);
            }
        }
    }
    offices
}

/// *Calon presiden*, *pemilihan kepala daerah*, *mantan bupati*: no officeholder.
fn is_contest(document: &Document, at: usize) -> bool {
    const REACH: usize = 3;
    (at.saturating_sub(REACH)..at)
        .any(|before| ["calon", "pemilihan", "mantan", "eks"].iter().any(|word| document.says(before, word)))
}

/// Those who watch over neutrality; in reports and measures they act, they are not meant.
fn is_watcher(document: &Document, at: usize) -> bool {
    ["bawaslu", "panwaslu", "panwaslih", "panwascam", "panwas", "panwaskab", "dkpp", "pengawas"]
        .iter()
        .any(|word| document.says(at, word))
}

/// Whether statements of this kind tell of what somebody did, or of what follows from it.
fn tells_of_case(kind: Kind) -> bool {
    matches!(kind, Kind::Violation | Kind::Sanction)
}

/// Whether a sentence that tells of a case has those concerned as its subject, or as those punished, by a word that
/// points back.
fn points_back(document: &Document, statement: &Found) -> bool {
    const OPENERS: usize = 3;
    let tokens = document.sentences[statement.sentence].tokens.clone();
    let end = match statement.kind() {
        Kind::Sanction => tokens.end,
        _ => statement.cue.end.max(tokens.start + OPENERS).min(tokens.end),
    };
    document.places_in(tokens.start..end, Class::Accused).next().is_some()
}

/// "Gakkumdu yang terdiri dari Bawaslu, kepolisian, dan kejaksaan": those of whom it consists.
fn is_member(document: &Document, gakkumdu: usize, at: usize) -> bool {
    const REACH: usize = 16;
    const CONSISTS: [&str; 5] = ["terdiri", "unsur", "beranggotakan", "meliputi", "gabungan"];
    at > gakkumdu
        && at - gakkumdu <= REACH
        && (gakkumdu..at).any(|at| CONSISTS.iter().any(|word| document.says(at, word)))
}

/// "Diproses oleh bupati", "wewenang bupati", "direkomendasikan kepada bupati": who deals with a case is not meant.
fn deals_with_it(document: &Document, start: usize, at: usize) -> bool {
    let before = at.saturating_sub(2).max(start)..at;
    let says = |words: &[&str]| before.clone().any(|at| words.iter().any(|word| document.says(at, word)));
    says(&["oleh", "wewenang", "kewenangan", "melalui"])
        || (says(&["kepada", "ke"]) && document.places_in(start..at, Class::Referral).next().is_some())
}

impl Actors {
    /// Reads all sentences. The role of a person is not whose neutrality it is about.
    #[inline(never)]
    pub fn find(document: &Document, people: &People, voices: &Voices) -> Actors {
        let mut actors =
            Actors { named: vec![], speaking: vec![], holders: vec![], own: vec![], any: vec![], article: false };
        let offices = offices(document, people);
        let decided = document.hits.anywhere(Class::CaseAuthority);
        for (index, sentence) in document.sentences.iter().enumerate() {
            let speaker = voices.sentences[index].as_ref().and_then(|voice| voice.mention.clone());
            let mut named = vec![];
            let mut speaking = vec![];
            let mut any = false;
            let wanted = |at: usize| document.hits.has_any(at, &WANTED) && people.mention_at(at).is_none();
            // "Selain ASN, ia meminta KPU netral": what was said of others before.
            let besides = match document.says(sentence.tokens.start, "selain") {
                true => sentence.tokens.clone().find(|&at| document.kind(at) == Some(crate::text::Kind::Comma)),
                false => None,
            };
            let from = besides.unwrap_or(sentence.tokens.start);
            let mut watchers = document.places_in(sentence.tokens.clone(), Class::WatchBody);
            let gakkumdu = watchers.find(|&at| document.says(at, "gakkumdu"));
            for at in (from..sentence.tokens.end).filter(|&at| wanted(at)) {
                let speaks = speaker.as_ref().is_some_and(|tokens| tokens.contains(&at));
                for (_, target) in TARGETS.into_iter().filter(|(class, _)| document.is(at, *class)) {
                    if target == Target::Officials
                        && (is_contest(document, at) || document.is(at, Class::CaseAuthority))
                    {
                        continue;
                    }
                    // "PPK (pejabat pembina kepegawaian)" is no organiser.
                    if target == Target::Organizers && decided && document.says(at, "ppk") {
                        continue;
                    }
                    if gakkumdu.is_some_and(|from| is_member(document, from, at)) {
                        continue;
                    }
                    // "Pegawai honor" are no civil servants.
                    let len = |class| document.hits.get(at, class).map_or(0, |hit| hit.len);
                    if target == Target::Asn && len(Class::TargetStaff) > len(Class::TargetAsn) {
                        continue;
                    }
                    if !speaks {
                        named.push((target, at));
                    } else if !WEAK.contains(&target) {
                        speaking.push(target);
                    }
                }
                any |= document.is(at, Class::StateActor);
            }
            // "Camat A diduga melanggar": who is spoken of by office, unless it is who speaks.
            any |= sentence.tokens.clone().any(|at| {
                if !document.is(at, Class::Offender) {
                    return false;
                }
                let spoken_of = !speaker.as_ref().is_some_and(|tokens| {
                    people.mention_at(at).is_some_and(|mention| people.mentions[mention].phrase.contains(&tokens.start))
                });
                spoken_of && people.mention_at(at).is_some()
            });
            any |= named.iter().any(|(target, _)| !WEAK.contains(target));
            let who = voices.sentences[index].as_ref().and_then(|voice| voice.who.as_ref());
            let said =
                |words: &[&str]| sentence.tokens.clone().any(|at| words.iter().any(|word| document.says(at, word)));
            actors.own.push(Own {
                office: match who {
                    Some(Who::Person(person)) => offices[*person],
                    _ => None,
                },
                of_self: said(&["saya", "dirinya"]),
                of_people: sentence.tokens.clone().any(|at| document.is(at, Class::OwnPeople)),
            });
            let first = people.mentions.partition_point(|mention| mention.phrase.end <= sentence.tokens.start);
            let holders = people.mentions[first..]
                .iter()
                .take_while(|mention| mention.tokens.start < sentence.tokens.end)
                .filter(|mention| {
                    // "Mendapat tanggapan dari Wali Kota A": he has his say on it.
                    let before = mention.phrase.start.saturating_sub(1);
                    !["dari", "oleh", "kepada", "menurut"].iter().any(|word| document.says(before, word))
                })
                .filter(|mention| speaker.as_ref().is_none_or(|tokens| tokens.start != mention.tokens.start))
                .filter_map(|mention| offices[mention.person])
                .filter(|&office| office != Target::Organizers && office != Target::Other)
                .collect::<Vec<Target>>();
            // "Joko mencarikan suara", of somebody whom the article calls a lurah.
            any |= holders.iter().any(|office| matches!(office, Target::Asn | Target::Village | Target::Staff));
            actors.holders.push(holders);
            actors.named.push(named);
            actors.speaking.push(speaking);
            actors.any.push(any);
        }
        actors.article = actors.any.contains(&true) || actors.named.iter().any(|named| !named.is_empty());
        actors
    }

    /// Whether somebody who must be neutral is named in the sentence.
    pub fn in_sentence(&self, sentence: usize) -> bool {
        self.any[sentence]
    }

    /// Whether somebody who must be neutral is named in the sentence or near it.
    pub fn in_passage(&self, document: &Document, sentence: usize) -> bool {
        let end = (sentence + 2).min(document.sentences.len());
        (sentence.saturating_sub(PASSAGE)..end).any(|at| self.any[at] || !self.named[at].is_empty())
    }

    /// The same without organisers, officeholders and others, who are named all over such articles.
    pub fn in_strict_passage(&self, document: &Document, sentence: usize) -> bool {
        let end = (sentence + 2).min(document.sentences.len());
        self.any[sentence.saturating_sub(PASSAGE)..end].contains(&true)
    }

    /// Whether the article names anybody who must be neutral.
    pub fn in_article(&self) -> bool {
        self.article
    }

    /// Fills the targets: those named in the sentence, else those of the passage, else those of the article.
    #[inline(never)]
    pub fn assign(&self, document: &Document, found: &mut [Found]) {
        let mut before: Vec<Target> = vec![];
        let article = self.most_named(found);
        for statement in found {
            let mut targets = self.of_sentence(document, statement);
            if targets.is_empty() {
                let line = document.sentences[statement.sentence].line;
                let near = (statement.sentence.saturating_sub(PASSAGE)..statement.sentence)
                    .rev()
                    .map(|at| (at, line - document.sentences[at].line))
                    .take_while(|&(_, lines)| lines <= 1)
                    .map(|(at, lines)| self.meant(at, lines == 0 && tells_of_case(statement.kind())))
                    .find(|targets| !targets.is_empty());
                targets = near.unwrap_or_else(|| if before.is_empty() { article.clone() } else { before.clone() });
            }
            if targets.is_empty() {
                targets.push(Target::Other);
            }
            order::by_key(&mut targets, |&target| target as u64);
            targets.dedup();
            before.clone_from(&targets);
            statement.targets = targets;
        }
    }

    /// Whom a sentence lets the next ones mean: those who count wherever they are named; in what goes on about a case also
    /// who is named by office.
    fn meant(&self, sentence: usize, case: bool) -> Vec<Target> {
        let strong = self.strong(sentence);
        if strong.is_empty() && case { self.holders[sentence].clone() } else { strong }
    }

    fn of_sentence(&self, document: &Document, statement: &Found) -> Vec<Target> {
        const NEAR: usize = 8;
        let strong = self.strong(statement.sentence);
        let own = self.own[statement.sentence];
        if let Some(office) = own.office {
            let about_self = own.of_self && matches!(statement.kind(), Kind::Commitment | Kind::Violation);
            if about_self && !strong.contains(&office) {
                return vec![office];
            }
        }
        if !strong.is_empty() {
            let joined = self.named[statement.sentence]
                .iter()
                .filter(|(target, at)| WEAK[1..].contains(target) && self.is_joined(document, statement.sentence, *at));
            return joined.map(|(target, _)| *target).chain(strong).collect();
        }
        // "Keduanya …", "Bupati menghukum keduanya": those of the sentences before.
        if tells_of_case(statement.kind()) && points_back(document, statement) {
            return vec![];
        }
        if !self.speaking[statement.sentence].is_empty() {
            return self.speaking[statement.sentence].clone();
        }
        let near = |at: usize| at + NEAR >= statement.cue.start && at <= statement.cue.end + NEAR;
        let start = document.sentences[statement.sentence].tokens.start;
        let acts = tells_of_case(statement.kind()) || statement.kind() == Kind::Measure;
        let near: Vec<Target> = self.named[statement.sentence]
            .iter()
            .filter(|(_, at)| near(*at) && !(acts && is_watcher(document, *at)))
            .filter(|(_, at)| !(tells_of_case(statement.kind()) && deals_with_it(document, start, *at)))
            .map(|(target, _)| *target)
            .collect();
        let holders = &self.holders[statement.sentence];
        if statement.kind() == Kind::Violation && near.is_empty() && !holders.is_empty() {
            return holders.clone();
        }
        // "Kami panggil mereka": the watchers' people act.
        let watches = |office: Target| office == Target::Organizers && tells_of_case(statement.kind());
        let leads = |office: &Target| near.is_empty() && own.of_people && *office != Target::Other && !watches(*office);
        match own.office.filter(leads) {
            // A regent's people are civil servants.
            Some(Target::Officials) => vec![Target::Asn],
            Some(office) => vec![office],
            None => near,
        }
    }

    /// Whether somebody is named in a row with those who count wherever they are named: *ASN, TNI, termasuk BIN*.
    fn is_joined(&self, document: &Document, sentence: usize, at: usize) -> bool {
        const JOINS: [&str; 7] = ["dan", "atau", "maupun", "serta", "termasuk", "hingga", "para"];
        let join = |at: usize| {
            matches!(document.kind(at), Some(crate::text::Kind::Comma | crate::text::Kind::Close))
                || JOINS.iter().any(|word| document.says(at, word))
        };
        let len = |at: usize| {
            let lens =
                TARGETS.iter().filter_map(|(class, _)| document.hits.get(at, *class)).map(|hit| hit.len as usize);
            lens.max().unwrap_or(1)
        };
        let near = |from: usize, to: usize| from < to && to - from <= 4 && (from..to).all(join);
        let strong = self.named[sentence].iter().filter(|(target, _)| !WEAK.contains(target));
        strong.map(|(_, other)| *other).any(|other| near(other + len(other), at) || near(at + len(at), other))
    }

    fn strong(&self, sentence: usize) -> Vec<Target> {
        self.named[sentence].iter().map(|(target, _)| *target).filter(|target| !WEAK.contains(target)).collect()
    }

    fn most_named(&self, found: &[Found]) -> Vec<Target> {
        let mut counts = [0usize; TARGETS.len()];
        for statement in found {
            for target in self.strong(statement.sentence) {
                counts[target as usize] += 1;
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0);
        if most == 0 {
            return vec![];
        }
        TARGETS.iter().map(|(_, target)| *target).filter(|target| counts[*target as usize] == most).collect()
    }
}
