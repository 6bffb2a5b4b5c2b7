/** The page's own texts, and the switch of its language. */
import { addTexts, text, useLanguage } from "../view/language.js";
import en from "./texts.en.js";
import id from "./texts.id.js";

export { label, language } from "../view/language.js";

addTexts({ id, en });

/** @typedef {import('../view/language.js').Language} Language */
/** @typedef {keyof typeof id | import('../view/language.js').TextKey} TextKey */

/**
 * As the `t` of view/language.js, for the page's texts too.
 *
 * @param {TextKey} key
 * @param {import('../view/language.js').Values} [values]
 */
export function t(key, values) {
  return text(key, values);
}

/**
 * Switches the language and fills in every element that names a text: `data-t` (content),
 * `data-t-label` (accessible name), `data-t-title` and `data-t-placeholder`.
 *
 * @param {Language} next
 */
export function setLanguage(next) {
  useLanguage(next);
  document.documentElement.lang = next;
  document.title = t("app.title");
  for (const [attribute, target] of [
    ["data-t", ""],
    ["data-t-label", "aria-label"],
    ["data-t-title", "title"],
    ["data-t-placeholder", "placeholder"],
  ]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const text = t(/** @type {TextKey} */ (element.getAttribute(attribute ?? "")));
      if (target) element.setAttribute(target, text);
      else element.textContent = text;
    }
  }
}
