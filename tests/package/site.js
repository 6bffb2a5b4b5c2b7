/** Serves a built example and reads in Chromium what it shows. */

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import puppeteer from "puppeteer-core";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param {import("node:http").Server} server */
async function listen(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/** @param {string} folder */
export async function serve(folder) {
  const server = createServer(({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  return { address: `http://localhost:${await listen(server)}/`, stop: () => server.close() };
}

export function openBrowser() {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    protocolTimeout: 60_000,
    executablePath: process.env.CHROME_PATH,
    args: [...(isRoot ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
}

/**
 * What the outputs #page and #worker of an example show, and what it asked of the server.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} address
 */
export async function look(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const wasm = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    const { url = "" } = message.location();
    // Astro's own toolbar stands outside of the fresh folder, from where its server does not take it.
    const isOurs = !url.endsWith("/favicon.ico") && !url.includes("/node_modules/astro/");
    if (["error", "warn"].includes(message.type()) && isOurs) problems.push(`${message.text()} ${url}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (url.includes(".wasm")) wasm.push(url);
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) problems.push(`asks ${url}`);
  });
  try {
    await page.goto(address, { waitUntil: "load" });
    const shown = () =>
      ["page", "worker"].map((id) => document.getElementById(id)?.textContent?.trim() ?? "").filter(Boolean);
    await page
      .waitForFunction(`(${shown})().length === 2`, { timeout: 30_000 })
      .catch(() => problems.push("shows nothing"));
    return { shown: await page.evaluate(shown), problems, wasm };
  } finally {
    await context.close();
  }
}
