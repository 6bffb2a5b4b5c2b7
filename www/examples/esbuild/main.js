// esbuild leaves new URL("…", import.meta.url) alone, so the two files are named here and in package.json.
import { analyze, init } from "sorot";
import wasm from "sorot/sorot.wasm";
import { SorotWorker } from "sorot/worker";

const text = "“ASN wajib netral di Pilkada 2024,” tegas Wali Kota Tirtaloka, Ratih Anggraini.";

init(new URL(wasm, import.meta.url));
analyze(text).then(({ statements: [first] }) => {
  document.querySelector("#page").textContent = `${first.kind} ${first.speaker.name}`;
});

// The same in a worker, which leaves the page free.
const worker = new SorotWorker({ worker: () => new Worker(new URL("./sorot-thread.js", import.meta.url)) });
worker.analyze(text).then(({ facts: [first] }) => {
  document.querySelector("#worker").textContent = `${first.kind} ${worker.state}`;
});
