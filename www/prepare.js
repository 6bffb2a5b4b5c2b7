/**
 * Analyses an article when it is published, so that the element on its page need not. Types and documentation are in
 * prepare.d.ts.
 *
 * @module sorot/prepare
 */

import { lookAsWritten } from "./element/look.js";
import { walk } from "./element/walk.js";
import { analyze, rules } from "./index.js";
import { checked } from "./lib/engine.js";

/** Of the layout of what is made here; element/prepared.js reads it. */
const LAYOUT = 1;

/** @type {typeof import("./prepare.d.ts").textOf} */
export function textOf(article, { exclude = null } = {}) {
  const element = /** @type {Element} */ (article);
  if (element?.nodeType !== 1) throw new Error("sorot: textOf() takes the element that holds the article");
  return walk(element, lookAsWritten(element, exclude)).text;
}

/** @type {typeof import("./prepare.d.ts").prepare} */
export async function prepare(text, options) {
  const { published = "", ...others } = checked(text, options);
  const [other] = Object.keys(others);
  // The element has no others, and asks the engine anew when the article changes.
  if (other) throw new Error(`sorot: prepare() takes the option "published" only, not ${JSON.stringify(other)}`);
  const analysis = await analyze(text, published ? { published } : {});
  const { statements, facts, checks } = analysis;
  const named = new Set([...statements, ...facts, ...checks].map(({ rule }) => rule));
  const data = { sorot: LAYOUT, published, text, analysis, rules: rules().filter(({ id }) => named.has(id)) };
  return JSON.stringify(data).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
