/**
 * The one place that makes elements. Text goes in as text nodes, never as markup.
 *
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Record<string, string | boolean | null | undefined | ((event: any) => void)>} Attributes
 */

/**
 * Makes an element. A value that is a function becomes a listener, `true` an empty attribute;
 * `null`, `undefined` and `false` are left out.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/**
 * Makes these the children of an element, and leaves those alone that are in their place already.
 *
 * @param {Element} parent
 * @param {readonly Element[]} wanted
 */
export function setChildren(parent, wanted) {
  const stay = new Set(wanted);
  for (const child of [...parent.children]) if (!stay.has(child)) child.remove();
  let here = parent.firstElementChild;
  for (const child of wanted) {
    if (child === here) here = here.nextElementSibling;
    else parent.insertBefore(child, here);
  }
}

/**
 * Writes only what differs: nothing is laid out or read aloud twice.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * An icon of the sheet that stands in the same tree, with the id `icon-` and its name.
 *
 * @param {string} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Scrolls softly, unless the way is long or the reader asked for less movement.
 *
 * @param {Element} scroller
 * @param {number} top
 */
export function scrollSoftly(scroller, top) {
  const still = Math.abs(top) > 2 * scroller.clientHeight || matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({ top, behavior: still ? "instant" : "smooth" });
}
