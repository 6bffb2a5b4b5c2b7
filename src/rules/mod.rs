//! Neutrality statements, found by rules that are data (`*/*.toml`, compiled by build.rs).
//! README.md beside this file tells how to write one.

mod code;
mod matcher;
mod present;
mod tables {
    include!(concat!(env!("OUT_DIR"), "/rules.rs"));
}
mod statement;
mod target;
#[cfg(not(target_arch = "wasm32"))]
mod trace;

pub use statement::{Found, find};
#[cfg(not(target_arch = "wasm32"))]
pub use trace::trace;

use std::sync::LazyLock;

use serde::Serialize;

use self::present::Present;
use crate::Kind;

/// Single steps to choose from.
struct Choice {
    options: &'static [u16],
    /// What they begin with, to pass over sentences and tokens that have none of it.
    first: Present,
}

/// By their numbers in [`code::Step::OneOf`].
static CHOICES: LazyLock<Vec<Choice>> = LazyLock::new(|| {
    code::groups(&tables::CHOICES).map(|options| Choice { options, first: Present::of(options) }).collect()
});

/// For each topic what its matches begin with.
static LEADS: LazyLock<Vec<Present>> = LazyLock::new(|| {
    let lead = |topic: &Topic| {
        let parts = code::groups(topic.pattern).filter_map(|alternative| code::groups(alternative).next());
        let firsts = parts.flat_map(|part| code::groups(part).skip(1).filter_map(|variant| variant.first().copied()));
        Present::of_any(&firsts.collect::<Vec<u16>>(), &CHOICES)
    };
    tables::TOPICS.iter().map(lead).collect()
});

/// Alternatives, as [`code`] keeps them: each is a list of parts that must all be found.
type Patterns = &'static [u16];

/// What a statement may be about.
struct Topic {
    actor: Scope,
    pattern: Patterns,
    unless: Patterns,
}

/// How near somebody who must be neutral has to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "which of them occur is up to topics.toml")]
enum Scope {
    Sentence,
    StrictPassage,
    Passage,
    Article,
    /// Neutrality was spoken of just before.
    Spoken,
}

/// What makes a sentence on a topic a statement of one kind.
struct Rule {
    id: &'static str,
    kind: Kind,
    /// Where several rules match, the highest rank wins, then the leftmost match.
    rank: u8,
    pattern: Patterns,
    unless: Patterns,
}

struct Info {
    id: &'static str,
    kind: &'static str,
    title: (&'static str, &'static str),
    why: (&'static str, &'static str),
    source: &'static str,
    example: &'static str,
}

/// What a rule is, for people.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleInfo {
    /// Its id, as findings carry it.
    pub id: &'static str,
    /// The kind of its findings.
    pub kind: &'static str,
    /// Its name.
    pub title: crate::Message,
    /// Why it marks what it marks.
    pub why: crate::Message,
    /// The law or usage it rests on.
    pub source: &'static str,
    /// A sentence that it finds.
    pub example: &'static str,
}

/// All rules, those of statements and those of facts.
pub fn rules() -> Vec<RuleInfo> {
    let message = |(id, en): (&str, &str)| crate::Message { id: id.into(), en: en.into() };
    tables::INFOS
        .iter()
        .map(|info| RuleInfo {
            id: info.id,
            kind: info.kind,
            title: message(info.title),
            why: message(info.why),
            source: info.source,
            example: info.example,
        })
        .collect()
}
