/**
 * Where findings are lit up: the host's own article, whose elements are never touched, or a copy of
 * the element's own content, with marks. Both give the text, paint spans, and know where they stand.
 *
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {{ name: string, span: Span }} Stroke
 */

import { supported } from "./highlights.js";
import { LAYERS } from "./theme.js";
import { lookOnPage, PageText, walk, walkInSteps } from "./walk.js";

/** The longest that the page stands still for a walk through a long article. */
const SLICE_MS = 25;
/** Of a longer text only what is in the window or near it is lit: browsers paint all that is lit after every change. */
const LONGEST_LIT = 200_000;

/** What both have in common: the text and the places in it, once it was read. */
class Surface {
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

/** The host's article. */
export class ArticleSurface extends Surface {
  /** @type {import('./highlights.js').Highlights | null} */
  light = null;
  /** @type {readonly Stroke[]} */
  #strokes = [];
  /** @type {{ stroke: Stroke, range: Range }[]} */
  #painted = [];
  /** The part of a very long text that is lit. @type {Span | null} */
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

  /** What of the text is in the window or near it. */
  #near() {
    const height = this.#view.innerHeight;
    return this.page.between(-height, 2 * height);
  }

  /** Lights up what comes near. */
  #moved() {
    const lit = this.#lit;
    if (!lit) return;
    const seen = this.page.between(0, this.#view.innerHeight);
    if (seen.start < lit.start || seen.end > lit.end) this.paint(this.#strokes);
  }

  /** @param {readonly Stroke[]} all */
  paint(all) {
    if (!this.light) return;
    // The window's height is asked for only where it is needed: that lays the page out.
    const lit = this.text.length > LONGEST_LIT ? this.#near() : null;
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

/** A copy of the element's own content. */
export class MarkSurface extends Surface {
  /** @type {Stroke[]} */
  #strokes = [];
  /** @type {{ mark: HTMLElement, start: number, end: number }[]} */
  #marks = [];

  /**
   * @param {Element} article where the copy goes
   * @param {Element} source whose children are copied
   * @param {string | null} exclude
   */
  constructor(article, source, exclude) {
    copy(source, article);
    super(article, exclude);
    this.source = source;
  }

  read() {
    copy(this.source, this.article);
    super.read();
  }

  async readInSlices() {
    this.read();
  }

  /** @param {readonly Stroke[]} strokes */
  paint(strokes) {
    this.#strokes = [...strokes];
    if (this.#marks.length > 0) this.read();
    this.#marks = [];
    const { page } = this;
    const cuts = new Set(strokes.flatMap(({ span }) => [span.start, span.end]));
    const order = [...cuts].sort((a, b) => a - b);
    const open = [...strokes].sort((a, b) => a.span.start - b.span.start);
    /** @type {Stroke[]} */
    let here = [];
    let next = 0;
    let cut = 0;
    /** @type {Map<Text, DocumentFragment>} the pieces of each text node, in order */
    const pieces = new Map();
    /** @type {Map<Text, number>} how far each is cut up */
    const done = new Map();
    /** @type {(node: Text, from: number, to: number, over: Stroke[], start: number, end: number) => void} */
    const light = (node, from, to, over, start, end) => {
      if (over.length === 0 || from === to) return;
      const fragment = pieces.get(node) ?? document.createDocumentFragment();
      pieces.set(node, fragment);
      const names = [...new Set(over.map(({ name }) => name))].sort((a, b) => LAYERS.indexOf(a) - LAYERS.indexOf(b));
      const mark = document.createElement("mark");
      mark.className = names.map((name) => `k-${name}`).join(" ");
      mark.part.add("mark", ...names.map((name) => `mark-${name}`));
      mark.textContent = node.data.slice(from, to);
      fragment.append(node.data.slice(done.get(node) ?? 0, from), mark);
      done.set(node, to);
      this.#marks.push({ mark, start, end });
    };
    for (const [run, node] of page.nodes.entries()) {
      const from = page.starts[run];
      const to = from + page.lengths[run];
      const shift = page.offsets[run] - from;
      const through = (/** @type {number} */ at) => here.filter(({ span }) => span.start < at && at < span.end);
      // The white space before it and after it, where the light goes on.
      light(
        node,
        done.get(node) ?? 0,
        page.nodes[run - 1] === node ? (done.get(node) ?? 0) : page.offsets[run],
        through(from),
        from,
        from,
      );
      for (let start = from; start < to; ) {
        while (cut < order.length && order[cut] <= start) cut += 1;
        const end = Math.min(order[cut] ?? to, to);
        while (next < open.length && open[next].span.start <= start) here.push(open[next++]);
        here = here.filter(({ span }) => span.end > start);
        light(node, start + shift, end + shift, here, start, end);
        start = end;
      }
      const rest = page.nodes[run + 1] === node ? page.offsets[run + 1] : node.length;
      light(node, to + shift, rest, through(to), to, to);
    }
    for (const [node, fragment] of pieces) {
      fragment.append(node.data.slice(done.get(node)));
      node.replaceWith(fragment);
    }
  }

  /**
   * @param {'hover' | 'selected' | 'cue'} name
   * @param {readonly Span[]} spans
   */
  emphasise(name, spans) {
    for (const { mark, start, end } of this.#marks) {
      mark.classList.toggle(
        `k-${name}`,
        spans.some((span) => span.start < end && start < span.end),
      );
    }
  }

  /** @param {Span} span */
  range({ start, end }) {
    const within = this.#marks.filter((each) => each.start < end && start < each.end);
    if (within.length === 0) return super.range({ start, end });
    const range = document.createRange();
    range.setStart(within[0].mark, 0);
    const last = /** @type {typeof within[0]} */ (within.at(-1));
    range.setEnd(last.mark, last.mark.childNodes.length);
    return range;
  }

  /** @param {MouseEvent} event @returns {Span[]} */
  at(event) {
    const [target] = event.composedPath();
    const hit = this.#marks.find(({ mark }) => mark === target);
    if (!hit) return [];
    return this.#strokes.map(({ span }) => span).filter(({ start, end }) => start < hit.end && hit.start < end);
  }

  end() {
    this.article.replaceChildren();
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

/**
 * Copies what is to be read; what would run or load by itself stays out.
 *
 * @param {Element} from
 * @param {Element} to
 */
function copy(from, to) {
  const fragment = document.createDocumentFragment();
  for (const node of from.childNodes) fragment.append(node.cloneNode(true));
  for (const element of fragment.querySelectorAll("script,style,link,iframe,object,embed,sorot-highlight"))
    element.remove();
  to.replaceChildren(fragment);
}
