/** Reports for people, in Markdown and in HTML. */

import { findings, places, wellFormed } from "./findings.js";

/** @typedef {import("./findings.js").Finding} Finding */

const WORDS = {
  id: {
    title: "Laporan Sorot",
    statement: "Pernyataan tentang netralitas",
    check: "Yang perlu diperiksa",
    fact: "Fakta pemilu",
    quote: "Kutipan langsung",
    person: "Orang",
    none: "Tidak ada temuan.",
    article: "Artikel",
    suggestion: "Usulan",
  },
  en: {
    title: "Sorot report",
    statement: "Statements about neutrality",
    check: "What does not add up",
    fact: "Election facts",
    quote: "Direct quotes",
    person: "People",
    none: "Nothing found.",
    article: "Article",
    suggestion: "Suggestion",
  },
};
const ORDER = /** @type {const} */ (["check", "statement", "fact", "quote", "person"]);

/** @type {typeof import("../formats.d.ts").toMarkdown} */
export function toMarkdown(text, analysis, { language = "id", title } = {}) {
  const words = WORDS[language];
  const found = findings(text, analysis);
  const lines = [`# ${markdown(title ?? words.title)}`, ""];
  for (const type of ORDER) {
    const list = found.filter((finding) => finding.type === type);
    if (list.length === 0) continue;
    lines.push(`## ${words[type]} (${list.length})`, "", ...list.map((finding) => item(finding, language)), "");
  }
  if (found.length === 0) lines.push(words.none, "");
  return lines.join("\n");
}

/**
 * @param {Finding} finding
 * @param {"id" | "en"} language
 */
function item(finding, language) {
  const { kind, type, text, value, speaker, role, message } = finding;
  const who = [speaker?.name, speaker?.role].filter(Boolean).join(", ");
  const details = [type === "check" ? "" : value, role, who].filter(Boolean).map(markdown).join(" · ");
  const quoted = `“${markdown(text)}”`;
  if (message) {
    const remedy = value ? ` ${WORDS[language].suggestion}: ${markdown(value)}` : "";
    return `- ${quoted}: ${markdown(message[language])}${remedy}`;
  }
  return `- **${markdown(kind)}** ${quoted}${details ? ` (${details})` : ""}`;
}

/** @type {typeof import("../formats.d.ts").toHtml} */
export function toHtml(text, analysis, { language = "id", title } = {}) {
  const words = WORDS[language];
  const name = html(title ?? words.title);
  const found = findings(text, analysis);
  const sections = ORDER.map((type) => {
    const list = found.filter((finding) => finding.type === type);
    const items = list.map((finding) => `<li>${listed(finding, language)}</li>`).join("\n");
    return list.length > 0
      ? `<section>\n<h2>${words[type]} (${list.length})</h2>\n<ul>\n${items}\n</ul>\n</section>\n`
      : "";
  });
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
.article { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: #dbe7ff; }
mark[data-type="fact"], mark[data-type="person"] { background: #e5f4dd; }
mark[data-type="check"] { background: #ffe3c2; text-decoration: underline wavy; }
@media (prefers-color-scheme: dark) {
body { background: #16181d; color: #eee; }
mark { background: #24406f; }
mark[data-type="fact"], mark[data-type="person"] { background: #2a4a24; }
mark[data-type="check"] { background: #6b3d0c; }
}
</style>
</head>
<body>
<h1>${name}</h1>
${found.length > 0 ? sections.join("") : `<p>${words.none}</p>\n`}<section>
<h2>${words.article}</h2>
<div class="article" lang="id">${marked(text, analysis)}</div>
</section>
</body>
</html>
`;
}

/**
 * @param {Finding} finding
 * @param {"id" | "en"} language
 */
function listed({ kind, type, text, value, speaker, role, message }, language) {
  const quoted = `<q lang="id">${html(text)}</q>`;
  if (message) {
    const remedy = value ? ` ${WORDS[language].suggestion}: ${html(value)}` : "";
    return `${quoted}: ${html(message[language])}${remedy}`;
  }
  const details = [type === "check" ? "" : value, role, speaker?.name, speaker?.role].filter(Boolean);
  return `<strong>${html(kind)}</strong> ${quoted}${details.length > 0 ? ` (${html(details.join(" · "))})` : ""}`;
}

/**
 * The text with its findings in `<mark>`, cut where they overlap so that all nest.
 *
 * @param {string} text
 * @param {import("../index.d.ts").Analysis} analysis
 */
export function marked(text, analysis) {
  const marks = places(text, analysis).filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  /** @type {typeof marks} */
  let open = [];
  let next = 0;
  let out = "";
  for (let edge = 0; edge + 1 < edges.length; edge += 1) {
    const [start, end] = [edges[edge], edges[edge + 1]];
    open = open.filter((mark) => mark.end > start);
    while (next < marks.length && marks[next].start <= start) open.push(marks[next++]);
    const words = html(text.slice(start, end));
    out += open.reduceRight(
      (inner, { type, kind }) => `<mark data-type="${type}" data-kind="${html(kind)}">${inner}</mark>`,
      words,
    );
  }
  return out;
}

/** @param {string} words */
function html(words) {
  /** @type {Record<string, string>} */
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  const shown = wellFormed(words).replace(/(?![\t\n\f\r])\p{Cc}/gu, "\ufffd"); // what HTML forbids
  return shown.replace(/[&<>"']/g, (character) => names[character]);
}

/** @param {string} words */
function markdown(words) {
  return words.replace(/\s+/g, " ").replace(/[!-/:-@[-`{-~]/g, (character) => `\\${character}`);
}
