/**
 * Opens the served page in Chromium and writes down what it does.
 * `cargo xtask test --only browser` builds, serves and sets SOROT_URL and CHROME_PATH.
 */

import puppeteer from "puppeteer-core";

/** Where the page is served, with a slash at the end. */
export const address = environment("SOROT_URL");

/**
 * What a page did, in order; emptied by setting a list's length to 0.
 *
 * @typedef {object} Log
 * @property {string[]} requests the address of every request, a worker's too
 * @property {string[]} errors console errors, uncaught errors and failed requests
 * @property {string[]} violations of the Content-Security-Policy
 */

/** Starts a browser with an empty profile. */
export function openBrowser() {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    protocolTimeout: 30_000,
    executablePath: environment("CHROME_PATH"),
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/**
 * Opens a page in a profile of its own.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {{ path?: string, width?: number, height?: number, dark?: boolean, language?: string }} [options]
 */
export async function openPage(browser, options = {}) {
  const { path = "", width = 1280, height = 800, dark = false, language } = options;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const log = await watch(page);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  if (language) {
    await page.setExtraHTTPHeaders({ "Accept-Language": language });
    await page.evaluateOnNewDocument((value) => {
      Object.defineProperty(navigator, "language", { get: () => value });
      Object.defineProperty(navigator, "languages", { get: () => [value] });
    }, language);
  }
  await page.goto(address + path, { waitUntil: "load" });
  return { page, log, close: () => context.close() };
}

/**
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<Log>}
 */
async function watch(page) {
  /** @type {Log} */
  const log = { requests: [], errors: [], violations: [] };
  page.on("request", (request) => log.requests.push(request.url()));
  page.on("requestfailed", (request) => log.errors.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("pageerror", (error) => log.errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && log.errors.push(message.text()));
  await watchPolicy(await page.createCDPSession(), log);
  page.on("workercreated", (worker) => {
    watchPolicy(worker.client, log).catch(() => {}); // a worker may be gone as soon as it came
  });
  return log;
}

/**
 * The browser's own list of issues, which also tells of those before it was asked.
 *
 * @param {import("puppeteer-core").CDPSession} session
 * @param {Log} log
 */
async function watchPolicy(session, log) {
  session.on("Audits.issueAdded", ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (details) log.violations.push(`${details.violatedDirective}: ${details.blockedURL ?? "inline"}`);
  });
  await session.send("Audits.enable");
}

/** @param {string} name */
function environment(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run these tests with \`cargo xtask test --only browser\``);
  }
  return value;
}
