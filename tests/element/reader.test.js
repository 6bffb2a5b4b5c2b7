/**
 * What readers have set, and what they must not be troubled with: forced colours, less motion, an article that jumps, a
 * page that stands still. In Chromium, whose debugger can play all that.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { liveBlog } from "../../www/examples/gallery/long.js";
import { answer } from "../../www/examples/gallery/serve.js";
import { axeFindings } from "./page.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */

const { CHROME_PATH } = process.env;
const skip = CHROME_PATH ? false : "Chromium is not there";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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
 * @param {{ features?: { name: string, value: string }[], width?: number, height?: number, watch?: () => void }} [given]
 */
async function open(path, { features = [], width = 1280, height = 900, watch } = {}) {
  const context = await chromium.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  await (await page.createCDPSession()).send("Emulation.setEmulatedMedia", { features });
  if (watch) await page.evaluateOnNewDocument(watch);
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await page.goto(`http://127.0.0.1:${port}/${path}.html`, { waitUntil: "load" });
  await page.waitForFunction(
    () => /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight")).state === "ready",
  );
  return { page, close: () => context.close() };
}

test("in forced colours every kind of a family has a line of its own", { skip }, async () => {
  const { page, close } = await open("plain", { features: [{ name: "forced-colors", value: "active" }] });
  const lines = await page.evaluate(() => {
    const article = /** @type {Element} */ (document.querySelector("#article p"));
    return Object.fromEntries(
      [...CSS.highlights.keys()].map((name) => {
        const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(
          article,
          `::highlight(${name})`,
        );
        return [name.split("-").at(-1), [textDecorationLine, textDecorationStyle, textDecorationThickness].join(" ")];
      }),
    );
  });
  for (const family of [
    ["directive", "commitment", "measure", "sanction", "violation", "principle", "check", "selected"],
    ["date", "count", "percent", "contest", "law", "institution"],
    ["candidate", "person"],
  ]) {
    const own = family.map((kind) => lines[kind]);
    for (const line of own) assert.match(line, /^(?:under|over)line (?!auto)/, JSON.stringify(lines));
    assert.equal(new Set(own).size, family.length, JSON.stringify(lines));
  }
  await close();
});

test("axe-core finds nothing in forced colours, with a card open", { skip }, async () => {
  const { page, close } = await open("plain", { features: [{ name: "forced-colors", value: "active" }] });
  await page.evaluate(axe);
  assert.deepEqual(await page.evaluate(axeFindings), []);
  await close();
});

test("where less motion is asked for, nothing glides", { skip }, async () => {
  const features = [{ name: "prefers-reduced-motion", value: "reduce" }];
  const { page, close } = await open("plain", { features, height: 400 });
  const seen = await page.evaluate(async () => {
    const element = /** @type {SorotHighlight} */ (document.querySelector("sorot-highlight"));
    element.selected = /** @type {any} */ (element.findings.at(-1));
    const at = scrollY;
    await new Promise((resolve) => setTimeout(resolve, 700));
    const moving = document.getAnimations().length;
    const arrow = element.shadowRoot?.querySelector("summary") ?? element;
    return { at, later: scrollY, moving, arrow: getComputedStyle(arrow, "::after").transitionDuration };
  });
  assert.ok(seen.at > 0, "it goes to the words");
  assert.equal(seen.later, seen.at, "at once");
  assert.equal(seen.moving, 0);
  assert.equal(seen.arrow, "0s");
  await close();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  for (const name of ["plain", "newsroom", "long", "prepared"]) {
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
