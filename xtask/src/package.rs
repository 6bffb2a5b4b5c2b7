//! Puts the npm package and the page together in dist/. www/README.md tells which file is for what.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{command, node, root, wasm};

/// What stands in www/ itself and goes into the npm package, by its ending.
const NPM_TYPES: [&str; 4] = ["js", "cjs", "ts", "json"];
/// The folders of www/ that go into the npm package.
const NPM_FOLDERS: [&str; 4] = ["lib", "formats", "element", "view"];
/// What of www/ a browser reads.
const PAGE_TYPES: [&str; 7] = ["html", "css", "js", "svg", "png", "txt", "json"];
/// What of www/ is not the page's.
const NOT_PAGE: [&str; 4] = ["examples", "formats", "node_modules", "package.json"];

/// Writes the wasm and the thread as JavaScript.
const INLINE: &str = r#"
const { readFileSync, writeFileSync } = require('node:fs');
const [wasm, thread, target] = process.argv.slice(1);
const constant = (name, value) => `export const ${name} = ${JSON.stringify(value)};\n`;
const data = constant('wasmBase64', readFileSync(wasm, 'base64')) + constant('threadText', readFileSync(thread, 'utf8'));
writeFileSync(`${target}.js`, data);
writeFileSync(`${target}.d.ts`, 'export const wasmBase64: string;\nexport const threadText: string;\n');
"#;

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

    npm(&www, &pkg, &built)?;
    copy_folder(&www, &built.page, &|name| {
        !name.starts_with("inline") && !NOT_PAGE.contains(&name) && has_type(name, &PAGE_TYPES)
    })?;
    let of_page = |name: &str| !name.starts_with("inline") && has_type(name, &["js", "wasm"]);
    copy_folder(&built.npm.join("pkg"), &built.page.join("pkg"), &of_page)?;
    Ok(built)
}

/// Packs the npm package beside its folder, as it is published.
pub fn pack(built: &Built) -> Result<PathBuf> {
    let dist = built.npm.parent().context("dist/npm lies in dist")?;
    let mut npm = node::script("npm");
    let name = command::output(npm.args(["pack", "./npm", "--loglevel=error"]).current_dir(dist))?;
    Ok(dist.join(name.lines().last().unwrap_or_default()))
}

fn npm(www: &Path, pkg: &Path, built: &Built) -> Result<()> {
    fs::create_dir_all(&built.npm)?;
    for entry in fs::read_dir(www)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && has_type(&name, &NPM_TYPES) {
            copy(&entry.path(), &built.npm.join(name))?;
        }
    }
    for name in NPM_FOLDERS {
        if www.join(name).exists() {
            copy_folder(&www.join(name), &built.npm.join(name), &|_| true)?;
        }
    }
    // The types of `require("sorot")`, which are the same.
    copy(&www.join("index.d.ts"), &built.npm.join("index.d.cts"))?;
    // That of the repository speaks of what is not in the package.
    copy(&www.join("PACKAGE.md"), &built.npm.join("README.md"))?;
    copy(&root().join("LICENSE"), &built.npm.join("LICENSE"))?;
    let folder = built.npm.join("pkg");
    copy_folder(pkg, &folder, &|name| name != "stamp")?;
    let thread = folder.join("thread.js");
    bundle(&built.npm.join("lib/thread.js"), &thread, "iife")?;
    // In its own place, so that what it says of pkg/ stays true.
    let frame = built.npm.join("element/frame.js");
    bundle(&frame, &frame, "esm")?;
    element(&built.npm)?;
    light(&built.npm)?;
    command::run(node::node()?.args(["--eval", INLINE, "--"]).arg(built.wasm()).arg(&thread).arg(folder.join("inline")))
}

/// The element with all it imports in one file, for pages without a bundler.
fn element(npm: &Path) -> Result<()> {
    let target = npm.join("sorot-highlight.js");
    bundle(&npm.join("define.js"), &target, "esm")?;
    // esbuild leaves addresses as they are, and this file stands one folder above lib/assets.js.
    let text = fs::read_to_string(&target)?;
    let moved = text.replace("\"../pkg/", "\"./pkg/");
    if moved == text {
        bail!("the element's bundle does not say where pkg/ is");
    }
    Ok(fs::write(target, moved)?)
}

/// What lights up prepared articles, in one file, which then loads the one of the element.
fn light(npm: &Path) -> Result<()> {
    let target = npm.join("sorot-light.js");
    bundle(&npm.join("light.js"), &target, "esm")?;
    let text = fs::read_to_string(&target)?;
    let loading = text.replace("\"./define.js\"", "\"./sorot-highlight.js\"");
    if loading == text {
        bail!("the light's bundle does not load the element");
    }
    // Chromium then compiles it as it comes, not function by function while the first frame waits.
    Ok(fs::write(target, format!("//# allFunctionsCalledOnLoad\n{loading}"))?)
}

/// A script with all it imports in one file, minified; what it imports later stays where it is.
fn bundle(from: &Path, to: &Path, format: &str) -> Result<()> {
    command::run(
        node::tool("esbuild/bin/esbuild")?
            .arg(from)
            .args(["--bundle", "--minify", "--target=es2022", "--log-level=warning", "--allow-overwrite"])
            .arg("--external:./define.js")
            .arg(format!("--format={format}"))
            .arg(format!("--outfile={}", to.display())),
    )
}

/// Copies what is wanted of a folder, folders and files, by their names.
fn copy_folder(from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_folder = entry.file_type()?.is_dir();
        if is_folder && !NOT_PAGE.contains(&name.as_str()) {
            copy_folder(&entry.path(), &to.join(name), wanted)?;
        } else if !is_folder && wanted(&name) {
            copy(&entry.path(), &to.join(name))?;
        }
    }
    Ok(())
}

fn has_type(name: &str, types: &[&str]) -> bool {
    Path::new(name).extension().and_then(|extension| extension.to_str()).is_some_and(|found| types.contains(&found))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}
