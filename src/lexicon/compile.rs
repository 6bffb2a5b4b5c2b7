//! Reads the lexicon (TOML) and writes it as one text, which `store.rs` reads. Part of build.rs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::scan::{Kind, scan};
use crate::source::{Source, Sources};
use crate::store::Store;

/// One class of the lexicon, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassEntry {
    /// What the class is for.
    about: String,
    /// Where its words come from.
    source: String,
    /// How the first word must be capitalised in the text: `any`, `title` (a capital) or `upper` (capitals only).
    #[serde(default)]
    case: CaseRule,
    /// Phrases.
    #[serde(default)]
    words: Vec<String>,
    /// Phrases with a number.
    #[serde(default)]
    numbers: BTreeMap<String, u32>,
    /// Phrases with a text (a canonical name, say).
    #[serde(default)]
    texts: BTreeMap<String, String>,
    /// Phrases with an official code, for readers and tests; the engine needs the phrases only.
    #[serde(default)]
    codes: BTreeMap<String, String>,
    /// Roots and the shapes in which they occur.
    #[serde(default)]
    forms: Vec<Forms>,
    /// Other classes whose phrases also belong to this one.
    #[serde(default)]
    includes: Vec<String>,
}

#[derive(Deserialize, Default, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
enum CaseRule {
    #[default]
    Any,
    Title,
    Upper,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms {
    roots: Vec<String>,
    /// `{}` is the root; a leading `meN` becomes the prefix with its sound change (`meN{}kan` + tegas: menegaskan).
    shapes: Vec<String>,
}

/// The compiled lexicon: what the rules need to know of it, and its text.
pub struct Lexicon {
    /// Class names in order of their numbers.
    pub classes: Vec<String>,
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    abouts: Vec<(String, String)>,
    text: String,
}

/// Words and their numbers.
pub struct Vocabulary {
    store: Store<'static>,
    /// Words that stand in no class.
    added: Vec<String>,
}

impl Vocabulary {
    /// The numbers of the words of a phrase; new ones are added.
    pub fn intern_phrase(&mut self, phrase: &str) -> Result<Vec<u16>, String> {
        let words = cut(phrase)?;
        for word in &words {
            if self.store.number(word) == 0 {
                self.added.push((*word).to_string());
            }
        }
        Ok(words.into_iter().map(|word| self.store.intern(word)).collect())
    }
}

/// The words of a phrase.
fn cut(phrase: &str) -> Result<Vec<&str>, String> {
    let mut words = vec![];
    let mut number = false;
    scan(phrase, |token| {
        number |= token.kind == Kind::Number;
        words.push(&phrase[token.start..token.end]);
    });
    match words.len() {
        _ if number => Err(format!("{phrase:?} holds a number, which a phrase cannot match")),
        0 => Err("an empty phrase".into()),
        1..100 => Ok(words),
        _ => Err(format!("{phrase:?} is too long")),
    }
}

/// Reads every file of `folder`.
pub fn read(folder: &Path) -> Result<Lexicon, String> {
    let sources = Sources::read(folder)?;
    let mut entries: BTreeMap<String, (ClassEntry, &Source)> = BTreeMap::new();
    for source in &sources.files {
        let classes: BTreeMap<String, toml::Spanned<ClassEntry>> = source.parse()?;
        for (name, entry) in classes {
            let at = entry.span().start;
            let entry = entry.into_inner();
            if entry.about.is_empty() || entry.source.is_empty() {
                return Err(source.fault(at, &format!("class {name} needs `about` and `source`")));
            }
            if entries.contains_key(&name) {
                return Err(source.fault(at, &format!("class {name} exists already")));
            }
            entries.insert(name, (entry, source));
        }
    }
    let classes: Vec<String> = entries.keys().cloned().collect();
    let mut text = String::new();
    for (entry, source) in entries.values() {
        write!(text, "={}", entry.case as u8).unwrap();
        for included in &entry.includes {
            let number = classes
                .binary_search(included)
                .map_err(|_| source.fault_at(&format!("{included:?}"), &format!("no class {included}")))?;
            write!(text, " {number}").unwrap();
        }
        text.push('\n');
        let phrases = phrases(entry).map_err(|(word, fault)| source.fault_at(&word, &fault))?;
        write_phrases(&phrases, &mut text);
    }
    // The number of words is not known yet; this one only makes the table large enough.
    let store = Store::read(Box::leak(format!("60000\n{text}").into_boxed_str()));
    if store.phrases() > usize::from(u16::MAX) {
        return Err(format!("{}: more phrases than {}", folder.display(), u16::MAX));
    }
    Ok(Lexicon {
        abouts: entries.values().map(|(entry, _)| (entry.about.clone(), entry.source.clone())).collect(),
        classes,
        vocabulary: Vocabulary { store, added: vec![] },
        text,
    })
}

/// The phrases of a class with what the lexicon says of each, sorted.
fn phrases(entry: &ClassEntry) -> Result<BTreeMap<String, String>, (String, String)> {
    let plain = entry.words.iter().chain(entry.codes.keys()).map(|word| (word.clone(), String::new()));
    let numbers = entry.numbers.iter().map(|(word, number)| (word.clone(), number.to_string()));
    let texts = entry.texts.iter().map(|(word, text)| (word.clone(), text.clone()));
    let formed: BTreeSet<String> = entry
        .forms
        .iter()
        .flat_map(|forms| forms.roots.iter().flat_map(|root| forms.shapes.iter().map(|shape| inflect(shape, root))))
        .collect();
    let mut phrases = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (phrase, value) in plain.chain(numbers).chain(texts).chain(formed.into_iter().map(|word| (word, String::new())))
    {
        let fault = |fault: String| Err((phrase.clone(), fault));
        if phrase.chars().any(char::is_uppercase) {
            return fault(format!("{phrase:?} must be lower case"));
        }
        if value.contains(['\t', '\n']) {
            return fault(format!("{value:?} must be one line"));
        }
        let words: Vec<String> = match cut(&phrase) {
            Ok(words) => words.into_iter().map(String::from).collect(),
            Err(message) => return fault(message),
        };
        if !seen.insert(words) {
            return fault(format!("{phrase:?} stands twice in its class"));
        }
        phrases.insert(phrase, value);
    }
    Ok(phrases)
}

/// Each line without what it shares with the one before (see `store.rs`).
fn write_phrases(phrases: &BTreeMap<String, String>, out: &mut String) {
    let mut before = "";
    for (phrase, value) in phrases {
        let alike = before.bytes().zip(phrase.bytes()).take_while(|(a, b)| a == b).count();
        let shared = (0..=alike.min(25)).rev().find(|&at| phrase.is_char_boundary(at)).unwrap_or(0);
        out.push(char::from(b'A' + shared as u8));
        out.push_str(&phrase[shared..]);
        if !value.is_empty() {
            write!(out, "\t{value}").unwrap();
        }
        out.push('\n');
        before = phrase;
    }
}

impl Lexicon {
    /// The lexicon as Rust source.
    pub fn write(&self) -> String {
        let mut out = String::new();
        out.push_str("/// The classes of the lexicon.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u16)]\n#[allow(dead_code)]\npub enum Class {\n");
        for (class, (about, source)) in self.classes.iter().zip(&self.abouts) {
            writeln!(out, "    /// {about} Source: {source}.\n    {},", camel(class)).unwrap();
        }
        out.push_str("}\n");
        writeln!(out, "pub const CLASSES: usize = {};", self.classes.len()).unwrap();
        writeln!(
            out,
            "#[cfg(not(target_arch = \"wasm32\"))]\npub static CLASS_NAMES: [&str; {}] = {:?};",
            self.classes.len(),
            self.classes
        )
        .unwrap();
        let mut text = format!("{}\n{}", self.vocabulary.store.words(), self.text);
        for word in &self.vocabulary.added {
            writeln!(text, "+{word}").unwrap();
        }
        writeln!(out, "pub static LEXICON: &str = {text:?};").unwrap();
        out
    }
}

/// `quiet-period` becomes `QuietPeriod`.
pub fn camel(name: &str) -> String {
    name.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// Puts a root into a shape.
fn inflect(shape: &str, root: &str) -> String {
    let Some(rest) = shape.strip_prefix("meN") else { return shape.replace("{}", root) };
    let vowel = |c: char| "aeiou".contains(c);
    let mut chars = root.chars();
    let first = chars.next().expect("a root has letters");
    let second = chars.next().unwrap_or('a');
    let (prefix, dropped) = match first {
        'p' if vowel(second) => ("mem", 1),
        't' if vowel(second) => ("men", 1),
        's' if vowel(second) => ("meny", 1),
        'k' if vowel(second) => ("meng", 1),
        'p' | 'b' | 'f' | 'v' => ("mem", 0),
        't' | 's' | 'd' | 'c' | 'j' | 'z' => ("men", 0),
        'k' | 'g' | 'h' | 'a' | 'e' | 'i' | 'o' | 'u' => ("meng", 0),
        _ => ("me", 0),
    };
    format!("{prefix}{}", rest.replace("{}", &root[dropped..]))
}
