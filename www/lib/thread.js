/**
 * The engine in a thread of its own, a Web Worker or one of Node's. `cargo xtask build` makes one file
 * of it and what it imports, pkg/thread.js, so that any bundler or plain copy takes it along whole.
 *
 * in:  { wasm: Module or bytes }, then { id, text, options, progress }
 * out: { ready: true } | { ready: false, error }, then { id, share }… and { id, analysis } | { id, error }
 */

import { run, start } from "./engine.js";

const PROGRESS_MS = 50;

/** @typedef {{ postMessage(message: unknown): void, onmessage?: unknown, on?: import("node:worker_threads").MessagePort["on"] }} Port */

/** @type {Port} */
const port =
  "WorkerGlobalScope" in globalThis
    ? /** @type {any} */ (globalThis)
    : globalThis.process.getBuiltinModule("node:worker_threads").parentPort;

/** @param {any} message */
async function hear({ wasm, id, text, options, progress }) {
  if (wasm) {
    try {
      await start(() => wasm);
      port.postMessage({ ready: true });
    } catch (error) {
      port.postMessage({ ready: false, error: messageOf(error) });
    }
    return;
  }
  try {
    port.postMessage({
      id,
      analysis: run(text, options, progress && often((share) => port.postMessage({ id, share }))),
    });
  } catch (error) {
    port.postMessage({ id, error: messageOf(error) });
  }
}

/**
 * Passes on no more than a page can draw.
 *
 * @param {(share: number) => void} tell
 */
function often(tell) {
  let last = performance.now();
  return (/** @type {number} */ share) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    tell(share);
  };
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

if (port.on) port.on("message", hear);
else port.onmessage = (/** @type {MessageEvent} */ { data }) => hear(data);
