//! Ballots against the voters and the legal reserve.

use super::election;
use super::figures;
use super::written;
use super::{Checking, FoundCheck};
use crate::extract::fact::FoundFact;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{FactValue, Message, Severity, Unit};

/// Tokens between the reserve's percentage and its word.
const NEAR: usize = 6;
/// Tokens around the percentage in which ballots and voters stand.
const REACH: usize = 90;
/// Ballots for a repeated vote in a region (UU 1/2015 pasal 80), for each of its elections.
const REPEAT: f64 = 2000.0;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for fact in checking.facts {
        let FactValue::Percent { value: rate, .. } = fact.value else { continue };
        if is_reserve(checking, fact) {
            found.extend(check(checking, fact, rate));
        }
    }
}

/// *ditambah 2,5 persen*, *cadangan 2 persen*, of ballots.
#[inline(never)]
fn is_reserve(checking: &Checking, fact: &FoundFact) -> bool {
    let document = checking.document;
    let sentence = checking.around(fact.tokens.start);
    let near = sentence.start.max(fact.tokens.start.saturating_sub(NEAR))..sentence.end.min(fact.tokens.end + NEAR);
    near.into_iter().any(|at| document.is(at, Class::CheckReserve))
        && sentence.clone().any(|at| document.is(at, Class::UnitBallots) || document.is(at, Class::UnitVoters))
}

#[inline(never)]
fn check(checking: &Checking, percent: &FoundFact, rate: f64) -> Option<FoundCheck> {
    let document = checking.document;
    let known = election::of(checking, percent.tokens.start)?;
    let election = known.first();
    let (legal, most, law, repeat) = if election.is_regional() {
        (2.5, 2, "UU 1/2015 pasal 80", REPEAT)
    } else {
        (2.0, 5, "UU 7/2017 pasal 344", 0.0)
    };
    let around = percent.tokens.start.saturating_sub(REACH)..percent.tokens.end + REACH;
    let facts = checking.facts_in(&around);
    let near = |unit: Unit| {
        let mut counts = facts.iter().filter_map(|fact| match fact.value {
            FactValue::Count { value, unit: of, approximate } if of == unit => Some((*fact, value, approximate)),
            _ => None,
        });
        // Of several nobody knows which belong together.
        counts
            .next()
            .filter(|&(_, _, approximate)| !approximate && counts.next().is_none())
            .map(|(fact, value, _)| (fact, value))
    };
    let other =
        |fact: &FoundFact| checking.around(fact.tokens.start).any(|at| document.is(at, Class::CheckReserveOther));
    if other(percent) || (rate != 2.0 && rate != 2.5) {
        return None;
    }
    if rate != legal {
        return rate_differs(checking, percent, legal, law, &election.name);
    }
    let ((ballots, stated), (voters, list)) = (near(Unit::Ballots)?, near(Unit::Voters)?);
    if [ballots, voters].iter().any(|fact| other(fact) || !is_figure(checking, fact)) || list < 1000.0 {
        return None;
    }
    let stations = near(Unit::PollingStations).map_or(list / 100.0, |(_, stations)| stations);
    let reserve = list * legal / 100.0;
    let fits = (1..=most).any(|elections| {
        let elections = f64::from(elections);
        let (least, most) = (elections * (list + reserve), elections * (list + reserve + stations + 1.0));
        // Counted per polling station and rounded; with and without the ballots of a repeated vote.
        stated >= least * 0.998 && stated <= most + repeat * elections || stated == elections * list
    });
    let only_reserve = stated >= reserve.floor() && stated <= reserve + stations + 1.0;
    if fits || (stated < list && !only_reserve) {
        return None;
    }
    // "cadangan 14.841 lembar" says what it is.
    let told = (ballots.tokens.start.saturating_sub(NEAR)..ballots.tokens.end + 3)
        .any(|at| document.is(at, Class::CheckReserve));
    if only_reserve && told {
        return None;
    }
    let (shown, least) = (written::grouped(stated), written::grouped((list + reserve).ceil()));
    let list = written::grouped(list);
    let (rate_id, rate_en) = rate_text(legal);
    let message = if only_reserve {
        Message {
            id: format!(
                "{shown} adalah cadangan {rate_id} persen dari {list} pemilih, bukan seluruh surat suara (sekitar {least})."
            ),
            en: format!(
                "{shown} is the reserve of {rate_en} per cent of {list} voters, not all ballots (about {least})."
            ),
        }
    } else {
        Message {
            id: format!(
                "{list} pemilih ditambah {rate_id} persen adalah sekitar {least} lembar untuk satu pemilihan, bukan {shown}."
            ),
            en: format!(
                "{list} voters and {rate_en} per cent are about {least} ballots for one election, not {shown}."
            ),
        }
    };
    Some(FoundCheck {
        tokens: ballots.tokens.clone(),
        rule: "check.ballots",
        severity: Severity::Note,
        message,
        suggestions: vec![],
        evidence: vec![ballots.tokens.clone(), voters.tokens.clone(), percent.tokens.clone()],
    })
}

/// A legal rate in both languages.
fn rate_text(rate: f64) -> (&'static str, &'static str) {
    if rate == 2.0 { ("2", "2") } else { ("2,5", "2.5") }
}

#[inline(never)]
fn rate_differs(checking: &Checking, percent: &FoundFact, legal: f64, law: &str, election: &str) -> Option<FoundCheck> {
    let document = checking.document;
    let sentence = checking.around(percent.tokens.start);
    // Of ballots, not of voters or money.
    let ballots = sentence.clone().find(|&at| document.is(at, Class::UnitBallots))?;
    let number = percent.tokens.clone().find(|&at| document.kind(at) == Some(Kind::Number))?;
    let (id, en) = rate_text(legal);
    Some(FoundCheck {
        tokens: percent.tokens.clone(),
        rule: "check.ballots",
        severity: Severity::Note,
        message: Message {
            id: format!("Cadangan surat suara {election} menurut {law}: {id} persen."),
            en: format!("The reserve of ballots of {election} by {law}: {en} per cent."),
        },
        suggestions: vec![written::replaced(document, percent.tokens.clone(), &[(number, id.to_string())])],
        evidence: vec![percent.tokens.clone(), ballots..ballots + 1],
    })
}

fn is_figure(checking: &Checking, fact: &FoundFact) -> bool {
    let document = checking.document;
    fact.tokens.clone().any(|at| figures::exact(document, at).is_some())
        && !fact.tokens.clone().any(|at| document.is(at, Class::NumberScale))
}
