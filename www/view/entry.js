/** What an entry of the list shows of a finding. */
import { h } from "./dom.js";
import { factValue } from "./format.js";
import { label, language, t } from "./language.js";

/**
 * Nothing else is shown, so two findings with the same entry can share what was drawn for it.
 *
 * @typedef {object} Entry
 * @property {'statements' | 'quotes' | 'facts' | 'people' | 'checks'} group
 * @property {string} kind
 * @property {'id' | 'en'} language
 * @property {string} words of the article, or the name
 * @property {string} [top] the kind, above the words
 * @property {string} [who] the speaker, beside it
 * @property {string} [message] of a check
 * @property {string} [value] below the words
 * @property {number} [times] that it was found
 */

const LONGEST_LABEL = 240;

/**
 * @param {import('./model.js').Finding} finding
 * @returns {Entry}
 */
export function entryOf(finding) {
  const { group, kind } = finding;
  const words = shorten(finding.text);
  const entry = { group, kind, language: language(), words };
  switch (finding.group) {
    case "statements":
      return { ...entry, top: label("kind", kind), who: finding.data.speaker?.name };
    case "quotes":
      return { ...entry, who: finding.data.speaker?.name };
    case "checks":
      return { ...entry, message: finding.data.message[language()] };
    case "facts": {
      const value = factValue(finding.data);
      return { ...entry, value: value === words ? undefined : value, times: finding.spans.length };
    }
    default: {
      const times = finding.spans.length;
      if (finding.kind === "candidate") return { ...entry, words: factValue(finding.data), times };
      return { ...entry, words: finding.data.name, value: finding.data.role ?? undefined, times };
    }
  }
}

/**
 * @param {Entry} entry
 * @returns {import('./dom.js').Child[]}
 */
export function entryContent({ group, kind, words, top, who, message, value, times }) {
  const text = (/** @type {import('./dom.js').Child} */ child) => h("span", { class: "entry-text", lang: "id" }, child);
  switch (group) {
    case "statements":
    case "quotes":
      return [
        (top || who) &&
          h(
            "span",
            { class: "entry-top" },
            top && h("span", { class: `tag k-${kind}` }, top),
            who && h("span", { class: "entry-who" }, who),
          ),
        text(words),
      ];
    case "checks":
      return [h("span", { class: "entry-message" }, message), text(words)];
    default:
      return [
        h(
          "span",
          { class: "entry-row" },
          text(h("span", { class: `ink k-${kind}` }, words)),
          (times ?? 0) > 1 &&
            h("span", { class: "entry-times", title: t("list.times", { n: times ?? 0 }) }, `×${times}`),
        ),
        value && h("span", { class: "entry-value" }, value),
      ];
  }
}

/** @param {string} text */
function shorten(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}
