//! Findings for people at a terminal: a line each, with carets under the words.

use std::io::{self, Write};

use sorot::{Analysis, Check, Explanation, Fact, FactValue, Severity, Span, Statement};

/// Characters of context before the words, and of the whole excerpt.
const BEFORE: usize = 30;
const WIDTH: usize = 100;

/// The text with its line starts, by UTF-16 offset.
struct Lines {
    units: Vec<u16>,
    starts: Vec<usize>,
    /// How many characters begin before each unit: a line may be as long as the text.
    chars_before: Vec<usize>,
}

impl Lines {
    fn new(text: &str) -> Lines {
        let units: Vec<u16> = text.encode_utf16().collect();
        let breaks = units.iter().enumerate().filter(|&(_, &unit)| unit == u16::from(b'\n')).map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        let mut chars_before = Vec::with_capacity(units.len() + 1);
        let mut count = 0;
        for unit in &units {
            chars_before.push(count);
            // The second half of a pair begins no character.
            count += usize::from(!(0xDC00..0xE000).contains(unit));
        }
        chars_before.push(count);
        Lines { units, starts, chars_before }
    }

    /// Line and column, from 1; columns count characters.
    fn place(&self, span: Span) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= span.start as usize);
        (line, self.chars_before[span.start as usize] - self.chars_before[self.starts[line - 1]] + 1)
    }

    fn chars(&self, units: std::ops::Range<usize>) -> Vec<char> {
        char::decode_utf16(self.units[units].iter().copied())
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    }

    /// One line of text around a span, and the marks under it.
    fn excerpt(&self, span: Span, mark: char) -> (String, String) {
        let (start, end) = (span.start as usize, span.end as usize);
        let line = self.starts.partition_point(|&first| first <= start);
        let line_end = self.starts.get(line).map_or(self.units.len(), |&next| next - 1);
        // Two units are one character at most; one more tells that there is more.
        let mut before = self.chars(self.starts[line - 1].max(start.saturating_sub(2 * BEFORE + 2))..start);
        let cut = before.len().saturating_sub(BEFORE);
        before.drain(..cut);
        let lead: String = if cut > 0 { "…" } else { "" }.into();
        let words = self.chars(start..end.min(line_end.max(start)));
        let after = self.chars(end.min(line_end)..line_end.min(end + 2 * WIDTH));
        let shown: String = before.iter().chain(&words).chain(&after).take(WIDTH).collect();
        let carets = words.len().clamp(1, WIDTH.saturating_sub(before.len()).max(1));
        let pad = lead.chars().count() + before.len();
        (lead + &shown.replace(['\r', '\t'], " "), " ".repeat(pad) + &mark.to_string().repeat(carets))
    }
}

/// Prints all findings of one article.
pub fn print(out: &mut impl Write, name: &str, text: &str, analysis: &Analysis) -> io::Result<()> {
    let lines = Lines::new(text);
    // What does not add up first: it is why an editor reads this.
    for check in &analysis.checks {
        print_check(out, name, &lines, check)?;
    }
    let mut rows: Vec<(Span, String, &str)> = vec![];
    rows.extend(
        analysis.statements.iter().map(|statement| (statement.cue, statement_title(statement), statement.rule)),
    );
    rows.extend(analysis.facts.iter().map(|fact| (fact.span, fact_title(fact), fact.rule)));
    rows.extend(analysis.people.iter().filter_map(|person| {
        let role = person.role.as_ref().map_or(String::new(), |role| format!(", {role}"));
        Some((*person.mentions.first()?, format!("person: {}{role}", person.name), ""))
    }));
    rows.sort_by_key(|(span, ..)| *span);
    for (span, title, rule) in &rows {
        let (line, column) = lines.place(*span);
        let (excerpt, carets) = lines.excerpt(*span, '^');
        writeln!(out, "{name}:{line}:{column}: {title}\n    {excerpt}\n    {carets} {rule}")?;
    }
    writeln!(
        out,
        "{name}: {} statements, {} facts, {} people, {} checks",
        analysis.statements.len(),
        analysis.facts.len(),
        analysis.people.len(),
        analysis.checks.len()
    )
}

/// A check with what it rests on and how it may be repaired.
fn print_check(out: &mut impl Write, name: &str, lines: &Lines, check: &Check) -> io::Result<()> {
    /// Evidence that is shown; a table has a row for each area.
    const MOST: usize = 6;
    let severity = if check.severity == Severity::Error { "error" } else { "note" };
    let (line, column) = lines.place(check.span);
    let (excerpt, carets) = lines.excerpt(check.span, '^');
    writeln!(out, "{name}:{line}:{column}: {severity}: {}", check.message.en)?;
    writeln!(out, "    {excerpt}\n    {carets} {}", check.rule)?;
    // Evidence within the words themselves is underlined already.
    let outside = |span: &&Span| span.start < check.span.start || span.end > check.span.end;
    let evidence: Vec<&Span> = check.evidence.iter().filter(outside).collect();
    for span in evidence.iter().take(MOST) {
        let (line, column) = lines.place(**span);
        let (excerpt, marks) = lines.excerpt(**span, '-');
        writeln!(out, "  see {name}:{line}:{column}\n    {excerpt}\n    {marks}")?;
    }
    if evidence.len() > MOST {
        writeln!(out, "  and {} more", evidence.len() - MOST)?;
    }
    for suggestion in &check.suggestions {
        writeln!(out, "  suggestion: {}", suggestion.replace(['\n', '\r'], " "))?;
    }
    Ok(())
}

fn statement_title(statement: &Statement) -> String {
    let speaker = statement.speaker.as_ref().map_or(String::new(), |speaker| {
        let role = speaker.role.as_ref().map_or(String::new(), |role| format!(" ({role})"));
        format!(", by {}{role}", speaker.name)
    });
    let targets: Vec<String> = statement.targets.iter().map(word).collect();
    format!("{}, {}{speaker}, about {}", word(&statement.kind), word(&statement.mode), targets.join(", "))
}

fn fact_title(fact: &Fact) -> String {
    let implied =
        if fact.implied.is_empty() { String::new() } else { format!(" ({} implied)", fact.implied.join(", ")) };
    let value = match &fact.value {
        FactValue::Date { value, stage } => {
            format!("date: {value}{}", stage.as_ref().map_or(String::new(), |stage| format!(", {}", word(stage))))
        }
        FactValue::Count { value, unit, approximate } => {
            format!("count: {}{value} {}", if *approximate { "about " } else { "" }, word(unit))
        }
        FactValue::Percent { value, of } => format!("percent: {value} % ({})", word(of)),
        FactValue::Contest { contest, year, .. } => {
            format!("contest: {}{}", word(contest), year.map_or(String::new(), |year| format!(" {year}")))
        }
        FactValue::Law { id, title, .. } => {
            format!("law: {id}{}", title.as_ref().map_or(String::new(), |title| format!(", {title}")))
        }
        FactValue::Institution { name, .. } => format!("institution: {name}"),
        FactValue::Candidate { names, number, .. } => {
            format!(
                "candidate: {}{}",
                names.join(" & "),
                number.map_or(String::new(), |number| format!(", number {number}"))
            )
        }
    };
    value + &implied
}

/// The name of a variant as the JSON has it.
fn word(variant: &impl serde::Serialize) -> String {
    serde_json::to_value(variant).ok().and_then(|value| value.as_str().map(str::to_string)).unwrap_or_default()
}

/// Prints what the rules saw.
pub fn explain(out: &mut impl Write, name: &str, seen: &[Explanation]) -> io::Result<()> {
    for explanation in seen {
        writeln!(out, "{name}: {}", explanation.rule.unwrap_or("no statement"))?;
        writeln!(out, "    {}", explanation.sentence.split_whitespace().collect::<Vec<_>>().join(" "))?;
        if let Some(speaker) = &explanation.speaker {
            writeln!(out, "    speaker: {speaker}")?;
        }
        for note in &explanation.notes {
            writeln!(out, "      {note}")?;
        }
    }
    writeln!(out, "{name}: {} sentences explained", seen.len())
}
