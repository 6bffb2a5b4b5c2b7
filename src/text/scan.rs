//! Cuts text into tokens. Free of dependencies, because build.rs cuts the lexicon's phrases with
//! the very same code.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with apostrophes between them.
    Word,
    /// Digits, with `.` or `,` between them.
    Number,
    /// `.`
    Period,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// `?`
    Question,
    /// `!`
    Exclamation,
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
    /// `-`, also its typographic forms inside words.
    Hyphen,
    /// `–` or `—`
    Dash,
    /// `/`
    Slash,
    /// `%`
    Percent,
    /// `“`, `„` or `«`
    QuoteOpen,
    /// `”` or `»`
    QuoteClose,
    /// `"`, which opens or closes.
    QuoteStraight,
    /// `…`
    Ellipsis,
    /// Anything else that shows.
    Symbol,
}

/// How a word is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// No capital letter.
    Lower,
    /// One capital, at the start.
    Title,
    /// Only capitals, at least two.
    Upper,
    /// Capitals elsewhere.
    Mixed,
}

/// The white space before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// None.
    None,
    /// Spaces only.
    Space,
    /// A line break.
    Line,
}

/// A token as cut, offsets in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Raw {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// Capitals, for words.
    pub case: Case,
    /// White space before it.
    pub gap: Gap,
}

/// Cuts `text` into tokens, one pass.
pub fn scan(text: &str, mut emit: impl FnMut(Raw)) {
    let bytes = text.as_bytes();
    let mut gap = Gap::Line;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        // Nearly all text is ASCII, for which no letter need be decoded.
        let c = if byte.is_ascii() { char::from(byte) } else { letter(text, at) };
        at += c.len_utf8();
        if is_space(c) {
            gap = gap.max(if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}') { Gap::Line } else { Gap::Space });
            continue;
        }
        let mut case = Case::Lower;
        let kind = if is_letter(c) {
            (at, case) = word(text, start);
            Kind::Word
        } else if c.is_ascii_digit() {
            at = number(text, start);
            Kind::Number
        } else {
            mark(c)
        };
        emit(Raw { start, end: at, kind, case, gap });
        gap = Gap::None;
    }
}

/// The letter at a byte, which must begin one.
fn letter(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or_default()
}

/// The end and the capitals of the word that starts at `start`.
fn word(text: &str, start: usize) -> (usize, Case) {
    let bytes = text.as_bytes();
    let (mut upper, mut lower, mut first_upper) = (0, 0, false);
    let mut end = start;
    loop {
        // Small letters, most of all text.
        while bytes.get(end).is_some_and(u8::is_ascii_lowercase) {
            lower += 1;
            end += 1;
        }
        let Some(&byte) = bytes.get(end) else { break };
        let c = if byte.is_ascii() { char::from(byte) } else { letter(text, end) };
        let next = end + c.len_utf8();
        let following = || bytes.get(next).map(|_| letter(text, next));
        if is_letter(c) {
            if is_upper(c) {
                // `presidenRina`: a lost space.
                if upper == 0 && lower >= 2 && following().is_some_and(|next| is_letter(next) && !is_upper(next)) {
                    break;
                }
                upper += 1;
                first_upper |= end == start;
            } else {
                lower += 1;
            }
        } else if !(is_apostrophe(c) && following().is_some_and(is_letter)) {
            break;
        }
        end = next;
    }
    let case = match (upper, lower) {
        (0, _) => Case::Lower,
        (1, _) if first_upper => Case::Title,
        (_, 0) => Case::Upper,
        _ => Case::Mixed,
    };
    (end, case)
}

/// The end of the number that starts at `start`.
fn number(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start + 1;
    while end < bytes.len() {
        let separated =
            matches!(bytes[end], b'.' | b',') && bytes.get(end + 1).is_some_and(|next| next.is_ascii_digit());
        if !bytes[end].is_ascii_digit() && !separated {
            break;
        }
        end += 1;
    }
    end
}

fn mark(c: char) -> Kind {
    match c {
        '.' => Kind::Period,
        ',' => Kind::Comma,
        ':' => Kind::Colon,
        ';' => Kind::Semicolon,
        '?' => Kind::Question,
        '!' => Kind::Exclamation,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '-' | '\u{2010}' | '\u{2011}' => Kind::Hyphen,
        '\u{2012}'..='\u{2015}' | '\u{2212}' => Kind::Dash,
        '/' => Kind::Slash,
        '%' => Kind::Percent,
        '“' | '„' | '‟' | '«' => Kind::QuoteOpen,
        '”' | '»' => Kind::QuoteClose,
        '"' | '″' | '＂' => Kind::QuoteStraight,
        '…' => Kind::Ellipsis,
        _ => Kind::Symbol,
    }
}

/// White space, with the invisible characters that editors paste along.
fn is_space(c: char) -> bool {
    if c.is_ascii() {
        return c == ' ' || c.is_ascii_control();
    }
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{2060}' | '\u{AD}')
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && c.is_alphabetic())
}

fn is_upper(c: char) -> bool {
    c.is_ascii_uppercase() || (!c.is_ascii() && c.is_uppercase())
}

/// Apostrophes are part of a word (*Ma’ruf*, *Jum'at*).
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
}
