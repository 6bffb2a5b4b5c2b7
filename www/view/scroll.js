/** Brings a place of an article into view. */
import { scrollSoftly } from "./dom.js";

/** So much stays free at both edges: hosts keep their heads there. */
const MARGIN = 72;

/**
 * Scrolls only as far as needed: a place that is well in view stays where it is.
 *
 * @param {Element} element that holds the place
 * @param {() => DOMRect | undefined} place where it is in the window now
 * @param {number} covered height at the bottom of the window that a sheet covers
 */
export function scrollToBox(element, place, covered) {
  const box = place();
  if (!box) return;
  const scroller = scrollParent(element);
  const page = element.ownerDocument;
  const height = page.defaultView?.innerHeight ?? innerHeight;
  const area = scroller === page.scrollingElement ? { top: 0, bottom: height } : scroller.getBoundingClientRect();
  const bottom = Math.min(area.bottom, height - covered);
  if (box.top >= area.top + MARGIN && box.bottom <= bottom - MARGIN) return;
  scrollSoftly(scroller, box.top - (area.top + (bottom - area.top) * 0.35));
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
  return element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
}
