//! Each rule file is a test: its examples are found as it marks them, its counterexamples are not, and no other rule
//! fires on an example.

use serde::Deserialize;
use sorot::{Options, analyze};

#[derive(Deserialize)]
struct RuleFile {
    id: String,
    example: Vec<Example>,
    counterexample: Vec<Example>,
    #[serde(default)]
    todo: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    text: String,
    /// Rules that find the sentences around the marked one.
    #[serde(default)]
    around: Vec<String>,
}

/// The statements of a text, as (rule, words).
fn statements(text: &str) -> Vec<(String, String)> {
    let units: Vec<u16> = text.encode_utf16().collect();
    analyze(text, &Options::default())
        .statements
        .iter()
        .map(|found| {
            let words = String::from_utf16(&units[found.span.start as usize..found.span.end as usize]);
            (found.rule.to_string(), words.expect("a span does not cut a character"))
        })
        .collect()
}

/// Whether a text with one sentence marked by `[[ ]]` gives just that sentence by just that rule, and around it what is
/// declared.
fn holds(id: &str, example: &Example) -> Result<(), String> {
    let (before, rest) = example.text.split_once("[[").expect("the build checks the marks");
    let (wanted, after) = rest.split_once("]]").expect("the build checks the marks");
    let mut found = statements(&format!("{before}{wanted}{after}"));
    let marked = found.iter().position(|found| *found == (id.to_string(), wanted.to_string()));
    let marked = marked.map(|at| found.remove(at));
    if marked.is_some() && found.iter().map(|(rule, _)| rule).eq(&example.around) {
        return Ok(());
    }
    found.extend(marked);
    // What `--explain` prints: why another rule won, or which step was not found.
    let mut seen: Vec<String> = sorot::explain(&format!("{before}{wanted}{after}"))
        .into_iter()
        .flat_map(|explanation| explanation.notes)
        .filter(|note| !note.contains("nearly") || note.contains(id))
        .collect();
    if seen.is_empty() {
        seen.push("no word of any topic was found; the topics are in src/rules/topics.toml".into());
    }
    Err(format!("wanted {id}: {wanted}\nfound {found:?}\n  {}", seen.join("\n  ")))
}

fn check(path: &str) {
    let text = std::fs::read_to_string(path).expect("the rule file is there");
    let rule: RuleFile = toml::from_str(&text).expect("the build has read it");
    let mut faults: Vec<String> = rule.example.iter().filter_map(|example| holds(&rule.id, example).err()).collect();
    for counterexample in &rule.counterexample {
        let found = statements(&counterexample.text);
        if found.iter().any(|(id, _)| *id == rule.id) {
            faults.push(format!("{} fires on its counterexample: {}", rule.id, counterexample.text));
        }
    }
    for todo in &rule.todo {
        if holds(&rule.id, todo).is_ok() {
            faults.push(format!("this todo works now, make it an example: {}", todo.text));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

include!(concat!(env!("OUT_DIR"), "/rule_tests.rs"));

/// The rules of facts are explained too, each by an example that it finds.
#[test]
fn every_fact_rule_finds_its_example() {
    let options = Options::default();
    for rule in sorot::rules()
        .iter()
        .filter(|rule| ["date", "count", "percent", "contest", "law", "institution", "candidate"].contains(&rule.kind))
    {
        // Facts count only in a text about an election.
        let text = format!("{}. Pilkada segera tiba.", rule.example);
        let found: Vec<&str> = analyze(&text, &options).facts.iter().map(|fact| fact.rule).collect();
        assert!(found.contains(&rule.id), "{} does not find its example {:?}, only {found:?}", rule.id, rule.example);
    }
}

/// So are the checks.
#[test]
fn every_check_finds_its_example() {
    for rule in sorot::rules().iter().filter(|rule| rule.kind == "check") {
        let text = format!("{}. Pilkada segera tiba.", rule.example);
        let found: Vec<&str> = analyze(&text, &Options::default()).checks.iter().map(|check| check.rule).collect();
        assert_eq!(found, [rule.id], "{:?}", rule.example);
    }
}
