/** What a build has in it. */

import { parse } from "acorn";
import { full } from "acorn-walk";

/** The first bytes of every wasm file, and the same in base64. */
const MAGIC = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const MAGIC_BASE64 = Buffer.from(MAGIC.toString("base64").slice(0, 10));

/**
 * How often a wasm stands in these files, as a file or within one.
 *
 * @param {{ path: string, data: Buffer }[]} files
 * @returns {string[]} where
 */
export function wasmIn(files) {
  return files.flatMap(({ path, data }) => [
    ...(data.subarray(0, 4).equals(MAGIC.subarray(0, 4)) ? [path] : []),
    ...Array.from({ length: count(data, MAGIC_BASE64) }, () => `${path} (base64)`),
  ]);
}

/**
 * Whether a script waits before it has run through, which holds up or blanks the page.
 *
 * @param {string} code
 */
export function hasTopLevelAwait(code) {
  let found = false;
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true });
  full(tree, (node, state) => {
    if (
      (node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await)) &&
      !inFunction(tree, node)
    ) {
      found = true;
    }
    return state;
  });
  return found;
}

/**
 * @param {import("acorn").Node} tree
 * @param {import("acorn").Node} node
 */
function inFunction(tree, node) {
  let inside = false;
  full(tree, (outer) => {
    if (/Function/.test(outer.type) && outer.start <= node.start && node.end <= outer.end) inside = true;
  });
  return inside;
}

/**
 * @param {Buffer} data
 * @param {Buffer} part
 */
function count(data, part) {
  let times = 0;
  for (let at = data.indexOf(part); at >= 0; at = data.indexOf(part, at + 1)) times += 1;
  return times;
}
