/** The README's HTML lights up its article. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { address, openBrowser } from "./harness.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("the two lines for a newsroom's page light up its article", async () => {
  const lines = /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  assert.equal(lines.trim().split("\n").length, 2);
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (!request.url().endsWith("/newsroom.html")) return request.continue();
    const article = "<article><p>Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral.</p></article>";
    const body = lines.replace("/sorot/sorot-highlight.js", `${address}define.js`);
    const html = `<!doctype html><title>Berita</title>${article}${body}`;
    request.respond({ contentType: "text/html; charset=utf-8", body: html });
  });
  await page.goto(`${address}newsroom.html`);
  await page.waitForFunction(() => document.querySelector("sorot-highlight")?.state === "ready");
  const words = await page.evaluate(() => [...(CSS.highlights.get("sorot-1-directive") ?? [])].map(String));
  assert.deepEqual(words, ["Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral."]);
});
