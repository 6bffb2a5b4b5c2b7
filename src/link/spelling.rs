//! Names that are one although they are not spelt alike.

/// The words of a name, folded.
pub type Words = Vec<String>;

/// A word in small letters without apostrophes.
pub fn fold(word: &str) -> String {
    word.chars().filter(|c| !crate::text::is_apostrophe(*c)).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether all the words stand in the fuller name; an initial stands for any word that begins with it.
pub fn covers(full: &Words, part: &Words) -> bool {
    let fits = |known: &String, word: &String| {
        known == word
            || (word.len() == 1 && known.starts_with(word.as_str()))
            || (known.len() == 1 && word.starts_with(known.as_str()) && part.len() > 2)
    };
    part.len() <= full.len() && part.iter().all(|word| full.iter().any(|known| fits(known, word)))
}

/// Whether two words of names may be one, spelt a little differently.
pub fn alike(known: &str, word: &str) -> bool {
    known == word || is_misspelt(known, word) || sounds(known).eq(sounds(word))
}

/// The letters of a word of a name as they sound: `Erdy`, `Erdi`; `Aziz`, `Azis`; `Soekarno`, `Sukarno`.
fn sounds(word: &str) -> impl Iterator<Item = u8> {
    let bytes = word.as_bytes();
    let (mut at, mut last) = (0, 0);
    std::iter::from_fn(move || {
        loop {
            let (letter, length) = match (*bytes.get(at)?, bytes.get(at + 1)) {
                (b'o', Some(b'e')) => (b'u', 2),
                (b'd', Some(b'j')) => (b'j', 2),
                (b't', Some(b'j')) => (b'c', 2),
                (b'c' | b'k', Some(b'h')) => (b'h', 2),
                (b's', Some(b'y')) => (b's', 2),
                (b'y', _) => (b'i', 1),
                (b'v', _) => (b'f', 1),
                (b'z', _) => (b's', 1),
                (b'q', _) => (b'k', 1),
                (letter, _) => (letter, 1),
            };
            at += length;
            // A doubled letter sounds once.
            if letter != last {
                last = letter;
                return Some(letter);
            }
        }
    })
}

/// One letter more, less or other in a longer word.
fn is_misspelt(a: &str, b: &str) -> bool {
    let (a, b) = if a.len() < b.len() { (b.as_bytes(), a.as_bytes()) } else { (a.as_bytes(), b.as_bytes()) };
    if b.len() < 6 || a.len() - b.len() > 1 || a[0] != b[0] {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let skip = usize::from(a.len() == b.len());
    a[(same + 1).min(a.len())..] == b[(same + skip).min(b.len())..]
}
