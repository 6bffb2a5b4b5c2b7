/** The findings of an analysis as one list, in the order of the text, as most formats want them. */

/**
 * @typedef {import("../index.d.ts").Analysis} Analysis
 * @typedef {import("../index.d.ts").Fact} Fact
 * @typedef {import("../index.d.ts").Span} Span
 *
 * @typedef {object} Finding
 * @property {"statement" | "quote" | "fact" | "person" | "check"} type
 * @property {string} kind of a statement or fact, else the type
 * @property {number} start
 * @property {number} end
 * @property {Span[]} spans every place in the text, at least one
 * @property {string} text its words
 * @property {string} value what a machine can use: a date, a number with its unit, a name
 * @property {import("../index.d.ts").Speaker | null} speaker
 * @property {string} role
 * @property {string} mode
 * @property {string[]} targets
 * @property {string} rule
 * @property {import("../index.d.ts").Check["severity"] | ""} severity
 * @property {import("../index.d.ts").Message | null} message
 */

const NOTHING = { value: "", speaker: null, role: "", mode: "", targets: [], rule: "", message: null };

/**
 * @param {string} text
 * @param {Analysis} analysis
 * @returns {Finding[]}
 */
export function findings(text, { statements, quotes, facts, people, checks }) {
  const at = (/** @type {Span} */ { start, end }, /** @type {Span[]} */ spans = [{ start, end }]) => {
    return { ...NOTHING, severity: /** @type {const} */ (""), start, end, spans, text: text.slice(start, end) };
  };
  /** @type {Finding[]} */
  const found = [
    ...statements.map((one) => {
      const { kind, mode, speaker, targets, rule } = one;
      return { ...at(one), type: /** @type {const} */ ("statement"), kind, mode, speaker, targets, rule };
    }),
    ...quotes.map((one) => ({ ...at(one), type: /** @type {const} */ ("quote"), kind: "quote", speaker: one.speaker })),
    ...facts.map((one) => {
      const { kind, rule } = one;
      return { ...at(one, mentions(one)), type: /** @type {const} */ ("fact"), kind, value: factValue(one), rule };
    }),
    ...people.map(({ name, role, mentions }) => {
      const [first = { start: 0, end: 0 }] = mentions;
      return {
        ...at(first, mentions),
        type: /** @type {const} */ ("person"),
        kind: "person",
        value: name,
        role: role ?? "",
      };
    }),
    ...checks.map((one) => {
      const { rule, severity, message, suggestions } = one;
      const value = suggestions.join(" | ");
      return { ...at(one), type: /** @type {const} */ ("check"), kind: "check", value, rule, severity, message };
    }),
  ];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Each place of each finding by itself, for formats that know places only.
 *
 * @param {string} text
 * @param {Analysis} analysis
 */
export function places(text, analysis) {
  return findings(text, analysis)
    .flatMap((finding) =>
      finding.spans.map((span) => ({ ...finding, ...span, text: text.slice(span.start, span.end) })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** @param {Fact} fact */
function mentions(fact) {
  return "mentions" in fact && fact.mentions.length > 0 ? fact.mentions : [{ start: fact.start, end: fact.end }];
}

/** @param {Fact} fact */
export function factValue(fact) {
  switch (fact.kind) {
    case "date":
      return fact.value;
    case "count":
      return `${fact.approximate ? "~" : ""}${fact.value} ${fact.unit}`;
    case "percent":
      return `${fact.value} % ${fact.of}`;
    case "contest":
      return fact.year === null ? fact.type : `${fact.type} ${fact.year}`;
    case "law":
      return fact.id;
    case "institution":
      return fact.name;
    case "candidate":
      return `${fact.number === null ? "" : `${fact.number} `}${fact.names.join(" & ")}`;
    default:
      return "";
  }
}

/**
 * Tells offsets in Unicode code points, which Python and the W3C count in, from UTF-16 ones.
 *
 * @param {string} text
 * @returns {(offset: number) => number}
 */
export function codePoints(text) {
  /** @type {number[]} where the second halves of pairs stand */
  const halves = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) halves.push(index + 1);
  if (halves.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = halves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (halves[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** Half characters (lone surrogates), which most formats forbid, replaced. @param {string} words */
export function wellFormed(words) {
  return words.replace(/\p{Surrogate}/gu, "\ufffd");
}
