/** Throughput, growth and memory in Node. Prints JSON. */

import { analyzeSync, init } from "../../dist/npm/index.js";
import { scan } from "./baseline.js";
import { articles, bytes, joined, median, rounds } from "./texts.js";

const texts = articles(process.argv[2]);
const megabytes = bytes(texts) / 1e6;

/** The package renews its instance when the memory has grown far. @type {WebAssembly.Memory[]} */
const memories = [];
/** @param {any} exports */
const note = (exports) => {
  memories.push(exports.memory);
};
// However the package makes its instance.
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, given) {
    const instance = Reflect.construct(target, given);
    note(instance.exports);
    return instance;
  },
});
WebAssembly.instantiate = new Proxy(WebAssembly.instantiate, {
  async apply(target, self, given) {
    const made = /** @type {any} */ (await Reflect.apply(target, self, given));
    note((made.instance ?? made).exports);
    return made;
  },
});
await init();

const chrono = await import("chrono-node/id");
const { default: compromise } = await import("compromise");
/** @type {Record<string, (text: string) => unknown>} */
const programs = {
  sorot: (text) => analyzeSync(text),
  baseline: scan,
  chrono: (text) => chrono.parse(text),
  // Its English rules, since it has none for Indonesian: sentences, tags and nothing else.
  compromise: (text) => compromise(text).json(),
};
/** @type {Record<string, number>} */
const speed = {};
for (const [name, run] of Object.entries(programs)) {
  const slow = name === "compromise";
  const sample = slow ? texts.slice(0, 20) : texts;
  const times = rounds(() => sample.forEach((text) => void run(text)), 7, slow ? 1 : 2);
  speed[name] = ((slow ? bytes(sample) / 1e6 : megabytes) / median(times)) * 1000;
}

/** Milliseconds for a megabyte. @param {string} text */
const perMegabyte = (text, count = 7) =>
  median(rounds(() => void analyzeSync(text), count, 1)) / (Buffer.byteLength(text) / 1e6);

/** How a kind of text is made to a length. @type {Record<string, (length: number) => string>} */
const kinds = {
  articles: (length) => joined(texts, length),
  quotes: (length) => "“Kami netral,” ".repeat(length / 15),
  digits: (length) => "8".repeat(length),
  "numbers with dots": (length) => "1.234 ".repeat(length / 6),
  "one endless sentence": (length) => "ASN dan TNI serta Polri di daerah itu ".repeat(length / 38),
  netral: (length) => "netral ".repeat(length / 7),
  names: (length) => "Rina Wulandari, ".repeat(length / 16),
};
/** @type {Record<string, number>} */
const growth = {};
for (const [name, make] of Object.entries(kinds)) {
  growth[name] = perMegabyte(make(name === "articles" ? 1e7 : 1e6), 3) / perMegabyte(make(1e5));
}
const most = Math.max(...memories.map(({ buffer }) => buffer.byteLength));
console.log(JSON.stringify({ megabytes, articles: texts.length, speed, growth, memory: most / 1e7 }));
