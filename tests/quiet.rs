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
        for (words, what) in lights(&text, &analyze(&text, &Options::default())) {
            lit.push(format!("{name}: {words} ({what})"));
        }
    }
    assert!(lit.is_empty(), "{} findings:\n{}", lit.len(), lit.join("\n"));
}

/// What should not be there: the words, and what they were taken for.
fn lights(text: &str, analysis: &Analysis) -> Vec<(String, String)> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |start: u32, end: u32| String::from_utf16_lossy(&units[start as usize..end as usize]);
    let statements =
        analysis.statements.iter().map(|s| (words(s.span.start, s.span.end), format!("{:?}, {}", s.kind, s.rule)));
    let facts = analysis
        .facts
        .iter()
        .filter(|f| electoral(&f.value))
        .map(|f| (words(f.span.start, f.span.end), format!("{:?}, {}", f.value, f.rule)));
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
