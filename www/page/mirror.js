/**
 * The painted copy of the article under the (transparent) text field. Up to a page of text it is one
 * text node, edited in place so that live ranges move along; a very long text is cut into blocks
 * which the browser lays out only when they come into view.
 */

/** @typedef {import('../view/model.js').Span} Span */
/** @typedef {import('../view/model.js').Edit} Edit */
/** @typedef {{ start: number, node: Text }} Piece */

const BLOCK = 8_000;

export class Mirror {
  /** @type {Piece[]} */
  #pieces = [];
  #text = "";

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
  }

  get text() {
    return this.#text;
  }

  /** Blocks of a long text; empty for one that is a single piece. @type {HTMLElement[]} */
  blocks = [];

  /**
   * Shows a text from scratch.
   *
   * @param {string} text
   * @param {boolean} long
   */
  show(text, long) {
    this.#text = text;
    this.blocks = [];
    this.#pieces = [];
    if (!long) {
      this.#pieces.push({ start: 0, node: document.createTextNode(text) });
      this.element.replaceChildren(...this.#pieces.map((piece) => piece.node), tail());
      return;
    }
    for (let start = 0; start < text.length; ) {
      const end = blockEnd(text, start);
      const node = document.createTextNode(text.slice(start, end));
      const block = document.createElement("div");
      block.className = "block";
      block.append(node);
      this.#pieces.push({ start, node });
      this.blocks.push(block);
      start = end;
    }
    this.element.replaceChildren(...this.blocks);
  }

  /**
   * Follows an edit of a text that is one piece.
   *
   * @param {Edit} edit
   * @param {string} text the text after the edit
   */
  edit(edit, text) {
    const only = this.#pieces.length === 1 ? this.#pieces[0] : undefined;
    if (!only || this.blocks.length > 0) return this.show(text, false);
    only.node.replaceData(edit.start, edit.removed, text.slice(edit.start, edit.start + edit.inserted));
    this.#text = text;
  }

  /**
   * Shows the text cut at `cuts`, each piece in an element of its own (for browsers without highlights).
   *
   * @param {readonly number[]} cuts sorted offsets, each once, from 0 to the length of the text
   * @param {(start: number, end: number) => string} classOf
   */
  showMarked(cuts, classOf) {
    const parts = [];
    this.#pieces = [];
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const start = cuts[i] ?? 0;
      const end = cuts[i + 1] ?? start;
      const node = document.createTextNode(this.#text.slice(start, end));
      const names = classOf(start, end);
      this.#pieces.push({ start, node });
      if (names) {
        const mark = document.createElement("mark");
        mark.className = names;
        mark.append(node);
        parts.push(mark);
      } else {
        parts.push(node);
      }
    }
    this.element.replaceChildren(...parts, tail());
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
   * The offset under a point of the viewport, if the text is there.
   *
   * @param {number} x
   * @param {number} y
   * @returns {number | null}
   */
  offsetAt(x, y) {
    const { node, offset } = caret(x, y);
    const piece = this.#pieces.find((candidate) => candidate.node === node);
    return piece ? piece.start + offset : null;
  }
}

/** Keeps a last empty line as tall as in the text field. */
function tail() {
  return document.createTextNode("\u200b");
}

/**
 * Where a block that starts here ends: after a line break if one is near, never inside a character.
 *
 * @param {string} text
 * @param {number} start
 */
function blockEnd(text, start) {
  const wanted = start + BLOCK;
  if (wanted >= text.length) return text.length;
  const newline = text.lastIndexOf("\n", wanted - 1);
  if (newline >= start) return newline + 1;
  const code = text.charCodeAt(wanted);
  return code >= 0xdc00 && code <= 0xdfff ? wanted + 1 : wanted;
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
