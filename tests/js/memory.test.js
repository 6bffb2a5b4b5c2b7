// What the engine holds: flat over many articles, a few times the text for a long one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { analyze, analyzeSync } from "../../dist/npm/index.js";
import { articles, joined } from "../bench/texts.js";
import { ARTICLE } from "./articles.js";

const TIMES = 20_000;
const WARM_UP = 500;

/** @type {WebAssembly.Memory[]} of every instance, which the package itself does not show */
const memories = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, given) {
    const instance = Reflect.construct(target, given);
    memories.push(instance.exports.memory);
    return instance;
  },
});

test(`${TIMES} analyses in one instance leave its memory flat`, async (context) => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  await analyze(ARTICLE);
  const expected = JSON.stringify(analyzeSync(ARTICLE));
  for (let time = 0; time < WARM_UP; time += 1) analyzeSync(ARTICLE);
  const before = { wasm: memories[0].buffer.byteLength, heap: heap() };
  for (let time = 0; time < TIMES; time += 1)
    analyzeSync(time % 100 === 0 ? ARTICLE : ARTICLE.slice(0, 300 + (time % 400)));
  const after = { wasm: memories[0].buffer.byteLength, heap: heap() };
  context.diagnostic(
    `wasm memory ${before.wasm} then ${after.wasm} bytes; heap ${before.heap} then ${after.heap} bytes`,
  );
  assert.equal(memories.length, 1);
  assert.equal(after.wasm, before.wasm);
  assert.ok(after.heap < before.heap + 2_000_000, `the heap grew by ${after.heap - before.heap} bytes`);
  assert.equal(JSON.stringify(analyzeSync(ARTICLE)), expected);
});

// Our own articles hold more findings than others do; those take 7.4 times (PERFORMANCE.md).
test("a text of four megabytes takes at most eleven times its size", async (context) => {
  await analyze("");
  const text = joined(articles(undefined), 4e6);
  analyzeSync(text);
  const most = Math.max(...memories.map((memory) => memory.buffer.byteLength)) / Buffer.byteLength(text);
  context.diagnostic(`${most.toFixed(1)} times`);
  assert.ok(most <= 11, `${most.toFixed(1)} times`);
});
