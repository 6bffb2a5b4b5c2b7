/** The card of a finding beside the article; a sheet at the foot of a narrow window. */

import { CardContent } from "../view/card.js";
import { byId } from "./dom.js";

/** @typedef {import('../view/model.js').Finding} Finding */
/** @typedef {import('../view/card.js').CardContext} CardContext */
/** @typedef {import('../view/card.js').CardEvents & { closed: () => void }} CardEvents */

export class Card {
  #root = byId("card", HTMLElement);
  #content;

  /** @param {CardEvents} events */
  constructor(events) {
    this.#content = new CardContent(events);
    this.#root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") events.closed();
    });
  }

  get open() {
    return !this.#root.hidden;
  }

  /** How much of the window's foot the card covers, on a narrow screen. */
  get covers() {
    return getComputedStyle(this.#root).position === "fixed" ? this.#root.offsetHeight : 0;
  }

  hide() {
    this.#root.hidden = true;
    document.documentElement.classList.remove("has-card");
  }

  /**
   * @param {Finding} finding
   * @param {CardContext} context
   * @param {boolean} focus move the keyboard to the card
   */
  show(finding, context, focus) {
    this.#root.replaceChildren(...this.#content.render(finding, context));
    this.#root.hidden = false;
    this.#root.scrollTop = 0;
    document.documentElement.classList.add("has-card");
    if (focus) this.#root.querySelector("h2")?.focus({ preventScroll: true });
  }
}
