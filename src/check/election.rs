//! Elections with their official calendars, and which of them a sentence is about.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::{Checking, Contest};
use crate::ContestType;
use crate::calendar::Day;

mod tables {
    use super::{ContestType, Cow, Day, Election, Subject};
    include!(concat!(env!("OUT_DIR"), "/elections.rs"));
}

pub use tables::ELECTIONS;

/// A stage whose dates are the same in the whole area of an election.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    VotingDay,
    Campaign,
    QuietPeriod,
    /// Of pairs of candidates.
    Registration,
    /// Registration and verification of parties.
    PartyRegistration,
    /// The pairs of candidates are fixed.
    Nomination,
    /// Their numbers on the ballot are drawn.
    NumberDraw,
}

/// An election with its official dates: one of those that Sorot knows, or one that a caller adds.
///
/// Read it with serde, from JSON or TOML, as `Options::calendar` does; the fields are those of
/// [`Options::calendar`](crate::Options::calendar).
#[derive(Clone, PartialEq)]
pub struct Election {
    pub(crate) name: Cow<'static, str>,
    pub(crate) kinds: Cow<'static, [ContestType]>,
    pub(crate) year: u16,
    /// The regulation that sets the dates, where it is told.
    pub(crate) regulation: Option<Cow<'static, str>>,
    /// The most voters that a polling station may have.
    pub(crate) voters_per_station: Option<u32>,
    pub(crate) stages: Cow<'static, [(Subject, Day, Day)]>,
}

impl fmt::Debug for Election {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Election({}, {} stages)", self.name, self.stages.len())
    }
}

impl Election {
    /// The first and the last day of a stage.
    pub(crate) fn stage(&self, subject: Subject) -> Option<(Day, Day)> {
        self.stages.iter().find(|stage| stage.0 == subject).map(|&(_, start, end)| (start, end))
    }

    /// Whether it is held for regions, not for the whole country.
    pub(crate) fn is_regional(&self) -> bool {
        self.kinds.contains(&ContestType::Pilkada)
    }
}

/// All that speak of one election, those of the caller first. Never empty.
#[derive(Debug, Clone)]
pub struct Known<'c>(Vec<&'c Election>);

impl<'c> Known<'c> {
    /// Whose name to tell.
    pub fn first(&self) -> &'c Election {
        self.0[0]
    }

    /// The first one that knows a stage, and its days.
    pub fn stage(&self, subject: Subject) -> Option<(&'c Election, (Day, Day))> {
        self.0.iter().find_map(|election| Some((*election, election.stage(subject)?)))
    }

    /// The most voters that a polling station may have.
    pub fn voters_per_station(&self) -> Option<u32> {
        self.0.iter().find_map(|election| election.voters_per_station)
    }
}

/// The election of a sentence: the one that it names, else the only one of the article.
pub fn of<'c>(checking: &Checking<'c, '_>, token: usize) -> Option<Known<'c>> {
    let sentence = checking.sentence(token)?;
    named_in(checking, &sentence).or_else(|| {
        let own = checking.contests.iter().any(|contest| contest.year.is_some() && contest.is_named_in(&sentence));
        // Two elections in the sentence, or one that nobody knows.
        if own { None } else { only(checking, checking.contests.iter()) }
    })
}

/// The election that a sentence names with its year.
fn named_in<'c>(checking: &Checking<'c, '_>, sentence: &Range<usize>) -> Option<Known<'c>> {
    let own: Vec<&Contest> = checking.contests.iter().filter(|contest| contest.is_named_in(sentence)).collect();
    // "Pemilu 2024" beside a bare "pilkada" in one sentence: either may be meant.
    own.iter().any(|contest| contest.year.is_some()).then(|| only(checking, own.into_iter()))?
}

/// The election of contests that are all of one kind and year, as far as they have a year.
fn only<'c, 'a>(
    checking: &Checking<'c, '_>,
    mut contests: impl Iterator<Item = &'a Contest> + Clone,
) -> Option<Known<'c>> {
    let mut years = contests.clone().filter_map(|contest| contest.year);
    let year = years.next().filter(|&year| years.all(|other| other == year))?;
    let kind = contests.clone().next()?.kind;
    let known: Vec<&'c Election> =
        checking.elections().filter(|known| known.year == year && known.kinds.contains(&kind)).collect();
    let fits = |kind: &ContestType| known.iter().any(|election| election.kinds.contains(kind));
    (!known.is_empty() && contests.all(|contest| fits(&contest.kind))).then_some(Known(known))
}
