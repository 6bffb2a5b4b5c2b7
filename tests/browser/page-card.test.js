// What the page makes of an answer: every kind of finding, checks, the rules' explanations. The
// engine is played by the test, so that it can answer what it likes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { init, rules } from "../../dist/npm/index.js";
import { article, card, entries, lit, paste, settled, shown } from "./driver.js";
import { openBrowser, openPage } from "./harness.js";

const TEXT = "Ratih: ASN netral. Pilkada digelar Selasa, 27 November 2024. <b>Ratih</b> lagi. Baca juga: lain.";
const at = (/** @type {string} */ words, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

await init();
/** One that the engine has: the page asks it what a rule means. */
const RULE = /** @type {import("../../www/index.d.ts").Rule} */ (rules().find(({ kind }) => kind === "commitment"));

/** @satisfies {import("../../www/index.d.ts").Analysis} */
const ANALYSIS = {
  schema: 1,
  statements: [
    {
      ...at("Ratih: ASN netral."),
      kind: "commitment",
      mode: "indirect",
      speaker: { name: "Ratih Anggraini", role: "Ketua <i>Bawaslu</i>", span: at("Ratih") },
      targets: ["asn", "village"],
      cue: at("netral"),
      rule: RULE.id,
    },
  ],
  quotes: [],
  facts: [
    {
      ...at("Pilkada"),
      rule: "test.contest",
      implied: [],
      kind: "contest",
      type: "pilkada",
      year: null,
      mentions: [at("Pilkada")],
    },
    {
      ...at("Selasa, 27 November 2024"),
      rule: "test.date",
      implied: [],
      kind: "date",
      value: "2024-11-27",
      stage: "voting_day",
    },
    {
      ...at("2024"),
      rule: "new",
      implied: [],
      kind: /** @type {any} */ ("a_kind_of_tomorrow"),
      value: "?",
      stage: null,
    },
  ],
  people: [{ name: "Ratih Anggraini", role: null, mentions: [at("Ratih"), at("Ratih", 20)] }],
  checks: [
    {
      ...at("Selasa, 27 November 2024"),
      rule: "test.weekday",
      severity: "error",
      message: { id: "27 November 2024 hari Rabu.", en: "27 November 2024 was a Wednesday." },
      suggestions: ["Rabu, 27 November 2024"],
      evidence: [at("Pilkada")],
    },
  ],
  furniture: [at("Baca juga: lain.")],
};
/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function played() {
  const opened = await openPage(browser);
  await opened.page.evaluateOnNewDocument((analysis) => {
    globalThis.Worker = /** @type {any} */ (
      class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.answer({ ready: true }));
        }
        /** @param {any} data */
        answer(data) {
          this.dispatchEvent(new MessageEvent("message", { data }));
        }
        /** @param {{ id: number }} request */
        postMessage({ id }) {
          if (id) setTimeout(() => this.answer({ id, analysis: structuredClone(analysis) }), 5);
        }
        terminate() {}
      }
    );
  }, ANALYSIS);
  await opened.page.reload({ waitUntil: "load" });
  await paste(opened.page, TEXT);
  return opened;
}

test("a card tells who, how, whose neutrality, and why by the rule", async () => {
  const { page, log, close } = await played();
  await page.click(".entry-statements");
  const words = await card(page);
  for (const part of [
    "Komitmen",
    "Ratih Anggraini",
    "Ketua <i>Bawaslu</i>",
    "Kutipan tak langsung",
    "ASN, Pemerintah desa",
  ]) {
    assert.ok(words.includes(part), part);
  }
  for (const part of [RULE.title.id, RULE.why.id, RULE.id]) {
    assert.ok(words.includes(part), part);
  }
  assert.deepEqual(await lit(page, "cue"), ["netral"]);
  await page.click("#language-en");
  assert.ok((await card(page)).includes(RULE.why.en));
  assert.deepEqual(log.errors, []);
  await close();
});

test("checks stand first; a suggestion is put into the text and can be undone", async () => {
  const { page, close } = await played();
  assert.match((await shown(page, "#summary")) ?? "", /^1 perlu dicek/);
  await page.click(".group:first-child .entry");
  assert.match(await card(page), /Perlu dicek[\s\S]*Tidak mungkin benar[\s\S]*27 November 2024 hari Rabu\./);
  await page.click("#card .card-repair .button");
  assert.match(await article(page), /digelar Rabu, 27 November 2024\./);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyZ", { commands: ["Undo"] });
  await page.keyboard.up("Control");
  await settled(page);
  assert.equal(await article(page), TEXT);
  await close();
});

test("a person's card lists mentions and what they say", async () => {
  const { page, close } = await played();
  await page.click(".entry-people");
  const words = await card(page);
  assert.match(words, /Disebut 2 kali/);
  assert.match(words, /Ucapannya dalam artikel ini\s+Ratih: ASN netral\./);
  assert.deepEqual(await lit(page, "selected"), ["Ratih", "Ratih"]);
  await page.click(".card-said button");
  assert.match(await card(page), /Komitmen/);
  await close();
});

test("what is not the article is dimmed, and a kind of tomorrow does no harm", async () => {
  const { page, log, close } = await played();
  assert.deepEqual(await lit(page, "furniture"), ["Baca juga: lain."]);
  assert.ok(!(await entries(page)).some((entry) => entry.includes("?")));
  assert.deepEqual(log.errors, []);
  await close();
});

test("the words under the pointer answer it, in the article and in the list", async () => {
  const { page, close } = await played();
  const box = await page.evaluate(() => {
    const [range] = CSS.highlights.get("sorot-contest") ?? [];
    return /** @type {Range} */ (range).getBoundingClientRect().toJSON();
  });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector(".paper.is-pointing");
  assert.deepEqual(await lit(page, "hover"), ["Pilkada"]);
  await page.hover(".entry-people");
  assert.deepEqual(await lit(page, "hover"), ["Ratih", "Ratih"]);
  await close();
});
