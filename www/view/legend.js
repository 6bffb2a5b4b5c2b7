/** The legend: a switch for every kind, with a sample of its light and how often it was found. */
import { h, setText } from "./dom.js";
import { families, kinds } from "./kinds.js";
import { formatNumber, label, t } from "./language.js";

/** @typedef {import('./model.js').Finding} Finding */

export class Legend {
  /** Kinds that are switched on. @type {Set<string>} */
  enabled = new Set(kinds.map((kind) => kind.id));
  /** @type {Map<string, number>} */
  #counts = new Map();
  #root;

  /**
   * @param {{ root: HTMLElement, all: HTMLElement, none: HTMLElement }} places
   * @param {() => void} changed
   * @param {boolean} [later] whether `render` is called when there is time for it
   */
  constructor({ root, all, none }, changed, later = false) {
    this.changed = changed;
    this.#root = root;
    const every = kinds.map((kind) => kind.id);
    all.addEventListener("click", () => this.turn(every, true));
    none.addEventListener("click", () => this.turn(every, false));
    if (!later) this.render();
  }

  /** Whether findings of this kind are to be seen; checks always are. @param {Finding} finding */
  shows(finding) {
    return finding.group === "checks" || this.enabled.has(finding.kind);
  }

  /** @param {readonly Finding[]} findings */
  count(findings) {
    this.#counts.clear();
    for (const { kind } of findings) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    for (const kind of kinds) {
      const n = this.#counts.get(kind.id) ?? 0;
      const row = this.#root.querySelector(`[data-kind="${kind.id}"]`);
      row?.classList.toggle("is-none", n === 0);
      const [seen, heard] = row?.querySelector(".legend-count")?.children ?? [];
      if (seen) setText(seen, formatNumber(n));
      if (heard) setText(heard, t("legend.count", { n }));
    }
  }

  /** Writes the legend in the current language. */
  render() {
    this.#root.replaceChildren(
      ...families.map((family) =>
        h(
          "fieldset",
          { class: "legend-family" },
          h("legend", {}, label("family", family)),
          ...kinds.filter((kind) => kind.family === family).map(({ id }) => this.#row(id)),
        ),
      ),
    );
  }

  /** @param {string} id */
  #row(id) {
    const box = h("input", { type: "checkbox", change: () => this.turn([id], box.checked) });
    box.checked = this.enabled.has(id);
    return h(
      "label",
      { class: "legend-row", "data-kind": id, title: label("about", id) },
      box,
      h("span", { class: "legend-name" }, h("span", { class: `ink k-${id}` }, label("kind", id))),
      h("span", { class: "legend-count" }, h("span", { "aria-hidden": "true" }), h("span", { class: "unseen" })),
    );
  }

  /**
   * @param {readonly string[]} ids
   * @param {boolean} on
   */
  turn(ids, on) {
    for (const id of ids) {
      if (on) this.enabled.add(id);
      else this.enabled.delete(id);
      const box = this.#root.querySelector(`[data-kind="${id}"] input`);
      if (box instanceof HTMLInputElement) box.checked = on;
    }
    this.changed();
  }
}
