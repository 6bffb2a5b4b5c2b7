/** The list of findings beside the article, in groups, in step with it. */
import { h, scrollSoftly } from "./dom.js";
import { entryContent } from "./entry.js";
import { formatNumber } from "./format.js";
import { families, kinds } from "./kinds.js";
import { label, t } from "./language.js";

/** @typedef {import('./model.js').Finding} Finding */
/** @typedef {import('./model.js').Group} Group */
/**
 * A run of entries under one heading: a group, or a kind within the facts and the people. Of a long
 * one only `from` to `to` is shown.
 *
 * @typedef {{ id: string, members: Finding[], from: number, to: number }} Shelf
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
  /** What each entry stands for. @type {WeakMap<HTMLButtonElement, Finding>} */
  #findings = new WeakMap();
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
    const key = [...this.#buttons].find(([, button]) => button === this.#active)?.[0];
    return (
      [...this.#shelves.values()]
        .flat()
        .flatMap(({ members }) => members)
        .find((each) => each.key === key) ?? null
    );
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
    const focused = [...this.#buttons].find(([, button]) => button === this.#active)?.[0];
    /** @type {Finding[]} */
    const shown = [];
    const groups = [...this.#shelves].map(([group, shelves]) => this.#group(group, shelves, shown));
    const old = this.#root.children;
    for (const button of this.#buttons.values()) {
      button.removeAttribute("data-key");
      button.removeAttribute("aria-current");
    }
    // A key in the text mostly moves findings and changes none: then the browser need not lay the list out again.
    const same = groups.length === old.length && groups.every((group, at) => old[at]?.isEqualNode(group));
    if (!same) this.#root.replaceChildren(...groups);
    this.#buttons.clear();
    for (const [at, button] of this.#root.querySelectorAll("button.entry").entries()) {
      const finding = shown[at];
      if (!finding || !(button instanceof HTMLButtonElement)) continue;
      button.dataset.key = finding.key;
      this.#buttons.set(finding.key, button);
      this.#findings.set(button, finding);
    }
    if (this.#selected) this.#mark(this.#selected, true);
    if (focused && !same) this.#buttons.get(focused)?.focus({ preventScroll: true });
  }

  /**
   * @param {Group} group
   * @param {readonly Shelf[]} shelves
   * @param {Finding[]} shown gets the findings of the entries
   */
  #group(group, shelves, shown) {
    const total = shelves.reduce((sum, { members }) => sum + members.length, 0);
    const details = h(
      "details",
      {
        class: `group group-${group}`,
        toggle: () => {
          if (details.open) this.#closed.delete(group);
          else this.#closed.add(group);
        },
      },
      h("summary", {}, h("h3", {}, label("list", group)), h("span", { class: "group-count" }, formatNumber(total))),
      ...shelves.flatMap((shelf) => this.#shelf(shelf, shelf.id !== group, shown)),
    );
    details.open = !this.#closed.has(group);
    return details;
  }

  /**
   * @param {Shelf} shelf
   * @param {boolean} named
   * @param {Finding[]} shown
   */
  #shelf(shelf, named, shown) {
    const list = h("ul", { class: "entries" });
    const members = shelf.members.slice(shelf.from, shelf.to);
    for (const finding of members) list.append(h("li", {}, this.#entry(finding)));
    shown.push(...members);
    const before = Math.min(MORE, shelf.from);
    const after = Math.min(MORE, shelf.members.length - shelf.to);
    // The entries may outlive the shelf that they were made for.
    const widen = (/** @type {number} */ down, /** @type {number} */ up) => {
      const now = [...this.#shelves.values()].flat().find(({ id }) => id === shelf.id);
      if (!now) return;
      now.from -= down;
      now.to += up;
      this.#render();
    };
    const more = (/** @type {number} */ n, /** @type {() => void} */ click) =>
      n > 0 ? [h("button", { type: "button", class: "more", click }, t("action.more", { n }))] : [];
    return [
      ...(named ? [h("h4", { class: "entries-kind" }, label("kind", shelf.id))] : []),
      ...more(before, () => widen(before, 0)),
      list,
      ...more(after, () => widen(0, after)),
    ];
  }

  /** @param {Finding} finding */
  #entry(finding) {
    /** @type {HTMLButtonElement} */
    const button = h(
      "button",
      {
        type: "button",
        class: `entry entry-${finding.group}`,
        click: (/** @type {MouseEvent} */ event) => {
          const now = this.#findings.get(button);
          if (now) this.events.opened(now, event.detail === 0);
        },
        pointerenter: () => this.events.hovered(this.#findings.get(button) ?? null),
        pointerleave: () => this.events.hovered(null),
      },
      ...entryContent(finding),
    );
    return button;
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
