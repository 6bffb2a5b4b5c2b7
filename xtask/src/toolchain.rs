//! Where the wasm32 standard library comes from: it is there, or rustup brings it, or Debian's
//! sources are compiled.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{command, root, say};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// Long enough for 20 MB on a slow line, short enough for a server that never answers.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// A `cargo build` for wasm32, to which the caller adds what to build.
pub struct WasmCargo {
    pub command: Command,
    /// Kept apart from the native one, so that neither throws the other's work away.
    pub target_dir: PathBuf,
}

/// Finds or installs the wasm32 standard library.
pub fn wasm_cargo() -> Result<WasmCargo> {
    if ensure_target() {
        let mut command = Command::new(cargo());
        command.arg("build").env("CARGO_ENCODED_RUSTFLAGS", rust_flags(&[]));
        return Ok(WasmCargo { command, target_dir: root().join("target") });
    }
    debian_cargo().context(format!(
        "the standard library for {TARGET} is missing; install it with `rustup target add {TARGET}`, \
         or on Debian as root with `apt-get install {}`",
        DEBIAN_PACKAGES.join(" ")
    ))
}

/// The cargo that runs this very program, else the one on `PATH`.
pub fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}

/// Whether rustc has the standard library, or rustup could install it; asked once.
pub fn ensure_target() -> bool {
    static HAS_TARGET: LazyLock<bool> = LazyLock::new(|| {
        // For trying the last way on a machine that has the first.
        let forced = std::env::var_os("SOROT_WASM_STD").is_some_and(|way| way == "debian");
        // Where Debian's was needed before, rustup's servers would only make one wait again.
        !forced && (has_target() || (!debian_dir().exists() && add_target()))
    });
    *HAS_TARGET
}

fn has_target() -> bool {
    let folder = command::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    let files = folder.ok().and_then(|folder| std::fs::read_dir(folder).ok());
    files
        .is_some_and(|mut files| files.any(|f| f.is_ok_and(|f| f.file_name().to_string_lossy().starts_with("libstd-"))))
}

fn add_target() -> bool {
    if command::find("rustup").is_none() {
        return false;
    }
    say(&format!("installing the standard library for {TARGET} with rustup"));
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]).env("RUSTUP_MAX_RETRIES", "1");
    match command::run_within(&mut rustup, RUSTUP_LIMIT) {
        Ok(()) => has_target(),
        Err(error) => {
            say(&format!("{error:#}; trying Debian's"));
            false
        }
    }
}

/// Debian's rustc and cargo compile Debian's standard library; rustup's own linker links it.
fn debian_cargo() -> Result<WasmCargo> {
    if !DEBIAN_PACKAGES.iter().all(|name| is_installed(name)) {
        if !command::can_apt_get() {
            bail!("this is not Debian, or not its root user");
        }
        say(&format!("installing Debian's {}", DEBIAN_PACKAGES.join(", ")));
        command::apt_get_install(&DEBIAN_PACKAGES)?;
    }
    let rustc = Path::new("/usr/bin/rustc");
    if !debian_dir().exists() {
        let version = command::output(Command::new(rustc).arg("--version"))?;
        say(&format!("compiling the standard library for {TARGET} with Debian's {version}"));
    }
    let mut command = Command::new("/usr/bin/cargo");
    command
        .args(["build", "-Zbuild-std=std,panic_abort"])
        .env("RUSTC", rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", rust_lld()?)
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(&[debian_source()?]));
    Ok(WasmCargo { command, target_dir: debian_dir() })
}

fn debian_dir() -> PathBuf {
    root().join("target/debian")
}

fn is_installed(package: &str) -> bool {
    command::output(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]))
        .is_ok_and(|status| status == "install ok installed")
}

fn debian_source() -> Result<PathBuf> {
    let sysroot = command::output(Command::new("/usr/bin/rustc").args(["--print", "sysroot"]))?;
    Ok(Path::new(&sysroot).join("lib/rustlib/src/rust"))
}

fn rust_lld() -> Result<PathBuf> {
    let sysroot = command::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let hosts = std::fs::read_dir(Path::new(&sysroot).join("lib/rustlib"))?;
    let found = hosts.flatten().map(|host| host.path().join("bin/rust-lld")).find(|path| path.is_file());
    found.or_else(|| command::find("wasm-ld")).context("neither rustup's rust-lld nor Debian's lld is installed")
}

/// Takes this machine's folders out of the places that panics name, so that the package is the
/// same whoever builds it.
fn rust_flags(more: &[PathBuf]) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> = registries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders.push(root());
    folders.extend_from_slice(more);
    let flags = folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    flags.collect::<Vec<_>>().join("\u{1f}")
}
