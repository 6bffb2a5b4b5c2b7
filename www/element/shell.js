/**
 * The element's shadow tree and its style: made when the light is on its way or there, since that must not wait for it,
 * and made anew in another language.
 */

import { offAtFirst } from "./off.js";
import { Panel } from "./panel.js";
import { baseSheet } from "./styles.js";

/** @typedef {import('../view/model.js').Finding} Finding */

export class Shell {
  /** @type {Panel | undefined} */
  panel;
  #element;
  #shadow;
  #events;
  /** @type {CSSStyleSheet | undefined} */
  #sheet;
  /** Of the style that differs from element to element. */
  #rules = () => "";
  #rulesShown = "";

  /**
   * @param {Element} element
   * @param {ShadowRoot} shadow
   * @param {import('./panel.js').PanelEvents & { speak: () => void }} events
   */
  constructor(element, shadow, events) {
    this.#element = element;
    this.#shadow = shadow;
    this.#events = events;
  }

  /** Makes the panel if it is not there yet. */
  make() {
    return this.panel ?? this.build(false);
  }

  /**
   * Makes it, in the element's language.
   *
   * @param {boolean} keep what the reader has switched off, and whether the panel is open
   */
  build(keep) {
    const { lit } = this;
    const open = this.panel?.open;
    const enabled = this.panel?.legend.enabled;
    this.#events.speak();
    // A frame in which the engine works stays.
    for (const child of [...this.#shadow.children]) if (child.localName !== "iframe") child.remove();
    this.#sheet ??= new CSSStyleSheet();
    this.#shadow.adoptedStyleSheets = [baseSheet(), this.#sheet];
    const panel = new Panel(this.#shadow, this.#events);
    this.panel = panel;
    panel.lit = lit;
    panel.shown = this.#element.getAttribute("panel");
    if (open !== undefined && keep) panel.open = open;
    const off = offAtFirst(this.#element);
    if (enabled && keep) for (const id of [...panel.legend.enabled]) enabled.has(id) || off.push(id);
    for (const id of off) panel.legend.enabled.delete(id);
    this.dress(this.#rules);
    return panel;
  }

  /** @param {() => string} rules what differs from element to element, made only where there is a panel */
  dress(rules) {
    this.#rules = rules;
    if (!this.#sheet) return;
    const wanted = rules();
    if (wanted !== this.#rulesShown) this.#sheet.replaceSync(wanted);
    this.#rulesShown = wanted;
  }

  /** Whether the article is to be lit up. */
  get lit() {
    return this.panel?.lit ?? true;
  }

  /** Tells which findings are to be seen. @returns {(finding: Finding) => boolean} */
  get shows() {
    const { panel } = this;
    if (panel) return (finding) => panel.legend.shows(finding);
    const off = new Set(offAtFirst(this.#element));
    return ({ group, kind }) => group === "checks" || !off.has(kind);
  }
}
