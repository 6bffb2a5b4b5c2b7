// No text is an error, and none takes long.

import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, init } from "../../dist/npm/index.js";
import { spans } from "./spans.js";

const SENTENCE = "“ASN wajib netral pada 27 November 2024,” tegas Ketua KPU Kota Bandung, Rina Wulandari. ";
const MEGABYTES = 5_000_000;

/** @param {string} part */
const fill = (part) => part.repeat(Math.ceil(MEGABYTES / part.length));

/** Bytes that look random and are the same each time. */
function junk() {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 0x7fffffff;
    return state;
  };
  return Buffer.from(Array.from({ length: 100_000 }, next));
}

const TEXTS = {
  nothing: "",
  "blanks only": " \n\t\u00a0\u2028\r\n",
  "binary junk": junk().toString("latin1"),
  "every code unit": String.fromCharCode(...Array(0x10000).keys()),
  "5 MB of article": fill(SENTENCE),
  "5 MB of paragraphs": fill(`${SENTENCE}\n\n`),
  "5 MB without a blank": fill("netralitas"),
  "5 MB of blanks": fill(" "),
  "5 MB of opening quotes": fill("“"),
  "5 MB of straight quotes": fill('" '),
  "5 MB of digits": fill("27112024"),
  "5 MB of dots": fill("."),
  "5 MB of names": fill("Rina Wulandari "),
  "5 MB of brackets": fill("((((["),
  "5 MB of lone surrogates": fill("\ud83d"),
  "5 MB of line ends": fill("\n"),
  "5 MB of ranges": fill("1-2/3."),
  "5 MB of roles": fill("Ketua "),
  "another language": "The mayor said civil servants must stay neutral in the 2024 election.",
  "another script": "公務員は中立でなければならない。 يجب أن يكونوا محايدين",
  "a quotation that never ends": `“${SENTENCE.slice(1).replace("”", "")}`,
  "HTML with script": `<p>${SENTENCE}</p><script>alert("netral")</script><img src=x onerror=alert(1)>`,
};

for (const [name, text] of Object.entries(TEXTS)) {
  test(`valid for ${name}`, async () => {
    const { analysis, seconds } = await timed(text);
    assert.equal(analysis.schema, 1);
    let checked = 0;
    for (const [path, { start, end }] of spans(analysis)) {
      assert.ok(0 <= start && start <= end && end <= text.length, path);
      if (++checked > 100_000) break;
    }
    assert.ok(seconds < 20, `${seconds} s`);
  });
}

test("four times as long takes about four times as long", async () => {
  const text = `${SENTENCE}\n\n`.repeat(2000);
  await timed(text); // warms up
  const once = (await timed(text)).seconds;
  const four = (await timed(text.repeat(4))).seconds;
  assert.ok(four < 10 * once + 0.1, `${once} s, then ${four} s`);
});

/**
 * Measures the processor's time, which a busy machine does not stretch.
 *
 * @param {string} text
 */
async function timed(text) {
  await init();
  const start = process.cpuUsage();
  const analysis = await analyze(text);
  const { user, system } = process.cpuUsage(start);
  return { analysis, seconds: (user + system) / 1e6 };
}
