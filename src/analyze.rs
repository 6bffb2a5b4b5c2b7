//! The flow, in order.
//!
//! The steps are `#[inline(never)]`: browsers compile a function of WebAssembly when it is first called, in a time that
//! grows faster than its size, and one call each would put them all into one function of 140 KB.

use crate::check;
use crate::edge::Edge;
use crate::extract::fact;
use crate::link::candidate;
use crate::link::people::People;
use crate::link::speaker::Voices;
use crate::text::utf16::Offsets;
use crate::text::{Document, Joined};
use crate::{Analysis, Options, order, rules};

/// Analyses one article.
///
/// Any text is valid, also an empty or non-Indonesian one; offsets in the result are UTF-16 code
/// units.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    analyze_with(text, options, &mut |_| {})
}

/// As [`analyze`], telling again and again how much is done, of 1; the shares are measured ones.
pub(crate) fn analyze_with(text: &str, options: &Options, tell: &mut dyn FnMut(f64)) -> Analysis {
    let joined = Joined::new(text);
    let document = Document::new(&joined.text);
    tell(0.19);
    let people = People::find(&document);
    tell(0.44);
    let voices = Voices::find(&document, &people);
    let statements = rules::find(&document, &people, &voices, &mut |share| tell(0.47 + 0.22 * share));
    tell(0.69);
    let mut facts = fact::find(&document, &people, options);
    facts.extend(candidate::find(&document, &people));
    order::by_key(&mut facts, |found| found.tokens.start as u64);
    tell(0.86);
    let checks = check::find(&document, &people, &facts, options);

    let edge = Edge { document: &document, people: &people, offsets: Offsets::new(&joined) };
    let mut analysis = Analysis {
        schema: 1,
        statements: statements.iter().map(|found| edge.statement(found, &voices)).collect(),
        quotes: edge.quotes(&voices),
        facts: facts.into_iter().map(|found| found.publish(&document, &edge.offsets)).collect(),
        people: edge.people(),
        checks: checks.into_iter().map(|found| found.publish(&document, &edge.offsets)).collect(),
        furniture: edge.furniture(),
    };
    options.apply(&mut analysis);
    analysis
}
