/** The script that lights prepared articles up before the element is loaded, and hands over to it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { prepare } from "../../dist/npm/prepare.js";
import { errors, lit, settled, waitForLit } from "./page.js";
import { openPrepared } from "./prepared-page.js";
import { inEveryEngine } from "./suite.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */
/** @typedef {import("./engines.js").Tab} Tab */

const APPEAL = "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024.";
const PLEDGE = "Para camat menandatangani ikrar netralitas ASN, Rabu (9/10/2024).";
const NOTE = "Foto: ASN wajib netral.";
const DATE = "2024-10-09";

inEveryEngine((bench) => {
  const asked = (/** @type {RegExp} */ path) => bench.server.asked.some((each) => path.test(each));

  /** Keeps the element's own script back. @returns {() => void} lets it come */
  const hold = () => {
    /** @type {() => void} */
    let release = () => {};
    const until = new Promise((resolve) => {
      release = () => resolve(undefined);
    });
    bench.server.state.hold = { path: /sorot-highlight\.js$/, until };
    return release;
  };

  /**
   * @param {Tab} tab
   * @param {string} article
   * @param {string} data
   * @param {Record<string, string>} [others]
   */
  const show = (tab, article, data, others = {}) => {
    const attributes = { for: "#article", published: DATE, ...others };
    return openPrepared(bench, tab, { article, data: [data], attributes, file: "sorot-light.js" });
  };

  /** The names before the kinds in the registry: one for each element that lights up. @param {Tab} tab */
  const looks = (tab) =>
    tab.evaluate(() => [...new Set([...CSS.highlights.keys()].map((name) => /^sorot-\d+-/.exec(name)?.[0] ?? name))]);

  test("words are lit before the element is there, which then takes over", async () => {
    const tab = await bench.tab();
    const release = hold();
    const data = await prepare(`${APPEAL}\n${PLEDGE}`, { published: DATE });
    await show(tab, `<p>${APPEAL}</p><p>${PLEDGE}</p>`, data);
    await waitForLit(tab, "commitment", [PLEDGE]);
    const early = await lit(tab);
    assert.equal(await tab.evaluate(() => customElements.get("sorot-highlight") === undefined), true);
    await tab.evaluate(() => {
      const frames = new Set();
      /** @type {any} */ (globalThis).frames = frames;
      const look = () => {
        const lit = [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name);
        frames.add(lit.map((name) => name.replace(/\d+/, "")).join(" "));
        requestAnimationFrame(look);
      };
      look();
    });
    release();
    await settled(tab);
    assert.deepEqual(await lit(tab), early);
    assert.equal((await looks(tab)).length, 1);
    // In no frame were words lit twice, or not at all.
    assert.equal(await tab.evaluate(() => /** @type {any} */ (globalThis).frames.size), 1);
    assert.equal(asked(/\.wasm$/), false);
    // Taken away with the element, as if it had been the only light.
    await tab.evaluate(() => document.querySelector("sorot-highlight")?.remove());
    assert.deepEqual(await looks(tab), []);
    assert.deepEqual(await errors(tab), []);
  });

  test("the article may come below the element, and later", async () => {
    const tab = await bench.tab();
    const release = hold();
    await tab.goto(bench.address("slow-prepared.html?light&above"));
    await waitForLit(tab, "directive", [APPEAL]);
    assert.equal(await tab.evaluate(() => customElements.get("sorot-highlight") === undefined), true);
    release();
    await settled(tab);
    assert.deepEqual((await lit(tab)).directive, [APPEAL]);
    assert.deepEqual(await errors(tab), []);
  });

  test("what the element is told to leave dark stays dark before it", async () => {
    const tab = await bench.tab();
    const release = hold();
    const data = await prepare(`${APPEAL}\n${PLEDGE}`, { published: DATE });
    const article = `<p>${APPEAL}</p><p class="note">${NOTE}</p><p>${PLEDGE}</p>`;
    await show(tab, article, data, { off: "directive date", exclude: ".note" });
    await waitForLit(tab, "commitment", [PLEDGE]);
    const { directive, date } = await lit(tab);
    assert.deepEqual([directive, date], [undefined, undefined]);
    release();
    await settled(tab);
    assert.deepEqual((await lit(tab)).directive, undefined);
    assert.deepEqual((await lit(tab)).commitment, [PLEDGE]);
  });

  test("the article may lie far below the window", async () => {
    const tab = await bench.tab();
    const release = hold();
    const data = await prepare(APPEAL, { published: DATE });
    await show(tab, `<div style="height: 300vh"></div><p>${APPEAL}</p>`, data);
    await waitForLit(tab, "directive", [APPEAL]);
    release();
    await settled(tab);
    await waitForLit(tab, "directive", [APPEAL]);
  });

  test("other words, another date, data that is none: the element reads the article", async () => {
    const data = await prepare(APPEAL, { published: DATE });
    const { analysis } = JSON.parse(data);
    const rest = { sorot: 1, published: DATE, text: PLEDGE, rules: [] };
    const none = [{}, { analysis: null }, { analysis: [] }, { analysis: { ...analysis, statements: [null] } }];
    const spans = [{ start: -5, end: 1e9 }, { start: "0", end: {} }, {}];
    const bad = [...none, ...spans.map((span) => ({ analysis: { ...analysis, statements: [], facts: [span] } }))];
    for (const [what, json, attributes] of /** @type {[string, string, Record<string, string>][]} */ ([
      ["other words", data, {}],
      ["another date", await prepare(PLEDGE, { published: DATE }), { published: "2024-10-10" }],
      ["no JSON", "{", {}],
      ...bad.map((each) => [JSON.stringify(each), JSON.stringify({ ...rest, ...each }), {}]),
    ])) {
      const tab = await bench.tab();
      await show(tab, `<p>${PLEDGE}</p>`, json, attributes);
      await settled(tab);
      await waitForLit(tab, "commitment", [PLEDGE]);
      assert.deepEqual((await lit(tab)).directive, undefined, what);
      assert.equal(asked(/\.wasm$/), true, what);
      assert.equal((await looks(tab)).length, 1, what);
      assert.deepEqual(await errors(tab), [], what);
    }
  });

  test("a page without any element, and one whose element comes later", async () => {
    const tab = await bench.tab();
    const data = await prepare(APPEAL, { published: DATE });
    await show(tab, `<p>${APPEAL}</p>`, data);
    await settled(tab);
    await tab.goto(bench.address("prepared.html?plain"));
    await tab.evaluate((words) => {
      document.querySelector("sorot-highlight")?.remove();
      /** @type {HTMLElement} */ (document.getElementById("article")).textContent = words;
      const script = document.createElement("script");
      script.type = "module";
      script.src = "/sorot/sorot-light.js";
      script.addEventListener("load", () => {
        const element = document.createElement("sorot-highlight");
        element.setAttribute("for", "#article");
        document.body.append(element);
      });
      document.head.append(script);
    }, APPEAL);
    await waitForLit(tab, "directive", [APPEAL]);
    assert.deepEqual(await errors(tab), []);
  });
});
