/**
 * The engine, used by the worker and, where workers are refused, by the page itself.
 *
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Options} Options
 * @typedef {{ id: string, kind: string, title: { id: string, en: string }, why: { id: string, en: string }, source: string, example: string }} Rule
 */
import * as sorot from "../index.js";

/**
 * Loads the engine; call it once.
 *
 * @returns {Promise<Rule[]>} what each rule id means
 */
export async function start() {
  await sorot.init();
  const { rules } = /** @type {{ rules?: () => Rule[] }} */ (sorot);
  return rules ? rules() : [];
}

/**
 * @param {string} text
 * @param {Options} options
 * @returns {{ analysis: Analysis, ms: number }}
 */
export function run(text, options) {
  const began = performance.now();
  const analysis = sorot.analyzeSync(text, options);
  return { analysis, ms: performance.now() - began };
}
