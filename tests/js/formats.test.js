// Each format read by a library or checked by a validator of others. Those that want Python, a browser
// or the tools of the package step are in tests/package/readers.test.js.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "commonmark";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseHtml } from "parse5";
import * as formats from "../../dist/npm/formats.js";
import { analyze } from "../../dist/npm/index.js";
import { ARTICLE, NASTY } from "./articles.js";

/** Its types do not hold for modules. @type {any} */
const { default: ICAL } = await import(/** @type {string} */ ("ical.js"));

const article = await analyze(ARTICLE, { published: "2024-10-10" });

/** What the analysis has, counted without the code that is tested. */
const count = (/** @type {import("../../www/index.d.ts").Analysis} */ analysis) =>
  analysis.statements.length +
  analysis.quotes.length +
  analysis.facts.length +
  analysis.people.length +
  analysis.checks.length;

test("the article has one of everything, and a half of a character", () => {
  const { statements, quotes, facts, people, checks } = article;
  for (const list of [statements, quotes, people, checks]) assert.ok(list.length > 0);
  const kinds = new Set(facts.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), ["candidate", "contest", "count", "date", "institution", "law", "percent"]);
  assert.ok(facts.some((fact) => fact.kind === "date" && fact.stage));
});

test("CSV: csv-parse reads a row for each finding, with the words that it names", () => {
  for (const options of /** @type {const} */ ([{}, { delimiter: ";" }, { delimiter: "\t" }, { bom: true }])) {
    const csv = formats.toCsv(ARTICLE, article, options);
    assert.equal(csv.startsWith("\ufeff"), "bom" in options);
    const rows = /** @type {Record<string, string>[]} */ (
      parseCsv(csv, { columns: true, bom: true, delimiter: "delimiter" in options ? options.delimiter : "," })
    );
    assert.equal(rows.length, count(article));
    for (const row of rows) assert.equal(row.text.replace(/^'/, ""), ARTICLE.slice(+row.start, +row.end));
  }
});

test("CSV: no cell is a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t=", "\r", "\n=", " =", "＝", "＋", "－", "＠"]) {
    const analysis = nasty(`${start}cmd|'/c calc'!A1`);
    const rows = parseCsv(formats.toCsv(analysis.text, analysis.analysis), {
      columns: true,
      relax_column_count: false,
    });
    for (const row of /** @type {Record<string, string>[]} */ (rows)) {
      for (const cell of Object.values(row))
        assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/, JSON.stringify(row));
      assert.match(row.text, /^'/);
    }
  }
});

test("Markdown: commonmark finds the headings and items, and nothing that the article brought", () => {
  const { text, analysis } = nasty(NASTY);
  for (const [words, found] of /** @type {const} */ ([
    [ARTICLE, article],
    [text, analysis],
  ])) {
    for (const language of /** @type {const} */ (["id", "en"])) {
      const counted = nodes(formats.toMarkdown(words, found, { language, title: NASTY }));
      assert.equal(counted.item, count(found));
      assert.equal(counted.strong, count(found) - found.checks.length);
      for (const type of [
        "link",
        "image",
        "html_inline",
        "html_block",
        "code",
        "code_block",
        "emph",
        "thematic_break",
      ]) {
        assert.equal(counted[type] ?? 0, 0, type);
      }
    }
  }
  assert.match(formats.toMarkdown("", nothing), /Tidak ada temuan/);
});

/** @param {string} markdown @returns {Record<string, number>} */
function nodes(markdown) {
  const walker = new Parser().parse(markdown).walker();
  /** @type {Record<string, number>} */
  const counted = {};
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.entering) counted[event.node.type] = (counted[event.node.type] ?? 0) + 1;
  }
  return counted;
}

test("HTML: parse5 finds no fault, no script, and the whole article", () => {
  const { text, analysis } = nasty(NASTY);
  for (const [words, found] of /** @type {const} */ ([
    [ARTICLE, article],
    [text, analysis],
    ["", nothing],
  ])) {
    /** @type {string[]} */
    const faults = [];
    const page = formats.toHtml(words, found, { title: NASTY });
    const tree = parseHtml(page, { onParseError: ({ code }) => faults.push(code) });
    assert.deepEqual(faults, []);
    const elements = [...walk(tree)];
    const names = elements.map(({ nodeName }) => nodeName);
    for (const name of ["script", "img", "a", "iframe"]) assert.ok(!names.includes(name), name);
    const shown = elements.find(({ attrs = [] }) => attrs.some((/** @type {any} */ { value }) => value === "article"));
    assert.equal(textOf(shown), words.replace(/(?![\t\n\f\r])\p{Cc}/gu, "\ufffd"));
  }
  const marks = [...walk(parseHtml(formats.toHtml(ARTICLE, article)))].filter(({ nodeName }) => nodeName === "mark");
  for (const fact of article.facts) {
    const words = marks.filter(({ attrs }) => attrs[1].value === fact.kind).map(textOf);
    assert.ok(words.join("").includes(ARTICLE.slice(fact.start, fact.end)), fact.kind);
  }
});

/** @param {any} node @returns {Generator<any>} */
function* walk(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* walk(child);
}

/** @param {any} node @returns {string} */
function textOf(node) {
  return node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(textOf).join("");
}

test("iCalendar: ical.js reads an event for each dated stage, as whole days", () => {
  const stamp = new Date("2024-10-10T03:04:05Z");
  const calendar = formats.toICalendar(ARTICLE, article, { url: "https://berita.example/a;b,c", stamp });
  for (const line of calendar.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const events = new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents("vevent")
    .map((/** @type {any} */ one) => new ICAL.Event(one));
  const staged = article.facts.filter(
    (fact) => fact.kind === "date" && fact.stage && /^\d{4}-\d\d-\d\d/.test(fact.value),
  );
  assert.ok(events.length > 0);
  assert.deepEqual(
    events.map((/** @type {any} */ { startDate, endDate }) => {
      endDate.adjust(-1, 0, 0, 0);
      const [first, last] = [startDate.toString(), endDate.toString()];
      return first === last ? first : `${first}/${last}`;
    }),
    [...new Set(staged.map((fact) => fact.kind === "date" && fact.value))],
  );
  for (const event of events) {
    assert.ok(event.startDate.isDate && event.summary);
    assert.ok(ARTICLE.includes(event.description), event.description);
    assert.equal(event.component.getFirstPropertyValue("dtstamp")?.toString(), "2024-10-10T03:04:05Z");
  }
  assert.equal(new Set(events.map((/** @type {any} */ { uid }) => uid)).size, events.length);
  assert.equal(calendar, formats.toICalendar(ARTICLE, article, { url: "https://berita.example/a;b,c", stamp }));
});

const nothing = await analyze("");

/**
 * A text that is one single finding of everything.
 *
 * @param {string} text
 */
function nasty(text) {
  const span = { start: 0, end: text.length };
  const speaker = { name: text, role: text, span };
  const mentions = [span];
  /** @type {import("../../www/index.d.ts").Analysis} */
  const analysis = {
    schema: 1,
    statements: [{ ...span, kind: "directive", mode: "direct", speaker, targets: ["asn"], cue: span, rule: "r" }],
    quotes: [{ ...span, speaker, cue: null }],
    facts: [{ ...span, rule: "r", implied: [], kind: "institution", name: text, mentions }],
    people: [{ name: text, role: text, mentions }],
    checks: [
      { ...span, rule: "r", severity: "error", message: { id: text, en: text }, suggestions: [text], evidence: [span] },
    ],
    furniture: [],
  };
  return { text, analysis };
}
