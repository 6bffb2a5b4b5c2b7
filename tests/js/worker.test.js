// SorotWorker: every promise settles, whatever happens to the thread.

import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze } from "../../dist/npm/index.js";
import { SorotWorker as InlineWorker } from "../../dist/npm/inline.js";
import { SorotWorker } from "../../dist/npm/worker.js";
import { ARTICLE } from "./articles.js";

const LONG = `${ARTICLE}\n`.repeat(1000);

test("answers as the calling thread does, in a thread of its own", async () => {
  const expected = await analyze(ARTICLE, { published: "2024-10-10" });
  for (const worker of [new SorotWorker(), new InlineWorker()]) {
    assert.equal(worker.state, "idle");
    const answers = await Promise.all([1, 2, 3].map(() => worker.analyze(ARTICLE, { published: "2024-10-10" })));
    assert.deepEqual(answers, [expected, expected, expected]);
    assert.equal(worker.state, "worker");
    assert.ok((await worker.rules()).length > 10);
    assert.match(await worker.version(), /^\d/);
    worker.terminate();
    assert.equal(worker.state, "terminated");
    await assert.rejects(worker.analyze(ARTICLE), { name: "AbortError" });
    await assert.rejects(worker.rules(), { name: "AbortError" });
  }
});

test("wrong texts and options are refused as by analyze", async () => {
  const worker = new SorotWorker();
  // @ts-expect-error the mistake that is tested
  await assert.rejects(worker.analyze(5), TypeError);
  // @ts-expect-error the mistake that is tested
  await assert.rejects(worker.analyze("", { publised: "" }), /unknown field `publised`/);
  // @ts-expect-error the mistake that is tested: no thread can be sent a function
  await assert.rejects(worker.analyze("", { published: () => {} }), /sorot: .*could not be cloned/);
  assert.equal((await worker.analyze("")).schema, 1);
  worker.terminate();
});

test("a long text tells how far it is", async () => {
  const worker = new SorotWorker();
  /** @type {import("../../www/worker.d.ts").Progress[]} */
  const told = [];
  const text = LONG.repeat(3);
  await worker.analyze(text, {}, { onProgress: (progress) => told.push(progress) });
  worker.terminate();
  assert.ok(told.length >= 3, `told ${told.length} times`);
  const done = told.map((one) => one.done);
  assert.deepEqual(
    done,
    done.toSorted((a, b) => a - b),
  );
  for (const one of told) assert.ok(one.total === text.length && one.done >= 0 && one.done <= one.total);
});

test("half of 200 are cancelled, and the others answered", async () => {
  const worker = new SorotWorker();
  const expected = await analyze(ARTICLE);
  const controllers = Array.from({ length: 200 }, () => new AbortController());
  const promises = controllers.map(({ signal }) => worker.analyze(ARTICLE, {}, { signal }));
  for (const [index, controller] of controllers.entries()) {
    if (index % 2 === 0) setTimeout(() => controller.abort(new Error(`not ${index}`)), index / 10);
  }
  const outcomes = await Promise.allSettled(promises);
  let cancelled = 0;
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "fulfilled") assert.deepEqual(outcome.value, expected);
    else {
      assert.equal(outcome.reason.message, `not ${index}`);
      cancelled += 1;
    }
    if (index % 2 === 1) assert.equal(outcome.status, "fulfilled");
  }
  assert.ok(cancelled > 50, `${cancelled} cancelled`);
  await assert.rejects(worker.analyze(ARTICLE, {}, { signal: AbortSignal.abort() }), { name: "AbortError" });
  worker.terminate();
});

test("one under way is cancelled at once, and those behind it go on", async () => {
  const worker = new SorotWorker();
  await worker.analyze("");
  const controller = new AbortController();
  const long = worker.analyze(LONG.repeat(4), {}, { signal: controller.signal });
  const next = worker.analyze(ARTICLE);
  setTimeout(() => controller.abort(), 50);
  const start = Date.now();
  await assert.rejects(long, { name: "AbortError" });
  assert.ok(Date.now() - start < 1000);
  assert.deepEqual(await next, await analyze(ARTICLE));
  worker.terminate();
});

test("a thread killed midway: the one under way is told why, the others are answered by a new one", async () => {
  /** @type {import("node:worker_threads").Worker[]} */
  const threads = [];
  const { Worker } = await import("node:worker_threads");
  const open = () => {
    const thread = new Worker(new URL("../../dist/npm/pkg/thread.js", import.meta.url));
    threads.push(thread);
    return asWebWorker(thread);
  };
  const worker = new SorotWorker({ worker: open });
  await worker.analyze("");
  const long = worker.analyze(LONG);
  const others = Array.from({ length: 20 }, () => worker.analyze(ARTICLE));
  setTimeout(() => threads[0].terminate(), 20);
  await assert.rejects(long, { name: "Error", message: /the worker ended: killed/ });
  const expected = await analyze(ARTICLE);
  for (const one of others) assert.deepEqual(await one, expected);
  assert.equal(threads.length, 2);
  worker.terminate();
});

/**
 * A worker thread of Node with the face of a browser's worker.
 *
 * @param {import("node:worker_threads").Worker} thread
 */
function asWebWorker(thread) {
  const target = new EventTarget();
  thread.on("message", (data) => target.dispatchEvent(new MessageEvent("message", { data })));
  thread.on("exit", () => target.dispatchEvent(Object.assign(new Event("error"), { message: "killed" })));
  return /** @type {Worker} */ (
    /** @type {unknown} */ (
      Object.assign(target, {
        postMessage: (/** @type {unknown} */ message) => thread.postMessage(message),
        terminate: () => thread.terminate(),
      })
    )
  );
}

test("a text that takes too long is a TimeoutError, and the next is answered", async () => {
  const worker = new SorotWorker();
  await worker.analyze("");
  await assert.rejects(worker.analyze(LONG, {}, { timeout: 20 }), { name: "TimeoutError", message: /within 20 ms/ });
  assert.deepEqual(await worker.analyze(ARTICLE), await analyze(ARTICLE));
  worker.terminate();
});

test("terminate settles what is under way and what waits", async () => {
  const worker = new SorotWorker();
  const all = Promise.allSettled([LONG, ARTICLE, ARTICLE].map((text) => worker.analyze(text)));
  setTimeout(() => worker.terminate(), 100);
  for (const outcome of await all) {
    assert.equal(outcome.status === "rejected" && outcome.reason.name, "AbortError");
  }
});

for (const [how, worker] of Object.entries({
  "is refused": () => {
    throw new DOMException("blocked", "SecurityError");
  },
  "does not load": () => {
    const target = new EventTarget();
    setTimeout(() => target.dispatchEvent(new Event("error")), 10);
    return Object.assign(target, { postMessage() {}, terminate() {} });
  },
  "cannot be sent the engine": () => {
    const postMessage = () => {
      throw new DOMException("no modules here", "DataCloneError");
    };
    return Object.assign(new EventTarget(), { postMessage, terminate() {} });
  },
})) {
  test(`where a thread ${how}, the calling one does the work`, async () => {
    const sorot = new SorotWorker({ worker: /** @type {any} */ (worker) });
    /** @type {number[]} */
    const told = [];
    const expected = await analyze(ARTICLE);
    assert.deepEqual(await sorot.analyze(ARTICLE, {}, { onProgress: ({ done }) => told.push(done) }), expected);
    assert.equal(sorot.state, "same-thread");
    assert.ok(told.length > 0);
    const controller = new AbortController();
    const cancelled = sorot.analyze(ARTICLE, {}, { signal: controller.signal });
    controller.abort();
    await assert.rejects(cancelled, { name: "AbortError" });
    assert.deepEqual(await sorot.analyze(ARTICLE), expected);
    sorot.terminate();
  });
}
