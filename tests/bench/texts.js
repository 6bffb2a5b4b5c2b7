/** The articles that are measured: those of a JSON Lines file (`{"text": …}` a line), else the project's own. */

import { readdirSync, readFileSync } from "node:fs";

const own = new URL("../articles/", import.meta.url);

/** @param {string | undefined} file @returns {string[]} */
export function articles(file) {
  if (file) {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => JSON.parse(line).text);
  }
  const names = readdirSync(own).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(new URL(name, own), "utf8"));
}

/** Articles one after the other, up to so many characters. @param {string[]} texts @param {number} length */
export function joined(texts, length) {
  let text = "";
  for (let at = 0; text.length < length; at += 1) {
    text += `${texts[at % texts.length]}\n\n`;
  }
  return text.slice(0, length);
}

/** @param {string[]} texts */
export const bytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** @param {number[]} numbers */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Milliseconds of each of some rounds, after a warm-up. @param {() => void} run */
export function rounds(run, count = 7, warm = 2) {
  const times = [];
  for (let round = -warm; round < count; round += 1) {
    const start = performance.now();
    run();
    if (round >= 0) {
      times.push(performance.now() - start);
    }
  }
  return times;
}
