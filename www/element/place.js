/** The article that an element is at: which one it is, its surface, and the colours that hold there. */

import { findArticle, isComing } from "./article.js";
import { ArticleSurface, canLight } from "./article-surface.js";
import { Highlights } from "./highlights.js";
import { MarkSurface } from "./mark-surface.js";
import { ownRules } from "./styles.js";
import { colours, isDark } from "./theme.js";

/** An article that takes longer to walk through is not followed from frame to frame. */
const QUICK_MS = 5;
/** Nor is one of so many characters, and the page goes on between the steps with it. */
const LONG = 200_000;

export class Place {
  /** @type {ArticleSurface | MarkSurface | null} */
  surface = null;
  /** @type {Element | null} one that was set, not found by `for` */
  given = null;
  #element;
  #shell;
  #walkMs = 0;

  /**
   * @param {import('../element.js').SorotHighlight} element
   * @param {import('./shell.js').Shell} shell
   */
  constructor(element, shell) {
    this.#element = element;
    this.#shell = shell;
  }

  get article() {
    return this.given ?? findArticle(this.#element, this.#element.for);
  }

  get text() {
    return this.surface?.text ?? "";
  }

  get isLong() {
    return this.text.length > LONG;
  }

  /** Whether this browser cannot light up the article that is here. */
  get listOnly() {
    return this.surface instanceof ArticleSurface && !canLight();
  }

  /** Lets go of the article if it is gone or another one is meant by now. */
  leaveIfElsewhere() {
    const { surface } = this;
    if (!surface) return;
    const isHost = surface instanceof ArticleSurface && !this.given;
    const isElsewhere = isHost && findArticle(this.#element, this.#element.for) !== surface.article;
    if (isElsewhere || !surface.article.isConnected) this.leave();
  }

  /** Lets go of the article, which may come back as another element. */
  leave() {
    this.surface?.end();
    this.surface = null;
  }

  /**
   * Goes to the article, if it is there.
   *
   * @returns {{ article: Element, own: boolean } | null} `own`: the element's own content
   */
  arrive() {
    const own = !this.#element.for && !this.given;
    const article = own ? this.#element : this.article;
    if (!article || isComing(article)) return null;
    const exclude = this.#element.getAttribute("exclude");
    this.surface = own
      ? new MarkSurface(this.#shell.make().article, this.#element, exclude)
      : new ArticleSurface(article, exclude);
    this.colour();
    return { article, own };
  }

  /**
   * Reads the article.
   *
   * @param {AbortSignal} signal
   * @returns {Promise<string | null>} its text, or null if that is wanted no more
   */
  async read(signal) {
    const { surface } = this;
    await surface?.readInSlices(signal);
    if (signal.aborted || !surface || surface !== this.surface) return null;
    this.#walkMs /= 2; // one slow walk is not for ever
    return surface.text;
  }

  /** Reads it before the next frame, where that can be done in no time. @returns {boolean} whether it was */
  readQuickly() {
    const { surface } = this;
    if (this.#walkMs > QUICK_MS || this.isLong) return false;
    if (!(surface instanceof ArticleSurface) || !surface.article.isConnected) return false;
    const began = performance.now();
    surface.read();
    this.#walkMs = performance.now() - began;
    return true;
  }

  /** Takes the colours that hold now. @returns {boolean} whether the article must be lit anew */
  colour() {
    const { surface } = this;
    if (!surface) return false;
    const element = this.#element;
    const dark = isDark(surface instanceof MarkSurface ? (element.parentElement ?? element) : surface.article);
    const colour = colours(element, dark);
    this.#shell.dress(() => ownRules(colour, dark));
    if (!(surface instanceof ArticleSurface) || !canLight() || surface.light?.has(colour)) return false;
    surface.light?.end();
    surface.light = Highlights.on(surface.article, colour);
    return true;
  }
}
