/** The card of a finding: what it is, who said it, its value, and why it is lit up. */

import { cardRows, spokenBy } from "./card-rows.js";
import { copyText } from "./clipboard.js";
import { h, icon } from "./dom.js";
import { label, language, t } from "./language.js";
import { first } from "./model.js";

/** @typedef {import('./model.js').Finding} Finding */
/** @typedef {import('./model.js').Span} Span */
/** @typedef {import('../index.d.ts').Rule} Rule */
/**
 * @typedef {object} CardContext
 * @property {string} text the article
 * @property {readonly Finding[]} findings those to be seen
 * @property {readonly Finding[]} here all those at the place that was picked
 * @property {ReadonlyMap<string, Rule>} rules
 */
/**
 * @typedef {object} CardEvents
 * @property {() => void} closed
 * @property {(by: 1 | -1) => void} stepped
 * @property {(finding: Finding) => void} opened
 * @property {(span: Span) => void} visited a mention was chosen
 * @property {(span: Span, text: string) => void} [applied] a suggestion was chosen; without it, they are only told
 * @property {(message: string) => void} notified
 */

export class CardContent {
  /** @param {CardEvents} events */
  constructor(events) {
    this.events = events;
  }

  /**
   * @param {Finding} finding
   * @param {CardContext} context
   * @returns {Node[]}
   */
  render(finding, context) {
    const parts = [
      this.#head(finding),
      this.#together(finding, context.here),
      h(
        "p",
        { class: finding.group === "checks" ? "card-message" : "card-about" },
        finding.group === "checks" ? finding.data.message[language()] : label("about", finding.kind),
      ),
      this.#quotation(finding, context.text),
      this.#facts(finding, context.text),
      this.#suggestions(finding),
      this.#said(finding, context.findings),
      this.#why(finding, context.rules),
      this.#foot(finding),
    ];
    return parts.filter((part) => part instanceof Node);
  }

  /** @param {Finding} finding */
  #head(finding) {
    const step = (/** @type {1 | -1} */ by, /** @type {'previous' | 'next'} */ name) =>
      h(
        "button",
        {
          type: "button",
          class: "round",
          "aria-label": t(`action.${name}`),
          title: t(`action.${name}`),
          click: () => this.events.stepped(by),
        },
        icon(name),
      );
    return h(
      "header",
      { class: "card-head", role: "none" }, // no head of the page, as it would be in a dialog
      h(
        "h2",
        { id: "card-title", tabindex: "-1" },
        h("span", { class: `tag tag-large k-${finding.kind}` }, label("kind", finding.kind)),
      ),
      finding.group === "checks" && h("span", { class: "card-severity" }, label("severity", finding.data.severity)),
      h(
        "span",
        { class: "card-tools" },
        step(-1, "previous"),
        step(1, "next"),
        h(
          "button",
          {
            type: "button",
            class: "round",
            "aria-label": t("action.close"),
            title: t("action.close"),
            click: () => this.events.closed(),
          },
          icon("close"),
        ),
      ),
    );
  }

  /**
   * The other findings on the same words.
   *
   * @param {Finding} finding
   * @param {readonly Finding[]} here
   */
  #together(finding, here) {
    if (here.length < 2) return null;
    return h(
      "div",
      { class: "card-here", role: "group", "aria-label": t("card.alsoHere") },
      ...here.map((other) =>
        h(
          "button",
          {
            type: "button",
            class: "here",
            "aria-pressed": String(other === finding),
            click: () => this.events.opened(other),
          },
          h("span", { class: `ink k-${other.kind}` }, label("kind", other.kind)),
        ),
      ),
    );
  }

  /**
   * @param {Finding} finding
   * @param {string} text
   */
  #quotation(finding, text) {
    const { start, end } = first(finding);
    const cue = finding.group === "statements" ? finding.extra[0] : undefined;
    const words = text.slice(start, end);
    const body =
      cue && cue.start >= start && cue.end <= end && cue.start < cue.end
        ? [text.slice(start, cue.start), h("strong", {}, text.slice(cue.start, cue.end)), text.slice(cue.end, end)]
        : [words];
    return h("blockquote", { class: "card-text", lang: "id" }, ...body);
  }

  /**
   * @param {Finding} finding
   * @param {string} text
   */
  #facts(finding, text) {
    const rows = cardRows(finding, text, this.events.visited);
    return (
      rows.length > 0 &&
      h("dl", { class: "card-rows" }, ...rows.flatMap(({ name, value }) => [h("dt", {}, name), h("dd", {}, ...value)]))
    );
  }

  /** @param {Finding} finding */
  #suggestions(finding) {
    if (finding.group !== "checks" || finding.data.suggestions.length === 0) return null;
    return h(
      "div",
      { class: "card-repairs" },
      ...finding.data.suggestions.map((text) => {
        const { applied } = this.events;
        const words = t("action.apply", { text });
        const copyWords = t("action.copyRepair", { text });
        return h(
          "div",
          { class: "card-repair" },
          applied
            ? h("button", { type: "button", class: "button", click: () => applied(first(finding), text) }, words)
            : h("span", {}, words),
          h(
            "button",
            {
              type: "button",
              class: "round",
              "aria-label": copyWords,
              title: copyWords,
              click: () => this.#copy(text),
            },
            icon("copy"),
          ),
        );
      }),
    );
  }

  /** @param {string} words */
  async #copy(words) {
    const { notified } = this.events;
    const [copied, failed] = [t("action.copied"), t("action.copyFailed")];
    notified((await copyText(words)) ? copied : failed);
  }

  /**
   * What a person says in this article.
   *
   * @param {Finding} finding
   * @param {readonly Finding[]} findings
   */
  #said(finding, findings) {
    const said = finding.kind === "person" && finding.group === "people" ? spokenBy(finding.data.name, findings) : [];
    if (said.length === 0) return null;
    return h(
      "section",
      { class: "card-said" },
      h("h3", {}, t("card.said")),
      h(
        "ul",
        {},
        ...said.map((other) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", class: "link", click: () => this.events.opened(other) },
              h("span", { class: `dot k-${other.kind}`, "aria-hidden": "true" }),
              other.text,
            ),
          ),
        ),
      ),
    );
  }

  /**
   * @param {Finding} finding
   * @param {ReadonlyMap<string, Rule>} rules
   */
  #why(finding, rules) {
    if (!("rule" in finding.data) || !finding.data.rule) return null;
    const rule = rules.get(finding.data.rule);
    const id = h("p", { class: "card-id" }, `${t("card.rule")}: `, h("code", {}, finding.data.rule));
    if (!rule) return id;
    return h(
      "section",
      { class: "card-why" },
      h("h3", {}, t("card.why")),
      h("p", { class: "card-rule" }, rule.title[language()]),
      h("p", {}, rule.why[language()]),
      rule.example && h("p", { class: "card-source" }, `${t("card.example")}: `, h("q", { lang: "id" }, rule.example)),
      rule.source && h("p", { class: "card-source" }, `${t("card.source")}: ${rule.source}`),
      id,
    );
  }

  /** @param {Finding} finding */
  #foot(finding) {
    const speaker = finding.group === "statements" || finding.group === "quotes" ? finding.data.speaker : null;
    const source = speaker && [speaker.name, speaker.role].filter(Boolean).join(", ");
    const button = (/** @type {string} */ name, /** @type {() => string} */ words) =>
      h(
        "button",
        {
          type: "button",
          class: "button",
          click: () => this.#copy(words()),
        },
        icon("copy"),
        name,
      );
    return h(
      "footer",
      { class: "card-actions", role: "none" },
      button(t("action.copy"), () => finding.text),
      source && button(t("action.copyQuote"), () => `“${finding.text}” (${source})`),
    );
  }
}
