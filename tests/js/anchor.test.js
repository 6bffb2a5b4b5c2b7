// Words found again in a text that has changed, or not if that is uncertain.

import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorOf, locate } from "../../www/element/anchor.js";

const SENTENCE = "ASN wajib netral di Pilkada.";
const text = `Bupati membuka rapat pagi itu. ${SENTENCE} Rapat usai sebelum siang, lalu warga pulang.`;
const anchor = anchorOf(text, span(text, SENTENCE));

/** @param {string} whole @param {string} words */
function span(whole, words) {
  const start = whole.indexOf(words);
  return { start, end: start + words.length };
}

test("words that moved are found", () => {
  const moved = `Kabar ini diperbarui. ${text}`;
  assert.deepEqual(locate(moved, anchor), span(moved, SENTENCE));
});

test("of two places the one with the same surroundings is taken", () => {
  const twice = `Camat berkata: ${SENTENCE} Begitu katanya. ${text}`;
  assert.deepEqual(locate(twice, anchor), {
    start: twice.lastIndexOf(SENTENCE),
    end: twice.lastIndexOf(SENTENCE) + SENTENCE.length,
  });
});

test("two places that fit as well are refused", () => {
  assert.equal(locate(`${text} ${text}`, anchor), null);
  assert.equal(locate(`Ia berkata: ${SENTENCE} Lalu: ${SENTENCE} Selesai.`, anchor), null);
});

test("a look-alike elsewhere is refused, and so are words that are gone", () => {
  assert.equal(locate(`Di kota lain orang berkata ${SENTENCE}`, { ...anchor, quote: "wajib netral" }), null);
  assert.equal(locate("Rapat usai sebelum siang.", anchor), null);
  assert.equal(locate(text, { quote: "" }), null);
});

test("an anchor is plain data", () => {
  assert.deepEqual(locate(text, JSON.parse(JSON.stringify(anchor))), span(text, SENTENCE));
});
