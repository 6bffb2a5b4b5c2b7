/** What prepared data must be for the list and the cards to show it. */

import { kindById } from "../view/kinds.js";

/** @typedef {(value: any) => boolean} Test */

/** @type {Test} */
const string = (value) => typeof value === "string";
/** @type {Test} */
const number = (value) => typeof value === "number";
/** @type {(test: Test) => Test} */
const list = (test) => (value) => Array.isArray(value) && value.every(test);
/** @type {(test: Test) => Test} */
const orNull = (test) => (value) => value === null || test(value);
/** @type {(...known: unknown[]) => Test} */
const one =
  (...known) =>
  (value) =>
    known.includes(value);
/** @type {(tests: Record<string, Test>) => Test} */
const object = (tests) => {
  const fields = Object.entries(tests);
  return (value) => {
    if (typeof value !== "object" || value === null) return false;
    for (const [name, test] of fields) if (!test(value[name])) return false;
    return true;
  };
};
/** @type {(family: string) => Test} */
const kindOf = (family) => (value) => kindById.get(value)?.family === family;

/** @type {Test} */
const offset = (value) => value >>> 0 === value;
const place = { start: offset, end: offset };
/** @type {Test} */
const span = (value) => offset(value?.start) && offset(value.end) && value.start <= value.end;
const speaker = orNull(object({ name: string, role: orNull(string), span: orNull(span) }));
const message = object({ id: string, en: string });
const fact = { ...place, rule: string, implied: list(string) };
const mentioned = { ...fact, mentions: list(span) };
/** What the list and the cards show of each kind of fact. @type {Map<unknown, Test>} */
const FACTS = new Map([
  ["date", object({ ...fact, value: string, stage: orNull(string) })],
  ["count", object({ ...fact, value: number, unit: string, approximate: one(true, false) })],
  ["percent", object({ ...fact, value: number, of: string })],
  ["contest", object({ ...mentioned, type: string, year: orNull(number) })],
  ["law", object({ ...mentioned, id: string, title: orNull(string) })],
  ["institution", object({ ...mentioned, name: string })],
  ["candidate", object({ ...mentioned, names: list(string), number: orNull(number) })],
]);
const ANALYSIS = object({
  schema: one(1),
  statements: list(
    object({
      ...place,
      kind: kindOf("statements"),
      mode: string,
      speaker,
      targets: list(string),
      cue: span,
      rule: string,
    }),
  ),
  quotes: list(object({ ...place, speaker, cue: orNull(span) })),
  facts: list((value) => FACTS.get(value?.kind)?.(value) ?? false),
  people: list(object({ name: string, role: orNull(string), mentions: list(span) })),
  checks: list(
    object({ ...place, rule: string, severity: string, message, suggestions: list(string), evidence: list(span) }),
  ),
  furniture: list(span),
});
const RULE = object({ id: string, kind: string, title: message, why: message, source: string, example: string });
export const isData = object({
  sorot: one(1),
  published: string,
  text: string,
  analysis: ANALYSIS,
  rules: list(RULE),
});
