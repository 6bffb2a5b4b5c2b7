/**
 * The package's front: loads the WebAssembly once and checks what it is given.
 * Types and documentation are in index.d.ts.
 *
 * @module sorot
 */

import load, * as engine from "./pkg/sorot.js";

/** @type {Promise<void> | undefined} */
let loading;
let loaded = false;

/** @type {typeof import("./index.d.ts").init} */
export function init(source) {
  loading ??= start(source).catch((error) => {
    loading = undefined; // a later call may have more luck
    throw error;
  });
  return loading;
}

/** @type {typeof import("./index.d.ts").analyze} */
export async function analyze(text, options) {
  await init();
  return analyzeSync(text, options);
}

/** @type {typeof import("./index.d.ts").analyzeSync} */
export function analyzeSync(text, options) {
  if (typeof text !== "string") {
    throw new TypeError(`sorot: the text must be a string, not ${nameOf(text)}`);
  }
  if (options !== undefined && (typeof options !== "object" || options === null || Array.isArray(options))) {
    throw new TypeError(`sorot: the options must be an object, not ${nameOf(options)}`);
  }
  requireLoaded("analyzeSync");
  try {
    // An option that is undefined is one not given.
    const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
    return engine.analyze(text, Object.fromEntries(given));
  } catch (error) {
    engine.__wbg_reset_state(); // a panic leaves an instance not to be trusted; a fresh one costs a millisecond
    const { message } = /** @type {Error} */ (error);
    throw new Error(`sorot: ${message}`, { cause: error });
  }
}

/** @type {typeof import("./index.d.ts").rules} */
export function rules() {
  requireLoaded("rules");
  return engine.rules();
}

/** @type {typeof import("./index.d.ts").version} */
export function version() {
  requireLoaded("version");
  return engine.version();
}

/** @param {string} name */
function requireLoaded(name) {
  if (!loaded) throw new Error(`sorot: not loaded yet; await init() before ${name}()`);
}

/** @param {import("./index.d.ts").Source} [source] */
async function start(source = new URL("./pkg/sorot_bg.wasm", import.meta.url)) {
  const isFile = (typeof source === "string" || source instanceof URL) && String(source).startsWith("file:");
  // Node's fetch reads no files. Not an import, which bundlers would try to follow.
  const wasm = isFile ? process.getBuiltinModule("node:fs").readFileSync(new URL(source)) : source;
  await load({ module_or_path: wasm });
  loaded = true;
}

/** @param {unknown} value */
function nameOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value;
}
