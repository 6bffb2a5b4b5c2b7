/** A page that brings an analysis of its article, put together in the browser. */

/**
 * Opens a page of the gallery in which the article and the element are others: this article, and an element with these
 * scripts of data. What `sorot-analysis` tells is in `globalThis.told`.
 *
 * @param {import("./suite.js").Bench} bench
 * @param {import("./engines.js").Tab} tab
 * @param {{ article: string, data: string[], attributes: Record<string, string>, file: string }} page `file`: which of the package it loads
 */
export async function openPrepared(bench, tab, page) {
  bench.server.asked.length = 0;
  await tab.goto(bench.address("prepared.html?plain"));
  await tab.evaluate(({ article, data, attributes, file }) => {
    document.querySelector("sorot-highlight")?.remove();
    /** @type {HTMLElement} */ (document.getElementById("article")).innerHTML = article;
    const element = document.createElement("sorot-highlight");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    for (const json of data) {
      const script = document.createElement("script");
      script.type = "application/json";
      script.textContent = json;
      element.append(script);
    }
    /** @type {any} */ (globalThis).told = [];
    element.addEventListener("sorot-analysis", ({ detail }) => {
      const words = detail.analysis.statements.map(({ start, end }) => detail.text.slice(start, end));
      /** @type {any} */ (globalThis).told.push({ prepared: detail.prepared, words });
    });
    document.body.append(element);
    const script = document.createElement("script");
    script.type = "module";
    script.src = `/sorot/${file}`;
    document.head.append(script);
  }, page);
}
