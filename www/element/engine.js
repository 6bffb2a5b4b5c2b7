/** Who analyses: this thread for a short text, a worker for a long one, a frame where the page's policy asks for it. */

import { analyze, init, rules } from "../index.js";
import { SorotWorker } from "../worker.js";
import { Frame } from "./frame-client.js";

/**
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Options} Options
 * @typedef {import('../index.d.ts').Rule} Rule
 * @typedef {{ analyze(text: string, options: Options, signal: AbortSignal): Promise<Analysis>, rules(): Promise<Rule[]> }} Engine
 */

/** Up to here the answer is there sooner than a worker would have started. */
const SHORT = 20_000;

/** @type {SorotWorker | undefined} one for all elements of a page */
let worker;

/** @type {Engine} */
const here = {
  analyze(text, options, signal) {
    if (text.length <= SHORT) return analyze(text, options);
    worker ??= new SorotWorker();
    return worker.analyze(text, options, { signal });
  },
  async rules() {
    await init();
    return rules();
  },
};

/**
 * @param {string | null} frame the address of the frame's page, or null to work here
 * @param {ShadowRoot} place for the frame
 * @returns {Engine}
 */
export function engineFor(frame, place) {
  return frame ? new Frame(new URL(frame, document.baseURI).href, place) : here;
}

/** Begins to load the engine, so that it comes while the article is read. */
export function warmUp() {
  init().catch(() => {}); // the analysis will tell
}

/** Whether the page's policy was in the way. @param {unknown} error */
export function isPolicy(error) {
  return /content.?security|\bCSP\b|unsafe-eval/i.test(String(error));
}
