//! Words that the end of a line cuts in two, as text from PDF has them: *netra-⏎litas*.
//!
//! The engine reads a copy of the text without such ends of lines; [`super::utf16::Offsets`] leads back to the text as it is.

use std::borrow::Cow;

use crate::lexicon;

/// A text with the words of its lines whole.
#[derive(Debug)]
pub struct Joined<'t> {
    /// The text to read; the very text where no word is cut.
    pub text: Cow<'t, str>,
    /// What was left out: a byte of `text` before which it stood, and the UTF-16 code units left out up to there.
    pub cuts: Vec<(u32, u32)>,
}

/// Hyphens that stand at the end of a line: the plain one, the typographic one, the soft one.
const HYPHENS: [&str; 3] = ["-", "\u{2010}", "\u{AD}"];

/// Letters that a doubled word has in common with its double at least, where it is not all of it.
const STEM: usize = 4;

/// No half of a word is longer, in bytes.
const LONGEST: usize = 40;

impl<'t> Joined<'t> {
    /// Joins them, one pass.
    #[inline(never)]
    pub fn new(text: &'t str) -> Joined<'t> {
        let mut joined = Joined { text: Cow::Borrowed(text), cuts: vec![] };
        let mut whole = String::new();
        let mut read = 0;
        let mut units = 0;
        for (end, _) in text.match_indices('\n') {
            let Some(cut) = cut(text, end) else { continue };
            whole.push_str(&text[read..cut.start]);
            units += text[cut.clone()].encode_utf16().count();
            joined.cuts.push((whole.len() as u32, units as u32));
            read = cut.end;
        }
        if read > 0 {
            whole.push_str(&text[read..]);
            joined.text = Cow::Owned(whole);
        }
        joined
    }
}

/// What is to be left out around the end of a line: hyphen and line break where they cut a word of the vocabulary
/// (*netra-⏎litas*), the line break alone where the hyphen belongs to a doubled word (*kepala-⏎kepala*).
fn cut(text: &str, line_end: usize) -> Option<std::ops::Range<usize>> {
    let before = text[..line_end].strip_suffix('\r').unwrap_or(&text[..line_end]);
    let hyphen = HYPHENS.into_iter().find(|hyphen| before.ends_with(hyphen))?;
    let first = letters(before[..before.len() - hyphen.len()].bytes().rev());
    let first = &before[before.len() - hyphen.len() - first..before.len() - hyphen.len()];
    let after = &text[line_end + 1..];
    let second = &after[..letters(after.bytes())];
    let upper = |word: &str| word.bytes().all(|byte| byte.is_ascii_uppercase());
    let goes_on =
        second.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase()) || (upper(first) && upper(second));
    if first.len() < 2 || second.len() < 2 || !goes_on {
        return None;
    }
    let next = line_end + 1;
    if lexicon::lookup(&format!("{first}{second}")) != 0 {
        return Some(before.len() - hyphen.len()..next);
    }
    // "Kepala-kepala", "besar-besaran", "sebaik-baiknya"
    let begins = |stem: &str| second.len() >= stem.len() && second[..stem.len()].eq_ignore_ascii_case(stem);
    let doubled = begins(first) || begins(&first[first.len().saturating_sub(STEM)..]);
    (doubled && hyphen != HYPHENS[2]).then_some(before.len()..next)
}

/// How many letters come first.
fn letters(bytes: impl Iterator<Item = u8>) -> usize {
    bytes.take(LONGEST).take_while(u8::is_ascii_alphabetic).count()
}

#[cfg(test)]
mod tests {
    use super::Joined;
    use crate::{Options, analyze};

    fn text(text: &str) -> String {
        Joined::new(text).text.into_owned()
    }

    #[test]
    fn joins_words_of_the_vocabulary() {
        assert_eq!(text("menjaga netra-\nlitas ASN"), "menjaga netralitas ASN");
        assert_eq!(text("menjaga netra-\r\nlitasnya"), "menjaga netralitasnya");
        assert_eq!(text("NETRA-\nLITAS"), "NETRALITAS");
        assert_eq!(text("27 No-\nvember, prak\u{AD}\ntis"), "27 November, praktis");
    }

    #[test]
    fn leaves_other_hyphens() {
        for kept in [
            "netra- \nlitas",
            "netra-\n\nlitas",
            "netra-\n litas",
            "Xyqua-\nwib",
            "ASN-\nPolri",
            "2-\nnetral",
            "netral-\n",
            "-\n",
        ] {
            assert_eq!(text(kept), kept);
        }
    }

    #[test]
    fn doubled_words_stay_doubled() {
        assert_eq!(text("para kepala-\nkepala dinas"), "para kepala-kepala dinas");
        assert_eq!(text("sebaik-\nbaiknya"), "sebaik-baiknya");
        assert_eq!(text("undang-\nundang"), "undang-undang");
    }

    /// Offsets are those of the text as it is.
    #[test]
    fn spans_cover_the_line_break() {
        let text = "😀 “Jaga netra-\nlitas dalam pilkada,” pesan Camat Wanasari, Ratih Anggraini, kepada ASN.\nPara pega-\nwai dan kepala-\nkepala dinas \
                    harus ne\u{2010}\r\ntral pada pilkada.";
        let units: Vec<u16> = text.encode_utf16().collect();
        let found = analyze(text, &Options::default());
        let slice = |start: u32, end: u32| String::from_utf16_lossy(&units[start as usize..end as usize]);
        let statements: Vec<String> = found.statements.iter().map(|one| slice(one.span.start, one.span.end)).collect();
        assert_eq!(
            statements,
            [
                "Jaga netra-\nlitas dalam pilkada,",
                "Para pega-\nwai dan kepala-\nkepala dinas harus ne\u{2010}\r\ntral pada pilkada."
            ]
        );
        assert_eq!(found.statements[0].speaker.as_ref().map(|speaker| speaker.name.as_str()), Some("Ratih Anggraini"));
    }
}
