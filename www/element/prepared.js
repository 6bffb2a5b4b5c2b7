/**
 * An analysis that the publisher has put into the page, in a script of type application/json inside the element:
 * what prepare.js makes. Used only where the page has the very words, else the engine is asked; whatever else stands in
 * the script is as good as nothing.
 */

import { firstDifference, sameLetters } from "./words.js";

/**
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Rule} Rule
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {{ published: string, text: string, analysis: Analysis, rules: Rule[] }} Data
 * @typedef {(value: any) => boolean} Test
 */

export class Prepared {
  #element;
  #isData;
  #tellOf;
  /** What the scripts held when they were looked at last. */
  #read = "";
  /** @type {Data | null} */
  #data = null;
  /** What the rules are that its findings name. @type {readonly Rule[]} */
  rules = [];

  /**
   * @param {Element} element
   * @param {Test} isData what must hold for all that is to be used of it
   * @param {(message: string) => void} tell told why what was prepared is not used
   */
  constructor(element, isData, tell) {
    this.#element = element;
    this.#isData = isData;
    this.#tellOf = tell;
  }

  get #scripts() {
    const scripts = [...this.#element.children].filter((child) => child.matches('script[type="application/json"]'));
    return scripts.map(({ textContent }) => textContent ?? "");
  }

  /** What stands in the element now, which may change with the article. */
  get #now() {
    const all = this.#scripts;
    const read = all.join("\n");
    if (read !== this.#read) {
      this.#data = all.map(parse).find(this.#isData) ?? null;
      this.rules = this.#data?.rules ?? [];
    }
    this.#read = read;
    return this.#data;
  }

  /** Whether there is one that may fit. @param {string} published */
  has(published) {
    const data = this.#now;
    if (data && dayOf(data.published) === dayOf(published)) return true;
    const fault = data ? `dated “${data.published}”, the element “${published}”` : this.#fault;
    if (fault) this.#tell(() => fault);
    return false;
  }

  /** What is wrong with what stands there, if anything does. */
  get #fault() {
    const all = this.#scripts;
    if (all.length > 0)
      return all.every((json) => parse(json) === null)
        ? "no JSON; were its quotation marks escaped?"
        : "not what prepare() makes";
    const elsewhere = this.#element.querySelector('script[type$="/json"]');
    return elsewhere && 'not in a script of type "application/json" right inside the element';
  }

  /**
   * Tells whoever set the page up why what they prepared is not used, once; later changes are no fault.
   *
   * @param {() => string} why
   */
  #tell(why) {
    if (!this.#told) this.#tellOf(`sorot: the prepared analysis is ${why()}`);
    this.#told = true;
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
    const data = this.has(published) ? this.#now : null;
    if (!data) return null;
    const same = data.text === text;
    const to = same ? null : sameLetters(data.text, text);
    if (!same && !to) {
      this.#tell(() => {
        const [prepared, there] = firstDifference(data.text, text);
        return `of another text: “${prepared}”; on the page “${there}”`;
      });
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

/** As the engine reads a date, which may have a time. @param {string} published */
function dayOf(published) {
  return published.slice(0, 10);
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
  return typeof copy.start === "number" ? { ...copy, ...to(copy) } : copy;
}

/** @param {string} json */
function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
