//! What stands around a stage and a date: news of a day, reports, clauses.

use crate::extract::date::Expression;
use crate::lexicon::Class;
use crate::text::{Document, Kind};

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
    let mut at = date.tokens.start;
    while let Some(before) = at.checked_sub(1).filter(|&at| at + 4 > date.tokens.start) {
        at = before;
        if !["pada", "tanggal", "hari", "sejak"].iter().any(|word| document.says(at, word)) {
            break;
        }
    }
    document.is(at, Class::StageOwnEvent)
}

/// `kampanye tiga hari pasca penetapan calon, yakni 4-6 Juni`: a stage that only measures when another one is.
pub(super) fn is_measure(document: &Document, date: &Expression, cue: usize) -> bool {
    let measured = (cue.saturating_sub(2)..cue)
        .any(|at| ["pasca", "setelah", "sesudah", "sebelum", "usai"].iter().any(|word| document.says(at, word)));
    measured && (cue..date.tokens.start).any(|at| document.says(at, "yakni") || document.says(at, "yaitu"))
}

/// `pada 4 Juni menjelang pendaftaran`: the day lies before the stage, or behind it.
pub fn is_relative(document: &Document, cue: usize) -> bool {
    const WORDS: [&str; 9] =
        ["menjelang", "jelang", "sebelum", "setelah", "sesudah", "usai", "seusai", "pasca", "menghadapi"];
    cue.checked_sub(1).is_some_and(|at| WORDS.iter().any(|word| document.says(at, word)))
}

/// `Rina mengatakan logistik sudah siap, Senin (4/6)`: the day on which it was said.
pub fn is_said(document: &Document, from: usize, cue: usize) -> bool {
    (from..cue)
        .any(|at| document.is(at, Class::StageReport) && document.word(at).starts_with("me") && !is_aside(document, at))
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
