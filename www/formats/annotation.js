/** W3C Web Annotation, https://www.w3.org/TR/annotation-model/. */

import { codePoints, findings } from "./findings.js";

/** As many characters as other annotators give. */
const CONTEXT = 32;

/** @type {typeof import("../formats.d.ts").toWebAnnotations} */
export function toWebAnnotations(text, analysis, { source, unit = "code-point", created } = {}) {
  const offset = unit === "code-point" ? codePoints(text) : (/** @type {number} */ at) => at;
  const items = findings(text, analysis).map((finding, index) => ({
    ...(source ? { id: `${withoutFragment(source)}#sorot-${index + 1}` } : {}),
    type: /** @type {const} */ ("Annotation"),
    motivation: MOTIVATION[finding.type],
    ...(created ? { created } : {}),
    body: bodies(finding),
    target: finding.spans.map(({ start, end }) => ({
      ...(source ? { source } : {}),
      selector: [
        {
          type: /** @type {const} */ ("TextQuoteSelector"),
          exact: text.slice(start, end),
          prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
          suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
        },
        { type: /** @type {const} */ ("TextPositionSelector"), start: offset(start), end: offset(end), unit },
      ],
    })),
  }));
  return {
    // The model counts characters as code points but has no word for it; ours names what was counted.
    "@context": ["http://www.w3.org/ns/anno.jsonld", { unit: "urn:sorot:unit" }],
    ...(source ? { id: `${withoutFragment(source)}#sorot` } : {}),
    type: "AnnotationPage",
    startIndex: 0,
    items,
  };
}

const MOTIVATION = /** @type {const} */ ({
  statement: "classifying",
  quote: "highlighting",
  fact: "tagging",
  person: "identifying",
  check: "assessing",
});

/** @param {import("./findings.js").Finding} finding */
function bodies({ kind, value, role, speaker, targets, message }) {
  const body = (
    /** @type {"tagging" | "describing" | "commenting"} */ purpose,
    /** @type {string} */ words,
    language = "",
  ) => ({
    type: /** @type {const} */ ("TextualBody"),
    value: words,
    purpose,
    format: /** @type {const} */ ("text/plain"),
    ...(language ? { language } : {}),
  });
  return [
    body("tagging", kind),
    ...targets.map((target) => body("tagging", target)),
    ...[value, role, speaker?.name ?? ""].filter(Boolean).map((words) => body("describing", words)),
    ...(message ? [body("commenting", message.id, "id"), body("commenting", message.en, "en")] : []),
  ];
}

/** @param {string} address */
function withoutFragment(address) {
  return address.replace(/#.*$/s, "");
}

/**
 * Moves an offset out of the middle of a surrogate pair.
 *
 * @param {string} text
 * @param {number} offset
 */
function whole(text, offset) {
  const isLow = /[\udc00-\udfff]/.test(text[offset] ?? "") && /[\ud800-\udbff]/.test(text[offset - 1] ?? "");
  return isLow ? offset - 1 : offset;
}
