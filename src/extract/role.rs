//! Roles beside a name: `Ketua KPU Kota Tirtaloka Rina`, `Rina, Ketua KPU Kota Tirtaloka,`.

use std::ops::Range;

use super::shared_role::{is_shared, of_relative};
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
    // `Pjs Wali Kota Tirtaloka, H. Rina`, `Ketua KPU yakni Rina`, `dua komisioner: Rina dan Budi`.
    if document.kind(end - 1) == Some(Kind::Colon) && end > 1 && !document.tokens[end].breaks() {
        end -= 1;
    }
    if ["yakni", "yaitu", "ialah", "adalah"].iter().any(|word| document.says(end - 1, word)) {
        end -= 1;
    }
    if end == 0 {
        return None;
    }
    let comma = end > 0 && document.kind(end - 1) == Some(Kind::Comma) && !document.tokens[end].breaks();
    // `Kapolri (Jenderal Rina)`
    let bracket = end > 0 && document.kind(end - 1) == Some(Kind::Open) && !document.tokens[end].breaks();
    end -= usize::from(comma || bracket);
    if comma && let Some(role) = of_relative(document, tags, end) {
        return Some(role);
    }
    // `… sebagai menteri dan | Rina`
    if end == 0 || (!comma && document.is(end - 1, Class::RoleLink) && tags.get(end - 1) == Tag::Other) {
        return None;
    }
    // `calon 02 | Rina`
    let ballot = end >= 2 && document.kind(end - 1) == Some(Kind::Number) && document.says(end - 2, "calon");
    let head = head_before(document, tags, end).filter(|&head| !(ballot && head + 2 == end))?;
    let kin = document.is(head, Class::RoleKin) && !document.word(head).ends_with("nya");
    let bare = end - head == 1 && document.tokens[head].case == Case::Lower;
    // `… sebagai salah satu calon bupati, | Rina`: said of somebody before.
    let told = comma
        && head.checked_sub(1).is_some_and(|at| {
            ["satu", "sebagai", "menjadi", "seorang"].iter().any(|word| document.says(at, word))
                && document.tokens[at].case == Case::Lower
        });
    // `Salah seorang tokoh pemuda, | Rina`
    let opens = head >= 2 && document.says(head - 2, "salah") && document.tokens[head - 2].capital();
    // `salah seorang warga, | Rina`
    let told = told && !opens && !(bare && document.is(head, Class::RoleCrowd));
    // `sang camat, | Rina`
    let bare = bare && !["seorang", "sang"].iter().any(|word| document.says(head.wrapping_sub(1), word));
    // `Pemilihan Kepala Desa (Pilkades) | Tirtaloka`
    let elected = head > 0 && document.says(head - 1, "pemilihan");
    // `Istri calon bupati, | Rina`
    let of_kin = comma && head.checked_sub(1).is_some_and(|at| document.is(at, Class::RoleKin));
    if told || elected || (comma && bare) || (kin && !comma) || of_kin || is_shared(document, tags, head) {
        return None;
    }
    let plural = (1..=2).filter_map(|back| head.checked_sub(back)).any(|at| {
        [
            "tiga", "ketiga", "dua", "kedua", "empat", "keempat", "lima", "kelima", "para", "sejumlah", "beberapa",
            "masing",
        ]
        .iter()
        .any(|word| document.says(at, word))
            || (document.kind(at) == Some(Kind::Number) && document.word(at).len() < 3)
    });
    Some(Role { plural, comma, ..Role::new(head..end) })
}

/// The leftmost word of the role that ends at a token.
pub(super) fn head_before(document: &Document, tags: &Tags, end: usize) -> Option<usize> {
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
                let opens = token.breaks() || i == 0 || !matches!(document.kind(i - 1), Some(Kind::Word | Kind::Close));
                if (document.is(i, Class::RoleStop) && opens) || document.is(i, Class::DayWord) {
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
                Kind::Close => {
                    let least = i.saturating_sub(LONGEST_BRACKET);
                    match (least..i).rev().find(|&open| document.kind(open) == Some(Kind::Open)) {
                        // `Penjabat (Pj) Gubernur`
                        Some(open) if !at_head || tags.get(open.wrapping_sub(1)) == Tag::Role => at = open,
                        Some(_) => break,
                        None => break,
                    }
                }
                Kind::Number | Kind::Slash | Kind::Hyphen | Kind::Symbol if !at_head => at = i,
                Kind::Period if i > 0 && document.is(i - 1, Class::Abbreviation) && token.gap == Gap::None => at = i,
                // `Menteri Politik, Hukum, dan Keamanan`, `Bupati Tirtaloka, Jawa Timur`
                Kind::Comma if !at_head && ((listed && is_listed(document, tags, i)) || is_region(tags, i)) => at = i,
                Kind::Word => {
                    // `Komisi Pemilihan Umum atau | KPU RI`: the same in short.
                    if document.says(i, "atau")
                        && tags.get(i + 1) == Tag::Org
                        && i > 0
                        && document.tokens[i - 1].capital()
                    {
                        at = i;
                        continue;
                    }
                    let linked = document.is(i, Class::RoleLink);
                    // `Panglima ke-22`
                    let ordinal = document.kind(i + 1) == Some(Kind::Hyphen);
                    // `Perkumpulan untuk Pemilu`; but `dukungan untuk Rina`.
                    let aim =
                        document.says(i, "untuk") && matches!(tags.get(i + 1), Tag::Name | Tag::Other | Tag::Title);
                    if (document.is(i, Class::RoleStop) && !ordinal)
                        || aim
                        || (at_head && !document.says(i, "juga"))
                        || is_verb(document, i)
                        || document.is(i, Class::NicknameCue)
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
    while document.is(at, Class::RoleApposition) {
        linked |= !document.says(at, "juga");
        at += 1;
    }
    let kin = document.is(at, Class::RoleKin) && document.tokens.get(at)?.case != Case::Lower;
    // `Rina Sari Ketua KPU Tirtaloka`
    let bare = closing.is_none()
        && !linked
        && at == name
        && document.tokens[at].case == Case::Title
        && document.is(at, Class::OfficeHead)
        && document.tokens.get(at + 1).is_some_and(|next| next.capital() && !next.breaks());
    if (closing.is_none() && !linked && !bare) || tags.get(at) != Tag::Role || document.tokens[at].breaks() || kin {
        return None;
    }
    let start = at;
    let mut end = at;
    let mut small = 0;
    while at < document.tokens.len() && at - start < LONGEST && !(at > start && document.tokens[at].breaks()) {
        let token = document.tokens[at];
        match tags.get(at) {
            // A sure name is part of the role only as the name of a body.
            Tag::Name if tags.score(at) >= 3 && at > start && !matches!(tags.get(at - 1), Tag::Head(_)) => {
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
                Kind::Comma
                    if closing.is_some() && is_listed(document, tags, at) && is_enumerated(document, tags, at) =>
                {
                    at += 1
                }
                Kind::Word => {
                    let linked = document.is(at, Class::RoleLink);
                    let place = closing.is_none() && (document.says(at, "di") || document.says(at, "untuk"));
                    if document.is(at, Class::RoleStop)
                        || document.says(at, "yang")
                        || document.is(at, Class::VoteVerb)
                        || place
                        || is_verb(document, at)
                    {
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
                || [Class::RoleStop, Class::RoleLink, Class::VoteVerb].iter().any(|&class| document.is(end, class))
        }
        None => true,
    };
    (end > start && closed && !next).then(|| Role { comma: closing.is_some(), ..Role::new(start..end) })
}

/// The end of a role that stands alone, starting at its head.
pub fn extent(document: &Document, tags: &Tags, start: usize, line_end: usize, shouted: bool) -> usize {
    let mut at = start + 1;
    while at < line_end && at - start < LONGEST {
        let token = document.tokens[at];
        let fits = match tags.get(at) {
            Tag::Role => true,
            Tag::Common if shouted => false,
            _ if shouted && document.is(at, Class::SayBare) => false,
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
fn is_listed(document: &Document, tags: &Tags, comma: usize) -> bool {
    let topic = |at: usize| matches!(tags.get(at), Tag::Common | Tag::Org | Tag::Head(_));
    comma > 0 && topic(comma - 1) && (topic(comma + 1) || (document.says(comma + 1, "dan") && topic(comma + 2)))
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
