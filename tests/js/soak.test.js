// One instance for a long time: its memory stays flat.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { analyze, analyzeSync } from "../../dist/npm/index.js";
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
