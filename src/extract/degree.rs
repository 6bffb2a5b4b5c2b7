//! Degrees after a name.

use super::name::is_dot;
use crate::lexicon::Class;
use crate::text::{Case, Document, Gap, Kind};

/// The end of the degrees after a name: `, S.H., M.Si`.
pub(super) fn degrees(document: &Document, end: usize) -> usize {
    let mut at = end;
    loop {
        let comma = usize::from(document.kind(at) == Some(Kind::Comma));
        let Some(degree) = document.hits.get(at + comma, Class::PersonDegree) else { return at };
        // Without a comma and full stops, only after other degrees.
        if document.tokens[at].breaks() || (comma == 0 && at == end && degree.len == 1) {
            return at;
        }
        let after = at + comma + degree.len as usize;
        // `Rina M.P.Sari`: initials
        if comma == 0
            && is_dot(document, after)
            && document.tokens.get(after + 1).is_some_and(|next| next.capital() && next.gap == Gap::None)
        {
            return at;
        }
        if document.tokens[at + comma].case == Case::Title
            && degree.len == 1
            && at == end
            && document.word(at + comma).len() > 3
        {
            return at;
        }
        at = after;
        let more = document.tokens.get(at + 1).is_some_and(|next| {
            !next.breaks()
                && (matches!(next.kind, Kind::Comma)
                    || next.case == Case::Lower
                    || document.is(at + 1, Class::PersonDegree))
        });
        if is_dot(document, at) && more {
            at += 1;
        }
    }
}
