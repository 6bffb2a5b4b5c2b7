//! The hash of the vocabulary, and when two words are one.

/// Gives the bytes that identify a word: ASCII lower case, apostrophes left out. Stops when `visit` says no.
pub fn fold(word: &str, mut visit: impl FnMut(u8) -> bool) -> bool {
    let bytes = word.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b'\'' | b'`' => 1,
            // ’ and ‘ are E2 80 99 and E2 80 98.
            0xE2 if word.len() > 3 && bytes.get(at + 1) == Some(&0x80) => 3,
            byte if visit(byte.to_ascii_lowercase()) => 1,
            _ => return false,
        };
    }
    true
}

/// The hash of nothing.
pub const SEED: u32 = 0x811C_9DC5;

/// The hash with one folded byte more.
#[inline]
pub fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// FNV-1a over the folded bytes, and whether the word is ASCII letters only, as nearly all are.
pub fn hash(word: &str) -> (u32, bool) {
    let mut hash = SEED;
    let mut letters = 0;
    for &byte in word.as_bytes() {
        if !byte.is_ascii_alphabetic() {
            break;
        }
        hash = step(hash, byte.to_ascii_lowercase());
        letters += 1;
    }
    if letters == word.len() {
        return (hash, true);
    }
    hash = SEED;
    fold(word, |byte| {
        hash = step(hash, byte);
        true
    });
    (hash, false)
}

/// Whether the folded word is `known`; `plain` if it is ASCII letters only.
#[inline]
pub fn is(word: &str, plain: bool, known: &[u8]) -> bool {
    if plain { word.as_bytes().eq_ignore_ascii_case(known) } else { is_folded(word, known) }
}

fn is_folded(word: &str, known: &[u8]) -> bool {
    let mut at = 0;
    let same = fold(word, |byte| {
        at += 1;
        known.get(at - 1) == Some(&byte)
    });
    same && at == known.len()
}
