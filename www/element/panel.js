/** The element's shadow tree: the panel with switches and list, and the card. */

import { CardContent } from "../view/card.js";
import { h, setText } from "../view/dom.js";
import { FindingsList } from "../view/findings.js";
import { addTexts, t, text as words } from "../view/language.js";
import { Legend } from "../view/legend.js";
import { texts } from "./texts.js";

addTexts(texts);

/**
 * @typedef {import('../view/model.js').Finding} Finding
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {import('./texts.js').ElementText} ElementText
 *
 * @typedef {object} PanelEvents
 * @property {() => void} switched a kind, or the light, was switched on or off
 * @property {(finding: Finding, byKeyboard: boolean) => void} opened
 * @property {(finding: Finding | null) => void} hovered
 * @property {() => void} closed
 * @property {(by: 1 | -1) => void} stepped
 * @property {(span: Span) => void} visited
 * @property {() => void} toWords
 * @property {() => void} retried
 */

const ICONS = {
  previous: "M6 14.5l6-6 6 6",
  next: "M6 9.5l6 6 6-6",
  close: "M6.5 6.5l11 11m0-11l-11 11",
  copy: "M9 8.5h9a1 1 0 011 1v9a1 1 0 01-1 1H9a1 1 0 01-1-1v-9a1 1 0 011-1zM5 15.5v-10a1 1 0 011-1h9.5",
};
const GROUPS = /** @type {const} */ (["checks", "statements", "facts", "people"]);
/** Between the card and the words or the window's edge, and the least height of the card, in pixels. */
const EDGE = 10;
const LOWEST = 220;
const NARROW = "(max-width: 700px)";

/** @param {ElementText} key */
const e = (key) => words(key);

export class Panel {
  article = h("div", { class: "article", part: "article", lang: "id" });
  #summary = h("p", { class: "summary", part: "summary", role: "status" });
  #notice = h("p", { class: "notice", part: "notice", role: "status", hidden: true });
  #groups = h("div", { class: "groups" });
  #findings = h("div", { class: "findings", part: "findings", role: "group", hidden: true }, this.#groups);
  #light = h("input", { type: "checkbox", change: () => this.events.switched() });
  #switch = h("label", { class: "light", part: "switch" });
  #card = h("section", { class: "card", part: "card", role: "dialog", "aria-labelledby": "card-title", hidden: true });
  #details;
  #body;
  /** @type {FindingsList} */
  list;
  /** @type {Legend} */
  legend;
  #content;
  #announce = h("p", { class: "unseen", role: "status" });

  /**
   * @param {ShadowRoot} root
   * @param {PanelEvents} events
   */
  constructor(root, events) {
    this.events = events;
    this.#light.checked = true;
    if (typeof this.#card.showPopover === "function") this.#card.popover = "manual";
    this.#findings.setAttribute("aria-label", t("list.label")); // Firefox stops at what scrolls
    this.#switch.append(this.#light, e("element.light"));
    const all = h("button", { type: "button", class: "link" }, t("legend.all"));
    const none = h("button", { type: "button", class: "link" }, t("legend.none"));
    const kinds = h("div", { class: "legend-kinds" });
    this.#body = h(
      "div",
      { class: "body" },
      this.#notice,
      h("p", { class: "about" }, e("element.about")),
      this.#switch,
      h(
        "details",
        { class: "legend", part: "legend" },
        h("summary", {}, e("element.kinds")),
        h("div", { class: "legend-all" }, all, none),
        kinds,
      ),
      this.#findings,
    );
    this.#details = h(
      "details",
      { class: "panel", part: "panel" },
      h(
        "summary",
        { part: "head", click: () => (this.#unfolds = false) },
        h("h2", {}, e("element.title")),
        this.#summary,
      ),
      this.#body,
    );
    root.append(icons(), this.article, this.#details, this.#card, this.#announce);
    this.legend = new Legend({ root: kinds, all, none }, () => events.switched(), true);
    this.list = new FindingsList({ root: this.#groups, scroller: this.#findings }, events);
    this.#content = new CardContent({
      ...events,
      opened: (finding) => events.opened(finding, true),
      notified: (message) => this.say(message),
    });
    this.#card.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      events.closed();
    });
  }

  get lit() {
    return this.#light.checked;
  }

  set lit(on) {
    this.#light.checked = on;
  }

  /** Whether there is light to speak of, and to switch. @param {boolean} can */
  set canLight(can) {
    this.#details.classList.toggle("is-dark", !can);
  }

  /** @param {string | null} how */
  set shown(how) {
    this.#details.hidden = how === "none";
    this.#unfolds = how !== "closed" && how !== "open";
    if (!this.#unfolds) this.#details.open = how === "open";
  }

  /** Whether the panel opens by itself once there is something in it. */
  #unfolds = true;

  get open() {
    return this.#details.open;
  }

  set open(open) {
    this.#unfolds = false;
    this.#details.open = open;
  }

  /** Opens the panel, once, unless that would push away what the reader sees. */
  unfold() {
    if (!this.#unfolds) return;
    this.#unfolds = false;
    const { host } = /** @type {ShadowRoot} */ (this.#details.getRootNode());
    const seen = [...followers(host)].map((box) => ({ box, top: box.getBoundingClientRect().top }));
    this.#details.open = true;
    this.#details.open = !seen.some(
      ({ box, top }) => top < innerHeight && Math.abs(box.getBoundingClientRect().top - top) > 1,
    );
  }

  /**
   * @param {readonly Finding[]} findings to show
   * @param {readonly Finding[]} all that there are
   */
  show(findings, all) {
    this.complete();
    this.legend.count(all);
    this.list.show(findings, false);
  }

  /** Makes what can wait until the article is lit up. */
  complete() {
    if (!this.#whole) this.legend.render();
    this.#whole = true;
  }
  #whole = false;

  /** Speaks to screen readers. @param {string} message */
  say(message) {
    this.#announce.textContent = message;
  }

  /**
   * What was found, in a line; written only if it changed, so that nothing is read aloud twice.
   *
   * @param {readonly Finding[] | "reading" | "unread"} found
   */
  summarise(found) {
    const findings = typeof found === "string" ? [] : found;
    this.#findings.hidden = findings.length === 0;
    if (found !== "reading") this.#details.classList.toggle("is-unread", found === "unread");
    if (typeof found === "string") return setText(this.#summary, e(`element.${found}`));
    const parts = [];
    for (const group of GROUPS) {
      const n = findings.filter((finding) => finding.group === group && finding.kind !== "candidate").length;
      if (n > 0) parts.push(t(`summary.${group}`, { n }));
    }
    const nothing = this.legend.enabled.size > 0 ? t("list.nothing") : t("list.hidden");
    setText(this.#summary, parts.join(" · ") || nothing);
  }

  /**
   * A line above the list.
   *
   * @param {ElementText | null} key
   * @param {boolean} [retry]
   */
  notify(key, retry = false) {
    this.#notice.hidden = key === null;
    if (!key) return;
    const click = () => this.events.retried();
    const button = retry && h("button", { type: "button", class: "link", click }, e("element.retry"));
    this.#notice.replaceChildren(h("span", {}, e(key), " ", button || ""));
  }

  get cardOpen() {
    return !this.#card.hidden;
  }

  get cardFocused() {
    const { activeElement } = /** @type {ShadowRoot} */ (this.#card.getRootNode());
    return this.#card.contains(activeElement);
  }

  /** Takes the keyboard away from everything in the element. */
  blur() {
    const { activeElement } = /** @type {ShadowRoot} */ (this.#card.getRootNode());
    /** @type {HTMLElement | null} */ (activeElement)?.blur();
  }

  /** How much of the window's foot the card covers, on a narrow screen. */
  get covers() {
    return this.cardOpen && matchMedia(NARROW).matches ? this.#card.offsetHeight : 0;
  }

  /**
   * @param {Finding} finding
   * @param {import('../view/card.js').CardContext} context
   * @param {{ focus: boolean, still: boolean }} how `focus`: the keyboard moves to the card; `still`: it is the card that
   *   was open, read again
   */
  showCard(finding, context, { focus, still }) {
    const content = this.#content.render(finding, context);
    const places = [finding.spans, finding.extra, context.findings.map(({ key }) => key)];
    const shows = JSON.stringify([places, content.map((part) => /** @type {Element} */ (part).outerHTML)]);
    // On a page that renders without end its buttons would go away under the pointer.
    if (still && shows === this.#cardShows) return;
    this.#cardShows = shows;
    const stops = () => /** @type {HTMLElement[]} */ ([...this.#card.querySelectorAll("h2,button")]);
    const { scrollTop } = this.#card;
    const at = still ? stops().findIndex((stop) => stop.matches(":focus")) : 0;
    this.#card.replaceChildren(...content);
    const link = (/** @type {ElementText} */ key, /** @type {() => void} */ click) =>
      h("button", { type: "button", class: "button", click }, e(key));
    this.#card.querySelector("footer")?.prepend(
      link("element.toWords", () => this.events.toWords()),
      link("element.toList", () => {
        this.#details.open = true;
        this.list.focus(finding);
        this.events.closed();
      }),
    );
    this.#card.hidden = false;
    if (this.#card.popover && !this.#card.matches(":popover-open")) this.#card.showPopover();
    if (focus) (stops()[at] ?? stops()[0]).focus({ preventScroll: true });
    this.#card.scrollTop = still ? scrollTop : 0;
  }
  /** What the card shows, and where that stands. */
  #cardShows = "";

  /**
   * Puts the card by the words it is about; in a corner of the window if they are not to be seen.
   *
   * @param {Range} range
   * @returns whether they are
   */
  placeCard(range) {
    const { style } = this.#card;
    style.position = style.inset = style.maxHeight = "";
    const lines = inWindow(range);
    if (lines.length === 0 || matchMedia(NARROW).matches) return lines.length > 0;
    style.position = "absolute";
    const above = lines[0].top - EDGE;
    const below = innerHeight - lines[lines.length - 1].bottom - EDGE;
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const under = below >= Math.min(height, above);
    const fits = Math.min(height, Math.max(LOWEST, (under ? below : above) - EDGE));
    const { clientWidth } = document.documentElement;
    style.maxHeight = `${fits}px`;
    const left = Math.max(EDGE, Math.min(lines[0].left, clientWidth - width - EDGE)) + scrollX;
    const top = (under ? lines[lines.length - 1].bottom + EDGE : above - fits) + scrollY;
    style.inset = `${top}px auto auto ${left}px`;
    return true;
  }

  hideCard() {
    if (this.#card.hidden) return;
    if (this.#card.popover) this.#card.hidePopover();
    this.#card.hidden = true;
  }
}

/** The boxes of words in this window, also of words that stand in a frame of it. @param {Range} range */
function inWindow(range) {
  const frame = range.startContainer.ownerDocument?.defaultView?.frameElement;
  const lines = [...range.getClientRects()];
  if (!frame || frame.ownerDocument !== document) return lines;
  const { left, top } = frame.getBoundingClientRect();
  return lines.map((line) => new DOMRect(line.left + left, line.top + top, line.width, line.height));
}

/**
 * What stands after an element, on each level of the page the next that takes room there.
 *
 * @param {Element} element
 * @returns {Generator<Element | Range>}
 */
function* followers(element) {
  for (let node = /** @type {Node | null} */ (element); node; node = parentOf(node)) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      const box = next instanceof Element ? next : document.createRange();
      if (box instanceof Range) box.selectNode(next);
      if (box.getClientRects().length === 0) continue;
      yield box;
      break;
    }
  }
}

/** Where a node stands as it is laid out. @param {Node} node */
function parentOf(node) {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}

/** The pictures that `icon` refers to. */
function icons() {
  const make = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const sheet = make("svg", { width: "0", height: "0", "aria-hidden": "true", display: "none" });
  for (const [name, d] of Object.entries(ICONS)) {
    const symbol = make("symbol", { id: `icon-${name}`, viewBox: "0 0 24 24" });
    symbol.append(make("path", { d }));
    sheet.append(symbol);
  }
  return sheet;
}
