//! On articles that are not about elections nothing may light up (`tests/quiet/README.md`).

mod support;

use sorot::{Analysis, FactValue, Options, PercentOf, Unit, analyze};
use support::corpus::texts;

#[test]
fn other_articles_stay_dark() {
    let mut lit = vec![];
    for path in texts("quiet") {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy();
        lit.extend(lights(&text, &analyze(&text, &Options::default())).iter().map(|what| format!("{name}: {what}")));
    }
    assert!(lit.is_empty(), "{} findings:\n{}", lit.len(), lit.join("\n"));
}

/// What should not be there, in words.
fn lights(text: &str, analysis: &Analysis) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |start: u32, end: u32| String::from_utf16_lossy(&units[start as usize..end as usize]);
    let statements =
        analysis.statements.iter().map(|s| format!("{:?} ({}): {}", s.kind, s.rule, words(s.span.start, s.span.end)));
    let facts = analysis
        .facts
        .iter()
        .filter(|f| electoral(&f.value))
        .map(|f| format!("{:?} ({}): {}", f.value, f.rule, words(f.span.start, f.span.end)));
    statements.chain(facts).collect()
}

fn electoral(value: &FactValue) -> bool {
    use Unit::*;
    match value {
        FactValue::Date { stage, .. } => stage.is_some(),
        FactValue::Count { unit, .. } => matches!(
            unit,
            Voters | PollingStations | Ballots | CandidatePairs | Candidates | Elections | Votes | Seats | Parties
        ),
        FactValue::Percent { of, .. } => *of != PercentOf::Other,
        FactValue::Contest { .. }
        | FactValue::Law { .. }
        | FactValue::Institution { .. }
        | FactValue::Candidate { .. } => true,
    }
}
