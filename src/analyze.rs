//! The flow, in order.

use crate::text::Document;
use crate::text::utf16::Offsets;
use crate::{Analysis, Options};

/// Analyses one article.
///
/// Any text is valid, also an empty or non-Indonesian one; offsets in the result are UTF-16 code
/// units.
pub fn analyze(text: &str, _options: &Options) -> Analysis {
    let document = Document::new(text);
    let offsets = Offsets::new(text);
    Analysis {
        schema: 1,
        statements: vec![],
        quotes: vec![],
        facts: vec![],
        people: vec![],
        checks: vec![],
        furniture: document
            .lines
            .iter()
            .filter(|line| line.furniture)
            .map(|line| offsets.span(document.bytes(line.tokens.clone())))
            .collect(),
    }
}
