/** iCalendar, RFC 5545: the dates that an article ties to a stage of an election. */

import { wellFormed } from "./findings.js";

/** @type {Record<import("../index.d.ts").Stage, { id: string, en: string }>} */
const STAGES = {
  voting_day: { id: "Hari pemungutan suara", en: "Voting day" },
  campaign: { id: "Masa kampanye", en: "Campaign" },
  quiet_period: { id: "Masa tenang", en: "Quiet period" },
  registration: { id: "Pendaftaran", en: "Registration" },
  nomination: { id: "Penetapan calon", en: "Nomination" },
  debate: { id: "Debat", en: "Debate" },
  logistics: { id: "Logistik", en: "Logistics" },
  counting: { id: "Penghitungan suara", en: "Counting" },
  result: { id: "Hasil", en: "Result" },
  inauguration: { id: "Pelantikan", en: "Inauguration" },
  runoff: { id: "Putaran kedua", en: "Runoff" },
};

/**
 * The dated stages: whole days, the last one included.
 *
 * @param {string} text
 * @param {import("../index.d.ts").Analysis} analysis
 * @param {"id" | "en"} language
 */
export function stages(text, { facts }, language) {
  const found = facts.flatMap((fact) => {
    if (fact.kind !== "date" || fact.stage === null) return [];
    const [first, last = first] = fact.value.split("/").map(day);
    if (!first || !last || last < first) return [];
    return { stage: fact.stage, name: STAGES[fact.stage][language], first, last, ...sentence(text, fact) };
  });
  const known = new Set();
  return found.filter(({ stage, first, last }) => {
    const key = `${stage} ${first} ${last}`;
    return !known.has(key) && known.add(key);
  });
}

/** Whole days only: neither a month nor a day without a year. @param {string} value */
function day(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

/**
 * The line that a date stands in, as far as it is needed to know what it is about.
 *
 * @param {string} text
 * @param {import("../index.d.ts").Span} span
 */
function sentence(text, { start, end }) {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[\n\r]/)
      .at(-1) ?? "";
  const [after] = text.slice(end, end + 200).split(/[\n\r]/, 1);
  return { words: text.slice(start, end), context: `${before}${text.slice(start, end)}${after}`.trim() };
}

/** @type {typeof import("../formats.d.ts").toICalendar} */
export function toICalendar(text, analysis, { language = "id", url, stamp = new Date() } = {}) {
  const now = `${stamp.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const events = stages(text, analysis, language).flatMap(({ stage, name, first, last, context }) => [
    "BEGIN:VEVENT",
    `UID:${stage}-${first}-${last}-${hash(url ?? text)}@sorot`,
    `DTSTAMP:${now}`,
    `DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter(last).replaceAll("-", "")}`,
    `SUMMARY;LANGUAGE=${language}:${content(name)}`,
    `DESCRIPTION;LANGUAGE=id:${content(context)}`,
    ...(url ? [`URL:${url.replace(/\s/g, (space) => encodeURIComponent(space))}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sorot//Sorot//ID", "CALSCALE:GREGORIAN", ...events];
  return [...lines, "END:VCALENDAR"].map((line) => `${fold(line)}\r\n`).join("");
}

/** @param {string} date */
function dayAfter(date) {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** @param {string} words */
function content(words) {
  return (
    wellFormed(words)
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n|[\n\r]/g, "\\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the format forbids
      .replace(/[\0-\x08\x0b-\x1f\x7f]/g, " ")
  );
}

/** Lines of at most 75 bytes, none cut within a character. @param {string} line */
function fold(line) {
  const encoder = new TextEncoder();
  let out = "";
  let used = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (used + size > 75) {
      out += "\r\n ";
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}

/** A name that stays the same for the same text: FNV-1a. @param {string} words */
function hash(words) {
  let state = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) state = Math.imul(state ^ words.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}
