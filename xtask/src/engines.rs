//! The three browser engines that the element is tested in. One that is missing is installed where Debian
//! has it, else left out by name; on a build server (`CI=true`) that is a failure.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{browser, command, say};

/// The first Firefox with the CSS Custom Highlight API.
const OLDEST_FIREFOX: u32 = 140;
const MINI_BROWSERS: [&str; 4] =
    ["webkitgtk-6.0/MiniBrowser", "webkit2gtk-4.1/MiniBrowser", "webkit2gtk-4.0/MiniBrowser", "MiniBrowser"];

/// What the tests are told of the engines: pairs of a variable and its value.
pub fn find() -> Result<Vec<(&'static str, PathBuf)>> {
    let mut found = vec![];
    let mut missing = vec![];
    for (name, engine) in [("Chromium", chromium as fn() -> _), ("Firefox", firefox), ("WebKit", webkit)] {
        match engine() {
            Ok(variables) => found.extend(variables),
            Err(error) => {
                say(&format!("{name} is left out: {error:#}"));
                missing.push(name);
            }
        }
    }
    if !missing.is_empty() && on_build_server() {
        bail!("not every engine is there: {}", missing.join(", "));
    }
    Ok(found)
}

/// Where nothing may be left out.
pub fn on_build_server() -> bool {
    env::var_os("CI").is_some_and(|value| value == "true")
}

type Variables = Vec<(&'static str, PathBuf)>;

fn chromium() -> Result<Variables> {
    Ok(vec![("CHROME_PATH", browser::find()?)])
}

fn firefox() -> Result<Variables> {
    let path = named("FIREFOX_PATH")?.map_or_else(|| program(&["firefox", "firefox-esr"], &["firefox-esr"]), Ok)?;
    let told = command::output(Command::new(&path).arg("--version"))?;
    let number = told.split_whitespace().find_map(|word| word.split('.').next()?.parse::<u32>().ok());
    let number = number.with_context(|| format!("“{told}” tells no version"))?;
    if number < OLDEST_FIREFOX {
        bail!("Firefox {number} cannot light up text, {OLDEST_FIREFOX} can");
    }
    Ok(vec![("FIREFOX_PATH", path)])
}

fn webkit() -> Result<Variables> {
    const PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];
    let driver = named("WEBKIT_DRIVER")?.map_or_else(|| program(&["WebKitWebDriver"], &PACKAGES), Ok)?;
    if env::var_os("DISPLAY").is_none() {
        program(&["Xvfb"], &PACKAGES)?;
    }
    let browser = named("WEBKIT_BROWSER")?
        .or_else(mini_browser)
        .context("no MiniBrowser was found; name it in WEBKIT_BROWSER")?;
    Ok(vec![("WEBKIT_DRIVER", driver), ("WEBKIT_BROWSER", browser)])
}

/// The file that a variable of the environment names.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => bail!("{variable} names {}, which is not a file", path.display()),
        path => Ok(path),
    }
}

/// The first of the programs on `PATH`, installed if Debian has it.
pub fn program(names: &[&str], packages: &[&str]) -> Result<PathBuf> {
    let find = || names.iter().find_map(|name| command::find(name));
    if let Some(path) = find() {
        return Ok(path);
    }
    if !command::can_apt_get() {
        bail!("{} is not installed", names[0]);
    }
    say(&format!("installing Debian's {}", packages.join(" and ")));
    command::apt_get_install(packages)?;
    find().with_context(|| format!("{} was installed but is not on PATH", names[0]))
}

/// WebKit's browser for tests, which stands in the folder of its library.
fn mini_browser() -> Option<PathBuf> {
    let libraries = ["/usr/lib", "/usr/libexec"].into_iter().map(PathBuf::from);
    let folders = libraries.flat_map(|library| {
        let inner = std::fs::read_dir(&library).into_iter().flatten().flatten().map(|entry| entry.path());
        inner.collect::<Vec<_>>().into_iter().chain([library])
    });
    folders.flat_map(|folder| MINI_BROWSERS.map(|name| folder.join(name))).find(|path| path.is_file())
}
