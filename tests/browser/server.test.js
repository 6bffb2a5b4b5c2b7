// What a public site that serves the page should send too.

import assert from "node:assert/strict";
import http from "node:http";
import { test } from "node:test";
import { address } from "./harness.js";

test("the types that browsers insist on", async () => {
  const types = { "pkg/sorot_bg.wasm": "application/wasm", "index.js": "text/javascript" };
  for (const [path, type] of Object.entries(types)) {
    const response = await fetch(address + path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get("content-type"), type);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    assert.equal(response.headers.get("cache-control"), "no-cache");
  }
});

test("a policy that allows the page's own files only, also where there is none", async () => {
  for (const path of ["", "pkg/sorot.js", "no/such/file"]) {
    const policy = (await fetch(address + path)).headers.get("content-security-policy") ?? "";
    assert.match(policy, /^default-src 'none';/);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  }
});

test("nothing outside the folder", async () => {
  const ways = ["../npm/package.json", "..%2fnpm/package.json", "%2e%2e/npm/package.json", "..\\npm\\package.json"];
  for (const way of [...ways, "//etc/passwd", "pkg/../../npm/package.json", "%00", "pkg"]) {
    assert.notEqual(await status(way), 200, way);
  }
});

/**
 * Asks for a path as it is, which `fetch` would tidy.
 *
 * @param {string} path
 * @returns {Promise<number | undefined>}
 */
function status(path) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path: `/${path}` }, (response) => resolve(response.resume().statusCode))
      .on("error", reject);
  });
}
