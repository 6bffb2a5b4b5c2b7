/**
 * An analysis as one flat list of findings: what the list shows, the painter paints and the card explains.
 *
 * @typedef {import('../index.d.ts').Analysis} Analysis
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {import('./kinds.js').Family | 'checks'} Group
 * @typedef {{ start: number, removed: number, inserted: number }} Edit
 */

/**
 * What all findings have in common. `spans` are all the places in the text that it lights up (the
 * first is the finding's own), `extra` the places its card refers to; all are kept in step with edits.
 *
 * @typedef {{ key: string, group: Group, kind: string, text: string, spans: Span[], extra: Span[] }} Common
 * @typedef {Common & { group: 'statements', data: import('../index.d.ts').Statement }} StatementFinding
 * @typedef {Common & { group: 'quotes', data: import('../index.d.ts').Quote }} QuoteFinding
 * @typedef {Common & { group: 'facts', data: import('../index.d.ts').Fact }} FactFinding
 * @typedef {Common & { group: 'people', kind: 'candidate', data: import('../index.d.ts').Fact & { kind: 'candidate' } }} CandidateFinding
 * @typedef {Common & { group: 'people', kind: 'person', data: import('../index.d.ts').Person }} PersonFinding
 * @typedef {Common & { group: 'checks', data: import('../index.d.ts').Check }} CheckFinding
 * @typedef {StatementFinding | QuoteFinding | FactFinding | CandidateFinding | PersonFinding | CheckFinding} Finding
 */

/**
 * All findings of an analysis, in the order of the text.
 *
 * @param {Analysis} analysis
 * @param {string} text
 * @returns {Finding[]}
 */
export function toFindings(analysis, text) {
  /** @type {Finding[]} */
  const findings = [];
  const length = text.length;

  /**
   * @param {Group} group
   * @param {string} kind
   * @param {readonly Span[]} spans
   * @param {readonly (Span | null | undefined)[]} extra
   * @param {unknown} data
   */
  const add = (group, kind, spans, extra, data) => {
    const good = spans.filter((span) => span.start >= 0 && span.start < span.end && span.end <= length).map(copy);
    const first = good[0];
    if (!first) return;
    const words = text.slice(first.start, first.end);
    const common = {
      group,
      kind,
      text: words,
      spans: good,
      extra: extra.filter((span) => span != null).map(copy),
      data,
    };
    findings.push(/** @type {Finding} */ ({ key: `${kind}:${first.start}:${first.end}`, ...common }));
  };

  for (const check of analysis.checks) add("checks", "check", [check], check.evidence, check);
  for (const statement of analysis.statements)
    add("statements", statement.kind, [statement], [statement.cue], statement);
  for (const quote of analysis.quotes) add("quotes", "quote", [quote], [quote.cue], quote);
  for (const fact of analysis.facts) {
    add(fact.kind === "candidate" ? "people" : "facts", fact.kind, placesOf(fact), [], fact);
  }
  for (const person of analysis.people) add("people", "person", person.mentions, [], person);
  return findings.sort((a, b) => first(a).start - first(b).start || first(b).end - first(a).end);
}

/**
 * Where a fact stands in the text.
 *
 * @param {import('../index.d.ts').Fact} fact
 * @returns {readonly Span[]}
 */
export function placesOf(fact) {
  return "mentions" in fact && fact.mentions.length > 0 ? fact.mentions : [fact];
}

/** @param {Span} span */
const copy = ({ start, end }) => ({ start, end });

/**
 * The place a finding stands at.
 *
 * @param {Finding} finding
 * @returns {Span}
 */
export function first(finding) {
  return /** @type {Span} */ (finding.spans[0]);
}

/**
 * Findings that light up this offset, the shortest place first: a date before the sentence around it.
 *
 * @param {readonly Finding[]} findings
 * @param {number} offset
 * @returns {{ finding: Finding, span: Span }[]}
 */
export function findingsAt(findings, offset) {
  const hits = [];
  for (const finding of findings) {
    for (const span of finding.spans) {
      if (span.start <= offset && offset <= span.end) {
        hits.push({ finding, span });
        break;
      }
      if (span.start > offset) break;
    }
  }
  const length = (/** @type {{ span: Span }} */ { span }) => span.end - span.start;
  return hits.sort((a, b) => Number(offset === a.span.end) - Number(offset === b.span.end) || length(a) - length(b));
}

/**
 * The change that made `after` out of `before`, or null if they are equal.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Edit | null}
 */
export function difference(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { start, removed: before.length - start - tail, inserted: after.length - start - tail };
}

/**
 * Moves spans along with an edit; what was cut away becomes empty.
 *
 * @param {Iterable<Span>} spans
 * @param {Edit} edit
 */
export function shift(spans, edit) {
  const end = edit.start + edit.removed;
  const by = edit.inserted - edit.removed;
  const after = edit.start + edit.inserted;
  for (const span of spans) {
    const { start: s, end: e } = span;
    span.start = s >= end ? s + by : s > edit.start ? after : s;
    span.end = Math.max(span.start, e >= end && e > edit.start ? e + by : e > edit.start ? edit.start : e);
  }
}

/**
 * All spans of the findings, each once.
 *
 * @param {Iterable<Finding>} findings
 */
export function* allSpans(findings) {
  for (const finding of findings) {
    yield* finding.spans;
    yield* finding.extra;
  }
}

/**
 * The finding in a new list that is the same as an earlier one: same kind, same words, nearest place.
 *
 * @param {readonly Finding[]} findings
 * @param {Finding | null} earlier
 * @returns {Finding | null}
 */
export function sameFinding(findings, earlier) {
  if (!earlier) return null;
  const at = first(earlier).start;
  let best = null;
  let distance = Infinity;
  for (const finding of findings) {
    if (finding.kind !== earlier.kind) continue;
    const start = first(finding).start;
    const away = Math.abs(start - at);
    if ((start === at || finding.text === earlier.text) && away < distance) {
      best = finding;
      distance = away;
    }
  }
  return best;
}
