//! More voters than the polling stations of an election may have: *480.000 pemilih di 700 TPS*.

use super::election;
use super::written;
use super::{Checking, FoundCheck};
use crate::lexicon::Class;
use crate::{FactValue, Message, Severity, Unit};

/// Tokens between the voters and their polling stations.
const REACH: usize = 8;

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for pair in checking.facts.windows(2) {
        let (
            FactValue::Count { value: voters, unit: Unit::Voters, .. },
            FactValue::Count { value: stations, unit: Unit::PollingStations, .. },
        ) = (&pair[0].value, &pair[1].value)
        else {
            continue;
        };
        let between = pair[0].tokens.end..pair[1].tokens.start;
        let tied = between.len() <= REACH
            && between.clone().any(|at| checking.document.says(at, "di"))
            && between.clone().all(|at| checking.document.is(at, Class::CheckStationsBetween));
        let average = voters / stations;
        // A few stations may be special ones, or an example.
        let Some(election) = election::of(checking, pair[0].tokens.start).filter(|_| tied && *stations >= 20.0) else {
            continue;
        };
        let Some(most) = election.voters_per_station() else { continue };
        if average <= f64::from(most) {
            continue;
        }
        let (shown, name) = (written::grouped(average.ceil()), &election.first().name);
        found.push(FoundCheck {
            tokens: pair[0].tokens.start..pair[1].tokens.end,
            rule: "check.tps-limit",
            severity: Severity::Note,
            message: Message {
                id: format!("Rata-rata {shown} pemilih per TPS; batas {name} adalah {most}."),
                en: format!("{shown} voters a polling station on average; the limit of {name} is {most}."),
            },
            suggestions: vec![],
            evidence: vec![pair[0].tokens.clone(), pair[1].tokens.clone()],
        });
    }
}
