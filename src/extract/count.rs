//! Numbers of things that an election article counts.

use std::ops::Range;

use super::count_gender;
use super::count_series;
use super::fact::{FoundFact, Reading};
use super::money::money;
use super::number::{self, Number, Style};
use super::role;
use crate::lexicon::Class;
use crate::text::{Document, Gap, Kind};
use crate::{FactValue, Unit};

const UNITS: [(Class, Unit); 14] = [
    (Class::UnitVoters, Unit::Voters),
    (Class::UnitPollingStations, Unit::PollingStations),
    (Class::UnitBallots, Unit::Ballots),
    (Class::UnitCandidatePairs, Unit::CandidatePairs),
    (Class::UnitCandidates, Unit::Candidates),
    (Class::UnitElections, Unit::Elections),
    (Class::UnitVotes, Unit::Votes),
    (Class::UnitSeats, Unit::Seats),
    (Class::UnitParties, Unit::Parties),
    (Class::UnitCases, Unit::Cases),
    (Class::UnitOfficers, Unit::Officers),
    (Class::UnitAreas, Unit::Areas),
    (Class::UnitPeople, Unit::People),
    (Class::UnitStaff, Unit::Offenders),
];

/// What stands before the number may be this far away, in tokens.
const NOUN_REACH: usize = 14;
/// The word for a total may stand further off.
const TOTAL_REACH: usize = 26;

/// All counts.
#[inline(never)]
pub fn find(reading: &mut Reading) -> Vec<FoundFact> {
    let document = reading.document;
    let mut found = vec![];
    let mut at = 0;
    while at < document.tokens.len() {
        if reading.is_taken(at) || !matches!(document.kind(at), Some(Kind::Number | Kind::Word)) {
            at += 1;
            continue;
        }
        let Some(number) = number::at(document, at) else {
            at += 1;
            continue;
        };
        at = number.tokens.end;
        let fact = count(reading, &number).map(|fact| count_series::corrected(reading, &found, fact));
        if let Some(fact) = fact.or_else(|| count_series::goes_on(reading, &found, &number)) {
            reading.take(fact.tokens.clone());
            at = fact.tokens.end.max(at);
            found.push(fact);
        }
    }
    found
}

fn count(reading: &Reading, number: &Number) -> Option<FoundFact> {
    let document = reading.document;
    if let Some(amount) = money(reading, number) {
        return amount;
    }
    let value = number.whole()?;
    let start = number.tokens.start;
    if number::is_bound(document, start) || is_broken_off(document, number) || value == 0.0 {
        return None;
    }
    let mut end = number::with_repetition(document, number);
    let mut approximate = is_approximate(reading, start);
    // "2.000 lebih warga", "1.000-an warga"
    let more = if document.kind(end) == Some(Kind::Hyphen) && document.says(end + 1, "an") { 2 } else { 0 };
    let more = document.hits.get(end, Class::ApproximateAfter).map_or(more, |hit| usize::from(hit.len));
    if more > 0 {
        approximate = true;
        end += more;
    }
    let make = |tokens: Range<usize>, unit, rule| {
        let value = FactValue::Count { value, unit, approximate };
        Some(FoundFact { tokens, mentions: vec![], rule, implied: vec![], value })
    };
    let direct = unit_after(reading, number, end);
    if let Some((unit, after, person)) = direct
        && !person
    {
        return make(start..after, unit, "count.number-noun");
    }
    let noun = noun_before(reading, number)
        .or_else(|| votes_won(document, number))
        .or_else(|| count_gender::beside(reading, number));
    // `12.345 lembar, sisanya 678 lembar`: of the papers that the sentence names.
    const SHEETS: usize = 60;
    if direct.is_none()
        && noun.is_none()
        && document.says(end, "lembar")
        && !document.tokens[end].breaks()
        && reading.around(start, SHEETS).any(|at| document.is(at, Class::UnitBallots))
    {
        return make(start..end + 1, Unit::Ballots, "count.number-noun");
    }
    if let Some((_, after, _)) = direct {
        let line_before =
            || (number.style == Style::Grouped).then(|| count_gender::of_line_before(reading, start)).flatten();
        let unit = noun.or_else(|| person_meant(reading, start)).or_else(line_before).unwrap_or(Unit::People);
        return make(start..after, unit, "count.number-person");
    }
    let alone = document
        .tokens
        .get(end)
        .is_none_or(|next| next.breaks() || next.kind != Kind::Word || document.is(end, Class::CountFollower));
    noun.filter(|_| alone).and_then(|unit| make(start..end, unit, "count.noun-number"))
}

/// The number goes on: *12/2024*, *10-20*, *7:30*, *30%*, *5 cm*.
pub(super) fn is_broken_off(document: &Document, number: &Number) -> bool {
    let next = document.tokens.get(number.tokens.end);
    next.is_some_and(|next| match next.kind {
        Kind::Slash | Kind::Percent => true,
        Kind::Colon => document.kind(number.tokens.end + 1) == Some(Kind::Number) && next.gap == Gap::None,
        Kind::Hyphen | Kind::Dash => !document.says(number.tokens.end + 1, "an") && next.gap == Gap::None,
        Kind::Word => {
            next.gap == Gap::None && number.style != Style::Words && document.word(number.tokens.end).len() < 3
        }
        _ => false,
    })
}

pub(super) fn is_approximate(reading: &Reading, start: usize) -> bool {
    (1..=4).any(|back| {
        start.checked_sub(back).is_some_and(|before| {
            reading.document.hits.get(before, Class::ApproximateBefore).is_some_and(|hit| {
                let end = before + usize::from(hit.len);
                end == start
                    || end + 1 == start && !matches!(reading.document.kind(end), Some(Kind::Number | Kind::Comma))
            })
        })
    })
}

/// The unit whose noun follows at `start`, where it ends, and whether it is just *orang*.
fn unit_after(reading: &Reading, number: &Number, start: usize) -> Option<(Unit, usize, bool)> {
    const MOST_FILLERS: usize = 3;
    let document = reading.document;
    let same_line = |at: usize| document.tokens.get(at).is_some_and(|token| !token.breaks());
    let mut at = start;
    for fillers in 0..=MOST_FILLERS {
        if !same_line(at) {
            return None;
        }
        let filler = document.is(at, Class::CountFiller);
        let unit = unit_at(reading, at);
        // "9.520 orang petugas KPPS": the noun after "orang" says more.
        if filler
            && fillers < MOST_FILLERS
            && same_line(at + 1)
            && (unit_at(reading, at + 1).is_some() || document.is(at + 1, Class::CountFiller))
        {
            let person = document.says(at, "orang") || document.says(at, "nama");
            let further = unit_at(reading, at + 1).is_some_and(|(unit, _)| !person || could_be_person(unit));
            if further || document.is(at + 1, Class::CountFiller) {
                at += 1;
                continue;
            }
        }
        let (unit, end) = unit?;
        if number.like_year() && fillers == 0 && !is_counted(document, number.tokens.start) {
            return None;
        }
        // "satu suara" is mostly a way of saying "of one mind".
        if unit == Unit::Votes && number.value == 1.0 {
            return None;
        }
        if unit == Unit::Areas && is_area_name(document, number, at, end) {
            return None;
        }
        let person = document.hits.get(at, Class::UnitPerson).is_some_and(|hit| at + usize::from(hit.len) == end);
        return Some((resolve(reading, unit, at, end), end, person));
    }
    None
}

/// `sebanyak 1950 TPS`: four digits that the word before makes a number, not a year.
fn is_counted(document: &Document, start: usize) -> bool {
    const WORDS: [&str; 5] = ["ada", "terdapat", "memiliki", "menyiapkan", "melibatkan"];
    start.checked_sub(1).is_some_and(|before| {
        !document.tokens[start].breaks()
            && (document.is(before, Class::CountLink)
                // "1.750 dari 2.050 TPS"
                || document.says(before, "dari")
                    && before.checked_sub(1).is_some_and(|at| document.kind(at) == Some(Kind::Number))
                || document.is(before, Class::ApproximateBefore)
                || WORDS.iter().any(|word| document.says(before, word)))
            && !["sejak", "hingga", "sampai"].iter().any(|word| document.says(before, word))
    })
}

fn could_be_person(unit: Unit) -> bool {
    !matches!(unit, Unit::Areas | Unit::PollingStations | Unit::Votes | Unit::Ballots | Unit::Seats | Unit::Elections)
}

/// The longest unit phrase at a token.
pub(super) fn unit_at(reading: &Reading, at: usize) -> Option<(Unit, usize)> {
    unit_named(reading.document, at)
}

/// The unit that the longest phrase at a token names, and where the phrase ends.
pub fn unit_named(document: &Document, at: usize) -> Option<(Unit, usize)> {
    if document.tokens.get(at)?.word == 0 {
        return None;
    }
    UNITS
        .iter()
        .rev()
        .filter_map(|&(class, unit)| document.hits.get(at, class).map(|hit| (hit.len, unit)))
        .max_by_key(|&(len, _)| len)
        .map(|(len, unit)| (unit, at + usize::from(len)))
}

/// Public servants are counted as [`Unit::Offenders`], those reported or punished, only where a breach is told.
fn resolve(reading: &Reading, unit: Unit, at: usize, end: usize) -> Unit {
    let document = reading.document;
    // "menghadirkan 10 saksi dan 9 ahli": those of a court, not those of a party at the polling station.
    if unit == Unit::Officers && document.says(at, "saksi") {
        let court = ["ahli", "sidang", "persidangan", "gugatan", "fakta"];
        let heard = reading.around(at, 30).any(|at| court.iter().any(|word| document.says(at, word)));
        return if heard { Unit::People } else { unit };
    }
    if unit != Unit::Offenders {
        return unit;
    }
    const CLEARED: usize = 8;
    // `merehabilitasi 12 penyelenggara pemilu`
    let cleared = reading
        .around(at, CLEARED)
        .take_while(|&before| before < at)
        .any(|before| ["merehabilitasi", "rehabilitasi"].iter().any(|word| document.says(before, word)));
    let sentence = reading.around(at, 40);
    // The noun itself may tell it (*pelanggar*).
    let told = |at: usize| document.is(at, Class::Breach) && !is_warded(document, at);
    let breach = !cleared && (at..end).chain(sentence).any(told);
    if breach { Unit::Offenders } else { Unit::People }
}

/// *agar tidak melanggar*, *pencegahan pelanggaran*: a breach that nobody is said to have done.
fn is_warded(document: &Document, breach: usize) -> bool {
    const REACH: usize = 2;
    (breach.saturating_sub(REACH)..breach).any(|at| document.is(at, Class::BreachWarded))
}

/// *SMPN 2 Kota Solok*: a name, no two cities.
fn is_area_name(document: &Document, number: &Number, at: usize, end: usize) -> bool {
    let named = document.tokens.get(end).is_some_and(|next| next.capital() && !next.breaks());
    // "TPS 3 Desa …", "Tempat Pemungutan Suara (TPS) 3 Desa …"
    let after_name = number.tokens.start.checked_sub(1).is_some_and(|before| {
        document.tokens[before].capital()
            || (document.kind(before) == Some(Kind::Close)
                && document.is(before.saturating_sub(1), Class::OrdinalBefore))
    });
    number.style == Style::Plain && document.tokens[at].capital() && named && after_name
}

/// What a number without a noun of its own counts: *surat suara sebanyak 102.602*, *DPT: 97.517*, *jumlah TPS 206*.
fn noun_before(reading: &Reading, number: &Number) -> Option<Unit> {
    let document = reading.document;
    let start = number.tokens.start;
    let sentence = reading.around(start, TOTAL_REACH);
    if number.like_year() && !is_counted(document, start) {
        return None;
    }
    // The nearest noun, and the first one of the same phrase: in "jumlah personel pengamanan TPS" personnel are counted.
    let mut nearest: Option<(Unit, usize)> = None;
    let mut head = None;
    let (mut linked, mut total) = (false, false);
    for at in (sentence.start..start).rev() {
        if nearest.is_none() && start - at > NOUN_REACH + 2 {
            break;
        }
        let token = document.tokens[at];
        match token.kind {
            // "suara paslon nomor urut 2 sebanyak 12.345"
            Kind::Number if at > 0 && document.says(at - 1, "urut") => {}
            // "DPT Pemilu 2024 sebanyak 97.517"
            Kind::Number if token.end - token.start == 4 && !total => {}
            Kind::Number | Kind::Semicolon | Kind::Period | Kind::Percent => break,
            Kind::Comma if nearest.is_some() => break,
            Kind::Word if is_not_votes(document, at) => continue,
            Kind::Word
                if document
                    .hits
                    .get(at, Class::NotVotes)
                    .is_some_and(|hit| unit_at(reading, at).is_none_or(|(_, end)| end < at + usize::from(hit.len))) =>
            {
                return None;
            }
            Kind::Colon => linked |= nearest.is_none(),
            Kind::Symbol if document.word(at) == "=" => linked |= nearest.is_none(),
            _ => {}
        }
        if document.is(at, Class::CountTotal) {
            total = true;
            if nearest.is_some() {
                break;
            }
        }
        linked |= nearest.is_none() && document.is(at, Class::CountLink);
        let noun = unit_at(reading, at).filter(|&(unit, end)| {
            end <= start
                && matches!(
                    unit,
                    Unit::Voters
                        | Unit::PollingStations
                        | Unit::Ballots
                        | Unit::Votes
                        | Unit::Officers
                        | Unit::Candidates
                )
        });
        if let Some(noun) = noun {
            nearest.get_or_insert(noun);
            head = Some(noun.0);
        }
    }
    // "pemilih laki-laki sebanyak 12.345 dan perempuan sebanyak 12.678"
    const GENDER: usize = 3;
    if nearest.is_none()
        && linked
        && (start.saturating_sub(GENDER)..start).any(|at| count_gender::is_gender(document, at))
    {
        return person_meant(reading, start).filter(|&unit| unit == Unit::Voters);
    }
    let (unit, end) = nearest?;
    let adjacent = match start - end {
        0 => true,
        1 => document.kind(end) == Some(Kind::Close),
        // "DPT-nya 97.517"
        2 => document.kind(end) == Some(Kind::Hyphen),
        _ => false,
    };
    let grouped = number.style == Style::Grouped || number.style == Style::Unsure;
    let big = grouped && matches!(unit, Unit::Voters | Unit::Ballots | Unit::Votes);
    // "jumlah suara sah paslon 2 Rina-Budi 12.345"
    let votes = total && grouped && head == Some(Unit::Votes) && (end..start).all(|at| !role::is_verb(document, at));
    (linked || votes || (adjacent && (total || big))).then(|| if total { head.unwrap_or(unit) } else { unit })
}

/// *meraih 12.345 atau 41,3 persen*: a number told with its share is one of votes.
fn votes_won(document: &Document, number: &Number) -> Option<Unit> {
    const VERBS: [&str; 7] =
        ["meraih", "memperoleh", "mendapat", "mendapatkan", "mengantongi", "meraup", "mengumpulkan"];
    let before = number.tokens.start.checked_sub(1)?;
    let after = number.tokens.end;
    let shared = document.says(after, "atau") || document.kind(after) == Some(Kind::Open);
    let share = number::at(document, after + 1).filter(|_| shared)?.tokens.end;
    let percent = document.kind(share) == Some(Kind::Percent) || document.is(share, Class::Percent);
    let won = VERBS.iter().any(|word| document.says(before, word)) && number.style == Style::Grouped;
    (won && percent).then_some(Unit::Votes)
}

/// The second word of *kotak suara*.
fn is_not_votes(document: &Document, at: usize) -> bool {
    (1..3).any(|back| {
        at.checked_sub(back).is_some_and(|before| {
            document.hits.get(before, Class::NotVotes).is_some_and(|hit| usize::from(hit.len) > back)
        })
    })
}

/// Who *orang* are, by the words before: *pemilih perempuan 51.240 orang dan laki-laki 49.875 orang*.
pub(super) fn person_meant(reading: &Reading, start: usize) -> Option<Unit> {
    const REACH: usize = 30;
    let document = reading.document;
    let line = &document.lines[document.line_of(start)].tokens;
    let sentence = reading.around(start, REACH);
    let nearest = |range: Range<usize>| {
        range.rev().find_map(|at| {
            // The second word of "pasangan calon"
            let inner = at.checked_sub(1).and_then(|before| unit_at(reading, before)).is_some_and(|(_, end)| end > at);
            unit_at(reading, at).filter(|_| !inner).map(|(unit, end)| (unit, resolve(reading, unit, at, end))).and_then(
                |(unit, resolved)| match unit {
                    Unit::Voters | Unit::Officers | Unit::Candidates => Some(unit),
                    Unit::Offenders => Some(resolved),
                    _ => None,
                },
            )
        })
    };
    let gender = (sentence.start.max(start.saturating_sub(3))..sentence.end.min(start + 4))
        .any(|at| count_gender::is_gender(document, at));
    // "498 orang yang terdaftar sebagai calon"
    let ahead = (start + 1..sentence.end.min(start + 8))
        .take_while(|&at| document.kind(at) == Some(Kind::Word) || document.kind(at) == Some(Kind::Number));
    let ahead: Vec<usize> = ahead.collect();
    // "2.410 orang di antaranya menggunakan hak pilih"
    if ahead.iter().any(|&at| document.is(at, Class::PercentTurnout)) {
        return Some(Unit::Voters);
    }
    let told = ahead.iter().any(|&at| document.says(at, "yang") || document.says(at, "sebagai"));
    if told
        && let Some(unit) = ahead.iter().find_map(|&at| {
            unit_at(reading, at)
                .map(|(unit, _)| unit)
                .filter(|unit| matches!(unit, Unit::Candidates | Unit::Officers | Unit::Voters))
        })
    {
        return Some(unit);
    }
    // "Kecamatan Tirta 4.501 jiwa, Kecamatan Loka 3.212 jiwa": rows of what the line began with.
    let row = start > 0
        && document.says(start + 1, "jiwa")
        && document.tokens[start - 1].capital()
        && !document.tokens[start].breaks();
    nearest(sentence.start..start)
        .or_else(|| if gender || row { nearest(line.start.max(start.saturating_sub(90))..start) } else { None })
}
