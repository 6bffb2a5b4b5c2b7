//! The stage of an election to which the words around tie a date.

use std::ops::Range;

use super::stage_around::{
    begins_on, ends_clause, is_aside, is_held, is_met_at, is_news, is_own_event, is_relative, is_report, is_said,
    is_subject, is_topic,
};
use super::stage_cue::Cues;
use super::stage_list::{from_heading, from_next_line, goes_on, is_listed, of_sentence_before};
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

/// The stages of all dates.
#[inline(never)]
pub fn tell(reading: &Reading, dates: &[Expression], values: &[Value]) -> Vec<Option<Stage>> {
    let cues = Cues::new(reading);
    let mut stages: Vec<Option<Stage>> = vec![];
    for (index, (date, value)) in dates.iter().zip(values).enumerate() {
        let own = of(&cues, dates, index, value, stages.last().copied().flatten());
        let listed = index > 0 && is_listed(reading, &dates[index - 1], date);
        stages.push(own.or_else(|| stages.last().copied().flatten().filter(|_| listed)));
    }
    stages
}

/// `Pilkada Serentak 9 Desember 2015`: a voting day right after the name of its election.
fn voted(document: &Document, date: &Expression, value: &Value, from: usize) -> Option<Stage> {
    const NAME: usize = 8;
    if date.end.is_some() {
        return None;
    }
    let known = value.start.is_some_and(|day| VOTING_DAYS.contains(&(day.year, day.month, day.day)));
    let near = date.tokens.start.saturating_sub(NAME).max(from)..date.tokens.start;
    let (contest, after) =
        near.rev().find_map(|at| document.hits.get(at, Class::Contest).map(|hit| (at, at + usize::from(hit.len))))?;
    // `pelaksanaan pilkada di Sukaraya pada 4 Juni`
    let carried_out = contest.checked_sub(1).is_some_and(|at| document.says(at, "pelaksanaan"));
    let between = (after..date.tokens.start).all(|at| {
        carried_out && document.tokens[at].capital()
            || document.is(at, Class::ContestFiller) && document.kind(at) == Some(Kind::Word)
            || document.kind(at) == Some(Kind::Close)
            || ["pada", "tanggal", "lalu"].iter().any(|word| document.says(at, word))
    });
    let day = date.start.day.is_some();
    let touching = day && is_subject(document, contest);
    // `desa yang menyelenggarakan pilkades serentak pada September mendatang`, `mengamankan pilkades serentak pada 4 Juni`
    let object = contest.checked_sub(1).is_some_and(|verb| {
        let held = document.is(verb, Class::StageHeld) && document.word(verb).starts_with("me");
        held && !document.says(verb, "melakukan") && !document.tokens[contest].breaks()
    });
    let new = !is_news(document, date) && (touching || object);
    ((known || new) && between).then_some(Stage::VotingDay)
}

/// `pilkada yang akan digelar 16 Desember mendatang`
fn held(document: &Document, date: &Expression, before: &Range<usize>) -> Option<Stage> {
    held_contest(document, date, before).map(|_| Stage::VotingDay)
}

/// `Pada 4 Juni warga akan menggelar pilkades`
fn holds(document: &Document, date: &Expression, after: &Range<usize>) -> Option<Stage> {
    const VERB: usize = 6;
    if date.end.is_some() || date.start.day.is_none() {
        return None;
    }
    let verb = after.clone().take(VERB).find(|&at| document.is(at, Class::StageHeld))?;
    let clean = (after.start..verb).all(|at| {
        document.kind(at) == Some(Kind::Word) && !ends_clause(document, at) && !document.is(at, Class::StageReport)
    });
    let active = document.word(verb).starts_with("me") && !document.says(verb, "melakukan");
    let object = verb + 1 + usize::from(document.says(verb + 1, "pelaksanaan"));
    (clean && active && after.contains(&object) && document.is(object, Class::Contest)).then_some(Stage::VotingDay)
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
    // `sidang sengketa hasil pilkada digelar pada 4 Juni`
    let result = contest.checked_sub(1).is_some_and(|at| document.says(at, "hasil") || document.says(at, "sengketa"));
    let subject = is_subject(document, contest) && !result;
    let clean =
        (contest..date.tokens.start).all(|at| !ends_clause(document, at) && !document.is(at, Class::StageReport));
    (subject && clean).then_some(contest)
}

/// The stage that the words around a date name; `stage_before` is that of the date before.
fn of(cues: &Cues, dates: &[Expression], index: usize, value: &Value, stage_before: Option<Stage>) -> Option<Stage> {
    let reading = cues.reading;
    let document = reading.document;
    let date = &dates[index];
    let mut around = reading.around(date.tokens.start, FAR.max(AFTER + date.tokens.len()));
    // `25 September - 23 November: masa kampanye.`: what stands before the dash may be taken for a dateline.
    if !reading.together(date.tokens.start, date.tokens.end - 1) {
        around.end = around.end.max(reading.around(date.tokens.end - 1, FAR).end);
    }
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
    let mut following = after.clone().find_map(|at| cues.at(date, at, &after).map(|stage| (at, stage)));
    // `sosialisasi dimulai 4 Juni dan pendaftaran pada 6 Juni`: the stage is that of the next date.
    let next = |at: usize| {
        const REACH: usize = 12;
        at > after.start
            && (after.start..at).any(|at| document.is(at, Class::DateAnd))
            && dates
                .get(index + 1)
                .is_some_and(|next| next.tokens.start <= at + REACH && reading.together(at, next.tokens.start))
    };
    if following.is_some_and(|(at, _)| {
        next(at)
            || is_relative(document, at)
            || (after.start..at).any(|at| ends_clause(document, at) || cues.is_other(at) || is_topic(document, at))
    }) {
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
    if let Some(stage) = holds(document, date, &after) {
        return Some(stage);
    }
    let preceding = cues.nearest(date, &before);
    let reported = |from: usize| {
        is_met_at(document, from)
            || (from..date.tokens.start).any(|at| is_report(document, at) && !is_aside(document, at))
    };
    // Further off only for days that are not of the news.
    let far = left.max(date.tokens.start.saturating_sub(FAR))..date.tokens.start;
    let anywhere = preceding.or_else(|| cues.nearest(date, &far));
    let preceding = preceding.or_else(|| {
        let found = anywhere;
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
    // `logistik untuk pilkada yang akan berlangsung pada 4 Juni`: the day of what the relative clause tells of.
    // `meski penetapan calon mundur, KPU memastikan pilkada digelar 4 Juni`: that of the later clause.
    if let Some(contest) = held_contest(document, date, &before)
        && let Some((cue, _)) = anywhere.filter(|&(at, _)| at < contest)
        && ((contest..date.tokens.start).any(|at| document.says(at, "yang"))
            || (cue..contest).any(|at| document.kind(at) == Some(Kind::Comma)))
    {
        return Some(Stage::VotingDay);
    }
    if let Some((at, stage)) = preceding.filter(|&(at, _)| !reported(at)) {
        // "pemungutan suara ... , Senin (7/10)": a day of the news, unless the stage itself was the news.
        let news = is_news(document, date);
        let own = !matches!(stage, Stage::VotingDay | Stage::Campaign | Stage::QuietPeriod | Stage::Runoff);
        // `telah dilakukan PSU di …, Senin (2/12)`
        let held = is_held(document, at, date);
        // `melantik dua bupati beserta wakilnya untuk masa bakti 2024-2029, Senin (26/8)`
        // `menetapkan Rina dan Budi sebagai bupati dan wakil bupati terpilih, Kamis (9/1)`
        let most = if document.word(at).starts_with("me") { BEFORE } else { 12 };
        let near = date.tokens.start - at <= if news && !held { most } else { FAR };
        // "pada hari pemungutan suara, Rabu, 14 Februari 2024": the same day in other words.
        let apposed = date.tokens.start - at <= 4 || begins_on(document, at, date);
        let today = date.tokens.start >= 2 && document.says(date.tokens.start - 2, "ini");
        let said = news && !held && !apposed && !today && is_said(document, around.start, at);
        let before_it = date.end.is_some() && stage == Stage::VotingDay && is_relative(document, at);
        if near && !said && !before_it && (!news || own || apposed || held) {
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
            cues.at(date, at, &later).is_some_and(|stage| {
                !is_relative(document, at)
                    && (stage == Stage::QuietPeriod || (date.end.is_some() && stage == Stage::Registration))
            }) && (later.start..at).all(|at| !ends_clause(document, at) && !is_topic(document, at))
        })
    {
        return later.clone().find_map(|at| cues.at(date, at, &later));
    }
    if let Some(stage) = held(document, date, &before)
        .or_else(|| goes_on(reading, dates, index, stage_before))
        .or_else(|| of_sentence_before(cues, date))
    {
        return Some(stage);
    }
    // `melantik bupati hasil pilkada 4 Juni lalu di …, Rabu (5/9)`: the verb before a neighbouring date.
    if is_news(document, date) && left > around.start && !reported(around.start) {
        let all = around.start..left;
        let verb = |at: usize| document.word(at).starts_with("me") && !document.is(at, Class::StageReport);
        let found = all.clone().find_map(|at| cues.at(date, at, &all).filter(|_| verb(at)));
        if let Some(stage) = found.filter(|stage| matches!(stage, Stage::Inauguration | Stage::Registration)) {
            return Some(stage);
        }
    }
    if let Some(stage) = from_next_line(cues, date).or_else(|| from_heading(cues, date)) {
        return Some(stage);
    }
    voting_day(document, &reading.around(date.tokens.start, 40), date, value)
}

/// A national voting day beside the name of an election.
fn voting_day(document: &Document, around: &Range<usize>, date: &Expression, value: &Value) -> Option<Stage> {
    let day = value.start.filter(|_| date.end.is_none() && date.start.day.is_some())?;
    let known = VOTING_DAYS.contains(&(day.year, day.month, day.day));
    let named = around.clone().any(|at| {
        document.is(at, Class::Contest)
            || document.is(at, Class::UnitPollingStations)
            || ["hajatan", "memilih", "golput"].iter().any(|word| document.says(at, word))
            || document.says(at, "pemilihan")
            || (document.says(at, "pesta") && document.says(at + 1, "demokrasi"))
    });
    (known && named).then_some(Stage::VotingDay)
}
