/** A copy of the element's own content, with marks. */

import { Surface } from "./surface.js";
import { LAYERS } from "./theme.js";

/**
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {import('./surface.js').Stroke} Stroke
 */

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
