/** How the panel and the card stand on the page, in every engine: they push nothing about, and hide no words. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { press, visit, waitFor } from "./page.js";
import { inEveryEngine } from "./suite.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */
/** @typedef {import("./engines.js").Tab} Tab */

const NARROW = { width: 480, height: 844 };

inEveryEngine((bench) => {
  /** @param {string} page @param {{ width: number, height: number }} [size] */
  const open = async (page, size) => {
    const tab = await bench.tab(size);
    await visit(tab, bench.address(`${page}.html`));
    return tab;
  };

  test("the panel opens by itself beside the article, not where that pushes words away", async () => {
    assert.deepEqual(await opened(await open("plain")), [true]);
    const tab = await open("two");
    assert.deepEqual(await opened(tab), [false, true]);
    await tab.evaluate(() => {
      const [first] = /** @type {any} */ (globalThis).sorotElements();
      first.shadowRoot.querySelector("[part=head]").click();
      first.setAttribute("lang", "en");
    });
    assert.deepEqual(await opened(tab), [true, true]); // what the reader did stays, in another language too
    await tab.evaluate(() => /** @type {any} */ (globalThis).sorotElements()[0].setAttribute("panel", "closed"));
    assert.deepEqual(await opened(tab), [false, true]);
  });

  test("a card is put beside words that the page has just rendered anew", async () => {
    const tab = await open("two");
    await tab.evaluate(() => {
      const paragraph = /** @type {Element} */ (document.querySelector("#one p"));
      paragraph.replaceWith(paragraph.cloneNode(true));
      const [first] = /** @type {any} */ (globalThis).sorotElements();
      first.selected = first.findings[0];
    });
    await waitFor(tab, () => {
      const [first] = /** @type {any} */ (globalThis).sorotElements();
      const card = first.shadowRoot.querySelector("[part=card]").getBoundingClientRect();
      const words = /** @type {Element} */ (document.querySelector("#one p")).getBoundingClientRect();
      return card.top > words.top && card.top < words.bottom + 20 && card.left < words.right;
    });
  });

  test("an article that changes leaves an open card as it is: how far it is scrolled, what has the keyboard", async () => {
    const tab = await open("plain");
    const kept = await tab.evaluate(async () => {
      const [element] = /** @type {any} */ (globalThis).sorotElements();
      element.selected = element.findings.find((/** @type {any} */ { kind }) => kind === "directive");
      const card = element.shadowRoot.querySelector("[part=card]");
      await new Promise((resolve) => setTimeout(resolve, 500)); // what the rule means has come
      card.style.maxHeight = "120px";
      const [, , , words] = card.querySelectorAll("button");
      words.focus({ preventScroll: true });
      card.scrollTop = 40;
      const change = async (/** @type {"append" | "prepend"} */ where) => {
        const words = document.createElement("p");
        words.textContent = "Kabar ini diperbarui.";
        document.getElementById("article")?.[where](words);
        await new Promise((resolve) => element.addEventListener("sorot-analysis", resolve, { once: true }));
        return [card.scrollTop, element.shadowRoot.activeElement?.textContent];
      };
      const after = await change("append");
      const same = words.isConnected;
      return { after, same, before: await change("prepend"), moved: words.isConnected };
    });
    const how = [40, "Ke kata-katanya"];
    assert.deepEqual(kept, { after: how, same: true, before: how, moved: false });
  });

  test("a card whose words are not to be seen stands whole in the window", async () => {
    const tab = await open("two");
    const box = await tab.evaluate(() => {
      const article = /** @type {HTMLElement} */ (document.getElementById("one"));
      const [first] = /** @type {any} */ (globalThis).sorotElements();
      article.style.display = "none";
      first.selected = first.findings[0];
      const { left, top, right, bottom } = first.shadowRoot.querySelector("[part=card]").getBoundingClientRect();
      return { inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, wide: right - left };
    });
    assert.equal(box.inside, true);
    assert.ok(box.wide > 200);
  });

  test("of many mentions a card shows a few, and all of them when asked", async () => {
    const tab = await open("live");
    const seen = await tab.evaluate(() => {
      const [element] = /** @type {any} */ (globalThis).sorotElements();
      element.selected = element.findings.find((/** @type {any} */ finding) => finding.kind === "person");
      const card = element.shadowRoot.querySelector("[part=card]");
      const counts = [card.querySelectorAll(".mention").length];
      while (card.querySelector(".card-mentions .link")) {
        card.querySelector(".card-mentions .link").click();
        counts.push(card.querySelectorAll(".mention").length);
      }
      const focused = element.shadowRoot.activeElement.getAttribute("aria-label");
      return { counts, focused, all: element.selected.spans.length };
    });
    assert.ok(seen.all > 50);
    assert.deepEqual(seen.counts, [8, 48, seen.all]);
    assert.match(seen.focused, /^Sebutan ke-49: /);
  });

  test("a panel that could not read speaks of no light, one that cannot light of no switch", async () => {
    const tab = await open("strict");
    const shown = () =>
      tab.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (globalThis).sorotElements()[0];
        return [".notice", ".about", ".light", ".legend"].filter((part) => shadowRoot.querySelector(part).offsetHeight);
      });
    assert.deepEqual(await shown(), [".notice"]);
    await visit(tab, bench.address("fallback.html"));
    assert.deepEqual(await shown(), [".notice", ".legend"]);
    await visit(tab, bench.address("plain.html"));
    assert.deepEqual(await shown(), [".about", ".light", ".legend"]);
  });

  test("the head of a group stays in view when the group is closed, and no heading says what its group says", async () => {
    const tab = await open("plain");
    const seen = await tab.evaluate(async () => {
      const { shadowRoot } = /** @type {any} */ (globalThis).sorotElements()[0];
      const list = shadowRoot.querySelector("[part=findings]");
      const headings = [...shadowRoot.querySelectorAll("h3, h4")].map(({ textContent }) => textContent);
      list.scrollTop = 300;
      const head = shadowRoot.querySelector(".group-statements summary");
      head.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const above = list.getBoundingClientRect().top - head.getBoundingClientRect().top;
      return { headings, open: head.parentElement.open, above };
    });
    assert.equal(seen.open, false);
    assert.ok(seen.above < 6, `${seen.above} pixels above the list`);
    assert.equal(seen.headings.filter((/** @type {string} */ words) => words === "Orang").length, 1);
  });

  test("on a phone an editor's bookmark leaves the article to be read", async () => {
    const tab = await bench.tab(NARROW);
    await tab.goto(bench.address("bookmark.html"));
    await press(tab, "#bookmark");
    await waitFor(tab, () => /** @type {any} */ (document.querySelector("sorot-highlight"))?.state === "ready");
    const height = await tab.evaluate(() => document.querySelector("sorot-highlight")?.clientHeight ?? 0);
    assert.ok(height > 40 && height < 120, `${height}`);
  });
});

/** Which panels are open, in the order of the page. @param {Tab} tab @returns {Promise<boolean[]>} */
function opened(tab) {
  return tab.evaluate(() =>
    /** @type {any} */ (globalThis)
      .sorotElements()
      .map((/** @type {SorotHighlight} */ { shadowRoot }) => shadowRoot?.querySelector("details")?.open),
  );
}
