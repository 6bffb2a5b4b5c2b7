// Whatever is put in: markup, files, junk, far too much. The page stays whole and says what it did.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ARTICLE, article, copy, drop, lit, paste, settled, shown } from "./driver.js";
import { openBrowser, openPage } from "./harness.js";

const HOSTILE = `<article><h1>ASN Wajib Netral</h1><script>hacked = 1</script><p>Bawaslu Kota Tirtaloka meminta
 ASN <b>menjaga</b> netralitas.<br>Ada 286 TPS.</p><img src="data:,x" onerror="hacked = 1"><iframe srcdoc="<script>top.hacked = 1</script>"></iframe>
<style>body { display: none }</style><p onclick="hacked = 1">&lt;script&gt;hacked = 1&lt;/script&gt; sebagai teks.</p></article>`;
const HOSTILE_TEXT = `ASN Wajib Netral

Bawaslu Kota Tirtaloka meminta ASN menjaga netralitas.
Ada 286 TPS.

<script>hacked = 1</script> sebagai teks.`;

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const way of ["pasted as HTML", "pasted as source", "dropped as a file"]) {
  test(`HTML ${way} is text and never markup`, async () => {
    const { page, log, close } = await openPage(browser);
    if (way === "pasted as HTML") await paste(page, "", HOSTILE);
    else if (way === "pasted as source") await paste(page, HOSTILE);
    else await drop(page, "artikel.html", HOSTILE);
    assert.equal((await article(page)).trim(), HOSTILE_TEXT);
    assert.deepEqual(await lit(page, "count"), ["286 TPS"]);
    assert.equal(await page.evaluate("typeof hacked"), "undefined");
    assert.equal(
      await page.$eval("#paper", (paper) => paper.querySelectorAll("img,script,iframe,style,b,p").length),
      0,
    );
    assert.deepEqual(log.violations, [], "nothing even tried");
    assert.deepEqual(log.errors, []);
    await close();
  });
}

test("a findings' words never become markup in the list or the card", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, "Ketua Bawaslu <img src=x onerror=hacked=1> meminta ASN <b>netral</b> pada 27 November 2024.");
  await page.click(".entry");
  assert.equal(await page.$$eval("#side img, #side b, #paper img", (list) => list.length), 0);
  await close();
});

test("text files are opened, in the encodings that newsrooms have", async () => {
  const { page, close } = await openPage(browser);
  await drop(page, "a.txt", ARTICLE);
  assert.equal(await article(page), ARTICLE);
  await drop(page, "windows.txt", [...Buffer.from("Caf\xe9 dibuka. \x93ASN wajib netral,\x94 kata Ratih.", "latin1")]);
  assert.equal(await article(page), "Café dibuka. “ASN wajib netral,” kata Ratih.");
  await drop(page, "utf16.txt", [0xff, 0xfe, ...Buffer.from("Ada 286 TPS.", "utf16le")]);
  assert.equal(await article(page), "Ada 286 TPS.");
  await drop(page, "dos.txt", "Satu.\r\nDua.\rTiga.");
  assert.equal(await article(page), "Satu.\nDua.\nTiga.");
  await close();
});

test("what is no text is refused with a reason, and the article stays", async () => {
  const { page, log, close } = await openPage(browser);
  await paste(page, ARTICLE);
  await drop(page, "foto.jpg", [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]);
  assert.match((await shown(page, "#notice")) ?? "", /“foto.jpg” bukan berkas teks/);
  await drop(page, "kosong.txt", " \n ");
  assert.match((await shown(page, "#notice")) ?? "", /“kosong.txt” tidak berisi teks/);
  assert.equal(await article(page), ARTICLE);
  assert.deepEqual(log.errors, []);
  await close();
});

test("every odd text gets an answer", async () => {
  const { page, log, close } = await openPage(browser);
  const odd = {
    "white space": " \n\t\n ",
    "another language": "The quick brown fox jumps over the lazy dog. Die Katze schläft. 猫は寝ています。",
    "unclosed quotes": '“ASN wajib netral. ”” "Jangan memihak, kata “Ratih ” pada 27 November 2024.',
    "lone surrogate": "\ud800 ASN wajib netral 🙂\udc00 pada 27 November 2024.",
    "control characters": "ASN\u0000\u0007 wajib\u202e netral\ufeff pada\u00a027\u00a0November\u00a02024.",
    "one long word": "netral".repeat(5000),
    digits: "1.2.3/4/5 ".repeat(2000),
    quotes: "“".repeat(3000) + "”".repeat(3000),
  };
  for (const [name, text] of Object.entries(odd)) {
    await page.evaluate((value) => {
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("input"));
      field.value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
    await settled(page);
    assert.deepEqual(log.errors, [], name);
    assert.equal(await shown(page, "#notice"), "", name);
    if (/2024/.test(text)) assert.match((await lit(page, "date")).join(), /^27\sNovember\s2024$/, name);
  }
  await close();
});

test("five megabytes do not freeze the page", { timeout: 120_000 }, async () => {
  const { page, log, close } = await openPage(browser);
  const { pause, shownAfter } = await page.evaluate(async (piece) => {
    const text = piece.repeat(Math.ceil(5_000_000 / piece.length));
    let pause = 0;
    let last = performance.now();
    const began = last;
    const ticking = setInterval(() => {
      pause = Math.max(pause, performance.now() - last);
      last = performance.now();
    });
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const field = document.getElementById("input");
    field?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const shownAfter = performance.now() - began;
    const side = document.getElementById("side");
    while (side?.classList.contains("is-busy")) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(ticking);
    return { pause, shownAfter };
  }, ARTICLE);
  assert.ok(shownAfter < 2000, `shown after ${shownAfter} ms`);
  assert.ok(pause < 4000, `stood still for ${pause} ms`);
  const dates = await lit(page, "date");
  assert.ok(dates.includes("Rabu, 27 November 2024"), "the part in view is lit");
  assert.ok(dates.length < 1000, "and only that");
  await page.$eval("#article", (pane) => pane.scrollBy(0, 300_000));
  await page.waitForFunction(() => document.elementFromPoint(600, 500)?.className === "stretch");
  await page.keyboard.press("F8");
  const { length } = await lit(page, "selected");
  assert.ok(length >= 1 && length <= 500, `${length} selected`);
  assert.deepEqual(log.errors, []);
  await page.click("#clear");
  await settled(page);
  assert.equal(await copy(page), "");
  await close();
});

test("a script of the page cannot be hurt by another's highlights", async () => {
  const { page, close } = await openPage(browser);
  await page.evaluate(() => CSS.highlights.set("someone-else", new Highlight()));
  await paste(page, ARTICLE);
  await page.click("#clear");
  assert.ok(await page.evaluate(() => CSS.highlights.has("someone-else")));
  await close();
});
