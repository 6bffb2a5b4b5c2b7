/**
 * Every kind of finding the page can light up, in the order in which the legend shows them.
 *
 * `id` is the name in the highlight registry (`sorot-` + id), in the style sheet and in the texts.
 *
 * @typedef {'statements' | 'facts' | 'people' | 'quotes'} Family
 * @typedef {{ id: string, family: Family, priority: number }} Kind
 */

/** @type {readonly Kind[]} */
export const kinds = Object.freeze([
  { id: "directive", family: "statements", priority: 2 },
  { id: "commitment", family: "statements", priority: 2 },
  { id: "measure", family: "statements", priority: 2 },
  { id: "sanction", family: "statements", priority: 2 },
  { id: "violation", family: "statements", priority: 2 },
  { id: "principle", family: "statements", priority: 2 },
  { id: "date", family: "facts", priority: 4 },
  { id: "count", family: "facts", priority: 4 },
  { id: "percent", family: "facts", priority: 4 },
  { id: "contest", family: "facts", priority: 3 },
  { id: "law", family: "facts", priority: 4 },
  { id: "institution", family: "facts", priority: 3 },
  { id: "candidate", family: "people", priority: 3 },
  { id: "person", family: "people", priority: 3 },
  { id: "quote", family: "quotes", priority: 1 },
]);

/** @type {readonly Family[]} */
export const families = Object.freeze(["statements", "facts", "people", "quotes"]);

/** @type {ReadonlyMap<string, Kind>} */
export const kindById = new Map(kinds.map((kind) => [kind.id, kind]));

/** The start of every name that the page puts into the document's highlight registry. */
export const PREFIX = "sorot-";
