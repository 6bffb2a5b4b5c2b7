/** The finding whose card is open: opened from the list, by a click on its words or by the keyboard. */

import { findingsAt, first } from "../view/model.js";
import { scrollToBox } from "../view/scroll.js";
import { ArticleSurface, canLight } from "./article-surface.js";
import { MarkSurface } from "./mark-surface.js";

/**
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {import('../view/model.js').Finding} Finding
 *
 * @typedef {object} Now what the element shows
 * @property {import('./panel.js').Panel | undefined} panel
 * @property {ArticleSurface | MarkSurface | null} surface
 * @property {readonly Finding[]} findings those that are switched on
 * @property {string} text
 *
 * @typedef {object} Host
 * @property {Element} element
 * @property {() => Now} now
 * @property {() => void} speak makes the element's language the one of what is shown next
 * @property {(id: string) => Promise<readonly import('../index.d.ts').Rule[]>} rules tells what a rule is, perhaps with others
 * @property {(finding: Finding | null) => void} selected a card was opened, or closed
 */

/** More mentions of one thing than this are not marked all at once. */
const MOST_MENTIONS = 500;

export class Selection {
  /** @type {Finding | null} */
  finding = null;
  /** Those that are known by now. @type {Map<string, import('../index.d.ts').Rule>} */
  #rules = new Map();
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  get #now() {
    return this.#host.now();
  }

  /** Marks the words that an entry of the list is about, as long as the pointer is on it. @param {Finding | null} finding */
  hover(finding) {
    this.#now.surface?.emphasise("hover", finding ? finding.spans.slice(0, MOST_MENTIONS) : []);
  }

  /** Takes the open finding out of what is about to be shown anew. */
  hold() {
    const held = this.finding;
    this.finding = null;
    return held;
  }

  /**
   * Goes on with what was held.
   *
   * @param {Finding | null} held
   * @param {Finding | null} again what it is now, if that can be told
   */
  resume(held, again) {
    if (again) this.open(again, { still: true, focus: this.#now.panel?.cardFocused });
    else if (held) {
      this.finding = held;
      this.close();
    }
  }

  paint() {
    const finding = this.finding;
    this.#now.surface?.emphasise("selected", finding?.spans.slice(0, MOST_MENTIONS) ?? []);
    this.#now.surface?.emphasise("cue", finding && finding.group !== "facts" ? finding.extra : []);
    if (finding && this.#unplaced) this.reveal(this.#unplaced);
  }

  /**
   * @param {Finding} finding
   * @param {{ focus?: boolean, still?: boolean, span?: Span }} how `still`: nothing moves
   */
  open(finding, { focus = false, still = false, span = first(finding) }) {
    const panel = this.#now.panel;
    if (!panel) return;
    this.#host.speak();
    // Hosts, and the card, may hand on one of an earlier reading.
    finding = this.#now.findings.find(({ key }) => key === finding.key) ?? finding;
    const here = findingsAt(this.#now.findings, span.start).filter((hit) => hit.span.end > span.start);
    const all = here.map((hit) => hit.finding);
    this.finding = finding;
    this.#now.surface?.emphasise("hover", []);
    panel.list.select(finding);
    this.paint();
    const context = {
      text: this.#now.text,
      findings: this.#now.findings,
      here: all.includes(finding) ? all : [finding, ...all],
      rules: this.#rules,
    };
    panel.showCard(finding, context, { focus, still });
    if ("rule" in finding.data && !this.#rules.has(finding.data.rule)) this.#explain(finding.data.rule);
    if (still) return;
    this.reveal(span);
    this.#host.selected(finding);
  }

  /** Asks once what a rule means. @param {string} id */
  async #explain(id) {
    for (const rule of await this.#host.rules(id)) this.#rules.set(rule.id, rule);
    if (this.finding && this.#rules.has(id))
      this.open(this.finding, { still: true, focus: this.#now.panel?.cardFocused });
  }

  /** Brings words into view, and the card beside them. @param {Span} span */
  reveal(span) {
    this.#unplaced = null;
    const range = this.#now.surface?.range(span);
    const from = range?.startContainer.parentElement;
    if (!range || !from) return;
    if (!canLight() && this.#now.surface instanceof ArticleSurface) this.#pick(range);
    const covered = this.#now.panel?.covers ?? 0;
    scrollToBox(from, () => range.getClientRects()[0], covered);
    // A host that renders may have taken these nodes away a moment ago: the next paint knows the new ones.
    if (!this.#now.panel?.placeCard(range)) this.#unplaced = span;
  }
  /** The words that the open card could not be put beside. @type {Span | null} */
  #unplaced = null;

  /** The keyboard goes to the words: reading and Tab go on from there. */
  toWords() {
    const range = this.finding && this.#now.surface?.range(first(this.finding));
    if (!range) return;
    const back = this.finding;
    this.close();
    this.#now.panel?.blur();
    this.#pick(range);
    if (back) this.#now.panel?.list.select(back);
  }

  /** Selects words as a reader would. @param {Range} range */
  #pick(range) {
    const selection = range.startContainer.ownerDocument?.getSelection();
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  close() {
    const back = this.finding;
    const focused = this.#now.panel?.cardFocused;
    this.finding = null;
    this.#now.panel?.hideCard();
    this.#now.panel?.list.select(null);
    this.paint();
    if (focused && back) this.#now.panel?.list.focus(back);
    if (back) this.#host.selected(null);
  }

  /** @param {1 | -1} by */
  step(by) {
    const seen = this.#now.findings;
    if (seen.length === 0) return;
    let at = this.finding ? seen.indexOf(this.finding) : -1;
    if (at < 0) {
      const caret = this.#caret() ?? -1;
      const after = seen.findIndex((finding) => first(finding).start >= caret);
      at = (after < 0 ? seen.length : after) - (by === 1 ? 1 : 0);
    }
    this.open(seen[(at + by + seen.length) % seen.length], { focus: true });
  }

  /** Where the keyboard is in the text: at a link of it, or else at the caret or selection. */
  #caret() {
    const { article, page } = this.#now.surface ?? {};
    const root = /** @type {Document | ShadowRoot | undefined} */ (article?.getRootNode());
    const active = root?.activeElement;
    if (page && active && active !== article && active !== this.#host.element && article?.contains(active)) {
      const { DOCUMENT_POSITION_FOLLOWING: following } = Node;
      return page.starts[page.nodes.findIndex((node) => active.compareDocumentPosition(node) & following)] ?? null;
    }
    const selection = article?.ownerDocument.getSelection();
    const node = selection?.anchorNode;
    return node && this.#now.surface ? this.#now.surface.page.offsetOf(node, selection.anchorOffset) : null;
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const surface = this.#now.surface;
    const path = event.composedPath();
    if (!surface || path.includes(this.#host.element) !== surface instanceof MarkSurface)
      return this.#clickedElsewhere(path);
    const spans = new Set(this.#now.panel?.lit ? surface.at(event) : []);
    const hit = this.#now.findings
      .flatMap((finding) => finding.spans.filter((span) => spans.has(span)).map((span) => ({ finding, span })))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
    if (hit) this.open(hit.finding, { span: hit.span });
    else this.#clickedElsewhere(path);
  }

  /** @param {EventTarget[]} path */
  #clickedElsewhere(path) {
    if (!path.includes(this.#host.element) && this.#now.panel?.cardOpen) this.close();
  }

  /** F8 goes on from the caret, as long as that or the keyboard is here; Esc closes the card. @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Escape" && this.#now.panel?.cardOpen) this.close();
    if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!event.composedPath().includes(this.#host.element) && this.#caret() === null) return;
    event.preventDefault();
    this.step(event.shiftKey ? -1 : 1);
  }
}
