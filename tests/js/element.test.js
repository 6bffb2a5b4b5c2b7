// The element's description for tools says what the element is, and servers can import it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import Ajv from "ajv";

const read = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("www/custom-elements.json"));
const [declaration] = manifest.modules[0].declarations;
/** @param {string} list @returns {string[]} */
const names = (list) => declaration[list].map((/** @type {{ name: string }} */ { name }) => name);

test("the custom-elements manifest is valid", () => {
  const schema = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve("custom-elements-manifest/schema.json"), "utf8"),
  );
  const ajv = new /** @type {any} */ (Ajv)({ strict: false });
  assert.ok(ajv.validate(schema, manifest), JSON.stringify(ajv.errors, null, 1));
});

test("a server can import the element and its registration", async () => {
  assert.equal(globalThis.HTMLElement, undefined);
  const { SorotHighlight } = await import("../../dist/npm/define.js");
  assert.equal(typeof SorotHighlight, "function");
  assert.equal(SorotHighlight.supported, false);
  await import("../../dist/npm/light.js");
});

test("the manifest and the README name every attribute, member, event, part and custom property", async () => {
  const { SorotHighlight } = await import("../../dist/npm/element.js");
  assert.deepEqual(names("attributes").sort(), [...SorotHighlight.observedAttributes].sort());
  const own = Object.getOwnPropertyNames(SorotHighlight.prototype).filter(
    (name) => !/Callback$|^constructor$/.test(name),
  );
  assert.deepEqual(names("members").sort(), [...own, "supported"].sort());
  const code = ["www/element.js", "www/element/panel.js", "www/element/mark-surface.js"].map(read).join("");
  const events = new Set([...code.matchAll(/"(sorot-(?:analysis|select|error))"/g)].map(([, name]) => name));
  assert.deepEqual(names("events").sort(), [...events].sort());
  const parts = new Set([...code.matchAll(/part: "(\w+)"|part\.add\("(\w+)"/g)].map(([, a, b]) => a ?? b));
  assert.deepEqual(names("cssParts").sort(), [...parts].sort());
  const { COLOURS } = await import("../../www/element/theme.js");
  const styles = new Set([...read("www/element/styles.js").matchAll(/var\((--sorot-[\w-]+)/g)].map(([, name]) => name));
  for (const kind of Object.keys(COLOURS)) styles.add(`--sorot-${kind}`);
  assert.deepEqual(names("cssProperties").sort(), [...styles].sort());
  const readme = read("www/element/README.md");
  for (const list of ["attributes", "members", "events", "cssParts"]) {
    for (const name of names(list)) assert.match(readme, new RegExp(`[\`.]${name}\\b`), name);
  }
});

test("the element and the page have one set of colours", async () => {
  const { COLOURS } = await import("../../www/element/theme.js");
  const page = new Map(
    [...read("www/page/tokens.css").matchAll(/--([\w-]+): ((?:light-dark|var)\([^;]+);/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  for (const [name, [light, dark]] of Object.entries(COLOURS)) {
    const value = page.get(name)?.replace(/^var\(--(\w+)\)$/, (_, other) => page.get(other) ?? "");
    assert.equal(value, `light-dark(${light}, ${dark})`, name);
  }
});
