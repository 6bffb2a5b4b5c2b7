//! Speed and size beside others, in one run.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{browser, command, node, package, root};

/// Builds everything, installs what Sorot is compared with, and prints the table.
pub fn run(articles: Option<&Path>) -> Result<()> {
    package::build()?;
    let native = throughput()?;
    let folder = root().join("tests/bench");
    node::install_in(&folder)?;
    let mut bench = node::node()?;
    bench.arg(folder.join("run.js")).arg(native).env("CHROME_PATH", browser::find()?);
    if let Some(articles) = articles {
        bench.arg(articles.canonicalize().with_context(|| format!("cannot read {}", articles.display()))?);
    }
    command::run(&mut bench)
}

/// The engine without JavaScript.
fn throughput() -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let build = ["build", "--release", "--locked", "--package", "sorot", "--example", "throughput"];
    command::run(Command::new(cargo).args(build).current_dir(root()))?;
    Ok(root().join("target/release/examples").join(format!("throughput{}", std::env::consts::EXE_SUFFIX)))
}
