/**
 * Chromium, Firefox and WebKit behind one face. `cargo xtask test --only element` finds or installs them and names
 * them in CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER and WEBKIT_BROWSER; one that is not named is left out.
 */

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { Builder, Capabilities, Key } from "selenium-webdriver";

/**
 * @typedef {object} Tab
 * @property {<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A) => Promise<Awaited<R>>} evaluate
 * @property {(script: string) => Promise<void>} inject
 * @property {() => Promise<Buffer>} screenshot of the window, as PNG
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(key: "Enter" | "Escape" | "ArrowDown" | "F8" | "Tab") => Promise<void>} press
 * @property {(path: string) => Promise<void>} goto
 * @property {() => Promise<void>} close
 */
/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {(size?: { width: number, height: number }) => Promise<Tab>} open
 * @property {() => Promise<void>} close
 */
/**
 * What a reader has asked the system for.
 *
 * @typedef {object} Settings
 * @property {boolean} [forced] colours of the system's; WebKit has no such thing
 * @property {boolean} [still] less motion
 */
/** @typedef {(settings?: Settings) => Promise<Engine>} Start */

const WEBKIT_START_MS = 30_000;
const SIZE = { width: 1280, height: 900 };
const { CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER, WEBKIT_BROWSER, ELEMENT_ENGINES } = process.env;

/** How each engine that is there is started. @type {[string, Start][]} */
export const engines = /** @type {[string, string | undefined, Start][]} */ ([
  ["Chromium", CHROME_PATH, (settings) => withPuppeteer("Chromium", "chrome", CHROME_PATH, settings)],
  ["Firefox", FIREFOX_PATH, (settings) => withPuppeteer("Firefox", "firefox", FIREFOX_PATH, settings)],
  ["WebKit", WEBKIT_DRIVER, withWebKit],
])
  .filter(([name, path]) => path && (!ELEMENT_ENGINES || ELEMENT_ENGINES.includes(name)))
  .map(([name, , start]) => [name, start]);

/**
 * @param {string} name
 * @param {"chrome" | "firefox"} browser
 * @param {string | undefined} executablePath
 * @param {Settings} [settings]
 * @returns {Promise<Engine>}
 */
async function withPuppeteer(name, browser, executablePath, { forced = false, still = false } = {}) {
  const sandbox = browser === "chrome" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const quiet = browser === "chrome" ? ["--disable-gpu", "--disable-background-networking", "--no-first-run"] : [];
  const program = await puppeteer.launch({
    browser,
    executablePath,
    args: [...sandbox, ...quiet],
    extraPrefsFirefox: {
      ...(forced && { "browser.display.document_color_use": 2, "ui.useAccessibilityTheme": 1 }),
      ...(still && { "ui.prefersReducedMotion": 1 }),
    },
    protocolTimeout: 60_000,
  });
  return {
    name,
    async open(size = SIZE) {
      const context = await program.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(size);
      if (browser === "chrome" && (forced || still)) {
        const features = [
          { name: "forced-colors", value: forced ? "active" : "none" },
          { name: "prefers-reduced-motion", value: still ? "reduce" : "no-preference" },
        ];
        await (await page.createCDPSession()).send("Emulation.setEmulatedMedia", { features });
      }
      return {
        evaluate: (run, ...args) => /** @type {any} */ (page.evaluate(/** @type {any} */ (run), ...args)),
        inject: async (script) => void (await page.evaluate(script)),
        screenshot: async () => Buffer.from(await page.screenshot()),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        goto: async (path) => void (await page.goto(path, { waitUntil: "load" })),
        close: () => context.close(),
      };
    },
    close: () => program.close(),
  };
}

/** @param {Settings} [settings] @returns {Promise<Engine>} */
async function withWebKit({ still = false } = {}) {
  const display = `:${90 + (process.pid % 400)}`;
  const screen = process.env.DISPLAY
    ? null
    : spawn("Xvfb", [display, "-screen", "0", "1600x1200x24"], { stdio: "ignore" });
  const config = mkdtempSync(join(tmpdir(), "sorot-webkit-"));
  if (still) {
    mkdirSync(join(config, "gtk-3.0"));
    writeFileSync(join(config, "gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  }
  const environment = {
    ...process.env,
    ...(still && { XDG_CONFIG_HOME: config }),
    DISPLAY: process.env.DISPLAY ?? display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", // the tests' own pages only, and root has no sandbox
    NO_AT_BRIDGE: "1",
  };
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let service;
  let server = "";
  const serve = async () => {
    service?.kill();
    const port = await freePort();
    service = spawn(WEBKIT_DRIVER ?? "", [`--port=${port}`], { env: environment, stdio: "ignore" });
    server = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${server}/status`)).ok);
  };
  await serve();
  const options = { binary: WEBKIT_BROWSER, args: ["--automation"] };
  const capabilities = new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": options });
  /** @type {import("selenium-webdriver").WebDriver | undefined} */
  let driver; // one browser at a time is all that it can
  const quit = async () => {
    if (driver) await within(WEBKIT_START_MS, driver.quit()).catch(() => {});
    driver = undefined;
  };
  return {
    name: "WebKit",
    async open({ width, height } = SIZE) {
      await quit();
      const begin = () => new Builder().usingServer(server).withCapabilities(capabilities).build();
      // Now and then the service waits for ever for a browser that it has started: another one does it.
      const tab = await within(WEBKIT_START_MS, begin()).catch(async () => {
        await serve();
        return within(WEBKIT_START_MS, begin());
      });
      driver = tab;
      await tab.manage().setTimeouts({ script: 60_000 });
      await tab.manage().window().setRect({ x: 0, y: 0, width, height });
      /** @type {(run: any, ...args: any[]) => Promise<any>} */
      const evaluate = async (run, ...args) => {
        const { value, error } = /** @type {any} */ (
          await tab.executeAsyncScript(
            `const done = arguments[arguments.length - 1];
            Promise.resolve().then(() => (${run})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
            args,
          )
        );
        if (error) throw new Error(error);
        return value;
      };
      return {
        evaluate,
        inject: async (script) => void (await tab.executeScript(script)),
        screenshot: async () => Buffer.from(await tab.takeScreenshot(), "base64"),
        click: (x, y) =>
          tab
            .actions()
            .move({ x: Math.round(x), y: Math.round(y) })
            .click()
            .perform(),
        press: (key) =>
          tab
            .actions()
            .sendKeys(
              { Enter: Key.ENTER, Escape: Key.ESCAPE, ArrowDown: Key.ARROW_DOWN, F8: Key.F8, Tab: Key.TAB }[key],
            )
            .perform(),
        goto: (path) => tab.get(path),
        close: quit,
      };
    },
    async close() {
      await quit();
      service?.kill();
      screen?.kill();
      rmSync(config, { recursive: true, force: true });
    },
  };
}

/** @template T @param {number} ms @param {Promise<T>} promise @returns {Promise<T>} */
function within(ms, promise) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms).unref();
  });
  return Promise.race([promise, /** @type {Promise<never>} */ (late)]);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {() => Promise<boolean>} ready */
async function until(ready) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ready().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the WebDriver service did not start");
}

if (engines.length === 0) throw new Error("no engine: run these tests with `cargo xtask test --only element`");
