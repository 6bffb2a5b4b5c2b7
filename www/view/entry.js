/** What an entry of the list shows of a finding. */
import { h } from "./dom.js";
import { factValue } from "./format.js";
import { label, language, t } from "./language.js";

/** @typedef {import('./model.js').Finding} Finding */

const LONGEST_LABEL = 240;

/**
 * @param {Finding} finding
 * @returns {import('./dom.js').Child[]}
 */
export function entryContent(finding) {
  const words = shorten(finding.text);
  switch (finding.group) {
    case "statements":
    case "quotes": {
      const speaker = finding.data.speaker?.name;
      const kind =
        finding.group === "statements" && h("span", { class: `tag k-${finding.kind}` }, label("kind", finding.kind));
      return [
        (kind || speaker) &&
          h("span", { class: "entry-top" }, kind, speaker && h("span", { class: "entry-who" }, speaker)),
        h("span", { class: "entry-text", lang: "id" }, words),
      ];
    }
    case "checks":
      return [
        h("span", { class: "entry-message" }, finding.data.message[language()]),
        h("span", { class: "entry-text", lang: "id" }, words),
      ];
    case "facts": {
      const value = factValue(finding.data);
      const times = finding.spans.length;
      return [
        h(
          "span",
          { class: "entry-row" },
          h("span", { class: "entry-text", lang: "id" }, h("span", { class: `ink k-${finding.kind}` }, words)),
          times > 1 && h("span", { class: "entry-times", title: t("list.times", { n: times }) }, `×${times}`),
        ),
        value !== words && h("span", { class: "entry-value" }, value),
      ];
    }
    default: {
      const times = finding.spans.length;
      const name = finding.kind === "candidate" ? factValue(finding.data) : finding.data.name;
      const role = finding.kind === "person" ? finding.data.role : null;
      return [
        h(
          "span",
          { class: "entry-row" },
          h("span", { class: "entry-text", lang: "id" }, h("span", { class: `ink k-${finding.kind}` }, name)),
          times > 1 && h("span", { class: "entry-times", title: t("list.times", { n: times }) }, `×${times}`),
        ),
        role && h("span", { class: "entry-value" }, role),
      ];
    }
  }
}

/** @param {string} text */
function shorten(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}
