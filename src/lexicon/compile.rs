//! Reads the lexicon (TOML) and writes it as static tables. Part of build.rs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::hash::{folded, hash};
use crate::scan::{Kind, scan};
use crate::source::{Source, Sources};

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

/// One phrase of one class.
struct Phrase {
    words: Vec<u16>,
    class: u16,
    case: CaseRule,
    number: u32,
    text: u16,
}

/// The compiled lexicon: what the rules need to know of it, and the tables as Rust source.
pub struct Lexicon {
    /// Class names in order of their numbers.
    pub classes: Vec<String>,
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    phrases: Vec<Phrase>,
    texts: Vec<String>,
    abouts: Vec<(String, String)>,
}

/// Words and their numbers; 0 is any unknown word.
#[derive(Default)]
pub struct Vocabulary {
    words: Vec<String>,
    ids: BTreeMap<String, u16>,
}

impl Vocabulary {
    /// The number of a word, which is added if new.
    pub fn intern(&mut self, word: &str) -> u16 {
        let word = String::from_utf8(folded(word).collect()).expect("a lexicon word is UTF-8");
        let next = self.words.len() as u16 + 1;
        *self.ids.entry(word.clone()).or_insert_with(|| {
            self.words.push(word);
            next
        })
    }

    /// The numbers of the words of a phrase.
    pub fn intern_phrase(&mut self, phrase: &str) -> Result<Vec<u16>, String> {
        let mut ids = vec![];
        let mut fault = None;
        scan(phrase, |token| {
            if token.kind == Kind::Number {
                fault = Some(format!("{phrase:?} holds a number, which a phrase cannot match"));
            }
            ids.push(self.intern(&phrase[token.start..token.end]));
        });
        match fault {
            Some(fault) => Err(fault),
            None if ids.is_empty() => Err("an empty phrase".into()),
            None => Ok(ids),
        }
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
    let mut lexicon = Lexicon {
        abouts: entries.values().map(|(entry, _)| (entry.about.clone(), entry.source.clone())).collect(),
        classes,
        vocabulary: Vocabulary::default(),
        phrases: vec![],
        texts: vec![String::new()],
    };
    for (name, (_, source)) in &entries {
        let mut seen = BTreeMap::new();
        for class in closure(name, &entries).map_err(|fault| source.fault_at(name, &fault))? {
            let (entry, origin) = &entries[&class];
            lexicon
                .add(name, entry, &mut seen, class == *name)
                .map_err(|(word, fault)| origin.fault_at(&word, &fault))?;
        }
    }
    Ok(lexicon)
}

/// A class and all that it includes.
fn closure(name: &str, entries: &BTreeMap<String, (ClassEntry, &Source)>) -> Result<Vec<String>, String> {
    let mut all = vec![name.to_string()];
    let mut at = 0;
    while at < all.len() {
        let (entry, _) = entries.get(&all[at]).ok_or(format!("no class {}", all[at]))?;
        for included in &entry.includes {
            if !all.contains(included) {
                all.push(included.clone());
            }
        }
        at += 1;
    }
    Ok(all)
}

impl Lexicon {
    fn add(
        &mut self,
        name: &str,
        entry: &ClassEntry,
        seen: &mut BTreeMap<Vec<u16>, ()>,
        own: bool,
    ) -> Result<(), (String, String)> {
        let class = self.classes.binary_search(&name.to_string()).expect("the class is known") as u16;
        let plain = entry.words.iter().map(|word| (word.clone(), 0, ""));
        let numbers = entry.numbers.iter().map(|(word, number)| (word.clone(), *number, ""));
        let texts = entry.texts.iter().map(|(word, text)| (word.clone(), 0, text.as_str()));
        let mut formed = vec![];
        for forms in &entry.forms {
            for root in &forms.roots {
                formed.extend(forms.shapes.iter().map(|shape| inflect(shape, root)));
            }
        }
        formed.sort();
        formed.dedup();
        let all: Vec<_> =
            plain.chain(numbers).chain(texts).chain(formed.into_iter().map(|word| (word, 0, ""))).collect();
        for (word, number, text) in all {
            if word.chars().any(char::is_uppercase) {
                return Err((word.clone(), format!("{word:?} must be lower case")));
            }
            let words = self.vocabulary.intern_phrase(&word).map_err(|fault| (word.clone(), fault))?;
            if seen.insert(words.clone(), ()).is_some() {
                if own {
                    return Err((word.clone(), format!("{word:?} stands twice in {name}")));
                }
                continue;
            }
            let text = match text {
                "" => 0,
                text => self.texts.iter().position(|known| known == text).unwrap_or_else(|| {
                    self.texts.push(text.to_string());
                    self.texts.len() - 1
                }) as u16,
            };
            self.phrases.push(Phrase { words, class, case: entry.case, number, text });
        }
        Ok(())
    }

    /// The tables as Rust source.
    pub fn write(&mut self) -> String {
        let mut out = String::new();
        out.push_str("/// The classes of the lexicon.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u16)]\n#[allow(dead_code)]\npub enum Class {\n");
        for (class, (about, source)) in self.classes.iter().zip(&self.abouts) {
            writeln!(out, "    /// {about} Source: {source}.\n    {},", camel(class)).unwrap();
        }
        out.push_str("}\n");
        writeln!(
            out,
            "#[cfg(not(target_arch = \"wasm32\"))]\npub static CLASS_NAMES: [&str; {}] = {:?};",
            self.classes.len(),
            self.classes
        )
        .unwrap();
        // Longest phrases first, so that the first match of a class is its longest.
        self.phrases.sort_by(|a, b| {
            (a.words[0], std::cmp::Reverse(a.words.len())).cmp(&(b.words[0], std::cmp::Reverse(b.words.len())))
        });
        let words = &self.vocabulary.words;
        let mut bytes = String::new();
        let mut ends = vec![0u32];
        for word in words {
            bytes.push_str(word);
            ends.push(bytes.len() as u32);
        }
        let mut first = vec![0u32; words.len() + 2];
        for phrase in &self.phrases {
            first[phrase.words[0] as usize + 1] += 1;
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut tails: Vec<u16> = vec![];
        let mut rows = String::new();
        for phrase in &self.phrases {
            let tail = &phrase.words[1..];
            let at = if tail.is_empty() { 0 } else { tails.len() };
            tails.extend(tail);
            write!(
                rows,
                "Phrase{{tail:{at},len:{},class:{},case:{},number:{},text:{}}},",
                phrase.words.len(),
                phrase.class,
                phrase.case as u8,
                phrase.number,
                phrase.text
            )
            .unwrap();
        }
        let size = (words.len() * 2).next_power_of_two();
        let mut table = vec![0u16; size];
        for (at, word) in words.iter().enumerate() {
            let mut slot = hash(word) as usize & (size - 1);
            while table[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            table[slot] = at as u16 + 1;
        }
        writeln!(out, "pub static WORD_BYTES: &str = {bytes:?};").unwrap();
        writeln!(out, "pub static WORD_ENDS: [u32; {}] = {ends:?};", ends.len()).unwrap();
        writeln!(out, "pub static TABLE: [u16; {size}] = {table:?};").unwrap();
        writeln!(out, "pub static FIRST: [u32; {}] = {first:?};", first.len()).unwrap();
        writeln!(out, "pub static TAILS: [u16; {}] = {tails:?};", tails.len()).unwrap();
        writeln!(out, "pub static PHRASES: [Phrase; {}] = [{rows}];", self.phrases.len()).unwrap();
        writeln!(out, "pub static TEXTS: [&str; {}] = {:?};", self.texts.len(), self.texts).unwrap();
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
