//! What a reader downloads.

use std::path::Path;

use anyhow::Result;

use crate::{command, node};

/// Prints the sizes in the order of the report, in kilobytes.
const SIZES: &str = "
const { brotliCompressSync, gzipSync } = require('node:zlib');
const raw = require('node:fs').readFileSync(process.argv[1]);
const sizes = [raw, gzipSync(raw, { level: 9 }), brotliCompressSync(raw)];
console.log(sizes.map(({ length }) => (length / 1000).toFixed(1)).join(' '));
";

/// One line with the raw, gzip and brotli sizes of a file.
pub fn report(path: &Path) -> Result<String> {
    let sizes = command::output(node::node()?.args(["--eval", SIZES, "--"]).arg(path))?;
    let sizes: Vec<&str> = sizes.split(' ').collect();
    let [raw, gzip, brotli] = sizes[..] else { anyhow::bail!("unexpected sizes: {sizes:?}") };
    Ok(format!("wasm size: {raw} KB raw, {gzip} KB gzip, {brotli} KB brotli"))
}
