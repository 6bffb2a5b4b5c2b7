/**
 * Paints findings onto the mirror with the CSS Custom Highlight API: no element is added, so typing
 * is never disturbed and overlapping findings are all seen. Where the API is missing, `<mark>` is used.
 * The registry belongs to the document: only names that start with `sorot-` are touched.
 */
import { kinds, PREFIX } from "../view/kinds.js";

/** @typedef {import('../view/model.js').Finding} Finding */
/** @typedef {import('../view/model.js').Span} Span */
/** @typedef {{ name: string, span: Span }} Stroke */
/** @typedef {{ paint(strokes: Stroke[]): void, emphasise(name: Emphasis, spans: readonly Span[]): void }} Painter */
/** @typedef {'hover' | 'selected' | 'cue'} Emphasis */

const LAYERS = Object.freeze([
  ...kinds.map(({ id, priority }) => ({ id, priority })),
  { id: "check", priority: 5 },
  { id: "furniture", priority: 6 },
  { id: "hover", priority: 7 },
  { id: "selected", priority: 8 },
  { id: "cue", priority: 9 },
]);

/** Whether this browser can paint without marks. */
export const supported = typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights);

/**
 * @param {import('./mirror.js').Mirror} mirror
 * @returns {Painter}
 */
export function createPainter(mirror) {
  return supported ? new HighlightPainter(mirror) : new MarkPainter(mirror);
}

/**
 * Lights up only what is in the window or near it: after every key the browser paints all highlights anew.
 *
 * @implements {Painter}
 */
class HighlightPainter {
  /** @type {Map<string, Highlight>} */
  #layers = new Map();
  /** @type {Stroke[][]} by the index of the block that they stand in, or in part */
  #strokes = [];
  /** @type {Map<Range, string>} what is painted, with the name of its layer */
  #drawn = new Map();
  /** @type {WeakMap<Element, boolean>} whether a block is in the window or near it */
  #near = new WeakMap();
  #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) this.#near.set(target, isIntersecting);
      this.#draw();
    },
    // The one for where the window scrolls, the other for where the article does.
    /** @type {IntersectionObserverInit} */ ({ rootMargin: "50%", scrollMargin: "50%" }),
  );

  #onPaper = false;

  /** @param {import('./mirror.js').Mirror} mirror */
  constructor(mirror) {
    this.mirror = mirror;
    for (const type of ["beforeprint", "afterprint"]) {
      addEventListener(type, () => {
        this.#onPaper = type === "beforeprint";
        this.#draw();
      });
    }
    for (const { id, priority } of LAYERS) {
      const layer = new Highlight();
      layer.priority = priority;
      this.#layers.set(id, layer);
      CSS.highlights.set(PREFIX + id, layer);
    }
  }

  /** @param {Stroke[]} strokes */
  paint(strokes) {
    this.#strokes = this.mirror.blocks.map(() => []);
    for (const stroke of strokes) {
      const last = this.mirror.indexOf(stroke.span.end - 1);
      for (let index = this.mirror.indexOf(stroke.span.start); index <= last; index += 1)
        this.#strokes[index]?.push(stroke);
    }
    this.#watch();
    this.#draw();
  }

  /** Looks after blocks that are new. One that an edit put beside others is as near as they are. */
  #watch() {
    for (const block of this.mirror.blocks) {
      if (this.#near.has(block)) continue;
      const beside = [block.previousElementSibling, block.nextElementSibling];
      this.#near.set(
        block,
        beside.some((other) => other && this.#near.get(other)),
      );
      this.#observer.observe(block);
    }
  }

  /** Ranges move along with what is typed: only what differs is painted anew. */
  #draw() {
    /** @type {Map<string, Range>} */
    const kept = new Map();
    for (const [range, name] of this.#drawn) {
      const start = this.mirror.offsetOf(range.startContainer, range.startOffset);
      const end = this.mirror.offsetOf(range.endContainer, range.endOffset);
      if (start !== null && end !== null && start < end) kept.set(`${name}:${start}:${end}`, range);
    }
    const drawn = new Map();
    for (const [index, block] of this.mirror.blocks.entries()) {
      if (!this.#near.get(block) && !this.#onPaper) continue;
      for (const stroke of this.#strokes[index] ?? []) {
        const key = `${stroke.name}:${stroke.span.start}:${stroke.span.end}`;
        const range = kept.get(key) ?? this.#add(stroke);
        if (!range) continue;
        kept.set(key, range);
        drawn.set(range, stroke.name);
      }
    }
    for (const [range, name] of this.#drawn) if (!drawn.has(range)) this.#layers.get(name)?.delete(range);
    this.#drawn = drawn;
  }

  /** @param {Stroke} stroke */
  #add({ name, span }) {
    const layer = this.#layers.get(name);
    const range = layer && span.start < span.end ? this.mirror.range(span) : null;
    if (range) layer?.add(range);
    return range;
  }

  /**
   * @param {Emphasis} name
   * @param {readonly Span[]} spans
   */
  emphasise(name, spans) {
    const layer = this.#layers.get(name);
    if (layer && (layer.size > 0 || spans.length > 0)) layer.clear();
    for (const span of spans) this.#add({ name, span });
  }
}

/** @implements {Painter} */
class MarkPainter {
  /** @type {Stroke[]} */
  #strokes = [];
  /** @type {Map<Emphasis, readonly Span[]>} */
  #emphasis = new Map();

  /** @param {import('./mirror.js').Mirror} mirror */
  constructor(mirror) {
    this.mirror = mirror;
  }

  /** @param {Stroke[]} strokes */
  paint(strokes) {
    this.#strokes = strokes;
    this.#draw();
  }

  /**
   * @param {Emphasis} name
   * @param {readonly Span[]} spans
   */
  emphasise(name, spans) {
    if (name === "hover") return; // it would rebuild the marks under the pointer
    this.#emphasis.set(name, spans);
    this.#draw();
  }

  #draw() {
    if (this.mirror.long) return; // a very long text stays plain
    const length = this.mirror.text.length;
    const strokes = [...this.#strokes];
    for (const [name, spans] of this.#emphasis) for (const span of spans) strokes.push({ name, span });
    const order = new Map(LAYERS.map(({ id, priority }) => [id, priority]));
    strokes.sort((a, b) => a.span.start - b.span.start);
    const cuts = new Set([0, length]);
    for (const { span } of strokes) cuts.add(Math.min(span.start, length)).add(Math.min(span.end, length));
    /** @type {Stroke[]} */
    let open = [];
    let next = 0;
    this.mirror.showMarked(
      [...cuts].sort((a, b) => a - b),
      (start) => {
        while (next < strokes.length && strokes[next].span.start <= start) {
          open.push(strokes[next]);
          next += 1;
        }
        open = open.filter(({ span }) => span.end > start);
        const names = [...new Set(open.map(({ name }) => name))].sort(
          (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
        );
        return names.map((name) => PREFIX + name).join(" ");
      },
    );
  }
}
