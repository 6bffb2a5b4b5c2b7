/**
 * The one engine of a program: every entry of the package shares it, whichever loads it first.
 * It knows no file names, so that `sorot/inline` does not drag the wasm file along (see assets.js).
 */

import load, * as bindings from "../pkg/sorot.js";
import { compile } from "./compile.js";

/**
 * @typedef {import("../index.d.ts").Analysis} Analysis
 * @typedef {import("../index.d.ts").Options} Options
 * @typedef {import("../index.d.ts").Source} Source
 */

/** An instance that an enormous text has blown up is not kept: WebAssembly never gives memory back. */
const KEPT_BYTES = 256 * 1024 * 1024;

/** @type {Promise<WebAssembly.Module> | undefined} */
let loading;
/** @type {WebAssembly.Module | undefined} */
let loaded;
/** Whether the instance at hand has trapped. */
let broken = false;

/**
 * Loads the engine once; later calls give the same promise, unless the first one failed.
 *
 * @param {() => Source} source asked only if nothing is loaded
 * @returns {Promise<WebAssembly.Module>} for a worker, which need not load it again
 */
export function start(source) {
  loading ??= instantiate(source).catch((error) => {
    loading = undefined; // a later call may have more luck
    throw error;
  });
  return loading;
}

/** @param {() => Source} source */
async function instantiate(source) {
  const module = await compile(source());
  try {
    bindings.initSync({ module });
  } catch {
    // Older Chromium wants it so. Elsewhere not: it asks for Response, and Node then loads all of fetch, 30 ms.
    await load({ module_or_path: module });
  }
  loaded = module;
  return module;
}

/**
 * @param {unknown} text
 * @param {unknown} [options]
 * @param {(share: number) => void} [progress] told how much is done, of 1; must not throw
 * @returns {Analysis}
 */
export function run(text, options, progress) {
  const given = checked(text, options);
  const module = requireLoaded("analyzeSync");
  try {
    renewIf(broken);
    broken = true; // until it has come through
    const analysis = bindings.analyze(/** @type {string} */ (text), given, progress);
    broken = false;
    renewIf(bindings.initSync({ module }).memory.buffer.byteLength > KEPT_BYTES);
    return analysis;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`sorot: ${message}`, { cause: error });
  }
}

/** @param {boolean} must a fresh instance of the compiled module costs a millisecond */
function renewIf(must) {
  if (must) bindings.__wbg_reset_state();
  broken = false;
}

/** @returns {import("../index.d.ts").Rule[]} */
export function rules() {
  requireLoaded("rules");
  renewIf(broken);
  return bindings.rules();
}

/** @returns {string} */
export function version() {
  requireLoaded("version");
  renewIf(broken);
  return bindings.version();
}

/**
 * The options without those that are undefined, which is as good as not given.
 *
 * @param {unknown} text
 * @param {unknown} options
 * @returns {Options}
 */
export function checked(text, options) {
  if (typeof text !== "string") {
    throw new TypeError(`sorot: the text must be a string, not ${nameOf(text)}`);
  }
  if (options !== undefined && (typeof options !== "object" || options === null || Array.isArray(options))) {
    throw new TypeError(`sorot: the options must be an object, not ${nameOf(options)}`);
  }
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined));
}

/** @param {string} name */
function requireLoaded(name) {
  if (!loaded) throw new Error(`sorot: not loaded yet; await init() before ${name}()`);
  return loaded;
}

/** @param {unknown} value */
function nameOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value;
}
