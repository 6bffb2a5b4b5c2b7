/** What was found, in one line that is also read aloud. */
import { setText } from "../view/dom.js";
import { byId } from "./dom.js";
import { t } from "./i18n.js";

const GROUPS = /** @type {const} */ (["checks", "statements", "facts", "people"]);

/**
 * @param {readonly import('../view/model.js').Finding[]} findings
 * @param {{ text: string, ms: number | null, busy: boolean, anyEnabled: boolean }} state
 */
export function showSummary(findings, { text, ms, busy, anyEnabled }) {
  const parts = [];
  for (const group of GROUPS) {
    const n = findings.filter((finding) => finding.group === group && finding.kind !== "candidate").length;
    if (n > 0) parts.push(t(`summary.${group}`, { n }));
  }
  const empty = text.trim() === "";
  const nothing = !anyEnabled ? t("list.hidden") : ms === null ? "" : t("list.nothing");
  write("summary", empty ? t("list.emptyText") : parts.length > 0 ? parts.join(" · ") : nothing);
  write(
    "timing",
    empty || ms === null
      ? ""
      : t("summary.time", { ms: ms < 10 ? Math.max(0.1, Math.round(ms * 10) / 10) : Math.round(ms) }),
  );
  write("length", empty ? "" : t("article.length", { n: text.length }));
  byId("side", HTMLElement).classList.toggle("is-busy", busy);
}

/**
 * @param {string} id
 * @param {string} text
 */
function write(id, text) {
  setText(byId(id, HTMLElement), text);
}
