// An analysis that is put into the page: what it is made of, and when the element takes it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { analyze } from "../../dist/npm/index.js";
import { prepare } from "../../dist/npm/prepare.js";
import { Prepared } from "../../www/element/prepared.js";
import { isData } from "../../www/element/prepared-shape.js";
import { firstDifference, sameLetters } from "../../www/element/words.js";
import { ARTICLE, NASTY } from "./articles.js";

/** They bring no types. @type {any[]} */
const [{ createElement }, { renderToString }] = await Promise.all([
  import(/** @type {string} */ ("react")),
  import(/** @type {string} */ ("react-dom/server")),
]);
const folder = new URL("../articles/", import.meta.url);
const ARTICLES = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const APPEAL = "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral.";

/** The element as far as it is asked, with these scripts. @param {...string} scripts */
function prepared(...scripts) {
  return preparedIn(scripts.map((textContent) => ({ textContent, matches: () => true })));
}

/** What elements of this file have told. @type {string[]} */
const told = [];

/** @param {{ textContent: string }[]} children */
function preparedIn(children) {
  const element = { children, querySelector: () => null };
  return new Prepared(/** @type {any} */ (element), isData, (message) => told.push(message));
}

/** Every span in plain data. @param {unknown} data @returns {import("../../www/index.d.ts").Span[]} */
function spansOf(data) {
  if (typeof data !== "object" || data === null) return [];
  const own = "start" in data ? [/** @type {any} */ (data)] : [];
  return [...own, ...Object.values(data).flatMap(spansOf)];
}

const letters = (/** @type {string} */ text) => text.replace(/[\s\u00ad\u200b]+/g, "");

test("every article of ours, as it was and with other white space", async () => {
  let moved = 0;
  for (const text of ARTICLES) {
    const given = await analyze(text, { published: "2024-10-10" });
    const json = await prepare(text, { published: "2024-10-10" });
    assert.deepEqual(prepared(json).analysis(text, "2024-10-10"), given);
    for (const other of [
      text.replace(/\s+/g, " "),
      text.replace(/\s+/g, "\n\n \u00a0"),
      `\n ${text.replace(/(\p{L})(\p{L})/gu, "$1\u00ad$2")} `,
      letters(text),
    ]) {
      const found = prepared(json).analysis(other, "2024-10-10");
      assert.ok(found);
      const before = spansOf(given);
      const after = spansOf(found);
      assert.equal(after.length, before.length);
      for (const [index, { start, end }] of after.entries()) {
        const words = text.slice(before[index].start, before[index].end);
        assert.equal(letters(other.slice(start, end)), letters(words));
        assert.equal(other.slice(start, end).trim(), other.slice(start, end));
        moved += 1;
      }
    }
  }
  assert.ok(moved > 1000);
});

test("other words, another date: not taken", async () => {
  const json = await prepare(APPEAL, { published: "2024-10-09" });
  assert.ok(prepared(json).has("2024-10-09"));
  for (const [text, published] of [
    [APPEAL, ""],
    [APPEAL, "2024-10-10"],
    [`${APPEAL} Kabar lain.`, "2024-10-09"],
    [APPEAL.replace("netral", "netrai"), "2024-10-09"],
    [APPEAL.replace("Jajang", "jajang"), "2024-10-09"],
    [APPEAL.slice(0, -1), "2024-10-09"],
    ["", "2024-10-09"],
  ]) {
    assert.equal(prepared(json).analysis(text, published), null);
  }
  assert.equal(sameLetters("ab", "ba"), null);
});

test("what stands in the script is safe there, whatever the text is", async () => {
  for (const text of [NASTY, "</script><script>alert(1)</script><!-- \u2028\u2029 ]]>", "", "\ud800 a \udfff", "\0"]) {
    const json = await prepare(text);
    assert.doesNotMatch(json, /[<\u2028\u2029]/);
    assert.equal(JSON.parse(json).text, text);
    assert.ok(prepared(json).analysis(text, ""));
  }
});

test("the rules that are named are explained, and no others", async () => {
  const data = JSON.parse(await prepare(ARTICLES[0]));
  const { statements, facts, checks } = data.analysis;
  const named = new Set([...statements, ...facts, ...checks].map(({ rule }) => rule));
  assert.deepEqual(new Set(data.rules.map((/** @type {{ id: string }} */ { id }) => id)), named);
});

test("why it is not used is told once, and not of what is changed later", async () => {
  const json = await prepare(APPEAL, { published: "2024-10-09" });
  for (const [data, text, published, why] of [
    [json, APPEAL, "2024-10-10", /is dated “2024-10-09”, the element “2024-10-10”$/],
    [json, APPEAL, "", /is dated “2024-10-09”, the element “”$/],
    [json.replaceAll('"', "&quot;"), APPEAL, "2024-10-09", /is no JSON; were its quotation marks escaped\?$/],
    [json.slice(0, 99), APPEAL, "2024-10-09", /is no JSON/],
    ["", APPEAL, "2024-10-09", /is no JSON/],
    [json.replace('"sorot":1', '"sorot":2'), APPEAL, "2024-10-09", /is not what prepare\(\) makes$/],
    [json, `${APPEAL} Lagi.`, "2024-10-09", /is of another text: “.*”; on the page “.*Lagi\.”$/],
  ]) {
    told.length = 0;
    const element = prepared(String(data));
    for (let times = 0; times < 2; times += 1)
      assert.equal(element.analysis(String(text), String(published)), null, String(data));
    assert.equal(told.length, 1, String(data));
    assert.match(told[0], /^sorot: the prepared analysis /);
    assert.match(told[0], /** @type {RegExp} */ (why));
  }
  told.length = 0;
  const used = prepared(json);
  assert.ok(used.analysis(APPEAL, "2024-10-09"));
  assert.equal(used.analysis(`${APPEAL} Lagi.`, "2024-10-09"), null);
  assert.equal(prepared().has("2024-10-09"), false);
  assert.deepEqual(told, []);
});

test("of a date with a time the day counts, as for the engine", async () => {
  const json = await prepare(APPEAL, { published: "2024-10-09" });
  assert.ok(prepared(json).analysis(APPEAL, "2024-10-09T21:30:00+07:00"));
  const timed = await prepare(APPEAL, { published: "2024-10-09T21:30:00+07:00" });
  assert.ok(prepared(timed).analysis(APPEAL, "2024-10-09"));
});

test("a second script that fits is found; one that is replaced is read anew", async () => {
  const json = await prepare(APPEAL);
  assert.ok(prepared("{}", "no JSON", json).analysis(APPEAL, ""));
  const scripts = [{ textContent: "{}", matches: () => true }];
  const element = preparedIn(scripts);
  assert.equal(element.analysis(APPEAL, ""), null);
  scripts[0].textContent = json;
  assert.ok(element.analysis(APPEAL, ""));
});

test("each time it is asked it gives an analysis of its own", async () => {
  const element = prepared(await prepare(APPEAL));
  const first = element.analysis(APPEAL, "");
  assert.ok(first);
  const kept = structuredClone(first);
  first.statements.length = 0; // a host may do with it what it likes
  assert.deepEqual(element.analysis(APPEAL, ""), kept);
});

test("whatever else stands in the script is refused", async () => {
  const text = ARTICLE; // it has one of everything
  const good = JSON.parse(await prepare(text));
  assert.ok(prepared(JSON.stringify(good)).analysis(text, ""));
  let refused = 0;
  const refuse = (/** @type {unknown} */ data, /** @type {string} */ what) => {
    assert.equal(prepared(JSON.stringify(data) ?? "").analysis(text, ""), null, what);
    refused += 1;
  };
  for (const data of [null, 1, "a", [], {}, [good], { ...good, sorot: 2 }, { ...good, text: 1 }, undefined])
    refuse(data, String(data));
  /** Takes away, or spoils, each thing in turn. @param {any} data @param {string} path */
  const spoil = (data, path) => {
    const seen = new Set();
    for (const name of Object.keys(data)) {
      const value = data[name];
      // One of each sort is enough in a list.
      const sort = Array.isArray(data) && typeof value === "object" ? (value.kind ?? "") : name;
      if (seen.has(sort)) continue;
      seen.add(sort);
      for (const wrong of [undefined, { start: "0" }, -1.5]) {
        data[name] = wrong;
        const isNumber = typeof value === "number" && name !== "start" && name !== "end";
        if (!isNumber || wrong !== -1.5) refuse(good, `${path}.${name}: ${JSON.stringify(wrong)}`);
      }
      data[name] = value;
      if (typeof value === "object" && value !== null) spoil(value, `${path}.${name}`);
    }
  };
  spoil(good, "");
  assert.ok(refused > 200, String(refused));
  assert.ok(prepared(JSON.stringify(good)).analysis(text, ""));
});

test("it is told from which words on the page has another text", async () => {
  told.length = 0;
  const there = prepared(await prepare(`${APPEAL} Baca juga kabar lain.`));
  assert.equal(there.analysis(`${APPEAL} Warga pulang.`, ""), null);
  assert.equal(there.analysis(`${APPEAL} Warga pergi.`, ""), null);
  assert.equal(told.length, 1);
  assert.match(told[0], /Baca juga kabar lain\..*Warga pulang\./);
  assert.deepEqual(firstDifference("satu  dua", "satu\ndua tiga"), ["satu dua", "satu dua tiga"]);
  assert.deepEqual(firstDifference("", "satu"), ["", "satu"]);
});

test("data that is nested too deeply is no exception", async () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  assert.equal(prepared(deep).analysis(APPEAL, ""), null);
  const json = (await prepare(APPEAL)).replace('"schema":1', `"schema":1,"more":${deep}`);
  assert.equal(prepared(json).analysis(` ${APPEAL} `, ""), null);
});

test("no other option is taken, and no other text", async () => {
  await assert.rejects(prepare(APPEAL, /** @type {any} */ ({ kinds: {} })), /"published" only, not "kinds"/);
  await assert.rejects(prepare(APPEAL, { published: "10 Oktober" }), /published/);
  await assert.rejects(prepare(/** @type {any} */ (1)), TypeError);
});

test("React writes the script as it is", async () => {
  const __html = await prepare(`${APPEAL} </script> & "kutipan"`);
  const script = createElement("script", { type: "application/json", dangerouslySetInnerHTML: { __html } });
  const html = renderToString(createElement("sorot-highlight", { for: "#article" }, script));
  assert.ok(html.includes(`<script type="application/json">${__html}</script></sorot-highlight>`));
});
