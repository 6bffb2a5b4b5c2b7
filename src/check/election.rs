//! Which election a sentence is about, and its official calendar.

use super::{Checking, Contest};
use crate::ContestType;
use crate::calendar::Day;

mod tables {
    use super::{ContestType, Day, Election, Subject};
    include!(concat!(env!("OUT_DIR"), "/elections.rs"));
}

pub use tables::ELECTIONS;

/// A stage whose dates are the same in the whole country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    VotingDay,
    Campaign,
    QuietPeriod,
    /// Of pairs of candidates.
    Registration,
    /// Registration and verification of parties.
    PartyRegistration,
}

/// A national election.
#[derive(Debug)]
pub struct Election {
    pub name: &'static str,
    kinds: &'static [ContestType],
    year: u16,
    pub regulation: &'static str,
    /// The most voters that a polling station may have.
    pub voters_per_station: u32,
    stages: &'static [(Subject, Day, Day)],
}

impl Election {
    /// The first and the last day of a stage.
    pub fn stage(&self, subject: Subject) -> Option<(Day, Day)> {
        self.stages.iter().find(|stage| stage.0 == subject).map(|&(_, start, end)| (start, end))
    }
}

/// The election of a sentence: the one that it names, else the only one of the article.
pub fn of(checking: &Checking, token: usize) -> Option<&'static Election> {
    let sentence = checking.sentence(token)?;
    let own: Vec<&Contest> = checking.contests.iter().filter(|contest| contest.is_named_in(&sentence)).collect();
    // "Pemilu 2024" beside a bare "pilkada" in one sentence: either may be meant. A sentence without a year has that of
    // the article, if the article has but one.
    if own.iter().any(|contest| contest.year.is_some()) {
        only(own.into_iter())
    } else {
        only(checking.contests.iter())
    }
}

/// The election of contests that are all of one kind and year, as far as they have a year.
fn only<'c>(mut contests: impl Iterator<Item = &'c Contest> + Clone) -> Option<&'static Election> {
    let mut years = contests.clone().filter_map(|contest| contest.year);
    let year = years.next().filter(|&year| years.all(|other| other == year))?;
    let kind = contests.clone().next()?.kind;
    let election = ELECTIONS.iter().find(|known| known.year == year && known.kinds.contains(&kind))?;
    contests.all(|contest| election.kinds.contains(&contest.kind)).then_some(election)
}
