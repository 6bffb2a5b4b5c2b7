//! Reads an election that a caller adds (`Options::calendar`, `sorot --calendar`) and says what is wrong with it.

use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::election::{Election, Subject};
use super::written;
use crate::ContestType;
use crate::calendar::Day;

const KINDS: [(&str, ContestType); 8] = [
    ("pemilu", ContestType::Pemilu),
    ("pilpres", ContestType::Pilpres),
    ("pileg", ContestType::Pileg),
    ("pilkada", ContestType::Pilkada),
    ("pilgub", ContestType::Pilgub),
    ("pilbup", ContestType::Pilbup),
    ("pilwako", ContestType::Pilwako),
    ("pilkades", ContestType::Pilkades),
];

const STAGES: [(&str, Subject); 7] = [
    ("voting_day", Subject::VotingDay),
    ("campaign", Subject::Campaign),
    ("quiet_period", Subject::QuietPeriod),
    ("registration", Subject::Registration),
    ("party_registration", Subject::PartyRegistration),
    ("nomination", Subject::Nomination),
    ("number_draw", Subject::NumberDraw),
];

/// An election as JSON or TOML has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Written {
    name: String,
    kinds: Vec<String>,
    year: u16,
    regulation: Option<String>,
    /// For the reader of the file.
    #[serde(rename = "source")]
    _source: Option<String>,
    #[serde(alias = "voters_per_station")]
    voters_per_station: Option<u32>,
    stages: Vec<Strict<WrittenStage>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStage {
    /// For the reader of the file.
    #[serde(rename = "name")]
    _name: Option<String>,
    stage: Option<String>,
    start: String,
    end: Option<String>,
    weekday: Option<String>,
}

impl<'de> Deserialize<'de> for Election {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Election, D::Error> {
        let Strict(written) = Strict::<Written>::deserialize(deserializer)?;
        written.read().map_err(D::Error::custom)
    }
}

impl Written {
    fn read(self) -> Result<Election, String> {
        let name = self.name.trim().to_string();
        if name.is_empty() {
            return Err("an election needs a name".into());
        }
        if !(1945..2100).contains(&self.year) {
            return Err(format!("{name}: {} is no year of an election", self.year));
        }
        if self.kinds.is_empty() {
            return Err(format!("{name}: `kinds` is empty; it says what the election is called in an article"));
        }
        let kinds = self.kinds.iter().map(|kind| named(&KINDS, kind, "kind of election"));
        let kinds: Vec<ContestType> = kinds.collect::<Result<_, _>>().map_err(|fault| format!("{name}: {fault}"))?;
        let stages = self.stages.into_iter().map(|Strict(stage)| stage.read());
        let stages: Vec<_> = stages.collect::<Result<_, _>>().map_err(|fault| format!("{name}: {fault}"))?;
        Ok(Election {
            name: name.into(),
            kinds: kinds.into(),
            year: self.year,
            regulation: self.regulation.map(Into::into),
            voters_per_station: self.voters_per_station,
            stages: stages.into_iter().flatten().collect(),
        })
    }
}

impl WrittenStage {
    /// `None` for a stage that is not compared with the text.
    fn read(self) -> Result<Option<(Subject, Day, Day)>, String> {
        let day = |iso: &str| {
            Day::parse(iso)
                .filter(|_| iso.len() == 10)
                .ok_or_else(|| format!("{iso:?} is no date; write it as 2024-11-27"))
        };
        let start = day(&self.start)?;
        let end = self.end.as_deref().map_or(Ok(start), day)?;
        if end < start {
            return Err(format!("a stage ends on {} before it starts on {}", self.end.unwrap_or_default(), self.start));
        }
        let right = written::weekday(start.weekday()).0;
        if let Some(weekday) = self.weekday.filter(|weekday| !weekday.eq_ignore_ascii_case(right)) {
            return Err(format!("{} is a {right}, not a {weekday}", self.start));
        }
        let subject = self.stage.map(|stage| named(&STAGES, &stage, "stage")).transpose()?;
        Ok(subject.map(|subject| (subject, start, end)))
    }
}

fn named<T: Copy>(known: &[(&str, T)], name: &str, what: &str) -> Result<T, String> {
    known.iter().find(|(known, _)| *known == name).map(|&(_, value)| value).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|&(name, _)| name).collect();
        format!("{name:?} is no {what}; there are {}", names.join(", "))
    })
}

/// Reads a struct as a map, because from JavaScript a struct would be read field by field and an unknown one overlooked.
struct Strict<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Strict<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Map<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Map<T> {
            type Value = Strict<T>;

            fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Strict<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Strict)
            }
        }
        deserializer.deserialize_map(Map(PhantomData))
    }
}
