/** What a reader and a host see of the element, in one word each; the same in every engine. */

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
  await waitFor(tab, () => {
    const all = deep(document);
    return all.length > 0 && all.every(({ state }) => state === "ready" || state === "error");

    /** @param {Document | ShadowRoot} root @returns {SorotHighlight[]} */
    function deep(root) {
      const own = /** @type {SorotHighlight[]} */ ([...root.querySelectorAll("sorot-highlight,sorot-second")]);
      const hosts = [...root.querySelectorAll("news-page")];
      return [...own, ...hosts.flatMap(({ shadowRoot }) => (shadowRoot ? deep(shadowRoot) : []))];
    }
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
 * The words lit up, by kind, as the highlight registry has them.
 *
 * @param {Tab} tab
 * @returns {Promise<Record<string, string[]>>}
 */
export function lit(tab) {
  return tab.evaluate(() => {
    /** @type {Record<string, string[]>} */
    const words = {};
    for (const [name, ranges] of CSS.highlights ?? []) {
      const [, kind] = /^sorot-\d+-(\w+)$/.exec(name) ?? [];
      if (!kind || ranges.size === 0) continue;
      const sorted = /** @type {Range[]} */ ([...ranges]).sort((a, b) => {
        if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return 0;
        return a.compareBoundaryPoints(Range.START_TO_START, b);
      });
      words[kind] = [
        ...(words[kind] ?? []),
        ...sorted.map((range) =>
          String(range)
            .replace(/\s+/g, " ")
            .replace(/\u00ad/g, ""),
        ),
      ];
    }
    return words;
  });
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
  return html.replaceAll(/^.*<script\b[^>]*\b(?:sorot|define)[^>]*><\/script>\n/gm, "");
}
