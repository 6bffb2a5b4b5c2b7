/** One cold start in a fresh process: from the import to the first result. Prints milliseconds. */

import { readFileSync } from "node:fs";

const [who, file] = process.argv.slice(2);
const text = readFileSync(/** @type {string} */ (file), "utf8");
const start = performance.now();
if (who === "chrono") {
  const { parse } = await import("chrono-node/id");
  parse(text);
} else if (who === "baseline") {
  const { scan } = await import("./baseline.js");
  scan(text);
} else {
  const { analyze } = await import("../../dist/npm/index.js");
  await analyze(text);
}
console.log(performance.now() - start);
