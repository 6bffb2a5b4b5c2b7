/** Where an element's analyses come from: what was prepared for the page's very words, else the engine. */

import { engineFor, warmUp } from "./engine.js";
import { Prepared } from "./prepared.js";
import { isData } from "./prepared-shape.js";

/**
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Rule} Rule
 */

export class Source {
  #element;
  #place;
  #prepared;
  /** @type {import('./engine.js').Engine | undefined} */
  #engine;

  /**
   * @param {import('../element.js').SorotHighlight} element
   * @param {ShadowRoot} place for a frame
   */
  constructor(element, place) {
    this.#element = element;
    this.#place = place;
    this.#prepared = new Prepared(element, isData, (message) => console.info(message));
  }

  /** Begins to load the engine, if it will be needed here. */
  warmUp() {
    if (!this.#element.hasAttribute("frame") && !this.#prepared.has(this.#element.published)) warmUp();
  }

  /** Lets go of the engine; the next question may go to another. */
  end() {
    this.#engine = undefined;
  }

  get #asked() {
    this.#engine ??= engineFor(this.#element.getAttribute("frame"), this.#place);
    return this.#engine;
  }

  /**
   * @param {string} text
   * @param {string} published
   * @returns {Analysis | null} at once, if the page brought it
   */
  prepared(text, published) {
    return this.#prepared.analysis(text, published);
  }

  /**
   * @param {string} text
   * @param {string} published
   * @param {AbortSignal} signal
   */
  async analyze(text, published, signal) {
    return this.#asked.analyze(text, published ? { published } : {}, signal);
  }

  /** What a rule is, perhaps with others. @param {string} id @returns {Promise<readonly Rule[]>} */
  async rules(id) {
    const { rules } = this.#prepared;
    if (rules.some((rule) => rule.id === id)) return rules;
    return this.#asked.rules().catch(() => []);
  }
}
