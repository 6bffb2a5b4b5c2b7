//! A stage of an election with another date than the official one.

use std::ops::Range;

use super::election::{self, Election, Subject};
use super::written;
use super::{Checking, DateRead, FoundCheck};
use crate::calendar::Day;
use crate::extract::point::Point;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{Message, Severity};

/// How far before its date a stage may stand, in tokens.
const REACH: usize = 18;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    let other_vote = document.hits.anywhere(Class::CheckOtherVote) || document.hits.anywhere(Class::StageRunoff);
    for date in &checking.dates {
        let Some((subject, phrase, edge)) = stage(checking, date) else { continue };
        if checking.around(date.fact.tokens.start).any(|at| document.is(at, Class::CheckOtherDate)) {
            continue;
        }
        if subject == Subject::VotingDay && other_vote {
            continue;
        }
        let Some(known) = election::of(checking, date.fact.tokens.start) else { continue };
        let Some((election, official)) = known.stage(subject) else { continue };
        // Loose talk mixes up the elections of one year ("Pemilu 2024" for Pilkada 2024): not our business.
        let fits = |known: &Election| known.stage(subject).is_some_and(|official| is_same(date, official, edge));
        if !checking.elections().any(fits) {
            found.push(tell(checking, date, subject, phrase, election, official, edge));
        }
    }
}

/// Which days of a stage a date gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Whole,
    Start,
    End,
}

/// The stage that stands before a date and is tied to it, and where it stands.
fn stage(checking: &Checking, date: &DateRead) -> Option<(Subject, Range<usize>, Edge)> {
    let document = checking.document;
    let start = date.fact.tokens.start;
    let sentence = checking.sentence(start)?;
    // "…, Senin (25/11)": a day of the news.
    let news = start.checked_sub(1).is_some_and(|before| document.kind(before) == Some(Kind::Comma));
    let bracketed = date.fact.tokens.clone().any(|at| document.kind(at) == Some(Kind::Open));
    if bracketed && (news || date.start.point.year.is_none()) {
        return None;
    }
    date.start.point.day?;
    let first = sentence.start.max(start.saturating_sub(REACH));
    for at in (first..start).rev() {
        let Some((subject, len)) = named(checking, at, sentence.start) else { continue };
        let between = at + len..start;
        if !are_glue(checking, between.clone()) {
            return None;
        }
        let says = |class: Class| between.clone().any(|at| document.is(at, class));
        let before_it =
            (at.saturating_sub(4).max(sentence.start)..at).any(|at| document.is(at, Class::CheckBesideStage));
        if before_it {
            return None;
        }
        // The days of one candidate's campaign are not those of all.
        let own = |at: usize| document.is(at, Class::UnitCandidatePairs) || document.is(at, Class::UnitCandidates);
        if subject == Subject::Campaign && between.clone().any(|at| own(at) || checking.says_any(at, &["di", "calon"]))
        {
            return None;
        }
        let range = date.last().is_some();
        let edge = match subject {
            Subject::VotingDay | Subject::Nomination | Subject::NumberDraw => (!range).then_some(Edge::Whole)?,
            _ if range => Edge::Whole,
            Subject::Registration | Subject::PartyRegistration => return None,
            _ if says(Class::CheckEnds) => Edge::End,
            _ if says(Class::CheckStarts) => Edge::Start,
            _ => return None,
        };
        return Some((subject, at..at + len, edge));
    }
    None
}

/// The stage that a phrase at a token names, and its length.
fn named(checking: &Checking, at: usize, sentence: usize) -> Option<(Subject, usize)> {
    let document = checking.document;
    let before = |class: Class| at > sentence && document.is(at - 1, class);
    if let Some(hit) = document.hits.get(at, Class::StageQuietPeriod) {
        return Some((Subject::QuietPeriod, usize::from(hit.len)));
    }
    if document.is(at, Class::CheckVote)
        && let Some(hit) = document.hits.get(at, Class::StageVotingDay)
    {
        return Some((Subject::VotingDay, usize::from(hit.len)));
    }
    if let Some(hit) = document.hits.get(at, Class::CheckNumberDraw) {
        return Some((Subject::NumberDraw, usize::from(hit.len)));
    }
    if let Some(hit) = document.hits.get(at, Class::CheckNomination) {
        return Some((Subject::Nomination, usize::from(hit.len)));
    }
    if document.says(at, "kampanye") && (at == sentence || before(Class::CheckCampaignLead)) {
        return Some((Subject::Campaign, 1));
    }
    if document.says(at, "pendaftaran") {
        if document.says(at + 1, "dan") && document.says(at + 2, "verifikasi") {
            let party = match (document.says(at + 3, "partai"), document.says(at + 4, "politik")) {
                (true, true) => 5,
                (true, false) => 4,
                _ if document.says(at + 3, "parpol") => 4,
                _ => return None,
            };
            return Some((Subject::PartyRegistration, party));
        }
        // Parties register candidates of their own, and the announcement comes before.
        let free = at == sentence || before(Class::CheckRegistrationLead);
        let pairs = free && (at + 1..at + 3).any(|at| document.is(at, Class::UnitCandidatePairs));
        return pairs.then_some((Subject::Registration, 1));
    }
    None
}

fn are_glue(checking: &Checking, between: Range<usize>) -> bool {
    let document = checking.document;
    let mut at = between.start;
    while at < between.end {
        // "Pilkada Serentak 2024"
        if let Some(hit) = document.hits.get(at, Class::Contest) {
            at += usize::from(hit.len);
            continue;
        }
        let glue = match document.kind(at) {
            Some(Kind::Comma | Kind::Colon | Kind::Open | Kind::Close) => true,
            // A year, or a number of days.
            Some(Kind::Number) => document.word(at).len() == 4 || document.says(at + 1, "hari"),
            Some(Kind::Word) => {
                document.is(at, Class::CheckStageBetween)
                    || document.is(at, Class::Weekday)
                    || document.is(at, Class::UnitCandidatePairs)
                    || document.is(at, Class::UnitCandidates)
                    || document.is(at, Class::NumberUnit) && document.says(at + 1, "hari")
            }
            _ => false,
        };
        if !glue {
            return false;
        }
        at += 1;
    }
    at == between.end
}

/// Whether a date is the official one, as far as it is written.
fn is_same(date: &DateRead, official: (Day, Day), edge: Edge) -> bool {
    let same = |point: Point, known: Option<Day>, day: Day| {
        let year = match (point.year, known) {
            (Some(year), _) => Some(year),
            (None, Some(known)) if date.has_year() => Some(known.year),
            _ => None,
        };
        point.month == day.month && point.day == Some(day.day) && year.is_none_or(|year| year == day.year)
    };
    let start = |official| same(date.start.point, date.days.0, official);
    match (edge, date.last()) {
        (Edge::Whole, Some(last)) => start(official.0) && same(last, date.days.1, official.1),
        (Edge::End, _) => start(official.1),
        _ => start(official.0),
    }
}

#[inline(never)]
fn tell(
    checking: &Checking,
    date: &DateRead,
    subject: Subject,
    phrase: Range<usize>,
    election: &Election,
    (start, end): (Day, Day),
    edge: Edge,
) -> FoundCheck {
    let (id, en) = match subject {
        Subject::VotingDay => ("Pemungutan suara", "Voting day"),
        Subject::Campaign => ("Masa kampanye", "The campaign"),
        Subject::QuietPeriod => ("Masa tenang", "The quiet period"),
        Subject::Registration => ("Pendaftaran pasangan calon", "Registration of candidates"),
        Subject::PartyRegistration => {
            ("Pendaftaran dan verifikasi partai politik", "Registration and verification of parties")
        }
        Subject::Nomination => ("Penetapan pasangan calon", "The fixing of the candidates"),
        Subject::NumberDraw => ("Pengundian nomor urut", "The drawing of ballot numbers"),
    };
    let name = &election.name;
    let (by_id, by_en) = match &election.regulation {
        Some(regulation) => (format!(" menurut {regulation}"), format!(" by {regulation}")),
        None => Default::default(),
    };
    let ((start_id, start_en), (end_id, end_en)) = (written::day(start), written::day(end));
    let message = match edge {
        _ if start == end => Message {
            id: format!("{id} {name}{by_id}: {} {start_id}.", written::weekday(start.weekday()).0),
            en: format!("{en} of {name}{by_en}: {} {start_en}.", written::weekday(start.weekday()).1),
        },
        Edge::Start => Message {
            id: format!("{id} {name}{by_id} mulai {start_id}."),
            en: format!("{en} of {name}{by_en} starts on {start_en}."),
        },
        Edge::End => Message {
            id: format!("{id} {name}{by_id} berakhir {end_id}."),
            en: format!("{en} of {name}{by_en} ends on {end_en}."),
        },
        Edge::Whole => Message {
            id: format!("{id} {name}{by_id}: {start_id} hingga {end_id}."),
            en: format!("{en} of {name}{by_en}: {start_en} to {end_en}."),
        },
    };
    let day = |day: Day, id: String| {
        let weekday = checking.document.is(date.fact.tokens.start, Class::Weekday);
        if weekday { format!("{}, {id}", written::weekday(day.weekday()).0) } else { id }
    };
    let suggestion = match edge {
        Edge::End => day(end, end_id),
        Edge::Whole if start != end => format!("{start_id} hingga {end_id}"),
        _ => day(start, start_id),
    };
    FoundCheck {
        tokens: date.fact.tokens.clone(),
        rule: "check.calendar",
        severity: if subject == Subject::VotingDay { Severity::Error } else { Severity::Note },
        message,
        suggestions: vec![suggestion],
        evidence: vec![phrase, date.fact.tokens.clone()],
    }
}
