/**
 * `<sorot-highlight>`: lights up an article of the page that it stands on. Attributes, events,
 * parts and custom properties are in element/README.md, types in element.d.ts. Importing this defines no
 * element (see define.js) and needs no browser.
 *
 * @module sorot/element
 */

import { anchorOf, locate } from "./element/anchor.js";
import { whenThere } from "./element/article.js";
import { canLight } from "./element/article-surface.js";
import { endEarly, isLitEarly } from "./element/early.js";
import { isPolicy } from "./element/engine.js";
import { MarkSurface } from "./element/mark-surface.js";
import { Place } from "./element/place.js";
import { Selection } from "./element/selection.js";
import { Shell } from "./element/shell.js";
import { Shown } from "./element/shown.js";
import { Source } from "./element/source.js";
import { speakAs } from "./element/texts.js";
import { nextFrame, pause } from "./element/time.js";
import { Watch } from "./element/watch.js";
import { first } from "./view/model.js";

/**
 * @typedef {import('./index.d.ts').Analysis} Analysis
 * @typedef {import('./index.d.ts').Span} Span
 * @typedef {import('./view/model.js').Finding} Finding
 * @typedef {import('./element.d.ts').ErrorCode} ErrorCode
 */

/** What a server has in place of it. @type {typeof HTMLElement} */
const Base = globalThis.HTMLElement ?? class {};

export class SorotHighlight extends Base {
  static observedAttributes = ["for", "published", "off", "exclude", "panel", "frame", "lang"];

  /** Whether this browser can light up an article; if not, the element shows its list only. */
  static get supported() {
    return canLight();
  }

  #shadow = this.attachShadow?.({ mode: "open" });
  #source = new Source(this, /** @type {ShadowRoot} */ (this.#shadow));
  #shown = new Shown();
  /** Ends the wait until this element itself is there with its children. */
  #endWait = () => {};
  /** Whether it has been there. */
  #begun = false;
  /** @type {AbortController | undefined} of the analysis under way */
  #asking;
  /** @type {import('./element.d.ts').State} */
  #state = "idle";
  /** @type {AbortController | undefined} of the walk under way */
  #reading;
  /** What was analysed last, or is being analysed. @type {{ text: string, published: string } | null} */
  #asked = null;
  #watch = new Watch({
    moved: () => this.#follow(),
    changed: () => this.#again(),
    recoloured: () => this.#place.colour() && this.#paint(),
    clicked: (event) => this.#selection.clicked(event),
    key: (event) => this.#selection.key(event),
    article: () => this.#place.surface?.article ?? null,
  });

  #selection = new Selection({
    element: this,
    now: () => ({
      panel: this.#shell.panel,
      surface: this.#place.surface,
      findings: this.#shown.seen,
      text: this.text,
    }),
    speak: () => speakAs(this),
    rules: (id) => this.#source.rules(id),
    selected: (finding) => this.#tell("sorot-select", { finding, text: this.text }),
  });

  #shell = new Shell(this, /** @type {ShadowRoot} */ (this.#shadow), {
    speak: () => speakAs(this),
    switched: () => this.#refresh(),
    opened: (finding, focus) => this.#selection.open(finding, { focus }),
    hovered: (finding) => this.#selection.hover(finding),
    closed: () => this.#selection.close(),
    stepped: (by) => this.#selection.step(by),
    visited: (span) => this.#selection.reveal(span),
    toWords: () => this.#selection.toWords(),
    retried: () => this.#read(true),
  });

  #place = new Place(this, this.#shell);

  connectedCallback() {
    for (const name of /** @type {const} */ (["for", "published", "article"])) this.#upgrade(name);
    this.#endWait = whenThere(this, () => this.#begin());
  }

  #begin() {
    this.#begun = true;
    this.#source.warmUp();
    this.#rebuild();
    this.#again();
  }

  disconnectedCallback() {
    this.#endWait();
    this.#forget();
    endEarly(this);
    this.#watch.end();
    this.#shell.panel?.hideCard();
    this.#place.leave();
    this.#source.end();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (!this.isConnected || !this.#begun || before === value) return;
    if (name === "panel" && this.#shell.panel) this.#shell.panel.shown = value;
    else if (name === "lang" || name === "off") this.#rebuild();
    if (name === "frame") this.#source.end();
    if (name === "for" || name === "exclude") this.#place.leave();
    this.#again();
  }

  get for() {
    return this.getAttribute("for") ?? "";
  }

  set for(value) {
    this.setAttribute("for", value);
  }

  get published() {
    return this.getAttribute("published") ?? "";
  }

  set published(value) {
    this.setAttribute("published", value);
  }

  get article() {
    return this.#place.article;
  }

  set article(element) {
    if (element === this.#place.given) return;
    this.#place.given = element;
    if (!this.#begun) return;
    this.#place.leave();
    this.#again();
  }

  get state() {
    return this.#state;
  }

  get text() {
    return this.#place.text;
  }

  get analysis() {
    return this.#shown.analysis;
  }

  get findings() {
    return this.#shown.seen;
  }

  get selected() {
    return this.#selection.finding;
  }

  set selected(finding) {
    if (finding) this.#selection.open(finding, {});
    else this.#selection.close();
  }

  get lit() {
    return this.#shell.lit;
  }

  set lit(on) {
    if (!this.#begun) return;
    this.#shell.make().lit = on;
    this.#refresh();
  }

  next() {
    this.#selection.step(1);
  }

  previous() {
    this.#selection.step(-1);
  }

  /** @param {Span} span */
  range(span) {
    return this.#place.surface?.range(span) ?? null;
  }

  /** @param {Span} span */
  anchor(span) {
    return anchorOf(this.text, "spans" in span ? first(/** @type {any} */ (span)) : span);
  }

  /** @param {import('./element.d.ts').Anchor} anchor */
  locate(anchor) {
    return locate(this.text, anchor);
  }

  /** Reads the article again, at once. @returns {Promise<Analysis | null>} */
  async refresh() {
    this.#endWait();
    if (this.isConnected && !this.#begun) this.#begin();
    return this.#read(true);
  }

  /** A property that was set before the element was defined. @param {'for' | 'published' | 'article'} name */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (/** @type {any} */ (this)[name]);
    /** @type {any} */ (this)[name] = value;
  }

  /** Makes the panel anew, if there is one. */
  #rebuild() {
    if (!this.#shell.panel) return;
    if (this.#place.surface instanceof MarkSurface) this.#place.leave();
    this.#shell.build(this.analysis !== null);
    if (this.analysis) this.#refresh();
  }

  /** Keeps the light on its words until the article has been read again, so that it does not flicker. */
  #follow() {
    if (!this.analysis || !this.#place.readQuickly()) return;
    this.#shown.follow(this.text);
    this.#paint();
  }

  #again() {
    this.#read(false).catch(() => {}); // told by an event
  }

  /** @param {boolean} force */
  async #read(force) {
    if (!this.#begun || !this.isConnected) return null;
    const place = this.#place;
    place.leaveIfElsewhere();
    const arrived = place.surface ? null : place.arrive();
    if (arrived) this.#watch.start(arrived.article, arrived.own);
    if (!place.surface) return this.#missing();
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const text = await place.read(reading.signal);
    if (text === null) return null;
    this.#reading = undefined; // an abort costs milliseconds: browsers note where it was called
    const { published } = this;
    if (!force && text === this.#asked?.text && published === this.#asked.published) {
      this.#paint(); // other nodes, the same words
      return this.analysis;
    }
    this.#forget();
    const asking = new AbortController();
    this.#asking = asking;
    this.#asked = { text, published };
    this.#state = "reading";
    try {
      const prepared = this.#source.prepared(text, published);
      const analysis = prepared ?? (await this.#ask(text, published, asking.signal));
      if (place.isLong) await pause();
      if (asking.signal.aborted) return null;
      await this.#show(analysis, text, prepared !== null);
      return analysis;
    } catch (error) {
      if (asking.signal.aborted) return null;
      this.#forget();
      this.#fail(isPolicy(error) ? "policy" : this.analysis ? "failed" : "engine", error);
      return null;
    }
  }

  /**
   * @param {string} text
   * @param {string} published
   * @param {AbortSignal} signal
   */
  #ask(text, published, signal) {
    const answer = this.#source.analyze(text, published, signal);
    // There is time for it now, while the engine comes.
    const panel = this.#shell.make();
    speakAs(this);
    if (!this.analysis) panel.summarise("reading");
    return answer;
  }

  /** Drops what is being read and analysed. */
  #forget() {
    this.#reading?.abort();
    this.#asking?.abort();
    this.#asked = null;
  }

  #missing() {
    this.#forget();
    this.#shell.make();
    if (this.analysis) {
      this.#shown.clear();
      this.#refresh();
    }
    this.#watch.wait(this.getRootNode(), () => {
      if (!this.article) this.#fail("article", new Error(`sorot: no element fits for="${this.for}"`));
    });
    return null;
  }

  /**
   * @param {Analysis} analysis
   * @param {string} text
   * @param {boolean} prepared
   */
  async #show(analysis, text, prepared) {
    const shown = this.#shown;
    const fresh = shown.analysis === null;
    const before = this.#selection.hold();
    const open = shown.remember(before);
    const focused = shown.remember(this.#shell.panel?.list.focused ?? null);
    shown.take(analysis, text);
    if (fresh) {
      // The light first: the list may come a frame later. Where words are lit already, all of it in one frame.
      shown.choose(this.#shell.shows);
      this.#paint(!isLitEarly(this));
      await nextFrame();
      if (shown.analysis !== analysis || !this.isConnected) return;
    }
    const panel = this.#shell.make();
    speakAs(this);
    const { listOnly } = this.#place;
    panel.notify(listOnly ? "element.listOnly" : null);
    panel.canLight = !listOnly;
    this.#refresh();
    panel.unfold();
    this.#state = "ready";
    this.#selection.resume(before, shown.again(open));
    const again = shown.again(focused);
    if (again) panel.list.focus(again);
    this.#tell("sorot-analysis", { analysis, text, prepared });
  }

  /**
   * @param {ErrorCode} code
   * @param {unknown} error
   */
  #fail(code, error) {
    this.#state = "error";
    endEarly(this);
    const panel = this.#shell.make();
    speakAs(this);
    panel.complete();
    panel.summarise("unread");
    const framed = this.hasAttribute("frame");
    const notice = framed && code === "policy" ? "framePolicy" : framed && code === "engine" ? "frame" : code;
    panel.notify(`element.${notice}`, code === "engine" || code === "failed");
    panel.unfold();
    console.info(`sorot: ${code}:`, error);
    this.#tell("sorot-error", { code, error, message: error instanceof Error ? error.message : String(error) });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Everything that depends on the findings or on the switches. */
  #refresh() {
    const { panel } = this.#shell;
    if (!panel) return;
    speakAs(this);
    this.#shown.choose(this.#shell.shows);
    const { finding } = this.#selection;
    const { seen, findings } = this.#shown;
    if (finding && !seen.includes(finding)) this.#selection.close();
    panel.show(seen, findings);
    if (this.analysis) panel.summarise(seen);
    this.#paint();
  }

  /** @param {boolean} [windowOnly] only what is in the window, and the rest soon */
  #paint(windowOnly) {
    this.#place.surface?.paint(this.lit ? this.#shown.strokes : [], windowOnly);
    if (!windowOnly) endEarly(this);
    this.#selection.paint();
  }
}
