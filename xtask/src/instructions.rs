//! How much work an analysis is, counted in instructions.

use std::process::Command;

use anyhow::Result;

use crate::{command, engines, node, root, say, toolchain};

/// Counts them; more than tests/budget.json allows is an error. Without valgrind, which only some systems have, it is left
/// out by name, except on a build server.
pub fn check() -> Result<()> {
    let valgrind = match engines::program(&["valgrind"], &["valgrind"]) {
        Ok(valgrind) => valgrind,
        Err(error) if engines::on_build_server() => return Err(error),
        Err(error) => {
            say(&format!("instructions are not counted: {error:#}"));
            return Ok(());
        }
    };
    // The profile of the tests, for which everything else is compiled already.
    let build = ["build", "--profile", "test", "--example", "throughput", "--locked"];
    command::run(Command::new(toolchain::cargo()).args(build).current_dir(root()))?;
    let program = root().join("target/debug/examples/throughput");
    command::run(node::node()?.arg(node::folder().join("instructions.js")).arg(valgrind).arg(program))
}
