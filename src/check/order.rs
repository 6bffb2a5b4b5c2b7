//! Ranges that end before they start: *13 November 2023 hingga 10 Februari 2023*.

use super::written;
use super::{Checking, FoundCheck};
use crate::extract::point;
use crate::lexicon::Class;
use crate::text::Kind;
use crate::{Message, Severity};

pub fn find(checking: &Checking, found: &mut Vec<FoundCheck>) {
    dates(checking, found);
    shared_month(checking, found);
}

/// Both days with all their parts.
#[inline(never)]
fn dates(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    for date in &checking.dates {
        let (Some(start), Some(end), Some(last)) = (date.days.0, date.days.1, date.end.as_ref()) else { continue };
        let written = date.start.point.day.is_some() && last.point.day.is_some();
        if start <= end || !written || date.start.point.year.is_none() || last.point.year.is_none() {
            continue;
        }
        let ((id, en), (id_end, en_end)) = (written::day(start), written::day(end));
        let tokens = date.start.tokens.start..last.tokens.end;
        let turn = i32::from((end.month, end.day) < (start.month, start.day));
        let year = |read: &point::Read| written::parts(document, read.tokens.clone())?.year;
        let with = |token: usize, year: i32| written::replaced(document, tokens.clone(), &[(token, year.to_string())]);
        // A year is the likely slip.
        let suggestions = [
            year(last).map(|token| with(token, start.year + turn)),
            year(&date.start).map(|token| with(token, end.year - turn)),
        ];
        found.push(FoundCheck {
            tokens,
            rule: "check.range-order",
            severity: Severity::Error,
            message: Message {
                id: format!("Rentang ini berakhir ({id_end}) sebelum mulai ({id})."),
                en: format!("This range ends ({en_end}) before it starts ({en})."),
            },
            suggestions: suggestions.into_iter().flatten().collect(),
            evidence: vec![date.start.tokens.clone(), last.tokens.clone()],
        });
    }
}

/// *tanggal 26-24 November*: one month for both days, the last one first.
#[inline(never)]
fn shared_month(checking: &Checking, found: &mut Vec<FoundCheck>) {
    let document = checking.document;
    for line in document.lines.iter().filter(|line| !line.furniture) {
        for at in line.tokens.clone() {
            let Some(first) = point::day_number(document, at) else { continue };
            let Some(after) = point::range_mark(document, at + 1) else { continue };
            let Some(last) = point::day_number(document, after) else { continue };
            let Some((month, _)) = point::month(document, after + 1) else { continue };
            let lead = at.checked_sub(1).filter(|&before| {
                document.is(before, Class::CheckRangeLead)
                    || document.is(before, Class::Weekday)
                    || document.kind(before) == Some(Kind::Comma)
                        && document.is(before.saturating_sub(1), Class::Weekday)
            });
            if first <= last || lead.is_none() {
                continue;
            }
            let (id, en) = written::month(month);
            let tokens = at..after + 2;
            let turned = written::replaced(
                document,
                tokens.clone(),
                &[(at, document.word(after).to_string()), (after, document.word(at).to_string())],
            );
            found.push(FoundCheck {
                rule: "check.range-order",
                severity: Severity::Error,
                message: Message {
                    id: format!(
                        "Rentang ini berakhir ({last} {id}) sebelum mulai ({first}); mungkin angkanya tertukar atau bulan pertamanya lain."
                    ),
                    en: format!(
                        "This range ends ({last} {en}) before it starts (the {first}th); the days may be swapped, or the first month missing."
                    ),
                },
                suggestions: vec![turned],
                evidence: vec![tokens.clone()],
                tokens,
            });
        }
    }
}
