/**
 * Lights up the articles whose analysis the page brought (see prepare.js) in their first frame, if it can be, then loads
 * the element with all the rest. In place of define.js; does nothing on a server.
 *
 * @module sorot/light
 */

import { whenThere } from "./element/article.js";
import { readEarly } from "./element/early.js";
import { nextFrame } from "./element/time.js";

const NAME = "sorot-highlight";
/** Those that were found in the page. @type {Set<Element>} */
const found = new Set();

function look() {
  for (const element of document.querySelectorAll(NAME)) {
    if (found.has(element)) continue;
    found.add(element);
    whenThere(element, () => light(element));
  }
  if (document.readyState === "loading") return;
  observer.disconnect();
  document.removeEventListener("readystatechange", look);
  if (found.size === 0) load();
}

/** @param {Element} element */
async function light(element) {
  let lightUp = readEarly(element);
  if (!lightUp && document.readyState === "loading") {
    await parsed(); // the article may stand below the element
    lightUp = readEarly(element);
  }
  if (lightUp && document.visibilityState === "visible") {
    await frame();
    const lightRest = customElements.get(NAME) ? null : lightUp();
    await nextFrame();
    lightRest?.();
  }
  load();
}

/** At the start of the next frame, which the browser does not draw before the page has its style. */
function frame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Until all of the page is there. */
function parsed() {
  return new Promise((resolve) => document.addEventListener("readystatechange", resolve, { once: true }));
}

function load() {
  import("./define.js");
}

const observer = globalThis.document && new MutationObserver(look);
if (observer) {
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("readystatechange", look);
  look();
}
