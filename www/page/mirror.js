/**
 * The painted copy of the article under the (transparent) text field, cut into blocks: paragraphs,
 * so that a key makes the browser lay out and paint one of them; or, of a very long text, stretches
 * which it lays out only when they come into view.
 */

/** @typedef {import('../view/model.js').Span} Span */
/** @typedef {import('../view/model.js').Edit} Edit */
/** @typedef {{ start: number, node: Text, block?: HTMLElement }} Piece */

const STRETCH = 8_000;
/** Keeps a last empty line as tall as in the text field. */
const TAIL = "\u200b";

export class Mirror {
  /** @type {Piece[]} */
  #pieces = [];
  /** @type {Map<Node, Piece>} */
  #byNode = new Map();
  #text = "";

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
  }

  get text() {
    return this.#text;
  }

  /** Whether it is cut into stretches. */
  long = false;
  /** The paragraphs or stretches, in order; none where the light is made of marks. @type {HTMLElement[]} */
  blocks = [];

  /**
   * Shows a text from scratch.
   *
   * @param {string} text
   * @param {boolean} long
   */
  show(text, long) {
    this.#text = text;
    const cuts = long ? stretches(text) : paragraphs(text, true);
    const made = cuts.map((start, at) => makeBlock(start, text.slice(start, cuts[at + 1]), long ? "stretch" : ""));
    this.#setPieces(made);
    this.element.replaceChildren(...this.blocks);
    this.long = long;
    if (!long) made.at(-1)?.block.append(TAIL);
  }

  /** @param {Piece[]} pieces */
  #setPieces(pieces) {
    this.#pieces = pieces;
    this.#byNode = new Map(pieces.map((piece) => [piece.node, piece]));
    this.blocks = pieces.flatMap(({ block }) => block ?? []);
  }

  /**
   * Follows an edit of a text that is shown in paragraphs.
   *
   * @param {Edit} edit
   * @param {string} text the text after the edit
   * @returns {boolean} whether paragraphs were made anew: they have lost their light
   */
  edit(edit, text) {
    if (this.long || this.blocks.length === 0) {
      this.show(text, false);
      return true;
    }
    const pieces = this.#pieces;
    const by = edit.inserted - edit.removed;
    const first = this.indexOf(edit.start);
    const last = this.indexOf(edit.start + edit.removed);
    const isEnd = last === pieces.length - 1;
    const { start, node } = pieces[first];
    const changed = text.slice(start, isEnd ? text.length : pieces[last + 1].start + by);
    const cuts = paragraphs(changed, isEnd);
    this.#text = text;
    for (const piece of pieces.slice(last + 1)) piece.start += by;
    if (first === last && cuts.length === 1) {
      node.replaceData(edit.start - start, edit.removed, text.slice(edit.start, edit.start + edit.inserted));
      return false;
    }
    const made = cuts.map((cut, at) => makeBlock(start + cut, changed.slice(cut, cuts[at + 1])));
    if (isEnd) made.at(-1)?.block.append(TAIL);
    pieces[first].block?.before(...made.map(({ block }) => block));
    for (const { block } of pieces.slice(first, last + 1)) block?.remove();
    this.#setPieces(pieces.toSpliced(first, last + 1 - first, ...made));
    return true;
  }

  /**
   * Shows the text cut at `cuts`, each piece in an element of its own (for browsers without highlights).
   *
   * @param {readonly number[]} cuts sorted offsets, each once, from 0 to the length of the text
   * @param {(start: number, end: number) => string} classOf
   */
  showMarked(cuts, classOf) {
    const parts = [];
    /** @type {Piece[]} */
    const pieces = [];
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const start = cuts[i] ?? 0;
      const end = cuts[i + 1] ?? start;
      const node = document.createTextNode(this.#text.slice(start, end));
      const names = classOf(start, end);
      pieces.push({ start, node });
      if (names) {
        const mark = document.createElement("mark");
        mark.className = names;
        mark.append(node);
        parts.push(mark);
      } else {
        parts.push(node);
      }
    }
    this.#setPieces(pieces);
    this.element.replaceChildren(...parts, TAIL);
  }

  /** Which piece holds this offset. @param {number} offset */
  indexOf(offset) {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.start ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * The range for a span, or null where the text is shorter.
   *
   * @param {Span} span
   * @returns {Range | null}
   */
  range({ start, end }) {
    const from = this.#pieces[this.indexOf(start)];
    const to = this.#pieces[this.indexOf(Math.max(start, end - 1))];
    if (!from || !to || end - to.start > to.node.length) return null;
    const range = document.createRange();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return range;
  }

  /**
   * The offset of a place in the copy, or null if it is none.
   *
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    const piece = this.#byNode.get(node);
    return piece ? piece.start + offset : null;
  }

  /**
   * The offset under a point of the viewport, if the text is there.
   *
   * @param {number} x
   * @param {number} y
   * @returns {number | null}
   */
  offsetAt(x, y) {
    const { node, offset } = caret(x, y);
    return node && this.offsetOf(node, offset);
  }
}

/**
 * @param {number} start
 * @param {string} text
 * @param {string} [name] of its class
 */
function makeBlock(start, text, name = "") {
  const node = document.createTextNode(text);
  const block = document.createElement("div");
  if (name) block.className = name;
  block.append(node);
  return { start, node, block };
}

/**
 * Where paragraphs begin, each with the line breaks that end it.
 *
 * @param {string} text
 * @param {boolean} isEnd whether it is the end of the article: the last line may be empty
 */
function paragraphs(text, isEnd) {
  const cuts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at)) {
    while (text[at] === "\n") at += 1;
    if (at < text.length || isEnd) cuts.push(at);
  }
  return cuts;
}

/** Where stretches begin: after a line break if one is near, never inside a character. @param {string} text */
function stretches(text) {
  const cuts = [0];
  for (let start = 0; start + STRETCH < text.length; ) {
    const wanted = start + STRETCH;
    const newline = text.lastIndexOf("\n", wanted - 1);
    const code = text.charCodeAt(wanted);
    const inside = code >= 0xdc00 && code <= 0xdfff;
    start = newline >= start ? newline + 1 : inside ? wanted + 1 : wanted;
    cuts.push(start);
  }
  return cuts;
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {{ node: Node | null, offset: number }}
 */
export function caret(x, y) {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return { node: position?.offsetNode ?? null, offset: position?.offset ?? 0 };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return { node: range?.startContainer ?? null, offset: range?.startOffset ?? 0 };
}
