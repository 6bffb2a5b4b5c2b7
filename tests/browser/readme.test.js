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

test("the example for a newsroom's page lights up its sentence", async () => {
  const html = /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  assert.match(html, /\.\/sorot\/index\.js/);
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (!request.url().endsWith("/newsroom.html")) return request.continue();
    const body = html.replace("./sorot/index.js", `${address}index.js`);
    request.respond({ contentType: "text/html; charset=utf-8", body: `<!doctype html><title>Berita</title>${body}` });
  });
  await page.goto(`${address}newsroom.html`);
  await page.waitForFunction(() => CSS.highlights.has("sorot-statement"));
  const words = await page.evaluate(() =>
    [...(CSS.highlights.get("sorot-statement") ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset),
    ),
  );
  assert.deepEqual(words, ["Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024."]);
});
