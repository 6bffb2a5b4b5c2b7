/**
 * The light on an article whose analysis the page brought, before the element itself is there: see light.js. The element
 * lights the same words up itself, then takes this light away.
 */

import { findArticle, isComing } from "./article.js";
import { ArticleSurface, canLight } from "./article-surface.js";
import { Highlights } from "./highlights.js";
import { Prepared } from "./prepared.js";
import { onAtFirst, Shown } from "./shown.js";
import { colours, isDark } from "./theme.js";

/** Under which an element has its early light; the element's own code may be of another copy of the package. */
const EARLY = Symbol.for("sorot.early");

/** @typedef {Element & { [EARLY]?: { end(): void } }} Lit */

/**
 * Lights up what is in the window.
 *
 * @param {Element} element
 * @returns {(() => void) | null} lights up the rest; null if the page brought no analysis of what stands there
 */
export function lightEarly(element) {
  const article = findArticle(element, element.getAttribute("for") ?? "");
  if (!canLight() || !article || isComing(article)) return null;
  const prepared = new Prepared(element, holdsText, () => {}); // the element will tell
  const published = element.getAttribute("published") ?? "";
  if (!prepared.has(published)) return null;
  const surface = new ArticleSurface(article, element.getAttribute("exclude"));
  surface.read();
  const strokes = strokesOf(prepared.analysis(surface.text, published), surface.text, element);
  if (strokes.length === 0) {
    surface.end();
    return null;
  }
  surface.light = Highlights.on(article, colours(element, isDark(article)));
  surface.paint(strokes, true);
  /** @type {Lit} */ (element)[EARLY] = surface;
  return () => surface.paint(strokes);
}

/**
 * What is to be lit up.
 *
 * @param {import('../index.d.ts').Analysis | null} analysis
 * @param {string} text
 * @param {Element} element
 */
function strokesOf(analysis, text, element) {
  if (!analysis) return [];
  try {
    const shown = new Shown();
    shown.take(analysis, text);
    shown.choose(onAtFirst(element));
    return shown.strokes;
  } catch {
    return []; // no analysis at all, as the element will find
  }
}

/**
 * Not what all of the data must be, which takes milliseconds: the element sees to that, and spans that are none give no
 * light.
 *
 * @param {any} data
 */
function holdsText(data) {
  return data?.sorot === 1 && typeof data.text === "string";
}

/** Takes the early light of an element away. @param {Element} element */
export function endEarly(element) {
  const lit = /** @type {Lit} */ (element);
  lit[EARLY]?.end();
  delete lit[EARLY];
}
