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

  /** What stands in the element now, which may change with the article. */
  get #now() {
    const scripts = [...this.#element.children].filter((child) => child.matches('script[type="application/json"]'));
    const all = scripts.map(({ textContent }) => textContent ?? "");
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
    this.#tellOf(`sorot: the prepared analysis is of another text: “${prepared}”; on the page “${there}”`);
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
