/** What a reader does with the page, in one word each. */

import assert from "node:assert/strict";
import { address } from "./harness.js";

/** @typedef {import("puppeteer-core").Page} Page */

/** An article of a few lines that holds one of almost everything. Names and places are invented. */
export const ARTICLE = `Bawaslu Tirtaloka Ingatkan ASN

Ketua Bawaslu Kota Tirtaloka, Ratih Anggraini, meminta seluruh ASN menjaga netralitas selama Pilkada 2024. “ASN wajib netral, jangan ada yang ikut politik praktis,” tegas Ratih, Kamis (10/10/2024).

Sanksi bagi ASN yang memihak diatur dalam PP 94/2021. Sebanyak 142.380 pemilih terdaftar di 286 TPS pada Rabu, 27 November 2024. Partisipasi pemilih ditargetkan mencapai 80 persen.
`;

/**
 * Puts text on the clipboard and pastes it where the caret is, as Ctrl+V does.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} [html] as other programs put it on the clipboard; a browser would clean it first
 */
export async function paste(page, text, html) {
  if (html) return pasteHtml(page, text, html);
  await page
    .browserContext()
    .overridePermissions(new URL(address).origin, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
  await page.bringToFront();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.focus("#input");
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyV", { commands: ["Paste"] });
  await page.keyboard.up("Control");
  await settled(page);
}

/**
 * @param {Page} page
 * @param {string} text
 * @param {string} html
 */
async function pasteHtml(page, text, html) {
  await page.evaluate(
    (plain, rich) => {
      const clipboardData = new DataTransfer();
      if (plain) clipboardData.setData("text/plain", plain);
      clipboardData.setData("text/html", rich);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.getElementById("input")?.dispatchEvent(event);
    },
    text,
    html,
  );
  await settled(page);
}

/**
 * Hands over a file as if it were dropped on the page.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string | number[]} content
 */
export async function drop(page, name, content) {
  await page.evaluate(
    (fileName, data) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([typeof data === "string" ? data : new Uint8Array(data)], fileName));
      const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
      document.getElementById("input")?.dispatchEvent(new DragEvent("dragenter", event));
      document.getElementById("input")?.dispatchEvent(new DragEvent("drop", event));
    },
    name,
    content,
  );
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100))); // the file is read first
  await settled(page);
}

/**
 * Loads one of the sample articles.
 *
 * @param {Page} page
 * @param {string} id
 */
export async function sample(page, id) {
  await page.select("#samples", id);
  await settled(page);
}

/** Waits for the answer to what stands in the field now. @param {Page} page */
export async function settled(page) {
  await page.waitForFunction(() => !document.getElementById("side")?.classList.contains("is-busy"));
  // What is in the window is lit up once the browser has told what that is.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/**
 * The words that are lit up as a kind, in the order of the text.
 *
 * @param {Page} page
 * @param {string} kind
 * @returns {Promise<string[]>}
 */
export function lit(page, kind) {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`sorot-${name}`) ?? [])].filter((range) => range instanceof Range);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String).filter(Boolean);
  }, kind);
}

/**
 * Waits until these words, and no others, are lit up as a kind.
 *
 * @param {Page} page
 * @param {string} kind
 * @param {string[]} expected
 */
export async function waitForLit(page, kind, expected) {
  for (let tries = 0; tries < 60 && String(await lit(page, kind)) !== String(expected); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(await lit(page, kind), expected);
}

/**
 * Clicks in the middle of the first place of these words in the article.
 *
 * @param {Page} page
 * @param {string} words
 */
export async function clickWords(page, words) {
  const point = await page.evaluate(async (wanted) => {
    const walker = document.createTreeWalker(document.getElementById("mirror") ?? document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && !node.textContent?.includes(wanted)) node = walker.nextNode();
    const at = node?.textContent?.indexOf(wanted) ?? -1;
    if (!node || at < 0) throw new Error(`the article has no “${wanted}”`);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    node.parentElement?.scrollIntoView();
    range.startContainer.parentElement?.closest("#article")?.scrollBy(0, range.getBoundingClientRect().top - 300);
    if (innerWidth < 761) scrollBy({ top: range.getBoundingClientRect().top - 200, behavior: "instant" });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const box = range.getClientRects()[0];
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, words);
  await page.mouse.click(point.x, point.y);
}

/**
 * What an element shows, or null if it is hidden.
 *
 * @param {Page} page
 * @param {string} selector
 */
export function shown(page, selector) {
  return page.$eval(selector, (element) => {
    const { hidden, innerText } = /** @type {HTMLElement} */ (element);
    return hidden ? null : innerText;
  });
}

/** The text of the open card; empty if none is open. @param {Page} page */
export async function card(page) {
  return (await shown(page, "#card")) ?? "";
}

/** What the entries of the list show. @param {Page} page @param {string} [which] */
export function entries(page, which = ".entry") {
  return page.$$eval(which, (list) => list.map((entry) => /** @type {HTMLElement} */ (entry).innerText));
}

/** The text of the article as the field holds it. @param {Page} page */
export function article(page) {
  return page.$eval("#input", (field) => /** @type {HTMLTextAreaElement} */ (field).value);
}

/** The text of the painted copy. @param {Page} page */
export function copy(page) {
  return page.$eval("#mirror", (mirror) => mirror.textContent?.replace("\u200b", ""));
}
