/** The gallery's server, with a script on every page that writes down what goes wrong there. */

import { createServer } from "node:http";
import { prepare } from "../../dist/npm/prepare.js";
import { answer } from "../../www/examples/gallery/serve.js";

/** Runs first on every page: a log of what goes wrong, and Sorot's elements, also those within shadow trees. */
const WATCH = `
globalThis.sorotLog = [];
for (const name of ["error", "warn"]) {
  const before = console[name];
  console[name] = (...words) => { sorotLog.push(name + ": " + words.map(String).join(" ")); before.apply(console, words); };
}
addEventListener("error", (event) => sorotLog.push("uncaught: " + event.message));
addEventListener("unhandledrejection", (event) => sorotLog.push("rejected: " + event.reason));
document.addEventListener("securitypolicyviolation", (event) => sorotLog.push("policy: " + event.violatedDirective));
globalThis.sorotElements = (root = document) =>
  [...root.querySelectorAll("*")].flatMap((element) => [
    ...(/^sorot-/.test(element.localName) ? [element] : element.shadowRoot ? sorotElements(element.shadowRoot) : []),
  ]);
`;

/** @returns {Promise<Server>} */
export async function openServer() {
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const missing = [];
  /** @type {State} */
  const state = { down: false, hold: null };
  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? "/", "http://localhost");
    if (address.pathname === "/favicon.ico") return response.writeHead(204).end();
    if (address.pathname === "/watch.js")
      return response.writeHead(200, { "Content-Type": "text/javascript" }).end(WATCH);
    if (state.down) return request.socket.destroy();
    if (address.pathname === "/slow.html") return slowly(response);
    if (address.pathname === "/slow-prepared.html") return slowlyPrepared(response, address.searchParams);
    asked.push(address.pathname);
    if (state.hold?.path.test(address.pathname)) await state.hold.until;
    const found = await answer(address);
    if (!found) missing.push(address.pathname);
    if (!found) return response.writeHead(404).end();
    const watched = found.type.startsWith("text/html") && !address.pathname.endsWith("/frame.html");
    const body = watched ? String(found.body).replace("<head>", '<head><script src="/watch.js"></script>') : found.body;
    /** @type {Record<string, string>} */
    const policy = address.searchParams.has("strict") ? { "Content-Security-Policy": "script-src 'self'" } : {};
    const headers = { ...policy, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*", ...found.headers };
    response.writeHead(200, { ...headers, "Content-Type": found.type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, asked, missing, state, close };
}

/** An article that comes in two parts, long after the script. @param {import("node:http").ServerResponse} response */
function slowly(response) {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.write(`<!doctype html><html lang="id"><head><script src="/watch.js"></script><title>Lambat</title>
<script>globalThis.analyses = []; addEventListener("sorot-analysis", ({ detail }) => analyses.push(detail.text.includes("Pilkada 2024.")))</script>
<script type="module" async src="/sorot/sorot-highlight.js"></script></head>
<body><sorot-highlight for="article"></sorot-highlight><article><p>Kabar dari Wanasari.</p>${" ".repeat(2000)}`);
  const rest =
    "<p>Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024.</p></article></body></html>";
  setTimeout(() => response.end(rest), 1500);
}

/**
 * An article with its analysis, which comes in two parts when the script is there already.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {URLSearchParams} how `light`: with the script for the light; `above`: with the element above the article
 */
async function slowlyPrepared(response, how) {
  const words = "Bupati Wanasari, Jajang Permana, mengimbau ASN tetap netral pada Pilkada 2024.";
  const data = await prepare(words);
  const article = `<article><p>${words}</p></article>`;
  const above = how.has("above");
  const pause = () => new Promise((resolve) => setTimeout(resolve, 700));
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.write(`<!doctype html><html lang="id"><head><script src="/watch.js"></script><title>Lambat</title>
<script>globalThis.analyses = []; addEventListener("sorot-analysis", ({ detail }) => analyses.push(detail.prepared))</script>
<script type="module" async src="/sorot/sorot-${how.has("light") ? "light" : "highlight"}.js"></script></head>
<body>${above ? "" : article}${" ".repeat(2000)}`);
  await pause();
  response.write(`<sorot-highlight for="article"><script type="application/json">${data.slice(0, 400)}`);
  await pause();
  response.write(`${data.slice(400)}</script></sorot-highlight>${" ".repeat(2000)}`);
  if (above) await pause();
  response.end(`${above ? article : ""}</body></html>`);
}

/**
 * @typedef {object} State
 * @property {boolean} down
 * @property {{ path: RegExp, until: Promise<void> } | null} hold what is answered only then
 *
 * @typedef {object} Server
 * @property {string} address
 * @property {string[]} asked the path of every request
 * @property {string[]} missing those that were not there
 * @property {State} state
 * @property {() => void} close
 */
