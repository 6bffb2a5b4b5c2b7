/** Cold start, throughput and typing in Chromium. Prints JSON. */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import { articles, joined, median } from "./texts.js";

const root = fileURLToPath(new URL("../../dist/", import.meta.url));
const TYPES = /** @type {Record<string, string>} */ ({
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  svg: "image/svg+xml",
  wasm: "application/wasm",
});

/** The peer as one module, as a bundler would ship it. */
const bundle = await build({
  stdin: {
    contents: 'export { parse } from "chrono-node/id";',
    resolveDir: fileURLToPath(new URL(".", import.meta.url)),
  },
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
});
const chrono = bundle.outputFiles[0]?.text ?? "";
const baseline = readFileSync(new URL("baseline.js", import.meta.url), "utf8");

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const own = /** @type {Record<string, string>} */ ({ "/chrono.js": chrono, "/baseline.js": baseline });
  const type = TYPES[path.split(".").pop() ?? ""] ?? "text/plain";
  try {
    const body = path === "/empty.html" ? "<!doctype html><title>.</title>" : (own[path] ?? readFileSync(root + path));
    response.writeHead(200, { "content-type": type }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0);
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const address = `http://localhost:${port}`;

const texts = articles(process.argv[2]);
const article = joined(texts, 1500);
const chromium = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? "",
  args: ["--no-sandbox"],
});

/** In a page without cache: from the import to the first result. @param {string} url @param {string} name */
async function cold(url, name) {
  const context = await chromium.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${address}/empty.html`);
  const time = await page.evaluate(
    async (url, name, text) => {
      const start = performance.now();
      const module = await import(url);
      await module[name](text);
      return performance.now() - start;
    },
    url,
    name,
    article,
  );
  await context.close();
  return time;
}

/** @type {Record<string, number[]>} */
const colds = { sorot: [], chrono: [], baseline: [] };
for (let round = 0; round < 11; round += 1) {
  colds.sorot?.push(await cold("/npm/index.js", "analyze"));
  colds.chrono?.push(await cold("/chrono.js", "parse"));
  colds.baseline?.push(await cold("/baseline.js", "scan"));
}

const page = await chromium.newPage();
await page.goto(`${address}/empty.html`);
const speed = await page.evaluate(async (texts) => {
  const { init, analyzeSync } = await import(/** @type {any} */ ("/npm/index.js"));
  await init();
  const { parse } = await import(/** @type {any} */ ("/chrono.js"));
  const { scan } = await import(/** @type {any} */ ("/baseline.js"));
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  /** @type {Record<string, number>} */
  const speed = {};
  for (const [name, run] of Object.entries({ sorot: analyzeSync, chrono: parse, baseline: scan })) {
    const times = [];
    for (let round = -2; round < 7; round += 1) {
      const start = performance.now();
      for (const text of texts) {
        run(text);
      }
      if (round >= 0) {
        times.push(performance.now() - start);
      }
    }
    speed[name] = bytes / 1000 / (times.toSorted((a, b) => a - b)[3] ?? Number.NaN);
  }
  return speed;
}, texts);

// Main-thread work of a key in the page, the picture included.
await page.goto(`${address}/page/index.html`);
await page.waitForSelector("textarea");
await page.evaluate(
  (text) => {
    const area = /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea"));
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
    area.setSelectionRange(2500, 2500);
  },
  joined(texts, 5000),
);
await new Promise((resolve) => setTimeout(resolve, 1500));
const work = async () => (await page.metrics()).TaskDuration ?? Number.NaN;
const keys = [];
for (let key = 0; key < 15; key += 1) {
  const before = await work();
  await page.keyboard.press("a");
  await new Promise((resolve) => setTimeout(resolve, 400));
  keys.push(((await work()) - before) * 1000);
}
await chromium.close();
server.close();
const middle = Object.fromEntries(Object.entries(colds).map(([name, times]) => [name, median(times)]));
console.log(JSON.stringify({ cold: middle, speed, key: median(keys) }));
