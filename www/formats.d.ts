/**
 * An analysis in the formats of other programs. Every function takes the text, the analysis of that
 * very text, and options; needs no WebAssembly; and works on data that came from a worker, a file or
 * another machine.
 */
import type { Analysis } from "./index.js";

/** The language of headings and messages, Indonesian unless given. */
export type Language = "id" | "en";

/**
 * W3C Web Annotations, JSON-LD: one `AnnotationPage`, one `Annotation` a finding, each target with a
 * `TextQuoteSelector` (32 characters of context on each side) and a `TextPositionSelector`.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function toWebAnnotations(text: string, analysis: Analysis, options?: AnnotationOptions): AnnotationPage;

export interface AnnotationOptions {
  /** The article's address, `source` of each target; also makes the ids. */
  source?: string;
  /**
   * What `TextPositionSelector` counts: Unicode code points, as the standard has it, or UTF-16 code
   * units, as the DOM does. Each selector states it as `unit`.
   */
  unit?: "code-point" | "utf-16";
  /** When the annotations were made, ISO 8601 with time and zone. */
  created?: string;
}

export interface AnnotationPage {
  "@context": ["http://www.w3.org/ns/anno.jsonld", { unit: string }];
  id?: string;
  type: "AnnotationPage";
  startIndex: number;
  items: Annotation[];
}

export interface Annotation {
  id?: string;
  type: "Annotation";
  motivation: "classifying" | "highlighting" | "tagging" | "identifying" | "assessing";
  created?: string;
  body: {
    type: "TextualBody";
    value: string;
    purpose: "tagging" | "describing" | "commenting";
    format: "text/plain";
    language?: string;
  }[];
  target: {
    source?: string;
    selector: (
      | { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string }
      | { type: "TextPositionSelector"; start: number; end: number; unit: "code-point" | "utf-16" }
    )[];
  }[];
}

/**
 * A table, RFC 4180, with a line of names and one row a finding; offsets in UTF-16 code units. A cell
 * that a spreadsheet would run as a formula begins with `'`.
 */
export function toCsv(text: string, analysis: Analysis, options?: CsvOptions): string;

export interface CsvOptions {
  /** `;` for spreadsheets with Indonesian settings; a comma unless given. */
  delimiter?: "," | ";" | "\t";
  /** Begins with a byte order mark, by which Excel knows UTF-8; off unless given. */
  bom?: boolean;
}

export interface ReportOptions {
  language?: Language;
  title?: string;
}

/** A report in CommonMark: the checks first, then all findings in lists. */
export function toMarkdown(text: string, analysis: Analysis, options?: ReportOptions): string;

/** A page by itself, without scripts and without other files: the lists, and the article with its findings in `<mark>`. */
export function toHtml(text: string, analysis: Analysis, options?: ReportOptions): string;

/**
 * What spaCy's `displacy.render(…, style="ent", manual=True)` takes; offsets in code points, as
 * Python counts. `style="span"` wants tokens and is not served.
 */
export function toDisplacy(
  text: string,
  analysis: Analysis,
  options?: { title?: string | null },
): { text: string; ents: { start: number; end: number; label: string }[]; title: string | null };

/**
 * brat standoff: the contents of a `.txt` and of its `.ann`; offsets in code points. A finding over
 * several lines is one of several parts.
 */
export function toBrat(text: string, analysis: Analysis): { txt: string; ann: string };

/**
 * CoNLL-U, one block a line of the text; the findings in `MISC` as `Sorot=B-directive`, several
 * joined with `+`, with `Start` and `End` in code points of the text.
 */
export function toConll(text: string, analysis: Analysis, options?: { id?: string }): string;

/**
 * A link to every place: `https://…#:~:text=…`, which browsers scroll to and light up. Built from the
 * text alone: where the page's own text differs, the link leads to its top.
 */
export function toTextFragments(
  text: string,
  analysis: Analysis,
  options: { url: string },
): { type: string; kind: string; start: number; end: number; url: string }[];

/**
 * An iCalendar of the dates that the article ties to a stage of the election, each once, as whole
 * days; dates without a day or a year are left out.
 */
export function toICalendar(
  text: string,
  analysis: Analysis,
  options?: { language?: Language; url?: string /** When it was made; now unless given. */; stamp?: Date },
): string;

/** schema.org JSON-LD: each quote a `Quotation`, each statement a `Claim`, each dated stage an `Event`. */
export function toSchemaOrg(text: string, analysis: Analysis, options?: { url?: string; language?: Language }): Graph;

/**
 * schema.org `ClaimReview` for each check, as a draft: it has no `reviewRating`, which is for a person
 * to give, and says so in `creativeWorkStatus`. Remove that line only when a person has checked it.
 */
export function toClaimReview(
  text: string,
  analysis: Analysis,
  options: {
    /** The article's address. */
    url: string;
    /** Who reviews. */
    author: string;
    /** The day of the review, ISO 8601. */
    published?: string;
    language?: Language;
  },
): Graph;

/** JSON-LD for `<script type="application/ld+json">`; `<` in it must be written `\u003c` there. */
export interface Graph {
  "@context": "https://schema.org";
  "@graph": { "@type": string; [property: string]: unknown }[];
}
