//! From bytes to UTF-16 code units, the unit of JavaScript's strings.

use std::ops::Range;

use crate::Span;

/// Maps byte offsets of one text to UTF-16 offsets.
pub struct Offsets {
    /// After each character that is not ASCII: its end in bytes, and the bytes that exceed the code units up to there.
    steps: Vec<(u32, u32)>,
}

impl Offsets {
    /// Reads the text once.
    pub fn new(text: &str) -> Offsets {
        let mut steps = vec![];
        let mut excess = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            excess += (c.len_utf8() - c.len_utf16()) as u32;
            steps.push(((at + c.len_utf8()) as u32, excess));
        }
        Offsets { steps }
    }

    /// The UTF-16 offset of a byte offset that lies on a character's edge.
    pub fn unit(&self, byte: u32) -> u32 {
        let after = self.steps.partition_point(|&(end, _)| end <= byte);
        byte - after.checked_sub(1).map_or(0, |last| self.steps[last].1)
    }

    /// The same for a range.
    pub fn span(&self, bytes: Range<u32>) -> Span {
        Span { start: self.unit(bytes.start), end: self.unit(bytes.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_javascript_does() {
        let text = "é“a”😀b";
        let offsets = Offsets::new(text);
        for (at, _) in text.char_indices() {
            assert_eq!(offsets.unit(at as u32) as usize, text[..at].encode_utf16().count(), "at byte {at}");
        }
        assert_eq!(offsets.unit(text.len() as u32) as usize, text.encode_utf16().count());
    }
}
