//! The engine by itself, without JSON or a process for each article: analyses the articles of standard input (JSON
//! Lines) for some rounds and prints the median speed in MB/s. With `--once` it runs one round, for instruction counts.

use std::io::Read;
use std::time::Instant;

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).expect("articles on standard input");
    let texts: Vec<String> = input
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a line is JSON"))
        .map(|line| line["text"].as_str().expect("a line has a text").to_owned())
        .collect();
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let options = sorot::Options::default();
    let round = || {
        let start = Instant::now();
        let found: usize = texts.iter().map(|text| sorot::analyze(text, &options).facts.len()).sum();
        std::hint::black_box(found);
        start.elapsed().as_secs_f64()
    };
    if std::env::args().any(|argument| argument == "--once") {
        round();
        println!("{}", (megabytes * 1e6) as u64);
        return;
    }
    let mut times: Vec<f64> = (0..9).map(|_| round()).skip(2).collect();
    times.sort_by(f64::total_cmp);
    println!("{}", megabytes / times[times.len() / 2]);
}
