//! The command line: what it prints, what it refuses, how it exits.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// Runs `sorot` with arguments and standard input.
fn sorot(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sorot"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that refuses its arguments closes its input early.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input);
    child.wait_with_output().expect("the command ends")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("standard output is UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("standard error is UTF-8")
}

#[test]
fn a_broken_line_is_named_and_does_not_stop_the_rest() {
    let input = concat!(
        "{\"id\":\"a\",\"text\":\"ASN harus netral dalam pilkada.\",\"published\":null}\n",
        "{\"id\":\"b\",\"text\":\n",
        "\n",
        "{\"id\":\"c\"}\n",
        "{\"id\":\"d\",\"text\":\"x\",\"published\":\"kemarin\"}\n",
        "{\"id\":5,\"text\":\"Pilkada digelar 27 November.\",\"published\":\"2024-10-01\"}\n",
    );
    let output = sorot(&["--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> =
        out(&output).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(
        lines.iter().map(|line| &line["id"]).collect::<Vec<_>>(),
        ["a".into(), Value::from(5)].iter().collect::<Vec<_>>()
    );
    assert_eq!(lines[0]["statements"][0]["kind"], "directive");
    assert!(out(&output).contains("2024-11-27"), "the year comes from `published`");
    let errors = err(&output);
    for named in ["line 2: ", "line 4: missing field `text`", "line 5: ", "is no date"] {
        assert!(errors.contains(named), "{named:?} is not in {errors}");
    }
}

#[test]
fn bytes_that_are_no_text_are_named() {
    let output = sorot(&["--jsonl"], b"{\"id\":1,\"text\":\"\xFF\"}\n{\"id\":2,\"text\":\"\"}\n");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output).lines().count(), 1);
    let output = sorot(&["-"], b"pilkada \xFF\xFE");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("not UTF-8 text (byte 8)"), "{}", err(&output));
}

#[test]
fn a_file_is_printed_with_carets() {
    let output = sorot(&["-"], "é 😀 ASN harus netral dalam Pilkada 2024.\n".as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let printed = out(&output);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines[0], "-:1:9: directive, narrated, about asn");
    assert_eq!(lines[2], format!("    {}^^^^^ directive.obligation", " ".repeat(8)));
    assert!(printed.ends_with("-: 1 statements, 1 facts, 0 people, 0 checks\n"), "{printed}");
}

#[test]
fn json_carries_the_name_of_the_file() {
    let output = sorot(&["--json", "-"], b"Bawaslu mengawasi pilkada.");
    let analysis: Value = serde_json::from_str(&out(&output)).expect("one line of JSON");
    assert_eq!((&analysis["id"], &analysis["schema"]), (&"-".into(), &1.into()));
}

#[test]
fn explain_tells_the_rule_and_the_near_misses() {
    let output = sorot(&["--explain", "-"], b"ASN harus netral. Tembok itu berwarna netral. Pilkada segera tiba.");
    let printed = out(&output);
    assert!(printed.contains("=> directive.obligation (rank 60) matches \"harus\""), "{printed}");
    assert!(printed.contains("no statement"), "{printed}");
}

#[test]
fn wrong_usage_is_told() {
    for (arguments, code, message) in [
        (&[][..], 2, "required"),
        (&["--jsonl", "artikel.txt"], 2, "cannot be used with"),
        (&["--nothing"], 2, "unexpected argument"),
        (&["tidak-ada.txt"], 1, "tidak-ada.txt: "),
        (&["--published", "kemarin", "-"], 1, "is no date"),
    ] {
        let output = sorot(arguments, b"");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(err(&output).contains(message), "{arguments:?}: {}", err(&output));
    }
    assert!(out(&sorot(&["--help"], b"")).contains("--jsonl"));
}

#[test]
fn a_check_sets_the_exit_status_if_asked() {
    let right = "Rapat KPU digelar Senin, 19 Februari 2024.".as_bytes();
    let wrong = "Rapat KPU digelar Jumat, 19 Februari 2024.".as_bytes();
    let doubtful = "Petugas pemilu bekerja 30 hari, terhitung 25 Januari hingga 25 Februari 2024.".as_bytes();
    for (arguments, input, status) in [
        (vec!["-"], wrong, 0),
        (vec!["--fail-on", "error", "-"], wrong, 3),
        (vec!["--fail-on", "error", "--json", "-"], wrong, 3),
        (vec!["--fail-on", "note", "-"], wrong, 3),
        (vec!["--fail-on", "error", "-"], doubtful, 0),
        (vec!["--fail-on", "note", "-"], doubtful, 3),
        (vec!["--fail-on", "note", "-"], right, 0),
        (vec!["--fail-on", "note", "-", "/no/such/file"], wrong, 1),
        (vec!["--fail-on", "warning", "-"], right, 2),
    ] {
        assert_eq!(sorot(&arguments, input).status.code(), Some(status), "{arguments:?}");
    }
    let line = b"{\"id\":1,\"text\":\"Rapat KPU digelar Jumat, 19 Februari 2024.\"}\n";
    assert_eq!(sorot(&["--jsonl", "--fail-on", "error"], line).status.code(), Some(3));
    assert!(out(&sorot(&["-"], wrong)).contains("error: 19 February 2024 is a Monday, not a Friday."));
}

/// A calendar as TOML and as JSON, and one that is wrong.
#[test]
fn a_calendar_is_read_and_a_wrong_one_named() {
    let folder = std::env::temp_dir().join(format!("sorot-calendar-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("a file");
        path.to_str().expect("a plain path").to_string()
    };
    let toml = "[[election]]\nname = \"Pilkada 2027\"\nkinds = [\"pilkada\"]\nyear = 2027\nstages = [{ stage = \"voting_day\", start = \"2027-06-23\" }]\n";
    let json = "[{\"name\":\"Pilkada 2027\",\"kinds\":[\"pilkada\"],\"year\":2027,\"stages\":[{\"stage\":\"voting_day\",\"start\":\"2027-06-23\"}]}]";
    let text = "KPU Tirtaloka: pemungutan suara Pilkada 2027 digelar 30 Juni 2027.".as_bytes();
    for calendar in [write("calendar.toml", toml), write("calendar.json", json)] {
        let output = sorot(&["--calendar", &calendar, "--fail-on", "error", "-"], text);
        assert_eq!(output.status.code(), Some(3), "{}", err(&output));
        assert!(out(&output).contains("Voting day of Pilkada 2027: Wednesday 23 June 2027."), "{}", out(&output));
        let line = format!("{{\"id\":1,\"text\":{}}}\n", Value::from(std::str::from_utf8(text).expect("plain text")));
        assert!(out(&sorot(&["--calendar", &calendar, "--jsonl"], line.as_bytes())).contains("check.calendar"));
    }
    let wrong = write("wrong.toml", &toml.replace("voting_day", "vote"));
    for (calendar, fault) in [(wrong.as_str(), "\"vote\" is no stage"), ("no-such.toml", "no-such.toml: ")] {
        let output = sorot(&["--calendar", calendar, "-"], text);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(fault), "{}", err(&output));
    }
    // The calendar that is built in is one of this form.
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/src/check/data/elections.toml");
    assert_eq!(sorot(&["--calendar", built_in, "-"], text).status.code(), Some(0));
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// A check is printed with its evidence and its repairs, before everything else.
#[test]
fn checks_are_printed_with_evidence_and_repairs() {
    let text = "KPU Tirtaloka menetapkan 12.480 pemilih.\nDPT itu terdiri dari 6.200 laki-laki dan 6.270 perempuan.\n";
    let output = out(&sorot(&["-"], text.as_bytes()));
    let wanted = [
        "-:1:26: error: 6.200 men and 6.270 women make 12.470, not 12.480.",
        "    KPU Tirtaloka menetapkan 12.480 pemilih.",
        "                             ^^^^^^^^^^^^^^ check.sum",
        "  see -:2:22",
        "    DPT itu terdiri dari 6.200 laki-laki dan 6.270 perempuan.",
        "                         -----",
        "  see -:2:42",
    ];
    assert_eq!(output.lines().take(wanted.len()).collect::<Vec<_>>(), wanted);
    assert!(output.contains("  suggestion: 12.470 pemilih\n"), "{output}");
}
