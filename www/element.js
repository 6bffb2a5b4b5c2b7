/**
 * `<sorot-highlight>`: lights up an article of the page that it stands on. Attributes, events,
 * parts and custom properties are in element/README.md, types in element.d.ts. Importing this defines no
 * element (see define.js) and needs no browser.
 *
 * @module sorot/element
 */

import { anchorOf, locate } from "./element/anchor.js";
import { findArticle, isComing } from "./element/article.js";
import { engineFor, isPolicy, warmUp } from "./element/engine.js";
import { Highlights } from "./element/highlights.js";
import { Panel } from "./element/panel.js";
import { Selection } from "./element/selection.js";
import { baseSheet, ownRules } from "./element/styles.js";
import { ArticleSurface, canLight, MarkSurface } from "./element/surface.js";
import { colours, isDark } from "./element/theme.js";
import { Watch } from "./element/watch.js";
import { useLanguage } from "./view/language.js";
import { allSpans, difference, first, shift, toFindings } from "./view/model.js";

/**
 * @typedef {import('./index.d.ts').Analysis} Analysis
 * @typedef {import('./index.d.ts').Span} Span
 * @typedef {import('./view/model.js').Finding} Finding
 * @typedef {import('./element.d.ts').ErrorCode} ErrorCode
 */

/** An article that takes longer to walk through is not followed from frame to frame. */
const QUICK_MS = 5;
/** Nor is one of so many characters, and the page goes on between the steps with it. */
const LONG = 200_000;

/** What a server has in place of it. @type {typeof HTMLElement} */
const Base = globalThis.HTMLElement ?? class {};

export class SorotHighlight extends Base {
  static observedAttributes = ["for", "published", "off", "exclude", "panel", "frame", "lang"];

  /** Whether this browser can light up an article; if not, the element shows its list only. */
  static get supported() {
    return canLight();
  }

  #shadow = this.attachShadow?.({ mode: "open" });
  /** @type {Panel | undefined} */
  #panel;
  /** @type {CSSStyleSheet | undefined} */
  #sheet;
  /** @type {ArticleSurface | MarkSurface | null} */
  #surface = null;
  /** @type {Element | null} one that was set, not found by `for` */
  #given = null;
  /** @type {import('./element/engine.js').Engine | undefined} */
  #engine;
  /** @type {Analysis | null} */
  #analysis = null;
  /** @type {Finding[]} */
  #findings = [];
  /** @type {Finding[]} those that are switched on */
  #seen = [];
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
    recoloured: () => this.#colour(),
    clicked: (event) => this.#selection.clicked(event),
    key: (event) => this.#selection.key(event),
    article: () => this.#surface?.article ?? null,
  });

  #selection = new Selection({
    element: this,
    now: () => ({ panel: this.#panel, surface: this.#surface, findings: this.#seen, text: this.text }),
    speak: () => this.#speak(),
    rules: async () => this.#engine?.rules().catch(() => []),
    selected: (finding) => this.#tell("sorot-select", { finding, text: this.text }),
  });

  connectedCallback() {
    if (!this.hasAttribute("frame")) warmUp();
    for (const name of /** @type {const} */ (["for", "published", "article"])) this.#upgrade(name);
    this.#build();
    this.#again();
  }

  disconnectedCallback() {
    this.#forget();
    this.#watch.end();
    this.#panel?.hideCard();
    this.#surface?.end();
    this.#surface = null;
    this.#engine = undefined;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (!this.isConnected || !this.#panel || before === value) return;
    if (name === "panel") this.#panel.shown = value;
    else if (name === "lang" || name === "off") this.#build();
    if (name === "frame") this.#engine = undefined;
    if (name === "for" || name === "exclude") this.#leave();
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
    return this.#given ?? findArticle(this, this.for);
  }

  set article(element) {
    if (element === this.#given) return;
    this.#given = element;
    if (!this.#panel) return;
    this.#leave();
    this.#again();
  }

  get state() {
    return this.#state;
  }

  get text() {
    return this.#surface?.text ?? "";
  }

  get analysis() {
    return this.#analysis;
  }

  get findings() {
    return this.#seen;
  }

  get selected() {
    return this.#selection.finding;
  }

  set selected(finding) {
    if (finding) this.#selection.open(finding, {});
    else this.#selection.close();
  }

  get lit() {
    return this.#panel?.lit ?? true;
  }

  set lit(on) {
    if (!this.#panel) return;
    this.#panel.lit = on;
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
    return this.#surface?.range(span) ?? null;
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
    return this.#read(true);
  }

  /** A property that was set before the element was defined. @param {'for' | 'published' | 'article'} name */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (/** @type {any} */ (this)[name]);
    /** @type {any} */ (this)[name] = value;
  }

  /** The shadow tree, in the element's language. */
  #build() {
    const selection = this.#selection;
    const enabled = this.#panel?.legend.enabled;
    const lit = this.#panel?.lit ?? true;
    this.#speak();
    if (this.#surface instanceof MarkSurface) this.#leave();
    const shadow = /** @type {ShadowRoot} */ (this.#shadow);
    shadow.replaceChildren();
    this.#sheet ??= new CSSStyleSheet();
    shadow.adoptedStyleSheets = [baseSheet(), this.#sheet];
    this.#panel = new Panel(shadow, {
      switched: () => this.#refresh(),
      opened: (finding, focus) => selection.open(finding, { focus }),
      hovered: (finding) => selection.hover(finding),
      closed: () => selection.close(),
      stepped: (by) => selection.step(by),
      visited: (span) => selection.reveal(span),
      toWords: () => selection.toWords(),
      retried: () => this.#read(true),
    });
    this.#panel.lit = lit;
    this.#panel.shown = this.getAttribute("panel");
    const off = this.getAttribute("off")?.split(/\s+/) ?? [];
    if (enabled && this.#analysis) for (const id of [...this.#panel.legend.enabled]) enabled.has(id) || off.push(id);
    for (const id of off) this.#panel.legend.enabled.delete(id);
    if (this.#analysis) this.#refresh();
  }

  /** Makes this element's language the one of what is shown next. */
  #speak() {
    const near = this.closest("[lang]") ?? document.documentElement;
    useLanguage(/^en\b/i.test(near.getAttribute("lang") ?? "") ? "en" : "id");
  }

  /** Lets go of the article, which may come back as another element. */
  #leave() {
    this.#surface?.end();
    this.#surface = null;
  }

  #arrive() {
    const own = !this.for && !this.#given;
    const article = own ? this : this.article;
    const panel = /** @type {Panel} */ (this.#panel);
    if (!article || isComing(article)) return;
    const exclude = this.getAttribute("exclude");
    this.#surface = own ? new MarkSurface(panel.article, this, exclude) : new ArticleSurface(article, exclude);
    this.#colour();
    this.#watch.start(article, own);
  }

  /** Takes the colours that hold now. */
  #colour() {
    const surface = this.#surface;
    if (!surface) return;
    const dark = isDark(surface instanceof MarkSurface ? (this.parentElement ?? this) : surface.article);
    const colour = colours(this, dark);
    const rules = ownRules(colour, dark);
    if (this.#sheet && rules !== this.#rulesShown) this.#sheet.replaceSync(rules);
    this.#rulesShown = rules;
    if (!(surface instanceof ArticleSurface) || !canLight() || surface.light?.has(colour)) return;
    surface.light?.end();
    const root = /** @type {Document | ShadowRoot} */ (surface.article.getRootNode());
    surface.light = new Highlights("host" in root ? root : surface.article.ownerDocument, colour);
    this.#paint();
  }
  #rulesShown = "";

  /** Keeps the light on its words until the article has been read again, so that it does not flicker. */
  #follow() {
    const surface = this.#surface;
    if (!this.#analysis || this.#walkMs > QUICK_MS || this.text.length > LONG) return;
    if (!(surface instanceof ArticleSurface) || !surface.article.isConnected) return;
    const began = performance.now();
    surface.read();
    this.#walkMs = performance.now() - began;
    const edit = difference(this.#shownText, surface.text);
    if (edit) {
      const spans = [...allSpans(this.#findings)];
      const before = spans.map(({ start, end }) => end - start);
      shift(spans, edit);
      // Of words that were taken away no stump stays lit.
      for (const [at, span] of spans.entries()) if (2 * (span.end - span.start) < before[at]) span.end = span.start;
    }
    this.#shownText = surface.text;
    this.#paint();
  }
  #walkMs = 0;

  #again() {
    this.#read(false).catch(() => {}); // told by an event
  }

  /** @param {boolean} force */
  async #read(force) {
    const panel = this.#panel;
    if (!panel || !this.isConnected) return null;
    if (this.#surface && (!this.#surface.article.isConnected || this.#isElsewhere())) this.#leave();
    if (!this.#surface) this.#arrive();
    const surface = this.#surface;
    if (!surface) return this.#missing();
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    await surface.readInSlices(reading.signal);
    if (reading.signal.aborted || surface !== this.#surface) return null;
    this.#walkMs /= 2; // one slow walk is not for ever
    const { text } = surface;
    const { published } = this;
    if (!force && text === this.#asked?.text && published === this.#asked.published) {
      this.#paint(); // other nodes, the same words
      return this.#analysis;
    }
    this.#forget();
    const asking = new AbortController();
    this.#asking = asking;
    this.#asked = { text, published };
    this.#state = "reading";
    this.#speak();
    if (!this.#analysis) panel.summarise("reading");
    try {
      this.#engine ??= engineFor(this.getAttribute("frame"), /** @type {ShadowRoot} */ (this.#shadow));
      const analysis = await this.#engine.analyze(text, published ? { published } : {}, asking.signal);
      if (text.length > LONG) await pause();
      if (asking.signal.aborted) return null;
      await this.#show(analysis, text);
      return analysis;
    } catch (error) {
      if (asking.signal.aborted) return null;
      this.#forget();
      this.#fail(isPolicy(error) ? "policy" : this.#analysis ? "failed" : "engine", error);
      return null;
    }
  }

  /** Drops what is being read and analysed. */
  #forget() {
    this.#reading?.abort();
    this.#asking?.abort();
    this.#asked = null;
  }

  /** Whether `for` names another element by now. */
  #isElsewhere() {
    return (
      this.#surface instanceof ArticleSurface && !this.#given && findArticle(this, this.for) !== this.#surface.article
    );
  }

  #missing() {
    this.#forget();
    if (this.#analysis) {
      this.#analysis = null;
      this.#findings = [];
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
   */
  async #show(analysis, text) {
    const fresh = this.#analysis === null;
    const before = this.#selection.hold();
    const anchor = before && anchorOf(this.#shownText, first(before));
    const focused = this.#panel?.list.focused ?? null;
    const focus = focused && { kind: focused.kind, anchor: anchorOf(this.#shownText, first(focused)) };
    this.#shownText = text;
    this.#analysis = analysis;
    this.#findings = toFindings(analysis, text);
    if (fresh) {
      // The light first: the list may come a frame later.
      this.#choose();
      this.#paint();
      await nextFrame();
      if (this.#analysis !== analysis || !this.isConnected) return;
    }
    this.#speak();
    const listOnly = this.#surface instanceof ArticleSurface && !canLight();
    this.#panel?.notify(listOnly ? "element.listOnly" : null);
    if (this.#panel) this.#panel.canLight = !listOnly;
    this.#refresh();
    this.#state = "ready";
    this.#selection.resume(before, before && anchor && this.#same(before.kind, anchor));
    const again = focus && this.#same(focus.kind, focus.anchor);
    if (again) this.#panel?.list.focus(again);
    this.#tell("sorot-analysis", { analysis, text });
  }
  /** What the findings' places are in. */
  #shownText = "";

  /**
   * The finding that an earlier one is now, if that can be told.
   *
   * @param {string} kind
   * @param {import('./element.d.ts').Anchor} anchor
   */
  #same(kind, anchor) {
    const at = locate(this.text, anchor);
    const fits = (/** @type {Finding} */ finding) => finding.kind === kind && first(finding).start === at?.start;
    return (at && this.#seen.find(fits)) ?? null;
  }

  /**
   * @param {ErrorCode} code
   * @param {unknown} error
   */
  #fail(code, error) {
    this.#state = "error";
    this.#speak();
    this.#panel?.complete();
    this.#panel?.summarise("unread");
    this.#panel?.notify(`element.${code}`, code === "engine" || code === "failed");
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
    const panel = this.#panel;
    if (!panel) return;
    this.#speak();
    this.#choose();
    const { finding } = this.#selection;
    if (finding && !this.#seen.includes(finding)) this.#selection.close();
    panel.show(this.#seen, this.#findings);
    if (this.#analysis) panel.summarise(this.#seen);
    this.#paint();
  }

  #choose() {
    this.#seen = this.#findings.filter((finding) => this.#panel?.legend.shows(finding));
  }

  #paint() {
    const lit = this.#panel?.lit ? this.#seen : [];
    this.#surface?.paint(lit.flatMap(({ kind, spans }) => spans.map((span) => ({ name: kind, span }))));
    this.#selection.paint();
  }
}

/** Lets the page go on. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** After the next frame, or soon where none is drawn. */
function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
