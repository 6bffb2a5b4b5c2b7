/**
 * How many instructions an analysis of the project's own articles takes, held against tests/budget.json: unlike seconds
 * they do not depend on what else the machine does. Arguments: valgrind, and the program of tests/bench/throughput.rs.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { articles, bytes } from "./bench/texts.js";

const [valgrind = "valgrind", program = ""] = process.argv.slice(2);
const { instructionsPerByte: most } = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));
const texts = articles();

/** @param {string[]} texts */
function count(texts) {
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
  const options = ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, "--once"];
  const { status, stderr } = spawnSync(valgrind, options, { input, encoding: "utf8", maxBuffer: 1e8 });
  const found = /Collected : (\d+)/.exec(stderr);
  if (status !== 0 || !found) {
    throw new Error(`valgrind counted nothing: ${stderr}`);
  }
  return Number(found[1]);
}

// Reading the lexicon is a matter of starting, not of the text.
const start = count(["a"]);
const each = (count(texts) - start) / bytes(texts);
const long = (count([texts.join("\n")]) - start) / bytes(texts);
console.log(`starting: ${(start / 1e6).toFixed(1)} million instructions`);
console.log(`${texts.length} articles: ${each.toFixed(0)} a byte; as one text: ${long.toFixed(0)}; allowed: ${most}`);
if (Math.max(each, long) > most) {
  console.error("an analysis takes more instructions than tests/budget.json allows");
  process.exitCode = 1;
}
