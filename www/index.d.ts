/**
 * Analyses one article. Loads the WebAssembly at the first call.
 *
 * No text is an error, also not an empty, enormous or foreign one; the promise is rejected with a
 * `TypeError` when `text` is not a string, and with an `Error` for an unknown option, an option of
 * the wrong type, or when the WebAssembly cannot be loaded.
 */
export function analyze(text: string, options?: Options): Promise<Analysis>;

/** As {@link analyze}, at once; throws unless {@link init} has been awaited. */
export function analyzeSync(text: string, options?: Options): Analysis;

/** What each rule that a finding names is, for people; throws unless {@link init} has been awaited. */
export function rules(): Rule[];

/** The version of the engine; throws unless {@link init} has been awaited. */
export function version(): string;

/**
 * Loads the WebAssembly, once however often it is called. Only needed before the functions that
 * answer at once, to load early, or to say where the file is.
 */
export function init(source?: Source): Promise<void>;

/** The WebAssembly: its address, its bytes, a response with it, or compiled. */
export type Source = string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;

export interface Options {
  /** The article's own date, ISO 8601 (`2024-11-05`), from which missing years are told. */
  published?: string;
  /** Kinds switched off with `false`: those of statements and facts, `quote`, `person`, `check`. */
  kinds?: { [kind: string]: boolean };
  /** Rules switched off with `false`, by the ids that {@link rules} lists. */
  rules?: { [id: string]: boolean };
  /** Official dates of elections that Sorot does not know, or of one that differs from what it knows; they go first. */
  calendar?: Election[];
}

/**
 * An election with its official dates, for the checks. In the text it is one of `kinds`, of `year`.
 *
 * @example
 * { name: "Pilkada Tirtaloka 2027", kinds: ["pilkada", "pilwako"], year: 2027,
 *   stages: [{ stage: "voting_day", start: "2027-06-23" }] }
 */
export interface Election {
  /** As messages name it. */
  name: string;
  kinds: ContestType[];
  year: number;
  /** Which regulation sets the dates; messages name it. */
  regulation?: string;
  /** For your own records. */
  source?: string;
  /** The most voters that a polling station may have. */
  votersPerStation?: number;
  stages: {
    /** What is compared with the text; a stage without it is for your own records. */
    stage?:
      | "voting_day"
      | "campaign"
      | "quiet_period"
      | "registration"
      | "party_registration"
      | "nomination"
      | "number_draw";
    /** For your own records. */
    name?: string;
    /** ISO 8601: the first day, or the only one. */
    start: string;
    /** The last day. */
    end?: string;
    /** In Indonesian; refused if `start` is another day. */
    weekday?: string;
  }[];
}

/** UTF-16 code units, half-open: `text.slice(start, end)` of the very text passed in. */
export interface Span {
  start: number;
  end: number;
}

/** Plain data: nothing to free. Each list is sorted by start. */
export interface Analysis {
  /** Version of this layout. */
  schema: 1;
  /** Sentences about the neutrality of state officials. */
  statements: Statement[];
  /** Speech in quotation marks, the marks left out. */
  quotes: Quote[];
  /** Election facts. */
  facts: Fact[];
  /** Every person named. */
  people: Person[];
  /** What does not add up. */
  checks: Check[];
  /** What is not the article itself: bylines, links to other articles, share prompts. */
  furniture: Span[];
}

export interface Statement extends Span {
  kind: "directive" | "commitment" | "measure" | "sanction" | "violation" | "principle";
  /** Whose words: in quotation marks, reported, or the article's own. */
  mode: "direct" | "indirect" | "narrated";
  speaker: Speaker | null;
  /** Whose neutrality it is about. */
  targets: Target[];
  /** The words that made it a statement. */
  cue: Span;
  /** The id of the rule that found it. */
  rule: string;
}

export type Target = "asn" | "tni" | "polri" | "village" | "staff" | "organizers" | "officials" | "other";

export interface Quote extends Span {
  speaker: Speaker | null;
  /** The reporting words (*tegasnya*). */
  cue: Span | null;
}

export interface Speaker {
  /** The fullest name in the article, without titles and degrees. */
  name: string;
  /** The role as the article puts it. */
  role: string | null;
  /** Where this mention stands. */
  span: Span | null;
}

export interface Person {
  /** The fullest name in the article, without titles and degrees. */
  name: string;
  /** The role as the article puts it. */
  role: string | null;
  /** Every mention, in order. */
  mentions: Span[];
}

export type Fact = Span & {
  /** The id of the rule that found it. */
  rule: string;
  /** Parts of the value that the text does not state: `year`, `month`. */
  implied: string[];
} & (
    | {
        kind: "date";
        /** ISO 8601: `2024-11-27`, `2024-11`, `start/end`; `--11-27` when no year can be told. */
        value: string;
        stage: Stage | null;
      }
    | { kind: "count"; value: number; unit: Unit; approximate: boolean }
    | { kind: "percent"; value: number; of: "turnout" | "vote_share" | "survey" | "other" }
    | { kind: "contest"; type: ContestType; year: number | null; mentions: Span[] }
    | {
        kind: "law";
        /** Normalised: `UU 10/2016`. */
        id: string;
        title: string | null;
        mentions: Span[];
      }
    | { kind: "institution"; name: string; mentions: Span[] }
    | { kind: "candidate"; names: string[]; number: number | null; mentions: Span[] }
  );

export type Stage =
  | "voting_day"
  | "campaign"
  | "quiet_period"
  | "registration"
  | "nomination"
  | "debate"
  | "logistics"
  | "counting"
  | "result"
  | "inauguration"
  | "runoff";

export type Unit =
  | "voters"
  | "polling_stations"
  | "ballots"
  | "candidate_pairs"
  | "candidates"
  | "elections"
  | "votes"
  | "seats"
  | "parties"
  | "cases"
  | "offenders"
  | "officers"
  | "areas"
  | "rupiah"
  | "people";

export type ContestType = "pemilu" | "pilpres" | "pileg" | "pilkada" | "pilgub" | "pilbup" | "pilwako" | "pilkades";

export interface Check extends Span {
  rule: string;
  /** `error`: cannot be right; `note`: worth a look. */
  severity: "error" | "note";
  message: Message;
  /** Texts that would repair it. */
  suggestions: string[];
  /** The places it rests on. */
  evidence: Span[];
}

export interface Rule {
  /** As findings name it. */
  id: string;
  /** The kind of its findings. */
  kind: string;
  title: Message;
  /** Why it marks what it marks. */
  why: Message;
  /** The law or usage it rests on. */
  source: string;
  /** A sentence that it finds. */
  example: string;
}

/** In Indonesian and in English. */
export interface Message {
  id: string;
  en: string;
}
