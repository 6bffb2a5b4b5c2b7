// The page's modules that need no browser: texts, edits, values.

import assert from "node:assert/strict";
import { test } from "node:test";
import { samples } from "../../www/page/samples.js";
import pageEn from "../../www/page/texts.en.js";
import pageId from "../../www/page/texts.id.js";
import { factValue, formatDate } from "../../www/view/format.js";
import { kinds } from "../../www/view/kinds.js";
import { difference, findingsAt, sameFinding, shift, toFindings } from "../../www/view/model.js";
import viewEn from "../../www/view/texts.en.js";
import viewId from "../../www/view/texts.id.js";

const id = { ...viewId, ...pageId };
const en = { ...viewEn, ...pageEn };

test("both languages have the same texts, with the same blanks", () => {
  assert.deepEqual(Object.keys(viewEn), Object.keys(viewId));
  assert.deepEqual(Object.keys(pageEn), Object.keys(pageId));
  const blanks = (/** @type {string} */ text) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [key, text] of Object.entries(id)) {
    const other = en[/** @type {keyof typeof en} */ (key)];
    assert.ok(text.trim() && other.trim(), key);
    assert.deepEqual(blanks(other), blanks(text), key);
  }
});

test("every kind has a name and a meaning", () => {
  for (const kind of kinds) {
    assert.ok(`kind.${kind.id}` in id, kind.id);
    assert.ok(`about.${kind.id}` in id, kind.id);
  }
});

test("samples are of the length of an article", () => {
  for (const { id: name, text } of samples) {
    const words = text.split(/\s+/).length;
    assert.ok(words >= 250 && words <= 400, `${name}: ${words} words`);
  }
});

test("an edit is found and spans follow it", () => {
  const words = "ab ba 🙂";
  for (const [before, after] of [
    ["", words],
    [words, ""],
    ["aaa", "aaaa"],
    ["aXa", "aa"],
    ["abc", "aYbc"],
    ["satu dua tiga", "satu tiga"],
  ]) {
    const edit = difference(before, after);
    assert.ok(edit);
    const { start, removed, inserted } = edit;
    assert.equal(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed), after);
  }
  assert.equal(difference(words, words), null);

  const text = "satu dua tiga";
  const span = () => ({ start: text.indexOf("dua"), end: text.indexOf("dua") + 3 });
  for (const [next, expected] of [
    ["nol satu dua tiga", "dua"],
    ["satu dua tiga empat", "dua"],
    ["satu duuua tiga", "duuua"],
    ["satu tiga", ""],
    ["satu dua, tiga", "dua"],
    ["s", ""],
  ]) {
    const moved = span();
    shift([moved], /** @type {import("../../www/view/model.js").Edit} */ (difference(text, next)));
    assert.equal(next.slice(moved.start, moved.end), expected, next);
  }
});

const TEXT = "KPU: ASN netral pada 27 November. KPU siap.";
/** @type {import("../../www/index.d.ts").Analysis} */
const ANALYSIS = {
  schema: 1,
  statements: [
    {
      start: 5,
      end: 33,
      kind: "directive",
      mode: "narrated",
      speaker: null,
      targets: [],
      cue: { start: 9, end: 15 },
      rule: "r",
    },
  ],
  quotes: [],
  facts: [
    {
      start: 0,
      end: 3,
      rule: "i",
      implied: [],
      kind: "institution",
      name: "KPU",
      mentions: [
        { start: 0, end: 3 },
        { start: 34, end: 37 },
      ],
    },
    { start: 21, end: 32, rule: "d", implied: ["year"], kind: "date", value: "2024-11-27", stage: null },
    { start: 40, end: 99, rule: "d", implied: [], kind: "date", value: "2024-11-27", stage: null },
  ],
  people: [],
  checks: [],
  furniture: [],
};

test("findings are in the order of the text, and those off the text are left out", () => {
  const findings = toFindings(ANALYSIS, TEXT);
  assert.deepEqual(
    findings.map(({ kind, text }) => [kind, text]),
    [
      ["institution", "KPU"],
      ["directive", "ASN netral pada 27 November."],
      ["date", "27 November"],
    ],
  );
  const at = (/** @type {number} */ offset) => findingsAt(findings, offset).map(({ finding }) => finding.kind);
  assert.deepEqual(at(25), ["date", "directive"], "the shorter first");
  assert.deepEqual(at(35), ["institution"], "a later mention");
  assert.deepEqual(at(32), ["directive", "date"], "at the end of one, inside the other");
  assert.deepEqual(at(39), []);
  const again = toFindings(ANALYSIS, TEXT);
  assert.equal(sameFinding(again, findings[2]), again[2]);
  assert.equal(sameFinding(again.slice(0, 2), findings[2]), null);
});

test("values are put in words", () => {
  const dates = {
    "2024-11-27": "Rabu, 27 November 2024",
    "2024-11": "November 2024",
    "--11-27": "27 November",
    "2024-11-24/2024-11-26": "24–26 November 2024",
    "--09-25/--11-23": "25 September – 23 November",
    "2024-13-45": "2024-13-45",
    "": "",
  };
  for (const [value, words] of Object.entries(dates)) assert.equal(formatDate(value).replace(/\s/g, " "), words);
  const count = { start: 0, end: 1, rule: "", implied: [], kind: /** @type {const} */ ("count") };
  assert.equal(factValue({ ...count, value: 1300000, unit: "voters", approximate: true }), "± 1.300.000 pemilih");
});
