/**
 * The text of a part of a page, as a reader sees it, and where each character of it stands. One walk
 * makes both, so what is analysed is what is shown: white space as it is laid out, blocks apart,
 * nothing hidden.
 *
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {import('./look.js').Look} Look
 */

/** Kinds of nodes; on a server there may be no `Node` to name them. */
const ELEMENT = 1;
const TEXT = 3;
/** As CSS collapses it: a no-break space is a character like others. */
const SPACE = /[ \t\n\r\f]/;
/** Runs with single spaces only, without what shows nothing: soft hyphens and zero-width characters. */
const RUN = /[^ \t\n\r\f\u00ad\u200b\ufeff]+(?: [^ \t\n\r\f\u00ad\u200b\ufeff]+)*/g;
/** Nodes of a step. */
const STEP = 64;
const BREAKS = ["", " ", "\n", "\n\n"];

/** A text with the place of each of its characters. */
export class PageText {
  text = "";
  /** The text nodes it was made of, a node once for each run in it. @type {Text[]} */
  nodes = [];
  /** Where each run starts in the text. @type {number[]} */
  starts = [];
  /** Where each run starts in its node. @type {number[]} */
  offsets = [];
  /** @type {number[]} */
  lengths = [];

  /**
   * The range of each span, or null for one of nothing but breaks. Goes through the text twice,
   * however many spans there are.
   *
   * @param {readonly Span[]} spans in any order
   * @returns {(Range | null)[]}
   */
  ranges(spans) {
    const order = spans.map((_, index) => index);
    /** @type {number[]} */
    const first = [];
    /** @type {number[]} */
    const last = [];
    let run = 0;
    for (const index of order.sort((a, b) => spans[a].start - spans[b].start)) {
      while (run < this.starts.length && this.starts[run] + this.lengths[run] <= spans[index].start) run += 1;
      first[index] = run;
    }
    run = 0;
    for (const index of order.sort((a, b) => spans[a].end - spans[b].end)) {
      while (run < this.starts.length && this.starts[run] < spans[index].end) run += 1;
      last[index] = run - 1;
    }
    return spans.map((span, index) => this.#range(span, first[index], last[index]));
  }

  /**
   * @param {Span} span
   * @param {number} first
   * @param {number} last
   */
  #range({ start, end }, first, last) {
    if (first > last || first >= this.nodes.length || start >= end) return null;
    const range = this.nodes[first].ownerDocument.createRange();
    try {
      range.setStart(this.nodes[first], this.offsets[first] + Math.max(0, start - this.starts[first]));
      range.setEnd(this.nodes[last], this.offsets[last] + Math.min(this.lengths[last], end - this.starts[last]));
    } catch {
      return null; // the page has changed since; the next walk will tell
    }
    return range.collapsed ? null : range;
  }

  /**
   * What of the text stands between two heights of the window, as far as its runs stand one below the other.
   *
   * @param {number} top
   * @param {number} bottom
   * @returns {Span}
   */
  between(top, bottom) {
    if (this.nodes.length === 0) return { start: 0, end: 0 };
    const first = this.#runAt(top);
    const last = this.#runAt(bottom);
    return { start: this.starts[first], end: this.starts[last] + this.lengths[last] };
  }

  /** The first run that does not end above a height of the window. @param {number} height */
  #runAt(height) {
    let low = 0;
    let high = this.nodes.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = this.#range({ start: this.starts[middle], end: this.starts[middle] + 1 }, middle, middle);
      if ((box?.getBoundingClientRect().bottom ?? 0) < height) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Where a place of the page stands in the text, or null if it is not in it.
   *
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    for (let run = this.nodes.indexOf(/** @type {Text} */ (node)); this.nodes[run] === node; run += 1) {
      const within = offset - this.offsets[run];
      if (run >= 0 && within <= this.lengths[run]) return this.starts[run] + Math.max(0, within);
    }
    return null;
  }
}

/**
 * @param {Node} root
 * @param {(element: Element) => Look} look
 * @returns {PageText}
 */
export function walk(root, look) {
  const steps = walkInSteps(root, look);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * As {@link walk}, with many stops on the way at which the page may go on.
 *
 * @param {Node} root
 * @param {(element: Element) => Look} look
 * @returns {Generator<void, PageText>}
 */
export function* walkInSteps(root, look) {
  const page = new PageText();
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  /** What stands between the last run and the next: an index of BREAKS. */
  let gap = 0;

  const read = (/** @type {Text} */ node) => {
    const { data, parentElement } = node;
    const asWritten = data.includes("\n") && parentElement?.closest("pre") != null;
    let at = 0;
    const between = (/** @type {string} */ words) => {
      if (!SPACE.test(words)) return;
      const lines = asWritten ? words.split("\n").length - 1 : 0;
      gap = Math.max(gap, Math.min(3, lines + 1));
    };
    for (const { 0: run, index } of data.matchAll(RUN)) {
      between(data.slice(at, index));
      if (gap > 0 && length > 0) length += parts.push(BREAKS[gap]) && BREAKS[gap].length;
      gap = 0;
      page.nodes.push(node);
      page.starts.push(length);
      page.offsets.push(index);
      page.lengths.push(run.length);
      parts.push(run);
      length += run.length;
      at = index + run.length;
    }
    between(data.slice(at));
  };

  // A loop, not recursion: markup may be nested as deeply as it likes.
  /** @type {number[]} the breaks around the elements that are open */
  const edges = [];
  let node = /** @type {Node | null} */ (root);
  for (let count = 1; node; count += 1) {
    if (count % STEP === 0) yield;
    let inside = false;
    if (node.nodeType === TEXT) {
      read(/** @type {Text} */ (node));
    } else if (node.nodeName === "BR") {
      gap = Math.max(gap, 2);
    } else {
      const how = node.nodeType === ELEMENT ? look(/** @type {Element} */ (node)) : "inline";
      const edge = how === "inline" ? 0 : how === "cell" ? 1 : how === "line" ? 2 : how === "paragraph" ? 3 : 1;
      gap = Math.max(gap, edge);
      inside = how !== "skip" && node.firstChild !== null;
      if (inside) edges.push(edge);
    }
    if (inside) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      gap = Math.max(gap, edges.pop() ?? 0);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  page.text = parts.join("");
  return page;
}
