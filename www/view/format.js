/** Values in the reader's language. */
import { formatNumber, label, locale, t } from "./language.js";

const FULL = /** @type {const} */ ({
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = /** @type {const} */ ({ month: "long", year: "numeric", timeZone: "UTC" });
const YEARLESS = /** @type {const} */ ({ day: "numeric", month: "long", timeZone: "UTC" });

/**
 * A date value of the contract: `2024-11-27`, `2024-11`, `--11-27`, or two of them with a slash.
 *
 * @param {string} value
 */
export function formatDate(value) {
  const [from, to] = value.split("/");
  if (to === undefined) return formatDay(value);
  const start = utc(from ?? "");
  const end = utc(to);
  if (start && end && start <= end && isFull(from ?? "") && isFull(to)) {
    return dates("range", { ...FULL, weekday: undefined }).formatRange(start, end);
  }
  return `${formatDay(from ?? "")} – ${formatDay(to)}`;
}

/** @param {string} value */
function formatDay(value) {
  const date = utc(value);
  if (!date) return value;
  if (value.startsWith("--")) return dates("yearless", YEARLESS).format(date);
  return isFull(value) ? dates("full", FULL).format(date) : dates("month", MONTH).format(date);
}

/** Formatters are slow to make. @type {Map<string, Intl.DateTimeFormat>} */
const made = new Map();

/**
 * @param {string} name
 * @param {Intl.DateTimeFormatOptions} options
 */
function dates(name, options) {
  const key = `${name} ${locale()}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  made.set(key, format);
  return format;
}

/** @param {string} value */
function isFull(value) {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}

/**
 * @param {string} value
 * @returns {Date | null}
 */
function utc(value) {
  const yearless = /^--(\d\d)-(\d\d)$/.exec(value);
  const iso = yearless ? `2024-${yearless[1]}-${yearless[2]}` : value.length === 7 ? `${value}-01` : value;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/**
 * The normalised value of a fact in one short line, for the list and the head of the card.
 *
 * @param {import('../index.d.ts').Fact} fact
 */
export function factValue(fact) {
  switch (fact.kind) {
    case "date":
      return formatDate(fact.value);
    case "count":
      return `${fact.approximate ? "± " : ""}${formatNumber(fact.value)} ${label("unit", fact.unit)}`;
    case "percent":
      return `${formatNumber(fact.value)}% · ${label("of", fact.of)}`;
    case "contest":
      return `${label("contest", fact.type)}${fact.year === null ? "" : ` ${fact.year}`}`;
    case "law":
      return fact.title ? `${fact.id} · ${fact.title}` : fact.id;
    case "institution":
      return fact.name;
    case "candidate":
      return fact.number === null ? fact.names.join(" – ") : `${fact.number}. ${fact.names.join(" – ")}`;
    default:
      return "";
  }
}

/** @param {readonly string[]} parts */
export function formatImplied(parts) {
  return t("card.implied", { parts: parts.map((part) => label("implied", part)).join(t("list.and")) });
}
