/** An analysis that the page brings: no engine is asked for, and none that does not fit is shown. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { prepare, textOf } from "../../dist/npm/prepare.js";
import { errors, lit, settled, visit, waitFor, waitForLit } from "./page.js";
import { openPrepared } from "./prepared-page.js";
import { inEveryEngine } from "./suite.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */
/** @typedef {import("./engines.js").Tab} Tab */

/** Its types are not sound by themselves. @type {any} */
const { parseHTML } = await import(/** @type {string} */ ("linkedom"));
const APPEAL = "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024.";
const PLEDGE = "Para camat menandatangani ikrar netralitas ASN, Rabu (9/10/2024).";
const DATE = "2024-10-09";
/** The engine's own answer to it would not be this one: so it is seen which of the two is shown. */
const MARKED = "Burung terbang di atas Balai Kota Wanasari pada pagi hari.";

inEveryEngine((bench) => {
  const asksForEngine = () => bench.server.asked.some((path) => path.endsWith(".wasm"));

  /**
   * What the element tells of an article with these scripts.
   *
   * @param {Tab} tab
   * @param {string} article
   * @param {string[]} data
   * @param {string} [published]
   */
  const show = async (tab, article, data, published = DATE) => {
    const attributes = { for: "#article", published };
    await openPrepared(bench, tab, { article, data, attributes, file: "sorot-highlight.js" });
    await settled(tab);
    return told(tab);
  };

  /** @param {Tab} tab @returns {Promise<{ prepared: boolean, words: string[] }[]>} */
  const told = (tab) => tab.evaluate(() => /** @type {any} */ (globalThis).told);

  test("other white space is no other text, and the places are those of the page", async () => {
    const tab = await bench.tab();
    const data = await prepare(`${APPEAL}\n${PLEDGE}`, { published: DATE });
    const article = `<h2> ${APPEAL.replace(", ", ",\n   ")}</h2><p>${PLEDGE.replace("netralitas", "netra&shy;litas")}<br></p>`;
    assert.deepEqual(await show(tab, article, [data]), [{ prepared: true, words: [APPEAL, PLEDGE] }]);
    const words = await lit(tab);
    assert.deepEqual([words.directive, words.commitment], [[APPEAL], [PLEDGE]]);
    assert.equal(asksForEngine(), false);
    assert.deepEqual(await errors(tab), []);
  });

  test("cards explain their rules without the engine", async () => {
    const tab = await bench.tab();
    await show(tab, `<p>${APPEAL}</p>`, [await prepare(APPEAL, { published: DATE })]);
    await tab.evaluate(() => {
      const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
      element.selected = element.findings.find(({ kind }) => kind === "directive") ?? null;
    });
    const card = () =>
      tab.evaluate(
        () => document.querySelector("sorot-highlight")?.shadowRoot?.querySelector(".card-rule")?.textContent,
      );
    await waitFor(tab, () =>
      Boolean(document.querySelector("sorot-highlight")?.shadowRoot?.querySelector(".card-rule")),
    );
    assert.match(String(await card()), /netral/);
    assert.equal(asksForEngine(), false);
    assert.deepEqual(await errors(tab), []);
  });

  test("what is changed later is asked of the engine, cards and all, and what is changed back is not", async () => {
    const tab = await bench.tab();
    await show(tab, `<p>${APPEAL}</p>`, [await prepare(APPEAL, { published: DATE })]);
    await waitForLit(tab, "directive", [APPEAL]);
    await tab.evaluate((words) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = words;
      document.getElementById("article")?.append(paragraph);
    }, PLEDGE);
    await waitForLit(tab, "commitment", [PLEDGE]);
    assert.equal(asksForEngine(), true);
    await tab.evaluate(() => {
      const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
      element.selected = element.findings.find(({ kind }) => kind === "commitment") ?? null;
    });
    await waitFor(tab, () =>
      Boolean(document.querySelector("sorot-highlight")?.shadowRoot?.querySelector(".card-rule")),
    );
    await tab.evaluate(() => document.querySelector("#article p:last-child")?.remove());
    await waitForLit(tab, "commitment", []);
    await waitForLit(tab, "directive", [APPEAL]);
    await waitFor(tab, () => /** @type {any} */ (globalThis).told.length === 3);
    assert.deepEqual(
      (await told(tab)).map(({ prepared }) => prepared),
      [true, false, true],
    );
    assert.deepEqual(await errors(tab), []);
  });

  test("an article that was corrected, or dated otherwise, or data that is none: the engine reads it", async () => {
    const good = await prepare(MARKED, { published: DATE });
    /** Says of the article what the engine does not say. @param {(data: any) => void} change */
    const forged = (change = () => {}) => {
      const data = JSON.parse(good);
      const { start, end } = { start: 0, end: MARKED.length };
      const cue = { start: 0, end: 6 };
      const rule = "directive.urge";
      data.analysis.statements = [
        { start, end, kind: "directive", mode: "narrated", speaker: null, targets: [], cue, rule },
      ];
      change(data);
      return JSON.stringify(data);
    };
    const tab = await bench.tab();
    assert.deepEqual(await show(tab, `<p>${MARKED}</p>`, [forged()]), [{ prepared: true, words: [MARKED] }]);
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    /** @type {[string, string, string?][]} */
    const cases = [
      [MARKED.replace("pagi", "sore"), forged()],
      [`${MARKED} Diperbarui.`, forged()],
      [MARKED, forged(), "2024-10-10"],
      [MARKED, forged(), ""],
      [MARKED, ""],
      [MARKED, "{"],
      [MARKED, "null"],
      [MARKED, forged().slice(0, -1)],
      [MARKED, forged().replaceAll('"', "&quot;")],
      [MARKED, deep],
      [MARKED, forged((data) => Object.assign(data, { sorot: 2 }))],
      [MARKED, forged((data) => Object.assign(data.analysis, { schema: 2 }))],
      [MARKED, forged((data) => Object.assign(data.analysis, { people: null }))],
      [MARKED, forged((data) => Object.assign(data.analysis.statements[0], { start: -1 }))],
      [MARKED, forged((data) => Object.assign(data.analysis.statements[0], { kind: "a b" }))],
      [MARKED, forged((data) => Object.assign(data.analysis.statements[0], { speaker: "Jajang" }))],
    ];
    // All on one page: starting WebKit takes longer than all of this.
    const [first] = cases;
    await show(tab, `<p>${first[0]}</p>`, [first[1]], first[2]);
    for (const [words, data, published = DATE] of cases) {
      const seen = await tab.evaluate(
        async (words, data, published) => {
          document.querySelector("sorot-highlight")?.remove();
          const paragraph = /** @type {HTMLElement} */ (document.querySelector("#article p"));
          paragraph.textContent = words;
          const element = /** @type {SorotHighlight} */ (document.createElement("sorot-highlight"));
          element.setAttribute("for", "#article");
          if (published) element.setAttribute("published", published);
          const script = document.createElement("script");
          script.type = "application/json";
          script.textContent = data;
          element.append(script);
          const read = new Promise((resolve) => {
            element.addEventListener("sorot-analysis", ({ detail }) => resolve(detail.prepared), { once: true });
          });
          document.body.append(element);
          return { prepared: await read, statements: element.analysis?.statements.length, text: element.text };
        },
        words,
        data,
        published,
      );
      assert.deepEqual(seen, { prepared: false, statements: 0, text: words }, `${words} ${data.slice(0, 200)}`);
    }
    assert.equal(asksForEngine(), true);
    assert.deepEqual((await lit(tab)).directive, undefined);
    assert.deepEqual(await errors(tab), []);
  });

  for (const page of ["slow-prepared.html", "slow-prepared.html?light", "slow-prepared.html?light&above"])
    test(`data that comes in piece by piece is waited for: ${page}`, async () => {
      const tab = await bench.tab();
      bench.server.asked.length = 0;
      await tab.goto(bench.address(page));
      await settled(tab);
      assert.deepEqual((await lit(tab)).directive, [APPEAL]);
      assert.deepEqual(await tab.evaluate(() => /** @type {any} */ (globalThis).analyses), [true]);
      assert.equal(asksForEngine(), false);
      assert.deepEqual(await errors(tab), []);
    });

  test("the element's own content can bring its analysis, too", async () => {
    const tab = await bench.tab();
    bench.server.asked.length = 0;
    const data = await prepare(APPEAL);
    await tab.goto(bench.address("prepared.html?plain"));
    await tab.evaluate(
      (words, data) => {
        document.body.innerHTML = `<sorot-highlight><p>${words}</p><script type="application/json">${data}</script></sorot-highlight>`;
        const script = document.createElement("script");
        script.type = "module";
        script.src = "/sorot/sorot-highlight.js";
        document.head.append(script);
      },
      APPEAL,
      data,
    );
    await settled(tab);
    assert.deepEqual((await lit(tab)).directive, [APPEAL]);
    assert.equal(asksForEngine(), false);
  });

  for (const page of ["plain", "newsroom", "wordpress", "long", "rtl", "live"])
    test(`textOf has the words that the element reads on the page: ${page}`, async () => {
      const tab = await bench.tab();
      await visit(tab, bench.address(`${page}.html`));
      const [selector, text] = await tab.evaluate(() => {
        const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
        return [element.for, element.text];
      });
      const { document } = parseHTML(await (await fetch(bench.address(`${page}.html`))).text());
      const letters = (/** @type {string} */ all) => all.replace(/\s+/g, "");
      // The one paragraph that a style sheet hides.
      const seen = textOf(document.querySelector(selector), { exclude: ".off" });
      assert.equal(letters(seen), letters(text));
    });

  test("an article and its data that are replaced together", async () => {
    const tab = await bench.tab();
    const data = await prepare(APPEAL, { published: "2024-10-10" });
    bench.server.asked.length = 0;
    await visit(tab, bench.address("prepared.html"));
    await tab.evaluate(
      (words, data) => {
        const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
        element.innerHTML = `<script type="application/json">${data}</script>`;
        document.getElementById("article")?.remove();
        setTimeout(() => {
          const article = document.createElement("article");
          article.id = "article";
          article.textContent = words;
          element.before(article);
        }, 300);
      },
      APPEAL,
      data,
    );
    await waitForLit(tab, "directive", [APPEAL]);
    await settled(tab);
    assert.equal(asksForEngine(), false);
    assert.deepEqual(await errors(tab), []);
  });
});
