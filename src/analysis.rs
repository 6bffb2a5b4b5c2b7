//! The result: plain data, the same in Rust, in JSON and in JavaScript.
//!
//! Every offset is in UTF-16 code units, half-open, into exactly the text that was passed in, so
//! `text.slice(start, end)` in JavaScript gives the words of a finding.

use serde::Serialize;

/// A stretch of the text, in UTF-16 code units, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// Everything found in one text. Each list is sorted by start.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Analysis {
    /// Version of this layout.
    pub schema: u32,
    /// Sentences about the neutrality of state officials.
    pub statements: Vec<Statement>,
    /// Speech in quotation marks.
    pub quotes: Vec<Quote>,
    /// Election facts.
    pub facts: Vec<Fact>,
    /// Every person named.
    pub people: Vec<Person>,
    /// What does not add up.
    pub checks: Vec<Check>,
    /// What is not the article itself: bylines, links to other articles, share prompts.
    pub furniture: Vec<Span>,
}

/// A sentence that says something about the neutrality of state officials.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// Where the sentence stands.
    #[serde(flatten)]
    pub span: Span,
    /// What the sentence does.
    pub kind: Kind,
    /// Whose words they are.
    pub mode: Mode,
    /// Who says it; `None` when narrated or unknown.
    pub speaker: Option<Speaker>,
    /// Whose neutrality it is about.
    pub targets: Vec<Target>,
    /// The words that made it a statement.
    pub cue: Span,
    /// The rule that found it, explained by [`crate::rules`].
    pub rule: &'static str,
}

/// What a statement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Demands, orders, forbids, urges: *ASN wajib netral.*
    Directive,
    /// Promises, pledges or affirms: *Para camat menandatangani ikrar netralitas.*
    Commitment,
    /// Tells of an act to secure neutrality: *Pemkot menerbitkan surat edaran netralitas.*
    Measure,
    /// Tells of a consequence for breaking it: *ASN yang memihak akan disanksi.*
    Sanction,
    /// Reports, alleges, counts, doubts or denies a breach.
    Violation,
    /// Says what neutrality is, why it matters or where the law puts it.
    Principle,
}

/// Whose words a statement is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// In quotation marks, as the speaker's own.
    Direct,
    /// Reported: *menurut X*, *X mengatakan*.
    Indirect,
    /// The article's own voice.
    Narrated,
}

/// Whose neutrality a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Target {
    /// Civil servants: ASN, PNS, PPPK.
    Asn,
    /// The armed forces.
    Tni,
    /// The police.
    Polri,
    /// Village heads and officials, lurah, RT/RW.
    Village,
    /// Honorary and contract staff.
    Staff,
    /// Election organisers.
    Organizers,
    /// Officeholders: president, ministers, regional heads, judges.
    Officials,
    /// Anyone else.
    Other,
}

/// Direct speech between an opening and a closing mark, the marks left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quote {
    /// Where the words stand.
    #[serde(flatten)]
    pub span: Span,
    /// Who says them, if the article tells.
    pub speaker: Option<Speaker>,
    /// The reporting words (*tegasnya*).
    pub cue: Option<Span>,
}

/// The source of a statement or quote.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Speaker {
    /// The fullest name in the article, without titles and degrees.
    pub name: String,
    /// The role as the article puts it.
    pub role: Option<String>,
    /// Where this mention stands.
    pub span: Option<Span>,
}

/// A person named in the article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Person {
    /// The fullest name in the article, without titles and degrees.
    pub name: String,
    /// The role as the article puts it.
    pub role: Option<String>,
    /// Every mention, in order.
    pub mentions: Vec<Span>,
}

/// An election fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Where it stands; for a contest, law, institution or candidate the first mention.
    #[serde(flatten)]
    pub span: Span,
    /// The rule that found it.
    pub rule: &'static str,
    /// Parts of the value that the text does not state: `year`, `month`.
    pub implied: Vec<&'static str>,
    /// What it is.
    #[serde(flatten)]
    pub value: FactValue,
}

/// The value of a fact, by kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum FactValue {
    /// A calendar date or range.
    Date {
        /// ISO 8601: `2024-11-27`, `2024-11`, `start/end`; `--11-27` when no year can be told.
        value: String,
        /// The stage of the election, if the sentence ties the date to one.
        stage: Option<Stage>,
    },
    /// A number of things.
    Count {
        /// The number in full.
        value: f64,
        /// What is counted.
        unit: Unit,
        /// Said to be approximate (*sekitar*, *lebih dari*).
        approximate: bool,
    },
    /// A percentage.
    Percent {
        /// In percent: 74 for *74 persen*.
        value: f64,
        /// What it is a share of.
        of: PercentOf,
    },
    /// An election.
    Contest {
        /// Which kind of election.
        #[serde(rename = "type")]
        contest: ContestType,
        /// The year stated with it anywhere in the article.
        year: Option<u16>,
        /// Every mention.
        mentions: Vec<Span>,
    },
    /// A numbered legal instrument.
    Law {
        /// Normalised: `UU 10/2016`.
        id: String,
        /// What it is about, where known.
        title: Option<String>,
        /// Every mention.
        mentions: Vec<Span>,
    },
    /// An electoral body, as written with its area.
    Institution {
        /// `KPU Kota Bandung`.
        name: String,
        /// Every mention.
        mentions: Vec<Span>,
    },
    /// A candidate or pair.
    Candidate {
        /// Fullest names in the article, head first.
        names: Vec<String>,
        /// Ballot number.
        number: Option<u32>,
        /// Every mention.
        mentions: Vec<Span>,
    },
}

/// A stage of an election.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the definition")]
pub enum Stage {
    VotingDay,
    Campaign,
    QuietPeriod,
    Registration,
    Nomination,
    Debate,
    Logistics,
    Counting,
    Result,
    Inauguration,
    Runoff,
}

/// What a count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the definition")]
pub enum Unit {
    Voters,
    PollingStations,
    Ballots,
    CandidatePairs,
    Candidates,
    Elections,
    Votes,
    Seats,
    Parties,
    Cases,
    Offenders,
    Officers,
    Areas,
    Rupiah,
    People,
}

/// What a percentage is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PercentOf {
    /// Voters who voted.
    Turnout,
    /// Votes, counted or quick-counted.
    VoteShare,
    /// Answers of a poll.
    Survey,
    /// Anything else.
    Other,
}

/// Kinds of election.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are the definition")]
pub enum ContestType {
    Pemilu,
    Pilpres,
    Pileg,
    Pilkada,
    Pilgub,
    Pilbup,
    Pilwako,
    Pilkades,
}

/// Something that does not add up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Check {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The rule that raised it.
    pub rule: &'static str,
    /// How sure it is to be an error.
    pub severity: Severity,
    /// What is wrong, in words.
    pub message: Message,
    /// Texts that would repair it.
    pub suggestions: Vec<String>,
    /// The places it rests on.
    pub evidence: Vec<Span>,
}

/// How grave a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Cannot be right.
    Error,
    /// Worth a look.
    Note,
}

/// A text in both interface languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}
