//! The stage of an election to which the words around tie a date.

use std::ops::Range;

use super::years::Value;
use crate::Stage;
use crate::calendar::VOTING_DAYS;
use crate::extract::date::Expression;
use crate::extract::fact::Reading;
use crate::lexicon::Class;
use crate::text::{Document, Kind};

/// How far before a date its stage may stand, in tokens.
const BEFORE: usize = 16;
/// The same where the date is no day of the news: the stage may stand at the other end of the sentence.
const FAR: usize = 44;
/// How far after it.
const AFTER: usize = 9;

/// Of the words for taking office only the first ones are looked at.
const MOST_CUES: usize = 20;

const CLASSES: [(Class, Stage); 11] = [
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

/// The stages of all dates.
pub fn tell(reading: &Reading, dates: &[Expression], values: &[Value]) -> Vec<Option<Stage>> {
    let mut stages: Vec<Option<Stage>> = vec![];
    for (index, (date, value)) in dates.iter().zip(values).enumerate() {
        let own = of(reading, dates, index, value);
        // "pada 12, 22 dan 30 Desember": what holds for one day of a list holds for the next.
        let listed = index > 0 && reading.together(dates[index - 1].tokens.start, date.tokens.start) && {
            let between = dates[index - 1].tokens.end..date.tokens.start;
            let until = between.clone().any(|at| reading.document.is(at, Class::DateTo));
            between.len() <= if until { 8 } else { 4 }
                && between.clone().all(|at| {
                    links(reading.document, at)
                        || (until && ["ini", "akan", "dan"].iter().any(|word| reading.document.says(at, word)))
                        // "PKS, Senin (8/5), dan PPP pada Rabu (10/5)"
                        || (reading.document.is(at, Class::Party) && reading.document.tokens[at].capital())
                })
        };
        let listed = listed || (index > 0 && is_moved(reading, &dates[index - 1], date));
        let listed = listed || (index > 0 && is_next_item(reading, &dates[index - 1], date));
        stages.push(own.or_else(|| stages.last().copied().flatten().filter(|_| listed)));
    }
    stages
}

/// `… pada 4 Juni, dimajukan menjadi 2 Juni`: the same stage on another day.
fn is_moved(reading: &Reading, last: &Expression, date: &Expression) -> bool {
    const LONGEST: usize = 9;
    const VERBS: [&str; 9] =
        ["dimajukan", "diundur", "dimundurkan", "mundur", "ditunda", "digeser", "diubah", "berubah", "diperpanjang"];
    let document = reading.document;
    let between = last.tokens.end..date.tokens.start;
    between.len() <= LONGEST
        && reading.together(last.tokens.start, date.tokens.start)
        && between.clone().any(|at| VERBS.iter().any(|word| document.says(at, word)))
}

/// `…, tingkat kota pada 4-6 Mei, dan tingkat provinsi pada 7 Mei`: the next item of a list without a verb of its own.
fn is_next_item(reading: &Reading, last: &Expression, date: &Expression) -> bool {
    const LONGEST: usize = 12;
    let document = reading.document;
    let between = last.tokens.end..date.tokens.start;
    let Some(before) = between.end.checked_sub(1) else { return false };
    let opens = document.kind(between.start) == Some(Kind::Comma)
        || document.is(between.start, Class::DateAnd)
        || ["sedangkan", "sementara"].iter().any(|word| document.says(between.start, word));
    opens
        && (2..=LONGEST).contains(&between.len())
        && ["pada", "tanggal", "mulai", "hingga"].iter().any(|word| document.says(before, word))
        && reading.together(last.tokens.start, date.tokens.start)
        && between.clone().all(|at| {
            let mark = matches!(document.kind(at), Some(Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteStraight));
            !mark
                && !crate::extract::role::is_verb(document, at)
                && !document.is(at, Class::StageHeld)
                && !CLASSES.iter().any(|&(class, _)| document.is(at, class))
        })
}

/// `telah dilakukan PSU di …, Senin (2/12)`, `debat yang digelar KPU …, Kamis (10/10)`: the news is the stage itself.
fn is_held(document: &Document, cue: usize, date: &Expression) -> bool {
    const NEAR: usize = 8;
    let held = |at: usize| document.is(at, Class::StageHeld);
    (cue.saturating_sub(4)..cue).any(|at| held(at) && (at..cue).all(|at| !ends_clause(document, at)))
        || (date.tokens.start.saturating_sub(NEAR).max(cue)..date.tokens.start).any(held)
}

/// `Pilkada Serentak 9 Desember 2015`: a voting day right after the name of its election.
fn voted(document: &Document, date: &Expression, value: &Value, from: usize) -> Option<Stage> {
    let day = value.start.filter(|_| date.end.is_none() && date.start.day.is_some())?;
    let known = VOTING_DAYS.contains(&(day.year, day.month, day.day));
    let near = date.tokens.start.saturating_sub(4).max(from)..date.tokens.start;
    let (contest, after) =
        near.rev().find_map(|at| document.hits.get(at, Class::Contest).map(|hit| (at, at + usize::from(hit.len))))?;
    let between = (after..date.tokens.start).all(|at| {
        document.is(at, Class::ContestFiller) && document.kind(at) == Some(Kind::Word)
            || document.kind(at) == Some(Kind::Close)
            || ["pada", "tanggal", "lalu"].iter().any(|word| document.says(at, word))
    });
    let touching = date.tokens.start - after <= 2 && !is_news(document, date) && is_subject(document, contest);
    ((known || touching) && between).then_some(Stage::VotingDay)
}

/// Words before an election that is spoken of by itself.
const BEFORE_SUBJECT: [&str; 28] = [
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
fn is_subject(document: &Document, contest: usize) -> bool {
    contest.checked_sub(1).filter(|_| !document.tokens[contest].breaks()).is_none_or(|at| {
        document.kind(at) != Some(Kind::Word) || BEFORE_SUBJECT.iter().any(|word| document.says(at, word))
    })
}

/// `pilkada yang akan digelar 16 Desember mendatang`
fn held(document: &Document, date: &Expression, before: &Range<usize>) -> Option<Stage> {
    held_contest(document, date, before).map(|_| Stage::VotingDay)
}

/// Where the election stands that is held on a date.
fn held_contest(document: &Document, date: &Expression, before: &Range<usize>) -> Option<usize> {
    const VERB: usize = 5;
    const NOUN: usize = 9;
    if is_news(document, date) || date.end.is_some() {
        return None;
    }
    let verb = (date.tokens.start.saturating_sub(VERB).max(before.start)..date.tokens.start)
        .rev()
        .find(|&at| document.is(at, Class::StageHeld))?;
    let contest = (verb.saturating_sub(NOUN).max(before.start)..verb).rev().find(|&at| {
        document.is(at, Class::Contest) || (document.says(at, "pesta") && document.says(at + 1, "demokrasi"))
    })?;
    let subject = is_subject(document, contest);
    let clean =
        (contest..date.tokens.start).all(|at| !ends_clause(document, at) && !document.is(at, Class::StageReport));
    (subject && clean).then_some(contest)
}

/// `Kemudian di Tirtaloka pada 4 Juni`: the sentence goes on with the stage of the one before.
fn goes_on(reading: &Reading, dates: &[Expression], index: usize) -> Option<Stage> {
    const LONGEST: usize = 60;
    let document = reading.document;
    let date = &dates[index];
    let sentence = reading.around(date.tokens.start, LONGEST);
    let opens = ["kemudian", "selanjutnya", "lalu", "berikutnya", "disusul", "dilanjutkan"]
        .iter()
        .any(|word| document.says(sentence.start, word));
    let at = sentence.start + 1 + usize::from(document.kind(sentence.start + 1) == Some(Kind::Comma));
    let place = ["di", "ke", "pada", "tanggal", "untuk"].iter().any(|word| document.says(at, word));
    let verbless = !(at..date.tokens.start).any(|at| crate::extract::role::is_verb(document, at));
    let before = index.checked_sub(1).filter(|_| opens && (verbless || (place && !is_news(document, date))))?;
    let last = &dates[before];
    (sentence.start.saturating_sub(last.tokens.end) <= 12).then(|| {
        let value = Value { iso: String::new(), implied: vec![], start: None, end: None };
        of(reading, dates, before, &value)
    })?
}

/// `Batas akhirnya 4 Juni`, `Tahapan itu selesai pada 4 Juni`: the sentence speaks of the stage that the one before names.
fn of_sentence_before(reading: &Reading, date: &Expression) -> Option<Stage> {
    const LONGEST: usize = 60;
    const OPENERS: [[&str; 2]; 16] = [
        ["batas", "akhir"],
        ["batas", "akhirnya"],
        ["batas", "waktu"],
        ["batas", "waktunya"],
        ["tenggat", "waktu"],
        ["dengan", "rincian"],
        ["dengan", "jadwal"],
        ["rinciannya", ""],
        ["jadwalnya", ""],
        ["waktunya", ""],
        ["pelaksanaannya", ""],
        ["tahapan", "itu"],
        ["tahapan", "ini"],
        ["tahapan", "tersebut"],
        ["proses", "itu"],
        ["proses", "serupa"],
    ];
    let document = reading.document;
    let sentence = reading.around(date.tokens.start, LONGEST);
    let mut first = sentence.start;
    while first < date.tokens.start && document.kind(first) != Some(Kind::Word) {
        first += 1;
    }
    let opens =
        OPENERS.iter().any(|[one, two]| document.says(first, one) && (two.is_empty() || document.says(first + 1, two)));
    // `Penetapan itu digelar di …, Jumat (4/6)`
    let told = ["ini", "itu", "tersebut"].iter().any(|word| document.says(first + 1, word))
        && (document.is(first, Class::StageFix)
            || ["acara", "kegiatan", "agenda", "pleno"].iter().any(|word| document.says(first, word)))
        && document.is(first + 2, Class::StageHeld);
    let last = sentence.start.checked_sub(1).filter(|_| told || (opens && !is_news(document, date)))?;
    if (first..date.tokens.start).any(|at| document.is(at, Class::StageReport)) {
        return None;
    }
    let before = reading.around(last, LONGEST);
    let stage = before.clone().rev().find_map(|at| cue(reading, date, at, &before))?;
    (stage != Stage::Campaign || date.end.is_some()).then_some(stage)
}

/// `sejak putusan dibacakan pada 4 Juni`, `keputusan … tertanggal 4 Juni`: the verb beside the date tells of another event.
fn is_own_event(document: &Document, date: &Expression) -> bool {
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
fn is_met_at(document: &Document, cue: usize) -> bool {
    let near = cue.saturating_sub(8)..cue;
    near.clone().rev().any(|at| {
        ["ditemui", "dijumpai", "dihubungi", "dikonfirmasi", "diwawancarai"].iter().any(|word| document.says(at, word))
            && (at..cue).all(|at| document.kind(at) != Some(Kind::Comma) && !document.says(at, "bahwa"))
    })
}

/// `…, jelas dia, …`: a clause of its own between two commas.
fn is_aside(document: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| document.kind(before) == Some(Kind::Comma))
        && (at + 1..at + 5).any(|at| document.kind(at) == Some(Kind::Comma))
}

fn links(document: &Document, at: usize) -> bool {
    document.kind(at) == Some(Kind::Comma)
        || document.is(at, Class::DateAnd)
        || document.is(at, Class::DateTo)
        || document.is(at, Class::StageBegin)
        || ["pada", "tanggal", "kemudian", "lalu"].iter().any(|word| document.says(at, word))
}

fn of(reading: &Reading, dates: &[Expression], index: usize, value: &Value) -> Option<Stage> {
    let document = reading.document;
    let date = &dates[index];
    let around = reading.around(date.tokens.start, FAR.max(AFTER + date.tokens.len()));
    // No further than the neighbouring dates, which have stages of their own.
    let left = index.checked_sub(1).map_or(around.start, |before| dates[before].tokens.end.max(around.start));
    let right = dates.get(index + 1).map_or(around.end, |after| after.tokens.start.min(around.end));
    if let Some(stage) = voted(document, date, value, around.start) {
        return Some(stage);
    }
    let before = left.max(date.tokens.start.saturating_sub(BEFORE))..date.tokens.start;
    let after = date.tokens.end..right.min(date.tokens.end + AFTER);
    // "3-7 Agustus 2016 – Penyerahan …": a row of a calendar, which a dateline looks like.
    let row =
        matches!(document.kind(after.start), Some(Kind::Dash | Kind::Hyphen)) && !document.tokens[after.start].breaks();
    let line = document.lines[document.line_of(date.tokens.start)].tokens.end;
    let after = if row { after.start..line.min(after.start + AFTER) } else { after };

    let copula = row
        || document.is(after.start, Class::StageCopula)
        || matches!(document.kind(after.start), Some(Kind::Colon | Kind::Open));
    let mut following = after.clone().find_map(|at| cue(reading, date, at, &after).map(|stage| (at, stage)));
    if following.is_some_and(|(at, _)| (after.start..at).any(|at| ends_clause(document, at))) {
        following = None;
    }
    if let Some((at, stage)) = following.filter(|_| copula)
        && at <= after.start + 5
    {
        return Some(stage);
    }
    if is_own_event(document, date) {
        return None;
    }
    let preceding = before.clone().rev().find_map(|at| {
        let found = cue(reading, date, at, &before).map(|stage| (at, stage));
        found.filter(|&(at, _)| !is_measure(document, date, at))
    });
    // `logistik untuk pilkada yang akan berlangsung pada 4 Juni`: the day of what the relative clause tells of.
    if let Some(contest) = held_contest(document, date, &before)
        && preceding.is_some_and(|(at, _)| at < contest)
        && (contest..date.tokens.start).any(|at| document.says(at, "yang"))
    {
        return Some(Stage::VotingDay);
    }
    let reported = |from: usize| {
        is_met_at(document, from)
            || (from..date.tokens.start).any(|at| document.is(at, Class::StageReport) && !is_aside(document, at))
    };
    // Further off only for days that are not of the news.
    let far = left.max(date.tokens.start.saturating_sub(FAR))..date.tokens.start;
    let preceding = preceding.or_else(|| {
        let found = far.clone().rev().find_map(|at| cue(reading, date, at, &far).map(|stage| (at, stage)));
        let told = |stage| {
            matches!(
                stage,
                Stage::Runoff
                    | Stage::Logistics
                    | Stage::Inauguration
                    | Stage::Registration
                    | Stage::Debate
                    | Stage::Counting
                    | Stage::Result
            )
        };
        found.filter(|&(at, stage)| {
            told(stage)
                && (!is_news(document, date) || is_held(document, at, date))
                && !(at..date.tokens.start).any(|at| ends_clause(document, at))
        })
    });
    if let Some((at, stage)) = preceding.filter(|&(at, _)| !reported(at)) {
        // "pemungutan suara ... , Senin (7/10)": a day of the news, unless the stage itself was the news.
        let news = is_news(document, date);
        let own = !matches!(stage, Stage::VotingDay | Stage::Campaign | Stage::QuietPeriod | Stage::Runoff);
        // `telah dilakukan PSU di …, Senin (2/12)`
        let held = is_held(document, at, date);
        let near = date.tokens.start - at <= if news && !held { 12 } else { FAR };
        // "pada hari pemungutan suara, Rabu, 14 Februari 2024": the same day in other words.
        let apposed = date.tokens.start - at <= 4;
        if near && (!news || own || apposed || held) {
            return Some(stage);
        }
    }
    let told = |stage| stage != Stage::VotingDay || !is_news(document, date);
    if let Some((_, stage)) = following.filter(|&(_, stage)| !reported(before.start) && told(stage)) {
        return Some(stage);
    }
    // `Pada 4-6 Juni pasangan calon tidak boleh lagi …, karena sudah masuk masa tenang`
    const QUIET: usize = 20;
    let later = date.tokens.end..right.min(date.tokens.end + QUIET);
    if !is_news(document, date)
        && later.clone().any(|at| {
            cue(reading, date, at, &later).is_some_and(|stage| {
                stage == Stage::QuietPeriod || (date.end.is_some() && stage == Stage::Registration)
            }) && (later.start..at).all(|at| !ends_clause(document, at))
        })
    {
        return later.clone().find_map(|at| cue(reading, date, at, &later));
    }
    if let Some(stage) = held(document, date, &before)
        .or_else(|| goes_on(reading, dates, index))
        .or_else(|| of_sentence_before(reading, date))
    {
        return Some(stage);
    }
    // `melantik bupati hasil pilkada 4 Juni lalu di …, Rabu (5/9)`: the verb before a neighbouring date.
    if is_news(document, date) && left > around.start && !reported(around.start) {
        let all = around.start..left;
        let verb = |at: usize| document.word(at).starts_with("me") && !document.is(at, Class::StageReport);
        let found = all.clone().find_map(|at| cue(reading, date, at, &all).filter(|_| verb(at)));
        if let Some(stage) = found.filter(|stage| matches!(stage, Stage::Inauguration | Stage::Registration)) {
            return Some(stage);
        }
    }
    if let Some(stage) = from_next_line(reading, date).or_else(|| from_heading(reading, date)) {
        return Some(stage);
    }
    voting_day(document, &reading.around(date.tokens.start, 40), date, value)
}

/// The stage of a date that stands alone on its line, from the line above or below: a calendar pasted as a table.
fn from_next_line(reading: &Reading, date: &Expression) -> Option<Stage> {
    const LONGEST_LABEL: usize = 16;
    const MOST_ROWS: usize = 20;
    let document = reading.document;
    let here = document.line_of(date.tokens.start);
    let words = |line: usize| document.lines.get(line).map_or(0, |line| line.tokens.len());
    let is_date = |line: usize| {
        document.lines.get(line).is_some_and(|line| {
            let first = line.tokens.start;
            line.tokens.len() <= 12
                && (document.kind(first) == Some(Kind::Number) || document.is(first, Class::Weekday))
                && line.tokens.clone().any(|at| document.is(at, Class::Month))
        })
    };
    if !is_date(here) || words(here) > date.tokens.len() + 2 {
        return None;
    }
    let label = |line: usize| {
        let line = &document.lines.get(line)?.tokens;
        let line = line.start..line.end.min(line.start + LONGEST_LABEL);
        line.clone().find_map(|at| cue(reading, date, at, &line))
    };
    // The rows alternate; what stands above the first date tells which line labels which.
    let mut first = here;
    for _ in 0..MOST_ROWS {
        match first.checked_sub(2).filter(|&line| is_date(line) && !is_date(line + 1)) {
            Some(line) => first = line,
            None => break,
        }
    }
    let above = first.checked_sub(1).filter(|&line| words(line) <= LONGEST_LABEL && label(line).is_some());
    if above.is_some() { here.checked_sub(1).and_then(label) } else { label(here + 1) }
}

/// `Jadwal PSU:` with rows below it that name only a place or a term and the date.
fn from_heading(reading: &Reading, date: &Expression) -> Option<Stage> {
    const LONGEST_ROW: usize = 16;
    const MOST_ROWS: usize = 40;
    const MOST_WORDS: usize = 60;
    let document = reading.document;
    let here = document.line_of(date.tokens.start);
    let is_row = |line: usize| {
        let line = &document.lines[line].tokens;
        line.len() <= LONGEST_ROW
            && document.kind(line.end - 1) != Some(Kind::Period)
            && line.clone().any(|at| document.is(at, Class::Month))
            && !line.clone().any(|at| {
                crate::extract::role::is_verb(document, at) || CLASSES.iter().any(|&(class, _)| document.is(at, class))
            })
    };
    let heading = (here.saturating_sub(MOST_ROWS)..here).rev().find(|&line| !is_row(line))?;
    let line = &document.lines[heading].tokens;
    if !is_row(here) || document.kind(line.end - 1) != Some(Kind::Colon) {
        return None;
    }
    let line = line.end.saturating_sub(MOST_WORDS).max(line.start)..line.end;
    let stage = line.clone().find_map(|at| cue(reading, date, at, &line))?;
    // A day of the campaign is not the campaign.
    (stage != Stage::Campaign || date.end.is_some()).then_some(stage)
}

/// A weekday with the day in brackets after a comma: *…, Senin (7/10)*.
fn is_news(document: &Document, date: &Expression) -> bool {
    let bracketed = document.kind(date.tokens.end - 1) == Some(Kind::Close) || date.start.weekday.is_some();
    let comma = date.tokens.start.checked_sub(1).is_some_and(|before| {
        document.kind(before) == Some(Kind::Comma)
            // `hari ini Senin (7/10)`
            || ["ini", "tadi", "kemarin"].iter().any(|word| document.says(before, word))
    });
    bracketed && comma
}

fn ends_clause(document: &Document, at: usize) -> bool {
    matches!(document.kind(at), Some(Kind::Semicolon | Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteStraight))
        || ["sementara", "sedangkan", "kemudian", "setelah", "sebelum", "berdasarkan", "maka"]
            .iter()
            .any(|word| document.says(at, word))
}

/// The stage that a phrase at a token names.
fn cue(reading: &Reading, date: &Expression, at: usize, within: &Range<usize>) -> Option<Stage> {
    let document = reading.document;
    if document.tokens[at].word == 0 || document.hits.at(at).is_empty() {
        return None;
    }
    let near = |class: Class, back: usize, ahead: usize| {
        let sentence = reading.around(at, back.max(ahead));
        (sentence.start.max(at.saturating_sub(back))..sentence.end.min(at + ahead + 1)).any(|at| document.is(at, class))
    };
    let named = CLASSES
        .iter()
        .filter_map(|&(class, stage)| document.hits.get(at, class).map(|hit| (hit.len, stage)))
        .filter(|&(len, _)| within.contains(&(at + usize::from(len) - 1)))
        .max_by_key(|&(len, _)| len)
        .map(|(_, stage)| stage);
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
        Some(Stage::Result) if near(Class::PercentSurvey, 14, 4) => None,
        // `tempat pemungutan suara` is a place.
        Some(Stage::VotingDay) if at > 0 && NOT_THE_VOTE.iter().any(|word| document.says(at - 1, word)) => None,
        // `anggaran PSU`
        Some(Stage::Runoff)
            if at > 0
                && ["anggaran", "dana", "biaya", "putusan", "gugatan", "permohonan", "rekomendasi"]
                    .iter()
                    .any(|word| document.says(at - 1, word)) =>
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
        Some(Stage::Registration) => (!near(Class::StageOrganizers, 0, 5)).then_some(Stage::Registration),
        Some(Stage::Inauguration) => {
            // `pelantikan bupati`, `bupati dilantik`; but not `bupati melantik`.
            let passive = document.says(at, "dilantik");
            let office = if passive { near(Class::StageOfficeHead, 8, 0) } else { near(Class::StageOfficeHead, 0, 8) };
            // `pelantikan gelombang dua` where the article has told whose.
            let known = document.says(at, "pelantikan")
                && (0..document.tokens.len())
                    .filter(|&at| document.is(at, Class::StageInauguration))
                    .take(MOST_CUES)
                    .any(|at| {
                        (at..at + 9).any(|next| reading.together(at, next) && document.is(next, Class::StageOfficeHead))
                    });
            ((office || known || near(Class::StageOffice, 4, 8)) && !near(Class::StageOrganizers, 5, 4))
                .then_some(Stage::Inauguration)
        }
        // "rekapitulasi DPT" adds up voters, not votes.
        Some(Stage::Counting) => (!near(Class::UnitVoters, 0, 5)).then_some(Stage::Counting),
        Some(Stage::Debate) => (!near(Class::StageOrganizers, 0, 1)).then_some(Stage::Debate),
        Some(stage) => Some(stage),
        // `pengumuman pendaftaran calon`
        None if document.is(at, Class::StageFix) && document.is(at + 1, Class::StageRegistration) => {
            (!near(Class::StageOrganizers, 0, 6)).then_some(Stage::Registration)
        }
        None if document.is(at, Class::StageFix) => {
            let candidates = near(Class::UnitCandidatePairs, 5, 4) || near(Class::UnitCandidates, 3, 4);
            let candidates = candidates && !near(Class::StageDebate, 0, 4);
            if near(Class::StageElected, 4, 12) {
                Some(Stage::Result)
            } else {
                (candidates && !near(Class::StageOrganizers, 0, 6)).then_some(Stage::Nomination)
            }
        }
        None if document.is(at, Class::StageCampaignWord) => {
            // "kampanye di Kota X mulai Sabtu (2/12)": a day of somebody's tour.
            let tour = date.start.weekday.is_some() && date.start.year.is_none();
            // `tidak boleh lagi berkampanye`
            let denied = (at.saturating_sub(3)..at)
                .any(|at| ["tidak", "dilarang", "bukan", "tanpa", "belum"].iter().any(|word| document.says(at, word)));
            let begins = !tour
                && !denied
                && (date.end.is_some()
                    // `boleh berkampanye hingga 4 Juni`
                    || date.tokens.start.checked_sub(1).is_some_and(|to| to > at && document.is(to, Class::DateTo))
                    || (at..date.tokens.start.max(at)).any(|at| document.is(at, Class::StageBegin)));
            (begins && !near(Class::StageOrganizers, 1, 0) && !document.says(at.saturating_sub(1), "tim"))
                .then_some(Stage::Campaign)
        }
        None => None,
    }
}

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

/// A national voting day beside the name of an election.
fn voting_day(document: &Document, around: &Range<usize>, date: &Expression, value: &Value) -> Option<Stage> {
    let day = value.start.filter(|_| date.end.is_none() && date.start.day.is_some())?;
    let known = VOTING_DAYS.contains(&(day.year, day.month, day.day));
    let named = around.clone().any(|at| {
        document.is(at, Class::Contest)
            || document.is(at, Class::UnitPollingStations)
            || document.says(at, "hajatan")
            || document.says(at, "pemilihan")
            || (document.says(at, "pesta") && document.says(at + 1, "demokrasi"))
    });
    (known && named).then_some(Stage::VotingDay)
}
