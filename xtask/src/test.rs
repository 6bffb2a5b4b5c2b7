//! Every test there is, in an order that fails soonest.

use std::cell::OnceCell;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::package::{self, Built};
use crate::{browser, command, engines, instructions, matrix, node, root, say, serve, size, toolchain};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// Rust's formatting
    Fmt,
    /// Rust's lints
    Clippy,
    /// Rust's tests: engine, rules, command line
    Rust,
    /// The instructions that an analysis takes
    Instructions,
    /// The WebAssembly package and its size
    Wasm,
    /// Formatting and lints of JavaScript, CSS and JSON
    Lint,
    /// Types of JavaScript
    Types,
    /// The package in Node
    Js,
    /// The page in a browser
    Browser,
    /// The element in Chromium, Firefox and WebKit
    Element,
    /// The packed package in runtimes, bundlers and browsers
    Package,
}

/// Runs the steps, all if none is named, and says how many passed.
pub fn run(only: &[Step]) -> Result<()> {
    let steps = Step::value_variants().iter().filter(|step| only.is_empty() || only.contains(step));
    let built = Lazy::default();
    let (mut passed, mut failed) = (0, vec![]);
    for step in steps {
        let name = format!("{step:?}").to_lowercase();
        println!("\n== {name}");
        let start = Instant::now();
        match step.run(&built) {
            Ok(()) => {
                println!("== {name}: passed in {:.1} s", start.elapsed().as_secs_f32());
                passed += 1;
            }
            Err(error) => {
                println!("== {name}: FAILED: {error:#}");
                failed.push(name);
            }
        }
    }
    let names = failed.join(", ");
    println!();
    if !failed.is_empty() {
        println!("failed: {names}");
    }
    println!("{passed} passed, {} failed", failed.len());
    if !failed.is_empty() {
        bail!("not every step passed");
    }
    Ok(())
}

impl Step {
    fn run(self, package: &Lazy) -> Result<()> {
        match self {
            Step::Fmt => cargo(&["fmt", "--all", "--check"]),
            Step::Clippy => clippy(),
            Step::Rust => cargo(&["test", "--workspace", "--locked", "--quiet", "--no-fail-fast"]),
            Step::Instructions => instructions::check(),
            Step::Wasm => size::report(package.get()?),
            Step::Lint => command::run(
                node::tool("@biomejs/biome/bin/biome")?
                    .args(["check", "--error-on-warnings", "--config-path=tests", "www", "tests"])
                    .current_dir(root()),
            ),
            Step::Types => {
                package.get()?;
                command::run(node::tool("typescript/bin/tsc")?.args(["--project", "tests"]).current_dir(root()))
            }
            Step::Js => {
                package.get()?;
                node_tests("js", &mut node::node()?)
            }
            Step::Element => {
                package.get()?;
                node_tests("element", node::node()?.envs(engines::find()?))
            }
            Step::Browser => {
                let browser = browser::find()?;
                let address = serve::in_background(&package.get()?.page)?;
                node_tests("browser", node::node()?.env("CHROME_PATH", browser).env("SOROT_URL", address))
            }
            Step::Package => {
                package.get()?;
                let browser = browser::find()?;
                matrix::install()?;
                let mut node = node::node()?;
                match matrix::python() {
                    Ok(python) => _ = node.env("SOROT_PYTHON", python),
                    Err(error) if std::env::var_os("CI").is_some() => return Err(error),
                    Err(error) => say(&format!("{error:#}; displaCy, brat and CoNLL-U stay unread")),
                }
                node_tests("package", node.env("CHROME_PATH", browser))
            }
        }
    }
}

/// The package, built by the first step that needs it.
#[derive(Default)]
struct Lazy(OnceCell<Built>);

impl Lazy {
    fn get(&self) -> Result<&Built> {
        match self.0.get() {
            Some(built) => Ok(built),
            None => package::build().map(|built| self.0.get_or_init(|| built)),
        }
    }
}

fn clippy() -> Result<()> {
    const STRICT: [&str; 5] = ["--locked", "--quiet", "--", "-D", "warnings"];
    cargo(&[&["clippy", "--workspace", "--all-targets"], &STRICT[..]].concat())?;
    if !toolchain::ensure_target() {
        say("src/wasm.rs goes without clippy, which Debian's compiler does not bring");
        return Ok(());
    }
    cargo(&[&["clippy", "--package", "sorot", "--lib", "--target", toolchain::TARGET], &STRICT[..]].concat())
}

fn cargo(args: &[&str]) -> Result<()> {
    command::run(Command::new(toolchain::cargo()).args(args).current_dir(root()))
}

/// Runs the `*.test.js` of a folder of tests/.
fn node_tests(folder: &str, node: &mut Command) -> Result<()> {
    let folder = node::folder().join(folder);
    let entries = folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.js"));
    files.sort();
    if files.is_empty() {
        bail!("no test in {}", folder.display());
    }
    command::run(node.args(["--test", "--test-reporter=spec"]).args(files).current_dir(root()))
}
