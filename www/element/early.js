/**
 * The light on an article whose analysis the page brought, before the element itself is there: see light.js. The element
 * lights the same words up itself, then takes this light away.
 */

import { placesOf } from "../view/model.js";
import { findArticle, isComing } from "./article.js";
import { ArticleSurface, canLight } from "./article-surface.js";
import { Highlights } from "./highlights.js";
import { lookAsWritten, lookOnPage } from "./look.js";
import { offAtFirst } from "./off.js";
import { Prepared } from "./prepared.js";
import { colours, isDark } from "./theme.js";
import { walk } from "./walk.js";

/** Under which an element has its early light; the element's own code may be of another copy of the package. */
const EARLY = Symbol.for("sorot.early");

/** @typedef {Element & { [EARLY]?: { end(): void } }} Lit */

/**
 * Reads an article and its data; style sheets may still be on their way.
 *
 * @param {Element} element
 * @returns {(() => (() => void) | null) | null} lights up what is in the window, which needs the page's style, and
 *   gives what lights up the rest; null if the page brought no analysis, or one of another text
 */
export function readEarly(element) {
  const article = findArticle(element, element.getAttribute("for") ?? "");
  if (!canLight() || !article || isComing(article)) return null;
  const prepared = new Prepared(element, holdsText, () => {}); // the element will tell
  const published = element.getAttribute("published") ?? "";
  if (!prepared.has(published)) return null;
  const exclude = element.getAttribute("exclude");
  /** @type {import('./walk.js').PageText} */
  let page;
  const read = (/** @type {typeof lookOnPage} */ look) => {
    page = walk(article, look(article, exclude));
    const analysis = prepared.analysis(page.text, published);
    return analysis && strokesOf(analysis, element);
  };
  // By names alone is quicker, and mostly right. Else as the element itself will read it.
  const byNames = read(lookAsWritten);
  return () => {
    const strokes = byNames ?? read(lookOnPage);
    if (!strokes?.length) return null;
    const surface = new ArticleSurface(article, exclude);
    surface.page = page;
    surface.light = Highlights.on(article, colours(element, isDark(article)));
    surface.paint(strokes, true);
    /** @type {Lit} */ (element)[EARLY] = surface;
    return () => surface.paint(strokes);
  };
}

/**
 * What is to be lit up: the findings as the element will show them, without all that it shows of them.
 *
 * @param {import('../index.d.ts').Analysis} analysis
 * @param {Element} element
 */
function strokesOf(analysis, element) {
  /** @type {import('./surface.js').Stroke[]} */
  const strokes = [];
  const off = new Set(offAtFirst(element));
  const add = (/** @type {string} */ name, /** @type {readonly import('../index.d.ts').Span[]} */ spans) => {
    if (name === "check" || !off.has(name)) for (const span of spans) strokes.push({ name, span });
  };
  try {
    add("check", analysis.checks);
    for (const statement of analysis.statements) add(statement.kind, [statement]);
    add("quote", analysis.quotes);
    for (const fact of analysis.facts) add(fact.kind, placesOf(fact));
    for (const { mentions } of analysis.people) add("person", mentions);
    return strokes;
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
  return data?.sorot === 1 && typeof data.text === "string" && typeof data.published === "string";
}

/** Whether an element's words are lit already. @param {Element} element */
export function isLitEarly(element) {
  return /** @type {Lit} */ (element)[EARLY] !== undefined;
}

/** Takes the early light of an element away. @param {Element} element */
export function endEarly(element) {
  const lit = /** @type {Lit} */ (element);
  lit[EARLY]?.end();
  delete lit[EARLY];
}
