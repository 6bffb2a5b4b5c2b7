/**
 * The language of what is about to be shown, and a text in it. It is set before every piece of
 * rendering, none of which waits, so that elements of two languages can stand on one page.
 */
import en from "./texts.en.js";
import id from "./texts.id.js";

/** @typedef {'id' | 'en'} Language */
/** @typedef {keyof typeof id} TextKey */
/** @typedef {Record<string, string | number>} Values */

/** @type {Language} */
let current = "id";
/** @type {Record<Language, Record<string, string>>} */
const texts = { id, en };
/** Made when first needed: one takes up to twenty milliseconds. @type {Map<string, Intl.NumberFormat>} */
const numberFormats = new Map();

/** @param {Language} next */
export function useLanguage(next) {
  current = next;
}

/** @param {Record<Language, Record<string, string>>} more */
export function addTexts(more) {
  for (const name of /** @type {const} */ (["id", "en"])) texts[name] = { ...texts[name], ...more[name] };
}

/** @returns {Language} */
export function language() {
  return current;
}

/** The locale for numbers and dates. */
export function locale() {
  return current === "id" ? "id-ID" : "en-GB";
}

/** A number as the language writes it. @param {number} value */
export function formatNumber(value) {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value); // alike in both
  const key = locale();
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(key, { maximumFractionDigits: 2 });
  numberFormats.set(key, format);
  return format.format(value);
}

/**
 * The text for a key, with `{name}` filled in from `values`; `one|other` is chosen by `values.n`.
 *
 * @param {TextKey} key
 * @param {Values} [values]
 */
export function t(key, values) {
  return text(key, values);
}

/**
 * @param {string} key
 * @param {Values} [values]
 */
export function text(key, values = {}) {
  const forms = texts[current][key].split("|");
  const form = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0];
  return (form ?? "").replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? formatNumber(value) : value;
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
  return Object.hasOwn(texts[current], key) ? text(key) : name.replaceAll("_", " ");
}
