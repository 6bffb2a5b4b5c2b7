// What tools say of the packed package without running it.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hasTopLevelAwait, wasmIn } from "./contents.js";
import { filesOf, fresh, npmRun, run, tarball } from "./fresh.js";

const PACKAGE = join(import.meta.dirname, "../../dist/npm");
const TOOLS = join(import.meta.dirname, "../../target/package/node_modules");

/** `import` and `require` of a program that is no module, as TypeScript's Node modes tell apart. */
const REQUIRE = `import sorot = require("sorot");
const { statements }: { statements: sorot.Statement[] } = { statements: [] };
sorot.analyze("", { published: "2024-10-09" }).then(({ facts }) => console.log(facts.length, statements));
`;

for (const [mode, options] of Object.entries({
  node16: { module: "node16" },
  nodenext: { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
})) {
  test(`TypeScript finds the types in mode ${mode}`, async () => {
    const folder = await fresh("typescript");
    const config = join(folder, "tsconfig.json");
    const files = mode === "bundler" ? ["main.ts"] : ["main.ts", "require.cts"];
    const strict = { strict: true, skipLibCheck: false, target: "es2022", lib: ["es2023", "dom"], types: [] };
    writeFileSync(join(folder, "require.cts"), REQUIRE);
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, files }));
    await npmRun(folder, "check");
    // It would also have found what is wrong.
    writeFileSync(join(folder, "main.ts"), 'import { analyze } from "sorot";\nanalyze("", { publised: "" });\n');
    await assert.rejects(npmRun(folder, "check"), /publised/);
  });
}

test("publint finds nothing", async () => {
  const { stdout } = await run("node", [join(TOOLS, "publint/src/cli.js"), "--strict", await tarball()], PACKAGE);
  assert.match(stdout, /All good!/);
});

test("arethetypeswrong finds nothing", async () => {
  const attw = [join(TOOLS, "@arethetypeswrong/cli/dist/index.js"), await tarball(), "--no-emoji", "--format", "ascii"];
  const { stdout } = await run("node", [...attw, "--profile", "node16", "--entrypoints", "."], PACKAGE);
  assert.match(stdout, /No problems found/);
  // The other entries are modules only, which `require` takes from Node 20.19 on; it fails with a status of its own.
  await run(
    "node",
    [
      ...attw,
      "--profile",
      "esm-only",
      "--entrypoints",
      "worker",
      "inline",
      "formats",
      "prepare",
      "light",
      "element",
      "define",
    ],
    PACKAGE,
  );
});

test("nothing that ships waits at its top, and each wasm is there once", () => {
  const files = filesOf(PACKAGE);
  for (const { path, data } of files.filter(({ path }) => path.endsWith(".js"))) {
    assert.ok(!hasTopLevelAwait(String(data)), path);
  }
  assert.deepEqual(wasmIn(files).sort(), ["pkg/inline.js (base64)", "pkg/sorot_bg.wasm"]);
});

test("the checks of builds can fail", () => {
  assert.ok(hasTopLevelAwait("const a = await b;"));
  assert.ok(hasTopLevelAwait("if (a) { for await (const b of c) d(b); }"));
  assert.ok(!hasTopLevelAwait("const a = async () => { await b; }; class C { async d() { await e; } }"));
  const wasm = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 2, 3]);
  const inline = Buffer.from(`a("${wasm.toString("base64")}"); b("${wasm.toString("base64")}")`);
  const files = [
    { path: "a.wasm", data: wasm },
    { path: "b.js", data: inline },
  ];
  assert.deepEqual(wasmIn(files), ["a.wasm", "b.js (base64)", "b.js (base64)"]);
});
