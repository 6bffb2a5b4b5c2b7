/** The list of findings beside the article, in groups, in step with it. */
import { byId, h, reducedMotion } from "./dom.js";
import { factValue, formatNumber } from "./format.js";
import { label, t } from "./i18n.js";
import { kinds } from "./kinds.js";

/** @typedef {import('./model.js').Finding} Finding */
/** @typedef {import('./model.js').Group} Group */
/**
 * @typedef {object} ListEvents
 * @property {(finding: Finding, byKeyboard: boolean) => void} opened
 * @property {(finding: Finding | null) => void} hovered
 */

const GROUPS = /** @type {const} */ (["checks", "statements", "facts", "people", "quotes"]);
const PAGE = 60;
const LONGEST_LABEL = 240;

export class FindingsList {
  /** How many entries each group shows. @type {Map<Group, number>} */
  #limits = new Map();
  /** Groups that the reader closed. @type {Set<Group>} */
  #closed = new Set();
  /** @type {readonly Finding[]} */
  #findings = [];
  /** @type {Finding | null} */
  #selected = null;
  /** @type {Map<string, HTMLButtonElement>} */
  #buttons = new Map();
  #root = byId("groups", HTMLElement);
  #scroller = byId("findings", HTMLElement);

  /** @param {ListEvents} events */
  constructor(events) {
    this.events = events;
    this.#root.addEventListener("keydown", (event) => this.#arrows(event));
  }

  /**
   * Shows these findings; what is not to be seen has been left out.
   *
   * @param {readonly Finding[]} findings
   * @param {boolean} fresh a new article: from the top
   */
  show(findings, fresh) {
    this.#findings = findings;
    if (fresh) {
      this.#limits.clear();
      this.#scroller.scrollTop = 0;
    }
    this.#render();
  }

  /** @param {Finding | null} finding */
  select(finding) {
    if (this.#selected) this.#mark(this.#selected, false);
    this.#selected = finding;
    if (!finding) return;
    this.#closed.delete(finding.group);
    const place = this.#ordered(finding.group).indexOf(finding);
    const limit = this.#limits.get(finding.group) ?? PAGE;
    if (place >= limit || !this.#buttons.get(finding.key)?.checkVisibility?.()) {
      this.#limits.set(finding.group, Math.max(limit, place + PAGE));
      this.#render();
    }
    this.#mark(finding, true);
    this.#scrollTo(this.#buttons.get(finding.key));
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
    if (top !== 0) this.#scroller.scrollBy({ top, behavior: reducedMotion() ? "auto" : "smooth" });
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

  /** @param {Group} group */
  #ordered(group) {
    const members = this.#findings.filter((finding) => finding.group === group);
    // Facts and people stand by kind, each in the order of the text.
    if (group === "facts" || group === "people") {
      const order = new Map(kinds.map(({ id }, index) => [id, index]));
      members.sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0));
    }
    return members;
  }

  #render() {
    const focused = [...this.#buttons].find(([, button]) => button === document.activeElement)?.[0];
    this.#buttons.clear();
    this.#root.replaceChildren(...GROUPS.flatMap((group) => this.#group(group) ?? []));
    if (this.#selected) this.#mark(this.#selected, true);
    if (focused) this.#buttons.get(focused)?.focus({ preventScroll: true });
  }

  /** @param {Group} group */
  #group(group) {
    const members = this.#ordered(group);
    if (members.length === 0) return null;
    const limit = this.#limits.get(group) ?? PAGE;
    const list = h("ul", { class: "entries" });
    let kind = "";
    for (const finding of members.slice(0, limit)) {
      if ((group === "facts" || group === "people") && finding.kind !== kind) {
        kind = finding.kind;
        list.append(h("li", { class: "entries-kind" }, label("kind", kind)));
      }
      list.append(h("li", {}, this.#entry(finding)));
    }
    const rest = members.length - limit;
    const more =
      rest > 0 &&
      h(
        "button",
        {
          type: "button",
          class: "more",
          click: () => {
            this.#limits.set(group, limit + 5 * PAGE);
            this.#render();
          },
        },
        t("action.more", { n: Math.min(rest, 5 * PAGE) }),
      );
    const details = h(
      "details",
      {
        class: `group group-${group}`,
        toggle: () => {
          if (details.open) this.#closed.delete(group);
          else this.#closed.add(group);
        },
      },
      h(
        "summary",
        {},
        h("h3", {}, label("list", group)),
        h("span", { class: "group-count" }, formatNumber(members.length)),
      ),
      list,
      more,
    );
    details.open = !this.#closed.has(group);
    return details;
  }

  /** @param {Finding} finding */
  #entry(finding) {
    const button = h(
      "button",
      {
        type: "button",
        class: `entry entry-${finding.group}`,
        "data-key": finding.key,
        click: (/** @type {MouseEvent} */ event) => this.events.opened(finding, event.detail === 0),
        pointerenter: () => this.events.hovered(finding),
        pointerleave: () => this.events.hovered(null),
      },
      ...entryContent(finding),
    );
    this.#buttons.set(finding.key, button);
    return button;
  }

  /** Up and down go from entry to entry. @param {KeyboardEvent} event */
  #arrows(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = [...this.#buttons.values()].filter((button) => button.offsetParent !== null);
    const focused = document.activeElement;
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    if (at < 0) return;
    event.preventDefault();
    buttons[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  }
}

/**
 * @param {Finding} finding
 * @returns {import('./dom.js').Child[]}
 */
function entryContent(finding) {
  const words = shorten(finding.text);
  switch (finding.group) {
    case "statements":
    case "quotes": {
      const speaker = finding.data.speaker?.name;
      const kind =
        finding.group === "statements" && h("span", { class: `tag k-${finding.kind}` }, label("kind", finding.kind));
      return [
        (kind || speaker) &&
          h("span", { class: "entry-top" }, kind, speaker && h("span", { class: "entry-who" }, speaker)),
        h("span", { class: "entry-text" }, words),
      ];
    }
    case "checks":
      return [h("span", { class: "entry-text" }, words)];
    case "facts": {
      const value = factValue(finding.data);
      const times = finding.spans.length;
      return [
        h(
          "span",
          { class: "entry-row" },
          h("span", { class: "entry-text" }, h("span", { class: `ink k-${finding.kind}` }, words)),
          times > 1 && h("span", { class: "entry-times", title: t("list.times", { n: times }) }, `×${times}`),
        ),
        value !== words && h("span", { class: "entry-value" }, value),
      ];
    }
    default: {
      const times = finding.spans.length;
      const name = finding.kind === "candidate" ? factValue(finding.data) : finding.data.name;
      const role = finding.kind === "person" ? finding.data.role : null;
      return [
        h(
          "span",
          { class: "entry-row" },
          h("span", { class: "entry-text" }, h("span", { class: `ink k-${finding.kind}` }, name)),
          times > 1 && h("span", { class: "entry-times", title: t("list.times", { n: times }) }, `×${times}`),
        ),
        role && h("span", { class: "entry-value" }, role),
      ];
    }
  }
}

/** @param {string} text */
function shorten(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}
