//! Node and the pinned packages of tests/package.json.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{command, root, say};

const OLDEST: (u32, u32) = (20, 19);

/// Where package.json and node_modules are.
pub fn folder() -> PathBuf {
    root().join("tests")
}

/// Node itself, new enough, with the packages installed.
pub fn node() -> Result<Command> {
    let (major, minor) = OLDEST;
    let remedy = format!("install Node {major}.{minor} or newer");
    let version = command::output(Command::new("node").arg("--version")).context(remedy.clone())?;
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|number| number.parse().ok());
    if (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < OLDEST {
        bail!("Node {version} is too old; {remedy}");
    }
    install()?;
    Ok(Command::new("node"))
}

/// A program out of the installed packages, by its script's path in node_modules.
pub fn tool(script: &str) -> Result<Command> {
    let mut node = node()?;
    node.arg(folder().join("node_modules").join(script));
    Ok(node)
}

/// npm or npx, which are scripts with another ending on Windows.
pub fn script(name: &str) -> Command {
    Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() })
}

fn install() -> Result<()> {
    install_in(&folder())
}

/// `npm ci` in a folder, only when its lock file is not the one last installed.
pub fn install_in(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    say(&format!("installing the packages of {} with npm", folder.join("package.json").display()));
    command::run(script("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))?;
    fs::write(installed, lock)?;
    Ok(())
}
