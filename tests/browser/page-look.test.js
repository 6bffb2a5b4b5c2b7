// How the page looks, as far as a machine can tell: widths, layers, contrast, names.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ARTICLE, card, clickWords, lit, paste, sample } from "./driver.js";
import { openBrowser, openPage } from "./harness.js";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1440, 900],
]) {
  test(`nothing overflows at ${width} px, light or dark, empty or full, with a card or without`, async () => {
    for (const dark of [false, true]) {
      const { page, close } = await openPage(browser, { width, height, dark });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(await overflow(), 0, "empty");
      await sample(page, "wanasari");
      assert.equal(await overflow(), 0, "full");
      await clickWords(page, "12/11/2024");
      assert.notEqual(await card(page), "");
      assert.equal(await overflow(), 0, "with a card");
      await page.click("#language-en");
      assert.equal(await overflow(), 0, "in English");
      await close();
    }
  });
}

test("on a touch screen a tap opens the card and no keyboard", async () => {
  const { page, close } = await openPage(browser);
  await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
  await page.reload({ waitUntil: "load" });
  await sample(page, "wanasari");
  await clickWords(page, "1.598 TPS");
  assert.match(await card(page), /1\.598/);
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), "input");
  const { bottom, top } = await page.evaluate(() => {
    const [range] = CSS.highlights.get("sorot-selected") ?? [];
    const words = /** @type {Range} */ (range).getBoundingClientRect();
    return { bottom: words.bottom, top: document.getElementById("card")?.getBoundingClientRect().top ?? 0 };
  });
  assert.ok(bottom < top, "the words stay in view above the card");
  await page.keyboard.press("Escape");
  await page.click("#edit");
  await page.focus("#input");
  await page.keyboard.type("Ada 7 TPS. ");
  await page.waitForFunction(() =>
    [...(CSS.highlights.get("sorot-count") ?? [])].some((range) => `${range}` === "7 TPS"),
  );
  await close();
});

test("the field and its painted copy break lines alike", async () => {
  const { page, close } = await openPage(browser);
  await paste(page, `${ARTICLE}${"kata ".repeat(200)}\n\n\n${"panjang".repeat(60)}\ttab    spasi \n é🙂“”— fi ff\n`);
  for (const width of [360, 520, 900, 1440]) {
    await page.setViewport({ width, height: 800 });
    const { field, copy } = await page.evaluate(() => {
      const input = /** @type {HTMLTextAreaElement} */ (document.getElementById("input"));
      const mirror = /** @type {HTMLElement} */ (document.getElementById("mirror"));
      return { field: input.scrollHeight, copy: mirror.offsetHeight };
    });
    assert.equal(field, copy, `at ${width} px`);
  }
  await close();
});

for (const dark of [false, true]) {
  test(`${dark ? "dark" : "light"} colours have the contrast that WCAG AA asks for`, async () => {
    const { page, close } = await openPage(browser, { dark });
    const low = await page.evaluate(() => {
      const probe = document.createElement("i");
      document.body.append(probe);
      const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      if (!pixel) throw new Error("no canvas");
      /** @param {...string} layers names of colours, the lowest first */
      const mix = (...layers) => {
        for (const layer of layers) {
          probe.style.color = `var(--${layer})`;
          pixel.fillStyle = getComputedStyle(probe).color;
          pixel.fillRect(0, 0, 1, 1);
        }
        return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const light = (/** @type {number[]} */ rgb) => {
        const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (/** @type {number[]} */ a, /** @type {number[]} */ b) => {
        const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
        return (x + 0.05) / (y + 0.05);
      };
      const statements = ["directive", "commitment", "measure", "sanction", "violation", "principle"];
      const facts = ["date", "count", "percent", "contest", "law", "institution", "candidate", "person"];
      const grounds = [["sheet"], ["sheet", "quote-tint"], ["sheet", "beam"], ["sheet", "check-tint"]];
      for (const kind of statements) grounds.push(["sheet", `${kind}-tint`], ["sheet", "quote-tint", `${kind}-tint`]);
      const low = [];
      for (const ground of grounds) {
        for (const ink of ["ink", ...facts]) {
          const ratio = contrast(mix(ink), mix(...ground));
          if (ratio < 4.5) low.push(`${ink} on ${ground.join("+")}: ${ratio.toFixed(2)}`);
        }
      }
      for (const [ink, ...ground] of [
        ...statements.map((kind) => [kind, "sheet", `${kind}-tint`]),
        ["soft", "sheet"],
        ["soft", "desk"],
        ["soft", "raised"],
        ["soft", "hover"],
        ["faint", "sheet"],
        ["accent", "desk"],
        ["check", "sheet", "check-tint"],
      ]) {
        const ratio = contrast(mix(ink), mix(...ground));
        if (ratio < (ink === "faint" ? 3 : 4.5)) low.push(`${ink} on ${ground.join("+")}: ${ratio.toFixed(2)}`);
      }
      return low;
    });
    assert.deepEqual(low, []);
    await close();
  });
}

test("every control has a name, in both languages", async () => {
  const { page, close } = await openPage(browser);
  await sample(page, "tirtaloka");
  await clickWords(page, "286 TPS");
  for (const language of ["id", "en"]) {
    await page.click(`#language-${language}`);
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    /** @type {string[]} */
    const nameless = [];
    const visit = (/** @type {import("puppeteer-core").SerializedAXNode} */ node) => {
      if (
        ["button", "checkbox", "textbox", "combobox", "link", "heading", "region"].includes(node.role) &&
        !node.name
      ) {
        nameless.push(node.role);
      }
      for (const child of node.children ?? []) visit(child);
    };
    if (tree) visit(tree);
    assert.deepEqual(nameless, []);
  }
  await close();
});

test("the words in index.html are those of the Indonesian texts", async () => {
  const { page, close } = await openPage(browser);
  const wrong = await page.evaluate(async () => {
    const paths = ["/view/texts.id.js", "/page/texts.id.js"];
    const parts = await Promise.all(paths.map((path) => import(path)));
    const texts = Object.assign({}, ...parts.map((part) => part.default));
    const served = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
    const wrong = [];
    for (const [attribute, target] of [
      ["data-t", ""],
      ["data-t-label", "aria-label"],
      ["data-t-title", "title"],
      ["data-t-placeholder", "placeholder"],
    ]) {
      for (const element of served.querySelectorAll(`[${attribute}]`)) {
        const key = element.getAttribute(attribute) ?? "";
        const words = target ? element.getAttribute(target) : element.textContent;
        if (words !== texts[key]) wrong.push(`${key}: ${words}`);
      }
    }
    return wrong;
  });
  assert.deepEqual(wrong, []);
  await close();
});

test("the same article looks the same again", async () => {
  const { page, close } = await openPage(browser);
  await sample(page, "tirtaloka");
  const first = await lit(page, "directive");
  await sample(page, "pilpres");
  await sample(page, "tirtaloka");
  assert.deepEqual(await lit(page, "directive"), first);
  await close();
});
