//! Compiles the lexicon and the rules (TOML) to static tables; refuses bad data with file:line.

use std::path::Path;

#[path = "src/check/compile.rs"]
mod checks;
#[path = "src/rules/code.rs"]
#[allow(dead_code, reason = "the engine reads what is written here")]
mod code;
#[path = "src/lexicon/compile.rs"]
mod compile;
#[path = "src/lexicon/hash.rs"]
mod hash;
#[path = "src/rules/pattern.rs"]
mod pattern;
#[path = "src/rules/compile.rs"]
mod rules;
#[path = "src/text/scan.rs"]
#[allow(dead_code, reason = "the phrases need only a part of it")]
mod scan;
#[path = "src/text/compile.rs"]
mod shapes;
#[path = "src/lexicon/source.rs"]
mod source;
#[path = "src/lexicon/store.rs"]
#[allow(dead_code, reason = "the rules need only the numbers of words")]
mod store;
#[path = "src/extract/compile.rs"]
mod titles;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/check/compile.rs");
    println!("cargo::rerun-if-changed=src/check/data");
    println!("cargo::rerun-if-changed=src/extract/compile.rs");
    println!("cargo::rerun-if-changed=src/extract/titles.toml");
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/rules");
    for file in ["compile.rs", "scan.rs", "shapes.toml"] {
        println!("cargo::rerun-if-changed=src/text/{file}");
    }
    if let Err(fault) = build() {
        println!("cargo::error={fault}");
        std::process::exit(1);
    }
}

fn build() -> Result<(), String> {
    let out = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let write =
        |name: &str, text: String| std::fs::write(Path::new(&out).join(name), text).map_err(|error| error.to_string());
    write("shapes.rs", shapes::compile(Path::new("src/text/shapes.toml"))?)?;
    write("elections.rs", checks::elections(Path::new("src/check/data/elections.toml"))?)?;
    write("laws.rs", checks::laws(Path::new("src/check/data/laws.toml"))?)?;
    write("bodies.rs", checks::bodies(Path::new("src/check/data/bodies.toml"))?)?;
    write("titles.rs", titles::compile(Path::new("src/extract/titles.toml"))?)?;
    let mut lexicon = compile::read(Path::new("src/lexicon/data"))?;
    let (rules, tests) = rules::compile(Path::new("src/rules"), &mut lexicon)?;
    write("rules.rs", rules)?;
    write("rule_tests.rs", tests)?;
    // After the rules, whose words join the vocabulary.
    write("lexicon.rs", lexicon.write())
}
