/** Brings a place of the article into view. */
import { scrollSoftly } from "./dom.js";

/**
 * Scrolls only as far as needed: a place that is well in view stays where it is.
 *
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('../view/model.js').Span} span
 * @param {number} covered height at the bottom of the window that a sheet covers
 */
export function reveal(mirror, span, covered) {
  const block = mirror.blocks[mirror.indexOf(span.start)];
  if (block) {
    // A block out of view has no layout yet: go there first, then to the words.
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
  const box = mirror.range(span)?.getClientRects()[0];
  if (!box) return;
  const scroller = scrollParent(mirror.element);
  const area =
    scroller === document.scrollingElement ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const top = area.top + 72;
  const bottom = Math.min(area.bottom, innerHeight - covered) - 72;
  if (box.top >= top && box.bottom <= bottom) return;
  const aim = area.top + (Math.min(area.bottom, innerHeight - covered) - area.top) * 0.35;
  scrollSoftly(scroller, box.top - aim);
}

/**
 * @param {Element} element
 * @returns {Element}
 */
function scrollParent(element) {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (parent.scrollHeight > parent.clientHeight && /auto|scroll/.test(getComputedStyle(parent).overflowY))
      return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}
