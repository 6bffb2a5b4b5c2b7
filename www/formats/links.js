/** Links to places in a page, https://wicg.github.io/scroll-to-text-fragment/. */

import { findings, wellFormed } from "./findings.js";

/** Longer quotations are named by their first and last words. */
const LONGEST = 300;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 4;
/** Within how many characters those are looked for. */
const NEAR = 120;

/** @type {typeof import("../formats.d.ts").toTextFragments} */
export function toTextFragments(text, analysis, { url }) {
  return findings(text, analysis).flatMap(({ type, kind, spans }) =>
    spans.flatMap(({ start, end }) => {
      const directive = textDirective(text, start, end);
      return directive
        ? { type, kind, start, end, url: `${url.replace(/:~:.*$/s, "")}${url.includes("#") ? "" : "#"}:~:${directive}` }
        : [];
    }),
  );
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function textDirective(text, start, end) {
  const words = text.slice(start, end).trim();
  if (!words) return "";
  // A browser looks for a stretch within one block, or for its two edges.
  const isPlain = words.length <= LONGEST && !/[\n\r]/.test(words);
  const parts = words.split(/\s+/);
  const what = isPlain
    ? [words]
    : parts.length > 2 * EDGE_WORDS
      ? [parts.slice(0, EDGE_WORDS).join(" "), parts.slice(-EDGE_WORDS).join(" ")]
      : [parts[0], parts[parts.length - 1]];
  const before = last(text.slice(Math.max(0, start - NEAR), start));
  const after = first(text.slice(end, end + NEAR));
  // Context only where it is words by themselves: a browser matches whole words.
  const prefix = isWordEdge(text[start - 1]) && before ? `${encode(before)}-,` : "";
  const suffix = isWordEdge(text[end]) && after ? `,-${encode(after)}` : "";
  return `text=${prefix}${what.map(encode).join(",")}${suffix}`;
}

/** The words just before, of the same line. @param {string} near */
function last(near) {
  const line = near.slice(Math.max(near.lastIndexOf("\n"), near.lastIndexOf("\r")) + 1);
  return line.trim().split(/\s+/).slice(-CONTEXT_WORDS).join(" ");
}

/** The words just after, of the same line. @param {string} near */
function first(near) {
  const [line] = near.split(/[\n\r]/, 1);
  return line.trim().split(/\s+/).slice(0, CONTEXT_WORDS).join(" ");
}

/** @param {string | undefined} character */
function isWordEdge(character) {
  return character === undefined || !/[\p{L}\p{N}]/u.test(character);
}

/** `-` and `,` have a meaning of their own there. @param {string} words */
function encode(words) {
  return encodeURIComponent(wellFormed(words)).replaceAll("-", "%2D");
}
