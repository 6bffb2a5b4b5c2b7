// Formats read by libraries that want Python, a browser or the tools of this step; see also
// tests/js/formats.test.js.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import jsonld from "jsonld";
import * as formats from "../../dist/npm/formats.js";
import { analyze } from "../../dist/npm/index.js";
import { ARTICLE } from "../js/articles.js";
import { run } from "./fresh.js";
import { openBrowser, serve } from "./site.js";

const TARGET = join(import.meta.dirname, "../../target");
const TOOLS = join(TARGET, "package/node_modules");
const URL_OF = "https://berita.example/a";

const article = await analyze(ARTICLE, { published: "2024-10-10" });
const { statements, quotes, facts, people, checks } = article;

/** Every place with its kind, counted without the code that is tested. */
const places = [
  ...statements.map((one) => ({ ...one, type: "statement" })),
  ...quotes.map((one) => ({ ...one, kind: "quote", type: "quote" })),
  ...facts.flatMap((one) => ("mentions" in one ? one.mentions : [one]).map((span) => ({ ...span, kind: one.kind }))),
  ...people.flatMap(({ mentions }) => mentions.map((span) => ({ ...span, kind: "person" }))),
  ...checks.map((one) => ({ ...one, kind: "check" })),
]
  .map(({ kind, start, end }) => ({ kind, start, end, words: ARTICLE.slice(start, end) }))
  .sort((a, b) => a.start - b.start || b.end - a.end);
const pairs = (/** @type {string[][]} */ list) => list.map((pair) => pair.join(" ")).sort();

const python = process.env.SOROT_PYTHON;
test("displaCy, brat and CoNLL-U: spaCy, pybrat, conllu and udtools find the words", { skip: !python }, () => {
  const text = ARTICLE;
  const made = {
    displacy: formats.toDisplacy(text, article),
    brat: formats.toBrat(text, article),
    conll: { text, conll: formats.toConll(text, article) },
  };
  const script = join(import.meta.dirname, "readers.py");
  const { status, stdout, stderr } = spawnSync(python ?? "", [script], {
    input: JSON.stringify(made),
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  const read = JSON.parse(stdout);
  const expected = pairs(places.map(({ kind, words }) => [kind, words]));
  assert.deepEqual(
    pairs(read.displacy.map((/** @type {string[]} */ [kind, words]) => [kind.toLowerCase(), words])),
    expected,
  );
  assert.deepEqual(pairs(read.brat), expected);
  const first = (/** @type {string} */ words) => /[\p{L}\p{N}]+/u.exec(words)?.[0] ?? "";
  assert.deepEqual(
    pairs(read.conll.map((/** @type {string[]} */ [kind, words]) => [kind, first(words)])),
    pairs(places.map(({ kind, words }) => [kind, first(words)])),
  );
});

/** The words of the context http://www.w3.org/ns/anno.jsonld that are used, by the ontology's own names. */
const OA = "http://www.w3.org/ns/oa#";
const NAMES = {
  body: "hasBody",
  target: "hasTarget",
  source: "hasSource",
  selector: "hasSelector",
  motivation: "motivatedBy",
  purpose: "hasPurpose",
  exact: "exact",
  prefix: "prefix",
  suffix: "suffix",
  start: "start",
  end: "end",
};

test("Web Annotation: every class and property is in the W3C's ontology, and none is lost in JSON-LD", async () => {
  const ontology = readFileSync(join(TOOLS, "@vocabulary/oa/oa.nq"), "utf8");
  const isDefined = (/** @type {string} */ name) =>
    ontology.includes(`\n<${OA}${name}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>`);
  const page = formats.toWebAnnotations(ARTICLE, article, { source: URL_OF, created: "2024-10-10T00:00:00Z" });
  for (const name of Object.values(NAMES)) assert.ok(isDefined(name), name);
  for (const { type, motivation, body, target } of page.items) {
    const used = [type, motivation, ...body.flatMap(({ purpose }) => purpose), ...body.map((one) => one.type)];
    for (const name of [...used, ...target.flatMap(({ selector }) => selector.map((one) => one.type))]) {
      assert.ok(isDefined(name), name);
    }
  }
  const context = {
    "@context": {
      id: "@id",
      type: "@type",
      "@vocab": OA,
      ...Object.fromEntries(Object.entries(NAMES).map(([word, name]) => [word, `${OA}${name}`])),
      motivation: { "@id": `${OA}motivatedBy`, "@type": "@vocab" },
      purpose: { "@id": `${OA}hasPurpose`, "@type": "@vocab" },
      source: { "@id": `${OA}hasSource`, "@type": "@id" },
      created: "http://purl.org/dc/terms/created",
      value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
      format: "http://purl.org/dc/elements/1.1/format",
      language: "http://purl.org/dc/elements/1.1/language",
      AnnotationPage: "https://www.w3.org/ns/activitystreams#OrderedCollectionPage",
      items: { "@id": "https://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list" },
      startIndex: "https://www.w3.org/ns/activitystreams#startIndex",
    },
  };
  const documentLoader = async (/** @type {string} */ address) => {
    assert.equal(address, "http://www.w3.org/ns/anno.jsonld");
    return { documentUrl: address, document: context, contextUrl: undefined };
  };
  // `safe` throws where a word would be dropped.
  const options = /** @type {any} */ ({ documentLoader, safe: true, format: "application/n-quads" });
  const quads = String(await jsonld.toRDF(/** @type {any} */ (page), options));
  assert.equal(quads.match(/oa#exact>/g)?.length, places.length);
  assert.equal(quads.match(/<urn:sorot:unit> "code-point"/g)?.length, places.length);
});

test("Web Annotation: Apache Annotator finds the words by the quotation and by the position", async () => {
  const library = join(TOOLS, "@apache-annotator/selector/lib/index.js");
  const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = await import(pathToFileURL(library).href);
  const page = formats.toWebAnnotations(ARTICLE, article, { source: URL_OF });
  const chunk = { data: ARTICLE };
  const chunker = () => ({
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  });
  /** @type {string[]} */
  const found = [];
  for (const { target } of page.items) {
    for (const { selector } of target) {
      const [quote, position] = selector;
      const places = [];
      for await (const range of textQuoteSelectorMatcher(quote)(chunker())) places.push(range);
      assert.equal(places.length, 1, JSON.stringify(quote));
      for await (const range of textPositionSelectorMatcher(position)(chunker())) places.push(range);
      assert.equal(places.length, 2);
      assert.deepEqual(places[0], places[1]);
      found.push(ARTICLE.slice(places[0].startIndex, places[0].endIndex));
    }
  }
  assert.deepEqual(found.sort(), places.map(({ words }) => words).sort());
  const units = formats.toWebAnnotations(ARTICLE, article, { unit: "utf-16" }).items[0].target[0].selector[1];
  assert.ok("unit" in units && units.unit === "utf-16" && units.start === places[0].start);
});

test("schema.org: the types made from its own definition take every object", async () => {
  const folder = join(TARGET, "package/fresh/schema");
  mkdirSync(folder, { recursive: true });
  const graph = formats.toSchemaOrg(ARTICLE, article, { url: URL_OF });
  const reviews = formats.toClaimReview(ARTICLE, article, { url: URL_OF, author: "Redaksi", published: "2024-10-11" });
  const types = new Set([...graph["@graph"], ...reviews["@graph"]].map((one) => one["@type"]));
  assert.deepEqual([...types].sort(), ["Claim", "ClaimReview", "Event", "Quotation"]);
  assert.ok(
    reviews["@graph"].every((one) => !("reviewRating" in one)),
    "a rating is for a person to give",
  );
  const check = async (/** @type {unknown[]} */ objects) => {
    const lines = objects.map((one, index) => {
      const { "@type": type } = /** @type {any} */ (one);
      return `export const object${index}: Exclude<schema.${type}, string> = ${JSON.stringify(one)};`;
    });
    writeFileSync(join(folder, "graph.ts"), `import type * as schema from "schema-dts";\n${lines.join("\n")}\n`);
    const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext"];
    cpSync(join(import.meta.dirname, "../node_modules/schema-dts"), join(folder, "node_modules/schema-dts"), {
      recursive: true,
    });
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { types: [] }, files: ["graph.ts"] }),
    );
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    await run("node", [tsc, ...options, "--project", "."], folder);
  };
  await check([...graph["@graph"], ...reviews["@graph"]]);
  await assert.rejects(check([{ "@type": "Event", name: "a", startDay: "2024-11-27" }]), /startDay/, "it can fail");
});

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("text fragments: Google's library and Chromium itself find the words", async () => {
  const folder = join(TARGET, "package/fresh/fragments");
  mkdirSync(folder, { recursive: true });
  const library = join(import.meta.dirname, "../node_modules/text-fragments-polyfill/src/text-fragment-utils.js");
  writeFileSync(join(folder, "utils.js"), readFileSync(library));
  const paragraphs = ARTICLE.split("\n").map(
    (line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
  );
  const style = "<style>p { margin-top: 3000px; }</style>";
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="id"><meta charset="utf-8">${style}${paragraphs.join("\n")}</html>`,
  );
  const site = await serve(folder);
  const page = await browser.newPage();
  try {
    const links = formats.toTextFragments(ARTICLE, article, { url: site.address });
    assert.equal(links.length, places.length);
    for (const { url, start, end } of links) {
      const words = ARTICLE.slice(start, end);
      await page.goto("about:blank");
      await page.goto(url);
      const scrolled = await page
        .waitForFunction(() => scrollY > 1000, { timeout: 5000 })
        .then(
          () => true,
          () => false,
        );
      assert.ok(scrolled, `Chromium does not find ${url}`);
      const found = await page.evaluate(async (directive) => {
        const utils = await import(/** @type {any} */ ("./utils.js"));
        const { text } = utils.parseFragmentDirectives({ text: [directive] });
        return utils.processTextFragmentDirective(text[0]).map(String);
      }, decodeDirective(url));
      assert.ok(found.length >= 1, `the library does not find ${url}`);
      assert.equal(normal(found[0]), normal(words));
    }
  } finally {
    await page.close();
    site.stop();
  }
});

/** @param {string} url */
function decodeDirective(url) {
  return url.slice(url.indexOf(":~:text=") + ":~:text=".length);
}

/** @param {string} words */
function normal(words) {
  return words.replace(/\s+/g, " ").trim();
}
