//! Puts the npm package and the page together in dist/.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{root, wasm};

/// What of www/ goes into the npm package, beside pkg/.
const NPM_FILES: [&str; 3] = ["package.json", "index.js", "index.d.ts"];
/// What of www/ a browser reads.
const PAGE_TYPES: [&str; 7] = ["html", "css", "js", "svg", "png", "txt", "json"];

/// The folders that were built.
pub struct Built {
    pub npm: PathBuf,
    pub page: PathBuf,
}

impl Built {
    pub fn wasm(&self) -> PathBuf {
        self.npm.join("pkg/sorot_bg.wasm")
    }
}

/// Builds dist/npm and dist/page.
pub fn build() -> Result<Built> {
    let pkg = wasm::build()?;
    let (www, dist) = (root().join("www"), root().join("dist"));
    let built = Built { npm: dist.join("npm"), page: dist.join("page") };
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot empty dist/")?;
    }

    fs::create_dir_all(&built.npm)?;
    for name in NPM_FILES {
        copy(&www.join(name), &built.npm.join(name))?;
    }
    let readme = root().join("README.md");
    if readme.exists() {
        copy(&readme, &built.npm.join("README.md"))?;
    }
    copy_folder(&pkg, &built.npm.join("pkg"), &|name| name != "stamp")?;

    copy_folder(&www, &built.page, &|name| {
        let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
        name != "package.json" && extension.is_some_and(|extension| PAGE_TYPES.contains(&extension))
    })?;
    copy_folder(&pkg, &built.page.join("pkg"), &|name| name.ends_with(".js") || name.ends_with(".wasm"))?;
    Ok(built)
}

fn copy_folder(from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            if name != "node_modules" {
                copy_folder(&entry.path(), &to.join(name), wanted)?;
            }
        } else if wanted(&name) {
            copy(&entry.path(), &to.join(name))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}
