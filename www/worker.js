/** Types and documentation are in worker.d.ts. */

import { newWorker, threadUrl, wasmUrl } from "./lib/assets.js";
import { Client } from "./lib/client.js";
import { openNodeThread, openThread } from "./lib/open.js";

export class SorotWorker extends Client {
  /** @param {import("./worker.d.ts").WorkerOptions} [options] */
  constructor(options) {
    super(options, { wasm: wasmUrl, thread });
  }
}

function thread() {
  return typeof Worker === "function" ? openThread(newWorker()) : openNodeThread(threadUrl());
}
