//! The words that name a stage of an election.

use std::cell::OnceCell;
use std::ops::Range;

use super::stage_around::{ends_clause, is_measure, is_news, is_topic};
use crate::Stage;
use crate::extract::date::Expression;
use crate::extract::fact::Reading;
use crate::lexicon::{Class, ClassSet};
use crate::text::Kind;

/// Of the words for taking office only the first ones are looked at.
const MOST_CUES: usize = 20;

/// The stage that each class of words names.
pub const CLASSES: [(Class, Stage); 11] = [
    (Class::StageVotingDay, Stage::VotingDay),
    (Class::StageCampaign, Stage::Campaign),
    (Class::StageQuietPeriod, Stage::QuietPeriod),
    (Class::StageRegistration, Stage::Registration),
    (Class::StageNomination, Stage::Nomination),
    (Class::StageDebate, Stage::Debate),
    (Class::StageLogistics, Stage::Logistics),
    (Class::StageCounting, Stage::Counting),
    (Class::StageResult, Stage::Result),
    (Class::StageInauguration, Stage::Inauguration),
    (Class::StageRunoff, Stage::Runoff),
];

/// The classes of which one must stand where a stage is named.
const NAMING: ClassSet = ClassSet::of(&[
    Class::StageVotingDay,
    Class::StageCampaign,
    Class::StageQuietPeriod,
    Class::StageRegistration,
    Class::StageNomination,
    Class::StageDebate,
    Class::StageLogistics,
    Class::StageCounting,
    Class::StageResult,
    Class::StageInauguration,
    Class::StageRunoff,
    Class::StageFix,
    Class::StageCampaignWord,
    Class::UnitCandidates,
    Class::UnitCandidatePairs,
]);

/// `logistik pemungutan suara`, `hasil pemungutan suara`: what belongs to the vote is not its day.
const NOT_THE_VOTE: [&str; 12] = [
    "tempat",
    "hasil",
    "penyelenggara",
    "panitia",
    "petugas",
    "logistik",
    "perlengkapan",
    "simulasi",
    "rekapitulasi",
    "rekap",
    "bilik",
    "gladi",
];

/// The words for stages in a text.
pub struct Cues<'r, 'd, 't> {
    /// The text.
    pub reading: &'r Reading<'d, 't>,
    /// What `is_office_told` found.
    office_told: OnceCell<bool>,
}

impl<'r, 'd, 't> Cues<'r, 'd, 't> {
    /// Nothing is looked for before it is asked for.
    pub fn new(reading: &'r Reading<'d, 't>) -> Self {
        Cues { reading, office_told: OnceCell::new() }
    }

    /// Whether another step than the stages is told at a token: `pemeriksaan kesehatan`. In a list (`pendaftaran dan
    /// verifikasi`) it goes with what stands before it.
    pub fn is_other(&self, at: usize) -> bool {
        let document = self.reading.document;
        document.tokens[at].word != 0
            && document.is(at, Class::StageOther)
            // `melantik gubernur masa jabatan 2021-2024`
            && !(document.says(at, "masa") && document.kind(at + 2) == Some(Kind::Number))
            && at.checked_sub(1).is_none_or(|before| {
                document.tokens[at].breaks()
                    || !(document.is(before, Class::DateAnd)
                        || matches!(document.kind(before), Some(Kind::Comma | Kind::Slash)))
            })
    }

    /// The stage named nearest before a date, and where; none beyond another step of the election.
    pub fn nearest(&self, date: &Expression, within: &Range<usize>) -> Option<(usize, Stage)> {
        within.clone().rev().find_map(|at| {
            if self.is_other(at) {
                return Some(None);
            }
            let stage = self.at(date, at, within).filter(|_| !is_measure(self.reading.document, date, at))?;
            Some(Some((at, stage)))
        })?
    }

    /// Where the phrase begins of which the one at a token is the short form: `pemungutan suara ulang atau PSU`.
    fn phrase_start(&self, at: usize) -> usize {
        const LONGEST: usize = 4;
        let document = self.reading.document;
        let link =
            at.checked_sub(1).filter(|&link| document.says(link, "atau") || document.kind(link) == Some(Kind::Open));
        let start = link.and_then(|link| {
            (link.saturating_sub(LONGEST)..link).find(|&start| {
                document.hits.get(start, Class::StageRunoff).is_some_and(|hit| start + usize::from(hit.len) == link)
            })
        });
        start.unwrap_or(at)
    }

    /// The stage that a phrase at a token names.
    pub fn at(&self, date: &Expression, at: usize, within: &Range<usize>) -> Option<Stage> {
        let reading = self.reading;
        let document = reading.document;
        if document.tokens[at].word == 0 || !document.hits.has_any(at, &NAMING) {
            return None;
        }
        let near = |class: Class, back: usize, ahead: usize| {
            let sentence = reading.around(at, back.max(ahead));
            (sentence.start.max(at.saturating_sub(back))..sentence.end.min(at + ahead + 1))
                .any(|at| document.is(at, class))
        };
        let named = CLASSES
            .iter()
            .filter_map(|&(class, stage)| document.hits.get(at, class).map(|hit| (hit.len, stage)))
            .filter(|&(len, _)| within.contains(&(at + usize::from(len) - 1)))
            .max_by_key(|&(len, _)| len);
        // `pengumuman hasil seleksi`
        let other = document.hits.get(at, Class::StageOther).map_or(0, |hit| hit.len);
        if other > named.map_or(0, |(len, _)| len) {
            return None;
        }
        // `penghitungan ulang surat suara`: no ballots are moved.
        let inner = named.is_some_and(|(len, _)| {
            (1..4).any(|back| {
                let covers = |class: Class, before: usize| {
                    document.hits.get(before, class).is_some_and(|hit| usize::from(hit.len) >= back + usize::from(len))
                };
                at.checked_sub(back).is_some_and(|before| {
                    covers(Class::StageOther, before) || CLASSES.iter().any(|&(class, _)| covers(class, before))
                })
            })
        });
        if inner {
            return None;
        }
        let named = named.map(|(_, stage)| stage);
        // `gladi bersih pelantikan`, `simulasi pencoblosan`: a rehearsal.
        let rehearsed = ["kotor", "bersih"].iter().any(|word| document.says(at.wrapping_sub(1), word));
        let before = at.wrapping_sub(1 + usize::from(rehearsed));
        if ["gladi", "geladi", "gladiresik", "simulasi"].iter().any(|word| document.says(before, word)) {
            return None;
        }
        // `apel pengawasan masa tenang di …, Sabtu (3/2)`: the event was that day.
        let event = |back: usize| {
            at.checked_sub(back)
                .is_some_and(|before| document.is(before, Class::StageEvent) || is_topic(document, before))
        };
        let spoken = document.kind(at.wrapping_sub(1)) == Some(Kind::Word);
        if is_news(document, date) && (event(1) || spoken && event(2)) {
            return None;
        }
        // `rakor persiapan pemungutan suara digelar pada Senin (3/2)`, `laporan pelanggaran masa tenang masuk pada 3 Februari`
        let word = |back: usize, words: &[&str]| {
            at.checked_sub(back).is_some_and(|before| words.iter().any(|word| document.says(before, word)))
        };
        let meeting =
            || (2..=4).any(|back| at.checked_sub(back).is_some_and(|before| document.is(before, Class::StageMeeting)));
        let kept = is_news(document, date) && word(1, &["gudang"]);
        if date.end.is_none() && (event(1) && meeting() || kept || word(1, &["pelanggaran"])) {
            return None;
        }
        match named {
            // A day in the campaign is not the campaign: it must begin or end it.
            Some(Stage::Campaign) if date.end.is_none() => {
                let edge = !reading.together(at, date.tokens.start)
                    // `Sejak 25 September sudah masuk masa kampanye`
                    || date.tokens.start.checked_sub(1).is_some_and(|from| document.is(from, Class::StageBegin))
                    || (at.saturating_sub(3)..date.tokens.start.max(at + 6))
                        .any(|at| reading.together(at, date.tokens.start) && document.is(at, Class::StageBegin));
                edge.then_some(Stage::Campaign)
            }
            // `debat putaran kedua`
            Some(Stage::Runoff) if near(Class::StageDebate, 4, 0) => Some(Stage::Debate),
            // `survei yang hasilnya diumumkan`
            Some(Stage::Result) if near(Class::PercentSurvey, 14, 4) || near(Class::StageOther, 12, 0) => None,
            // `tempat pemungutan suara` is a place.
            Some(Stage::VotingDay) if at > 0 && NOT_THE_VOTE.iter().any(|word| document.says(at - 1, word)) => None,
            // `anggaran PSU`
            Some(Stage::Runoff)
                if [
                    "anggaran",
                    "dana",
                    "biaya",
                    "putusan",
                    "gugatan",
                    "permohonan",
                    "rekomendasi",
                    "peserta",
                    "ikut",
                ]
                .iter()
                .any(|word| document.says(self.phrase_start(at).wrapping_sub(1), word)) =>
            {
                None
            }
            // `kampanye di putaran kedua`, `distribusi logistik PSU`: a stage within the second vote.
            Some(Stage::Runoff)
                if [Class::StageCampaign, Class::StageQuietPeriod, Class::StageCounting, Class::StageRegistration]
                    .iter()
                    .any(|&class| near(class, 4, 0)) =>
            {
                None
            }
            Some(Stage::Registration) => {
                // `mendaftar sebagai bakal calon bupati di kantor DPC partai`: that of a party, before the real one.
                let party = (at..date.tokens.start)
                    .any(|at| ["dpc", "dpw", "dpp"].iter().any(|word| document.says(at, word)))
                    && !(at..date.tokens.start).any(|at| document.says(at, "kpu") || document.says(at, "kip"));
                // `186 perkara yang didaftarkan ke MK`
                let cases = near(Class::UnitCases, 3, 2);
                (!party && !cases && !near(Class::StageOrganizers, 0, 5)).then_some(Stage::Registration)
            }
            Some(Stage::Inauguration) => {
                // `pelantikan bupati`, `bupati dilantik`; but not `bupati melantik`.
                let passive = document.says(at, "dilantik");
                // `dilantik menjadi bupati`
                let made = ["jadi", "menjadi", "sebagai"].iter().any(|word| document.says(at + 1, word));
                let office = (passive && near(Class::StageOfficeHead, 8, 0))
                    || ((made || !passive) && near(Class::StageOfficeHead, 0, 8));
                // `pelantikan gelombang dua` where the article has told whose.
                // `semuanya dilantik` where it has; staff and party boards are told.
                let far = if passive { 14 } else { 5 };
                let staff = near(Class::UnitStaff, 8, 4)
                    || near(Class::UnitOfficers, 8, 4)
                    || near(Class::UnitCandidates, 8, 4)
                    || ["pejabat", "eselon", "pengurus", "anggota", "kepengurusan"]
                        .iter()
                        .any(|word| (at.saturating_sub(8)..at + 4).any(|at| document.says(at, word)));
                let known = (document.says(at, "pelantikan") || (passive && !staff)) && self.is_office_told();
                let named = near(Class::StageOffice, if passive { 8 } else { 4 }, 8);
                ((office || known || named) && !near(Class::StageOrganizers, far, 4)).then_some(Stage::Inauguration)
            }
            // "rekapitulasi DPT" adds up voters, not votes.
            Some(Stage::Counting) => (!near(Class::UnitVoters, 0, 5)).then_some(Stage::Counting),
            Some(Stage::Debate) => {
                let people = at.checked_sub(1).is_some_and(|before| {
                    ["panitia", "panelis", "moderator"].iter().any(|word| document.says(before, word))
                });
                (!people && !near(Class::StageOrganizers, 0, 1)).then_some(Stage::Debate)
            }
            Some(stage) => Some(stage),
            // `pengumuman pendaftaran calon`
            None if document.is(at, Class::StageFix) && document.is(at + 1, Class::StageRegistration) => {
                (!near(Class::StageOrganizers, 0, 6)).then_some(Stage::Registration)
            }
            None if document.is(at, Class::StageFix) => {
                // `pendaftaran paslon …, penetapannya 4 Juni`
                let back = if document.word(at).ends_with("nya") { 12 } else { 5 };
                let candidates = near(Class::UnitCandidatePairs, back, 4) || near(Class::UnitCandidates, 3, 4);
                // `menetapkan keempatnya sebagai peserta pilkada`
                let takes_part = || {
                    (at + 1..at + 7).any(|next| {
                        document.says(next, "peserta")
                            && document.is(next + 1, Class::Contest)
                            && reading.together(at, next)
                    })
                };
                let candidates = (candidates || takes_part()) && !near(Class::StageDebate, 0, 4);
                if near(Class::StageElected, 4, 12) {
                    Some(Stage::Result)
                } else {
                    (candidates && !near(Class::StageOrganizers, 0, 6)).then_some(Stage::Nomination)
                }
            }
            // `menetapkan Rina dan Damar sebagai calon bupati`
            None if document.is(at, Class::UnitCandidates) || document.is(at, Class::UnitCandidatePairs) => {
                const NAMES: usize = 24;
                let office = document.is(at, Class::UnitCandidatePairs) || near(Class::StageOfficeHead, 0, 5);
                let made = office && at > 0 && ["sebagai", "menjadi"].iter().any(|word| document.says(at - 1, word));
                let from = at.saturating_sub(NAMES).max(reading.around(at, NAMES).start);
                let fixed = made
                    && (from..at)
                        .rev()
                        .take_while(|&at| !ends_clause(document, at))
                        .any(|at| document.says(at, "menetapkan") || document.says(at, "ditetapkan"));
                match near(Class::StageElected, 0, 6) {
                    _ if !fixed || near(Class::StageOrganizers, 0, 6) => None,
                    true => Some(Stage::Result),
                    false => Some(Stage::Nomination),
                }
            }
            None if document.is(at, Class::StageCampaignWord) => {
                // "kampanye di Kota X mulai Sabtu (2/12)": a day of somebody's tour.
                let tour = date.start.weekday.is_some() && date.start.year.is_none();
                // `tidak boleh lagi berkampanye`
                let denied = (at.saturating_sub(3)..at).any(|at| {
                    ["tidak", "dilarang", "bukan", "tanpa", "belum"].iter().any(|word| document.says(at, word))
                }) && !document.says(at + 1, "yang");
                // `kampanye serentak hanya sehari, yakni Senin (4/6)`
                let told =
                    date.tokens.start.checked_sub(1).is_some_and(|link| {
                        link > at && (document.says(link, "yakni") || document.says(link, "yaitu"))
                    });
                let begins = !denied
                    && (told || !tour)
                    && (told
                    || date.end.is_some()
                    // `boleh berkampanye hingga 4 Juni`
                    || date.tokens.start.checked_sub(1).is_some_and(|to| to > at && document.is(to, Class::DateTo))
                    || (at..date.tokens.start.max(at)).any(|at| document.is(at, Class::StageBegin)));
                // `tim kampanye`, `alat peraga yang memuat unsur kampanye`
                let part = at.checked_sub(1).is_some_and(|before| {
                    ["tim", "unsur", "dana", "materi", "bahan", "atribut", "peraga", "muatan", "pelanggaran"]
                        .iter()
                        .any(|word| document.says(before, word))
                });
                (begins && !near(Class::StageOrganizers, 1, 0) && !part).then_some(Stage::Campaign)
            }
            None => None,
        }
    }

    /// Whether one of the first words for taking office says whose.
    fn is_office_told(&self) -> bool {
        *self.office_told.get_or_init(|| {
            let document = self.reading.document;
            document.places(Class::StageInauguration).take(MOST_CUES).any(|at| {
                (at..at + 9).any(|next| self.reading.together(at, next) && document.is(next, Class::StageOfficeHead))
            })
        })
    }
}
