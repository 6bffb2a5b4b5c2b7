/** What readers have set in their system: its own colours, less motion; in every engine that has it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { axeFindings, errors, visit } from "./page.js";
import { inEveryEngine } from "./suite.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Kinds whose lines are told apart. */
const FAMILIES = [
  ["directive", "commitment", "measure", "sanction", "violation", "principle", "check", "selected"],
  ["date", "count", "percent", "contest", "law", "institution"],
  ["candidate", "person"],
];

inEveryEngine(
  (bench, name) => {
    if (name !== "WebKit") inForcedColours(bench); // which has no such thing

    test("where less motion is asked for, nothing glides", async () => {
      const tab = await bench.tab({ width: 1280, height: 400 });
      await visit(tab, bench.address("plain.html"));
      assert.ok(await tab.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches));
      const seen = await tab.evaluate(async () => {
        const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
        element.selected = /** @type {any} */ (element.findings.at(-1));
        const at = scrollY;
        await new Promise((resolve) => setTimeout(resolve, 700));
        const moving = document.getAnimations().length;
        const arrow = element.shadowRoot?.querySelector("summary") ?? element;
        return { at, later: scrollY, moving, arrow: getComputedStyle(arrow, "::after").transitionDuration };
      });
      assert.ok(seen.at > 0, "it goes to the words");
      assert.equal(seen.later, seen.at, "at once");
      assert.equal(seen.moving, 0);
      assert.equal(seen.arrow, "0s");
      assert.deepEqual(await errors(tab), []);
    });
  },
  { forced: true, still: true },
);

/** @param {import("./suite.js").Bench} bench */
function inForcedColours(bench) {
  test("in forced colours every kind of a family has a line of its own", async () => {
    const tab = await bench.tab();
    await visit(tab, bench.address("plain.html"));
    assert.ok(await tab.evaluate(() => matchMedia("(forced-colors: active)").matches));
    const lines = await tab.evaluate(() => {
      const article = /** @type {Element} */ (document.querySelector("#article p"));
      /** @type {Record<string, string>} */
      const lines = {};
      for (const [name] of CSS.highlights) {
        const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(
          article,
          `::highlight(${name})`,
        );
        const kind = /** @type {string} */ (name.split("-").at(-1));
        lines[kind] = [textDecorationLine, textDecorationStyle, textDecorationThickness].join(" ");
      }
      return lines;
    });
    for (const family of FAMILIES) {
      const own = family.map((kind) => lines[kind]);
      for (const line of own) assert.match(line, /^(?:under|over)line (?!auto)/, JSON.stringify(lines));
      assert.equal(new Set(own).size, family.length, JSON.stringify(lines));
    }
  });

  test("axe-core finds nothing in forced colours, with a card open", async () => {
    const tab = await bench.tab();
    await visit(tab, bench.address("plain.html"));
    await tab.inject(axe);
    assert.deepEqual(await tab.evaluate(axeFindings), []);
  });
}
