/** The interface's language: which one, and a text in it. */
import en from "./texts.en.js";
import id from "./texts.id.js";

export const texts = Object.freeze({ id, en });

/** @typedef {'id' | 'en'} Language */
/** @typedef {keyof typeof texts.id} TextKey */

/** @type {Language} */
let current = "id";

/** @returns {Language} */
export function language() {
  return current;
}

/** The locale for numbers and dates. */
export function locale() {
  return current === "id" ? "id-ID" : "en-GB";
}

/**
 * The text for a key, with `{name}` filled in from `values`; `one|other` is chosen by `values.n`.
 *
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const forms = texts[current][key].split("|");
  const form = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0];
  return (form ?? "").replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(locale()) : value;
  });
}

/**
 * Like {@link t} for a key put together from data; an unknown one gives the last part as it is,
 * so that a newer engine never breaks the page.
 *
 * @param {string} group
 * @param {string} name
 */
export function label(group, name) {
  const key = `${group}.${name}`;
  return Object.hasOwn(texts[current], key) ? t(/** @type {TextKey} */ (key)) : name.replaceAll("_", " ");
}

/**
 * Switches the language and fills in every element that names a text: `data-t` (content),
 * `data-t-label` (accessible name), `data-t-title` and `data-t-placeholder`.
 *
 * @param {Language} next
 */
export function setLanguage(next) {
  current = next;
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
