/** Formats of annotated corpora: spaCy's displaCy, brat and CoNLL-U. They count in code points. */

import { codePoints, places, wellFormed } from "./findings.js";

/** @typedef {ReturnType<typeof places>[number]} Place */

/** @type {typeof import("../formats.d.ts").toDisplacy} */
export function toDisplacy(text, analysis, { title = null } = {}) {
  const offset = codePoints(text);
  return {
    text: wellFormed(text),
    ents: places(text, analysis).map(({ start, end, kind }) => ({
      start: offset(start),
      end: offset(end),
      label: kind.toUpperCase(),
    })),
    title,
  };
}

/** @type {typeof import("../formats.d.ts").toBrat} */
export function toBrat(text, analysis) {
  const offset = codePoints(text);
  /** @type {string[]} */
  const lines = [];
  let attributes = 0;
  let notes = 0;
  for (const [index, place] of places(text, analysis).entries()) {
    const id = `T${index + 1}`;
    const parts = linesOf(text, place);
    const where = parts.map(({ start, end }) => `${offset(start)} ${offset(end)}`).join(";");
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(" ");
    lines.push(`${id}\t${place.kind} ${where}\t${wellFormed(words)}`);
    if (place.mode) lines.push(`A${++attributes}\tmode ${id} ${place.mode}`);
    if (place.severity) lines.push(`A${++attributes}\tseverity ${id} ${place.severity}`);
    const note = [place.value, place.speaker?.name, place.message?.en].filter(Boolean).join("; ");
    if (note) lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${wellFormed(note).replace(/\s+/g, " ")}`);
  }
  return { txt: wellFormed(text), ann: lines.map((line) => `${line}\n`).join("") };
}

/**
 * A place without the line ends in it, which brat writes as one in several parts.
 *
 * @param {string} text
 * @param {Place} place
 */
function linesOf(text, { start, end }) {
  return [...text.slice(start, end).matchAll(/[^\n\r\u0085\u2028\u2029\v\f]+/g)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

/** A word with its inner marks, a number with its separators, or one sign by itself. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-'’./:@_][\p{L}\p{N}\p{M}]+)*(?:,\p{N}+)*|[^\s\p{L}\p{N}\p{M}]|\p{M}/gu;

/** @type {typeof import("../formats.d.ts").toConll} */
export function toConll(text, analysis, { id = "article" } = {}) {
  const offset = codePoints(text);
  const found = places(text, analysis);
  /** @type {string[]} */
  const blocks = [];
  /** @type {Place[]} */
  let open = [];
  let next = 0;
  for (const { 0: line, index: lineStart } of text.matchAll(/[^\n\r]+/g)) {
    const tokens = [...line.matchAll(TOKEN)];
    if (tokens.length === 0) continue;
    const rows = [`# sent_id = ${id.replace(/\s+/g, "_")}-${blocks.length + 1}`, `# text = ${oneLine(line)}`];
    for (const [number, { 0: form, index }] of tokens.entries()) {
      const start = lineStart + index;
      const end = start + form.length;
      open = open.filter((place) => place.end > start);
      while (next < found.length && found[next].start < end) {
        if (found[next].end > start) open.push(found[next]);
        next += 1;
      }
      const tags = open.map((place) => `${place.start >= start ? "B" : "I"}-${place.kind}`).join("+");
      const following = tokens[number + 1];
      const touches = following ? following.index === index + form.length : false;
      const misc = [
        `End=${offset(end)}`,
        ...(tags ? [`Sorot=${tags}`] : []),
        ...(touches ? ["SpaceAfter=No"] : []),
        `Start=${offset(start)}`,
      ];
      rows.push([number + 1, oneLine(form), ...Array(7).fill("_"), misc.join("|")].join("\t"));
    }
    blocks.push(`${rows.join("\n")}\n`);
  }
  return blocks.map((block) => `${block}\n`).join("");
}

/** @param {string} words */
function oneLine(words) {
  return wellFormed(words).replace(/\s+/g, " ").trim();
}
