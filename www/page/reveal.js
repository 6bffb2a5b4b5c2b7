/** Brings a place of the article into view. */
import { scrollToBox } from "../view/scroll.js";

/**
 * Scrolls only as far as needed: a place that is well in view stays where it is.
 *
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('../view/model.js').Span} span
 * @param {number} covered height at the bottom of the window that a sheet covers
 */
export function reveal(mirror, span, covered) {
  const block = mirror.blocks[mirror.indexOf(span.start)];
  if (block && mirror.long) {
    // A stretch out of view has no layout yet: go there first, then to the words.
    block.scrollIntoView({ block: "nearest" });
    requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(mirror, span, covered)));
  } else {
    scrollTo(mirror, span, covered);
  }
}

/**
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('../view/model.js').Span} span
 * @param {number} covered
 */
function scrollTo(mirror, span, covered) {
  scrollToBox(mirror.element, () => mirror.range(span)?.getClientRects()[0], covered);
}
