//! The flow, in order.

use crate::text::Document;
use crate::{Analysis, Options};

/// Analyses one article.
///
/// Any text is valid, also an empty or non-Indonesian one; offsets in the result are UTF-16 code
/// units.
pub fn analyze(text: &str, _options: &Options) -> Analysis {
    let document = Document::new(text);
        for s in &document.sentences {
            eprintln!("{:?}{} {}", s.quotation, if s.headline { "H" } else { "" }, document.slice(s.tokens.clone()));
        }
        for q in &document.quotations {
            eprintln!("Q{} {}", q.speech, document.slice(q.outer.clone()));
        }
        for l in document.lines.iter().filter(|l| l.furniture) {
            eprintln!("F {}", document.slice(l.tokens.clone()));
        }
    }

    Analysis {
        schema: 1,
        statements: vec![],
        quotes: vec![],
        facts: vec![],
        people: vec![],
        checks: vec![],
        furniture: vec![],
    }
}
