//! What a reader downloads.

use anyhow::Result;

use crate::package::Built;
use crate::{command, node, wasm};

/// Prints the sizes and what takes the most; more than tests/budget.json allows is an error.
pub fn report(built: &Built) -> Result<()> {
    command::run(node::node()?.arg(node::folder().join("size.js")).arg(built.wasm()).arg(wasm::compile()?))
}
