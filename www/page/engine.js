/**
 * The engine, used by the worker and, where workers are refused, by the page itself.
 *
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Options} Options
 * @typedef {import('../index.d.ts').Rule} Rule
 */
import { analyzeSync, init, rules } from "../index.js";

/**
 * Loads the engine; call it once.
 *
 * @returns {Promise<Rule[]>} what each rule id means
 */
export async function start() {
  await init();
  return rules();
}

/**
 * @param {string} text
 * @param {Options} options
 * @returns {{ analysis: Analysis, ms: number }}
 */
export function run(text, options) {
  const began = performance.now();
  const analysis = analyzeSync(text, options);
  return { analysis, ms: performance.now() - began };
}
