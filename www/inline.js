/** The whole package in JavaScript, without another file. Types and documentation are in inline.d.ts. */

import { Client } from "./lib/client.js";
import { run, start } from "./lib/engine.js";
import { openNodeThread, openThread } from "./lib/open.js";
import { threadText, wasmBase64 } from "./pkg/inline.js";

export { rules, version } from "./lib/engine.js";

/** @type {typeof import("./inline.d.ts").init} */
export async function init(source) {
  await start(() => source ?? bytes());
}

/** @type {typeof import("./inline.d.ts").analyzeSync} */
export function analyzeSync(text, options) {
  return run(text, options);
}

/** @type {typeof import("./inline.d.ts").analyze} */
export async function analyze(text, options) {
  await init();
  return run(text, options);
}

export class SorotWorker extends Client {
  /** @param {import("./worker.d.ts").WorkerOptions} [options] */
  constructor(options) {
    super(options, { wasm: bytes, thread });
  }
}

function thread() {
  if (typeof Worker !== "function") return openNodeThread(threadText);
  const address = URL.createObjectURL(new Blob([threadText], { type: "text/javascript" }));
  const opened = openThread(new Worker(address));
  const { close } = opened;
  opened.close = () => {
    close();
    URL.revokeObjectURL(address);
  };
  return opened;
}

function bytes() {
  return Uint8Array.from(atob(wasmBase64), (character) => character.charCodeAt(0));
}
