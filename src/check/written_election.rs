//! Reads an election that a caller adds (`Options::calendar`, `sorot --calendar`) and says what is wrong with it.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::election::{Election, Subject};
use super::written;
use crate::ContestType;
use crate::calendar::Day;
use crate::value::{Field, Read, Value};

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

impl<'de> Deserialize<'de> for Election {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Election, D::Error> {
        Election::read(&Field::whole(&Value::deserialize(deserializer)?)).map_err(D::Error::custom)
    }
}

/// `source`, and the `name` of a stage, are for the readers of the file.
impl Election {
    pub(crate) fn read(field: &Field) -> Read<Election> {
        const FIELDS: [&str; 7] =
            ["name", "kinds", "year", "regulation", "source", "votersPerStation|voters_per_station", "stages"];
        let [name, kinds, year, regulation, _, most, stages] = field.fields(FIELDS)?;
        let missing = |name: &str| field.fault(format_args!("missing field `{name}`"));
        let mut days = vec![];
        let name = name.ok_or_else(|| missing("name"))?.text()?.trim();
        if name.is_empty() {
            return Err(field.fault("an election needs a name"));
        }
        let named_fault = |fault: String| format!("{name}: {fault}");
        let fault = |message: String| named_fault(field.fault(message));
        for stage in stages.as_ref().map(Field::items).transpose()?.into_iter().flatten() {
            days.extend(read_stage(&stage).map_err(named_fault)?);
        }
        let mut types = vec![];
        for kind in kinds.ok_or_else(|| missing("kinds"))?.items()? {
            types.push(named(&KINDS, kind.text()?, "kind of election").map_err(fault)?);
        }
        if types.is_empty() {
            return Err(fault("`kinds` is empty; it says what the election is called in an article".into()));
        }
        let year = year.ok_or_else(|| missing("year"))?.whole_number()?;
        if !(1945..2100).contains(&year) {
            return Err(fault(format!("{year} is no year of an election")));
        }
        stages.ok_or_else(|| missing("stages"))?;
        Ok(Election {
            name: name.to_string().into(),
            kinds: types.into(),
            year: year as u16,
            regulation: regulation.map(|field| field.text()).transpose()?.map(|text| text.to_string().into()),
            voters_per_station: most.map(|field| field.whole_number()).transpose()?,
            stages: days.into(),
        })
    }
}

/// `None` for a stage that is not compared with the text.
fn read_stage(field: &Field) -> Read<Option<(Subject, Day, Day)>> {
    let [_, stage, start, end, weekday] = field.fields(["name", "stage", "start", "end", "weekday"])?;
    let day = |field: &Field| {
        let iso = field.text()?;
        let day = Day::parse(iso).filter(|_| iso.len() == 10);
        day.ok_or_else(|| field.fault(format_args!("{iso:?} is no date; write it as 2024-11-27")))
    };
    let start_field = start.ok_or_else(|| field.fault("missing field `start`"))?;
    let start = day(&start_field)?;
    let end_field = end.as_ref().unwrap_or(&start_field);
    let end = day(end_field)?;
    if end < start {
        let (start, end) = (start_field.text()?, end_field.text()?);
        return Err(field.fault(format_args!("the stage ends before it starts: {start} to {end}")));
    }
    let right = written::weekday(start.weekday()).0;
    if let Some(weekday) = weekday {
        let told = weekday.text()?;
        if !told.eq_ignore_ascii_case(right) {
            return Err(weekday.fault(format_args!("{} is a {right}, not a {told}", start_field.text()?)));
        }
    }
    let Some(stage) = stage else { return Ok(None) };
    let subject = named(&STAGES, stage.text()?, "stage").map_err(|fault| stage.fault(fault))?;
    Ok(Some((subject, start, end)))
}

fn named<T: Copy>(known: &[(&str, T)], name: &str, what: &str) -> Result<T, String> {
    known.iter().find(|(known, _)| *known == name).map(|&(_, value)| value).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|&(name, _)| name).collect();
        format!("{name:?} is no {what}; there are {}", names.join(", "))
    })
}
