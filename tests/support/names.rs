//! Names and other words as the measures compare them.

use std::collections::BTreeSet;

/// Words that are part of how a person is addressed, not of the name.
const TITLES: &str = "h hj dr drs dra ir prof m s sh mh si sip sos se mm mt ma sstp stp msi mpd spd sag mag kh ust pol tni \
    ad al au komjen irjen brigjen kombes akbp kompol akp jenderal letjen mayjen letkol kolonel mayor kapten laksamana \
    marsekal purn lc phd bapak ibu pak bu";

pub fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

fn name(text: &str) -> BTreeSet<String> {
    let all = words(text);
    let kept: BTreeSet<String> =
        all.iter().filter(|w| w.len() > 1 && !TITLES.split(' ').any(|t| t == *w)).cloned().collect();
    if kept.is_empty() { all.into_iter().collect() } else { kept }
}

pub fn jaccard(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let union = a.union(b).count();
    if union == 0 { 1.0 } else { a.intersection(b).count() as f64 / union as f64 }
}

pub fn same_name(a: &str, b: &str) -> bool {
    jaccard(&name(a), &name(b)) >= 0.5
}

pub fn same_speaker(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same_name(a, b),
        (a, b) => a.is_none() && b.is_none(),
    }
}
