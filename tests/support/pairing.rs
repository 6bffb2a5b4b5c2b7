//! Which prediction is meant for which label.

use super::corpus::Range;

/// Places over which a prediction is neither right nor wrong.
pub struct Skip(pub Vec<Range>);

impl Skip {
    fn covers(&self, found: &Range) -> bool {
        self.0.iter().any(|s| overlap(found, s) >= 0.3 || (s.start <= found.start && found.end <= s.end))
    }
}

/// One-to-one pairs of labels and predictions, and the predictions that count.
pub struct Pairing {
    pub pairs: Vec<(usize, usize)>,
    pub counted: Vec<usize>,
}

impl Pairing {
    /// Best overlap first, those that agree before those that do not.
    pub fn new(
        wanted: &[Range],
        found: &[Range],
        least: f64,
        agrees: impl Fn(usize, usize) -> bool,
        skip: &Skip,
    ) -> Self {
        let mut near: Vec<(bool, f64, usize, usize)> = vec![];
        for (w, label) in wanted.iter().enumerate() {
            for (f, prediction) in found.iter().enumerate() {
                let overlap = overlap(label, prediction);
                if overlap >= least {
                    near.push((agrees(w, f), overlap, w, f));
                }
            }
        }
        near.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)));
        let mut pairs: Vec<(usize, usize)> = vec![];
        for (_, _, w, f) in near {
            if !pairs.iter().any(|&(x, y)| x == w || y == f) {
                pairs.push((w, f));
            }
        }
        pairs.sort_unstable();
        let counted =
            (0..found.len()).filter(|&f| pairs.iter().any(|&(_, y)| y == f) || !skip.covers(&found[f])).collect();
        Pairing { pairs, counted }
    }
}

/// Intersection over union.
fn overlap(a: &Range, b: &Range) -> f64 {
    let (start, end) = (a.start.max(b.start), a.end.min(b.end));
    if start >= end { 0.0 } else { f64::from(end - start) / f64::from(a.end.max(b.end) - a.start.min(b.start)) }
}
