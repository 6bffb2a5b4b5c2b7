//! Reads topics and rules (TOML) and writes them as static tables. Part of build.rs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::code::{Step, push_group};
use crate::compile::{Lexicon, camel};
use crate::pattern::{Element, Pattern, parse};
use crate::source::{Source, Sources};

/// The kinds of the contract.
const KINDS: [&str; 6] = ["directive", "commitment", "measure", "sanction", "violation", "principle"];

/// A text in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    id: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicFile {
    about: String,
    source: String,
    /// How near one of those who must be neutral has to be named.
    actor: Scope,
    pattern: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Scope {
    Sentence,
    StrictPassage,
    Passage,
    Article,
    Spoken,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    id: String,
    kind: String,
    rank: u8,
    title: Text,
    why: Text,
    source: String,
    pattern: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    example: Vec<Example>,
    counterexample: Vec<Counterexample>,
    #[serde(default)]
    todo: Vec<Example>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    text: String,
    /// Rules that find the sentences around the marked one.
    #[serde(default)]
    around: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counterexample {
    text: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactFile {
    rule: Vec<FactRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactRule {
    id: String,
    kind: String,
    title: Text,
    why: Text,
    source: String,
    example: String,
}

/// Compiles `folder` to Rust source: the tables, and a list of tests, one a rule file.
pub fn compile(folder: &Path, lexicon: &mut Lexicon) -> Result<(String, String), String> {
    let sources = Sources::read(folder)?;
    let mut topics: BTreeMap<String, (TopicFile, &Source)> = BTreeMap::new();
    let mut rules: Vec<(RuleFile, &Source)> = vec![];
    let mut facts: Vec<(FactRule, &Source)> = vec![];
    for source in &sources.files {
        match source.path.file_stem().and_then(|stem| stem.to_str()) {
            Some("topics") => topics.extend(
                source.parse::<BTreeMap<String, TopicFile>>()?.into_iter().map(|(name, topic)| (name, (topic, source))),
            ),
            Some("facts") => facts.extend(source.parse::<FactFile>()?.rule.into_iter().map(|rule| (rule, source))),
            _ => rules.push((source.parse()?, source)),
        }
    }
    let names: Vec<String> = topics.keys().cloned().collect();
    let mut writer = Writer { lexicon, topics: &names, choices: vec![] };
    let mut out = String::from("use super::{Info, Rule, Scope, Topic};\n");
    writeln!(out, "pub static TOPICS: [Topic; {}] = [", topics.len()).unwrap();
    for (topic, source) in topics.values() {
        if topic.about.is_empty() || topic.source.is_empty() {
            return Err(source.fault(0, "each topic needs `about` and `source`"));
        }
        let scope = match topic.actor {
            Scope::Sentence => "Sentence",
            Scope::StrictPassage => "StrictPassage",
            Scope::Passage => "Passage",
            Scope::Article => "Article",
            Scope::Spoken => "Spoken",
        };
        let pattern = writer.patterns(&topic.pattern, source)?;
        let unless = writer.patterns(&topic.unless, source)?;
        writeln!(out, "Topic {{ actor: Scope::{scope}, pattern: &{pattern:?}, unless: &{unless:?} }},").unwrap();
    }
    out.push_str("];\n");
    let mut infos = String::new();
    let mut tests = String::new();
    let mut seen = BTreeMap::new();
    writeln!(out, "pub static RULES: [Rule; {}] = [", rules.len()).unwrap();
    for (rule, source) in &rules {
        check(rule, source)?;
        if seen.insert(rule.id.clone(), ()).is_some() {
            return Err(source.fault_at(&rule.id, &format!("rule {} exists already", rule.id)));
        }
        let pattern = writer.patterns(&rule.pattern, source)?;
        let unless = writer.patterns(&rule.unless, source)?;
        writeln!(
            out,
            "Rule {{ id: {:?}, kind: crate::Kind::{}, rank: {}, pattern: &{pattern:?}, unless: &{unless:?} }},",
            rule.id,
            camel(&rule.kind),
            rule.rank
        )
        .unwrap();
        let example = rule.example[0].text.replace("[[", "").replace("]]", "");
        infos.push_str(&info(&rule.id, &rule.kind, &rule.title, &rule.why, &rule.source, &example));
        writeln!(
            tests,
            "#[test]\nfn {}() {{ check({:?}); }}",
            rule.id.replace(['.', '-'], "_"),
            source.path.display().to_string()
        )
        .unwrap();
    }
    out.push_str("];\n");
    for (rule, source) in &facts {
        if seen.insert(rule.id.clone(), ()).is_some() {
            return Err(source.fault_at(&rule.id, &format!("rule {} exists already", rule.id)));
        }
        infos.push_str(&info(&rule.id, &rule.kind, &rule.title, &rule.why, &rule.source, &rule.example));
    }
    for (rule, source) in &rules {
        for id in rule.example.iter().chain(&rule.todo).flat_map(|example| &example.around) {
            if !seen.contains_key(id) {
                return Err(source.fault_at(id, &format!("no rule {id}")));
            }
        }
    }
    let mut choices = vec![];
    for choice in &writer.choices {
        add(&mut choices, choice)?;
    }
    writeln!(out, "pub static CHOICES: [u16; {}] = {choices:?};", choices.len()).unwrap();
    writeln!(out, "pub static INFOS: [Info; {}] = [{infos}];", rules.len() + facts.len()).unwrap();
    writeln!(
        out,
        "#[cfg(not(target_arch = \"wasm32\"))]\npub static TOPIC_NAMES: [&str; {}] = {names:?};",
        names.len()
    )
    .unwrap();
    Ok((out, tests))
}

fn info(id: &str, kind: &str, title: &Text, why: &Text, source: &str, example: &str) -> String {
    format!(
        "Info {{ id: {id:?}, kind: {kind:?}, title: ({:?}, {:?}), why: ({:?}, {:?}), source: {source:?}, example: {example:?} }},",
        title.id, title.en, why.id, why.en
    )
}

/// What a rule file must hold.
fn check(rule: &RuleFile, source: &Source) -> Result<(), String> {
    let fault = |word: &str, message: String| Err(source.fault_at(word, &message));
    if !KINDS.contains(&rule.kind.as_str()) {
        return fault("kind", format!("{:?} is no kind; kinds are {}", rule.kind, KINDS.join(", ")));
    }
    if !rule.id.starts_with(&format!("{}.", rule.kind)) {
        return fault("id", format!("the id of a {} begins with \"{}.\"", rule.kind, rule.kind));
    }
    if rule.example.len() < 2 || rule.counterexample.len() < 2 {
        return fault("id", "a rule needs at least two examples and two counterexamples".into());
    }
    for example in rule.example.iter().chain(&rule.todo) {
        if example.text.matches("[[").count() != 1 || example.text.matches("]]").count() != 1 {
            return fault(&example.text, "an example marks its sentence with [[ and ]]".into());
        }
    }
    if let Some(counterexample) = rule
        .counterexample
        .iter()
        .find(|counterexample| counterexample.reason.is_empty() || counterexample.text.contains("[["))
    {
        return fault(&counterexample.text, "a counterexample has a reason and marks nothing".into());
    }
    if [&rule.title.id, &rule.title.en, &rule.why.id, &rule.why.en, &rule.source].iter().any(|text| text.is_empty()) {
        return fault("id", "title, why and source must not be empty".into());
    }
    Ok(())
}

/// How seldom sentences have what a step asks for, the rarest first; `None` where it asks for nothing that a sentence may
/// lack.
fn rarity(element: &Element) -> Option<usize> {
    match element {
        Element::Word(_) => Some(0),
        Element::OneOf(options) => Some(options.len()),
        Element::Topic(_) => Some(4),
        Element::Class(_) => Some(5),
        Element::Name | Element::Gap(_) | Element::Start | Element::Heading(_) => None,
    }
}

struct Writer<'l> {
    lexicon: &'l mut Lexicon,
    topics: &'l [String],
    /// All choices so far, as lists of steps.
    choices: Vec<Vec<u16>>,
}

impl Writer<'_> {
    /// Alternatives as one list of numbers.
    fn patterns(&mut self, patterns: &[String], source: &Source) -> Result<Vec<u16>, String> {
        let mut list = vec![];
        for text in patterns {
            let fault = |fault: String| source.fault_at(text, &fault);
            let parsed = parse(text).map_err(fault)?;
            let alternative = self.pattern(&parsed).map_err(fault)?;
            add(&mut list, &alternative).map_err(fault)?;
        }
        Ok(list)
    }

    fn pattern(&mut self, pattern: &Pattern) -> Result<Vec<u16>, String> {
        let mut parts = vec![];
        for variants in pattern {
            let mut needs: Vec<&Element> =
                variants[0].iter().filter(|element| variants.iter().all(|variant| variant.contains(element))).collect();
            needs.retain(|element| rarity(element).is_some());
            needs.sort_by_key(|element| rarity(element));
            needs.dedup();
            needs.truncate(2);
            let mut part = vec![];
            add(&mut part, &self.steps(needs)?)?;
            for variant in variants {
                add(&mut part, &self.steps(variant)?)?;
            }
            add(&mut parts, &part)?;
        }
        Ok(parts)
    }

    fn steps<'e>(&mut self, elements: impl IntoIterator<Item = &'e Element>) -> Result<Vec<u16>, String> {
        let mut numbers = vec![];
        for element in elements {
            for step in self.element(element)? {
                let full = || "there are too many words, classes or choices for patterns".to_string();
                numbers.push(step.encode().ok_or_else(full)?);
            }
        }
        Ok(numbers)
    }

    /// A word such as *netral-netral* is several.
    fn element(&mut self, element: &Element) -> Result<Vec<Step>, String> {
        let class = |lexicon: &Lexicon, class: &String| {
            let at = lexicon.classes.binary_search(class);
            at.map(|at| at as u16).map_err(|_| format!("no class <{class}> in the lexicon"))
        };
        Ok(vec![match element {
            Element::Word(word) => {
                return Ok(self.lexicon.vocabulary.intern_phrase(word)?.into_iter().map(Step::Word).collect());
            }
            Element::Class(name) => Step::Class(class(self.lexicon, name)?),
            Element::Heading(name) => Step::Heading(class(self.lexicon, name)?),
            Element::Topic(topic) => match self.topics.iter().position(|known| known == topic) {
                Some(at) => Step::Topic(at as u8),
                None if topic == "any" => Step::Topic(u8::MAX),
                None => return Err(format!("no topic @{topic} in topics.toml")),
            },
            Element::OneOf(options) => {
                let choice = self.steps(options)?;
                let at = self.choices.iter().position(|known| *known == choice).unwrap_or_else(|| {
                    self.choices.push(choice);
                    self.choices.len() - 1
                });
                Step::OneOf(at as u16)
            }
            Element::Gap(words) => Step::Gap(*words),
            Element::Start => Step::Start,
            Element::Name => Step::Name,
        }])
    }
}

fn add(list: &mut Vec<u16>, group: &[u16]) -> Result<(), String> {
    push_group(list, group).ok_or_else(|| "the pattern is too long".into())
}
