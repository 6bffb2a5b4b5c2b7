//! Roles beside a name: `Ketua KPU Kota Tirtaloka Rina`, `Rina, Ketua KPU Kota Tirtaloka,`.

use std::ops::Range;

use super::tag::{Tag, Tags};
use crate::lexicon::Class;
use crate::text::{Case, Document, Gap, Kind};

/// A role takes at most this many tokens.
const LONGEST: usize = 28;

/// Small words in a row that may stand in a role.
const MOST_SMALL: usize = 4;

/// A bracket within a role takes at most this many tokens.
const LONGEST_BRACKET: usize = 10;

/// A role as it stands in one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// Its words.
    pub tokens: Range<usize>,
    /// Words that it shares with the role before it: `calon` in `calon bupati dan wakil bupati`.
    pub lead: Range<usize>,
    /// Said of each name of a list: `ketiga calon bupati, A, B, dan C`.
    pub plural: bool,
    /// A comma sets it apart from the name.
    pub comma: bool,
}

impl Role {
    /// A role of these words.
    pub fn new(tokens: Range<usize>) -> Role {
        Role { lead: tokens.start..tokens.start, tokens, plural: false, comma: false }
    }

    /// The role in words.
    pub fn text(&self, document: &Document) -> String {
        let lead = document.slice(self.lead.clone()).split_whitespace();
        let mut text = lead.collect::<Vec<_>>().join(" ");
        for at in self.tokens.clone() {
            let token = document.tokens[at];
            // Also where a space was lost.
            let lost = token.kind == Kind::Word && at > self.tokens.start && document.kind(at - 1) == Some(Kind::Word);
            if !text.is_empty() && (at == self.tokens.start || token.gap != Gap::None || lost) {
                text.push(' ');
            }
            text.push_str(document.word(at));
        }
        text
    }
}

/// The role that ends before a token, where a name (or its title) starts.
pub fn before(document: &Document, tags: &Tags, name: usize) -> Option<Role> {
    let mut end = name;
    if end == 0 || document.tokens[end].breaks() {
        return None;
    }
    // `Pjs Wali Kota Tirtaloka, H. Rina`, `Ketua KPU yakni Rina`.
    if document.says(end - 1, "yakni") || document.says(end - 1, "yaitu") {
        end -= 1;
    }
    let comma = end > 0 && document.kind(end - 1) == Some(Kind::Comma) && !document.tokens[end].breaks();
    end -= usize::from(comma);
    if comma && let Some(role) = of_relative(document, tags, end) {
        return Some(role);
    }
    // `… sebagai menteri dan | Rina`
    if end == 0 || (!comma && document.is(end - 1, Class::RoleLink) && tags.get(end - 1) == Tag::Other) {
        return None;
    }
    let head = head_before(document, tags, end)?;
    let kin = document.is(head, Class::RoleKin) && !document.word(head).ends_with("nya");
    let bare = end - head == 1 && document.tokens[head].case == Case::Lower;
    // `… sebagai salah satu calon bupati, | Rina`: said of somebody before.
    let told = comma
        && head.checked_sub(1).is_some_and(|at| {
            ["satu", "sebagai", "menjadi", "seorang"].iter().any(|word| document.says(at, word))
                && document.tokens[at].case == Case::Lower
        });
    if told || (comma && bare) || (kin && !comma) || is_shared(document, tags, head) {
        return None;
    }
    let plural = (1..=2).filter_map(|back| head.checked_sub(back)).any(|at| {
        [
            "tiga", "ketiga", "dua", "kedua", "empat", "keempat", "lima", "kelima", "para", "sejumlah", "beberapa",
            "masing",
        ]
        .iter()
        .any(|word| document.says(at, word))
    });
    Some(Role { plural, comma, ..Role::new(head..end) })
}

/// The leftmost word of the role that ends at a token.
fn head_before(document: &Document, tags: &Tags, end: usize) -> Option<usize> {
    let mut at = end;
    let mut head = None;
    let mut small = 0;
    let mut listed = false;
    while at > 0 && end - at < LONGEST && !(at < end && document.tokens[at].breaks()) {
        let i = at - 1;
        let token = document.tokens[i];
        let at_head = head == Some(at);
        match tags.get(i) {
            Tag::Role => {
                if head.is_some() && document.is(i, Class::RoleKin) {
                    break;
                }
                at = i;
                head = Some(i);
                small = 0;
            }
            Tag::Org | Tag::Place | Tag::Common | Tag::Head(_) if token.capital() => {
                let ordinal = document.kind(i + 1) == Some(Kind::Hyphen);
                if (document.is(i, Class::RoleStop) && !ordinal) || document.is(i, Class::DayWord) {
                    break;
                }
                at = i;
                small = 0;
            }
            Tag::Initial => at = i,
            Tag::Name if tags.score(i) < 2 && !at_head => at = i,
            // `Juru Bicara Tim Rina-Budi Sari`: the pair belongs to the team.
            Tag::Name if !at_head && is_paired(document, tags, i) => at = i,
            Tag::Title | Tag::Name => break,
            _ => match token.kind {
                Kind::Close if !at_head => {
                    let least = i.saturating_sub(LONGEST_BRACKET);
                    match (least..i).rev().find(|&open| document.kind(open) == Some(Kind::Open)) {
                        Some(open) => at = open,
                        None => break,
                    }
                }
                Kind::Number | Kind::Slash | Kind::Hyphen | Kind::Symbol if !at_head => at = i,
                Kind::Period if i > 0 && document.is(i - 1, Class::Abbreviation) && token.gap == Gap::None => at = i,
                // `Menteri Politik, Hukum, dan Keamanan`, `Bupati Tirtaloka, Jawa Timur`
                Kind::Comma if !at_head && ((listed && is_listed(tags, i)) || is_region(tags, i)) => at = i,
                Kind::Word => {
                    let linked = document.is(i, Class::RoleLink);
                    if document.is(i, Class::RoleStop) || (at_head && !document.says(i, "juga")) || is_verb(document, i)
                    {
                        break;
                    }
                    small += usize::from(!linked);
                    if small > MOST_SMALL {
                        break;
                    }
                    listed |= document.says(i, "dan");
                    at = i;
                }
                _ => break,
            },
        }
    }
    head.filter(|&head| head < end)
}

/// `Istri calon bupati Budi Santoso, | Sari`: the role of somebody by somebody else.
fn of_relative(document: &Document, tags: &Tags, end: usize) -> Option<Role> {
    let mut start = end;
    while start > 0 && matches!(tags.get(start - 1), Tag::Name | Tag::Title) && !document.tokens[start].breaks() {
        start -= 1;
    }
    if start == end {
        return None;
    }
    let inner = head_before(document, tags, start).unwrap_or(start);
    let kin = inner.checked_sub(1).filter(|&at| document.is(at, Class::RoleKin) && tags.get(at) == Tag::Role)?;
    (!document.word(kin).ends_with("nya")).then(|| Role { comma: true, ..Role::new(kin..end) })
}

/// `calon bupati dan wakil bupati`: whoever follows has only one of the two.
fn is_shared(document: &Document, tags: &Tags, head: usize) -> bool {
    head >= 2 && is_connector(document, head - 1) && is_second(document, head) && {
        let before = head - 2;
        tags.get(before) == Tag::Role || (document.kind(before) == Some(Kind::Close) && document.says(head - 1, "dan"))
    }
}

fn is_connector(document: &Document, at: usize) -> bool {
    ["dan", "serta"].iter().any(|word| document.says(at, word))
        || matches!(document.kind(at), Some(Kind::Hyphen | Kind::Dash | Kind::Slash))
}

/// The deputy's role of a pair.
fn is_second(document: &Document, head: usize) -> bool {
    let word = |at: usize| document.says(at, "wakil");
    word(head) || word(head + 1) || word(head + 2) || document.word(head).to_ascii_lowercase().contains("cawa")
}

/// The roles of a pair of names that starts at a token: `calon bupati dan wakil bupati | A dan B`.
pub fn of_pair(document: &Document, tags: &Tags, name: usize) -> Option<(Role, Role)> {
    // `…, yakni pasangan | A-B`
    let mut end = name;
    while end > 0
        && !document.tokens[end].breaks()
        && (document.kind(end - 1) == Some(Kind::Comma)
            || ["yakni", "yaitu", "ialah", "pasangan"].iter().any(|word| document.says(end - 1, word)))
    {
        end -= 1;
    }
    let mut at = end;
    let mut second = None;
    let connector = loop {
        let i = at.checked_sub(1).filter(|i| end - i < 14 && !document.tokens[i + 1].breaks())?;
        match tags.get(i) {
            Tag::Role => {
                second = Some(i);
                at = i;
            }
            _ if second == Some(at) => {
                if !is_connector(document, i) {
                    return None;
                }
                break i;
            }
            Tag::Org | Tag::Place => at = i,
            _ if ["nomor", "urut"].iter().any(|word| document.says(i, word)) => at = i,
            _ if matches!(document.kind(i), Some(Kind::Number | Kind::Open | Kind::Close)) => at = i,
            _ => return None,
        }
    };
    let second = second.filter(|&second| is_second(document, second))?;
    let mut first = None;
    at = connector;
    while let Some(i) = at.checked_sub(1).filter(|i| connector - i < 10) {
        match tags.get(i) {
            Tag::Role => first = Some(i),
            _ if first.is_some() => break,
            Tag::Org | Tag::Place => {}
            _ if matches!(document.kind(i), Some(Kind::Open | Kind::Close)) => {}
            _ => break,
        }
        at = i;
    }
    let first = first?;
    let candidate = |at: usize| ["calon", "bakal", "kandidat"].iter().any(|word| document.says(at, word));
    let led = if candidate(second) { first } else { (first..connector).find(|&at| !candidate(at)).unwrap_or(first) };
    Some((Role::new(first..connector), Role { lead: first..led, ..Role::new(second..end) }))
}

/// The role that follows a name in apposition.
pub fn after(document: &Document, tags: &Tags, name: usize) -> Option<Role> {
    let mut at = name;
    if document.tokens.get(at)?.breaks() {
        return None;
    }
    let closing = match document.kind(at)? {
        Kind::Comma => Some(Kind::Comma),
        Kind::Open => Some(Kind::Close),
        Kind::Word => None,
        _ => return None,
    };
    at += usize::from(closing.is_some());
    let mut linked = false;
    const LINKS: [&str; 10] =
        ["selaku", "sebagai", "yang", "juga", "merupakan", "menjabat", "adalah", "salah", "satu", "seorang"];
    while LINKS.iter().any(|word| document.says(at, word)) {
        linked |= !document.says(at, "juga");
        at += 1;
    }
    let kin = document.is(at, Class::RoleKin) && document.tokens.get(at)?.case != Case::Lower;
    if (closing.is_none() && !linked) || tags.get(at) != Tag::Role || document.tokens[at].breaks() || kin {
        return None;
    }
    let start = at;
    let mut end = at;
    let mut small = 0;
    while at < document.tokens.len() && at - start < LONGEST && !(at > start && document.tokens[at].breaks()) {
        let token = document.tokens[at];
        match tags.get(at) {
            // A sure name is part of the role only as the name of a body.
            Tag::Name if tags.score(at) >= 3 && at > start && !matches!(tags.get(at - 1), Tag::Org | Tag::Head(_)) => {
                break;
            }
            Tag::Role | Tag::Org | Tag::Place | Tag::Common | Tag::Head(_) | Tag::Name | Tag::Initial
                if token.capital() || tags.get(at) == Tag::Role =>
            {
                if document.is(at, Class::DayWord) {
                    break;
                }
                at += 1;
                end = at;
                small = 0;
            }
            Tag::Title => break,
            _ => match token.kind {
                Kind::Open if closing != Some(Kind::Close) => {
                    let most = (at + LONGEST_BRACKET).min(document.tokens.len());
                    let close = (at..most).find(|&close| document.kind(close) == Some(Kind::Close));
                    // Not a date or an age.
                    let Some(close) =
                        close.filter(|&close| !(at..close).any(|at| document.kind(at) == Some(Kind::Number)))
                    else {
                        break;
                    };
                    at = close + 1;
                    end = at;
                }
                Kind::Number | Kind::Slash | Kind::Hyphen | Kind::Symbol => {
                    at += 1;
                    end = at;
                }
                Kind::Period
                    if document.is(at - 1, Class::Abbreviation) && token.gap == Gap::None && at - start < 3 =>
                {
                    at += 1;
                }
                Kind::Comma if closing.is_some() && is_listed(tags, at) && is_enumerated(document, tags, at) => at += 1,
                Kind::Word => {
                    let linked = document.is(at, Class::RoleLink);
                    let place = closing.is_none() && (document.says(at, "di") || document.says(at, "untuk"));
                    if document.is(at, Class::RoleStop) || document.says(at, "yang") || place || is_verb(document, at) {
                        break;
                    }
                    small += usize::from(!linked);
                    if small > MOST_SMALL {
                        break;
                    }
                    at += 1;
                    if !linked {
                        end = at;
                    }
                }
                _ => break,
            },
        }
    }
    // `Rina, Ketua KPU Budi Santoso`: the role of the next one.
    let next = matches!(tags.get(end), Tag::Title) || (tags.get(end) == Tag::Name && tags.score(end) >= 3);
    let ends = |at: usize| {
        document.tokens.get(at).is_none_or(|token| token.breaks())
            || matches!(document.kind(at), Some(Kind::Comma | Kind::Period | Kind::Close | Kind::Semicolon))
    };
    let closed = match closing {
        Some(Kind::Close) => document.kind(end) == Some(Kind::Close),
        Some(_) => {
            ends(end)
                || is_verb(document, end)
                || document.is(end, Class::RoleStop)
                || document.is(end, Class::RoleLink)
        }
        None => true,
    };
    (end > start && closed && !next).then(|| Role { comma: closing.is_some(), ..Role::new(start..end) })
}

/// The end of a role that stands alone, starting at its head.
pub fn extent(document: &Document, tags: &Tags, start: usize, line_end: usize) -> usize {
    let mut at = start + 1;
    while at < line_end && at - start < LONGEST {
        let token = document.tokens[at];
        let fits = match tags.get(at) {
            Tag::Role => true,
            Tag::Org | Tag::Place | Tag::Head(_) | Tag::Common => token.capital() && !document.is(at, Class::DayWord),
            Tag::Name => tags.score(at) < 2 && token.gap == Gap::Space,
            _ => {
                token.kind == Kind::Number
                    || (token.kind == Kind::Period && at == start + 1 && document.is(start, Class::Abbreviation))
            }
        };
        if !fits {
            break;
        }
        at += 1;
    }
    at
}

/// A comma between two capital words that could be a list of topics.
fn is_listed(tags: &Tags, comma: usize) -> bool {
    let topic = |at: usize| matches!(tags.get(at), Tag::Common | Tag::Org | Tag::Head(_));
    comma > 0 && topic(comma - 1) && topic(comma + 1)
}

/// A comma between a town and its province.
fn is_region(tags: &Tags, comma: usize) -> bool {
    comma > 0
        && tags.get(comma - 1) == Tag::Place
        && matches!(tags.get(comma + 1), Tag::Place | Tag::Head(super::tag::Head::Place))
}

/// Whether `dan` follows soon after a comma.
fn is_enumerated(document: &Document, tags: &Tags, comma: usize) -> bool {
    (comma + 1..comma + 8)
        .take_while(|&at| matches!(document.kind(at), Some(Kind::Word | Kind::Comma)) && tags.get(at) != Tag::Role)
        .any(|at| document.says(at, "dan"))
}

/// A name in a pair of names joined by a hyphen.
fn is_paired(document: &Document, tags: &Tags, at: usize) -> bool {
    let hyphen = |at: usize| matches!(document.kind(at), Some(Kind::Hyphen | Kind::Dash));
    (1..=3).any(|step| {
        hyphen(at + step) && tags.get(at + step + 1) == Tag::Name
            || at.checked_sub(step).is_some_and(|back| hyphen(back) && tags.get(back.wrapping_sub(1)) == Tag::Name)
    })
}

/// A small word with the prefix of a verb.
pub fn is_verb(document: &Document, at: usize) -> bool {
    let Some(token) = document.tokens.get(at).filter(|token| token.kind == Kind::Word) else { return false };
    let word = document.word(at);
    document.is(at, Class::SayVerb)
        || document.is(at, Class::PersonVerb)
        || (token.case == Case::Lower
            && word.len() >= 6
            && (["meng", "meny", "mem", "men", "ber", "ter"].iter().any(|prefix| word.starts_with(prefix))
                || (word.starts_with("di") && (word.ends_with("kan") || word.ends_with('i')))))
}
