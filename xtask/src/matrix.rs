//! The runtimes and bundlers that the packed package is tried with, in target/package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{command, node, root, say};

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Installs tests/package/package.json there, only when its lock file is not the one last installed.
pub fn install() -> Result<()> {
    let (from, to) = (root().join("tests/package"), folder());
    let lock = fs::read(from.join("package-lock.json"))?;
    let installed = to.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    say("installing the runtimes and bundlers of tests/package/package.json with npm");
    fs::create_dir_all(&to)?;
    for name in FILES {
        fs::copy(from.join(name), to.join(name))?;
    }
    let npm = |args: &[&str]| command::run(node::script("npm").args(args).current_dir(&to));
    // Not `npm ci`: the lock file has no entries for what other systems need in place of some packages.
    npm(&["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"])?;
    // Bun's script puts its program, which is installed by now, in its place.
    npm(&["rebuild", "bun", "--loglevel=error"])?;
    fs::write(installed, lock)?;
    Ok(())
}

/// A Python with the readers of tests/package/requirements.txt, in target/python.
pub fn python() -> Result<PathBuf> {
    let folder = root().join("target/python");
    let program = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let list = root().join("tests/package/requirements.txt");
    let (wanted, installed) = (fs::read(&list)?, folder.join(".installed.txt"));
    if fs::read(&installed).is_ok_and(|old| old == wanted) {
        return Ok(program);
    }
    say("installing the readers of tests/package/requirements.txt with pip");
    if !make_environment(&folder) && command::can_apt_get() {
        command::apt_get_install(&["python3-venv"])?;
        make_environment(&folder);
    }
    if !program.is_file() {
        anyhow::bail!("Python 3.10 or newer with venv is needed to read the formats that are Python's");
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    command::run(Command::new(&program).args(pip).arg(&list)).context("cannot install the readers")?;
    fs::write(installed, wanted)?;
    Ok(program)
}

fn make_environment(folder: &Path) -> bool {
    let made = |name: &str| command::run(Command::new(name).args(["-m", "venv", "--clear"]).arg(folder)).is_ok();
    made("python3") || (cfg!(windows) && made("python"))
}

fn folder() -> PathBuf {
    root().join("target/package")
}
