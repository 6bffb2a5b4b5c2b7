/**
 * Asks the engine about the newest text only: while it is at work, each text that comes replaces the
 * one that waits, and an answer that came too late is dropped. Every text that was not replaced ends
 * in `done` or `failed`.
 *
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Options} Options
 * @typedef {import('../index.d.ts').Rule} Rule
 * @typedef {'engine' | 'failed' | 'timeout'} Failure
 *
 * @typedef {object} NewestEvents
 * @property {(rules: Rule[]) => void} ready what each rule means
 * @property {() => void} fallback no worker is to be had: the page's own thread does the work
 * @property {(analysis: Analysis, ms: number, text: string) => void} done
 * @property {(failure: Failure, detail: string) => void} failed
 */

import { SorotWorker } from "../worker.js";

export class Newest {
  #worker = new SorotWorker();
  /** @type {Promise<unknown> | undefined} */
  #loading;
  /** @type {{ text: string, options: Options } | null} */
  #waiting = null;
  #busy = false;

  /** @param {NewestEvents} events */
  constructor(events) {
    this.events = events;
    this.#load().catch(() => {}); // the first text will tell
  }

  /**
   * @param {string} text
   * @param {Options} options
   */
  ask(text, options) {
    this.#waiting = { text, options };
    if (!this.#busy) this.#work();
  }

  /** Begins while the reader looks for an article; once it failed, the next text tries again. */
  #load() {
    this.#loading ??= this.#begin().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #begin() {
    await this.#worker.analyze("");
    if (this.#worker.state === "same-thread") this.events.fallback();
    this.events.ready(await this.#worker.rules());
  }

  async #work() {
    this.#busy = true;
    while (this.#waiting) {
      const { text, options } = this.#waiting;
      this.#waiting = null;
      const tell = await this.#answer(text, options);
      if (!this.#waiting) tell();
    }
    this.#busy = false;
  }

  /**
   * @param {string} text
   * @param {Options} options
   * @returns {Promise<() => void>} tells the page
   */
  async #answer(text, options) {
    /** @type {Failure} */
    let failure = "engine";
    try {
      await this.#load();
      failure = "failed";
      const began = performance.now();
      const analysis = await this.#worker.analyze(text, options);
      const ms = performance.now() - began;
      return () => this.events.done(analysis, ms, text);
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      return () => this.events.failed(name === "TimeoutError" ? "timeout" : failure, message);
    }
  }
}
