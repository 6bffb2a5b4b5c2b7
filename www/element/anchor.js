/**
 * Finding words again in a text that has changed: by the words themselves and what stood around
 * them. Where two places fit about as well, none is taken.
 *
 * @typedef {import('../index.d.ts').Span} Span
 * @typedef {import('../element.d.ts').Anchor} Anchor
 */

const CONTEXT = 48;
/** So many characters more of its surroundings must the place share than any other. */
const MARGIN = 8;
/** Words so long are hardly said twice; shorter ones must keep some of their surroundings. */
const LONG = 40;

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Anchor}
 */
export function anchorOf(text, { start, end }) {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {Span | null}
 */
export function locate(text, { quote, prefix = "", suffix = "" }) {
  if (!quote) return null;
  let best = { start: -1, score: -1 };
  let second = -1;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    let before = 0;
    while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
    let after = 0;
    while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
    const score = before + after;
    if (score > best.score) {
      second = best.score;
      best = { start, score };
    } else if (score > second) {
      second = score;
    }
  }
  if (best.start < 0) return null;
  const whole = best.score === prefix.length + suffix.length;
  const alone = second < 0 && (quote.length >= LONG || best.score >= MARGIN || whole);
  const clear = second >= 0 && (best.score - second >= MARGIN || (whole && best.score > second));
  return alone || clear ? { start: best.start, end: best.start + quote.length } : null;
}
