/**
 * Lights up ranges with the CSS Custom Highlight API, so the article's elements stay as they are. The
 * registry belongs to the whole document, other scripts and other copies of this one among them: each
 * look takes names that nobody has, `sorot-1-date`, and takes away only those.
 */

import { LAYERS, lightRules } from "./theme.js";

/**
 * Elements with the same colours in the same tree share a look.
 *
 * @typedef {object} Look
 * @property {Map<string, Highlight>} layers by the layer's id
 * @property {string} prefix of the names in the registry
 * @property {CSSStyleSheet} sheet
 * @property {number} users
 */

/** @type {WeakMap<Document | ShadowRoot, Map<string, Look>>} */
const looks = new WeakMap();

/** Whether this browser has the API, which is one for all its windows. */
export function supported() {
  return typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights);
}

export class Highlights {
  /** @type {Look} */
  #look;
  /** @type {Map<string, Set<Range>>} what this element lit up, by layer */
  #own = new Map();
  #root;
  #view;
  #key;

  /**
   * @param {Document | ShadowRoot} root the tree in which the article stands
   * @param {Record<string, string>} colour
   */
  constructor(root, colour) {
    this.#root = root;
    // That of a frame, if the article is in one: each window has a registry of its own.
    this.#view = (root.ownerDocument ?? /** @type {Document} */ (root)).defaultView ?? window;
    this.#key = JSON.stringify(colour);
    const known = looks.get(root) ?? new Map();
    looks.set(root, known);
    this.#look = known.get(this.#key) ?? makeLook(colour, this.#view);
    known.set(this.#key, this.#look);
    this.#look.users += 1;
    this.keep();
  }

  /**
   * @param {Element} article
   * @param {Record<string, string>} colour
   */
  static on(article, colour) {
    const root = /** @type {Document | ShadowRoot} */ (article.getRootNode());
    return new Highlights("host" in root ? root : article.ownerDocument, colour);
  }

  /** @param {Record<string, string>} colour */
  has(colour) {
    return this.#key === JSON.stringify(colour);
  }

  /** Takes its style sheet back if the page set its own ones anew. */
  keep() {
    const { sheet } = this.#look;
    if (!this.#root.adoptedStyleSheets.includes(sheet)) {
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, sheet];
    }
  }

  /**
   * @param {string} layer
   * @param {Iterable<Range>} ranges in place of those before
   */
  set(layer, ranges) {
    const highlight = this.#look.layers.get(layer);
    if (!highlight) return;
    for (const range of this.#own.get(layer) ?? []) highlight.delete(range);
    const own = new Set(ranges);
    this.#own.set(layer, own);
    for (const range of own) highlight.add(range);
  }

  /** Takes all of this element's light away. */
  end() {
    for (const layer of this.#own.keys()) this.set(layer, []);
    const look = this.#look;
    look.users -= 1;
    if (look.users > 0) return;
    looks.get(this.#root)?.delete(this.#key);
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== look.sheet);
    const { highlights } = this.#view.CSS;
    for (const [layer, highlight] of look.layers) {
      if (highlights.get(look.prefix + layer) === highlight) highlights.delete(look.prefix + layer);
    }
  }
}

/**
 * @param {Record<string, string>} colour
 * @param {Window & typeof globalThis} view
 * @returns {Look}
 */
function makeLook(colour, view) {
  const taken = [...view.CSS.highlights.keys()];
  let number = 1;
  while (taken.some((name) => name.startsWith(`sorot-${number}-`))) number += 1;
  const prefix = `sorot-${number}-`;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(lightRules(colour, (layer) => `::highlight(${prefix}${layer})`));
  const layers = new Map();
  for (const [priority, layer] of LAYERS.entries()) {
    const highlight = new view.Highlight();
    highlight.priority = priority;
    layers.set(layer, highlight);
    view.CSS.highlights.set(prefix + layer, highlight);
  }
  return { layers, prefix, sheet, users: 0 };
}
