//! What a caller may set.

use serde::Deserialize;

/// Options of [`crate::analyze`]. Unknown ones are refused.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Options {
    /// The article's own date, ISO 8601 (`2024-11-05`), from which missing years are told.
    pub published: Option<String>,
}
