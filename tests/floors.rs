//! How good the engine is on the labelled articles, and that it does not get worse.
//!
//! `cargo test --test floors -- --nocapture` shows the table. `ERRORS=statements` (or `quotes`, `dates.stage`,
//! `people` …) lists what was missed (-), made up (+) or mislabelled (~). `RAISE=1` lifts the floors to what is
//! reached today; nothing lowers them.

mod support;

use std::fmt::Write as _;
use std::path::Path;

use support::corpus::articles;
use support::score::{MEASURES, Score};

#[test]
fn no_measure_falls_under_its_floor() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/floors.toml");
    let file = std::fs::read_to_string(&path).unwrap();
    let floors: toml::Table = file.parse().unwrap();
    let score = Score::of(&articles());
    if let Ok(wanted) = std::env::var("ERRORS") {
        for line in score.errors.iter().filter(|line| line[2..].starts_with(&wanted)) {
            println!("{line}");
        }
    }

    let mut fallen = vec![];
    let mut raised = file.lines().take_while(|line| line.starts_with('#')).collect::<Vec<_>>().join("\n") + "\n\n";
    println!("{:20} {:>9} {:>7} {:>7} {:>7}   right/predicted/wanted", "measure", "precision", "recall", "F1", "floor");
    for measure in MEASURES {
        let tally = score.tallies.get(measure).copied().unwrap_or_default();
        let (precision, recall, f1) = (tally.precision(), tally.recall(), tally.f1());
        let floor = floors.get(measure).map(|floor| floor.as_float().expect("a number with a point"));
        let shown = floor.map_or("–".into(), |floor| format!("{floor:.3}"));
        let (right, predicted, wanted) = (tally.right, tally.predicted, tally.wanted);
        println!("{measure:20} {precision:9.3} {recall:7.3} {f1:7.3} {shown:>7}   {right}/{predicted}/{wanted}");
        let Some(floor) = floor else { continue };
        if f1 < floor {
            fallen.push(format!("{measure}: {f1:.4} is under {floor}"));
        }
        let reached = (f1 * 1000.0).floor() / 1000.0;
        writeln!(raised, "\"{measure}\" = {:.3}", reached.max(floor)).unwrap();
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
    if std::env::var_os("RAISE").is_some() {
        std::fs::write(&path, raised).unwrap();
    }
}
