/**
 * The text of an HTML document. It is parsed into an inert document: no script runs, nothing loads,
 * and only text comes out.
 */

const SKIP =
  'script,style,xmp,noscript,template,iframe,object,embed,svg,math,canvas,video,audio,form,button,select,textarea,input,nav,dialog,[hidden],[aria-hidden="true"]';
const BLOCKS = new Set([
  "ADDRESS",
  "ARTICLE",
  "ASIDE",
  "BLOCKQUOTE",
  "CAPTION",
  "DD",
  "DIV",
  "DL",
  "DT",
  "FIGCAPTION",
  "FIGURE",
  "FOOTER",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "HEADER",
  "HR",
  "LI",
  "MAIN",
  "OL",
  "P",
  "PRE",
  "SECTION",
  "TABLE",
  "TR",
  "UL",
]);
const PARAGRAPHS = new Set([
  "ARTICLE",
  "BLOCKQUOTE",
  "FIGURE",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "OL",
  "P",
  "PRE",
  "TABLE",
  "UL",
]);

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
  for (const element of parsed.querySelectorAll(SKIP)) element.remove();
  /** @type {string[]} */
  const parts = [];
  collect(longest(parsed, "article") ?? longest(parsed, "main") ?? parsed.body, parts);
  return parts
    .join("")
    .replace(/[^\S\n\u2029]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\s*\u2029[\s\u2029]*/g, "\n\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
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

/**
 * Text in order; a line break for a block or <br>, U+2029 for the edge of a paragraph. A loop, not
 * recursion: hostile markup may be nested as deeply as it likes.
 *
 * @param {Node} root
 * @param {string[]} parts
 */
function collect(root, parts) {
  /** @type {Node | null} */
  let node = root;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? "";
      parts.push(node.parentElement?.closest("pre") ? text : text.replace(/[\s\u2029]+/g, " "));
    } else {
      edge(node, parts);
      if (node.nodeName === "BR") parts.push("\n");
    }
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) edge(node, parts);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

/**
 * @param {Node} node
 * @param {string[]} parts
 */
function edge(node, parts) {
  if (PARAGRAPHS.has(node.nodeName)) parts.push("\u2029");
  else if (BLOCKS.has(node.nodeName)) parts.push("\n");
  else if (node.nodeName === "TD" || node.nodeName === "TH") parts.push(" ");
}
