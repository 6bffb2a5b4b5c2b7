/** The other end of frame-client.js, in a page of its own. `cargo xtask build` bundles it in its place. */

import { SorotWorker } from "../worker.js";

const worker = new SorotWorker();

addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data !== "sorot-frame" || event.source !== parent || !port) return;
  port.onmessage = async ({ data: { id, text, options, rules } }) => {
    try {
      port.postMessage({ id, value: rules ? await worker.rules() : await worker.analyze(text, options) });
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
});
parent.postMessage("sorot-frame", "*"); // who is there is told nothing else
