//! The command line.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use std::io::Read;
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    for line in text.lines() {
        let article: serde_json::Value = serde_json::from_str(line).unwrap();
        let analysis = sorot::analyze(article["text"].as_str().unwrap(), &sorot::Options::default());
        let mut out = serde_json::to_value(&analysis).unwrap();
        out["id"] = article["id"].clone();
        println!("{out}");
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
