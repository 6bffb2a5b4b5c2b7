/**
 * Runs every figure and prints them as a table in Markdown, ratios first. Called by `cargo xtask bench`, which says
 * where the native program is and which file of articles to measure, if not our own.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { firstLight } from "./light.js";
import { articles, joined, median } from "./texts.js";

const [native, file] = process.argv.slice(2);
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const node = (/** @type {string[]} */ ...given) =>
  execFileSync(process.execPath, given, { encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "inherit"] });
const given = file ? [file] : [];

const texts = articles(file);
const folder = mkdtempSync(join(tmpdir(), "sorot-bench-"));
const lines = join(folder, "articles.jsonl");
writeFileSync(lines, texts.map((text) => JSON.stringify({ text })).join("\n"));
const short = join(folder, "article.txt");
writeFileSync(short, joined(texts, 1500));

/** Cold starts in turns, so that what disturbs the machine disturbs all. @type {Record<string, number[]>} */
const colds = { sorot: [], chrono: [], baseline: [] };
for (let round = 0; round < 11; round += 1) {
  for (const [name, times] of Object.entries(colds)) {
    times.push(Number(node(here("cold.js"), name, short)));
  }
}
const cold = (/** @type {string} */ name) => median(colds[name] ?? []);
const inNode = JSON.parse(node(here("node.js"), ...given));
const inChromium = JSON.parse(node(here("browser.js"), ...given));
const light = await firstLight();
const speedNative = Number(
  execFileSync(/** @type {string} */ (native), { input: readFileSync(lines), encoding: "utf8" }),
);

/** Bytes on the wire of the files of a folder. @param {string} from @param {(name: string) => boolean} wanted */
function wire(from, wanted) {
  const names = readdirSync(here(from), { recursive: true, encoding: "utf8" }).filter(
    (name) => wanted(name) && statSync(join(here(from), name)).isFile(),
  );
  return names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(here(from), name))).length, 0) / 1024;
}
const wasm = wire("../../dist/npm/pkg/", (name) => name === "sorot_bg.wasm");
const all = wasm + wire("../../dist/npm/", (name) => name === "sorot-highlight.js");

const { speed, growth } = inNode;
const times = (/** @type {number} */ ratio, digits = 2) => `${ratio.toFixed(digits)} ×`;
const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const worst = Object.entries(growth)
  .filter(([name]) => name !== "articles")
  .sort((a, b) => Number(b[1]) - Number(a[1]))[0];
/** @type {[string, string, string, string][]} */
const rows = [
  ["wasm, brotli", `${wasm.toFixed(0)} KiB`, "≤ 80 KiB", ""],
  ["wasm, glue and element, brotli", `${all.toFixed(0)} KiB`, "≤ 100 KiB", ""],
  [
    "cold in Node, against chrono-node/id",
    times(cold("sorot") / cold("chrono")),
    "≤ 0.5 ×",
    `${ms(cold("sorot"))} and ${ms(cold("chrono"))}; baseline ${ms(cold("baseline"))}`,
  ],
  ["cold in Chromium", ms(inChromium.cold.sorot), "≤ 30 ms", `chrono-node/id ${ms(inChromium.cold.chrono)}`],
  [
    "throughput in Node, against hand-written expressions",
    times(speed.sorot / speed.baseline),
    "≥ 1 ×",
    `${speed.sorot.toFixed(1)} and ${speed.baseline.toFixed(1)} MB/s`,
  ],
  ["… against chrono-node/id", times(speed.sorot / speed.chrono), "≥ 4 ×", `${speed.chrono.toFixed(1)} MB/s`],
  ["… against compromise", times(speed.sorot / speed.compromise, 0), "≥ 200 ×", `${speed.compromise.toFixed(3)} MB/s`],
  [
    "throughput in Chromium, against hand-written expressions",
    times(inChromium.speed.sorot / inChromium.speed.baseline),
    "≥ 1 ×",
    `${inChromium.speed.sorot.toFixed(1)} and ${inChromium.speed.baseline.toFixed(1)} MB/s`,
  ],
  [
    "… against chrono-node/id",
    times(inChromium.speed.sorot / inChromium.speed.chrono),
    "≥ 4 ×",
    `${inChromium.speed.chrono.toFixed(1)} MB/s`,
  ],
  [
    "wasm in Node, against native",
    times(speed.sorot / speedNative),
    "≥ 0.6 ×",
    `native ${speedNative.toFixed(1)} MB/s, without making JavaScript objects`,
  ],
  ["time for a megabyte, 10 MB against 100 KB", times(growth.articles), "≤ 1.2 ×", ""],
  ["… 1 MB against 100 KB, worst kind of text", times(Number(worst?.[1])), "≤ 1.2 ×", String(worst?.[0])],
  ["peak memory, against a text of 10 MB", times(inNode.memory, 1), "≤ 8 ×", "the whole memory of the wasm"],
  [
    "first light on 15,000 characters, after the plain page's paint",
    `${light.engine.frames.toFixed(0)} frames`,
    "≤ 2 frames",
    `${light.engine.light.toFixed(0)} and ${light.plain.toFixed(0)} ms from the start of the visit`,
  ],
  [
    "… analysis prepared",
    `${light.prepared.frames.toFixed(1)} frames`,
    "≤ 2 frames",
    `${light.prepared.light.toFixed(0)} and ${light.plain.toFixed(0)} ms`,
  ],
  ["a key in a text of 5,000 characters", ms(inChromium.key), "≤ 16 ms", "main thread, the picture included"],
];
console.log(
  `${texts.length} articles, ${inNode.megabytes.toFixed(2)} MB; Node ${process.version}; ${cpus()[0]?.model}; medians of 7 to 15 runs.\n`,
);
console.log("| what | measured | target | details |\n|---|---|---|---|");
for (const row of rows) {
  console.log(`| ${row.join(" | ")} |`);
}
