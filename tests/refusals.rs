//! Bad rules are refused with file and line.

use std::path::{Path, PathBuf};

#[path = "../src/rules/code.rs"]
mod code;
#[path = "../src/lexicon/compile.rs"]
#[allow(dead_code, reason = "build.rs writes the tables")]
mod compile;
#[path = "../src/lexicon/hash.rs"]
#[allow(dead_code, reason = "build.rs uses all of it")]
mod hash;
#[path = "../src/rules/pattern.rs"]
mod pattern;
#[path = "../src/rules/compile.rs"]
mod rules;
#[path = "../src/text/scan.rs"]
#[allow(dead_code, reason = "the phrases need only a part of it")]
mod scan;
#[path = "../src/lexicon/source.rs"]
mod source;
#[path = "../src/lexicon/store.rs"]
#[allow(dead_code, reason = "the rules need only the numbers of words")]
mod store;

const GOOD: &str = r#"id = "directive.test"
kind = "directive"
rank = 60
source = "KBBI"
pattern = ["<urge> ..4 @neutrality"]
title = { id = "Uji", en = "Test" }
why = { id = "Uji.", en = "Test." }
example = [{ text = "[[Satu.]]" }, { text = "[[Dua.]]" }]
counterexample = [{ text = "Tiga.", reason = "x" }, { text = "Empat.", reason = "x" }]
"#;

/// A folder of its own with the project's topics and one rule file.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, rule: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("sorot-refusals-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let topics = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/topics.toml");
        std::fs::copy(topics, folder.join("topics.toml")).expect("the topics are there");
        std::fs::write(folder.join("rule.toml"), rule).expect("a rule file");
        Folder(folder)
    }

    fn compile(&self) -> Result<(String, String), String> {
        let lexicon = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data");
        rules::compile(&self.0, &mut compile::read(&lexicon)?)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_good_rule_is_compiled() {
    assert!(Folder::new("good", GOOD).compile().is_ok());
}

#[test]
fn bad_rules_are_refused_with_file_and_line() {
    // What is replaced in the good rule, by what, and the line and words of the refusal.
    let cases = [
        ("<urge>", "<urgent>", 5, "no class <urgent>"),
        ("@neutrality", "@netral", 5, "no topic @netral"),
        ("..4", "..few", 5, "is no gap"),
        ("<urge>", "(agar|supaya", 5, "a bracket is not closed"),
        ("<urge>", "Agar", 5, "neither a word in small letters"),
        ("<urge> ..4 @neutrality", "... & netral", 5, "would match nothing"),
        ("kind = \"directive\"", "kind = \"order\"", 2, "is no kind"),
        ("directive.test", "measure.test", 1, "begins with"),
        (", { text = \"[[Dua.]]\" }", "", 1, "at least two examples"),
        ("[[Satu.]]", "Satu.", 8, "marks its sentence"),
        ("\"Empat.\", reason = \"x\"", "\"Empat.\", reason = \"\"", 9, "has a reason"),
        ("rank = 60", "rank = 60\nweight = 1", 4, "unknown field `weight`"),
        ("rank = 60", "rank = \"high\"", 3, "invalid type"),
        ("id = \"Uji\"", "id = \"\"", 1, "must not be empty"),
    ];
    for (number, (good, bad, line, words)) in cases.into_iter().enumerate() {
        assert!(GOOD.contains(good), "{good}");
        let folder = Folder::new(&number.to_string(), &GOOD.replacen(good, bad, 1));
        let fault = folder.compile().expect_err(bad);
        assert!(fault.contains(&format!("rule.toml:{line}: ")) && fault.contains(words), "{bad}: {fault}");
    }
}

#[test]
fn two_rules_of_one_id_are_refused() {
    let folder = Folder::new("twice", GOOD);
    std::fs::write(folder.0.join("second.toml"), GOOD).expect("a rule file");
    let fault = folder.compile().expect_err("the id stands twice");
    assert!(fault.contains(".toml:1: rule directive.test exists already"), "{fault}");
}
