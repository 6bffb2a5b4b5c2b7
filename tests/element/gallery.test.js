/** Every page of the gallery in every engine: the right words lit, and nothing else of the page changed. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { PNG } from "pngjs";
import { engines } from "./engines.js";
import { errors, lit, tree, visit } from "./page.js";
import { openServer } from "./server.js";

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */

/** What the article of the gallery says of each kind. */
const ARTICLE = {
  directive: [
    "Ketua Bawaslu Kota Tirtaloka, Ratih Anggraini, meminta seluruh ASN menjaga netralitas selama Pilkada 2024.",
    "ASN wajib netral, jangan ada yang ikut politik praktis,",
  ],
  commitment: [
    "Para camat menandatangani ikrar netralitas di Balai Kota.",
    "Kami pastikan seluruh aparat desa netral,",
  ],
  sanction: ["Sanksi bagi ASN yang memihak diatur dalam PP 94/2021."],
  violation: ["Bawaslu menerima dua laporan dugaan keberpihakan ASN."],
  count: ["142.380 pemilih", "286 TPS", "dua laporan dugaan"],
  date: ["10 Oktober 2024", "Kamis (10/10/2024)", "Rabu, 27 November 2024"],
  law: ["PP 94/2021"],
  percent: ["80 persen"],
};
const APPEAL = ["Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024."];

/** The words that must be lit, page by page. @type {Record<string, Record<string, string[]>>} */
const PAGES = {
  plain: ARTICLE,
  wordpress: ARTICLE,
  shadow: ARTICLE,
  "strict-frame": ARTICLE,
  offline: ARTICLE,
  versions: { ...ARTICLE, directive: [...ARTICLE.directive, ...APPEAL] },
  two: { directive: APPEAL, commitment: ["Para camat menandatangani ikrar netralitas ASN, Rabu (9/10/2024)."] },
  rtl: { directive: ["ASN wajib netral di Pilkada 2024,"], count: ["142.380 pemilih", "286 TPS"] },
};

for (const [name, start] of engines) {
  describe(name, () => {
    /** @type {import("./engines.js").Engine} */
    let engine;
    /** @type {import("./server.js").Server} */
    let server;
    before(async () => {
      [engine, server] = await Promise.all([start(), openServer()]);
    });
    after(async () => {
      await engine.close();
      server.close();
    });

    for (const [page, expected] of Object.entries(PAGES)) {
      test(`${page}: the right words, the same tree, no error, no foreign request`, async () => {
        const tab = await engine.open();
        server.asked.length = 0;
        server.missing.length = 0;
        await visit(tab, `${server.address}${page}.html`);
        const words = await lit(tab);
        for (const [kind, list] of Object.entries(expected))
          assert.deepEqual(words[kind]?.sort(), [...list].sort(), kind);
        assert.ok(await isSeen(tab), "the light is in the picture, and only while it is switched on");
        assert.deepEqual(await errors(tab), []);
        assert.deepEqual(server.missing, []);
        const addresses = await tab.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
        for (const address of addresses) assert.ok(address.startsWith(server.address), address);
        const after = await tree(tab);
        await tab.goto(`${server.address}${page}.html?plain`);
        assert.equal(after, await tree(tab));
        await tab.close();
      });
    }
  });
}

/**
 * Whether the first lit words look another way than with the light off, and the rest of the article does not.
 *
 * @param {import("./engines.js").Tab} tab
 */
async function isSeen(tab) {
  const box = await tab.evaluate(async () => {
    const [, highlight] =
      [...CSS.highlights].find(([name, { size }]) => /^sorot-\d+-directive$/.test(name) && size > 0) ?? [];
    const [range] = /** @type {Range[]} */ ([...(highlight ?? [])]);
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { left, top, right, bottom } = range.getClientRects()[0];
    return { left, top, right, bottom, wide: innerWidth };
  });
  const on = PNG.sync.read(await tab.screenshot());
  await light(tab, false);
  const off = PNG.sync.read(await tab.screenshot());
  await light(tab, true);
  const scale = on.width / box.wide;
  let inside = 0;
  let dark = 0;
  for (let y = Math.ceil(box.top * scale); y < box.bottom * scale; y += 1) {
    for (let x = Math.ceil(box.left * scale); x < box.right * scale; x += 1) {
      const at = (y * on.width + x) * 4;
      inside += 1;
      if (on.data.compare(off.data, at, at + 3, at, at + 3) !== 0) dark += 1;
    }
  }
  return dark > inside * 0.4;
}

/** @param {import("./engines.js").Tab} tab @param {boolean} on */
async function light(tab, on) {
  await tab.evaluate(async (value) => {
    const hosts = [document, ...[...document.querySelectorAll("news-page")].map(({ shadowRoot }) => shadowRoot)];
    for (const host of hosts) {
      for (const element of host?.querySelectorAll("sorot-highlight,sorot-second") ?? []) {
        /** @type {SorotHighlight} */ (element).lit = value;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }, on);
}
