/** The README's JavaScript does what the README says, and the package's README says the same. */

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
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

test("the package's README has the same examples, and its links lead to files of the package", () => {
  const folder = new URL("../../dist/npm/", import.meta.url);
  const own = readFileSync(new URL("README.md", folder), "utf8");
  for (const language of ["js", "html"]) {
    const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``);
    assert.equal(code.exec(own)?.[1], code.exec(readme)?.[1]);
  }
  assert.doesNotMatch(own, /cargo|xtask/);
  for (const page of ["README.md", "element/README.md"]) {
    const text = readFileSync(new URL(page, folder), "utf8");
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g))
      assert.ok(existsSync(new URL(target, new URL(page, folder))), `${page}: ${target}`);
  }
});
