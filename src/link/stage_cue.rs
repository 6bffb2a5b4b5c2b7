//! The words that name a stage of an election, and what stands around them.

use std::cell::OnceCell;
use std::ops::Range;

use crate::Stage;
use crate::extract::date::Expression;
use crate::extract::fact::Reading;
use crate::lexicon::Class;
use crate::text::{Document, Kind};

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
        if document.tokens[at].word == 0 || !document.hits.any(at) {
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
        let event = |back: usize| at.checked_sub(back).is_some_and(|before| document.is(before, Class::StageEvent));
        let spoken = document.kind(at.wrapping_sub(1)) == Some(Kind::Word);
        if is_news(document, date) && (event(1) || spoken && event(2)) {
            return None;
        }
        match named {
            // A day in the campaign is not the campaign: it must begin or end it.
            Some(Stage::Campaign) if date.end.is_none() => {
                let edge = !reading.together(at, date.tokens.start)
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
                (!party && !near(Class::StageOrganizers, 0, 5)).then_some(Stage::Registration)
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
                let candidates = candidates && !near(Class::StageDebate, 0, 4);
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

/// A weekday with the day in brackets after a comma: *…, Senin (7/10)*.
pub fn is_news(document: &Document, date: &Expression) -> bool {
    let bracketed = document.kind(date.tokens.end - 1) == Some(Kind::Close) || date.start.weekday.is_some();
    let comma = date.tokens.start.checked_sub(1).is_some_and(|before| {
        document.kind(before) == Some(Kind::Comma)
            // `hari ini Senin (7/10)`
            || ["ini", "tadi", "kemarin"].iter().any(|word| document.says(before, word))
    });
    bracketed && comma
}

/// `telah dilakukan PSU di …, Senin (2/12)`, `debat yang digelar KPU …, Kamis (10/10)`: the news is the stage itself.
pub fn is_held(document: &Document, cue: usize, date: &Expression) -> bool {
    const NEAR: usize = 8;
    let held = |at: usize| document.is(at, Class::StageHeld);
    // `penghitungan itu digelar di …, Sabtu (7/12)`
    let told = (cue + 1..(cue + 5).min(date.tokens.start)).find(|&at| {
        held(at)
            || document.kind(at) != Some(Kind::Word)
            || document.is(at, Class::StageCopula) && !is_pointed(document, at)
    });
    // `pelaksanaan pilkades di Desa A, Senin (2/12)`; but `persiapan pelaksanaan pilkades`
    let prepared = cue > 0 && ["persiapan", "kesiapan", "terkait"].iter().any(|word| document.says(cue - 1, word));
    document.says(cue, "pelaksanaan") && document.is(cue, Class::StageVotingDay) && !prepared
        || (cue.saturating_sub(4)..cue).any(|at| held(at) && (at..cue).all(|at| !ends_clause(document, at)))
        || told.is_some_and(held)
        || (date.tokens.start.saturating_sub(NEAR).max(cue)..date.tokens.start).any(held)
}

/// Words before an election that is spoken of by itself.
const BEFORE_SUBJECT: [&str; 31] = [
    "gelaran",
    "perhelatan",
    "jalannya",
    "pada",
    "untuk",
    "menyongsong",
    "menghadapi",
    "menjelang",
    "jelang",
    "dalam",
    "bahwa",
    "pelaksanaan",
    "penyelenggaraan",
    "hari",
    "dan",
    "yakni",
    "yaitu",
    "karena",
    "hasil",
    "mengamankan",
    "menyukseskan",
    "sementara",
    "sedangkan",
    "adapun",
    "saat",
    "selama",
    "sebelum",
    "setelah",
    "serta",
    "agar",
    "namun",
];

/// Whether an election is named by itself, not as that of an event (`rapat Pilkada`, `Desk Pilkada`).
pub fn is_subject(document: &Document, contest: usize) -> bool {
    // `debat pemilihan bupati (pilbup) …`: what stands before the long form.
    const LONGEST: usize = 5;
    let bracket = contest.checked_sub(1).filter(|&open| document.kind(open) == Some(Kind::Open));
    let long = bracket.and_then(|open| {
        (open.saturating_sub(LONGEST)..open)
            .find(|&at| document.hits.get(at, Class::Contest).is_some_and(|hit| at + usize::from(hit.len) == open))
    });
    let contest = long.unwrap_or(contest);
    contest.checked_sub(1).filter(|_| !document.tokens[contest].breaks()).is_none_or(|at| {
        document.kind(at) != Some(Kind::Word) || BEFORE_SUBJECT.iter().any(|word| document.says(at, word))
    })
}

/// `sejak putusan dibacakan pada 4 Juni`, `keputusan … tertanggal 4 Juni`: the verb beside the date tells of another event.
pub fn is_own_event(document: &Document, date: &Expression) -> bool {
    const VERBS: [&str; 14] = [
        "dibacakan",
        "diputus",
        "diputuskan",
        "diundangkan",
        "ditandatangani",
        "tertanggal",
        "bertanggal",
        "dilaporkan",
        "diregistrasi",
        "diklarifikasi",
        "diperiksa",
        "dipanggil",
        "disahkan",
        "ditangkap",
    ];
    let mut at = date.tokens.start;
    while let Some(before) = at.checked_sub(1).filter(|&at| at + 4 > date.tokens.start) {
        at = before;
        if !["pada", "tanggal", "hari", "sejak"].iter().any(|word| document.says(at, word)) {
            break;
        }
    }
    VERBS.iter().any(|word| document.says(at, word))
}

/// `kampanye tiga hari pasca penetapan calon, yakni 4-6 Juni`: a stage that only measures when another one is.
fn is_measure(document: &Document, date: &Expression, cue: usize) -> bool {
    let measured = (cue.saturating_sub(2)..cue)
        .any(|at| ["pasca", "setelah", "sesudah", "sebelum", "usai"].iter().any(|word| document.says(at, word)));
    measured && (cue..date.tokens.start).any(|at| document.says(at, "yakni") || document.says(at, "yaitu"))
}

/// `saat ditemui di gudang logistik, Sabtu (3/2)`: where somebody was met.
pub fn is_met_at(document: &Document, cue: usize) -> bool {
    let near = cue.saturating_sub(8)..cue;
    near.clone().rev().any(|at| {
        ["ditemui", "dijumpai", "dihubungi", "dikonfirmasi", "diwawancarai"].iter().any(|word| document.says(at, word))
            && (at..cue).all(|at| document.kind(at) != Some(Kind::Comma) && !document.says(at, "bahwa"))
    })
}

/// `masa kampanye yang dimulai hari ini, Selasa (3/2)`: a stage that begins or ends on the day of the news.
pub fn begins_on(document: &Document, cue: usize, date: &Expression) -> bool {
    const NEAR: usize = 6;
    (date.tokens.start.saturating_sub(NEAR).max(cue + 1)..date.tokens.start).any(|begin| {
        document.is(begin, Class::StageBegin)
            && (begin + 1..date.tokens.start).all(|at| {
                document.kind(at) == Some(Kind::Comma)
                    || ["hari", "ini", "besok", "kemarin", "pada", "tanggal", "sejak", "mulai"]
                        .iter()
                        .any(|word| document.says(at, word))
            })
    })
}

/// Words said, not shown: `debat yang disiarkan langsung` reports nothing.
pub fn is_report(document: &Document, at: usize) -> bool {
    document.is(at, Class::StageReport) && !(document.says(at + 1, "langsung") || document.says(at + 2, "langsung"))
}

/// `…, jelas dia, …`: a clause of its own between two commas.
pub fn is_aside(document: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| document.kind(before) == Some(Kind::Comma))
        && (at + 1..at + 5).any(|at| document.kind(at) == Some(Kind::Comma))
}

/// `surat edaran … soal masa tenang`: what follows is only spoken of.
pub fn is_topic(document: &Document, at: usize) -> bool {
    ["soal", "tentang", "terkait", "mengenai", "perihal"].iter().any(|word| document.says(at, word))
}

/// `itu`
fn is_pointed(document: &Document, at: usize) -> bool {
    ["itu", "ini", "tersebut"].iter().any(|word| document.says(at, word))
}

/// A mark or a word after which another clause begins.
pub fn ends_clause(document: &Document, at: usize) -> bool {
    matches!(document.kind(at), Some(Kind::Semicolon | Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteStraight))
        || [
            "sementara",
            "sedangkan",
            "kemudian",
            "setelah",
            "sebelum",
            "berdasarkan",
            "maka",
            "tapi",
            "tetapi",
            "namun",
        ]
        .iter()
        .any(|word| document.says(at, word))
}
