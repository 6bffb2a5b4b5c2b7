/**
 * Every page of the gallery in every engine: the right words are lit, in the registry and in the picture; the page's own
 * tree is as it would be without Sorot; nothing is said on the console; nothing is asked for but Sorot's own files.
 */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { errors, lit, press, settled, tree, waitFor } from "./page.js";
import { lightInPicture } from "./picture.js";
import { inEveryEngine } from "./suite.js";

/** @typedef {import("./engines.js").Tab} Tab */
/** @typedef {import("./suite.js").Bench} Bench */

/**
 * @typedef {object} Page
 * @property {Record<string, string[] | RegExp>} lit by kind, in the order of the page; an expression finds them in the
 *   text of its articles. A kind of statement that is not named must not be lit.
 * @property {string[]} [files] what Sorot asks for, in the package
 * @property {(tab: Tab, sorot: boolean, bench: Bench) => Promise<void>} [act] what a reader or the host does first
 * @property {string} [restless] a selector of what changes by itself
 * @property {RegExp} [own] what Sorot itself put into the tree, where that is asked of it
 * @property {RegExp} [logged] the one thing that the browser may complain of
 * @property {RegExp} [panel] what the panel must say
 */

const STATEMENTS = ["directive", "commitment", "measure", "sanction", "violation", "principle"];
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
const APPEAL = "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024.";
const PLEDGE = "Para camat menandatangani ikrar netralitas ASN, Rabu (9/10/2024).";
/** The sentences of long.js. */
const GENERATED = {
  directive:
    /Ketua Bawaslu (?:\w+, \w+ \w+|Kota Tirtaloka, Ratih Anggraini), meminta seluruh ASN menjaga netralitas selama Pilkada 2024\.|ASN wajib netral, jangan ada yang ikut politik praktis,/g,
  sanction: /Sanksi bagi aparat yang memihak diatur dalam PP 94\/2021, kata Bupati [^.]*\./g,
  law: /PP 94\/2021/g,
  count: /[\d.]+ pemilih|\d+ TPS/g,
};
const NEWS = "Pukul 13.05: Camat Rantaujaya, Sekar Wulandari, berjanji akan netral sampai penghitungan usai.";

/** @type {Record<string, Page>} */
const PAGES = {
  plain: { lit: ARTICLE },
  // What stands around the text of a newsroom's article is not lit: tags, links to others, comments.
  newsroom: {
    lit: {
      directive: [
        "Wali Kota Tirtaloka Minta ASN Jaga Netralitas di Pilkada",
        "Wali Kota Tirtaloka Ratih Anggraini meminta seluruh aparatur sipil negara menjaga netralitas menjelang Pilkada 2024.",
        "ASN wajib netral.",
      ],
      commitment: ["Para camat juga telah menandatangani ikrar netralitas."],
      sanction: [
        "Yang melanggar akan disanksi sesuai aturan,",
        "Sanksi bagi ASN yang berpihak diatur dalam UU 20/2023.",
      ],
      violation: [
        "Ketua Bawaslu Tirtaloka Damar Wicaksana menyebut pihaknya telah menerima tiga laporan dugaan pelanggaran netralitas kepala desa sepanjang September 2024.",
      ],
      check: ["142.380 pemilih", "Kamis, 27 November 2024"],
    },
  },
  wordpress: { lit: ARTICLE },
  shadow: { lit: ARTICLE },
  react: {
    lit: {
      directive: [
        "Wakil Wali Kota Tirtaloka, Damar Wicaksana, meminta seluruh ASN menjaga netralitas selama Pilkada 2024.",
      ],
      commitment: ["Camat Sukamulya menandatangani ikrar netralitas di Balai Kota."],
      principle: ["Wali kota bicara soal netralitas"],
    },
    restless: "#article > p:nth-of-type(3)",
    async act(tab) {
      await waitFor(tab, () => document.getElementById("toggle") !== null);
      for (const button of ["#like", "#correct", "#toggle", "#toggle"]) await press(tab, button);
      await waitFor(tab, () => /Suka \(1\)/.test(document.getElementById("like")?.textContent ?? ""));
    },
  },
  two: { lit: { directive: [APPEAL], commitment: [PLEDGE] } },
  versions: {
    lit: { ...ARTICLE, directive: [...ARTICLE.directive, APPEAL] },
    // And a second copy, which the page itself takes file by file.
    files: ["sorot-highlight.js", "pkg/sorot_bg.wasm", "define.js"],
    act: (tab) => waitFor(tab, () => customElements.get("sorot-second") !== undefined),
  },
  scroll: {
    lit: {
      ...GENERATED,
      sanction: /Sanksi bagi [^.]*\d\.|Sanksi bagi [^.]*, kata [^.]*\./g,
      commitment: ARTICLE.commitment,
      violation: ARTICLE.violation,
      count: /[\d.]+ pemilih|\d+ TPS|dua laporan dugaan/g,
    },
    async act(tab) {
      await waitFor(tab, () => {
        scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelectorAll("#feed article").length === 6;
      });
    },
  },
  rtl: { lit: { directive: ["ASN wajib netral di Pilkada 2024,"], count: ["142.380 pemilih", "286 TPS"] } },
  long: { lit: GENERATED },
  // No engine is asked for: the page brings its analysis.
  prepared: { lit: GENERATED, files: ["sorot-light.js", "sorot-highlight.js"] },
  live: {
    lit: { ...GENERATED, commitment: [NEWS] },
    files: ["sorot-highlight.js", "pkg/sorot_bg.wasm", "pkg/thread.js"],
    async act(tab, sorot) {
      await waitFor(tab, () => {
        if (!document.querySelector("#more + p")) document.getElementById("more")?.click();
        return document.querySelector("#more + p") !== null;
      });
      if (sorot)
        await waitFor(tab, () => [...CSS.highlights].some(([key, { size }]) => /-commitment$/.test(key) && size > 0));
    },
  },
  strict: {
    lit: {},
    files: ["sorot-highlight.js", "pkg/sorot_bg.wasm"],
    logged: /^policy: script-src/,
    panel: /WebAssembly.*frame/s,
  },
  "strict-frame": {
    lit: ARTICLE,
    files: ["sorot-highlight.js", "element/frame.html", "element/frame.js", "pkg/sorot_bg.wasm", "pkg/thread.js"],
  },
  // Nothing there for a policy to forbid.
  "strict-prepared": { lit: GENERATED, files: ["sorot-light.js", "sorot-highlight.js"] },
  offline: {
    lit: ARTICLE,
    files: [], // all of them were kept at the first visit
    async act(tab, sorot, bench) {
      if (sorot) return;
      await tab.evaluate(async () => {
        await navigator.serviceWorker.ready;
        while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
      });
      bench.server.state.down = true;
    },
  },
  own: { lit: { directive: [APPEAL], commitment: ["Ikrar netralitas di Sukamulya", PLEDGE] } },
  fallback: { lit: {}, panel: /belum bisa menyorot.*meminta seluruh ASN/s },
  bookmark: {
    lit: ARTICLE,
    files: ["element/bookmarklet.js", "sorot-highlight.js", "pkg/sorot_bg.wasm"],
    own: /<sorot-highlight data-bookmarklet="".*?<\/sorot-highlight>/,
    act: async (tab, sorot) => {
      if (sorot) await press(tab, "#bookmark");
    },
  },
};

test("every page of the gallery is in the table", () => {
  const names = readdirSync(new URL("../../www/examples/gallery/", import.meta.url));
  const pages = names.filter((name) => name.endsWith(".html")).map((name) => name.slice(0, -5));
  const inner = ["article", "index"];
  assert.deepEqual(pages.filter((name) => !inner.includes(name)).sort(), Object.keys(PAGES).sort());
});

inEveryEngine((bench) => {
  for (const [name, page] of Object.entries(PAGES)) {
    test(`${name}: the right words, in the picture too; the same tree, no complaint, no other request`, {
      timeout: 90_000,
    }, async () => {
      const { asked } = bench.server;
      asked.length = 0;
      const tab = await bench.tab();
      await tab.goto(bench.address(`${name}.html?plain`));
      await page.act?.(tab, false, bench);
      const before = still(await tree(tab), page);

      const ofPage = new Set(asked.splice(0));
      await tab.goto(bench.address(`${name}.html`));
      if (!page.own) await settled(tab);
      await page.act?.(tab, true, bench);
      await settled(tab);

      await checkWords(tab, page);
      await checkPicture(tab, page);
      assert.equal(firstDifference(still(await tree(tab), page), before), "");
      const log = await errors(tab);
      assert.deepEqual(
        log.filter((line) => !page.logged?.test(line)),
        [],
      );
      const files = asked
        .filter((path) => !ofPage.has(path))
        .map((path) => path.replace(/^\/(sorot|cdn\/[^/]+)\//, ""));
      checkFiles(files, page);
      const addresses = await tab.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
      for (const address of addresses) assert.ok(address.startsWith(bench.server.address), address);
    });
  }
});

/** A page's tree without what changes by itself. @param {string} html @param {Page} page */
function still(html, { restless, own }) {
  const without = own ? html.replace(own, "") : html;
  return restless ? without.replace(/\d+/g, "0") : without;
}

/** At once, or soon where the page goes on changing. @param {Tab} tab @param {Page} page */
async function checkWords(tab, page) {
  for (let tries = 0; tries < 20; tries += 1) {
    const right = await areRight(tab, page).then(
      () => true,
      () => false,
    );
    if (right) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await areRight(tab, page);
}

/** @param {string} text @param {string} expected */
function firstDifference(text, expected) {
  if (text === expected) return "";
  let at = 0;
  while (text[at] === expected[at]) at += 1;
  return `…${text.slice(Math.max(0, at - 60), at + 120)}…, not …${expected.slice(at, at + 120)}…`;
}

/** @param {Tab} tab @param {Page} page */
async function areRight(tab, page) {
  const text = await tab.evaluate(() =>
    [.../** @type {any} */ (globalThis).sorotElements()]
      .map((element) => element.text)
      .join("\n")
      .replace(/\s+/g, " "),
  );
  const words = await lit(tab);
  for (const kind of new Set([...STATEMENTS, ...Object.keys(page.lit)])) {
    const expected = page.lit[kind] ?? [];
    const list = expected instanceof RegExp ? [...text.matchAll(expected)].map(String) : expected;
    assert.deepEqual(unlike(words[kind] ?? [], list), { missing: [], wrong: [] }, kind);
  }
  if (page.panel) {
    const said = await tab.evaluate(() =>
      [.../** @type {any} */ (globalThis).sorotElements()].map(({ shadowRoot }) => shadowRoot.textContent).join(),
    );
    assert.match(said, page.panel);
  }
}

/** What two lists do not have in common, the first few of it. @param {string[]} words @param {string[]} expected */
function unlike(words, expected) {
  const wrong = [...words];
  const missing = expected.filter((each) => {
    const at = wrong.indexOf(each);
    return at < 0 || !wrong.splice(at, 1);
  });
  return { missing: missing.slice(0, 5), wrong: wrong.slice(0, 5) };
}

/** Several times if need be: pages go on changing, and browsers draw late. @param {Tab} tab @param {Page} page */
async function checkPicture(tab, page) {
  let wrong = "";
  for (const wait of [100, 300, 1000, 2000]) {
    wrong = await complaint(tab, page, wait);
    if (!wrong) return;
  }
  assert.fail(wrong);
}

/** What is wrong with the picture. @param {Tab} tab @param {Page} page @param {number} wait */
async function complaint(tab, { lit, restless = "" }, wait) {
  const { changed, stray } = await lightInPicture(tab, restless, wait);
  if (stray > 0) return `${stray} pixels that are not of the lit words change with the light`;
  const kinds = Object.keys(lit);
  // At least the first statement is in the window.
  if (kinds.length > 0 && !STATEMENTS.some((kind) => kind in changed)) return "no statement is in the picture";
  for (const kind of kinds) {
    const least = STATEMENTS.includes(kind) ? 0.4 : 0.01;
    if ((changed[kind] ?? 1) < least) return `the light changes ${changed[kind]} of the words of a ${kind}`;
  }
  return "";
}

/** @param {string[]} files asked for, of the package @param {Page} page */
function checkFiles(files, { files: expected = ["sorot-highlight.js", "pkg/sorot_bg.wasm"] }) {
  assert.deepEqual([...new Set(files)].sort(), [...expected].sort());
}
