// The witnesses themselves: a test that trusts an empty log must know that the log would fill.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, openBrowser, openPage } from "./harness.js";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const SCRIPT = "pkg/sorot.js"; // any file of the server is a document with its policy

test("a request is seen", async () => {
  const { page, log, close } = await openPage(browser, { path: SCRIPT });
  assert.equal(log.requests[0], address + SCRIPT);
  log.requests.length = 0;
  await page.evaluate(() => fetch("/index.js"));
  assert.ok(log.requests.includes(`${address}index.js`));
  await close();
});

test("a request to another host is stopped and seen", async () => {
  const { page, log, close } = await openPage(browser, { path: SCRIPT });
  await page.evaluate(() => fetch("https://example.invalid/").catch(() => {}));
  assert.deepEqual(log.violations, ["connect-src: https://example.invalid/"]);
  await close();
});

test("what a worker does is seen", async () => {
  const { page, log, close } = await openPage(browser, { path: SCRIPT });
  const created = new Promise((resolve) => page.once("workercreated", resolve));
  await page.evaluate(() => {
    Object.assign(globalThis, { kept: new Worker("/pkg/sorot.js", { type: "module" }) });
  });
  /** @type {import("puppeteer-core").WebWorker} */
  const worker = await created;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500))); // evaluating in a starting worker fails
  log.requests.length = 0;
  await worker.evaluate(() => fetch("/index.js"));
  assert.ok(log.requests.includes(`${address}index.js`));
  await worker.evaluate(() => fetch("https://example.invalid/").catch(() => {}));
  await worker.evaluate(() => console.error("a worker's error"));
  assert.deepEqual(log.violations, ["connect-src: https://example.invalid/"]);
  assert.match(log.errors.join(), /a worker's error/);
  await close();
});

test("errors are seen", async () => {
  const { page, log, close } = await openPage(browser, { path: SCRIPT });
  await page.evaluate(() => {
    console.error("said");
    setTimeout(() => {
      throw new Error("thrown");
    });
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.match(log.errors.join("\n"), /said/);
  assert.match(log.errors.join("\n"), /thrown/);
  await close();
});

test("inline scripts do not run", async () => {
  const { page, log, close } = await openPage(browser, { path: SCRIPT });
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="hacked = 1">'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.equal(await page.evaluate("typeof hacked"), "undefined");
  assert.deepEqual(log.violations, ["script-src-attr: inline"]);
  await close();
});
