import { analyze } from "sorot";
import { SorotWorker } from "sorot/worker";

const text = "“ASN wajib netral di Pilkada 2024,” tegas Wali Kota Tirtaloka, Ratih Anggraini.";

const { statements } = await analyze(text);
console.log(statements[0].kind, statements[0].speaker.name);

// The same in a thread of its own, which leaves this one free.
const worker = new SorotWorker();
const { facts } = await worker.analyze(text, { published: "2024-10-09" }, { signal: AbortSignal.timeout(10_000) });
console.log(facts[0].kind, worker.state);
worker.terminate();
