//! TOML files with faults told as file:line. Part of build.rs.

use std::path::{Path, PathBuf};

/// One file.
pub struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
}

/// All TOML files below a folder, sorted.
pub struct Sources {
    /// The files.
    pub files: Vec<Source>,
}

impl Sources {
    /// Reads them.
    pub fn read(folder: &Path) -> Result<Sources, String> {
        let mut files = vec![];
        let mut folders = vec![folder.to_path_buf()];
        while let Some(folder) = folders.pop() {
            let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
            for entry in entries.flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "toml") {
                    let text =
                        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
                    files.push(Source { path, text });
                }
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Sources { files })
    }
}

impl Source {
    /// Reads the file as `T`.
    pub fn parse<T: serde::de::DeserializeOwned>(&self) -> Result<T, String> {
        toml::from_str(&self.text)
            .map_err(|error| self.fault(error.span().map_or(0, |span| span.start), error.message()))
    }

    /// A fault at a byte of the file.
    pub fn fault(&self, at: usize, message: &str) -> String {
        let line = self.text[..at.min(self.text.len())].matches('\n').count() + 1;
        format!("{}:{line}: {message}", self.path.display())
    }

    /// A fault at the first place where `word` stands.
    pub fn fault_at(&self, word: &str, message: &str) -> String {
        self.fault(self.text.find(word).unwrap_or(0), message)
    }
}
