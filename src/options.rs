//! What a caller may set.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::calendar::Day;
use crate::check::election::Election;
use crate::rules::rules;
use crate::value::{Field, Read, Value};
use crate::{Analysis, FactValue, Kind};

/// Options of [`crate::analyze`]. Read from JSON or JavaScript, unknown names are refused.
///
/// ```
/// use sorot::{Options, analyze};
///
/// let options = Options { kinds: [("directive".to_string(), false)].into(), ..Options::default() };
/// assert!(analyze("ASN harus netral.", &options).statements.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Options {
    /// The article's own date, ISO 8601 (`2024-11-05`, or with a time), from which missing years are told.
    pub published: Option<String>,
    /// Kinds switched off with `false`: those of statements and facts, `quote`, `person`, `check`.
    pub kinds: Vec<(String, bool)>,
    /// Rules switched off with `false`, by the ids that [`crate::rules`] lists.
    pub rules: Vec<(String, bool)>,
    /// Official dates of elections that Sorot does not know, or of one that differs from what it knows; they go before
    /// its own. In JSON: `{"name": "Pilkada Tirtaloka 2027", "kinds": ["pilkada"], "year": 2027, "stages": [{"stage":
    /// "voting_day", "start": "2027-06-23"}]}`, with `end` for a stage of several days, and `regulation` and
    /// `votersPerStation` if they are known. Stages are `voting_day`, `campaign`, `quiet_period`, `registration`,
    /// `party_registration`, `nomination`, `number_draw`.
    pub calendar: Vec<Election>,
}

/// The names that `kinds` knows.
const KINDS: [&str; 16] = [
    "directive",
    "commitment",
    "measure",
    "sanction",
    "violation",
    "principle",
    "date",
    "count",
    "percent",
    "contest",
    "law",
    "institution",
    "candidate",
    "quote",
    "person",
    "check",
];

impl Options {
    /// Takes out what is switched off.
    pub(crate) fn apply(&self, analysis: &mut Analysis) {
        if self.kinds.is_empty() && self.rules.is_empty() {
            return;
        }
        let is_on = |switches: &[(String, bool)], name: &str| !switches.iter().any(|(off, on)| off == name && !on);
        let kind = |name: &str| is_on(&self.kinds, name);
        let rule = |id: &str| is_on(&self.rules, id);
        analysis.statements.retain(|found| kind(statement_kind(found.kind)) && rule(found.rule));
        analysis.facts.retain(|found| kind(fact_kind(&found.value)) && rule(found.rule));
        analysis.checks.retain(|found| kind("check") && rule(found.rule));
        if !kind("quote") {
            analysis.quotes.clear();
        }
        if !kind("person") {
            analysis.people.clear();
        }
    }
}

fn statement_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Directive => "directive",
        Kind::Commitment => "commitment",
        Kind::Measure => "measure",
        Kind::Sanction => "sanction",
        Kind::Violation => "violation",
        Kind::Principle => "principle",
    }
}

fn fact_kind(value: &FactValue) -> &'static str {
    match value {
        FactValue::Date { .. } => "date",
        FactValue::Count { .. } => "count",
        FactValue::Percent { .. } => "percent",
        FactValue::Contest { .. } => "contest",
        FactValue::Law { .. } => "law",
        FactValue::Institution { .. } => "institution",
        FactValue::Candidate { .. } => "candidate",
    }
}

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Options, D::Error> {
        Options::read(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Options {
    /// Reads what a caller wrote; the fault says which option is wrong.
    pub(crate) fn read(value: &Value) -> Read<Options> {
        let [published, kinds, rules, calendar] =
            Field::whole(value).fields(["published", "kinds", "rules", "calendar"])?;
        let mut options = Options::default();
        if let Some(field) = published {
            let date = field.text()?;
            if Day::parse(date).is_none() {
                return Err(field.fault(format_args!("{date:?} is no date; write it as 2024-11-05")));
            }
            options.published = Some(date.into());
        }
        if let Some(field) = kinds {
            options.kinds = switches(&field, |name| {
                let known = KINDS.contains(&name);
                if known { Ok(()) } else { Err(format!("{name:?} is no kind; kinds are {}", KINDS.join(", "))) }
            })?;
        }
        if let Some(field) = rules {
            options.rules = switches(&field, |id| {
                let known = self::rules().iter().any(|rule| rule.id == id);
                if known { Ok(()) } else { Err(format!("{id:?} is no rule; rules() lists them")) }
            })?;
        }
        if let Some(field) = calendar {
            options.calendar = field.items()?.map(|election| Election::read(&election)).collect::<Read<_>>()?;
        }
        Ok(options)
    }
}

/// What is switched on or off, each under a name that must be known.
fn switches(field: &Field, check: impl Fn(&str) -> Result<(), String>) -> Read<Vec<(String, bool)>> {
    let switch = |(name, switch): (&str, Field)| {
        check(name).map_err(|fault| field.fault(fault))?;
        Ok((name.to_string(), switch.boolean()?))
    };
    field.entries()?.map(switch).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Options, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    /// A calendar with one stage.
    fn stage(fields: &str) -> String {
        format!(r#"{{"calendar":[{{"name":"Pilkada 2027","kinds":["pilkada"],"year":2027,"stages":[{{{fields}}}]}}]}}"#)
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for (json, fault) in [
            (r#"{"publised":"2024-11-05"}"#, "unknown field"),
            (r#"{"published":"5 November"}"#, "is no date"),
            (r#"{"published":"2023-02-29"}"#, "is no date"),
            (r#"{"kinds":{"directives":false}}"#, "is no kind"),
            (r#"{"kinds":{"directive":"no"}}"#, "expected a boolean"),
            (r#"{"rules":{"directive.nothing":false}}"#, "is no rule"),
            (r#"{"calendar":{}}"#, "expected a list"),
            (r#"{"calendar":[{"name":"Pilkada 2027"}]}"#, "missing field `kinds`"),
            (r#"{"calendar":[{"name":" ","kinds":["pilkada"],"year":2027,"stages":[]}]}"#, "needs a name"),
            (r#"{"calendar":[{"name":"A","kinds":["pilkda"],"year":2027,"stages":[]}]}"#, "is no kind of election"),
            (r#"{"calendar":[{"name":"A","kinds":[],"year":2027,"stages":[]}]}"#, "`kinds` is empty"),
            (r#"{"calendar":[{"name":"A","kinds":["pilkada"],"year":27,"stages":[]}]}"#, "is no year"),
            (r#"{"calendar":[{"name":"A","kinds":["pilkada"],"year":2027,"stages":[],"stage":1}]}"#, "unknown field"),
            (&stage(r#""stage":"vote","start":"2027-06-23""#), "\"vote\" is no stage"),
            (&stage(r#""stage":"voting_day","start":"23 Juni 2027""#), "is no date"),
            (&stage(r#""stage":"campaign","start":"2027-06-23","end":"2027-06-20""#), "before it starts"),
            (&stage(r#""stage":"voting_day","start":"2027-06-23","weekday":"Kamis""#), "is a Rabu, not a Kamis"),
            (&stage(r#""stage":"voting_day","start":"2027-06-23","day":1"#), "unknown field"),
        ] {
            let message = read(json).expect_err(json);
            assert!(message.contains(fault), "{json}: {message}");
        }
    }

    #[test]
    fn a_calendar_adds_an_election_and_goes_before_what_is_known() {
        let added = stage(r#""stage":"voting_day","start":"2027-06-23""#);
        let checks = |text: &str, json: &str| {
            let options = read(json).expect("the options are right");
            let messages = crate::analyze(text, &options).checks.into_iter().map(|check| check.message.en);
            messages.collect::<Vec<_>>()
        };
        let text = "KPU Tirtaloka: pemungutan suara Pilkada 2027 digelar 30 Juni 2027.";
        assert_eq!(checks(text, "{}"), Vec::<String>::new());
        assert_eq!(checks(text, &added), ["Voting day of Pilkada 2027: Wednesday 23 June 2027."]);
        assert_eq!(checks(&text.replace("30 Juni", "23 Juni"), &added), Vec::<String>::new());
        // An election that is known, with a day of its own for one region; the other stages stay known.
        let other = added.replace("2027-06-23", "2024-12-04").replace("2027", "2024");
        let text = "KPU Tirtaloka: pemungutan suara Pilkada 2024 digelar 4 Desember 2024. Masa tenang Pilkada 2024 berlangsung 23-25 November 2024.";
        let found = checks(text, &other);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("The quiet period of Pilkada 2024 by PKPU 2/2024"), "{found:?}");
    }

    #[test]
    fn switches_off_kinds_and_rules() {
        let text = "“ASN harus netral,” kata Rina Wulandari tentang Pilkada 2024.";
        let all = crate::analyze(text, &Options::default());
        assert_eq!((all.statements.len(), all.quotes.len(), all.people.len()), (1, 0, 1));
        let rule = all.statements[0].rule;
        let off = |json: String| crate::analyze(text, &read(&json).expect("the options are right"));
        assert!(off(format!(r#"{{"rules":{{"{rule}":false}}}}"#)).statements.is_empty());
        assert!(off(r#"{"kinds":{"directive":false}}"#.into()).statements.is_empty());
        assert!(off(r#"{"kinds":{"contest":false,"person":false}}"#.into()).facts.is_empty());
        assert_eq!(off(r#"{"kinds":{"directive":true}}"#.into()), all);
    }
}
