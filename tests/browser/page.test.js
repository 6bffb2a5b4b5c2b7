// The page as a reader meets it: paste, look, click, switch.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  ARTICLE,
  article,
  card,
  clickWords,
  copy,
  entries,
  lit,
  paste,
  sample,
  settled,
  shown,
  waitForLit,
} from "./driver.js";
import { openBrowser, openPage } from "./harness.js";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("a pasted article lights up", async () => {
  const { page, log, close } = await openPage(browser);
  await paste(page, ARTICLE);
  assert.equal(await article(page), ARTICLE);
  const directives = await lit(page, "directive");
  assert.ok(
    directives.some((words) => words.startsWith("ASN wajib netral")),
    String(directives),
  );
  assert.ok((await lit(page, "date")).includes("Rabu, 27 November 2024"));
  assert.deepEqual(await lit(page, "count"), ["142.380 pemilih", "286 TPS"]);
  assert.deepEqual(await lit(page, "percent"), ["80 persen"]);
  assert.deepEqual(await lit(page, "law"), ["PP 94/2021"]);
  assert.deepEqual(await lit(page, "contest"), ["Pilkada 2024"]);
  assert.ok((await lit(page, "institution")).includes("Bawaslu Kota Tirtaloka"));
  assert.deepEqual(await lit(page, "person"), ["Ratih Anggraini", "Ratih"]);
  assert.match((await shown(page, "#summary")) ?? "", /\d+ pernyataan · \d+ fakta · 1 orang/);
  assert.deepEqual(log.errors, []);
  assert.deepEqual(log.violations, []);
  await close();
});

test("nothing is asked of the network after the page has loaded", async () => {
  const { page, log, close } = await openPage(browser);
  await page.waitForNetworkIdle();
  log.requests.length = 0;
  await paste(page, ARTICLE);
  await clickWords(page, "286 TPS");
  for (const id of ["tirtaloka", "pilpres", "wanasari"]) await sample(page, id);
  await page.click("#language-en");
  await page.click("#theme");
  await page.click("#clear");
  assert.deepEqual(log.requests, []);
  assert.deepEqual(log.violations, []);
  assert.deepEqual(log.errors, []);
  await close();
});

test("each sample holds all that it promises", async () => {
  const { page, close } = await openPage(browser);
  await page.setViewport({ width: 1440, height: 6000 }); // what is far from the window is not lit
  const promised = {
    tirtaloka: [
      "directive",
      "commitment",
      "measure",
      "sanction",
      "violation",
      "principle",
      "date",
      "count",
      "percent",
      "law",
    ],
    pilpres: ["commitment", "violation", "principle", "percent", "date", "count", "contest", "law", "candidate"],
    wanasari: ["violation", "sanction", "directive", "measure", "law", "institution", "candidate", "count", "date"],
  };
  for (const [id, kinds] of Object.entries(promised)) {
    await sample(page, id);
    for (const kind of kinds) assert.notDeepEqual(await lit(page, kind), [], `${kind} in ${id}`);
  }
  await close();
});

test("what is near the window is lit, all of it on paper, and an edit keeps the light of the paragraphs around", async () => {
  const { page, close } = await openPage(browser);
  await page.setViewport({ width: 1440, height: 700 });
  const far = "Camat Sukamulya menandatangani ikrar netralitas pada Senin, 7 Oktober 2024.";
  await paste(page, `Rapat digelar Rabu, 27 November 2024.\n\n${"Warga menunggu hujan reda.\n".repeat(200)}\n${far}`);
  await page.$eval("#article", (pane) => pane.scrollTo(0, 0)); // it was at the caret
  await waitForLit(page, "date", ["Rabu, 27 November 2024"]);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await waitForLit(page, "date", ["Rabu, 27 November 2024", "Senin, 7 Oktober 2024"]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await waitForLit(page, "date", ["Rabu, 27 November 2024"]);
  await page.evaluate(() => {
    const input = /** @type {HTMLTextAreaElement} */ (document.getElementById("input"));
    input.focus();
    input.setSelectionRange(6, 6);
  });
  await page.keyboard.press("Enter"); // two paragraphs out of one
  assert.deepEqual(await lit(page, "date"), ["Rabu, 27 November 2024"]);
  assert.equal(
    await page.$eval("#mirror", (mirror) => mirror.children[1]?.textContent),
    "digelar Rabu, 27 November 2024.\n\n",
  );
  await page.keyboard.press("Backspace");
  assert.deepEqual(await lit(page, "date"), ["Rabu, 27 November 2024"]);
  assert.equal(await copy(page), await article(page));
  await close();
});

test("a click on lit words opens their card, marks them and their entry", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, ARTICLE);
  await clickWords(page, "27 November");
  assert.match(await card(page), /Tanggal[\s\S]*Rabu, 27 November 2024[\s\S]*Pemungutan suara/);
  assert.deepEqual(await lit(page, "selected"), ["Rabu, 27 November 2024"]);
  const current = await entries(page, "[aria-current]");
  assert.equal(current.length, 1);
  assert.match(current[0], /27 November 2024/);
  await clickWords(page, "Partisipasi");
  assert.equal(await card(page), "", "a click on plain words closes the card");
  await close();
});

test("findings on the same words are all reachable", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, ARTICLE);
  await clickWords(page, "Pilkada 2024");
  assert.match(await card(page), /Pemilihan kepala daerah/);
  const others = await entries(page, ".here");
  assert.deepEqual(others, ["Pemilihan", "Arahan"]);
  await page.click(".here:last-child");
  assert.match(await card(page), /Ratih Anggraini/);
  assert.match((await lit(page, "selected"))[0], /meminta seluruh ASN menjaga netralitas/);
  await close();
});

test("everything works from the keyboard", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, ARTICLE);
  await page.focus(".entry");
  await page.keyboard.press("ArrowDown");
  const second = await page.evaluate(() => document.activeElement?.getAttribute("data-key"));
  await page.keyboard.press("Enter");
  assert.notEqual(await card(page), "");
  assert.ok(await page.evaluate(() => document.getElementById("card")?.contains(document.activeElement)));
  await page.keyboard.press("Escape");
  assert.equal(await card(page), "");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-key")), second);

  await page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("input"));
    field.focus();
    const at = field.value.indexOf("142.380");
    field.setSelectionRange(at, at);
  });
  await page.keyboard.press("F8");
  assert.deepEqual(await lit(page, "selected"), ["142.380 pemilih"]);
  await page.keyboard.press("F8");
  assert.deepEqual(await lit(page, "selected"), ["286 TPS"]);
  await page.keyboard.down("Shift");
  await page.keyboard.press("F8");
  await page.keyboard.up("Shift");
  assert.deepEqual(await lit(page, "selected"), ["142.380 pemilih"]);
  await page.keyboard.press("Escape");
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  assert.match(await card(page), /142\.380/);
  await close();
});

test("a kind can be switched off and on", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, ARTICLE);
  const counted = async () => (await entries(page)).filter((entry) => /286 TPS/.test(entry)).length;
  assert.equal(await counted(), 1);
  await page.click('[data-kind="count"] input');
  assert.deepEqual(await lit(page, "count"), []);
  assert.equal(await counted(), 0);
  assert.notDeepEqual(await lit(page, "date"), []);
  await page.click('[data-kind="count"] input');
  assert.deepEqual(await lit(page, "count"), ["142.380 pemilih", "286 TPS"]);
  await page.click("#legend-none");
  for (const kind of ["directive", "date", "person", "quote"]) assert.deepEqual(await lit(page, kind), []);
  await page.click("#legend-all");
  assert.notDeepEqual(await lit(page, "directive"), []);
  await close();
});

test("the light stays on its words while one types, and follows the new text", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, ARTICLE);
  await page.evaluate(() =>
    /** @type {HTMLTextAreaElement} */ (document.getElementById("input")).setSelectionRange(0, 0),
  );
  await page.keyboard.type("é🙂 ");
  assert.deepEqual(await lit(page, "count"), ["142.380 pemilih", "286 TPS"], "before the engine has answered");
  await page.keyboard.type("Ada 12 TPS baru. ");
  await settled(page);
  assert.deepEqual(await lit(page, "count"), ["12 TPS", "142.380 pemilih", "286 TPS"]);
  assert.equal(await copy(page), await article(page));
  const before = await article(page);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyZ", { commands: ["Undo"] });
  await page.keyboard.up("Control");
  await settled(page);
  assert.ok((await article(page)).length < before.length, "the field's own undo still works");
  assert.equal(await copy(page), await article(page));
  await close();
});

test("clearing can be undone", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, ARTICLE);
  await page.click("#clear");
  await settled(page);
  assert.equal(await article(page), "");
  assert.deepEqual(await lit(page, "date"), []);
  assert.equal((await page.$$(".entry")).length, 0);
  await page.click("#notice .button");
  await settled(page);
  assert.equal(await article(page), ARTICLE);
  assert.notDeepEqual(await lit(page, "date"), []);
  await close();
});

test("the language can be switched, is remembered, and the card follows", async () => {
  const { page, close } = await openPage(browser);
  assert.equal(await page.$eval("html", (root) => root.lang), "id");
  await paste(page, ARTICLE);
  await clickWords(page, "27 November");
  await page.click("#language-en");
  assert.equal(await page.$eval("html", (root) => root.lang), "en");
  assert.match(await card(page), /Date[\s\S]*Wednesday,? 27 November 2024[\s\S]*Voting day/);
  assert.match((await shown(page, "#legend")) ?? "", /Directive/);
  await page.reload({ waitUntil: "load" });
  assert.equal(await page.$eval("html", (root) => root.lang), "en");
  await page.click("#language-id");
  assert.match((await shown(page, "#legend")) ?? "", /Arahan/);
  await close();
});

test("the theme follows the device until it is chosen", async () => {
  const { page, close } = await openPage(browser, { dark: true });
  const shade = () => page.$eval("html", (root) => getComputedStyle(root).backgroundColor);
  const dark = await shade();
  await page.click("#theme");
  const light = await shade();
  assert.notEqual(light, dark);
  await page.reload({ waitUntil: "load" });
  assert.equal(await shade(), light);
  await page.click("#theme");
  assert.equal(await shade(), dark);
  await close();
});

test("a quote is copied with its source", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, ARTICLE);
  await clickWords(page, "politik praktis");
  await page.click("#card footer .button:last-child");
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^“ASN wajib netral.*” \(Ratih Anggraini/);
  await close();
});
