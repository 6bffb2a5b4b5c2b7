// A panic or trap in the engine is an Error, and the next call works again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze } from "../../dist/npm/index.js";

let broken = false;

let first = true;

/** The functions that the first engine calls, made to fail in its midst when told to. */
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, given) {
    if (first) {
      first = false;
      for (const functions of Object.values(given[1])) {
        for (const [name, call] of Object.entries(/** @type {Record<string, Function>} */ (functions))) {
          functions[name] = (/** @type {unknown[]} */ ...values) => {
            if (broken) throw new WebAssembly.RuntimeError("unreachable");
            return call(...values);
          };
        }
      }
    }
    return Reflect.construct(target, given);
  },
});

test("a trap is an Error and leaves nothing behind", async () => {
  const text = "“ASN harus netral,” tegas Rina Wulandari.";
  const before = await analyze(text);
  broken = true;
  await assert.rejects(analyze(text), { name: "Error", message: "sorot: unreachable" });
  assert.deepEqual(await analyze(text), before, "the fresh instance does not know the broken functions");
});
