//! Names of people in running text, with what speaks for them.

use std::ops::Range;

use super::context;
use super::degree::degrees;
use super::pair;
use super::role::{self, Role};
use super::tag::{Head, Tag, Tags};
use super::word::is_affixed;
use crate::lexicon::Class;
use crate::text::{Case, Document, Gap, Kind};

/// A name as it stands in one place.
#[derive(Debug, Clone)]
pub struct Name {
    /// The name alone.
    pub tokens: Range<usize>,
    /// With titles before and degrees after it.
    pub phrase: Range<usize>,
    /// The role right before it.
    pub before: Option<Role>,
    /// The role in apposition after it.
    pub after: Option<Role>,
    /// A title, a role, a degree or a verb of speech stands beside it.
    pub cued: bool,
    /// How much speaks for it; from [`ENOUGH`] on it is a name by itself.
    pub score: i32,
}

/// The score of a name that needs no other mention to confirm it.
pub const ENOUGH: i32 = 3;

/// Longer runs of capitals are no names.
const LONGEST: usize = 7;

/// All runs of words in running text that may be names, good or bad.
#[inline(never)]
pub fn find(document: &Document, tags: &Tags) -> Vec<Name> {
    let mut names: Vec<Name> = vec![];
    for (index, line) in document.lines.iter().enumerate() {
        if line.furniture || tags.is_shouted(index) {
            continue;
        }
        let mut at = line.tokens.start;
        while at < line.tokens.end {
            let Some(run) = run(document, tags, at, line.tokens.end) else {
                at += 1;
                continue;
            };
            at = run.end;
            let run = after_head(document, tags, run);
            let run = trimmed(document, tags, run);
            if !run.is_empty() && run.len() <= LONGEST * 2 {
                names.push(weighed(document, tags, run));
                // What its role holds is no other name.
                at = names.last().map_or(at, |name| {
                    at.max(name.phrase.end).max(name.after.as_ref().map_or(0, |role| role.tokens.end))
                });
            }
        }
    }
    pair::split(document, tags, &mut names);
    pair::share_roles(document, tags, &mut names);
    names
}

/// The run of words and marks that could form one name, starting at a token.
fn run(document: &Document, tags: &Tags, start: usize, end: usize) -> Option<Range<usize>> {
    match tags.get(start) {
        Tag::Name => {}
        // `H225M Tirta`
        Tag::Initial
            if start > 0
                && document.tokens[start].gap == Gap::None
                && document.kind(start - 1) == Some(Kind::Number) =>
        {
            return None;
        }
        Tag::Initial => {
            let next = start + 1 + usize::from(is_dot(document, start + 1));
            let named = next < end && tags.get(next) == Tag::Name && document.tokens[next].gap <= Gap::Space;
            if !(named || (tags.get(next) == Tag::Initial && next < end)) {
                return None;
            }
        }
        _ => return None,
    }
    let mut at = start + 1;
    let mut last = start;
    while at < end && at - start < LONGEST * 2 {
        let token = document.tokens[at];
        if token.breaks() {
            break;
        }
        let spaced = token.gap == Gap::Space;
        let after_dot = document.kind(at - 1) == Some(Kind::Period);
        let fits = match tags.get(at) {
            Tag::Name => spaced || after_dot,
            Tag::Initial => {
                let next = at + 1 + usize::from(is_dot(document, at + 1));
                (spaced || (after_dot && tags.get(at - 2) == Tag::Initial))
                    && (next > at + 1
                        || tags.get(next) == Tag::Name
                        || !document.tokens.get(next).is_some_and(|t| t.capital()))
            }
            Tag::Particle => spaced && tags.get(at + 1) == Tag::Name,
            // A town, an office or an ordinary word is part of a name only right after a sure part of it.
            Tag::Place => spaced && tags.score(at - 1) >= 3 && at - start == 1 && tags.get(at + 1) != Tag::Place,
            Tag::Org | Tag::Common if spaced && is_letters(document, tags, at) => true,
            // `Agus Mei Sudarma`
            Tag::Common
                if spaced
                    && document.is(at, Class::DayWord)
                    && token.case == Case::Title
                    && document.is(at - 1, Class::NamePart)
                    && tags.get(at + 1) == Tag::Name
                    && tags.score(at + 1) >= 0
                    && document.tokens.get(at + 1).is_some_and(|next| next.gap == Gap::Space)
                    && !is_affixed(document.word(at)) =>
            {
                true
            }
            Tag::Common => {
                spaced
                    && tags.score(at - 1) >= 3
                    && at - start == 1
                    && token.capital()
                    && !document.is(at, Class::DayWord)
                    && !is_affixed(document.word(at))
                    && document.tokens.get(at + 1).is_none_or(|next| !next.capital() || next.breaks())
                    || is_inner(document, tags, at)
                    || is_last(document, tags, start, at)
            }
            // `O.E Rina`
            _ if token.kind == Kind::Period
                && is_dot(document, at)
                && tags.get(at - 1) == Tag::Initial
                && tags.get(at + 1) == Tag::Initial
                && document.tokens[at + 1].gap == Gap::None =>
            {
                true
            }
            _ if token.kind == Kind::Period => {
                is_dot(document, at)
                    && is_short(document, tags, at - 1)
                    && document.tokens.get(at + 1).is_some_and(|next| next.capital() && !next.breaks())
                    && matches!(tags.get(at + 1), Tag::Name | Tag::Initial)
            }
            _ if token.kind == Kind::Hyphen => {
                token.gap == Gap::None
                    && is_article(document.word(at - 1))
                    && document.tokens.get(at + 1).is_some_and(|next| next.capital() && next.gap == Gap::None)
                    && at + 1 < end
            }
            _ => false,
        } || (document.kind(at - 1) == Some(Kind::Hyphen) && token.capital());
        if !fits {
            break;
        }
        if token.kind == Kind::Word {
            last = at;
        }
        at += 1;
    }
    Some(start..last + 1)
}

/// `Rina MD`, `Budi Md`: letters that end a name.
fn is_letters(document: &Document, tags: &Tags, at: usize) -> bool {
    let short = document.word(at).len() == 2
        && (document.tokens[at].case == Case::Upper || document.says(at, "md"))
        && ![Class::OrgWord, Class::BodyShort, Class::OrgTail].iter().any(|&class| document.is(at, class));
    let last = document.tokens.get(at + 1).is_none_or(|next| next.kind != Kind::Number || next.gap != Gap::Space);
    short && last && tags.get(at - 1) == Tag::Name
}

/// An ordinary word between two words of a name: `Rina Kasih Wulandari`.
fn is_inner(document: &Document, tags: &Tags, at: usize) -> bool {
    let token = document.tokens[at];
    token.gap == Gap::Space
        && token.case == Case::Title
        && !document.is(at, Class::DayWord)
        && !is_affixed(document.word(at))
        && tags.get(at - 1) == Tag::Name
        && tags.score(at - 1) >= 0
        && tags.get(at + 1) == Tag::Name
        && (tags.score(at + 1) >= 1
            || (document.is(at - 1, Class::NamePart) || named_after_role(document, tags, at - 1))
                && tags.score(at + 1) >= 0)
        && document.tokens[at + 1].gap == Gap::Space
}

/// `Bupati Tirtaloka Agung Ilmu Wirana`: a word that may be a name, after the place of an office.
fn named_after_role(document: &Document, tags: &Tags, at: usize) -> bool {
    document.is(at, Class::NameWord) && at > 0 && tags.get(at - 1) == Tag::Place && !document.tokens[at].breaks()
}

/// An ordinary word that ends a name which a title, a role or the other one of a pair announces: `Budi-Rina Murni`.
fn is_last(document: &Document, tags: &Tags, start: usize, at: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|_| at == start + 1) else { return false };
    let announced = match tags.get(before) {
        Tag::Title => true,
        Tag::Role => !document.is(before, Class::PlaceOffice),
        _ => {
            matches!(document.kind(before), Some(Kind::Hyphen | Kind::Dash))
                && before.checked_sub(1).is_some_and(|first| tags.get(first) == Tag::Name)
        }
    };
    announced
        && document.tokens[at].gap == Gap::Space
        && document.tokens[at].case == Case::Title
        && !document.is(at, Class::DayWord)
        && !is_affixed(document.word(at))
        && document.tokens.get(at + 1).is_none_or(|next| !next.capital() || next.breaks())
}

/// A full stop that belongs to the word before it.
pub(super) fn is_dot(document: &Document, at: usize) -> bool {
    document.kind(at) == Some(Kind::Period) && document.tokens[at].gap == Gap::None
}

/// `M.`, `Moh.`: short forms in names.
fn is_short(document: &Document, tags: &Tags, at: usize) -> bool {
    tags.get(at) == Tag::Initial
        || matches!(
            document.word(at).to_ascii_lowercase().as_str(),
            "moh" | "muh" | "moch" | "mohd" | "md" | "abd" | "ach" | "akh" | "st" | "sy" | "tb" | "yos" | "fx"
        )
}

/// `Al-Habsyi`
fn is_article(word: &str) -> bool {
    matches!(word.to_ascii_lowercase().as_str(), "al" | "el" | "an" | "ar" | "as" | "at" | "asy" | "ad" | "az")
}

/// Takes off what belongs to the word before: `Partai Maju | Rina Wulandari`.
fn after_head(document: &Document, tags: &Tags, run: Range<usize>) -> Range<usize> {
    let before = run.start.wrapping_sub(1);
    if document.tokens[run.start].gap == Gap::Space && tags.get(before) == Tag::Head(Head::Org) {
        // `Relawan Rina-Budi`
        let paired =
            matches!(document.kind(run.end), Some(Kind::Hyphen | Kind::Dash)) && tags.get(run.end + 1) == Tag::Name;
        let least = if paired { 1 } else { 2 };
        return run.clone().find(|&at| tags.score(at) >= least).unwrap_or(run.end)..run.end;
    }
    // `Kodam XVII/Tirtaloka`, `KANTOR BERITA/Rina`
    if document.tokens[run.start].gap == Gap::None && document.kind(before) == Some(Kind::Slash) {
        return run.end..run.end;
    }
    run
}

/// Drops what speaks against a name at both ends.
fn trimmed(document: &Document, tags: &Tags, mut run: Range<usize>) -> Range<usize> {
    while !run.is_empty() {
        let start = run.start;
        let initial = tags.get(start) == Tag::Initial;
        // `Teradu I Rina`: a Roman number; but `I Made`.
        let dotted = is_dot(document, start + 1);
        let number = initial
            && !dotted
            && (matches!(document.word(start), "V" | "X")
                || (document.word(start) == "I" && !is_balinese(document, start + 1)));
        if (tags.get(start) == Tag::Name && tags.score(start) >= 0) || (initial && !number) {
            break;
        }
        run.start += 1;
    }
    while !run.is_empty() && (tags.score(run.end - 1) < 0 || document.kind(run.end - 1) != Some(Kind::Word)) {
        run.end -= 1;
    }
    run
}

fn is_balinese(document: &Document, at: usize) -> bool {
    const ORDER: [&str; 13] = [
        "made", "gede", "gde", "wayan", "nyoman", "ketut", "putu", "gusti", "komang", "kadek", "dewa", "nengah",
        "ngurah",
    ];
    ORDER.iter().any(|word| document.says(at, word))
}

/// Looks at what stands around a run.
pub fn weighed(document: &Document, tags: &Tags, tokens: Range<usize>) -> Name {
    let mut phrase = tokens.clone();
    while phrase.start > 0 && tags.get(phrase.start - 1) == Tag::Title && !document.tokens[phrase.start].breaks() {
        phrase.start -= 1;
    }
    let titled = phrase.start < tokens.start;
    phrase.end = degrees(document, tokens.end);
    let degree = phrase.end > tokens.end;
    let alias = context::is_alias(document, tags, &phrase);
    let before = role::before(document, tags, phrase.start).filter(|_| !alias);
    let previous = phrase.start.checked_sub(1).filter(|_| !document.tokens[phrase.start].breaks());
    // `Menurut Rina, ketua harus …`: the comma ends the phrase.
    let quoted = previous.is_some_and(|at| document.says(at, "menurut"));
    let after = role::after(document, tags, phrase.end)
        .filter(|role| !(quoted && role.comma && document.tokens[role.tokens.start].case == Case::Lower))
        // `Ketua KPU Rina, Sekretaris KPU Budi, …`: the role of the next one.
        .filter(|role| !(before.as_ref().is_some_and(|role| !role.comma) && ends_in_name(tags, role)));
    let joined = previous
        .is_some_and(|at| matches!(document.kind(at), Some(Kind::Hyphen | Kind::Dash)) || document.says(at, "dan"));
    let small = |at: usize| document.tokens[at].case == Case::Lower;
    let says = |words: &[&str]| previous.is_some_and(|at| words.iter().any(|word| document.says(at, word)));
    let spoken_before = previous
        .is_some_and(|at| document.is(at, Class::SayRoot) && small(at) || document.is(at, Class::SayPassive))
        || says(&["menurut", "bernama", "oleh"]);
    // `calon bupati nomor urut 1 Rina`
    let numbered = previous.is_some_and(|at| {
        document.kind(at) == Some(Kind::Number)
            && at > 0
            && document.says(at - 1, "urut")
            && tags.get(at + 1) != Tag::Org
    });
    let presented = context::is_presented(document, &tokens);
    let next = document.tokens.get(phrase.end).filter(|token| !token.breaks());
    let spoken_after = [Class::SayVerb, Class::PersonVerb].iter().any(|&class| document.is(phrase.end, class));

    let certain = tokens.clone().any(|at| document.is(at, Class::NamePart));
    let mut score: i32 = tokens.clone().map(|at| tags.score(at)).sum();
    // A single unknown word after `Bupati` is rather its place, unless the article says otherwise.
    let single = tokens.len() == 1 && !certain && !titled;
    let after_office = single
        && before.as_ref().is_some_and(|role| {
            let last = role.tokens.end - 1;
            let office =
                tags.get(last) == Tag::Role && (role.tokens.clone()).any(|at| document.is(at, Class::PlaceOffice));
            // `Anggota DPRD Tirtaloka dari …`, `Dandim 0699 Tirtaloka`
            let body = tags.get(last) == Tag::Org && document.says(tokens.end, "dari");
            !role.comma && (office || body || document.kind(last) == Some(Kind::Number))
        });
    score += 4 * i32::from(titled) + 4 * i32::from(degree) + 3 * i32::from(after.is_some());
    score += 3 * i32::from(spoken_before || numbered) + 3 * i32::from(spoken_after && !after_office);
    if let Some(role) = &before {
        // `Warga Tirtaloka`: a single unknown word right after such a role is hardly a name.
        let weak = tokens.len() == 1
            && role.tokens.len() == 1
            && !role.comma
            && document.is(role.tokens.start, Class::RoleCrowd);
        score += match (after_office, weak) {
            (true, _) => 0,
            (_, true) => 1,
            _ => 3,
        };
        // `Kapolres Tirtaloka, AKBP Rina`: the name follows the comma.
        let follows = document.kind(tokens.end) == Some(Kind::Comma)
            && matches!(tags.get(tokens.end + 1), Tag::Title | Tag::Name | Tag::Place);
        if !certain && !titled && !role.comma && !role.plural && phrase.end == tokens.end && follows {
            score -= 6;
        }
    }
    // `Lembaga Tirta (LKT)`: the name of a body with its short form.
    let short_form = document.kind(tokens.end) == Some(Kind::Open)
        && document.tokens.get(tokens.end + 1).is_some_and(|token| token.case == Case::Upper);
    let shared = || super::shared_role::of_pair(document, tags, phrase.start).is_some();
    score += context::points(document, tags, &tokens, phrase.end, before.is_some() || shared());
    let member = context::is_member(document, &tokens, phrase.end);
    if alias {
        score += 4;
    }
    // `(Kapoksahli)`
    if single
        && !alias
        && document.kind(tokens.end) == Some(Kind::Close)
        && document.kind(tokens.start.wrapping_sub(1)) == Some(Kind::Open)
    {
        score -= 4;
    }
    if !certain && !titled && short_form && !joined && !document.is(tokens.end + 1, Class::Party) {
        score -= 4;
    }
    if previous.is_some_and(|at| document.is(at, Class::PersonObject)) && (tokens.len() > 1 || certain) {
        score += 3;
    }
    // `Timnas Rina`: alone after the word for a body, probably its name.
    if tokens.len() == 1
        && before.is_none()
        && !spoken_after
        && previous.is_some_and(|at| tags.get(at) == Tag::Head(Head::Org))
    {
        score -= 3;
    }
    // `Rina Sari Research Center`: a body named after somebody.
    if document.is(phrase.end, Class::OrgTail) && !titled {
        score -= 8;
    }
    if says(&["di"]) && !titled {
        score -= 3;
    }
    if !certain && !titled {
        // Another capital word goes on: the name of a body or an event.
        let goes_on = next.is_some_and(|token| {
            (token.capital() && token.gap == Gap::Space && tags.get(phrase.end) != Tag::Name)
                || (token.kind == Kind::Number && !joined)
        });
        score -= 3 * i32::from(goes_on);
    }
    let cued = alias
        || member
        || titled
        || degree
        || before.is_some()
        || after.is_some()
        || spoken_before
        || spoken_after
        || presented
        || numbered;
    Name { tokens, phrase, before, after, cued, score }
}

fn ends_in_name(tags: &Tags, role: &Role) -> bool {
    let last = role.tokens.end - 1;
    role.tokens.len() > 1
        && tags.get(last) == Tag::Name
        && !matches!(tags.get(last - 1), Tag::Head(_))
        && (tags.score(last) > 0 || tags.get(last - 1) == Tag::Name)
}
