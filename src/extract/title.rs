//! What well-known laws are about (titles.toml).

include!(concat!(env!("OUT_DIR"), "/titles.rs"));

/// What a law is about, where known.
pub fn of(id: &str) -> Option<&'static str> {
    TITLES.iter().find(|(known, _)| *known == id).map(|(_, title)| *title)
}
