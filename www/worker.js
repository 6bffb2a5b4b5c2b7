/** Types and documentation are in worker.d.ts. */

import { wasmUrl } from "./lib/assets.js";
import { Client } from "./lib/client.js";
import { openNodeThread, openThread } from "./lib/open.js";

export class SorotWorker extends Client {
  /** @param {import("./worker.d.ts").WorkerOptions} [options] */
  constructor(options) {
    super(options, { wasm: wasmUrl, thread });
  }
}

function thread() {
  if (typeof Worker === "function") {
    return openThread(new Worker(new URL("./pkg/thread.js", import.meta.url), { type: "module" }));
  }
  const here = import.meta.url; // in two steps, so that bundlers do not take the file along for Node
  return openNodeThread(new URL("./pkg/thread.js", here));
}
