// The packed package in every runtime and bundler: each example, in a folder of its own.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { hasTopLevelAwait, wasmIn } from "./contents.js";
import { EXAMPLES, filesOf, fresh, npmRun, run, start } from "./fresh.js";
import { freePort, look, openBrowser, serve } from "./site.js";

const FOUND = "directive Ratih Anggraini";
const IN_WORKER = "contest worker";
/** The others are tried elsewhere: in types.test.js, and the element's pages with the browsers. */
const tried = new Set(["typescript", "gallery"]);

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const name of ["node-import", "deno", "bun"]) {
  tried.add(name);
  test(`${name} prints what it found`, async () => {
    const { stdout } = await npmRun(await fresh(name), "start");
    assert.deepEqual(stdout.trim().split("\n"), [FOUND, IN_WORKER]);
  });
}

tried.add("node-require");
test("node-require prints what it found, and has the other entries", async () => {
  const folder = await fresh("node-require");
  const { stdout } = await npmRun(folder, "start");
  assert.equal(stdout.trim(), FOUND);
  const code = 'const { SorotWorker } = require("sorot/worker"); console.log(typeof SorotWorker)';
  assert.equal((await run("node", ["--eval", code], folder)).stdout.trim(), "function");
});

/** Where the build of each bundler stands, and what of it is served. */
const BUILT = {
  vite: { served: "dist", built: "dist" },
  webpack: { served: ".", built: "dist" },
  rollup: { served: ".", built: "dist" },
  esbuild: { served: ".", built: "dist" },
  "esbuild-inline": { served: ".", built: "dist" },
  parcel: { served: "dist", built: "dist" },
  astro: { served: "dist", built: "dist" },
};

for (const [name, { served, built }] of Object.entries(BUILT)) {
  tried.add(name);
  test(`${name} builds one wasm, which works in the page and in a worker`, async () => {
    const folder = await fresh(name);
    await npmRun(folder, "build");
    const files = filesOf(join(folder, built));
    assert.equal(wasmIn(files).length, 1, `wasm in ${wasmIn(files)}`);
    for (const { path, data } of files.filter(({ path }) => /\.m?js$/.test(path))) {
      assert.ok(!hasTopLevelAwait(String(data)), `${path} waits at its top`);
    }
    const site = await serve(join(folder, served));
    try {
      const { shown, problems, wasm } = await look(browser, site.address);
      assert.deepEqual({ shown, problems }, { shown: [FOUND, IN_WORKER], problems: [] });
      assert.ok(wasm.length <= 1, `asked for twice: ${wasm}`);
    } finally {
      site.stop();
    }
  });
}

for (const name of ["vite", "astro"]) {
  test(`${name}'s development server`, async () => {
    const folder = await fresh(name);
    const address = `http://localhost:${await freePort()}/`;
    const stop = await start(folder, "dev", ["--port", new URL(address).port], address);
    try {
      const { shown, problems } = await look(browser, address);
      assert.deepEqual({ shown, problems }, { shown: [FOUND, IN_WORKER], problems: [] });
    } finally {
      stop();
    }
  });
}

tried.add("next");
test("next imports it on the server and runs it in the browser", async () => {
  const folder = await fresh("next");
  await npmRun(folder, "build");
  const client = filesOf(join(folder, ".next/static"));
  assert.equal(wasmIn(client).length, 1, `wasm in ${wasmIn(client)}`);
  const address = `http://localhost:${await freePort()}/`;
  const stop = await start(folder, "start", ["--port", new URL(address).port], address);
  try {
    const { shown, problems, wasm } = await look(browser, address);
    assert.deepEqual({ shown, problems }, { shown: [FOUND, IN_WORKER], problems: [] });
    assert.equal(wasm.length, 1);
  } finally {
    stop();
  }
});

for (const [name, worker] of [
  ["plain", IN_WORKER],
  ["service-worker", "contest same-thread"],
]) {
  tried.add(name);
  test(`${name}: the files as they are`, async () => {
    const site = await serve(await fresh(name));
    try {
      const { shown, problems } = await look(browser, site.address);
      assert.deepEqual({ shown, problems }, { shown: [FOUND, worker], problems: [] });
    } finally {
      site.stop();
    }
  });
}

test("no example is left out", () => {
  const examples = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(examples.map(({ name }) => name).sort(), [...tried].sort());
});
