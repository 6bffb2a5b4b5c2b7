/**
 * What a reader downloads, held against tests/budget.json, with what takes the most of it. Arguments: the wasm that
 * ships, and the same with the names of its functions.
 */

import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [shipped, named] = process.argv.slice(2);
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

const SECTIONS = ["custom", "type", "import", "function", "table", "memory", "global", "export", "start", "element"];
SECTIONS.push("code", "data", "data count", "tag");

/** Reads numbers and texts of a wasm file one after the other. */
class Reader {
  /** @param {Buffer} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** An unsigned LEB128 number. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) {
        return value;
      }
    }
  }

  /** So many bytes; without a number, as many as the next number says. */
  take(length = this.number()) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** Sections with their numbers. @param {Buffer} bytes */
function sections(bytes) {
  const reader = new Reader(bytes, 8);
  const found = [];
  while (reader.at < bytes.length) {
    const [id] = reader.take(1);
    found.push({ id: id ?? 0, body: reader.take() });
  }
  return found;
}

/** Bytes of code by crate or module. @param {Buffer} bytes */
function contributors(bytes) {
  const found = sections(bytes);
  const imports = new Reader(Buffer.from(found.find(({ id }) => id === 2)?.body ?? []));
  let imported = 0;
  for (let left = imports.number(); left > 0; left -= 1) {
    imports.take();
    imports.take();
    const [kind] = imports.take(1);
    imported += kind === 0 ? 1 : 0;
    if (kind !== 0) {
      // Bindings import functions only.
      throw new Error(`an import of kind ${kind}`);
    }
    imports.number();
  }
  /** @type {Map<number, string>} */
  const names = new Map();
  for (const { id, body } of found) {
    const section = new Reader(Buffer.from(body));
    if (id !== 0 || section.take().toString() !== "name") {
      continue;
    }
    while (section.at < body.length) {
      const [part] = section.take(1);
      const list = new Reader(Buffer.from(section.take()));
      for (let left = part === 1 ? list.number() : 0; left > 0; left -= 1) {
        names.set(list.number(), list.take().toString());
      }
    }
  }
  const code = new Reader(Buffer.from(found.find(({ id }) => id === 10)?.body ?? []));
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const count = code.number();
  for (let index = 0; index < count; index += 1) {
    const { length } = code.take();
    const group = groupOf(names.get(imported + index) ?? "");
    sizes.set(group, (sizes.get(group) ?? 0) + length);
  }
  // Read by the bindings generator, which takes them out.
  sizes.delete("descriptions");
  return [...sizes].sort((a, b) => b[1] - a[1]);
}

/** @param {string} name */
function groupOf(name) {
  if (name.includes("__wbindgen_describe")) {
    return "descriptions";
  }
  const own = name.match(
    /sorot\d*(?:::)?\d*(analyze|analysis|check|edge|extract|lexicon|link|options|order|rules|text|wasm)/,
  );
  const shapes = /slice\d*4sort|btree|hashbrown|serde_path|serde_wasm|serde|js_sys|wasm_bindgen|dlmalloc|flt2dec|3fmt/;
  return own ? `sorot::${own[1]}` : (name.match(shapes)?.[0].replace(/\d/g, "") ?? "other library code");
}

const bytes = readFileSync(/** @type {string} */ (shipped));
const kibibytes = (/** @type {number} */ size) => (size / 1024).toFixed(1);
const brotli = brotliCompressSync(bytes).length;
const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli].map(kibibytes);
console.log(`wasm size: ${sizes[0]} KiB raw, ${sizes[1]} KiB gzip, ${sizes[2]} KiB brotli`);
for (const { id, body } of sections(bytes)) {
  const compressed = brotliCompressSync(body).length;
  if (compressed > 1024) {
    console.log(`  ${SECTIONS[id]}: ${kibibytes(body.length)} KiB raw, ${kibibytes(compressed)} KiB brotli`);
  }
}
if (named) {
  const largest = contributors(readFileSync(named)).slice(0, 12);
  console.log(
    `  code before the optimiser, KiB: ${largest.map(([name, size]) => `${name} ${kibibytes(size)}`).join(" · ")}`,
  );
}
if (brotli > budget.wasmBrotliKiB * 1024) {
  console.error(`the wasm is larger than the ${budget.wasmBrotliKiB} KiB of tests/budget.json`);
  process.exitCode = 1;
}
