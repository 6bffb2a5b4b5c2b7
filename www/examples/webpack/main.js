import { analyze } from "sorot";
import { SorotWorker } from "sorot/worker";

const text = "“ASN wajib netral di Pilkada 2024,” tegas Wali Kota Tirtaloka, Ratih Anggraini.";

analyze(text).then(({ statements: [first] }) => {
  document.querySelector("#page").textContent = `${first.kind} ${first.speaker.name}`;
});

// The same in a worker, which leaves the page free.
const worker = new SorotWorker();
worker.analyze(text).then(({ facts: [first] }) => {
  document.querySelector("#worker").textContent = `${first.kind} ${worker.state}`;
});
