//! Compares analyses with labels: precision, recall and F1 of each measure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use serde::Deserialize;

use super::corpus::{Article, Range};
use super::names::{jaccard, same_name, same_speaker, words};
use super::pairing::{Pairing, Skip};

/// The measures, in the order in which they are shown.
pub const MEASURES: [&str; 19] = [
    "statements.span",
    "statements.kind",
    "statements.mode",
    "statements.speaker",
    "statements.targets",
    "statements.strict",
    "quotes.span",
    "quotes.strict",
    "dates.span",
    "dates.strict",
    "dates.stage",
    "counts.strict",
    "percents.strict",
    "contests",
    "laws",
    "institutions",
    "candidates",
    "people",
    "people.role",
];

/// The analysis as it leaves the engine, read back from its JSON: what users see is what is measured.
#[derive(Deserialize)]
struct Analysis {
    statements: Vec<Statement>,
    quotes: Vec<Quote>,
    facts: Vec<Fact>,
    people: Vec<Person>,
}

#[derive(Deserialize)]
struct Statement {
    start: u32,
    end: u32,
    kind: String,
    mode: String,
    speaker: Option<Speaker>,
    targets: Vec<String>,
}

#[derive(Deserialize)]
struct Quote {
    start: u32,
    end: u32,
    speaker: Option<Speaker>,
}

#[derive(Deserialize)]
struct Speaker {
    name: String,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    role: Option<String>,
}

#[derive(Deserialize)]
struct Fact {
    start: u32,
    end: u32,
    #[serde(flatten)]
    value: Value,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Value {
    Date {
        value: String,
        stage: Option<String>,
    },
    Count {
        value: f64,
        unit: String,
    },
    Percent {
        value: f64,
        of: String,
    },
    Contest {
        #[serde(rename = "type")]
        contest: String,
        year: Option<u16>,
    },
    Law {
        id: String,
    },
    Institution {
        name: String,
    },
    Candidate {
        names: Vec<String>,
        number: Option<u32>,
    },
}

/// How many were right, predicted and wanted.
#[derive(Default, Clone, Copy)]
pub struct Tally {
    pub right: usize,
    pub predicted: usize,
    pub wanted: usize,
}

impl Tally {
    pub fn precision(self) -> f64 {
        share(self.right, self.predicted)
    }

    pub fn recall(self) -> f64 {
        share(self.right, self.wanted)
    }

    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Tallies of all measures, and what was missed (-), made up (+) or mislabelled (~).
#[derive(Default)]
pub struct Score {
    pub tallies: BTreeMap<&'static str, Tally>,
    pub errors: Vec<String>,
}

impl Score {
    pub fn of(articles: &[Article]) -> Self {
        let mut score = Score::default();
        for article in articles {
            let json = serde_json::to_value(article.analysis()).unwrap();
            let found = serde_json::from_value(json).unwrap_or_else(|e| panic!("{}: {e}", article.name));
            score.article(article, &found);
        }
        score
    }

    fn add(&mut self, measure: &'static str, right: usize, predicted: usize, wanted: usize) {
        let tally = self.tallies.entry(measure).or_default();
        tally.right += right;
        tally.predicted += predicted;
        tally.wanted += wanted;
    }

    fn error(&mut self, mark: char, measure: &str, article: &Article, what: impl Display) {
        self.errors.push(format!("{mark} {measure} [{}] {what}", article.name));
    }

    fn article(&mut self, article: &Article, found: &Analysis) {
        let skip = Skip(article.ignored());
        self.statements(article, &found.statements, &skip);
        self.quotes(article, &found.quotes, &skip);
        self.dates(article, &found.facts, &skip);
        self.counts(article, &found.facts, &skip);
        self.percents(article, &found.facts, &skip);
        self.sets(article, &found.facts);
        self.candidates(article, &found.facts);
        self.people(article, &found.people);
    }

    /// Reports what has no partner.
    fn unpaired(
        &mut self,
        measure: &'static str,
        article: &Article,
        pairing: &Pairing,
        wanted: &[String],
        found: &[String],
    ) {
        for (i, label) in wanted.iter().enumerate() {
            if !pairing.pairs.iter().any(|&(w, _)| w == i) {
                self.error('-', measure, article, label);
            }
        }
        for &j in &pairing.counted {
            if !pairing.pairs.iter().any(|&(_, f)| f == j) {
                self.error('+', measure, article, &found[j]);
            }
        }
    }

    fn statements(&mut self, article: &Article, found: &[Statement], skip: &Skip) {
        let wanted = &article.labels.statements;
        let pairing = Pairing::new(
            &wanted.iter().map(|s| s.at.clone()).collect::<Vec<_>>(),
            &found.iter().map(|s| s.start..s.end).collect::<Vec<_>>(),
            0.5,
            |_, _| true,
            skip,
        );
        self.add("statements.span", pairing.pairs.len(), pairing.counted.len(), wanted.len());
        self.unpaired(
            "statements.span",
            article,
            &pairing,
            &wanted.iter().map(|s| format!("{}: {}", s.kind, brief(&s.text))).collect::<Vec<_>>(),
            &found.iter().map(|s| format!("{}: {}", s.kind, excerpt(article, s.start..s.end))).collect::<Vec<_>>(),
        );
        let mut strict = 0;
        for &(w, f) in &pairing.pairs {
            let (w, f) = (&wanted[w], &found[f]);
            let name = f.speaker.as_ref().map(|s| s.name.as_str());
            let kind = w.kind == f.kind || w.also.contains(&f.kind);
            let mode = w.mode == f.mode;
            let speaker = same_speaker(w.speaker.as_deref(), name);
            let (targets, got): (BTreeSet<_>, BTreeSet<_>) = (w.targets.iter().collect(), f.targets.iter().collect());
            self.add("statements.kind", kind.into(), 1, 1);
            self.add("statements.mode", mode.into(), 1, 1);
            self.add("statements.speaker", speaker.into(), 1, 1);
            self.add("statements.targets", targets.intersection(&got).count(), got.len(), targets.len());
            strict += usize::from(kind && mode && speaker);
            let text = brief(&w.text);
            if !kind {
                self.error('~', "statements.kind", article, format!("{} was called {}: {text}", w.kind, f.kind));
            }
            if !mode {
                self.error('~', "statements.mode", article, format!("{} was called {}: {text}", w.mode, f.mode));
            }
            if !speaker {
                self.error('~', "statements.speaker", article, format!("{:?} was called {name:?}: {text}", w.speaker));
            }
            if targets != got {
                self.error('~', "statements.targets", article, format!("{targets:?} was called {got:?}: {text}"));
            }
        }
        self.add("statements.strict", strict, pairing.counted.len(), wanted.len());
    }

    fn quotes(&mut self, article: &Article, found: &[Quote], skip: &Skip) {
        let wanted = &article.labels.quotes;
        let pairing = Pairing::new(
            &wanted.iter().map(|q| q.at.clone()).collect::<Vec<_>>(),
            &found.iter().map(|q| q.start..q.end).collect::<Vec<_>>(),
            0.5,
            |_, _| true,
            skip,
        );
        self.unpaired(
            "quotes.span",
            article,
            &pairing,
            &wanted.iter().map(|q| brief(&q.text)).collect::<Vec<_>>(),
            &found.iter().map(|q| excerpt(article, q.start..q.end)).collect::<Vec<_>>(),
        );
        let mut right = 0;
        for &(w, f) in &pairing.pairs {
            let name = found[f].speaker.as_ref().map(|s| s.name.as_str());
            if same_speaker(wanted[w].speaker.as_deref(), name) {
                right += 1;
            } else {
                let (speaker, text) = (&wanted[w].speaker, brief(&wanted[w].text));
                self.error('~', "quotes.speaker", article, format!("{speaker:?} was called {name:?}: {text}"));
            }
        }
        self.add("quotes.span", pairing.pairs.len(), pairing.counted.len(), wanted.len());
        self.add("quotes.strict", right, pairing.counted.len(), wanted.len());
    }

    fn dates(&mut self, article: &Article, facts: &[Fact], skip: &Skip) {
        let wanted: Vec<_> =
            article.labels.dates.iter().map(|d| (d.at.clone(), (d.value.as_str(), d.stage.as_deref()))).collect();
        let found: Vec<_> = facts
            .iter()
            .filter_map(|f| match &f.value {
                Value::Date { value, stage } => Some((f.start..f.end, (value.as_str(), stage.as_deref()))),
                _ => None,
            })
            .collect();
        let pairing = self.valued("dates", "dates.strict", article, &wanted, &found, |w, f| w.0 == f.0, skip);
        self.add("dates.span", pairing.pairs.len(), pairing.counted.len(), wanted.len());
        let mut staged = 0;
        for &(w, f) in &pairing.pairs {
            let ((at, (_, w)), (_, (_, f))) = (&wanted[w], &found[f]);
            staged += usize::from(w.is_some() && w == f);
            if w != f {
                self.error(
                    '~',
                    "dates.stage",
                    article,
                    format!("{w:?} was called {f:?}: {}", excerpt(article, at.clone())),
                );
            }
        }
        let predicted = pairing.counted.iter().filter(|&&j| found[j].1.1.is_some()).count();
        self.add("dates.stage", staged, predicted, wanted.iter().filter(|w| w.1.1.is_some()).count());
    }

    fn counts(&mut self, article: &Article, facts: &[Fact], skip: &Skip) {
        let wanted: Vec<_> = article.labels.counts.iter().map(|c| (c.at.clone(), (c.value, c.unit.as_str()))).collect();
        let found: Vec<_> = facts
            .iter()
            .filter_map(|f| match &f.value {
                Value::Count { value, unit } => Some((f.start..f.end, (*value, unit.as_str()))),
                _ => None,
            })
            .collect();
        self.valued("counts", "counts.strict", article, &wanted, &found, |w, f| w == f, skip);
    }

    fn percents(&mut self, article: &Article, facts: &[Fact], skip: &Skip) {
        let wanted: Vec<_> = article.labels.percents.iter().map(|p| (p.at.clone(), (p.value, p.of.as_str()))).collect();
        let found: Vec<_> = facts
            .iter()
            .filter_map(|f| match &f.value {
                Value::Percent { value, of } => Some((f.start..f.end, (*value, of.as_str()))),
                _ => None,
            })
            .collect();
        let agrees = |w: &(f64, &str), f: &(f64, &str)| w.1 == f.1 && (w.0 - f.0).abs() < 1e-6;
        self.valued("percents", "percents.strict", article, &wanted, &found, agrees, skip);
    }

    /// Facts with a place and a value: right when the places touch and the values agree.
    #[expect(clippy::too_many_arguments, reason = "one place that pairs, tallies and reports")]
    fn valued<V: std::fmt::Debug>(
        &mut self,
        category: &'static str,
        strict: &'static str,
        article: &Article,
        wanted: &[(Range, V)],
        found: &[(Range, V)],
        agrees: impl Fn(&V, &V) -> bool,
        skip: &Skip,
    ) -> Pairing {
        let pairing = Pairing::new(
            &wanted.iter().map(|w| w.0.clone()).collect::<Vec<_>>(),
            &found.iter().map(|f| f.0.clone()).collect::<Vec<_>>(),
            0.1,
            |w, f| agrees(&wanted[w].1, &found[f].1),
            skip,
        );
        let show = |(at, value): &(Range, V)| format!("{} = {value:?}", excerpt(article, at.clone()));
        let (wanted_shown, found_shown): (Vec<_>, Vec<_>) =
            (wanted.iter().map(show).collect(), found.iter().map(show).collect());
        self.unpaired(category, article, &pairing, &wanted_shown, &found_shown);
        let mut right = 0;
        for &(w, f) in &pairing.pairs {
            if agrees(&wanted[w].1, &found[f].1) {
                right += 1;
            } else {
                self.error('~', category, article, format!("{} was called {:?}", wanted_shown[w], found[f].1));
            }
        }
        self.add(strict, right, pairing.counted.len(), wanted.len());
        pairing
    }

    /// Contests, laws and institutions: sets, each counted once.
    fn sets(&mut self, article: &Article, facts: &[Fact]) {
        let labels = &article.labels;
        let year = |y: Option<u16>| y.map_or(String::new(), |y| format!(" {y}"));
        let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut found = wanted.clone();
        wanted.insert("contests", labels.contests.iter().map(|c| c.contest.clone() + &year(c.year)).collect());
        wanted.insert("laws", labels.laws.iter().map(|x| words(x).join(" ")).collect());
        wanted.insert("institutions", labels.institutions.iter().map(|x| words(x).join(" ")).collect());
        for fact in facts {
            let (measure, value) = match &fact.value {
                Value::Contest { contest, year: y } => ("contests", contest.clone() + &year(*y)),
                Value::Law { id } => ("laws", words(id).join(" ")),
                Value::Institution { name } => ("institutions", words(name).join(" ")),
                _ => continue,
            };
            found.entry(measure).or_default().insert(value);
        }
        for measure in ["contests", "laws", "institutions"] {
            let (wanted, found) = (&wanted[measure], found.remove(measure).unwrap_or_default());
            self.add(measure, wanted.intersection(&found).count(), found.len(), wanted.len());
            for missed in wanted.difference(&found) {
                self.error('-', measure, article, missed);
            }
            for extra in found.difference(wanted) {
                self.error('+', measure, article, extra);
            }
        }
    }

    fn candidates(&mut self, article: &Article, facts: &[Fact]) {
        let wanted: Vec<_> = article.labels.candidates.iter().map(|c| (&c.names, c.number)).collect();
        let found: Vec<_> = facts
            .iter()
            .filter_map(|f| match &f.value {
                Value::Candidate { names, number } => Some((names, *number)),
                _ => None,
            })
            .collect();
        self.matched("candidates", article, &wanted, &found, |w, f| {
            w.0.len() == f.0.len()
                && w.0.iter().all(|x| f.0.iter().any(|y| same_name(x, y)))
                && (w.1.is_none() || w.1 == f.1)
        });
    }

    fn people(&mut self, article: &Article, people: &[Person]) {
        let wanted: Vec<_> = article.labels.people.iter().map(|p| (p.name.as_str(), p.role.as_deref())).collect();
        let found: Vec<_> = people
            .iter()
            .filter(|p| !article.labels.ignore.iter().any(|s| s.contains(&p.name)))
            .map(|p| (p.name.as_str(), p.role.as_deref()))
            .collect();
        for (w, f) in self.matched("people", article, &wanted, &found, |w, f| same_name(w.0, f.0)) {
            let (Some(role), got) = (wanted[w].1, found[f].1) else { continue };
            let (a, b): (BTreeSet<_>, BTreeSet<_>) =
                (words(role).into_iter().collect(), words(got.unwrap_or_default()).into_iter().collect());
            let right = !b.is_empty() && (jaccard(&a, &b) >= 0.5 || a.is_subset(&b) || b.is_subset(&a));
            self.add("people.role", right.into(), 1, 1);
            if !right {
                self.error('~', "people.role", article, format!("{}: {role:?} was called {got:?}", wanted[w].0));
            }
        }
    }

    /// Pairs each label with the first prediction that is the same.
    fn matched<T: std::fmt::Debug>(
        &mut self,
        measure: &'static str,
        article: &Article,
        wanted: &[T],
        found: &[T],
        same: impl Fn(&T, &T) -> bool,
    ) -> Vec<(usize, usize)> {
        let mut free: Vec<usize> = (0..found.len()).collect();
        let mut pairs = vec![];
        for (w, label) in wanted.iter().enumerate() {
            match free.iter().position(|&f| same(label, &found[f])) {
                Some(at) => pairs.push((w, free.remove(at))),
                None => self.error('-', measure, article, format!("{label:?}")),
            }
        }
        for f in free {
            self.error('+', measure, article, format!("{:?}", found[f]));
        }
        self.add(measure, pairs.len(), found.len(), wanted.len());
        pairs
    }
}

fn excerpt(article: &Article, at: Range) -> String {
    let units: Vec<u16> = article.text.encode_utf16().collect();
    brief(&String::from_utf16_lossy(&units[at.start as usize..at.end as usize]))
}

fn brief(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(140).collect()
}
