import { analyze } from "./node_modules/sorot/index.js";
import { SorotWorker } from "./node_modules/sorot/worker.js";

// A service worker cannot start a worker of its own; SorotWorker then works in this very thread.
const worker = new SorotWorker();

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  event.waitUntil(answer(event));
});

async function answer({ data: text, source }) {
  const { statements } = await analyze(text);
  const { facts } = await worker.analyze(text);
  source.postMessage({
    page: `${statements[0].kind} ${statements[0].speaker.name}`,
    worker: `${facts[0].kind} ${worker.state}`,
  });
}
