/** What hosts do to the element and its article, in every engine: none of it may leave a light behind, or dark what is lit. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { errors, lit, settled, visit, waitFor, waitForLit } from "./page.js";
import { inEveryEngine } from "./suite.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */
/** @typedef {import("./engines.js").Tab} Tab */

const APPEAL = "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024.";
const PLEDGE = "Para camat menandatangani ikrar netralitas ASN, Rabu (9/10/2024).";

inEveryEngine((bench) => {
  const open = async (/** @type {string} */ page) => {
    const tab = await bench.tab();
    await visit(tab, bench.address(`${page}.html`));
    return tab;
  };
  /** How many sets of names and style sheets there are. @param {Tab} tab */
  const looks = (tab) =>
    tab.evaluate(() => ({
      names: new Set([...CSS.highlights].filter(([, { size }]) => size > 0).map(([key]) => key.split("-")[1])).size,
      sheets: document.adoptedStyleSheets.length,
    }));

  test("an article taken away and put back is dark, then lit again", async () => {
    const tab = await open("two");
    await tab.evaluate(() => {
      const article = /** @type {any} */ (document.getElementById("one"));
      /** @type {any} */ (globalThis).kept = [article, article.nextSibling];
      article.remove();
    });
    await waitForLit(tab, "directive", []);
    await tab.evaluate(() => {
      const [article, next] = /** @type {any} */ (globalThis).kept;
      next.before(article);
    });
    await waitForLit(tab, "directive", [APPEAL]);
    assert.deepEqual(await errors(tab), []);
  });

  test("attributes that change faster than an article is read: the last ones hold", async () => {
    const tab = await open("two");
    await tab.evaluate(async () => {
      const [first, second] = /** @type {any} */ (globalThis).sorotElements();
      second.remove();
      for (let n = 0; n < 21; n += 1) {
        first.setAttribute("for", n % 2 ? "#one" : "#two");
        first.setAttribute("published", n % 2 ? "2024-10-09" : "2023-01-02");
        first.setAttribute("lang", n % 2 ? "id" : "en");
        if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
      }
    });
    await waitForLit(tab, "commitment", [PLEDGE]);
    await waitForLit(tab, "directive", []);
    await settled(tab);
    assert.deepEqual(await looks(tab), { names: 1, sheets: 1 });
    assert.equal(
      await tab.evaluate(
        () => /** @type {any} */ (globalThis).sorotElements()[0].shadowRoot.querySelector("h2").innerText,
      ),
      "Lit up in this article",
    );
    assert.deepEqual(await errors(tab), []);
  });

  test("an element that is moved about lights up once, and leaves nothing when it goes", async () => {
    const tab = await open("two");
    await tab.evaluate(() => {
      const [first, second] = /** @type {any} */ (globalThis).sorotElements();
      second.remove();
      for (let n = 0; n < 9; n += 1) document.body[n % 2 ? "append" : "prepend"](first);
    });
    await waitForLit(tab, "directive", [APPEAL]);
    assert.deepEqual(await looks(tab), { names: 1, sheets: 1 });
    await tab.evaluate(() => /** @type {any} */ (globalThis).sorotElements()[0].remove());
    assert.deepEqual(await lit(tab), {});
    assert.deepEqual(await looks(tab), { names: 0, sheets: 0 });
    assert.deepEqual(await errors(tab), []);
  });

  test("two elements on one article: each by itself, and the light stays when one goes", async () => {
    const tab = await open("two");
    await tab.evaluate(() => /** @type {any} */ (globalThis).sorotElements()[1].setAttribute("for", "#one"));
    await waitFor(tab, () =>
      /** @type {any} */ (globalThis).sorotElements().every((/** @type {any} */ each) => /Jajang/.test(each.text)),
    );
    await waitForLit(tab, "commitment", []);
    await tab.evaluate(() => /** @type {any} */ (globalThis).sorotElements()[0].remove());
    await waitForLit(tab, "directive", [APPEAL]);
    assert.deepEqual(await errors(tab), []);
  });

  test("a selector that fits nothing, or is none, is told once; what comes later is lit", async () => {
    const tab = await open("two");
    const codes = await tab.evaluate(async () => {
      const [first] = /** @type {any} */ (globalThis).sorotElements();
      /** @type {string[]} */
      const codes = [];
      first.addEventListener("sorot-error", (/** @type {any} */ event) => codes.push(event.detail.code));
      first.setAttribute("for", "#nowhere");
      await new Promise((resolve) => setTimeout(resolve, 3500));
      first.setAttribute("for", ":::");
      await new Promise((resolve) => setTimeout(resolve, 3500));
      return codes;
    });
    assert.deepEqual(codes, ["article", "article"]);
    await waitForLit(tab, "directive", []);
    await tab.evaluate(() => {
      const [first] = /** @type {any} */ (globalThis).sorotElements();
      first.setAttribute("for", "#later");
      const late = document.createElement("article");
      late.id = "later";
      late.textContent = "Para lurah diminta netral di Pilkada 2024.";
      document.body.append(late);
    });
    await waitForLit(tab, "directive", ["Para lurah diminta netral di Pilkada 2024."]);
    assert.deepEqual(await errors(tab), []);
  });

  test("words that take the place of lit ones are not lit in their stead", async () => {
    const tab = await open("two");
    await tab.evaluate(async () => {
      const [paragraph] = document.querySelectorAll("#one p");
      paragraph.textContent = "Burung terbang.";
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    assert.equal((await lit(tab)).directive, undefined);
    assert.deepEqual(await errors(tab), []);
  });

  test("what the reader selected stays selected while the article changes and is read again", async () => {
    const tab = await open("plain");
    const words = await tab.evaluate(async () => {
      const article = /** @type {Element} */ (document.getElementById("article"));
      const paragraph = article.querySelectorAll("p")[1];
      getSelection()?.selectAllChildren(/** @type {Element} */ (paragraph));
      const before = String(getSelection());
      const last = document.createElement("p");
      last.textContent = "Camat Wanasari berjanji netral.";
      article.append(last);
      const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
      await new Promise((resolve) => element.addEventListener("sorot-analysis", resolve, { once: true }));
      return [before, String(getSelection())];
    });
    assert.ok(words[0].length > 100);
    assert.equal(words[1], words[0]);
    assert.deepEqual(await errors(tab), []);
  });

  test("forward and back again: the light is there, and goes on following", async () => {
    const tab = await open("two");
    await tab.goto(bench.address("plain.html"));
    await tab.evaluate(() => void setTimeout(() => history.back(), 100));
    await new Promise((resolve) => setTimeout(resolve, 1500)); // no question to a page that is going
    await waitFor(tab, () => document.getElementById("one") !== null && document.readyState === "complete");
    await settled(tab);
    await waitForLit(tab, "directive", [APPEAL]);
    await tab.evaluate(() => {
      const words = document.createElement("p");
      words.textContent = "Camat Wanasari diminta netral di Pilkada.";
      document.getElementById("one")?.append(words);
    });
    await waitForLit(tab, "directive", [APPEAL, "Camat Wanasari diminta netral di Pilkada."]);
    assert.deepEqual(await errors(tab), []);
  });

  test("an article in a frame of the page is lit there, and its words open their card here", async () => {
    const tab = await open("two");
    const point = await tab.evaluate(async () => {
      const [first, second] = /** @type {any} */ (globalThis).sorotElements();
      second.remove();
      const frame = document.createElement("iframe");
      frame.style.cssText = "display:block;width:600px;height:200px;margin-top:50px";
      document.body.prepend(frame);
      const inner = /** @type {Document} */ (frame.contentDocument);
      inner.body.innerHTML = "<article><p>Camat Wanasari diminta netral di Pilkada 2024.</p></article>";
      first.article = inner.querySelector("article");
      await new Promise((resolve) => first.addEventListener("sorot-analysis", resolve, { once: true }));
      const { highlights } = /** @type {any} */ (frame.contentWindow).CSS;
      const [range] = highlights.get("sorot-1-directive");
      const box = range.getClientRects()[0];
      const { left, top } = frame.getBoundingClientRect();
      return { words: String(range), x: left + box.left + 60, y: top + box.top + box.height / 2 };
    });
    assert.equal(point.words, "Camat Wanasari diminta netral di Pilkada 2024.");
    assert.deepEqual(await lit(tab), {});
    await tab.click(point.x, point.y);
    await waitFor(tab, () => /** @type {any} */ (globalThis).sorotElements()[0].selected !== null);
    const card = await tab.evaluate(() => {
      const card = /** @type {any} */ (globalThis).sorotElements()[0].shadowRoot.querySelector("[part=card]");
      return card.getBoundingClientRect().top;
    });
    assert.ok(card > point.y && card < point.y + 60, `${card} is right below ${point.y}`);
    assert.deepEqual(await errors(tab), []);
  });

  test("an article that is still coming in when the script runs is read once, whole", async () => {
    const tab = await bench.tab();
    await tab.goto(bench.address("slow.html"));
    await settled(tab);
    assert.deepEqual((await lit(tab)).directive, [APPEAL]);
    assert.deepEqual(await tab.evaluate(() => /** @type {any} */ (globalThis).analyses), [true]);
  });
});
