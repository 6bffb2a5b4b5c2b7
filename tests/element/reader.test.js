/** What readers must not be troubled with: an article that jumps, a page that stands still. Chromium can measure it. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { liveBlog } from "../../www/examples/gallery/long.js";
import { answer } from "../../www/examples/gallery/serve.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */

const { CHROME_PATH } = process.env;
const skip = CHROME_PATH ? false : "Chromium is not there";
/** Two megabytes. */
const ENDLESS = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Laporan</title>
<script type="module" src="/sorot/sorot-highlight.js"></script>
<main id="live">${liveBlog().repeat(21)}</main><sorot-highlight for="#live"></sorot-highlight>`;

/** @type {import("puppeteer-core").Browser} */
let chromium;
const server = createServer(async (request, response) => {
  const address = new URL(request.url ?? "/", "http://localhost");
  const found = address.pathname === "/endless.html" ? { type: "text/html", body: ENDLESS } : await answer(address);
  response.writeHead(found ? 200 : 404, { "Content-Type": found?.type ?? "text/plain" }).end(found?.body);
});
before(async () => {
  if (!CHROME_PATH) return;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  chromium = await puppeteer.launch({ executablePath: CHROME_PATH, args: sandbox });
});
after(async () => {
  await chromium?.close();
  server.closeAllConnections();
  server.close();
});

/**
 * @param {string} path
 * @param {{ width?: number, height?: number, watch?: () => void }} [given]
 */
async function open(path, { width = 1280, height = 900, watch } = {}) {
  const context = await chromium.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  if (watch) await page.evaluateOnNewDocument(watch);
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await page.goto(`http://127.0.0.1:${port}/${path}.html`, { waitUntil: "load" });
  await page.waitForFunction(() => {
    const elements = /** @type {NodeListOf<SorotHighlight>} */ (document.querySelectorAll("sorot-highlight"));
    return [...elements].every(({ state }) => state === "ready");
  });
  return { page, close: () => context.close() };
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  for (const name of ["plain", "newsroom", "long", "prepared", "two", "scroll", "wordpress", "live"]) {
    test(`nothing of ${name} jumps at ${width} px`, { skip }, async () => {
      const { page, close } = await open(name, {
        width,
        height,
        watch: () => {
          const seen = /** @type {any} */ (globalThis);
          seen.shifted = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) seen.shifted += /** @type {any} */ (entry).value;
          }).observe({ type: "layout-shift", buffered: true });
        },
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const shifted = await page.evaluate(() => /** @type {any} */ (globalThis).shifted);
      assert.ok(shifted < 0.02, `cumulative layout shift ${shifted}`);
      await close();
    });
  }
}

test("an endless article that changes does not hold the page up", { skip, timeout: 240_000 }, async () => {
  const { page, close } = await open("endless", {
    watch: () => {
      const seen = /** @type {any} */ (globalThis);
      seen.tasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.tasks.push(duration);
      }).observe({ type: "longtask" });
      addEventListener("sorot-analysis", () => {
        seen.read = (seen.read ?? 0) + 1;
      });
    },
  });
  const longest = [];
  for (let edit = 0; edit < 3; edit += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.evaluate(() => {
      const seen = /** @type {any} */ (globalThis);
      seen.read = 0;
      seen.tasks.length = 0;
      document.querySelector("#live p")?.prepend("Baru. ");
    });
    await page.waitForFunction(() => /** @type {any} */ (globalThis).read > 0, { timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    longest.push(Math.max(0, ...(await page.evaluate(() => /** @type {any} */ (globalThis).tasks))));
  }
  assert.ok(Math.min(...longest) < 500, `stood still for ${longest} ms`);
  const far = await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight * 0.6);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ranges = [...CSS.highlights].flatMap(([, lit]) => [.../** @type {Iterable<Range>} */ (lit)]);
    const seen = ranges.filter((range) => {
      const { top } = range.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
    return { lit: ranges.length, seen: seen.length };
  });
  assert.ok(far.seen > 3, "what is in the window is lit");
  assert.ok(far.lit < 1000, `and only what is near it: ${far.lit}`);
  await close();
});
