/** The README's JavaScript does what the README says. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("the example for JavaScript runs and finds its statement", async () => {
  const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  assert.match(code, /from "sorot"/);
  const lines = /** @type {unknown[][]} */ ([]);
  const body = code.replace(/import \{ (\w+) \} from "sorot";/, "").replaceAll("console.log", "log");
  const run = Object.getPrototypeOf(async () => {}).constructor("analyze", "log", body);
  const { analyze } = await import("../../dist/npm/index.js");
  await run(analyze, (/** @type {unknown[]} */ ...words) => lines.push(words));
  assert.deepEqual(lines, [["directive", "Ratih Anggraini", "ASN wajib netral di Pilkada 2024,"], [["contest"]]]);
});
