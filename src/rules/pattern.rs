//! The pattern language of the rules (README.md beside this file). Part of build.rs.

/// One step of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Element {
    /// A word.
    Word(String),
    /// A phrase of a class of the lexicon.
    Class(String),
    /// The name of a person.
    Name,
    /// A match of a topic.
    Topic(String),
    /// One of several single steps.
    OneOf(Vec<Element>),
    /// Up to so many words; `u8::MAX` for any number.
    Gap(u8),
    /// The start of the sentence.
    Start,
    /// A class whose words stand in the heading of the list that the sentence is an item of.
    Heading(String),
}

/// Parts that must all be found, each as one of its variants.
pub type Pattern = Vec<Vec<Vec<Element>>>;

/// More variants than this are a mistake in the pattern.
const MOST_VARIANTS: usize = 64;

/// Reads a pattern.
pub fn parse(text: &str) -> Result<Pattern, String> {
    let tokens = tokenize(text);
    let mut at = 0;
    let mut parts = vec![];
    loop {
        let variants = sequence(&tokens, &mut at)?;
        if variants
            .iter()
            .any(|variant| !variant.iter().any(|element| !matches!(element, Element::Gap(_) | Element::Start)))
        {
            return Err("a part of the pattern would match nothing".into());
        }
        parts.push(variants);
        match tokens.get(at).map(String::as_str) {
            None => return Ok(parts),
            Some("&") => at += 1,
            Some(other) => return Err(format!("unexpected {other:?}")),
        }
    }
}

fn tokenize(text: &str) -> Vec<String> {
    let mut spaced = String::new();
    for c in text.chars() {
        match c {
            '(' | '|' | '&' => spaced.extend([' ', c, ' ']),
            ')' => spaced.push_str(" )"),
            _ => spaced.push(c),
        }
    }
    spaced.split_whitespace().map(String::from).collect()
}

/// Variants of a run of elements, up to `)`, `|`, `&` or the end.
fn sequence(tokens: &[String], at: &mut usize) -> Result<Vec<Vec<Element>>, String> {
    let mut variants = vec![vec![]];
    while let Some(token) = tokens.get(*at) {
        let options = match token.as_str() {
            ")" | ")?" | "|" | "&" => break,
            "(" => {
                *at += 1;
                let mut options = sequence(tokens, at)?;
                while tokens.get(*at).is_some_and(|token| token == "|") {
                    *at += 1;
                    options.extend(sequence(tokens, at)?);
                }
                // Single steps stay together; only longer alternatives multiply the variants.
                let (single, longer): (Vec<_>, Vec<_>) = options.into_iter().partition(|option| option.len() == 1);
                options = longer;
                match single.len() {
                    0 => {}
                    1 => options.extend(single),
                    _ => options.push(vec![Element::OneOf(single.concat())]),
                }
                match tokens.get(*at).map(String::as_str) {
                    Some(")") => {}
                    Some(")?") => options.push(vec![]),
                    _ => return Err("a bracket is not closed".into()),
                }
                options
            }
            token => match token.strip_suffix('?') {
                Some(optional) => vec![elements(optional)?, vec![]],
                None => vec![elements(token)?],
            },
        };
        *at += 1;
        variants = variants
            .iter()
            .flat_map(|variant| {
                options.iter().map(move |option| variant.iter().chain(option).cloned().collect::<Vec<_>>())
            })
            .collect();
        if variants.len() > MOST_VARIANTS {
            return Err(format!("more than {MOST_VARIANTS} variants"));
        }
    }
    Ok(variants)
}

/// The steps that a token of a pattern stands for: `ikut-ikutan` is three words of the text.
fn elements(token: &str) -> Result<Vec<Element>, String> {
    let compound = token.len() > 1
        && token.contains(['-', '/'])
        && token.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '/'));
    if !compound {
        return Ok(vec![element(token)?]);
    }
    token.split_inclusive(['-', '/']).try_fold(vec![], |mut steps, piece| {
        let (word, mark) = piece.split_at(piece.trim_end_matches(['-', '/']).len());
        for part in [word, mark].into_iter().filter(|part| !part.is_empty()) {
            steps.push(element(part)?);
        }
        Ok(steps)
    })
}

fn element(token: &str) -> Result<Element, String> {
    if token == "<name>" {
        return Ok(Element::Name);
    }
    if let Some(class) = token.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return Ok(Element::Class(class.into()));
    }
    if let Some(class) = token.strip_prefix(":<").and_then(|rest| rest.strip_suffix('>')) {
        return Ok(Element::Heading(class.into()));
    }
    if let Some(topic) = token.strip_prefix('@') {
        return Ok(Element::Topic(topic.into()));
    }
    match token {
        "^" => Ok(Element::Start),
        "..." => Ok(Element::Gap(u8::MAX)),
        _ if token.starts_with("..") => {
            token[2..].parse().map(Element::Gap).map_err(|_| format!("{token:?} is no gap; write ..4 or ..."))
        }
        _ if token.chars().all(|c| c.is_ascii_lowercase() || "-/,:".contains(c)) => Ok(Element::Word(token.into())),
        _ => Err(format!("{token:?} is neither a word in small letters, a <class>, a @topic nor a gap")),
    }
}
