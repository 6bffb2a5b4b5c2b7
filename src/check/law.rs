//! A law whose number and year do not go with the title that is told: *UU 10/2016 tentang Pemilihan Umum*.

use super::{Checking, FoundCheck};
use crate::text::{Document, Kind};
use crate::{FactValue, Message, Severity};

mod tables {
    use super::LawSubject;
    include!(concat!(env!("OUT_DIR"), "/laws.rs"));
}

/// What several laws are titled.
struct LawSubject {
    name: &'static str,
    /// How a title begins, word by word.
    words: &'static [&'static [&'static str]],
    /// All laws of that title, the one in force first.
    laws: &'static [&'static str],
}

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    for fact in checking.facts {
        let FactValue::Law { id, .. } = &fact.value else { continue };
        for mention in &fact.mentions {
            found.extend(check(checking.document, id, mention));
        }
    }
}

#[inline(never)]
fn check(document: &Document, id: &str, mention: &std::ops::Range<usize>) -> Option<FoundCheck> {
    // "UU Nomor 7 Tahun 2017 (UU Pemilu) tentang": only what follows at once is the title.
    let about = mention.end;
    let title = about + 1;
    if !document.says(about, "tentang") || document.tokens[about].breaks() {
        return None;
    }
    let starts = |words: &&[&str]| {
        words
            .iter()
            .enumerate()
            .all(|(offset, word)| document.says(title + offset, word) && !document.tokens[title + offset].breaks())
    };
    let longest =
        |subject: &LawSubject| subject.words.iter().copied().filter(|words| starts(words)).map(<[&str]>::len).max();
    let (subject, len) =
        tables::SUBJECTS.iter().filter_map(|subject| Some((subject, longest(subject)?))).max_by_key(|&(_, len)| len)?;
    let (kind, _) = id.split_once(' ')?;
    let of_kind = subject.laws.iter().any(|law| law.split_once(' ').is_some_and(|(known, _)| known == kind));
    if !of_kind || subject.laws.contains(&id) {
        return None;
    }
    // "Desa Wisata", "Pemilu Raya": the title goes on as another one.
    let goes_on = |word: &str| document.says(title + len, word);
    if subject.laws.len() < 3
        && len == 1
        && document
            .tokens
            .get(title + len)
            .is_some_and(|next| next.capital() && next.kind == Kind::Word && !next.breaks())
        && !goes_on("yang")
    {
        return None;
    }
    let likely = subject.laws.first()?;
    let name = subject.name;
    Some(FoundCheck {
        tokens: mention.clone(),
        rule: "check.law-title",
        severity: Severity::Note,
        message: Message {
            id: format!("{id} tidak bertajuk {name}; mungkin maksudnya {likely}."),
            en: format!("{id} is not titled {name}; {likely} may be meant."),
        },
        suggestions: vec![written_like(document, mention, likely)],
        evidence: vec![mention.clone(), title..title + len],
    })
}

/// The law in the way the other one is written: *UU Nomor 7 Tahun 2017* or *UU 7/2017*.
fn written_like(document: &Document, mention: &std::ops::Range<usize>, law: &str) -> String {
    let parts = law.rsplit_once(' ').and_then(|(_, cited)| cited.split_once('/'));
    let mut numbers = mention.clone().filter(|&at| document.kind(at) == Some(Kind::Number));
    match (parts, numbers.next(), numbers.next(), numbers.next()) {
        (Some((number, year)), Some(first), Some(second), None) => super::written::replaced(
            document,
            mention.clone(),
            &[(first, number.to_string()), (second, year.to_string())],
        ),
        _ => law.to_string(),
    }
}
