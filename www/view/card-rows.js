/** What a card tells about each sort of finding, as rows of a name and a value. */
import { h } from "./dom.js";
import { formatDate, formatImplied } from "./format.js";
import { formatNumber, label, t } from "./language.js";

/** Of “Rabu, 27 November” the second part is shown without the comma. */
const AROUND_WORDS = /^[\s,;:]+|[\s,;:]+$/g;
/** So many mentions are listed at first, and so many more at a time. */
const FIRST_LINKS = 8;
const MORE_LINKS = 40;
/** No card lists more utterances than this. */
const MOST_SAID = 40;

/** @typedef {import('./model.js').Finding} Finding */
/** @typedef {import('./model.js').Span} Span */
/** @typedef {import('../index.d.ts').Speaker} Speaker */
/** @typedef {{ name: string, value: import('./dom.js').Child[] }} Row */

/**
 * @param {Finding} finding
 * @param {string} text
 * @param {(span: Span) => void} visit
 * @returns {Row[]}
 */
export function cardRows(finding, text, visit) {
  const mentions = mentionRow(finding.spans, text, visit);
  switch (finding.group) {
    case "statements": {
      const { data } = finding;
      return [
        {
          name: t("card.speaker"),
          value: speaker(data.speaker, data.mode === "narrated" ? t("card.narrated") : t("card.unknown")),
        },
        { name: t("card.how"), value: [label("mode", data.mode)] },
        ...(data.targets.length > 0
          ? [{ name: t("card.targets"), value: [data.targets.map((target) => label("target", target)).join(", ")] }]
          : []),
        ...words(t("card.cue"), finding.extra[0], text),
      ];
    }
    case "quotes":
      return [
        { name: t("card.speaker"), value: speaker(finding.data.speaker, t("card.unknown")) },
        ...words(t("card.cue"), finding.extra[0], text),
      ];
    case "facts":
      return [...factRows(finding.data), ...implied(finding.data.implied), ...mentions];
    case "people":
      if (finding.kind === "candidate") return [...factRows(finding.data), ...mentions];
      return [
        { name: t("card.names"), value: [h("strong", {}, finding.data.name)] },
        { name: t("card.role"), value: [finding.data.role ?? t("card.unknown")] },
        ...mentions,
      ];
    case "checks":
      return finding.extra.length > 0 ? [{ name: t("card.evidence"), value: links(finding.extra, text, visit) }] : [];
  }
}

/**
 * @param {Speaker | null} who
 * @param {string} none
 */
function speaker(who, none) {
  if (!who) return [none];
  return [h("strong", {}, who.name), who.role && h("span", { class: "card-role" }, who.role)];
}

/**
 * @param {string} name
 * @param {Span | undefined} span
 * @param {string} text
 */
function words(name, span, text) {
  return span && span.start < span.end ? [{ name, value: [text.slice(span.start, span.end)] }] : [];
}

/**
 * @param {import('../index.d.ts').Fact} fact
 * @returns {Row[]}
 */
function factRows(fact) {
  const strong = (/** @type {string} */ value) => [h("strong", {}, value)];
  switch (fact.kind) {
    case "date":
      return [
        { name: t("card.value"), value: strong(formatDate(fact.value)) },
        ...(fact.stage ? [{ name: t("card.stage"), value: [label("stage", fact.stage)] }] : []),
      ];
    case "count":
      return [
        {
          name: t("card.value"),
          value: [...strong(formatNumber(fact.value)), fact.approximate && ` (${t("card.approximate")})`],
        },
        { name: t("card.unit"), value: [label("unit", fact.unit)] },
      ];
    case "percent":
      return [
        { name: t("card.value"), value: strong(`${formatNumber(fact.value)}%`) },
        { name: t("card.of"), value: [label("of", fact.of)] },
      ];
    case "contest":
      return [
        { name: t("card.type"), value: strong(label("contest", fact.type)) },
        { name: t("card.year"), value: [fact.year === null ? t("card.unknown") : String(fact.year)] },
      ];
    case "law":
      return [
        { name: t("card.instrument"), value: strong(fact.id) },
        ...(fact.title ? [{ name: t("card.about"), value: [fact.title] }] : []),
      ];
    case "institution":
      return [{ name: t("card.names"), value: strong(fact.name) }];
    case "candidate":
      return [
        { name: t("card.names"), value: strong(fact.names.join(" – ")) },
        { name: t("card.number"), value: [fact.number === null ? t("card.unknown") : String(fact.number)] },
      ];
    default:
      return [];
  }
}

/**
 * @param {readonly string[]} parts
 * @returns {Row[]}
 */
function implied(parts) {
  return parts.length > 0 ? [{ name: "", value: [h("span", { class: "card-implied" }, formatImplied(parts))] }] : [];
}

/**
 * @param {readonly Span[]} spans
 * @param {string} text
 * @param {(span: Span) => void} visit
 * @returns {Row[]}
 */
function mentionRow(spans, text, visit) {
  return spans.length > 1 ? [{ name: t("card.mentions", { n: spans.length }), value: links(spans, text, visit) }] : [];
}

/**
 * @param {readonly Span[]} spans
 * @param {string} text
 * @param {(span: Span) => void} visit
 */
function links(spans, text, visit) {
  const mention = (/** @type {Span} */ span, /** @type {number} */ index) => {
    const words = text.slice(span.start, span.end).replace(AROUND_WORDS, "");
    return h(
      "button",
      {
        type: "button",
        class: "mention",
        "aria-label": t("card.mention", { n: index + 1, text: words }),
        click: () => visit(span),
      },
      words,
    );
  };
  const list = h("span", { class: "card-mentions" });
  const show = (/** @type {number} */ from, /** @type {number} */ to) => {
    const added = spans.slice(from, to).map((span, index) => mention(span, from + index));
    list.append(...added);
    const rest = spans.length - to;
    if (rest <= 0) return added;
    const click = () => {
      more.remove();
      show(to, to + MORE_LINKS)[0].focus();
    };
    const more = h(
      "button",
      { type: "button", class: "link", click },
      t("action.more", { n: Math.min(rest, MORE_LINKS) }),
    );
    list.append(more);
    return added;
  };
  show(0, FIRST_LINKS);
  return [list];
}

/**
 * Statements and quotes of a person, without the quotes that hold one of the statements.
 *
 * @param {string} name
 * @param {readonly Finding[]} findings in the order of the text
 */
export function spokenBy(name, findings) {
  /** @type {Finding[]} */
  const said = [];
  /** @type {Span | null} the quote that waits for a statement inside it */
  let open = null;
  for (const finding of findings) {
    if (finding.group !== "statements" && finding.group !== "quotes") continue;
    if (finding.data.speaker?.name !== name) continue;
    const { start, end } = finding.spans[0];
    if (finding.group === "quotes") open = { start, end };
    else if (open && start < open.end) {
      if (said.at(-1)?.group === "quotes") said.pop();
      open = null;
    }
    said.push(finding);
    if (said.length > MOST_SAID) break;
  }
  return said;
}
