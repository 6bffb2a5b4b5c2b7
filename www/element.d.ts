import type { Analysis, Check, Fact, Message, Person, Quote, Span, Statement } from "./index.js";

export type * from "./index.js";

/** The element `<sorot-highlight>`. `sorot/define` registers it; this only gives the class. */
export class SorotHighlight extends HTMLElement {
  /** Whether this browser can light up an article; if not, the element shows its list only. */
  static readonly supported: boolean;
  static readonly observedAttributes: string[];

  /** The attribute: a CSS selector or an id. Empty for the element's own content. */
  for: string;
  /** The attribute: the article's date, ISO 8601. */
  published: string;
  /** The article. Can be set to an element that no selector reaches, and back with `null`. */
  get article(): Element | null;
  set article(element: Element | null);
  /** What is shown: all that was found, of the kinds that are switched on, in the order of the text. */
  readonly findings: readonly Finding[];
  /** The finding whose card is open; setting it opens or closes the card. */
  get selected(): Finding | null;
  set selected(finding: Finding | null);
  /** Whether the article is lit up; the switch of the panel. */
  lit: boolean;
  /** The latest analysis, or `null`. Its offsets are into {@link text}. */
  readonly analysis: Analysis | null;
  /** The text that was read from the page. */
  readonly text: string;
  readonly state: State;

  /** Reads the article again, at once; `null` if it cannot be read (`sorot-error` tells why). */
  refresh(): Promise<Analysis | null>;
  /** Opens the card of the next finding, from the open one or from the reader's caret. */
  next(): void;
  /** As {@link next}, backwards. */
  previous(): void;
  /** Where a span of {@link text} stands in the page; `null` if it holds no letter. */
  range(span: Span): Range | null;
  /** What finds a span or a finding again after the text has changed. Plain data, for storing or sending. */
  anchor(of: Span | Finding): Anchor;
  /** Where an anchor's words are now; `null` if they are gone, or if two places fit about as well. */
  locate(anchor: Anchor): Span | null;

  addEventListener<K extends keyof SorotEvents>(
    type: K,
    listener: (this: SorotHighlight, event: SorotEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What finds words again: themselves and what stood around them. */
export interface Anchor {
  quote: string;
  prefix?: string;
  suffix?: string;
}

/** `idle` before the first reading; `error` until the article can be read. */
export type State = "idle" | "reading" | "ready" | "error";

/**
 * - `policy`: the page's security policy allows no WebAssembly; see the attribute `frame`
 * - `engine`: the engine could not be loaded
 * - `failed`: an article could not be read though others could
 * - `article`: nothing fits the attribute `for`; goes away by itself when something does
 */
export type ErrorCode = "policy" | "engine" | "failed" | "article";

/** One entry of the list. */
export type Finding = {
  readonly key: string;
  readonly kind: string;
  /** Its words. */
  readonly text: string;
  /** All the places that it lights up; the first is its own. */
  readonly spans: Span[];
  /** The places that its card refers to. */
  readonly extra: Span[];
} & (
  | { readonly group: "statements"; readonly data: Statement }
  | { readonly group: "quotes"; readonly data: Quote }
  | { readonly group: "facts"; readonly data: Fact }
  | { readonly group: "people"; readonly data: Person | Fact }
  | { readonly group: "checks"; readonly data: Check }
);

/** All of them bubble, also out of shadow trees. */
export interface SorotEvents {
  /** The article was read; `prepared`: what the page brought was used, see `sorot/prepare`. */
  "sorot-analysis": CustomEvent<{ analysis: Analysis; text: string; prepared: boolean }>;
  /** A card was opened; with `null`, closed. */
  "sorot-select": CustomEvent<{ finding: Finding | null; text: string }>;
  /** The article cannot be read. */
  "sorot-error": CustomEvent<{ code: ErrorCode; message: string; error: unknown }>;
}

export type { Message };

declare global {
  interface HTMLElementTagNameMap {
    "sorot-highlight": SorotHighlight;
  }
  interface HTMLElementEventMap extends SorotEvents {}
}
