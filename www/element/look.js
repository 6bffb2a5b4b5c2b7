/**
 * How the elements of an article stand in its text: apart, in the line, or not at all.
 *
 * @typedef {'skip' | 'inline' | 'cell' | 'line' | 'paragraph'} Look
 */

/** What holds no text of an article. */
const SKIP = new Set(
  "AUDIO BUTTON CANVAS DATALIST DIALOG EMBED FORM HEAD IFRAME INPUT LINK MATH META METER NAV NOSCRIPT OBJECT OPTION OUTPUT PROGRESS RP RT SCRIPT SELECT SLOT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO XMP SOROT-HIGHLIGHT".split(
    " ",
  ),
);
const PARAGRAPHS = new Set(
  "ARTICLE ASIDE BLOCKQUOTE DD DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER OL P PRE SECTION TABLE UL".split(
    " ",
  ),
);
const LINES = new Set("ADDRESS CAPTION DETAILS DIV DL FIELDSET HR LEGEND LI MAIN SUMMARY TR".split(" "));
/** What newsrooms call what stands around an article's text: comments, buttons to share it, tags, links, advertising. */
const AROUND =
  /(?:^|[\s_-])(?:comments?|komentar|disqus|related(?:posts)?|terkait|share|sharing|sharedaddy|bagikan|tags|ads?|adsbygoogle|iklan|advertisement|newsletter)(?:$|[\s_-])/i;
/** A drop cap is no longer, with the quotation mark before it. */
const DROP_CAP = 3;
/** A list of links has no more words of its own between them. */
const BETWEEN_LINKS = 12;
const MOST_LINKED = 1500;
/** “Read also”, on the link itself or right before it. */
const READ_ALSO = /^\s*(?:baca|simak|lihat|tonton)\s+(?:juga|pula|selengkapnya)\b/i;
/** A style that hides, and the usual names of what only screen readers get. */
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const UNSEEN = /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden)(?:\s|$)/i;

/**
 * How an element looks by its name alone, for a document that is not shown.
 *
 * @param {Element} element
 * @returns {Look}
 */
function lookByName(element) {
  const name = element.nodeName.toUpperCase();
  if (SKIP.has(name) || element.getAttribute("aria-hidden") === "true" || element.hasAttribute("hidden")) return "skip";
  if (PARAGRAPHS.has(name)) return "paragraph";
  if (LINES.has(name)) return "line";
  return name === "TD" || name === "TH" ? "cell" : "inline";
}

/**
 * Tells whether newsrooms put an element around the text of an article, to go by its names. Never half of the article or
 * more, whatever it is called.
 *
 * @param {Element} article
 * @returns {(element: Element) => boolean}
 */
function around(article) {
  /** @type {number | undefined} */
  let whole;
  return (element) => {
    if (element === article || !AROUND.test(`${element.getAttribute("class") ?? ""} ${element.id}`)) return false;
    whole ??= article.textContent?.length ?? 0;
    return (element.textContent?.length ?? 0) * 2 < whole;
  };
}

/**
 * How an element looks on the page. What stands around the text is left out, and what `exclude` selects.
 *
 * @param {Element} article
 * @param {string | null} exclude
 * @returns {(element: Element) => Look}
 */
export function lookOnPage(article, exclude) {
  const isAround = around(article);
  return (element) => {
    const byName = lookByName(element);
    if (byName === "skip" || (exclude && element.matches(exclude))) return "skip";
    const { display, visibility, position, clip, clipPath, cssFloat } = getComputedStyle(element);
    if (display === "none" || visibility === "hidden" || visibility === "collapse") return "skip";
    if (position === "absolute" && (clip.startsWith("rect(") || clipPath === "inset(50%)")) return "skip"; // for screen readers only
    if (isFolded(element) || isReadAlso(element) || isAround(element)) return "skip";
    if (cssFloat !== "none" && byName === "inline" && isDropCap(element)) return "inline";
    if (display.startsWith("inline-") && element.nodeName === "A") return "cell"; // a button, a tag
    if (display.startsWith("inline") || display === "contents" || display.startsWith("ruby")) return "inline";
    if (display === "table-cell") return "cell";
    if (isListOfLinks(element)) return "skip";
    return byName === "paragraph" ? "paragraph" : "line";
  };
}

/**
 * The same for an article that stands on no page, by its elements' names, classes and attributes alone.
 *
 * @param {Element} article
 * @param {string | null} exclude
 * @returns {(element: Element) => Look}
 */
export function lookAsWritten(article, exclude) {
  const isAround = around(article);
  return (element) => {
    const look = lookByName(element);
    if (look === "skip" || (exclude && element.matches(exclude))) return "skip";
    if (HIDING.test(element.getAttribute("style") ?? "") || UNSEEN.test(element.getAttribute("class") ?? ""))
      return "skip";
    if (isFolded(element) || isReadAlso(element) || isAround(element)) return "skip";
    return look !== "inline" && isListOfLinks(element) ? "skip" : look;
  };
}

/** What the reader must open first. @param {Element} element */
function isFolded({ nodeName, parentElement }) {
  return parentElement?.nodeName === "DETAILS" && !parentElement.hasAttribute("open") && nodeName !== "SUMMARY";
}

/** The first letter of a paragraph, which floats, but belongs to its word. @param {Element} element */
function isDropCap(element) {
  return (element.textContent?.trim().length ?? 0) <= DROP_CAP;
}

/** Two links or more with hardly a word between them: tags, other articles. @param {Element} element */
function isListOfLinks(element) {
  const links = element.getElementsByTagName("a");
  if (links.length < 2) return false;
  const words = element.textContent?.trim().length ?? 0;
  return words < MOST_LINKED && words - linked(element) < BETWEEN_LINKS;
}

/**
 * “Baca juga” with its link or links: the link alone, or a block that holds nothing else.
 *
 * @param {Element} element
 */
function isReadAlso(element) {
  const name = element.nodeName;
  if (name !== "A" && !PARAGRAPHS.has(name) && !LINES.has(name)) return false;
  const before = name === "UL" || name === "OL" ? element.previousElementSibling : null;
  const words = before?.textContent?.trim();
  if (words && words.length < 40 && READ_ALSO.test(words)) return onlyLinks(element);
  const own = element.textContent ?? "";
  if (own.length > 400 || !READ_ALSO.test(own)) return false;
  return name === "A" || onlyLinks(element);
}

/** Whether little but links stands in it. @param {Element} element */
function onlyLinks(element) {
  return (element.textContent?.trim().length ?? 0) - linked(element) < 40;
}

/** How many characters of it stand in links. @param {Element} element */
function linked(element) {
  let length = 0;
  for (const link of element.getElementsByTagName("a")) length += link.textContent?.trim().length ?? 0;
  return length;
}
