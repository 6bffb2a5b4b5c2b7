/**
 * The first light on an article of 15,000 characters, beside the first paint of the same page without Sorot, in Chromium.
 * Both in turns, each time in a browser context without any cache. Called by run.js; by itself it prints a table:
 *
 *     CHROME_PATH=… node tests/bench/light.js [rounds]
 */

import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "../../www/examples/gallery/serve.js";
import { median } from "./texts.js";

const FRAME_MS = 1000 / 60;

/** On the page, before all else: notes the frame in which words are lit for the first time. */
function watch() {
  const marks = /** @type {any} */ (globalThis);
  const look = () => {
    const lit = [...(CSS.highlights ?? [])].some(([name, { size }]) => /^sorot-\d+-directive$/.test(name) && size > 0);
    if (!lit) return requestAnimationFrame(look);
    // What was lit before this frame is drawn with it; the message comes when the frame is done.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      marks.sorotLight = performance.now();
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** @param {import("puppeteer-core").Browser} chromium @param {string} address */
async function visit(chromium, address) {
  const context = await chromium.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(watch);
    await page.goto(address, { waitUntil: "load" });
    if (!address.endsWith("plain")) await page.waitForFunction("globalThis.sorotLight > 0");
    else await new Promise((resolve) => setTimeout(resolve, 300));
    return await page.evaluate(() => ({
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      light: /** @type {any} */ (globalThis).sorotLight ?? Number.NaN,
    }));
  } finally {
    await context.close();
  }
}

/** @param {number} [rounds] */
export async function firstLight(rounds = 7) {
  const gallery = await serve(0);
  const chromium = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? "", args: ["--no-sandbox"] });
  /** @type {{ plain: number, paint: number, light: number }[]} */
  const all = [];
  for (let round = -1; round < rounds; round += 1) {
    const plain = await visit(chromium, `${gallery.address}long.html?plain`);
    const lit = await visit(chromium, `${gallery.address}long.html`);
    if (round >= 0) all.push({ plain: plain.paint, paint: lit.paint, light: lit.light });
  }
  await chromium.close();
  gallery.close();
  const late = all.map(({ plain, light }) => light - plain);
  return {
    all,
    plain: median(all.map(({ plain }) => plain)),
    paint: median(all.map(({ paint }) => paint)),
    light: median(all.map(({ light }) => light)),
    late: median(late),
    frames: median(late) / FRAME_MS,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { all, ...middle } = await firstLight(Number(process.argv[2] ?? 7));
  const row = (/** @type {number[]} */ times) => times.map((time) => time.toFixed(0)).join("\t");
  console.log("plain paint\tpaint with Sorot\tfirst light, ms");
  for (const { plain, paint, light } of all) console.log(row([plain, paint, light]));
  console.log(`medians: ${row([middle.plain, middle.paint, middle.light])}`);
  console.log(
    `first light after the plain page's paint: ${middle.late.toFixed(0)} ms, ${middle.frames.toFixed(1)} frames`,
  );
}
