//! Stages told beside another date: lists, sentences that go on, rows of a calendar and their headings.

use super::stage_around::is_news;
use super::stage_cue::{CLASSES, Cues};
use crate::Stage;
use crate::extract::date::Expression;
use crate::extract::fact::Reading;
use crate::lexicon::Class;
use crate::text::{Document, Kind};

/// Whether what holds for one day holds for the next one of the same list.
pub fn is_listed(reading: &Reading, last: &Expression, date: &Expression) -> bool {
    is_next_day(reading, last, date) || is_moved(reading, last, date) || is_next_item(reading, last, date)
}

/// `pada 12, 22 dan 30 Desember`
fn is_next_day(reading: &Reading, last: &Expression, date: &Expression) -> bool {
    let document = reading.document;
    let between = last.tokens.end..date.tokens.start;
    let until = between.clone().any(|at| document.is(at, Class::DateTo));
    reading.together(last.tokens.start, date.tokens.start)
        && between.len() <= if until { 8 } else { 4 }
        && between.clone().all(|at| {
            links(document, at)
                || (until && ["ini", "akan", "dan"].iter().any(|word| document.says(at, word)))
                // "PKS, Senin (8/5), dan PPP pada Rabu (10/5)"
                || (document.is(at, Class::Party) && document.tokens[at].capital())
        })
}

/// `… pada 4 Juni, dimajukan menjadi 2 Juni`: the same stage on another day.
fn is_moved(reading: &Reading, last: &Expression, date: &Expression) -> bool {
    const LONGEST: usize = 9;
    const VERBS: [&str; 9] =
        ["dimajukan", "diundur", "dimundurkan", "mundur", "ditunda", "digeser", "diubah", "berubah", "diperpanjang"];
    let document = reading.document;
    let between = last.tokens.end..date.tokens.start;
    let moved = |at: usize| VERBS.iter().any(|word| document.says(at, word));
    // `diundur dari 4 Juni menjadi 6 Juni`
    let from = between.len() == 1
        && ["menjadi", "ke"].iter().any(|word| document.says(between.start, word))
        && (last.tokens.start.saturating_sub(4)..last.tokens.start).any(moved);
    between.len() <= LONGEST
        && reading.together(last.tokens.start, date.tokens.start)
        && (from || between.clone().any(moved))
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
        && (["pada", "tanggal", "mulai", "hingga"].iter().any(|word| document.says(before, word))
            // `…, sedangkan bupati dan wali kota 7 Mei`
            || between.clone().take(2).any(|at| document.says(at, "sedangkan") || document.says(at, "sementara")))
        && reading.together(last.tokens.start, date.tokens.start)
        && between.clone().all(|at| {
            let mark = matches!(document.kind(at), Some(Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteStraight));
            !mark
                && !crate::extract::role::is_verb(document, at)
                && !document.is(at, Class::StageHeld)
                && !document.is(at, Class::StageOther)
                && !CLASSES.iter().any(|&(class, _)| document.is(at, class))
        })
}

fn links(document: &Document, at: usize) -> bool {
    document.kind(at) == Some(Kind::Comma)
        || document.is(at, Class::DateAnd)
        || document.is(at, Class::DateTo)
        || document.is(at, Class::StageBegin)
        || ["pada", "tanggal", "kemudian", "lalu"].iter().any(|word| document.says(at, word))
}

/// `Kemudian di Tirtaloka pada 4 Juni`: the sentence goes on with the stage of the one before.
pub fn goes_on(reading: &Reading, dates: &[Expression], index: usize, stage_before: Option<Stage>) -> Option<Stage> {
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
    let last = &dates[index.checked_sub(1).filter(|_| opens && (verbless || (place && !is_news(document, date))))?];
    stage_before.filter(|_| sentence.start.saturating_sub(last.tokens.end) <= 12)
}

/// `Batas akhirnya 4 Juni`, `Tahapan itu selesai pada 4 Juni`: the sentence speaks of the stage that the one before names.
pub fn of_sentence_before(cues: &Cues, date: &Expression) -> Option<Stage> {
    let reading = cues.reading;
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
    let stage = before.clone().rev().find_map(|at| cues.at(date, at, &before))?;
    (stage != Stage::Campaign || date.end.is_some()).then_some(stage)
}

/// The stage of a date that stands alone on its line, from the line above or below: a calendar pasted as a table.
pub fn from_next_line(cues: &Cues, date: &Expression) -> Option<Stage> {
    const LONGEST_LABEL: usize = 16;
    const MOST_ROWS: usize = 20;
    let document = cues.reading.document;
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
    // `Debat pertama`, and below it `Hari/tanggal: Kamis, 4 Juni`
    const DAY: [&str; 4] = ["hari", "tanggal", "waktu", "jadwal"];
    let first = document.lines[here].tokens.start;
    let titled = DAY.iter().any(|word| document.says(first, word))
        && (first..date.tokens.start).len() <= 5
        && document.kind(date.tokens.start - 1) == Some(Kind::Colon);
    if titled {
        return (here.saturating_sub(2)..here).rev().find_map(|line| {
            let line = &document.lines[line].tokens;
            let line = line.start..line.end.min(line.start + LONGEST_LABEL);
            line.clone().find_map(|at| cues.at(date, at, &line))
        });
    }
    if !is_date(here) || words(here) > date.tokens.len() + 2 {
        return None;
    }
    let label = |line: usize| {
        let line = &document.lines.get(line)?.tokens;
        let line = line.start..line.end.min(line.start + LONGEST_LABEL);
        line.clone().find_map(|at| cues.at(date, at, &line))
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
pub fn from_heading(cues: &Cues, date: &Expression) -> Option<Stage> {
    const LONGEST_ROW: usize = 16;
    const MOST_ROWS: usize = 40;
    const MOST_WORDS: usize = 60;
    let document = cues.reading.document;
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
    let stage = line.clone().find_map(|at| cues.at(date, at, &line))?;
    // A day of the campaign is not the campaign.
    (stage != Stage::Campaign || date.end.is_some()).then_some(stage)
}
