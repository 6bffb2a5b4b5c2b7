//! `www/index.d.ts` says what Rust gives. This test keeps `tests/types/sample.ts` as Rust serialises it, with every
//! field, variant and `null` there is; `tests/types/check.ts` is where TypeScript compares the two, both ways.
//!
//! After a change that is meant: `SOROT_UPDATE=1 cargo test --test types`, then repair `www/index.d.ts` until
//! `cargo xtask test --only types` passes.

use std::path::Path;

use serde_json::{Value, json};
use sorot::{
    Analysis, Check, ContestType, Fact, FactValue, Kind, Message, Mode, Options, PercentOf, Person, Quote, Severity,
    Span, Speaker, Stage, Statement, Target, Unit,
};

/// Every variant of a type: the compiler refuses the list if one is missing.
macro_rules! every {
    ($type:ident: $($variant:ident),+ $(,)?) => {{
        let _ = |value: $type| match value { $($type::$variant => ()),+ };
        vec![$($type::$variant),+]
    }};
}

#[test]
fn the_sample_is_what_rust_serialises() {
    let sample = format!("// Written by tests/types.rs.\nexport const sample = {:#} as const;\n", sample());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/types/sample.ts");
    if std::env::var_os("SOROT_UPDATE").is_some() {
        std::fs::write(&file, &sample).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == sample, "the layout has changed; tests/types.rs says what to do");
}

fn sample() -> Value {
    json!({
        "analysis": analysis(),
        "options": option_names(),
        "kinds": kind_names(),
        "election": fields_of(r#"{"calendar":[{"?":0}]}"#),
        "electionStage": fields_of(r#"{"calendar":[{"name":"A","stages":[{"?":0}]}]}"#),
        "rule": without_words(json!(sorot::rules()[0])),
    })
}

fn analysis() -> Analysis {
    let span = Span { start: 0, end: 1 };
    let speaker = |role: Option<&str>, span| Speaker { name: "N".into(), role: role.map(Into::into), span };
    let statement =
        |kind, mode, speaker, targets| Statement { span, kind, mode, speaker, targets, cue: span, rule: "r" };
    let mut statements = vec![statement(Kind::Directive, Mode::Direct, Some(speaker(Some("R"), Some(span))), vec![])];
    let kinds = every!(Kind: Directive, Commitment, Measure, Sanction, Violation, Principle);
    statements.extend(kinds.into_iter().map(|kind| statement(kind, Mode::Direct, Some(speaker(None, None)), vec![])));
    let modes = every!(Mode: Direct, Indirect, Narrated);
    statements.extend(modes.into_iter().map(|mode| statement(Kind::Directive, mode, None, vec![])));
    let targets = every!(Target: Asn, Tni, Polri, Village, Staff, Organizers, Officials, Other);
    statements.extend(targets.into_iter().map(|one| statement(Kind::Directive, Mode::Direct, None, vec![one])));
    let message = Message { id: "i".into(), en: "e".into() };
    let check = |severity| Check {
        span,
        rule: "r",
        severity,
        message: message.clone(),
        suggestions: vec!["s".into()],
        evidence: vec![span],
    };
    Analysis {
        schema: 1,
        statements,
        quotes: vec![
            Quote { span, speaker: Some(speaker(None, None)), cue: Some(span) },
            Quote { span, speaker: None, cue: None },
        ],
        facts: fact_values(span)
            .into_iter()
            .map(|value| Fact { span, rule: "r", implied: vec!["year"], value })
            .collect(),
        people: vec![
            Person { name: "N".into(), role: Some("R".into()), mentions: vec![span] },
            Person { name: "N".into(), role: None, mentions: vec![span] },
        ],
        checks: every!(Severity: Error, Note).into_iter().map(check).collect(),
        furniture: vec![span],
    }
}

fn fact_values(span: Span) -> Vec<FactValue> {
    let mentions = vec![span];
    // Refuses to compile when a kind or field of facts is missing below.
    let _ = |value: FactValue| match value {
        FactValue::Date { value: _, stage: _ }
        | FactValue::Count { value: _, unit: _, approximate: _ }
        | FactValue::Percent { value: _, of: _ }
        | FactValue::Contest { contest: _, year: _, mentions: _ }
        | FactValue::Law { id: _, title: _, mentions: _ }
        | FactValue::Institution { name: _, mentions: _ }
        | FactValue::Candidate { names: _, number: _, mentions: _ } => (),
    };
    let date = |stage| FactValue::Date { value: "2024-11-27".into(), stage };
    let count = |unit| FactValue::Count { value: 1.5, unit, approximate: true };
    let contest = |contest, year| FactValue::Contest { contest, year, mentions: mentions.clone() };
    let law = |title: Option<&str>| FactValue::Law {
        id: "UU 10/2016".into(),
        title: title.map(Into::into),
        mentions: mentions.clone(),
    };
    let candidate = |number| FactValue::Candidate { names: vec!["N".into()], number, mentions: mentions.clone() };
    let stages = every!(
        Stage: VotingDay, Campaign, QuietPeriod, Registration, Nomination, Debate, Logistics, Counting, Result,
        Inauguration, Runoff,
    );
    let units = every!(
        Unit: Voters, PollingStations, Ballots, CandidatePairs, Candidates, Elections, Votes, Seats, Parties, Cases,
        Offenders, Officers, Areas, Rupiah, People,
    );
    let shares = every!(PercentOf: Turnout, VoteShare, Survey, Other);
    let contests = every!(ContestType: Pemilu, Pilpres, Pileg, Pilkada, Pilgub, Pilbup, Pilwako, Pilkades);
    let mut values = vec![date(None), contest(ContestType::Pemilu, None), law(None), law(Some("T"))];
    values.extend([FactValue::Institution { name: "N".into(), mentions: mentions.clone() }]);
    values.extend([candidate(None), candidate(Some(1))]);
    values.extend(stages.into_iter().map(|stage| date(Some(stage))));
    values.extend(units.into_iter().map(count));
    values.extend(shares.into_iter().map(|of| FactValue::Percent { value: 1.5, of }));
    values.extend(contests.into_iter().map(|kind| contest(kind, Some(2024))));
    values
}

fn option_names() -> Vec<String> {
    // Refuses to compile when an option is missing here, which is a reminder; the names are those that its reader knows.
    let Options { published: _, kinds: _, rules: _, calendar: _ } = Options::default();
    fields_of(r#"{"?":0}"#)
}

/// The fields that the refusal of an unknown one lists.
fn fields_of(json: &str) -> Vec<String> {
    let refusal = serde_json::from_str::<Options>(json).unwrap_err().to_string();
    let names = refusal.split('`').skip(1).step_by(2).filter(|&name| name != "?").map(Into::into).collect::<Vec<_>>();
    assert!(refusal.contains("unknown field `?`") && names.len() > 2, "{refusal}");
    names
}

/// The same fields with empty texts, which are the rules' own affair.
fn without_words(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, without_words(value))).collect(),
        _ => "".into(),
    }
}

/// As the refusal of an unknown one lists them.
fn kind_names() -> Vec<String> {
    let refusal = serde_json::from_str::<Options>(r#"{"kinds":{"":false}}"#).unwrap_err().to_string();
    let (_, list) = refusal.split_once("kinds are ").expect("the refusal lists the kinds");
    let (list, _) = list.split_once(" at line").unwrap_or((list, ""));
    list.split(", ").map(Into::into).collect()
}
