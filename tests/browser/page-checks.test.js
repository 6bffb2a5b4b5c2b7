// What does not add up, as the real engine finds it: first in the list and in words, its evidence lit up, its repair
// copied with one click or put into the text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { article, card, clickWords, entries, lit, paste, settled, shown } from "./driver.js";
import { address, openBrowser, openPage } from "./harness.js";

/** Five errors, of days and of numbers. All of it is invented. */
const TEXT = `KPU Tirtaloka Tetapkan DPT Pilkada 2024

KPU Kota Tirtaloka menetapkan 97.517 pemilih dalam rapat pleno, Rabu (23/11/2024). DPT itu terdiri dari 48.011 laki-laki dan 49.507 perempuan.

Masa tenang Pilkada 2024 berlangsung selama tiga hari, yakni 23 sampai 26 November 2024.

“Sebanyak 1.402 dari 1.605 laporan atau 88,5 persen terbukti,” kata Ketua Bawaslu, Ratih Anggraini.
`;

const WORDS = {
  id: [
    "Laki-laki 48.011 dan perempuan 49.507 berjumlah 97.518, bukan 97.517.",
    "23 November 2024 jatuh pada hari Sabtu, bukan Rabu.",
    "Rentang tanggalnya 4 hari (hari pertama dan terakhir ikut dihitung), bukan 3 hari.",
    "Masa tenang Pilkada 2024 menurut PKPU 2/2024: 24 November 2024 hingga 26 November 2024.",
    "1.402 dari 1.605 adalah 87,4 persen, bukan 88,5.",
  ],
  en: [
    "48.011 men and 49.507 women make 97.518, not 97.517.",
    "23 November 2024 is a Saturday, not a Wednesday.",
    "The dates span 4 days (first and last included), not 3.",
    "The quiet period of Pilkada 2024 by PKPU 2/2024: 24 November 2024 to 26 November 2024.",
    "1.402 of 1.605 is 87.4 per cent, not 88,5.",
  ],
};

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const { name, width, height } of [
  { name: "a desktop", width: 1280, height: 800 },
  { name: "a phone", width: 390, height: 844 },
]) {
  for (const language of /** @type {const} */ (["id", "en"])) {
    test(`on ${name} (${language}) checks come first and say in words what is wrong`, async () => {
      const { page, log, close } = await openPage(browser, { width, height });
      await page.click(`#language-${language}`);
      await paste(page, TEXT);
      const summary = (await shown(page, "#summary")) ?? "";
      assert.match(summary, language === "id" ? /^5 perlu dicek/ : /^5 to check/);
      const first = await page.$eval("#groups .group", (group) => group.className);
      assert.match(first, /group-checks/);
      const told = (await entries(page, ".entry-checks")).map((entry) => entry.split("\n")[0]);
      assert.deepEqual(told, WORDS[language]);
      await noSidewaysScroll(page);
      assert.deepEqual(log.errors, []);
      await close();
    });
  }

  test(`on ${name} the evidence is lit and a repair is one click away`, async () => {
    const { page, log, close } = await openPage(browser, { width, height });
    await page
      .browserContext()
      .overridePermissions(new URL(address).origin, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
    await paste(page, TEXT);
    await clickWords(page, "97.517 pemilih");
    assert.match(await card(page), /Laki-laki 48\.011 dan perempuan 49\.507 berjumlah 97\.518/);
    assert.deepEqual(await lit(page, "cue"), ["97.517 pemilih", "48.011", "49.507"]);
    await page.click("#card .card-repair .round");
    await page.waitForFunction(() => document.body.innerText.includes("Tersalin"));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "97.518 pemilih");
    assert.equal(await article(page), TEXT, "copying changes nothing");
    await noSidewaysScroll(page);
    // Put into the text, the repair ends the check.
    await page.click("#card .card-repair .button");
    await settled(page);
    assert.match(await article(page), /menetapkan 97\.518 pemilih/);
    await page.waitForFunction(() => document.querySelectorAll(".entry-checks").length === 4);
    assert.deepEqual(log.errors, []);
    await close();
  });
}

test("a check of a text that is not about elections is shown too", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, "Pertandingan bulu tangkis itu digelar Rabu, 23 November 2024, di gelanggang remaja.");
  assert.match((await entries(page, ".entry-checks"))[0], /jatuh pada hari Sabtu, bukan Rabu/);
  await close();
});

/** @param {import("puppeteer-core").Page} page */
async function noSidewaysScroll(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `the page is ${over} px too wide`);
}
