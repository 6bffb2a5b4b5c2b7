/** The regions of the lexicon against a public list, which the tests alone use. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { getProvinces, getRegencies } from "idn-area-data";
import { parse } from "smol-toml";

const file = new URL("../../src/lexicon/data/regions.toml", import.meta.url);
const lexicon = /** @type {Record<string, { codes: Record<string, string> }>} */ (parse(readFileSync(file, "utf8")));

/** The codes of a class. @param {string} name */
const codes = (name) => Object.values(lexicon[name].codes);

test("all 38 provinces, by their codes", async () => {
  const provinces = await getProvinces();
  assert.equal(provinces.length, 38);
  assert.deepEqual(new Set(codes("region-province")), new Set(provinces.map(({ code }) => code)));
});

test("all 514 regencies and cities, by their codes and names", async () => {
  const regencies = await getRegencies();
  assert.equal(regencies.length, 514);
  const known = [...codes("region-regency"), ...codes("region-city")];
  assert.deepEqual(new Set(known), new Set(regencies.map(({ code }) => code)));
  for (const { code, name } of regencies) {
    const kind = name.startsWith("KOTA ") ? "region-city" : "region-regency";
    const bare = name.toLowerCase().replace(/^(kabupaten|kota)( administrasi| adm\.?)? /, "");
    assert.equal(lexicon[kind].codes[bare], code, `${name} is missing in ${kind}`);
  }
});
