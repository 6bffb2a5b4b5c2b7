/** What the element does while readers and hosts do what they do, in every engine. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { axeFindings, errors, lit, press, visit, waitFor, waitForLit } from "./page.js";
import { inEveryEngine } from "./suite.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */
/** @typedef {import("./engines.js").Tab} Tab */

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { width: 400, height: 844 };

inEveryEngine((bench, name) => {
  /** @param {string} page @param {{ width: number, height: number }} [size] */
  const open = async (page, size) => {
    const tab = await bench.tab(size);
    await visit(tab, bench.address(`${page}.html`));
    return tab;
  };

  test("React goes on rendering, and the light follows", async () => {
    const tab = await open("react");
    const commitment = "Camat Sukamulya menandatangani ikrar netralitas di Balai Kota.";
    const directive = (/** @type {string} */ who) =>
      `${who}, meminta seluruh ASN menjaga netralitas selama Pilkada 2024.`;
    // The page renders each second; a light may be on its way from one frame to the next.
    await waitForLit(tab, "directive", [directive("Wali Kota Tirtaloka, Bagas Prakoso")]);
    await press(tab, "#like");
    await press(tab, "#correct");
    await waitForLit(tab, "directive", [directive("Wakil Wali Kota Tirtaloka, Damar Wicaksana")]);
    await press(tab, "#toggle");
    await waitForLit(tab, "commitment", []);
    await press(tab, "#toggle");
    await waitForLit(tab, "commitment", [commitment]);
    assert.deepEqual(await errors(tab), []);
  });

  test("two elements, and another script's highlights, do not disturb each other", async () => {
    const tab = await open("two");
    const names = () => tab.evaluate(() => [...CSS.highlights].map(([key]) => key.replace(/-\w+$/, "")));
    assert.deepEqual([...new Set(await names())].sort(), ["pencarian", "sorot-1", "sorot-2", "sorot-3"]);
    await tab.evaluate(() => document.querySelector("sorot-highlight")?.remove());
    assert.deepEqual([...new Set(await names())].sort(), ["pencarian", "sorot-1", "sorot-3"]);
    assert.equal((await lit(tab)).commitment.length, 1);
    await tab.evaluate(() => document.querySelector("sorot-highlight")?.remove());
    assert.deepEqual((await names()).sort(), ["pencarian", "sorot-1"]);
    const sheets = await tab.evaluate(() => document.adoptedStyleSheets.length);
    assert.equal(sheets, 0);
  });

  test("articles that come in while the reader scrolls share one look", async () => {
    const tab = await open("scroll");
    await waitFor(tab, () => {
      scrollTo(0, document.documentElement.scrollHeight);
      return document.querySelectorAll("#feed article").length === 6;
    });
    await waitFor(tab, () =>
      [...document.querySelectorAll("sorot-highlight")].every(
        (element) => /** @type {any} */ (element).state === "ready",
      ),
    );
    // All of one look: one set of names for six elements.
    const looks = await tab.evaluate(() => new Set([...CSS.highlights].map(([key]) => key.split("-")[1])).size);
    assert.equal(looks, 1);
    assert.deepEqual(await errors(tab), []);
  });

  test("a policy without WebAssembly is named, in the panel and by an event", async () => {
    const tab = await open("strict");
    const element = await tab.evaluate(async () => {
      const found = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
      const told = new Promise((resolve) =>
        found.addEventListener("sorot-error", ({ detail }) => resolve(detail.code)),
      );
      await found.refresh();
      const notice = found.shadowRoot?.querySelector("[part=notice]");
      return { code: await told, state: found.state, words: /** @type {HTMLElement} */ (notice).innerText };
    });
    assert.equal(element.code, "policy");
    assert.equal(element.state, "error");
    assert.match(element.words, /WebAssembly.*frame/s);
    const all = await errors(tab);
    assert.deepEqual(
      all.filter((line) => !line.startsWith("policy")),
      [],
    );
  });

  test("a frame that is under the page's policy too, or is none, is told soon and in other words", async () => {
    const tab = await open("strict");
    /** @param {string} frame */
    const tell = (frame) =>
      tab.evaluate(async (address) => {
        const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
        const told = new Promise((resolve) =>
          element.addEventListener("sorot-error", ({ detail }) => resolve(detail.code), { once: true }),
        );
        element.setAttribute("frame", address);
        const code = await told;
        return `${code}: ${element.shadowRoot?.querySelector("[part=notice]")?.textContent}`;
      }, frame);
    // WebKit goes by the frame's own policy alone.
    if (name !== "WebKit") assert.match(await tell("/sorot/element/frame.html?strict"), /^policy: Bingkai/);
    const began = Date.now();
    assert.match(await tell("/nothing.html"), /^engine: Bingkai.*frame-src/);
    assert.ok(Date.now() - began < 8000);
  });

  test("where the API is missing there is the list, which says so and goes to the words", async () => {
    const tab = await open("fallback");
    const seen = await tab.evaluate(() => {
      const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
      const root = /** @type {ShadowRoot} */ (element.shadowRoot);
      const notice = /** @type {HTMLElement} */ (root.querySelector("[part=notice]"));
      const entry = /** @type {HTMLElement} */ (root.querySelector(".entry-statements"));
      entry.click();
      const count = root.querySelectorAll(".entry").length;
      return { notice: notice.innerText, count, picked: String(getSelection()).replace(/\u00ad/g, "") };
    });
    assert.match(seen.notice, /belum bisa menyorot/);
    assert.ok(seen.count > 10);
    assert.match(seen.picked.replace(/\s+/g, " "), /^Ketua Bawaslu Kota Tirtaloka.*Pilkada 2024\.$/);
    assert.deepEqual(await errors(tab), []);
  });

  test("the element's own content keeps its links, and is there without Sorot", async () => {
    const tab = await open("own");
    assert.equal(
      await tab.evaluate(() => document.querySelector("sorot-highlight")?.shadowRoot?.querySelectorAll("a").length),
      1,
    );
    await tab.goto(bench.address("own.html?plain"));
    const readable = await tab.evaluate(
      () => /** @type {HTMLElement} */ (document.querySelector("sorot-highlight")).innerText,
    );
    assert.match(readable, /mengimbau ASN tetap netral/);
  });

  test("an editor's bookmark lights up a page of somebody else's, and a second time leaves it", async () => {
    const tab = await bench.tab();
    await tab.goto(bench.address("bookmark.html"));
    await press(tab, "#bookmark");
    await waitFor(tab, () => /** @type {any} */ (document.querySelector("sorot-highlight"))?.state === "ready");
    assert.equal((await lit(tab)).directive.length, 2);
    await press(tab, "#bookmark");
    await waitFor(tab, () => !document.querySelector("sorot-highlight"));
    assert.deepEqual(await lit(tab), {});
  });

  test("keyboard only: from the list to the card and back, to the words and on from there", async () => {
    const tab = await open("plain");
    await tab.evaluate(() => {
      const root = document.querySelector("sorot-highlight")?.shadowRoot;
      const entry = /** @type {HTMLElement} */ (root?.querySelector(".entry"));
      entry.focus();
    });
    await tab.press("ArrowDown");
    assert.match(await focused(tab), /^entry.*ASN wajib netral/);
    await tab.press("Enter");
    await waitFor(tab, () => /** @type {any} */ (document.querySelector("sorot-highlight")).selected !== null);
    assert.match(await focused(tab), /Arahan/);
    await tab.press("Escape");
    assert.match(await focused(tab), /^entry.*ASN wajib netral/);
    await tab.press("Enter");
    await tab.evaluate(() => {
      const root = document.querySelector("sorot-highlight")?.shadowRoot;
      const buttons = /** @type {HTMLElement[]} */ ([...(root?.querySelectorAll("[part=card] footer button") ?? [])]);
      buttons.find(({ textContent }) => textContent === "Ke kata-katanya")?.click();
    });
    assert.equal(
      await tab.evaluate(() => String(getSelection())),
      "ASN wajib netral, jangan ada yang ikut politik praktis,",
    );
    await tab.press("F8");
    assert.match(
      await tab.evaluate(() => /** @type {any} */ (document.querySelector("sorot-highlight")).selected?.text ?? ""),
      /./,
    );
    assert.deepEqual(await errors(tab), []);
  });

  test("F8 goes on from a link of the article that has the keyboard", async () => {
    const tab = await open("plain");
    await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#article a")).focus());
    await tab.press("F8");
    const words = () => tab.evaluate(() => /** @type {any} */ (globalThis).sorotElements()[0].selected?.text);
    assert.equal(await words(), "PP 94/2021");
  });

  test("a click on lit words opens their card; a switch turns a kind off", async () => {
    const tab = await open("plain");
    const point = await tab.evaluate(() => {
      const [, sanctions] = [...CSS.highlights].find(([key]) => /-sanction$/.test(key)) ?? [];
      const [range] = /** @type {Range[]} */ ([...(sanctions ?? [])]);
      const box = range.getClientRects()[0];
      return { x: box.left + 40, y: box.top + box.height / 2 };
    });
    await tab.click(point.x, point.y);
    await waitFor(
      tab,
      () => /** @type {any} */ (document.querySelector("sorot-highlight")).selected?.kind === "sanction",
    );
    await tab.click(5, 5);
    await waitFor(tab, () => /** @type {any} */ (document.querySelector("sorot-highlight")).selected === null);
    await tab.evaluate(() => {
      const box = document.querySelector("sorot-highlight")?.shadowRoot?.querySelector("[data-kind=sanction] input");
      /** @type {HTMLInputElement} */ (box).click();
    });
    assert.equal((await lit(tab)).sanction, undefined);
  });

  test("what was selected is found again after an edit, and let go of when that is not certain", async () => {
    const tab = await open("plain");
    const words = await tab.evaluate(async () => {
      const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
      const finding = element.findings.find(({ kind }) => kind === "sanction") ?? null;
      element.selected = finding;
      const article = /** @type {Element} */ (document.getElementById("article"));
      const first = document.createElement("p");
      first.textContent = "Kabar ini diperbarui.";
      article.prepend(first);
      await element.refresh();
      const again = element.selected?.text;
      const place = finding && element.locate(element.anchor(/** @type {any} */ (element.selected)));
      const text = place && element.text.slice(place.start, place.end);
      for (const paragraph of article.querySelectorAll("p"))
        if (paragraph.textContent?.includes("Sanksi")) paragraph.remove();
      await element.refresh();
      return { before: finding?.text, again, text, gone: element.selected };
    });
    assert.equal(words.again, words.before);
    assert.equal(words.text, words.before);
    assert.equal(words.gone, null);
  });

  test("a theme's rules for elements do not reach the panel", async () => {
    const tab = await open("wordpress");
    const styles = await tab.evaluate(() => {
      const root = document.querySelector("sorot-highlight")?.shadowRoot;
      const of = (/** @type {string} */ selector) =>
        getComputedStyle(/** @type {Element} */ (root?.querySelector(selector)));
      return [
        of("details").borderTopWidth,
        of("h2").textTransform,
        of(".entry").backgroundColor,
        of(".about").textAlign,
      ];
    });
    assert.deepEqual(styles, ["1px", "none", "rgba(0, 0, 0, 0)", "start"]);
  });

  for (const [page, size] of /** @type {[string, { width: number, height: number } | undefined][]} */ ([
    ["plain", undefined],
    ["plain", PHONE],
    ["two", undefined],
    ["rtl", undefined],
    ["own", undefined],
    ["fallback", undefined],
    ["wordpress", undefined],
  ])) {
    test(`axe-core finds nothing on ${page}${size ? " at phone width" : ""}, with a card open`, async () => {
      const tab = await open(page, size);
      await tab.inject(axe);
      assert.deepEqual(await tab.evaluate(axeFindings), []);
    });
  }
});

/** What has the keyboard in the element: its class and its words. @param {Tab} tab */
function focused(tab) {
  return tab.evaluate(() => {
    const active = /** @type {HTMLElement | null} */ (
      document.querySelector("sorot-highlight")?.shadowRoot?.activeElement
    );
    return `${active?.className} ${active?.innerText.replace(/\s+/g, " ")}`;
  });
}
