/**
 * The text of an HTML document. It is parsed into an inert document: no script runs, nothing loads,
 * and only text comes out.
 */

import { lookAsWritten } from "../element/look.js";
import { walk } from "../element/walk.js";

/** Whether a plain text is the source of a page rather than an article. @param {string} text */
export function looksLikeHtml(text) {
  const head = text.slice(0, 20_000);
  return (
    /^\s*<(?:!doctype html|html|head|body|article|main|div|section|p|h1)\b/i.test(head) ||
    /<p\b[^>]*>[\s\S]*?<\/p>/i.test(head)
  );
}

/**
 * @param {string} html
 * @returns {string} paragraphs separated by empty lines
 */
export function htmlToText(html) {
  const parsed = new DOMParser().parseFromString(disarm(html), "text/html");
  const article = longest(parsed, "article") ?? longest(parsed, "main") ?? parsed.body;
  const { text } = walk(article, lookAsWritten(article, null));
  return text.replaceAll("\u00a0", " ");
}

/**
 * Renames what would be style and script. None of it could run in an inert document, but browsers
 * report each piece as a breach of the page's policy.
 *
 * @param {string} html
 */
function disarm(html) {
  return html
    .replace(/<(\/?)style\b/gi, "<$1xmp")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(?:on[a-z]+|style)(?=\s*=)/gi, "$1data-x"));
}

/**
 * The longest element of a name, if it holds an article's worth of text.
 *
 * @param {Document} parsed
 * @param {string} name
 */
function longest(parsed, name) {
  let best = null;
  let length = 400;
  for (const element of parsed.querySelectorAll(name)) {
    const size = element.textContent?.length ?? 0;
    if (size > length) [best, length] = [element, size];
  }
  return best;
}
