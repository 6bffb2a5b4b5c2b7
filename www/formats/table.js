/** Comma-separated values, RFC 4180, one row a finding. */

import { findings } from "./findings.js";

const COLUMNS = /** @type {const} */ ([
  "type",
  "kind",
  "start",
  "end",
  "text",
  "value",
  "speaker",
  "role",
  "mode",
  "targets",
  "rule",
  "severity",
  "message_id",
  "message_en",
]);

/** What makes a spreadsheet take a cell for a formula, also in their full-width forms. */
const FORMULA = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** @type {typeof import("../formats.d.ts").toCsv} */
export function toCsv(text, analysis, { delimiter = ",", bom = false } = {}) {
  const rows = findings(text, analysis).map((finding) => [
    finding.type,
    finding.kind,
    finding.start,
    finding.end,
    finding.text,
    finding.value,
    finding.speaker?.name ?? "",
    finding.speaker?.role ?? finding.role,
    finding.mode,
    finding.targets.join(" "),
    finding.rule,
    finding.severity,
    finding.message?.id ?? "",
    finding.message?.en ?? "",
  ]);
  const lines = [COLUMNS, ...rows].map((row) => row.map((value) => cell(value, delimiter)).join(delimiter));
  return `${bom ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`;
}

/**
 * @param {string | number} value
 * @param {string} delimiter
 */
function cell(value, delimiter) {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
