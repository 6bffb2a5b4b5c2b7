/** One face for a Web Worker and for one of Node's threads. */

/**
 * @typedef {object} Thread
 * @property {(message: unknown) => void} post
 * @property {(stay: boolean) => void} keep whether the program must not end before the thread
 * @property {() => void} close
 * @property {((message: any) => void) | undefined} onMessage
 * @property {((reason: string) => void) | undefined} onEnd it ended by itself, or did not start
 */

/**
 * @param {Worker} worker
 * @returns {Thread}
 */
export function openThread(worker) {
  /** @type {Thread} */
  const thread = {
    post: (message) => worker.postMessage(message),
    // Bun has them, browsers need them not.
    keep: (stay) => /** @type {any} */ (worker)[stay ? "ref" : "unref"]?.(),
    close: () => worker.terminate(),
    onMessage: undefined,
    onEnd: undefined,
  };
  worker.addEventListener("message", ({ data }) => thread.onMessage?.(data));
  worker.addEventListener("messageerror", () => thread.onEnd?.("a message could not be read"));
  worker.addEventListener("error", (event) => {
    event.preventDefault?.();
    thread.onEnd?.(event.message || "it could not be loaded");
  });
  return thread;
}

/**
 * @param {URL | string} script its address, or its text
 * @returns {Thread}
 */
export function openNodeThread(script) {
  const { Worker } = globalThis.process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(script, { eval: typeof script === "string" });
  /** @type {Thread} */
  const thread = {
    post: (message) => worker.postMessage(message),
    keep: (stay) => (stay ? worker.ref() : worker.unref()),
    close: () => void worker.terminate(),
    onMessage: undefined,
    onEnd: undefined,
  };
  worker.on("message", (message) => thread.onMessage?.(message));
  worker.on("messageerror", () => thread.onEnd?.("a message could not be read"));
  worker.on("error", (error) => thread.onEnd?.(error instanceof Error ? error.message : String(error)));
  worker.on("exit", (code) => thread.onEnd?.(`exit code ${code}`));
  return thread;
}
