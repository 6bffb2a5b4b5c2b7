// An engine that traps on purpose: an Error that names it, then a fresh instance.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import binaryen from "binaryen";
import { analyze, init } from "../../dist/npm/index.js";
import { SorotWorker } from "../../dist/npm/worker.js";
import { ARTICLE } from "./articles.js";

/** A text of this length traps the engine of this test. */
const TRAP = "x".repeat(3333);

/** The engine with one difference, which is not in what ships: it traps on a text of TRAP's length. */
function trapping() {
  const module = binaryen.readBinary(readFileSync(new URL("../../dist/npm/pkg/sorot_bg.wasm", import.meta.url)));
  const { BulkMemory, BulkMemoryOpt, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } =
    binaryen.Features;
  const features =
    BulkMemory | BulkMemoryOpt | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt;
  module.setFeatures(features | binaryen.Features.CallIndirectOverlong);
  const { value } = binaryen.getExportInfo(module.getExport("analyze"));
  const { params, results } = binaryen.getFunctionInfo(module.getFunction(value));
  const all = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
  const isTrap = module.i32.eq(module.local.get(1, binaryen.i32), module.i32.const(TRAP.length));
  const body = module.block(null, [module.if(isTrap, module.unreachable()), module.call(value, all, results)], results);
  module.removeExport("analyze");
  module.addFunction("trapping", params, results, [], body);
  module.addFunctionExport("trapping", "analyze");
  return module.emitBinary();
}

test("every promise settles, in this thread and in another", async () => {
  await init(new Uint8Array(trapping()));
  const expected = await analyze(ARTICLE);
  assert.ok(expected.statements.length > 0);
  const worker = new SorotWorker();
  for (const ask of [analyze, (/** @type {string} */ text) => worker.analyze(text)]) {
    const outcomes = await Promise.allSettled([ARTICLE, TRAP, ARTICLE, TRAP, TRAP, ARTICLE].map((text) => ask(text)));
    for (const [index, outcome] of outcomes.entries()) {
      if ([0, 2, 5].includes(index)) assert.deepEqual(outcome, { status: "fulfilled", value: expected });
      else assert.equal(outcome.status === "rejected" && String(outcome.reason), "Error: sorot: unreachable");
    }
  }
  assert.equal(worker.state, "worker");
  worker.terminate();
});
