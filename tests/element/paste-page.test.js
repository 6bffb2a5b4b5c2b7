/** The page for pasting, in every engine: each kind of light is seen, and its line as well as its colour. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { waitFor } from "./page.js";
import { inEveryEngine } from "./suite.js";

const root = fileURLToPath(new URL("../../dist/page/", import.meta.url));
const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
});
const TEXT =
  "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral.\n\nSanksinya diatur dalam UU 20/2023.\n\nPemungutan suara digelar Selasa, 27 November 2024.";

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const body = await readFile(root + (pathname === "/" ? "index.html" : pathname)).catch(() => null);
  response.writeHead(body ? 200 : 404, { "Content-Type": TYPES[extname(pathname) || ".html"] ?? "text/plain" });
  response.end(body);
});
before(() => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined))));
after(() => {
  server.closeAllConnections();
  server.close();
});

inEveryEngine((bench) => {
  test("each kind is lit, and its line with it", async () => {
    const tab = await bench.tab();
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    await tab.goto(`http://127.0.0.1:${port}/`);
    await tab.evaluate((text) => {
      const input = /** @type {HTMLTextAreaElement} */ (document.getElementById("input"));
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, TEXT);
    await waitFor(tab, () => (CSS.highlights.get("sorot-check")?.size ?? 0) > 0);
    for (const kind of ["directive", "law", "check"]) {
      const lit = await picture(tab);
      // Its colours stay, its line goes.
      await dress(tab, `.mirror > div::highlight(sorot-${kind}){text-decoration-line:none!important}`);
      const plain = await picture(tab);
      assert.notEqual(lit.compare(plain), 0, `${kind} has a line`);
      await dress(tab, "");
      await tab.evaluate((name) => CSS.highlights.get(`sorot-${name}`)?.clear(), kind);
      assert.notEqual(plain.compare(await picture(tab)), 0, `${kind} has a colour`);
    }
  });
});

/** @param {import("./engines.js").Tab} tab */
async function picture(tab) {
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  return PNG.sync.read(await tab.screenshot()).data;
}

/** Puts a style sheet on the page, in place of the one before. @param {import("./engines.js").Tab} tab @param {string} rules */
async function dress(tab, rules) {
  await tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    // WebKit does not paint lit words anew for a rule of theirs.
    const mirror = /** @type {HTMLElement} */ (document.getElementById("mirror"));
    mirror.style.display = "none";
    mirror.getBoundingClientRect();
    mirror.style.display = "";
  }, rules);
}
