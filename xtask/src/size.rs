//! What a reader downloads.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// One line with the raw, gzip and brotli sizes of a file.
pub fn report(path: &Path) -> Result<String> {
    let raw = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&raw)?;
    let gzip = gzip.finish()?.len();
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut raw.as_slice(), &mut brotli, &BrotliEncoderParams::default())?;
    let kb = |bytes: usize| format!("{:.1} KB", bytes as f64 / 1000.0);
    Ok(format!("wasm size: {} raw, {} gzip, {} brotli", kb(raw.len()), kb(gzip), kb(brotli.len())))
}
