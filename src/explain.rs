//! Why a sentence was marked, or nearly was: for people who write rules.

use crate::link::people::People;
use crate::link::speaker::{Voices, Who};
use crate::rules;
use crate::text::{Document, Joined};

/// What the rules saw in one sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The sentence.
    pub sentence: String,
    /// Who says it, if anybody.
    pub speaker: Option<String>,
    /// The rule that won, if any.
    pub rule: Option<&'static str>,
    /// What was found and what was missing, one line each.
    pub notes: Vec<String>,
}

/// Explains every sentence that holds a topic or a word of one.
///
/// ```
/// let seen = sorot::explain("ASN harus netral dalam pilkada.");
/// assert_eq!(seen[0].rule, Some("directive.obligation"));
/// ```
pub fn explain(text: &str) -> Vec<Explanation> {
    let joined = Joined::new(text);
    let document = Document::new(&joined.text);
    let people = People::find(&document);
    let voices = Voices::find(&document, &people);
    let speaker = |index: usize| match voices.sentences[index].as_ref()?.who.as_ref()? {
        Who::Person(person) => Some(people.persons[*person].name.clone()),
        Who::Phrase(phrase) => Some(phrase.clone()),
    };
    rules::trace(&document, &people, &voices)
        .into_iter()
        .map(|trace| Explanation {
            sentence: document.slice(document.sentences[trace.sentence].tokens.clone()).to_string(),
            speaker: speaker(trace.sentence),
            rule: trace.rule,
            notes: trace.notes,
        })
        .collect()
}
