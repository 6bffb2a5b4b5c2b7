//! Follows the rules through each sentence and notes what they found and what they missed.

use super::code::{Step, groups};
use super::matcher::Matcher;
use super::statement::{Search, Verdict};
use super::{CHOICES, Rule, tables};
use crate::lexicon;
use crate::link::people::People;
use crate::link::speaker::Voices;
use crate::text::Document;

/// What the rules saw in one sentence.
pub struct Trace {
    /// The index of the sentence.
    pub sentence: usize,
    /// The rule that won.
    pub rule: Option<&'static str>,
    /// One line for each thing seen.
    pub notes: Vec<String>,
}

/// Traces every sentence that holds a topic, or a word of one that did not count.
pub fn trace(document: &Document, people: &People, voices: &Voices) -> Vec<Trace> {
    let search = Search::new(document, people, voices);
    (0..document.sentences.len()).filter_map(|index| sentence(document, &search, index)).collect()
}

fn sentence(document: &Document, search: &Search, index: usize) -> Option<Trace> {
    let mut notes = vec![];
    let matcher = match search.matcher(index) {
        Verdict::Topics(matcher) => matcher,
        Verdict::None(reason) => {
            let word = document.sentences[index]
                .tokens
                .clone()
                .find(|&at| document.is(at, lexicon::Class::Neutral) || document.is(at, lexicon::Class::NotNeutral))?;
            notes.push(format!("\"{}\" does not count: {reason}", document.word(word)));
            return Some(Trace { sentence: index, rule: None, notes });
        }
    };
    for topic in &matcher.topics {
        notes.push(format!(
            "topic @{} in \"{}\"",
            tables::TOPIC_NAMES[topic.topic as usize],
            document.slice(topic.tokens.clone())
        ));
    }
    let winner = search.best(&matcher).map(|(rule, _)| tables::RULES[rule].id);
    for rule in &tables::RULES {
        if let Some(note) = rule_note(&matcher, rule) {
            let mark = if winner == Some(rule.id) { "=>" } else { "  " };
            notes.push(format!("{mark} {}", note));
        }
    }
    Some(Trace { sentence: index, rule: winner, notes })
}

fn rule_note(matcher: &Matcher, rule: &Rule) -> Option<String> {
    if let Some(cue) = matcher.find(rule.pattern) {
        let words = shorten(matcher.document.slice(cue));
        return Some(match matcher.find(rule.unless) {
            None => format!("{} (rank {}) matches \"{words}\"", rule.id, rule.rank),
            Some(veto) => format!("{} would match \"{words}\", unless \"{}\"", rule.id, matcher.document.slice(veto)),
        });
    }
    // A near miss: some pattern got past its first step.
    let mut best: Option<(usize, String)> = None;
    for part in groups(rule.pattern).filter_map(|alternative| groups(alternative).next()) {
        for variant in groups(part).skip(1) {
            for at in matcher.tokens.clone() {
                let (steps, end) = progress(matcher, variant, at);
                // That the sentence has a topic is no news.
                let solid = variant[..steps]
                    .iter()
                    .filter(|&&step| {
                        !matches!(Step::decode(step), Step::Gap(_) | Step::Start | Step::Topic(_) | Step::Heading(_))
                    })
                    .count();
                if solid >= 1 && steps < variant.len() && best.as_ref().is_none_or(|(most, _)| solid > *most) {
                    let missing = variant[steps..]
                        .iter()
                        .map(|&step| Step::decode(step))
                        .find(|step| !matches!(step, Step::Gap(_)));
                    let missing = missing.map_or(String::new(), describe);
                    best = Some((
                        solid,
                        format!(
                            "{} nearly: \"{}\" found, then no {missing}",
                            rule.id,
                            shorten(matcher.document.slice(at..end))
                        ),
                    ));
                }
            }
        }
    }
    best.map(|(_, note)| note)
}

/// How many steps of a variant match from a token on, and where they end.
fn progress(matcher: &Matcher, variant: &[u16], at: usize) -> (usize, usize) {
    (1..=variant.len())
        .rev()
        .find_map(|steps| matcher.sequence(&variant[..steps], at).map(|end| (steps, end)))
        .unwrap_or((0, at))
}

fn describe(step: Step) -> String {
    match step {
        Step::Word(word) => format!("\"{}\"", lexicon::word_text(word)),
        Step::Class(class) => format!("<{}>", lexicon::class_name(class)),
        Step::Name => "a name".into(),
        Step::Topic(u8::MAX) => "@any".into(),
        Step::Topic(topic) => format!("@{}", tables::TOPIC_NAMES[topic as usize]),
        Step::OneOf(choice) => {
            let options = CHOICES[usize::from(choice)].options.iter();
            options.map(|&option| describe(Step::decode(option))).collect::<Vec<_>>().join(" or ")
        }
        Step::Heading(class) => format!("<{}> in the heading of a list", lexicon::class_name(class)),
        Step::Gap(_) | Step::Start => String::new(),
    }
}

fn shorten(words: &str) -> String {
    const LONGEST: usize = 60;
    if words.chars().count() <= LONGEST {
        return words.to_string();
    }
    words.chars().take(LONGEST).chain(['…']).collect()
}
