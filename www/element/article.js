/** Which element of the page the article is, and whether all of it is there. */

/**
 * @param {Element} element from whose tree the selector goes
 * @param {string} selector an id will do
 * @returns {Element | null}
 */
export function findArticle(element, selector) {
  if (!selector) return null;
  for (const root of [element.getRootNode(), document]) {
    if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
    try {
      const found = root.getElementById(selector) ?? root.querySelector(selector);
      if (found) return found;
    } catch {
      return null; // no selector
    }
  }
  return null;
}

/** Whether the page is being loaded and no more than a part of the article is there. @param {Element} article */
export function isComing(article) {
  if (document.readyState !== "loading" || article.getRootNode() !== document) return false;
  for (let node = /** @type {Node | null} */ (article); node; node = node.parentNode)
    if (node.nextSibling) return false;
  return true;
}

/**
 * Calls as soon as an element is there with all its children: at once, unless the page is being loaded.
 *
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} then
 */
export function whenThere(element, signal, then) {
  if (!isComing(element)) return then();
  const look = () => {
    if (signal.aborted || isComing(element)) return;
    observer.disconnect();
    document.removeEventListener("readystatechange", look);
    then();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("readystatechange", look, { signal });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
