//! The hash of the vocabulary, shared with build.rs, which lays out the table.

/// The bytes that identify a word: ASCII lower case, apostrophes left out.
pub fn folded(word: &str) -> impl Iterator<Item = u8> {
    let mut bytes = word.bytes().peekable();
    std::iter::from_fn(move || {
        loop {
            let byte = bytes.next()?;
            match byte {
                b'\'' | b'`' => continue,
                // ’ and ‘ are E2 80 99 and E2 80 98.
                0xE2 if word.len() > 3 => {
                    if bytes.peek() == Some(&0x80) {
                        bytes.next();
                        bytes.next();
                        continue;
                    }
                    return Some(byte);
                }
                _ => return Some(byte.to_ascii_lowercase()),
            }
        }
    })
}

/// FNV-1a over the folded bytes.
pub fn hash(word: &str) -> u32 {
    folded(word).fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
