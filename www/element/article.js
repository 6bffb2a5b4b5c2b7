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
 * @param {() => void} then
 * @returns {() => void} ends the wait
 */
export function whenThere(element, then) {
  const observer = new MutationObserver(() => look());
  const end = () => {
    observer.disconnect();
    document.removeEventListener("readystatechange", look);
  };
  const look = () => {
    if (isComing(element)) return;
    end();
    then();
  };
  if (isComing(element)) {
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener("readystatechange", look);
  } else then();
  return end;
}
