/** What a reader and a host see of the element, in one word each; the same in every engine. */

import assert from "node:assert/strict";

/** @typedef {import("./engines.js").Tab} Tab */
/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */

/**
 * Opens a page of the gallery and waits until all its elements have read their articles, or failed.
 *
 * @param {Tab} tab
 * @param {string} address
 */
export async function visit(tab, address) {
  await tab.goto(address);
  await settled(tab);
}

/** Until all elements of the page have read their articles, or failed. @param {Tab} tab */
export function settled(tab) {
  return waitFor(tab, () => {
    /** @type {SorotHighlight[]} */
    const all = /** @type {any} */ (globalThis).sorotElements();
    return all.length > 0 && all.every(({ state }) => state === "ready" || state === "error");
  });
}

/**
 * @template {unknown[]} A
 * @param {Tab} tab
 * @param {(...args: A) => unknown} ready
 * @param {A} args
 */
export async function waitFor(tab, ready, ...args) {
  const end = Date.now() + 15_000;
  while (!(await tab.evaluate(ready, ...args))) {
    if (Date.now() > end) throw new Error(`never came true: ${ready}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The words lit up, by kind: as the highlight registry has them, or the marks of an element that shows its own content.
 *
 * @param {Tab} tab
 * @returns {Promise<Record<string, string[]>>}
 */
export function lit(tab) {
  return tab.evaluate(() => {
    /** @type {Record<string, string[]>} */
    const words = {};
    const add = (/** @type {string} */ kind, /** @type {string} */ text) => {
      words[kind] ??= [];
      words[kind].push(text.replace(/\s+/g, " ").replace(/\u00ad/g, ""));
    };
    for (const [name, ranges] of CSS.highlights ?? []) {
      const [, kind] = /^sorot-\d+-(\w+)$/.exec(name) ?? [];
      if (!kind) continue;
      const sorted = /** @type {Range[]} */ ([...ranges]).sort((a, b) => {
        if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return 0;
        return a.compareBoundaryPoints(Range.START_TO_START, b);
      });
      for (const range of sorted) add(kind, String(range));
    }
    for (const element of /** @type {any} */ (globalThis).sorotElements()) {
      for (const block of element.shadowRoot?.querySelectorAll("[part=article] > *") ?? []) {
        /** @type {Map<string, string>} the marks of a kind in a paragraph, put together */
        const whole = new Map();
        for (const mark of block.querySelectorAll("mark"))
          for (const [, kind] of mark.className.matchAll(/\bk-(\w+)/g))
            whole.set(kind, (whole.get(kind) ?? "") + mark.textContent);
        for (const [kind, text] of whole) add(kind, text);
      }
    }
    return words;
  });
}

/**
 * Waits until these words, and no others, are lit as one kind.
 *
 * @param {Tab} tab
 * @param {string} kind
 * @param {string[]} expected
 */
export async function waitForLit(tab, kind, expected) {
  /** @type {string[]} */
  let words = [];
  for (let tries = 0; tries < 60; tries += 1) {
    words = (await lit(tab))[kind] ?? [];
    if (JSON.stringify(words) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.deepEqual(words, expected);
}

/** Clicks a button of the page's. @param {Tab} tab @param {string} selector */
export async function press(tab, selector) {
  await tab.evaluate((which) => /** @type {HTMLElement} */ (document.querySelector(which)).click(), selector);
}

/** What went wrong on the page, as its first script wrote it down. @param {Tab} tab @returns {Promise<string[]>} */
export function errors(tab) {
  return tab.evaluate(() => /** @type {any} */ (globalThis).sorotLog);
}

/** The page's own tree as text, without the script that brings Sorot. @param {Tab} tab */
export async function tree(tab) {
  const html = await tab.evaluate(() => {
    const roots = [...document.querySelectorAll("news-page")].map((host) => host.shadowRoot?.innerHTML ?? "");
    return document.documentElement.outerHTML + roots.join("");
  });
  return html.replaceAll(/^.*<(?:script|link)\b[^>]*\b(?:sorot|define)[^>]*>(?:<\/script>)?\n/gm, "");
}

/**
 * What axe-core finds on the element, first without a card, then in the card of its first finding. Runs in the page,
 * where axe-core is already.
 *
 * @returns {Promise<string[]>}
 */
export async function axeFindings() {
  const all = [];
  const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
  for (const details of element.shadowRoot?.querySelectorAll("details") ?? []) details.open = true;
  for (const finding of [null, element.findings[0]]) {
    element.selected = finding;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { violations } = await /** @type {any} */ (globalThis).axe.run(
      // An open card covers what is under it, so each is looked at by itself.
      { include: [finding ? ["sorot-highlight", ".card"] : ["sorot-highlight"]] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    );
    for (const { id, nodes } of violations) {
      const places = nodes.map((/** @type {any} */ node) => node.html).join(" ");
      all.push(`${id}: ${places.slice(0, 300)}`);
    }
  }
  return all;
}
