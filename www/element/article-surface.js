/** The host's article, lit up. */

import { supported } from "./highlights.js";
import { Surface } from "./surface.js";
import { LAYERS } from "./theme.js";

/**
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {import('./surface.js').Stroke} Stroke
 */

/** Of a longer text only what is in the window or near it is lit: browsers paint all that is lit after every change. */
const LONGEST_LIT = 200_000;

export class ArticleSurface extends Surface {
  /** @type {import('./highlights.js').Highlights | null} */
  light = null;
  /** @type {readonly Stroke[]} */
  #strokes = [];
  /** @type {{ stroke: Stroke, range: Range }[]} */
  #painted = [];
  /** The part of the text that is lit, if not all of it. @type {Span | null} */
  #lit = null;
  #onPaper = false;
  #listening = new AbortController();

  /**
   * @param {Element} article
   * @param {string | null} exclude
   */
  constructor(article, exclude) {
    super(article, exclude);
    const { signal } = this.#listening;
    const view = this.#view;
    view.document.addEventListener("scroll", () => this.#moved(), { signal, capture: true, passive: true });
    view.addEventListener("resize", () => this.#moved(), { signal });
    for (const type of ["beforeprint", "afterprint"]) {
      view.addEventListener(
        type,
        () => {
          this.#onPaper = type === "beforeprint";
          if (this.#lit) this.paint(this.#strokes);
        },
        { signal },
      );
    }
  }

  /** The window of the article, which may stand in a frame. */
  get #view() {
    return this.article.ownerDocument.defaultView ?? window;
  }

  #inWindow() {
    return this.page.between(0, this.#view.innerHeight);
  }

  /** What of the text is in the window or near it. */
  #near() {
    const height = this.#view.innerHeight;
    return this.page.between(-height, 2 * height);
  }

  /** Lights up what comes near. */
  #moved() {
    const lit = this.#lit;
    if (!lit) return;
    const seen = this.#inWindow();
    if (seen.start < lit.start || seen.end > lit.end) this.paint(this.#strokes);
  }

  /**
   * @param {readonly Stroke[]} all
   * @param {boolean} [windowOnly] those in the window only, for a frame that is due; the others are to follow
   */
  paint(all, windowOnly = false) {
    if (!this.light) return;
    const lit = windowOnly ? this.#inWindow() : this.text.length > LONGEST_LIT ? this.#near() : null;
    const near = (/** @type {Stroke} */ { span }) => !lit || (span.start < lit.end && lit.start < span.end);
    const strokes = this.#onPaper ? all : all.filter(near);
    this.#strokes = all;
    this.#lit = lit;
    const ranges = this.page.ranges(strokes.map(({ span }) => span));
    /** @type {Map<string, Range[]>} */
    const layers = new Map(LAYERS.slice(0, -3).map((layer) => [layer, []]));
    this.#painted = [];
    for (const [index, stroke] of strokes.entries()) {
      const range = ranges[index];
      if (!range) continue;
      layers.get(stroke.name)?.push(range);
      this.#painted.push({ stroke, range });
    }
    this.light.keep();
    for (const [layer, list] of layers) this.light.set(layer, list);
  }

  /**
   * @param {'hover' | 'selected' | 'cue'} name
   * @param {readonly Span[]} spans
   */
  emphasise(name, spans) {
    this.light?.set(
      name,
      this.page.ranges(spans).filter((range) => range !== null),
    );
  }

  /**
   * The spans that are lit up at a point of the window.
   *
   * @param {MouseEvent} event
   * @returns {Span[]}
   */
  at(event) {
    const [target] = event.composedPath();
    if (!target || !("nodeType" in target)) return [];
    const node = /** @type {Node} */ (target);
    const near = this.#painted.filter(({ range }) => range.intersectsNode(node));
    return near.filter(({ range }) => covers(range, event)).map(({ stroke }) => stroke.span);
  }

  end() {
    this.#listening.abort();
    this.light?.end();
    this.light = null;
    this.#strokes = this.#painted = [];
    this.#lit = null;
  }
}

/** Whether the host's article can be lit up here. */
export const canLight = supported;

/**
 * @param {Range} range
 * @param {MouseEvent} event
 */
function covers(range, { clientX, clientY }) {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (left <= clientX && clientX <= right && top <= clientY && clientY <= bottom) return true;
  }
  return false;
}
