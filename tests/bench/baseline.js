/**
 * What a developer would write by hand in an afternoon: regular expressions for dates, numbers with their nouns and
 * keywords, nothing more. No speakers, no kinds, no stages. The yardstick for speed, not for what is found.
 */

const DATE =
  /\b(?:(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu),?\s*)?(?:\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)?|\d{1,2}\s+(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)(?:\s+\d{4})?)/gi;
const NUMBER =
  /\b\d{1,3}(?:\.\d{3})*(?:,\d+)?\s+(?:juta\s+|ribu\s+)?(?:pemilih|TPS|surat suara|suara|kursi|persen|paslon|pasangan calon|laporan|kasus)\b/gi;
const KEYWORD =
  /\b(?:netral(?:itas)?(?:nya)?|tidak memihak|politik praktis|pakta integritas|ASN|PNS|TNI|Polri|KPU|Bawaslu|pilkada|pemilu)\b/gi;

/** All matches of all three. @param {string} text */
export function scan(text) {
  const found = [];
  for (const [kind, pattern] of Object.entries({ date: DATE, number: NUMBER, keyword: KEYWORD })) {
    for (const match of text.matchAll(pattern)) {
      found.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0] });
    }
  }
  return found;
}
