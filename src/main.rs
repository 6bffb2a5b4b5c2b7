//! The command line: the only file, with `terminal.rs`, that knows the terminal.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
mod terminal;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

#[cfg(not(target_arch = "wasm32"))]
mod command {
    use std::io::{self, BufRead, BufWriter, IsTerminal, Read, Write};
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use clap::Parser;
    use serde::Deserialize;
    use sorot::{Analysis, Election, Options, Severity, analyze};

    use super::terminal;

    /// Lights up what an Indonesian article says about the neutrality of state officials and about election facts.
    #[derive(Parser)]
    #[command(
        version,
        after_help = "Exit status: 0 all was read, 1 some input could not be read (it is named on standard error), 2 wrong usage, 3 a check was raised that --fail-on names.\nOffsets in JSON are UTF-16 code units."
    )]
    struct Arguments {
        /// Articles as plain text (UTF-8); `-` is standard input.
        #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
        files: Vec<PathBuf>,
        /// Read {"id","text","published"?} a line from standard input, write an analysis a line.
        #[arg(long)]
        jsonl: bool,
        /// Print one analysis a line as JSON instead of text with carets.
        #[arg(long, conflicts_with_all = ["jsonl", "explain"])]
        json: bool,
        /// Tell for each sentence on neutrality which rule matched, or what was missing.
        #[arg(long, conflicts_with = "jsonl")]
        explain: bool,
        /// The article's own date (YYYY-MM-DD), from which missing years are told.
        #[arg(long, value_name = "DATE", conflicts_with = "jsonl")]
        published: Option<String>,
        /// Exit with status 3 if a check is raised: `error` for what cannot be right, `note` also for what is worth a look.
        #[arg(long, value_name = "SEVERITY", conflicts_with = "explain")]
        fail_on: Option<FailOn>,
        /// Official dates of further elections, as TOML (`[[election]]`, as in src/check/data/elections.toml) or JSON.
        #[arg(long, value_name = "FILE", conflicts_with = "explain")]
        calendar: Option<PathBuf>,
    }

    #[derive(Clone, Copy, clap::ValueEnum)]
    enum FailOn {
        Error,
        Note,
    }

    impl FailOn {
        fn is_met(self, analysis: &Analysis) -> bool {
            analysis.checks.iter().any(|check| matches!(self, FailOn::Note) || check.severity == Severity::Error)
        }
    }

    /// A file of `--calendar`: the `election` tables of TOML, or a list of them as JSON.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Calendar {
        election: Vec<Election>,
    }

    /// What the exit status tells.
    #[derive(Clone, Copy)]
    struct Outcome {
        all_read: bool,
        /// A check was raised that `--fail-on` names.
        raised: bool,
    }

    /// One line of `--jsonl`.
    #[derive(Deserialize)]
    struct Article {
        id: serde_json::Value,
        text: String,
        #[serde(default)]
        published: Option<String>,
    }

    pub fn run() -> ExitCode {
        let arguments = Arguments::parse();
        let mut out = BufWriter::new(io::stdout().lock());
        let calendar = match arguments.calendar.as_deref().map(calendar).transpose() {
            Ok(calendar) => calendar.unwrap_or_default(),
            Err(error) => {
                eprintln!("sorot: --calendar: {error}");
                return ExitCode::from(2);
            }
        };
        let outcome =
            if arguments.jsonl { jsonl(&arguments, calendar, &mut out) } else { files(&arguments, calendar, &mut out) };
        match outcome.and_then(|outcome| out.flush().map(|()| outcome)) {
            Ok(Outcome { all_read: true, raised }) => ExitCode::from(if raised { 3 } else { 0 }),
            // Whoever reads the output has gone (`| head`); that is no error of ours.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Ok(Outcome { all_read: false, .. }) => ExitCode::FAILURE,
            Err(error) => {
                eprintln!("sorot: {error}");
                ExitCode::FAILURE
            }
        }
    }

    /// Analyses articles line by line; a broken line is named and passed over.
    fn jsonl(arguments: &Arguments, calendar: Vec<Election>, out: &mut impl Write) -> io::Result<Outcome> {
        let mut outcome = Outcome { all_read: true, raised: false };
        for (number, line) in io::stdin().lock().split(b'\n').enumerate() {
            let line = line?;
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let analysis =
                serde_json::from_slice::<Article>(&line).map_err(|error| error.to_string()).and_then(|article| {
                    let options = options(article.published, &calendar)?;
                    let analysis = analyze(&article.text, &options);
                    outcome.raised |= arguments.fail_on.is_some_and(|fail_on| fail_on.is_met(&analysis));
                    let mut analysis = serde_json::to_value(analysis).map_err(|error| error.to_string())?;
                    analysis["id"] = article.id;
                    Ok(analysis)
                });
            match analysis {
                Ok(analysis) => writeln!(out, "{analysis}")?,
                Err(error) => {
                    eprintln!("sorot: line {}: {error}", number + 1);
                    outcome.all_read = false;
                }
            }
        }
        Ok(outcome)
    }

    fn files(arguments: &Arguments, calendar: Vec<Election>, out: &mut impl Write) -> io::Result<Outcome> {
        let mut outcome = Outcome { all_read: true, raised: false };
        let options = match options(arguments.published.clone(), &calendar) {
            Ok(options) => options,
            Err(error) => {
                eprintln!("sorot: --published: {error}");
                return Ok(Outcome { all_read: false, ..outcome });
            }
        };
        for path in &arguments.files {
            let name = path.display().to_string();
            let text = match read(path) {
                Ok(text) => text,
                Err(error) => {
                    eprintln!("sorot: {name}: {error}");
                    outcome.all_read = false;
                    continue;
                }
            };
            if arguments.explain {
                terminal::explain(out, &name, &sorot::explain(&text))?;
                continue;
            }
            let analysis = analyze(&text, &options);
            outcome.raised |= arguments.fail_on.is_some_and(|fail_on| fail_on.is_met(&analysis));
            if arguments.json {
                let mut analysis = serde_json::to_value(analysis).map_err(io::Error::other)?;
                analysis["id"] = name.into();
                writeln!(out, "{analysis}")?;
            } else {
                terminal::print(out, &name, &text, &analysis)?;
            }
        }
        Ok(outcome)
    }

    fn read(path: &Path) -> Result<String, String> {
        let mut bytes = vec![];
        let read = if path.as_os_str() == "-" {
            if io::stdin().is_terminal() {
                eprintln!("sorot: reading standard input; end with Ctrl-D");
            }
            io::stdin().read_to_end(&mut bytes)
        } else {
            std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
        };
        read.map_err(|error| error.to_string())?;
        String::from_utf8(bytes).map_err(|error| format!("not UTF-8 text (byte {})", error.utf8_error().valid_up_to()))
    }

    fn options(published: Option<String>, calendar: &[Election]) -> Result<Options, String> {
        let value = serde_json::json!({ "published": published });
        let options: Options = serde_json::from_value(value).map_err(|error| error.to_string())?;
        Ok(Options { calendar: calendar.to_vec(), ..options })
    }

    fn calendar(path: &Path) -> Result<Vec<Election>, String> {
        let name = path.display();
        let text = read(path).map_err(|error| format!("{name}: {error}"))?;
        let json = text.trim_start().starts_with(['[', '{']) && !text.trim_start().starts_with("[[");
        let elections = if json {
            serde_json::from_str(&text).map_err(|error| error.to_string())
        } else {
            toml::from_str(&text).map(|file: Calendar| file.election).map_err(|error| error.to_string())
        };
        elections.map_err(|error| format!("{name}: {error}"))
    }
}
