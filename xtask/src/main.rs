//! Everything that is not the engine or the page: builds, serves and tests Sorot on any machine
//! with Rust, Node and git. `cargo xtask --help` lists the tasks.
#![forbid(unsafe_code)]

mod bench;
mod browser;
mod command;
mod engines;
mod instructions;
mod matrix;
mod node;
mod package;
mod serve;
mod size;
mod test;
mod toolchain;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves and tests Sorot.")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the page and serve it on this machine.
    Serve {
        /// Port to listen on [default: the first free one from 8000]
        #[arg(long)]
        port: Option<u16>,
    },
    /// Build the npm package into dist/npm, pack it, and build the page into dist/page.
    Build,
    /// Build and run every test.
    Test {
        /// Run only these steps.
        #[arg(long, value_enum, value_name = "STEP", num_args = 1..)]
        only: Vec<test::Step>,
    },
    /// Measure speed and size beside other programs and print a table.
    Bench {
        /// Articles to measure, JSON Lines with a `text` each [default: those of tests/articles]
        #[arg(long, value_name = "FILE")]
        articles: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Serve { port } => {
            let page = package::build()?.page;
            serve::forever(&page, port)
        }
        Task::Build => {
            let built = package::build()?;
            size::report(&built)?;
            println!("npm package: {}", package::pack(&built)?.display());
            println!("page:        {}", built.page.display());
            Ok(())
        }
        Task::Test { only } => test::run(&only),
        Task::Bench { articles } => bench::run(articles.as_deref()),
    }
}

/// The workspace's root folder.
fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().expect("xtask stands in the workspace").to_owned()
}

/// Tells in one line what xtask installs, falls back to or skips.
fn say(message: &str) {
    eprintln!("xtask: {message}");
}
