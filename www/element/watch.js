/** What the page does that the element must follow. Every listener and observer is let go of together. */

/** How long the article must be at rest before it is read again, and how long it may be kept waiting. */
const REST_MS = 120;
const MOST_MS = 1_000;
/** Pages that render themselves may take so long to show an article. */
const LATE_MS = 3_000;
const SHOWING = ["class", "style", "hidden", "open", "aria-hidden"];
const INTERACTIVE = "a,button,input,select,textarea,label,summary,video,audio,[role=button],[contenteditable]";

export class Watch {
  /** @type {AbortController | undefined} */
  #listening;
  /** @type {MutationObserver[]} */
  #observers = [];
  #timer = 0;
  #frame = 0;
  #since = 0;

  /**
   * @param {object} events
   * @param {() => void} events.moved before the next frame after any change
   * @param {() => void} events.changed the article is at rest again
   * @param {() => void} events.recoloured
   * @param {(event: MouseEvent) => void} events.clicked
   * @param {(event: KeyboardEvent) => void} events.key
   * @param {() => Element | null} events.article
   */
  constructor(events) {
    this.events = events;
  }

  /**
   * @param {Element} article
   * @param {boolean} own whether it is the element's own content
   */
  start(article, own) {
    this.#stop();
    const listening = new AbortController();
    this.#listening = listening;
    const { signal } = listening;
    const soon = () => this.#soon();
    this.#observe(
      article,
      {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: !own,
        ...(own ? {} : { attributeFilter: SHOWING }),
      },
      soon,
    );
    const root = article.getRootNode();
    if (!own) {
      // Hosts take the article away, or put another in its place.
      this.#observe(root, { childList: true, subtree: true }, () => this.events.article()?.isConnected || soon());
    }
    // A theme is switched by a class or an attribute of the page.
    for (const element of [document.documentElement, document.body]) {
      this.#observe(element, { attributes: true }, () => requestAnimationFrame(() => this.events.recoloured()));
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.events.recoloured(), { signal });
    const styled = () => {
      this.events.recoloured();
      soon();
    };
    addEventListener("load", styled, { signal }); // style sheets that came late
    // An article that was set may stand in a frame.
    for (const page of new Set([document, article.ownerDocument])) {
      page.addEventListener("click", (event) => isForReading(event) && this.events.clicked(event), { signal });
      page.addEventListener("keydown", (event) => event.defaultPrevented || this.events.key(event), { signal });
    }
  }

  /**
   * Waits for an article that is not there yet, or not all of it.
   *
   * @param {Node} root
   * @param {() => void} late told once, if it does not come soon
   */
  wait(root, late) {
    this.#stop();
    this.#timer = window.setTimeout(late, LATE_MS);
    const soon = () => this.#soon();
    this.#listening = new AbortController();
    this.#observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["id", "class"] }, soon);
    document.addEventListener("DOMContentLoaded", () => this.events.changed(), { signal: this.#listening.signal });
  }

  end() {
    this.#stop();
  }

  #stop() {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#timer = this.#frame = 0;
    this.#listening?.abort();
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
  }

  /**
   * @param {Node} node
   * @param {MutationObserverInit} options
   * @param {() => void} heard
   */
  #observe(node, options, heard) {
    const observer = new MutationObserver(heard);
    observer.observe(node, options);
    this.#observers.push(observer);
  }

  #soon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.events.moved();
    });
    const now = performance.now();
    if (this.#timer) clearTimeout(this.#timer);
    else this.#since = now;
    const wait = Math.max(0, Math.min(REST_MS, this.#since + MOST_MS - now));
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.events.changed();
    }, wait);
  }
}

/** Whether a click is on words, not on something that acts, nor the end of a selection. @param {MouseEvent} event */
function isForReading(event) {
  if (event.defaultPrevented || event.button !== 0 || event.detail === 0) return false;
  const { ownerDocument } = /** @type {Node} */ (event.target);
  if (ownerDocument?.getSelection()?.isCollapsed === false) return false;
  return !event
    .composedPath()
    .some((target) => "matches" in target && /** @type {Element} */ (target).matches(INTERACTIVE));
}
