// Offsets are JavaScript's: `text.slice(start, end)` gives the words, whatever stands before them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze } from "../../dist/npm/index.js";
import { spans } from "./spans.js";

const ODD = {
  "plain words": "Kabar",
  "a letter of two bytes": "Café Résumé",
  "an emoji of two units": "🗳️ 👩‍💼 🇮🇩",
  "curly quotes and dashes": "‘Aman’ – “damai” — …",
  "a combining mark": "Cafe\u0301",
  "a lone high surrogate": "rusak \ud83d di sini",
  "a lone low surrogate": "rusak \udc00 di sini",
  "two in the wrong order": "rusak \udc00\ud83d di sini",
  "a byte order mark": "\ufeffAwal",
  "a null": "nol \u0000 byte",
  "Windows line ends": "Satu\r\n\r\nDua",
  "astral letters": "𝔹𝕒𝕨𝕒𝕤𝕝𝕦",
};

/** @param {string} odd */
const article = (odd) => `Bawaslu ingatkan netralitas ASN

BANDUNG – ${odd} menjelang hari pemungutan suara.

${odd}

“ASN wajib menjaga netralitas pada Pilkada 2024,” tegas Ketua Bawaslu Kota Bandung, Rina Wulandari, Rabu (20/11/2024).

${odd}

Sebanyak 1.234 TPS disiapkan KPU Kota Bandung untuk 27 November 2024 sesuai UU Nomor 10 Tahun 2016.
`;

for (const [name, odd] of Object.entries(ODD)) {
  test(`the right words after ${name}`, async () => {
    const text = article(odd);
    const analysis = await analyze(text);
    /** @param {import("../../www/index.d.ts").Span} span */
    const words = ({ start, end }) => text.slice(start, end);
    /** @param {string} kind */
    const facts = (kind) => analysis.facts.filter((fact) => fact.kind === kind).map(words);

    for (const [path, span] of spans(analysis)) {
      assert.ok(Number.isInteger(span.start) && span.start < span.end && span.end <= text.length, path);
      assert.equal(words(span), words(span).trim(), `${path} has blank edges`);
    }
    assert.deepEqual(facts("date"), ["Rabu (20/11/2024)", "27 November 2024"]);
    assert.deepEqual(facts("count"), ["1.234 TPS"]);
    assert.deepEqual(facts("law"), ["UU Nomor 10 Tahun 2016"]);
    assert.ok(facts("institution").includes("Bawaslu Kota Bandung"), facts("institution").join());
    for (const fact of analysis.facts) {
      if (fact.kind === "institution") {
        assert.ok(fact.mentions.map(words).every((mention) => fact.name.startsWith(mention.slice(0, 3))));
      }
    }
    const people = analysis.people.flatMap((person) => person.mentions.map(words));
    assert.ok(people.includes("Rina Wulandari"), people.join());

    const quote = analysis.quotes.find((quote) => words(quote).includes("ASN wajib"));
    assert.ok(quote);
    assert.equal(text[quote.start - 1] + text[quote.end], "“”");
    assert.equal(quote.cue && words(quote.cue), "tegas");
    const statement = analysis.statements.find((statement) => statement.start === quote.start);
    assert.ok(statement);
    assert.match(words(statement), /ASN wajib menjaga netralitas pada Pilkada 2024,?$/);
    assert.ok(statement.cue.start >= statement.start && statement.cue.end <= statement.end);
  });
}
