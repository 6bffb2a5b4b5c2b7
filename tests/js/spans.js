/**
 * Every span of an analysis, with where it stands in it.
 *
 * @param {unknown} value
 * @param {string} path
 * @returns {Generator<[string, import("../../www/index.d.ts").Span]>}
 */
export function* spans(value, path = "analysis") {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value) {
    yield [path, /** @type {import("../../www/index.d.ts").Span} */ (value)];
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* spans(inner, `${path}.${key}`);
  }
}
