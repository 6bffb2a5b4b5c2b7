/** Elements of index.html, and those that are made. */

export { h } from "../view/dom.js";

/**
 * The element with this id; a missing one is a mistake in index.html.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} with id ${id}`);
  return element;
}
