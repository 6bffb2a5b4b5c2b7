//! The Chromium that the page is tested in: one that is there, else Debian's, else Playwright's.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{command, node, root, say};

const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
/// Where desktops keep it, apart from `PATH`; a leading `%NAME%` is an environment variable.
const PLACES: [&str; 9] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "%HOME%/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/opt/google/chrome/chrome",
    "%PROGRAMFILES%/Google/Chrome/Application/chrome.exe",
    "%PROGRAMFILES(X86)%/Google/Chrome/Application/chrome.exe",
    "%LOCALAPPDATA%/Google/Chrome/Application/chrome.exe",
    "%PROGRAMFILES(X86)%/Microsoft/Edge/Application/msedge.exe",
];
const PLAYWRIGHT: &str = "playwright-core@1.65.1";
const PLAYWRIGHT_NAMES: [&str; 4] = ["chrome", "chrome.exe", "Chromium", "Google Chrome for Testing"];

/// Finds or installs a browser.
pub fn find() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROME_PATH").map(PathBuf::from) {
        if !path.is_file() {
            bail!("CHROME_PATH names {}, which is not a file", path.display());
        }
        return Ok(path);
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    if command::can_apt_get() {
        say("installing Debian's chromium");
        match command::apt_get_install(&["chromium", "fonts-liberation"]) {
            Ok(()) => return installed().context("Debian's chromium was installed but is not on PATH"),
            Err(error) => say(&format!("{error:#}; trying Playwright's")),
        }
    }
    playwright().context("no Chromium or Chrome was found; install one, or name it in CHROME_PATH")
}

fn installed() -> Option<PathBuf> {
    let places = || PLACES.iter().filter_map(|place| expand(place)).find(|path| path.is_file());
    NAMES.iter().find_map(|name| command::find(name)).or_else(places)
}

fn expand(place: &str) -> Option<PathBuf> {
    let Some((name, rest)) = place.strip_prefix('%').and_then(|place| place.split_once('%')) else {
        return Some(place.into());
    };
    Some(PathBuf::from(env::var_os(name)?).join(rest.trim_start_matches('/')))
}

/// Kept in target/, where nothing else on the machine looks.
fn playwright() -> Result<PathBuf> {
    let folder = root().join("target/browser");
    if let Some(path) = search(&folder) {
        return Ok(path);
    }
    say("downloading Playwright's Chromium");
    let mut npx = node::script("npx");
    npx.args(["--yes", PLAYWRIGHT, "install", "chromium"]).env("PLAYWRIGHT_BROWSERS_PATH", &folder);
    command::run(&mut npx)?;
    search(&folder).with_context(|| format!("no browser in {}", folder.display()))
}

fn search(folder: &Path) -> Option<PathBuf> {
    let entries: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let is_browser = |path: &&PathBuf| {
        path.is_file() && PLAYWRIGHT_NAMES.iter().any(|name| path.file_name() == Some(OsStr::new(name)))
    };
    entries
        .iter()
        .find(is_browser)
        .cloned()
        .or_else(|| entries.iter().filter(|path| path.is_dir()).find_map(|dir| search(dir)))
}
