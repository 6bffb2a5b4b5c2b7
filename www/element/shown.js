/** What an element shows: the findings of its latest analysis, kept on their words while the article changes. */

import { allSpans, difference, first, shift, toFindings } from "../view/model.js";
import { anchorOf, locate } from "./anchor.js";

/**
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../view/model.js').Finding} Finding
 * @typedef {{ kind: string, anchor: import('../element.d.ts').Anchor }} Memory what finds a finding again in another analysis
 */

export class Shown {
  /** @type {Analysis | null} */
  analysis = null;
  /** @type {Finding[]} */
  findings = [];
  /** @type {Finding[]} those that are switched on */
  seen = [];
  /** What the findings' places are in. */
  #text = "";

  /**
   * @param {Analysis} analysis
   * @param {string} text
   */
  take(analysis, text) {
    this.analysis = analysis;
    this.#text = text;
    this.findings = toFindings(analysis, text);
  }

  clear() {
    this.analysis = null;
    this.findings = [];
  }

  /** @param {(finding: Finding) => boolean} isOn */
  choose(isOn) {
    this.seen = this.findings.filter(isOn);
  }

  /** Where those that are switched on are to be lit up. @returns {import('./surface.js').Stroke[]} */
  get strokes() {
    return this.seen.flatMap(({ kind, spans }) => spans.map((span) => ({ name: kind, span })));
  }

  /** Moves the findings along with their words. @param {string} text as it is now */
  follow(text) {
    const edit = difference(this.#text, text);
    this.#text = text;
    if (!edit) return;
    const spans = [...allSpans(this.findings)];
    const before = spans.map(({ start, end }) => end - start);
    shift(spans, edit);
    // Of words that were taken away no stump stays lit.
    for (const [at, span] of spans.entries()) if (2 * (span.end - span.start) < before[at]) span.end = span.start;
  }

  /** @param {Finding | null} finding @returns {Memory | null} */
  remember(finding) {
    return finding && { kind: finding.kind, anchor: anchorOf(this.#text, first(finding)) };
  }

  /** The finding that an earlier one is now, if that can be told. @param {Memory | null} memory */
  again(memory) {
    const at = memory && locate(this.#text, memory.anchor);
    const fits = (/** @type {Finding} */ finding) =>
      finding.kind === memory?.kind && first(finding).start === at?.start;
    return (at && this.seen.find(fits)) ?? null;
  }
}
