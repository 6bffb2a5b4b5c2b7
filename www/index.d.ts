/**
 * Analyses one article. Loads the WebAssembly at the first call. Works in the calling thread, which a
 * long text holds up; `SorotWorker` of `sorot/worker` leaves it free.
 *
 * ```js
 * const { statements } = await analyze(text, { published: "2024-10-09" });
 * for (const { start, end, kind } of statements) console.log(kind, text.slice(start, end));
 * ```
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

/** The version of the engine, which is the package's: `0.1.0`; throws unless {@link init} has been awaited. */
export function version(): string;

/**
 * Loads the WebAssembly, once however often it is called. Only needed before the functions that
 * answer at once, to load early, or to say where the file is.
 */
export function init(source?: Source): Promise<void>;

/**
 * The WebAssembly: its address, its bytes, a response with it, or compiled. It must be the file of
 * this very version, `sorot/sorot.wasm`.
 */
export type Source = string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;

export interface Options {
  /** The article's own date, ISO 8601 (`2024-11-05`), from which missing years are told. */
  published?: string;
  /** Kinds switched off with `false`: `{ person: false }`. */
  kinds?: { [kind in Kind]?: boolean };
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

/** What can be switched off by kind: those of statements and facts, and the other lists. */
export type Kind = Statement["kind"] | Fact["kind"] | "quote" | "person" | "check";

/** A stretch of the very text passed in: `text.slice(start, end)`. */
export interface Span {
  /** Its first UTF-16 code unit. */
  start: number;
  /** One past its last UTF-16 code unit. */
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
  /**
   * What the sentence does: demands or forbids, promises, tells of an act to secure neutrality, tells
   * of a consequence, reports or denies a breach, says what neutrality is. Never a verdict on a person.
   */
  kind: "directive" | "commitment" | "measure" | "sanction" | "violation" | "principle";
  /** Whose words: in quotation marks, reported, or the article's own. */
  mode: "direct" | "indirect" | "narrated";
  /** Who says it; null when narrated or not told. */
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
  /** Null where the article does not tell. */
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
        /** The stage of the election that the sentence ties it to. */
        stage: Stage | null;
      }
    | {
        kind: "count";
        /** In full: 1300000 for *1,3 juta*. */
        value: number;
        unit: Unit;
        /** Said to be so (*sekitar*, *lebih dari*). */
        approximate: boolean;
      }
    | {
        kind: "percent";
        /** In percent: 74 for *74 persen*. */
        value: number;
        of: "turnout" | "vote_share" | "survey" | "other";
      }
    | {
        kind: "contest";
        type: ContestType;
        /** Stated with it anywhere in the article. */
        year: number | null;
        /** Every mention, in order; the finding itself is the first. */
        mentions: Span[];
      }
    | {
        kind: "law";
        /** Normalised: `UU 10/2016`. */
        id: string;
        title: string | null;
        mentions: Span[];
      }
    | {
        kind: "institution";
        /** With its area, as written: `KPU Kota Tirtaloka`. */
        name: string;
        mentions: Span[];
      }
    | {
        kind: "candidate";
        /** The fullest in the article, head first, without titles and degrees. */
        names: string[];
        /** On the ballot. */
        number: number | null;
        mentions: Span[];
      }
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
