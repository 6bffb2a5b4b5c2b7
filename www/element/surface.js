/**
 * Where findings are lit up: the host's own article, whose elements are never touched (article-surface.js), or a copy of
 * the element's own content, with marks (mark-surface.js). Both give the text, paint spans, and know where they stand.
 *
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {{ name: string, span: Span }} Stroke
 */

import { lookOnPage } from "./look.js";
import { PageText, walk, walkInSteps } from "./walk.js";

/** The longest that the page stands still for a walk through a long article. */
const SLICE_MS = 25;
/** What both have in common: the text and the places in it, once it was read. */
export class Surface {
  page = new PageText();

  /**
   * @param {Element} article
   * @param {string | null} exclude
   */
  constructor(article, exclude) {
    this.article = article;
    this.exclude = exclude;
  }

  get text() {
    return this.page.text;
  }

  /** Reads the article. */
  read() {
    this.page = walk(this.article, lookOnPage(this.article, this.exclude));
  }

  /**
   * Reads the article; if that takes long the page goes on in between.
   *
   * @param {AbortSignal} signal
   */
  async readInSlices(signal) {
    const steps = walkInSteps(this.article, lookOnPage(this.article, this.exclude));
    let end = performance.now() + SLICE_MS;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        this.page = step.value;
        return;
      }
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      end = performance.now() + SLICE_MS;
    }
  }

  /** @param {Span} span @returns {Range | null} */
  range(span) {
    return this.page.ranges([span])[0];
  }
}
