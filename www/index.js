/**
 * The package's front. Types and documentation are in index.d.ts.
 *
 * @module sorot
 */

import { wasmUrl } from "./lib/assets.js";
import { run, start } from "./lib/engine.js";

export { rules, version } from "./lib/engine.js";

/** @type {typeof import("./index.d.ts").init} */
export async function init(source) {
  await start(() => source ?? wasmUrl());
}

/** @type {typeof import("./index.d.ts").analyzeSync} */
export function analyzeSync(text, options) {
  return run(text, options);
}

/** @type {typeof import("./index.d.ts").analyze} */
export async function analyze(text, options) {
  await init();
  return run(text, options);
}
