/** The list of findings beside the article, in groups, in step with it. */
import { h, scrollSoftly, setChildren, setText } from "./dom.js";
import { entryContent, entryOf } from "./entry.js";
import { families, kinds } from "./kinds.js";
import { formatNumber, label, t } from "./language.js";

/** @typedef {import('./model.js').Finding} Finding */
/** @typedef {import('./model.js').Group} Group */
/**
 * A run of entries under one heading: a group, or a kind within the facts and the people. Of a long
 * one only `from` to `to` is shown.
 *
 * @typedef {{ id: string, members: Finding[], from: number, to: number }} Shelf
 *
 * @typedef {{ shows: string, finding: Finding, item: HTMLLIElement, button: HTMLButtonElement }} Row an entry
 * @typedef {{ details: HTMLDetailsElement, summary: HTMLElement, title: HTMLElement, count: HTMLElement }} Frame a group
 * @typedef {{ heading: HTMLElement, list: HTMLElement, before: HTMLElement, after: HTMLElement }} Board a shelf
 */
/**
 * @typedef {object} ListEvents
 * @property {(finding: Finding, byKeyboard: boolean) => void} opened
 * @property {(finding: Finding | null) => void} hovered
 */

const GROUPS = /** @type {const} */ (["checks", ...families]);
const PAGE = 60;
const MORE = 300;

export class FindingsList {
  /** @type {Map<Group, Shelf[]>} */
  #shelves = new Map();
  /** Groups that the reader closed. @type {Set<Group>} */
  #closed = new Set();
  /** @type {Finding | null} */
  #selected = null;
  /** By the keys of findings. @type {Map<string, HTMLButtonElement>} */
  #buttons = new Map();
  /** The entries that are shown. @type {Row[]} */
  #rows = [];
  /** What stays from one list to the next. @type {Map<Group, Frame>} */
  #frames = new Map();
  /** By the ids of shelves. @type {Map<string, Board>} */
  #boards = new Map();
  #root;
  #scroller;

  /**
   * @param {{ root: HTMLElement, scroller: HTMLElement }} places
   * @param {ListEvents} events
   */
  constructor({ root, scroller }, events) {
    this.events = events;
    this.#root = root;
    this.#scroller = scroller;
    this.#root.addEventListener("keydown", (event) => this.#arrows(event));
  }

  /**
   * Shows these findings; what is not to be seen has been left out.
   *
   * @param {readonly Finding[]} findings in the order of the text
   * @param {boolean} fresh a new article: from the top
   */
  show(findings, fresh) {
    const before = new Map([...this.#shelves.values()].flat().map((shelf) => [shelf.id, shelf]));
    this.#shelves = shelve(findings);
    for (const shelf of [...this.#shelves.values()].flat()) {
      const old = fresh ? undefined : before.get(shelf.id);
      shelf.from = Math.min(old?.from ?? 0, Math.max(0, shelf.members.length - PAGE));
      shelf.to = old?.to ?? PAGE;
    }
    if (fresh) this.#scroller.scrollTop = 0;
    this.#render();
  }

  get #active() {
    return /** @type {Document | ShadowRoot} */ (this.#root.getRootNode()).activeElement;
  }

  /** @param {Finding | null} finding */
  select(finding) {
    if (this.#selected) this.#mark(this.#selected, false);
    this.#selected = finding;
    if (!finding) return;
    if (!this.#buttons.get(finding.key)?.offsetParent) this.#bring(finding);
    this.#mark(finding, true);
    this.#scrollTo(this.#buttons.get(finding.key));
  }

  /** Shows the part of the list that holds a finding. @param {Finding} finding */
  #bring(finding) {
    this.#closed.delete(finding.group);
    for (const shelf of this.#shelves.get(finding.group) ?? []) {
      const place = shelf.members.indexOf(finding);
      if (place < 0 || (place >= shelf.from && place < shelf.to)) continue;
      shelf.from = place < PAGE ? 0 : place - PAGE / 2;
      shelf.to = shelf.from + PAGE;
    }
    this.#render();
  }

  /**
   * Only where the list scrolls by itself: under a narrow article the window stays at the words.
   *
   * @param {HTMLElement | undefined} entry
   */
  #scrollTo(entry) {
    if (!entry || getComputedStyle(this.#scroller).overflowY === "visible") return;
    const area = this.#scroller.getBoundingClientRect();
    const box = entry.getBoundingClientRect();
    const above = box.top - (area.top + 44);
    const below = box.bottom - (area.bottom - 16);
    const top = above < 0 ? above : below > 0 ? below : 0;
    if (top !== 0) scrollSoftly(this.#scroller, top);
  }

  /** The finding whose entry has the keyboard. @returns {Finding | null} */
  get focused() {
    const active = this.#active;
    return this.#rows.find(({ button }) => button === active)?.finding ?? null;
  }

  /** Moves the keyboard to a finding's entry. @param {Finding} finding */
  focus(finding) {
    this.#buttons.get(finding.key)?.focus();
  }

  /**
   * @param {Finding} finding
   * @param {boolean} on
   */
  #mark(finding, on) {
    const button = this.#buttons.get(finding.key);
    if (on) button?.setAttribute("aria-current", "true");
    else button?.removeAttribute("aria-current");
  }

  #render() {
    const focused = this.focused;
    /** @type {Map<string, Row[]>} */
    const spare = new Map();
    for (const row of this.#rows) {
      row.button.removeAttribute("aria-current");
      const alike = spare.get(row.shows);
      if (alike) alike.push(row);
      else spare.set(row.shows, [row]);
    }
    this.#rows = [];
    setChildren(
      this.#root,
      [...this.#shelves].map(([group, shelves]) => this.#group(group, shelves, spare)),
    );
    this.#buttons = new Map(this.#rows.map(({ button, finding }) => [finding.key, button]));
    if (this.#selected) this.#mark(this.#selected, true);
    const button = focused && this.#buttons.get(focused.key);
    if (button && button !== this.#active) button.focus({ preventScroll: true });
  }

  /**
   * @param {Group} group
   * @param {readonly Shelf[]} shelves
   * @param {Map<string, Row[]>} spare
   */
  #group(group, shelves, spare) {
    const frame = this.#frames.get(group) ?? this.#makeFrame(group);
    const total = shelves.reduce((sum, { members }) => sum + members.length, 0);
    setText(frame.title, label("list", group));
    setText(frame.count, formatNumber(total));
    // “People: people” would say it twice.
    const plain = shelves.length === 1 && label("kind", shelves[0].id) === label("list", group);
    setChildren(frame.details, [
      frame.summary,
      ...shelves.flatMap((shelf) => this.#shelf(shelf, shelf.id !== group && !plain, spare)),
    ]);
    const open = !this.#closed.has(group);
    if (frame.details.open !== open) frame.details.open = open;
    return frame.details;
  }

  /** @param {Group} group */
  #makeFrame(group) {
    const [title, count] = [h("h3"), h("span", { class: "group-count" })];
    const summary = h("summary", {}, title, count);
    const details = h("details", { class: `group group-${group}` }, summary);
    details.addEventListener("toggle", () => {
      if (details.open) this.#closed.delete(group);
      else this.#closed.add(group);
      // Its head stuck to the top of the list while the entries went by, and stays in view without them.
      const above = summary.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
      if (!details.open && above < 0) this.#scroller.scrollTop += above;
    });
    const frame = { details, summary, title, count };
    this.#frames.set(group, frame);
    return frame;
  }

  /**
   * @param {Shelf} shelf
   * @param {boolean} named
   * @param {Map<string, Row[]>} spare
   */
  #shelf(shelf, named, spare) {
    const { id, members, from, to } = shelf;
    const board = this.#boards.get(id) ?? this.#makeBoard(id);
    setText(board.heading, label("kind", id));
    const rows = members.slice(from, to).map((finding) => this.#row(finding, spare));
    setChildren(
      board.list,
      rows.map(({ item }) => item),
    );
    this.#rows.push(...rows);
    const more = (/** @type {HTMLElement} */ button, /** @type {number} */ n) => {
      if (n > 0) setText(button, t("action.more", { n }));
      return n > 0 ? [button] : [];
    };
    return [
      ...(named ? [board.heading] : []),
      ...more(board.before, Math.min(MORE, from)),
      board.list,
      ...more(board.after, Math.min(MORE, members.length - to)),
    ];
  }

  /** @param {string} id of a shelf */
  #makeBoard(id) {
    const widen = (/** @type {number} */ down, /** @type {number} */ up) => {
      const shelf = [...this.#shelves.values()].flat().find((each) => each.id === id);
      if (!shelf) return;
      shelf.from = Math.max(0, shelf.from - down);
      shelf.to += up;
      this.#render();
    };
    const board = {
      heading: h("h4", { class: "entries-kind" }),
      list: h("ul", { class: "entries" }),
      before: h("button", { type: "button", class: "more", click: () => widen(MORE, 0) }),
      after: h("button", { type: "button", class: "more", click: () => widen(0, MORE) }),
    };
    this.#boards.set(id, board);
    return board;
  }

  /**
   * One that shows the same already, or a new one: a key in the text mostly moves findings and changes none.
   *
   * @param {Finding} finding
   * @param {Map<string, Row[]>} spare
   * @returns {Row}
   */
  #row(finding, spare) {
    const entry = entryOf(finding);
    const shows = JSON.stringify(entry);
    const row = spare.get(shows)?.shift() ?? this.#makeRow(entry, shows, finding);
    row.finding = finding;
    row.button.dataset.key = finding.key;
    return row;
  }

  /**
   * @param {import('./entry.js').Entry} entry
   * @param {string} shows
   * @param {Finding} finding
   */
  #makeRow(entry, shows, finding) {
    const button = h(
      "button",
      {
        type: "button",
        class: `entry entry-${entry.group}`,
        click: (/** @type {MouseEvent} */ event) => this.events.opened(row.finding, event.detail === 0),
        pointerenter: () => this.events.hovered(row.finding),
        pointerleave: () => this.events.hovered(null),
      },
      ...entryContent(entry),
    );
    /** @type {Row} */
    const row = { shows, finding, button, item: h("li", {}, button) };
    return row;
  }

  /** Up and down go from entry to entry. @param {KeyboardEvent} event */
  #arrows(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = [...this.#buttons.values()].filter((button) => button.offsetParent !== null);
    const focused = this.#active;
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    if (at < 0) return;
    event.preventDefault();
    buttons[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  }
}

/**
 * Facts and people stand by kind, the others by group; within that in the order of the text.
 *
 * @param {readonly Finding[]} findings
 * @returns {Map<Group, Shelf[]>}
 */
function shelve(findings) {
  /** @type {Map<string, Shelf>} */
  const byId = new Map();
  for (const finding of findings) {
    const { group, kind } = finding;
    const id = group === "facts" || group === "people" ? kind : group;
    const shelf = byId.get(id);
    if (shelf) shelf.members.push(finding);
    else byId.set(id, { id, members: [finding], from: 0, to: PAGE });
  }
  /** @type {Map<Group, Shelf[]>} */
  const shelves = new Map();
  for (const group of GROUPS) {
    const ids = [group, ...kinds.filter(({ family }) => family === group).map(({ id }) => id)];
    const filled = ids.flatMap((id) => byId.get(id) ?? []);
    if (filled.length > 0) shelves.set(group, filled);
  }
  return shelves;
}
