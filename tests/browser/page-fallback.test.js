// Browsers that refuse something: a worker, WebAssembly, highlights, storage.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ARTICLE, clickWords, lit, paste, settled, shown } from "./driver.js";
import { openBrowser, openPage } from "./harness.js";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * Opens the page after something has been taken away from the browser.
 *
 * @param {() => void} takeAway
 */
async function without(takeAway) {
  const opened = await openPage(browser);
  await opened.page.evaluateOnNewDocument(takeAway);
  await opened.page.reload({ waitUntil: "load" });
  return opened;
}

const NO_WORKER = {
  "is refused": () => {
    globalThis.Worker = /** @type {any} */ (
      class {
        constructor() {
          throw new DOMException("blocked", "SecurityError");
        }
      }
    );
  },
  "does not start": () => {
    const Real = globalThis.Worker;
    globalThis.Worker = class extends Real {
      constructor() {
        super("/no/such/worker.js", { type: "module" });
      }
    };
  },
};

for (const [how, takeAway] of Object.entries(NO_WORKER)) {
  test(`where a worker ${how}, the page does the work itself`, async () => {
    const { page, close } = await without(takeAway);
    await paste(page, ARTICLE);
    assert.deepEqual(await lit(page, "count"), ["142.380 pemilih", "286 TPS"]);
    await close();
  });
}

test("without WebAssembly the page says so and keeps the text", async () => {
  const { page, close } = await without(() => {
    globalThis.Worker = /** @type {any} */ (undefined);
    globalThis.WebAssembly = /** @type {any} */ (undefined);
  });
  await paste(page, ARTICLE);
  await page.waitForFunction(() => /WebAssembly/.test(document.getElementById("notice")?.innerText ?? ""));
  await settled(page);
  await page.click("#notice .button");
  await page.waitForFunction(() => /WebAssembly/.test(document.getElementById("notice")?.innerText ?? ""));
  assert.equal(await page.$eval("#input", (field) => /** @type {HTMLTextAreaElement} */ (field).value), ARTICLE);
  await close();
});

test("a worker that dies is replaced, and the reader is told", async () => {
  const { page, close } = await without(() => {
    const Real = globalThis.Worker;
    let left = 2; // it is loaded and tried before it dies of the article
    globalThis.Worker = class extends Real {
      /** @param {any} message */
      postMessage(message) {
        left -= 1;
        if (left !== -1) return super.postMessage(message);
        setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" })));
      }
    };
  });
  await paste(page, ARTICLE);
  assert.match((await shown(page, "#notice")) ?? "", /tidak berhasil dibaca/);
  await page.click("#notice .button");
  await settled(page);
  assert.deepEqual(await lit(page, "count"), ["142.380 pemilih", "286 TPS"]);
  await close();
});

test("without highlights the words are marked, typed on and clicked all the same", async () => {
  const { page, log, close } = await without(() => {
    Reflect.deleteProperty(globalThis, "Highlight");
    Object.defineProperty(CSS, "highlights", { value: undefined });
  });
  const marked = (/** @type {string} */ kind) =>
    page.$$eval(`mark.sorot-${kind}`, (marks) => marks.map((mark) => mark.textContent));
  await paste(page, ARTICLE);
  assert.deepEqual(await marked("count"), ["142.380 pemilih", "286 TPS"]);
  await page.evaluate(() =>
    /** @type {HTMLTextAreaElement} */ (document.getElementById("input")).setSelectionRange(0, 0),
  );
  await page.keyboard.type("Halo. ");
  assert.deepEqual(await marked("count"), ["142.380 pemilih", "286 TPS"]);
  await settled(page);
  const words = await page.$eval("mark.sorot-count", (mark) => mark.getBoundingClientRect().toJSON());
  await page.mouse.click(words.x + words.width / 2, words.y + words.height / 2);
  assert.match((await shown(page, "#card")) ?? "", /142\.380/);
  assert.deepEqual(log.errors, []);
  await close();
});

test("without storage everything but remembering works", async () => {
  const { page, log, close } = await without(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.click("#language-en");
  await page.click("#theme");
  await paste(page, ARTICLE);
  await clickWords(page, "286 TPS");
  assert.match((await shown(page, "#card")) ?? "", /polling stations/);
  assert.deepEqual(log.errors, []);
  await close();
});
