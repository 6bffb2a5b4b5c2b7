/**
 * The article: a transparent text field over a painted copy of its text. The field keeps everything
 * that editing needs (undo, input methods, selection, exact newlines); the copy carries the light.
 *
 * Two more states: `reading` (touch screens, so that a tap on a highlight does not call up the
 * keyboard) and `long` (a text too long to edit in a page). In both the copy itself is in front.
 */

import { difference } from "../view/model.js";
import { byId } from "./dom.js";
import { caret, Mirror } from "./mirror.js";

/** @typedef {import('../view/model.js').Edit} Edit */
/** @typedef {{ x: number, y: number }} Point */
/**
 * @typedef {object} EditorEvents
 * @property {(edit: Edit | null, unlit: boolean) => void} changed null: a whole new text; `unlit`: the light is to be painted anew
 * @property {(offset: number, point: Point) => void} picked a click on the text
 * @property {(offset: number | null, point: Point) => void} hovered
 */

/** Longer texts are shown for reading only. */
export const LONGEST_EDITABLE = 100_000;

export class Editor {
  #text = "";
  #reading = false;
  #long = false;
  #hoverPending = false;

  /** @param {EditorEvents} events */
  constructor(events) {
    this.events = events;
    this.paper = byId("paper", HTMLElement);
    this.input = byId("input", HTMLTextAreaElement);
    this.scroller = byId("article", HTMLElement);
    this.mirror = new Mirror(byId("mirror", HTMLElement));
    this.#text = this.input.value; // a reload may bring back what was typed
    this.mirror.show(this.#text, false);
    this.#state();
    this.input.addEventListener("input", () => this.#typed());
    this.paper.addEventListener("click", (event) => this.#clicked(event));
    this.paper.addEventListener("pointermove", (event) => this.#moved(event));
    this.paper.addEventListener("pointerleave", (event) =>
      events.hovered(null, { x: event.clientX, y: event.clientY }),
    );
  }

  get text() {
    return this.#text;
  }

  get long() {
    return this.#long;
  }

  get reading() {
    return this.#reading;
  }

  set reading(on) {
    this.#reading = on;
    this.#state();
  }

  /** The caret, or null when the text cannot be edited now. */
  get caret() {
    return this.#reading || this.#long ? null : this.input.selectionStart;
  }

  /** Replaces the whole text. @param {string} text */
  setText(text) {
    const clean = text.replace(/\r\n?/g, "\n");
    this.#long = clean.length > LONGEST_EDITABLE;
    this.input.value = this.#long ? "" : clean;
    this.#text = clean;
    this.mirror.show(clean, this.#long);
    if (!this.#long) this.input.setSelectionRange(0, 0);
    this.#state();
    this.events.changed(null, true);
  }

  /** Puts text in place of the selection, as if it were typed. @param {string} text */
  insert(text) {
    const { selectionStart, selectionEnd, value } = this.input;
    const clean = text.replace(/\r\n?/g, "\n");
    if (value.length - (selectionEnd - selectionStart) + clean.length > LONGEST_EDITABLE) {
      this.setText(value.slice(0, selectionStart) + clean + value.slice(selectionEnd));
      return;
    }
    this.input.focus();
    // The command is old, but the only way that keeps the field's own undo.
    if (!document.execCommand("insertText", false, clean)) {
      this.input.setRangeText(clean, selectionStart, selectionEnd, "end");
      this.#typed();
    }
  }

  /**
   * Replaces one stretch of the text.
   *
   * @param {import('../view/model.js').Span} span
   * @param {string} text
   */
  replace(span, text) {
    if (this.#long) return;
    this.input.setSelectionRange(span.start, span.end);
    if (this.#reading) {
      this.input.setRangeText(text);
      this.#typed();
    } else {
      this.insert(text);
    }
  }

  #typed() {
    const next = this.input.value;
    if (next.length > LONGEST_EDITABLE) return this.setText(next);
    const edit = difference(this.#text, next);
    if (!edit) return;
    this.#text = next;
    const unlit = this.mirror.edit(edit, next);
    this.#state();
    this.events.changed(edit, unlit);
  }

  #state() {
    const editable = !this.#reading && !this.#long;
    this.paper.dataset.state = this.#long ? "long" : this.#reading ? "reading" : "editing";
    this.paper.classList.toggle("is-empty", this.#text.length === 0);
    this.scroller.classList.toggle("is-empty-article", this.#text.length === 0);
    byId("edit", HTMLButtonElement).hidden = this.#text.length === 0 || this.#long;
    this.input.readOnly = !editable;
    this.input.inert = !editable;
    if (editable) this.mirror.element.setAttribute("aria-hidden", "true");
    else this.mirror.element.removeAttribute("aria-hidden");
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const point = { x: event.clientX, y: event.clientY };
    if (event.target === this.input) {
      const { selectionStart, selectionEnd } = this.input;
      if (selectionStart === selectionEnd) this.events.picked(selectionStart, point);
      return;
    }
    if (getSelection()?.isCollapsed === false) return; // the reader selects words to copy
    const offset = this.mirror.offsetAt(point.x, point.y);
    if (offset !== null) this.events.picked(offset, point);
  }

  /** @param {PointerEvent} event */
  #moved(event) {
    if (event.pointerType === "touch" || event.buttons !== 0 || this.#hoverPending) return;
    this.#hoverPending = true;
    requestAnimationFrame(() => {
      this.#hoverPending = false;
      const point = { x: event.clientX, y: event.clientY };
      const { node, offset } = caret(point.x, point.y);
      this.events.hovered(node === this.input ? offset : this.mirror.offsetAt(point.x, point.y), point);
    });
  }

  /**
   * Whether a point of the viewport lies on a span's words.
   *
   * @param {import('../view/model.js').Span} span
   * @param {Point} point
   */
  covers(span, { x, y }) {
    const range = this.mirror.range(span);
    if (!range) return false;
    const slack = 4;
    for (const box of range.getClientRects()) {
      if (x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack)
        return true;
    }
    return false;
  }
}
