/**
 * The first light on an article of 15,000 characters, by the engine and with the analysis in the page, beside the paint
 * of the same article without Sorot, in Chromium. All in turns, each time in a browser context without any cache. Called
 * by run.js; by itself it prints a table:
 *
 *     CHROME_PATH=… node tests/bench/light.js [rounds]
 */

import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "../../www/examples/gallery/serve.js";
import { median } from "./texts.js";

const FRAME_MS = 1000 / 60;
const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * On the page, before all else: notes when the first frame is done that shows something of the article, and the first in
 * which words of it are lit. (The browser's own time of the first paint is some 40 ms later, when the picture is on the
 * screen; no browser tells that of a highlight.)
 */
function watch() {
  const seen = { paint: 0, light: 0 };
  /** @type {any} */ (globalThis).sorotSeen = seen;
  const isThere = () => Boolean(document.getElementById("article")?.firstElementChild);
  const isLit = () => [...(CSS.highlights ?? [])].some(([name, { size }]) => /^sorot-\d+-/.test(name) && size > 0);
  const { port1, port2 } = new MessageChannel();
  // The message comes when the frame is done: what is there then was drawn with it.
  port1.onmessage = () => {
    const now = performance.now();
    if (isThere()) seen.paint ||= now;
    if (seen.paint > 0 && isLit()) seen.light = now;
    else requestAnimationFrame(look);
  };
  const look = () => port2.postMessage(null);
  requestAnimationFrame(look);
}

/**
 * @typedef {{ paint: number, light: number }} Visit milliseconds from its start
 * @param {import("puppeteer-core").Browser} chromium
 * @param {string} address
 * @returns {Promise<Visit>}
 */
async function visit(chromium, address) {
  const context = await chromium.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(watch);
    await page.goto(address, { waitUntil: "load" });
    const last = address.endsWith("plain") ? "paint" : "light";
    // Nothing is asked of the page before it has come to rest.
    for (let tries = 0; tries < 10; tries += 1) {
      await pause(800);
      const seen = await page.evaluate(() => /** @type {any} */ (globalThis).sorotSeen);
      if (seen[last] > 0) return seen;
    }
    throw new Error(`${address}: nothing was lit`);
  } finally {
    await context.close();
    await pause(300);
  }
}

/** @param {number} [rounds] */
export async function firstLight(rounds = 7) {
  const gallery = await serve(0);
  const chromium = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? "", args: ["--no-sandbox"] });
  /** @type {{ plain: number, engine: Visit, prepared: Visit }[]} */
  const all = [];
  const pages = { plain: "long.html?plain", engine: "long.html", prepared: "prepared.html" };
  const order = /** @type {(keyof typeof pages)[]} */ (Object.keys(pages));
  for (let round = -1; round < rounds; round += 1) {
    /** @type {Record<string, Visit>} */
    const seen = {};
    for (const name of order) seen[name] = await visit(chromium, gallery.address + pages[name]);
    order.push(...order.splice(0, 1)); // none always follows the same
    const { plain, engine, prepared } = seen;
    if (round >= 0) all.push({ plain: plain.paint, engine, prepared });
  }
  await chromium.close();
  gallery.close();
  const of = (/** @type {"engine" | "prepared"} */ way) => {
    const late = median(all.map((round) => round[way].light - round.plain));
    return { light: median(all.map((round) => round[way].light)), late, frames: late / FRAME_MS };
  };
  return { all, plain: median(all.map(({ plain }) => plain)), engine: of("engine"), prepared: of("prepared") };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { all, plain, engine, prepared } = await firstLight(Number(process.argv[2] ?? 7));
  const row = (/** @type {number[]} */ times) => times.map((time) => time.toFixed(0)).join("\t");
  console.log("plain paint\tengine: paint\tlight\tprepared: paint\tlight, ms");
  for (const { plain, engine, prepared } of all)
    console.log(row([plain, engine.paint, engine.light, prepared.paint, prepared.light]));
  console.log(`medians: plain page's paint ${plain.toFixed(0)} ms`);
  for (const [name, { light, late, frames }] of Object.entries({ engine, prepared }))
    console.log(
      `${name}: first light ${light.toFixed(0)} ms, ${late.toFixed(0)} ms or ${frames.toFixed(1)} frames after it`,
    );
}
