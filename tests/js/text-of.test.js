// The text of an article's HTML, as the element would read it on its page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { prepare, textOf } from "../../dist/npm/prepare.js";

/** Its types are not sound by themselves. @type {any} */
const { parseHTML } = await import(/** @type {string} */ ("linkedom"));

/** @param {string} html @param {{ exclude?: string }} [options] */
function textIn(html, options) {
  const { document } = parseHTML(`<!doctype html><body><article>${html}</article></body>`);
  return textOf(document.querySelector("article"), options);
}

test("the example of the element's page makes a page with the article's analysis", async () => {
  const readme = readFileSync(new URL("../../www/element/README.md", import.meta.url), "utf8");
  const code = /tested: tests\/js\/text-of\.test\.js -->\n```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  assert.match(code, /from "sorot\/prepare"/);
  const run = Object.getPrototypeOf(async () => {}).constructor(
    ...["parseHTML", "prepare", "textOf", "readFile", "writeFile"],
    code.replaceAll(/import .*\n/g, ""),
  );
  const words = "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral, “</script>” & $&.";
  const article = `<h1>Netral</h1><p>${words.replace("&", "&amp;").replace("<", "&lt;")}</p>`;
  const source = `<html><head><title>a</title></head><body><header>Beranda</header><div id="article">${article}</div></body></html>`;
  let page = "";
  await run(
    ...[parseHTML, prepare, textOf],
    async () => source,
    async (/** @type {string} */ _, /** @type {string} */ html) => {
      page = html;
    },
  );
  const { document } = parseHTML(page);
  assert.match(
    page,
    /<head><script type="module" async blocking="render" src="\/sorot\/sorot-light\.js"><\/script><title>/,
  );
  const element = document.querySelector("#article + sorot-highlight");
  const data = element.querySelector('script[type="application/json"]').textContent;
  assert.equal(data, await prepare(`Netral\n\n${words}`, { published: element.getAttribute("published") }));
});

test("blocks, lines, cells and white space stand apart as on a page", () => {
  assert.equal(textIn("<h1>Satu\n  dua</h1><p>tiga<br>empat <b>li</b>ma</p>"), "Satu dua\n\ntiga\nempat lima");
  assert.equal(textIn("<ul><li>satu</li><li>dua</li></ul>"), "satu\ndua");
  assert.equal(textIn("<table><tr><td>TPS</td><td>286</td></tr></table>"), "TPS 286");
  assert.equal(textIn("<p>netra&shy;litas &amp; pemilu</p>"), "netralitas & pemilu");
  assert.equal(textIn(""), "");
});

test("what is not the text is left out: hidden, folded, read also, shared, listed, excluded", () => {
  const read = "<p>Warga datang ke balai desa.</p>";
  for (const other of [
    '<p hidden>Rahasia</p><p style="color: red; display:none">Rahasia</p><div aria-hidden="true">Rahasia</div>',
    '<span class="sr-only">Rahasia</span><script>let a</script><style>b{}</style><template><p>c</p></template>',
    "<details><summary>Warga datang ke balai desa.</summary><p>Rahasia</p></details>".replace(/<summary>.*y>/, ""),
    '<p><strong>Baca juga:</strong> <a href="/a">Camat wajib netral</a></p>',
    '<div class="share-buttons share"><a href="/x">Bagikan</a></div>',
    '<ul><li><a href="/a">Camat</a></li><li><a href="/b">Lurah</a></li></ul>',
    "<sorot-highlight>Rahasia</sorot-highlight>",
  ])
    assert.equal(textIn(read + other), "Warga datang ke balai desa.", other);
  assert.equal(textIn(`${read}<p class="ad">Iklan</p>`, { exclude: ".ad" }), "Warga datang ke balai desa.");
});

test("what is no element is refused", () => {
  for (const none of [null, undefined, "<p>", {}, { nodeType: 9 }])
    assert.throws(() => textOf(/** @type {any} */ (none)), /sorot: textOf\(\) takes the element/);
});

test("elements within elements without end", () => {
  const { document } = parseHTML("<!doctype html><body></body>");
  let inner = document.body;
  for (let depth = 0; depth < 5000; depth += 1) inner = inner.appendChild(document.createElement("div"));
  inner.textContent = "ASN netral";
  assert.equal(textOf(document.body), "ASN netral");
});
