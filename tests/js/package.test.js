// The npm package as its users meet it. What the engine finds is tested in Rust.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { analyze, analyzeSync, init, rules, version } from "../../dist/npm/index.js";

const PACKAGE = new URL("../../dist/npm/", import.meta.url);
const EMPTY = { schema: 1, statements: [], quotes: [], facts: [], people: [], checks: [], furniture: [] };

test("a call before init says what to do", () => {
  for (const call of [() => analyzeSync(""), rules, version]) {
    assert.throws(call, /await init\(\)/);
  }
});

test("a source that is not there rejects, and a later one may work", async () => {
  await assert.rejects(init(new URL("missing.wasm", PACKAGE)), Error);
  await assert.rejects(init(new Uint8Array([1, 2, 3])), Error);
  await init(readFileSync(new URL("pkg/sorot_bg.wasm", PACKAGE)));
  await init();
  assert.deepEqual(analyzeSync(""), EMPTY);
});

test("the result is plain data", async () => {
  const analysis = await analyze(
    "Ketua KPU Kota Bandung, Rina Wulandari, mengatakan Pilkada 2024 digelar 27 November 2024.",
  );
  assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
  assert.deepEqual(Object.keys(analysis).sort(), Object.keys(EMPTY).sort());
});

test("every finding's rule is explained", async () => {
  const { statements, facts } = await analyze("“ASN wajib netral pada 27 November 2024,” tegas Rina Wulandari.");
  assert.ok(statements.length > 0 && facts.length > 0);
  const known = new Map(rules().map((rule) => [rule.id, rule]));
  for (const { rule } of [...statements, ...facts]) {
    assert.ok(known.get(rule)?.why.id, rule);
  }
});

test("text that is not a string is a TypeError", async () => {
  for (const text of [undefined, null, 5, {}, ["a"], Symbol("a")]) {
    // @ts-expect-error the mistake that is tested
    await assert.rejects(analyze(text), { name: "TypeError", message: /text must be a string, not / });
  }
});

test("options that are wrong are an Error that names them", async () => {
  for (const [options, message] of /** @type {[any, RegExp][]} */ ([
    [{ publised: "2024-11-05" }, /unknown field `publised`/],
    [{ published: 2024 }, /sorot: published: .*expected a string/],
    [{ published: "5 November" }, /sorot: published: .*is no date/],
    [{ kinds: { directives: false } }, /sorot: kinds.*is no kind/],
    [{ rules: { "directive.nothing": false } }, /sorot: rules.*is no rule/],
    [{ kinds: { directive: 1 } }, /sorot: kinds.directive: .*expected a boolean/],
    [{ kinds: "directive" }, /sorot: kinds: expected an object/],
    [{ kinds: 5 }, /sorot: kinds: expected an object/],
    [{ rules: { nothing: false } }, /sorot: rules: "nothing" is no rule/],
    [5, /not number/],
    ["2024-11-05", /not string/],
    [null, /not null/],
    [[], /not an array/],
  ])) {
    await assert.rejects(analyze("", options), (error) => error instanceof Error && message.test(error.message));
  }
  for (const options of [
    undefined,
    {},
    { published: undefined, kinds: undefined, rules: undefined },
    { kinds: {} },
    { published: "2024-11-05" },
  ]) {
    assert.deepEqual(await analyze("", options), EMPTY);
  }
});

test("package.json names files that are there", () => {
  const { exports, files, main, types } = JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8"));
  const named = [main, types, ...targets(exports)];
  assert.ok(named.length > 10);
  for (const file of named) assert.ok(existsSync(new URL(file, PACKAGE)), file);
  const there = readdirSync(PACKAGE);
  for (const file of files)
    assert.ok(
      there.some((name) => (file.startsWith("*") ? name.endsWith(file.slice(1)) : name === file)),
      file,
    );
});

/**
 * @param {unknown} exports
 * @returns {string[]}
 */
function targets(exports) {
  return typeof exports === "string" ? [exports] : Object.values(Object(exports)).flatMap(targets);
}

test("the package has the crate's version", async () => {
  await init();
  assert.equal(JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8")).version, version());
});
