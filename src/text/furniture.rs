//! Lines, and which of them are not the article itself: bylines, links to other articles, share
//! prompts (eval guideline, section 0).

use super::{Document, Kind, Line, shape};
use crate::lexicon::Class;

/// A line that begins with a furniture phrase is furniture if it is not longer than this many words.
const MOST_WORDS: usize = 40;

/// All lines of the text.
#[inline(never)]
pub fn lines(document: &Document) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![];
    for (at, token) in document.tokens.iter().enumerate() {
        match lines.last_mut() {
            Some(line) if !token.breaks() || continues(document, line, at) => line.tokens.end = at + 1,
            _ => lines.push(Line { tokens: at..at + 1, furniture: false, headline: false }),
        }
    }
    for line in &mut lines {
        line.furniture = is_furniture(document, line);
    }
    mark_headlines(document, &mut lines);
    lines
}

/// A line that stops in the middle of a sentence goes on in the next one: no closing mark, and a small letter follows.
fn continues(document: &Document, line: &Line, at: usize) -> bool {
    let last = document.tokens[line.tokens.end - 1];
    let next = document.tokens[at];
    let domain = document.kind(at + 1) == Some(Kind::Period)
        && document.tokens.get(at + 2).is_some_and(|after| after.gap == super::Gap::None);
    !domain
        && matches!(last.kind, Kind::Word | Kind::Comma)
        && next.kind == Kind::Word
        && next.case == super::Case::Lower
        && line.tokens.len() > 4
}

fn is_furniture(document: &Document, line: &Line) -> bool {
    let words = line.tokens.clone().filter(|&at| document.kind(at) == Some(Kind::Word));
    let Some(first) = words.clone().next() else {
        return !line.tokens.clone().any(|at| document.kind(at) == Some(Kind::Number))
            || shape::is_match(document.slice(line.tokens.clone()));
    };
    let short = words.clone().take(MOST_WORDS + 1).count() <= MOST_WORDS;
    // "Foto itu memperlihatkan …" is a sentence of the story, "Foto: …" and "Foto bersama …" are captions.
    if short && document.is(first, Class::FurnitureStart) && !document.is(first, Class::FurnitureNot) {
        return true;
    }
    // "Editor: ...", "Penulis | ...": the label must be set apart by a mark.
    if let Some(label) = document.hits.get(first, Class::FurnitureLabel) {
        let after = first + label.len as usize;
        if short
            && (after >= line.tokens.end
                || matches!(document.kind(after), Some(Kind::Colon | Kind::Symbol | Kind::Slash | Kind::Dash))
                // "Laporan-laporan itu": no label.
                || (document.kind(after) == Some(Kind::Hyphen) && document.tokens[after].gap != super::Gap::None))
        {
            return true;
        }
    }
    line.tokens.len() < 40 && shape::is_match(document.slice(line.tokens.clone()))
}

/// The title is the first line of some length that no full stop ends; the same words further down are the title again.
fn mark_headlines(document: &Document, lines: &mut [Line]) {
    let is_title = |line: &Line| {
        !line.furniture
            && line.tokens.clone().filter(|&at| document.kind(at) == Some(Kind::Word)).count() >= 4
            && !matches!(document.kind(line.tokens.end - 1), Some(Kind::Period))
            && line.tokens.len() <= 40
    };
    let Some(title) = lines.iter().take(8).position(is_title) else { return };
    let words = |line: &Line| {
        let words = line.tokens.clone().filter(|&at| document.kind(at) == Some(Kind::Word));
        words.map(|at| document.word(at))
    };
    // A single line of text is a paragraph, not a title.
    if lines.len() == 1 {
        return;
    }
    let wanted: Vec<&str> = words(&lines[title]).collect();
    for line in lines.iter_mut().skip(title) {
        let mut wanted = wanted.iter();
        let mut same = || {
            words(line).all(|word| wanted.next().is_some_and(|other| word.eq_ignore_ascii_case(other)))
                && wanted.next().is_none()
        };
        line.headline = !line.furniture && line.tokens.len() <= 40 && same();
    }
}
