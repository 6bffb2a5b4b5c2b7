/**
 * An analysis that the publisher has put into the page, in a script of type application/json inside the element:
 * what prepare.js makes. Used only where the page has the very words, else the engine is asked; whatever else stands in
 * the script is as good as nothing.
 */

import { kindById } from "../view/kinds.js";
import { firstDifference, sameLetters } from "./words.js";

/**
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Rule} Rule
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {{ published: string, text: string, analysis: Analysis, rules: Rule[] }} Data
 * @typedef {(value: any) => boolean} Test
 */

/** @type {Test} */
const string = (value) => typeof value === "string";
/** @type {Test} */
const number = (value) => typeof value === "number";
/** @type {(test: Test) => Test} */
const list = (test) => (value) => Array.isArray(value) && value.every(test);
/** @type {(test: Test) => Test} */
const orNull = (test) => (value) => value === null || test(value);
/** @type {(...known: unknown[]) => Test} */
const one =
  (...known) =>
  (value) =>
    known.includes(value);
/** @type {(tests: Record<string, Test>) => Test} */
const object = (tests) => {
  const fields = Object.entries(tests);
  return (value) => {
    if (typeof value !== "object" || value === null) return false;
    for (const [name, test] of fields) if (!test(value[name])) return false;
    return true;
  };
};
/** @type {(family: string) => Test} */
const kindOf = (family) => (value) => kindById.get(value)?.family === family;

/** @type {Test} */
const offset = (value) => value >>> 0 === value;
const place = { start: offset, end: offset };
/** @type {Test} */
const span = (value) => offset(value?.start) && offset(value.end) && value.start <= value.end;
const speaker = orNull(object({ name: string, role: orNull(string), span: orNull(span) }));
const message = object({ id: string, en: string });
const fact = { ...place, rule: string, implied: list(string) };
const mentioned = { ...fact, mentions: list(span) };
/** What the list and the cards show of each kind of fact. @type {Map<unknown, Test>} */
const FACTS = new Map([
  ["date", object({ ...fact, value: string, stage: orNull(string) })],
  ["count", object({ ...fact, value: number, unit: string, approximate: one(true, false) })],
  ["percent", object({ ...fact, value: number, of: string })],
  ["contest", object({ ...mentioned, type: string, year: orNull(number) })],
  ["law", object({ ...mentioned, id: string, title: orNull(string) })],
  ["institution", object({ ...mentioned, name: string })],
  ["candidate", object({ ...mentioned, names: list(string), number: orNull(number) })],
]);
const ANALYSIS = object({
  schema: one(1),
  statements: list(
    object({
      ...place,
      kind: kindOf("statements"),
      mode: string,
      speaker,
      targets: list(string),
      cue: span,
      rule: string,
    }),
  ),
  quotes: list(object({ ...place, speaker, cue: orNull(span) })),
  facts: list((value) => FACTS.get(value?.kind)?.(value) ?? false),
  people: list(object({ name: string, role: orNull(string), mentions: list(span) })),
  checks: list(
    object({ ...place, rule: string, severity: string, message, suggestions: list(string), evidence: list(span) }),
  ),
  furniture: list(span),
});
const RULE = object({ id: string, kind: string, title: message, why: message, source: string, example: string });
const DATA = object({
  sorot: one(1),
  published: string,
  text: string,
  analysis: ANALYSIS,
  rules: list(RULE),
});

export class Prepared {
  #element;
  /** What the scripts held when they were looked at last. */
  #read = "";
  /** @type {Data | null} */
  #data = null;
  /** What the rules are that its findings name. @type {readonly Rule[]} */
  rules = [];

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /** What stands in the element now, which may change with the article. */
  get #now() {
    const scripts = [...this.#element.children].filter((child) => child.matches('script[type="application/json"]'));
    const all = scripts.map(({ textContent }) => textContent ?? "");
    const read = all.join("\n");
    if (read !== this.#read) {
      this.#data = all.map(parse).find((data) => data !== null) ?? null;
      this.rules = this.#data?.rules ?? [];
    }
    this.#read = read;
    return this.#data;
  }

  /** Whether there is one that may fit. @param {string} published */
  has(published) {
    return this.#now?.published === published;
  }

  /**
   * Tells whoever set the page up why what they prepared is not used, once; later changes are no fault.
   *
   * @param {string} from
   * @param {string} to
   */
  #tell(from, to) {
    if (this.#told) return;
    this.#told = true;
    const [prepared, there] = firstDifference(from, to);
    console.info(`sorot: the prepared analysis is of another text: “${prepared}”; on the page “${there}”`);
  }
  #told = false;

  /**
   * The analysis of a text, if it is of these words and this date.
   *
   * @param {string} text
   * @param {string} published
   * @returns {Analysis | null} with offsets of `text`
   */
  analysis(text, published) {
    const data = this.#now;
    if (data?.published !== published) return null;
    const same = data.text === text;
    const to = same ? null : sameLetters(data.text, text);
    if (!same && !to) {
      this.#tell(data.text, text);
      return null;
    }
    this.#read = ""; // this one is the page's from now on
    this.#told = true;
    try {
      return to ? withSpans(data.analysis, to) : data.analysis;
    } catch {
      return null; // nested too deeply
    }
  }
}

/**
 * A copy of plain data in which every span is another.
 *
 * @param {any} data
 * @param {(span: Span) => Span} to
 * @returns {any}
 */
function withSpans(data, to) {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map((each) => withSpans(each, to));
  /** @type {any} */
  const copy = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withSpans(value, to)]));
  return span(copy) ? { ...copy, ...to(copy) } : copy;
}

/** @param {string} json @returns {Data | null} */
function parse(json) {
  try {
    const data = JSON.parse(json);
    return DATA(data) ? data : null;
  } catch {
    return null;
  }
}
