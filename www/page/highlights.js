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

/** @implements {Painter} */
class HighlightPainter {
  /** @type {Map<string, Highlight>} */
  #layers = new Map();
  /** @type {Map<Range, string>} what is painted in a text of one piece, with the name of its layer */
  #drawn = new Map();
  /** @type {Map<number, Stroke[]>} strokes by piece, for a text in blocks */
  #byBlock = new Map();
  /** @type {Map<number, { layer: Highlight, range: Range }[]>} what is painted in the blocks in view */
  #painted = new Map();
  /** @type {IntersectionObserver | null} */
  #observer = null;

  /** @param {import('./mirror.js').Mirror} mirror */
  constructor(mirror) {
    this.mirror = mirror;
    for (const { id, priority } of LAYERS) {
      const layer = new Highlight();
      layer.priority = priority;
      this.#layers.set(id, layer);
      CSS.highlights.set(PREFIX + id, layer);
    }
  }

  /** @param {Stroke[]} strokes */
  paint(strokes) {
    this.#observer?.disconnect();
    this.#observer = null;
    if (this.mirror.blocks.length === 0 && this.#painted.size === 0) {
      this.#repaint(strokes);
      return;
    }
    this.#painted.clear();
    this.#drawn.clear();
    for (const { id } of LAYERS) if (id !== "hover" && id !== "selected" && id !== "cue") this.#layers.get(id)?.clear();
    if (this.mirror.blocks.length === 0) {
      this.#repaint(strokes);
      return;
    }
    this.#byBlock.clear();
    for (const stroke of strokes) {
      const last = this.mirror.indexOf(stroke.span.end - 1);
      for (let index = this.mirror.indexOf(stroke.span.start); index <= last; index += 1) {
        const list = this.#byBlock.get(index);
        if (list) list.push(stroke);
        else this.#byBlock.set(index, [stroke]);
      }
    }
    this.#watch();
  }

  /** Ranges move along with what is typed: only what differs is painted anew. @param {Stroke[]} strokes */
  #repaint(strokes) {
    /** @type {Map<string, Range>} */
    const kept = new Map();
    for (const [range, name] of this.#drawn) {
      if (range.startContainer.isConnected && !range.collapsed)
        kept.set(`${name}:${range.startOffset}:${range.endOffset}`, range);
    }
    const drawn = new Map();
    for (const stroke of strokes) {
      const old = kept.get(`${stroke.name}:${stroke.span.start}:${stroke.span.end}`);
      const range = old ?? this.#add(stroke)?.range;
      if (range) drawn.set(range, stroke.name);
    }
    for (const [range, name] of this.#drawn) if (!drawn.has(range)) this.#layers.get(name)?.delete(range);
    this.#drawn = drawn;
  }

  /** Paints blocks as they come near the window and takes the paint off when they leave. */
  #watch() {
    const indexes = new Map(this.mirror.blocks.map((block, index) => [/** @type {Element} */ (block), index]));
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = indexes.get(target) ?? -1;
          const painted = this.#painted.get(index);
          if (isIntersecting && !painted) {
            this.#painted.set(
              index,
              (this.#byBlock.get(index) ?? []).flatMap((stroke) => this.#add(stroke) ?? []),
            );
          } else if (!isIntersecting && painted) {
            for (const { layer, range } of painted) layer.delete(range);
            this.#painted.delete(index);
          }
        }
      },
      { rootMargin: "50%" },
    );
    for (const block of this.mirror.blocks) this.#observer.observe(block);
  }

  /** @param {Stroke} stroke */
  #add({ name, span }) {
    const layer = this.#layers.get(name);
    const range = layer && span.start < span.end ? this.mirror.range(span) : null;
    if (!layer || !range) return null;
    layer.add(range);
    return { layer, range };
  }

  /**
   * @param {Emphasis} name
   * @param {readonly Span[]} spans
   */
  emphasise(name, spans) {
    this.#layers.get(name)?.clear();
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
    if (this.mirror.blocks.length > 0) return; // a very long text stays plain
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
