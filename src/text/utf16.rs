//! From bytes to UTF-16 code units, the unit of JavaScript's strings.

use std::ops::Range;

use super::join::Joined;
use crate::Span;

/// Maps byte offsets of a text as it is read to UTF-16 offsets of the text as it is.
pub struct Offsets {
    /// After each character that is not ASCII: its end in bytes, and the bytes that exceed the code units up to there.
    steps: Vec<(u32, u32)>,
    /// Where ends of lines were left out: the byte, and the code units left out up to there.
    cuts: Vec<(u32, u32)>,
}

impl Offsets {
    /// Reads the text once.
    pub fn new(joined: &Joined) -> Offsets {
        let mut steps = vec![];
        let mut excess = 0;
        for (at, c) in joined.text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            excess += (c.len_utf8() - c.len_utf16()) as u32;
            steps.push(((at + c.len_utf8()) as u32, excess));
        }
        Offsets { steps, cuts: joined.cuts.clone() }
    }

    /// The UTF-16 offset, in the text as it is read, of a byte offset that lies on a character's edge.
    fn unit(&self, byte: u32) -> u32 {
        let after = self.steps.partition_point(|&(end, _)| end <= byte);
        byte - after.checked_sub(1).map_or(0, |last| self.steps[last].1)
    }

    /// The code units left out before a byte; `at`: also right at it.
    fn left_out(&self, byte: u32, at: bool) -> u32 {
        let after = self.cuts.partition_point(|&(cut, _)| cut < byte || (at && cut == byte));
        after.checked_sub(1).map_or(0, |last| self.cuts[last].1)
    }

    /// The span of a range of bytes. What was left out at one of its edges does not belong to it.
    pub fn span(&self, bytes: Range<u32>) -> Span {
        let start = self.unit(bytes.start) + self.left_out(bytes.start, true);
        if bytes.is_empty() {
            return Span { start, end: start };
        }
        Span { start, end: self.unit(bytes.end) + self.left_out(bytes.end, false) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_javascript_does() {
        let text = "é“a”😀b";
        let offsets = Offsets::new(&Joined::new(text));
        for (at, _) in text.char_indices() {
            assert_eq!(offsets.unit(at as u32) as usize, text[..at].encode_utf16().count(), "at byte {at}");
        }
        assert_eq!(offsets.unit(text.len() as u32) as usize, text.encode_utf16().count());
    }
}
