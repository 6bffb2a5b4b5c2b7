//! Reads the titles of laws (titles.toml) and writes them as a static table. Part of build.rs.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Titles {
    law: Vec<Title>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Title {
    /// Kind, number and year, as the law is reported: `UU 7/2017`.
    id: String,
    /// What it is about.
    title: String,
    /// Where the title was found.
    source: String,
}

/// The table as Rust source.
///
/// # Errors
/// The file and what is wrong with it.
pub fn compile(path: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let titles: Titles = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut table = String::from("pub static TITLES: &[(&str, &str)] = &[\n");
    for (at, law) in titles.law.iter().enumerate() {
        if law.title.is_empty() || law.source.is_empty() || !law.id.contains('/') {
            return Err(format!(
                "{}: {:?} needs an id with number and year, a title and a source",
                path.display(),
                law.id
            ));
        }
        if titles.law[..at].iter().any(|other| other.id == law.id) {
            return Err(format!("{}: {:?} stands twice", path.display(), law.id));
        }
        writeln!(table, "    ({:?}, {:?}),", law.id, law.title).map_err(|error| error.to_string())?;
    }
    table.push_str("];\n");
    Ok(table)
}
