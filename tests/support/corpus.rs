//! Reads `tests/articles`: an article is `NAME.txt`, its labels are `NAME.toml`.
//!
//! Every labelled `text` is an exact part of the article. Where the same words occur more than once, the k-th label
//! with these words means their k-th occurrence. `tests/articles/README.md` explains the fields.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use sorot::{Analysis, Options, analyze};

/// Half-open, in UTF-16 code units, as in the analysis.
pub type Range = std::ops::Range<u32>;

pub struct Article {
    pub name: String,
    pub text: String,
    pub labels: Labels,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// The day the article appeared, from which missing years are told.
    pub published: Option<String>,
    #[serde(default)]
    pub statements: Vec<Statement>,
    pub quotes: Vec<Quote>,
    pub dates: Vec<Date>,
    pub counts: Vec<Count>,
    pub percents: Vec<Percent>,
    pub contests: Vec<Contest>,
    pub laws: Vec<String>,
    pub institutions: Vec<String>,
    pub candidates: Vec<Candidate>,
    pub people: Vec<Person>,
    pub ignore: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub text: String,
    pub kind: String,
    /// Other kinds that fit as well.
    #[serde(default)]
    pub also: Vec<String>,
    pub mode: String,
    pub speaker: Option<String>,
    pub targets: Vec<String>,
    #[serde(skip)]
    pub at: Range,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    pub speaker: Option<String>,
    pub text: String,
    #[serde(skip)]
    pub at: Range,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Date {
    pub text: String,
    pub value: String,
    pub stage: Option<String>,
    #[serde(skip)]
    pub at: Range,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub text: String,
    pub value: f64,
    pub unit: String,
    #[serde(skip)]
    pub at: Range,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Percent {
    pub text: String,
    pub value: f64,
    pub of: String,
    #[serde(skip)]
    pub at: Range,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contest {
    #[serde(rename = "type")]
    pub contest: String,
    pub year: Option<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    pub names: Vec<String>,
    pub number: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub name: String,
    pub role: Option<String>,
}

impl Article {
    fn read(path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).unwrap();
        let labels = fs::read_to_string(path.with_extension("toml")).unwrap_or_else(|e| panic!("{name}.toml: {e}"));
        let mut labels: Labels = toml::from_str(&labels).unwrap_or_else(|e| panic!("{name}.toml: {e}"));
        let places = Places::new(&text);
        places.resolve(&name, labels.statements.iter_mut().map(|s| (&*s.text, &mut s.at)));
        places.resolve(&name, labels.quotes.iter_mut().map(|q| (&*q.text, &mut q.at)));
        places.resolve(&name, labels.dates.iter_mut().map(|d| (&*d.text, &mut d.at)));
        places.resolve(&name, labels.counts.iter_mut().map(|c| (&*c.text, &mut c.at)));
        places.resolve(&name, labels.percents.iter_mut().map(|p| (&*p.text, &mut p.at)));
        Article { name, text, labels }
    }

    #[allow(clippy::needless_update, reason = "options grow")]
    pub fn analysis(&self) -> Analysis {
        analyze(&self.text, &Options { published: self.labels.published.clone(), ..Options::default() })
    }

    /// All places of the strings over which a fair reader could go either way.
    pub fn ignored(&self) -> Vec<Range> {
        let places = Places::new(&self.text);
        let found =
            |s: &String| self.text.match_indices(s.as_str()).map(|(at, s)| places.range(at, s)).collect::<Vec<_>>();
        self.labels
            .ignore
            .iter()
            .flat_map(|s| {
                let found = found(s);
                assert!(!found.is_empty(), "{}: not in the article: {s:?}", self.name);
                found
            })
            .collect()
    }
}

/// Byte offsets of one text, as UTF-16 offsets.
struct Places<'t> {
    text: &'t str,
    units: Vec<u32>,
}

impl<'t> Places<'t> {
    fn new(text: &'t str) -> Self {
        let mut units = vec![0; text.len() + 1];
        let mut unit = 0;
        for (at, c) in text.char_indices() {
            units[at] = unit;
            unit += c.len_utf16() as u32;
        }
        units[text.len()] = unit;
        Places { text, units }
    }

    fn range(&self, at: usize, found: &str) -> Range {
        self.units[at]..self.units[at + found.len()]
    }

    fn resolve<'l>(&self, article: &str, labels: impl Iterator<Item = (&'l str, &'l mut Range)>) {
        let mut used = HashMap::new();
        for (wanted, at) in labels {
            let from = used.get(wanted).copied().unwrap_or(0);
            let found = self.text[from..].find(wanted).map(|i| from + i);
            let start = found.unwrap_or_else(|| panic!("{article}: not in the article (again): {wanted:?}"));
            used.insert(wanted, start + wanted.chars().next().map_or(1, char::len_utf8));
            *at = self.range(start, wanted);
        }
    }
}

/// All labelled articles, by name.
pub fn articles() -> Vec<Article> {
    texts("articles").iter().map(|path| Article::read(path)).collect()
}

/// The `.txt` files of a folder beside this one, by name.
pub fn texts(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} holds no text", folder.display());
    paths
}
