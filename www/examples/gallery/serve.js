/**
 * Serves the gallery and the built package: `cargo xtask build`, then `node www/examples/gallery/serve.js`.
 * The package is at /sorot/ and, as on a network of its own, at /cdn/.
 */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { liveBlog, longArticle, longText } from "./long.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const npm = fileURLToPath(new URL("../../../dist/npm/", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};
/** What a cautious newsroom sends: no inline script, no style attribute, no WebAssembly. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** Parts that pages share, in the place of a comment. @type {Record<string, () => Promise<string>>} */
const parts = {
  article: () => readFile(join(here, "article.html"), "utf8"),
  long: async () => longArticle(),
  live: async () => liveBlog(),
  prepared: () => {
    published ??= publish();
    return published;
  },
};

/** @type {Promise<string> | undefined} */
let published;

/** What a newsroom does once, when the article comes out. */
async function publish() {
  const { prepare } = await import(new URL("prepare.js", pathToFileURL(npm)).href);
  return `<script type="application/json">${await prepare(longText(), { published: "2024-10-10" })}</script>`;
}

/** The React page's script with React itself, which is among the tools of the tests. */
async function react() {
  const tools = fileURLToPath(new URL("../../../tests/", import.meta.url));
  const { build } = createRequire(join(tools, "package.json"))("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(here, "react-app.js")],
    nodePaths: [join(tools, "node_modules")],
    define: { "process.env.NODE_ENV": '"development"' },
    bundle: true,
    format: "esm",
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

/**
 * @param {URL} address
 * @returns {Promise<{ body: string | Buffer, type: string, headers?: Record<string, string> } | null>}
 */
export async function answer({ pathname, searchParams }) {
  const path = normalize(decodeURIComponent(pathname)).replace(/^\/(?:sorot|cdn\/sorot@[\d.]+)\//, "package/");
  const file = path.startsWith("package/") ? join(npm, path.slice(8)) : join(here, path === "/" ? "index.html" : path);
  if (!file.startsWith(npm) && !file.startsWith(here)) return null;
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? "application/octet-stream";
  const body = path === "/react.js" ? await react() : await readFile(file).catch(() => null);
  if (!body) return null;
  if (!type.startsWith("text/html") || path.startsWith("package/")) return { body, type };
  let html = body.toString();
  for (const [, name] of html.matchAll(/<!-- (\w+) -->/g)) {
    const part = await parts[name]?.();
    if (part !== undefined) html = html.replace(`<!-- ${name} -->`, () => part);
  }
  // The same page without Sorot, to compare with.
  if (searchParams.has("plain"))
    html = html.replaceAll(/^.*<(?:script|link)\b[^>]*\b(?:sorot|define)[^>]*>(?:<\/script>)?\n/gm, "");
  return { body: html, type, headers: path.includes("strict") ? { "Content-Security-Policy": STRICT } : {} };
}

/**
 * @param {number} port 0 for any
 * @param {(path: string) => void} [asked] told every request
 */
export async function serve(port, asked) {
  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? "/", "http://localhost");
    asked?.(address.pathname + address.search);
    const found = await answer(address);
    const headers = { "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" };
    if (!found) return response.writeHead(404, headers).end();
    response.writeHead(200, { ...headers, "Content-Type": found.type, ...found.headers }).end(found.body);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(null)));
  const { port: taken } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${taken}/`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(Number(process.argv[2] ?? 8160));
  console.log(`The gallery is at ${address} (Ctrl+C ends it)`);
}
