//! The engine as WebAssembly: compiled, bound to JavaScript, made small.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{command, node, root, say, toolchain};

/// What `rustc` may use and every browser since 2023 knows; named because the file itself does
/// not say it to the optimiser once stripped.
const OPTIMISE: [&str; 10] = [
    "-Os",
    // Engines compile function by function as they are called, and big ones take more than their share.
    "--one-caller-inline-max-function-size=500",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-call-indirect-overlong",
];

/// Builds `sorot.js` and `sorot_bg.wasm` and gives their folder; quick when nothing changed.
pub fn build() -> Result<PathBuf> {
    check_versions()?;
    let compiled = compile()?;
    let folder = root().join("target/pkg");
    let stamp_file = folder.join("stamp");
    let stamp = stamp(&compiled)?;
    if fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    bind(&compiled, &folder)?;
    optimise(&folder.join("sorot_bg.wasm"))?;
    fs::write(&stamp_file, stamp)?;
    Ok(folder)
}

/// The wasm as the compiler leaves it, with the names of its functions; quick when nothing changed.
pub fn compile() -> Result<PathBuf> {
    let mut cargo = toolchain::wasm_cargo()?;
    cargo
        .command
        .args(["--package", "sorot", "--lib", "--profile", "wasm", "--locked", "--target", toolchain::TARGET])
        .arg("--target-dir")
        .arg(&cargo.target_dir)
        .current_dir(root());
    command::run(&mut cargo.command)?;
    Ok(cargo.target_dir.join(toolchain::TARGET).join("wasm/sorot.wasm"))
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("sorot").web(true)?;
    // www/index.js says where the wasm is, and takes a fresh instance after a panic.
    bindgen.omit_default_module_path(true).reset_state_function(true);
    bindgen.typescript(true).remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder).context("cannot make the JavaScript bindings")
}

fn optimise(wasm: &Path) -> Result<()> {
    say("optimising the wasm");
    let smaller = wasm.with_extension("opt");
    let mut wasm_opt = node::tool("binaryen/bin/wasm-opt")?;
    command::run(wasm_opt.args(OPTIMISE).arg(wasm).arg("-o").arg(&smaller))?;
    fs::rename(smaller, wasm)?;
    Ok(())
}

/// What the package was made from. A hasher that changes with Rust costs one build more.
fn stamp(compiled: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?.hash(&mut hasher);
    include_str!("wasm.rs").hash(&mut hasher);
    fs::read(root().join("Cargo.lock"))?.hash(&mut hasher);
    fs::read(node::folder().join("package-lock.json"))?.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// The bindings generator reads what `wasm-bindgen` wrote only at the very same version.
fn check_versions() -> Result<()> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let version = |name: &str| {
        let (_, after) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
        after.split('"').next()
    };
    let (library, generator) = (version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
    if library != generator {
        bail!(
            "wasm-bindgen is {} but wasm-bindgen-cli-support is {}; pin both to one version in Cargo.toml and xtask/Cargo.toml",
            library.unwrap_or("missing"),
            generator.unwrap_or("missing")
        );
    }
    Ok(())
}
