/** Lights up the article of any page that is open; a second time takes it away. README.md has the bookmark for it. */
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const open = document.querySelector("sorot-highlight[data-bookmarklet]");
  if (!script) return;
  script.remove();
  if (open) return open.remove();

  /** The element that most likely is the article: the one with the longest text. */
  const longest = (/** @type {string} */ selector) => {
    const size = (/** @type {Element} */ element) => element.textContent?.length ?? 0;
    return [...document.querySelectorAll(selector)].sort((a, b) => size(b) - size(a))[0];
  };
  const element = /** @type {import('../element.d.ts').SorotHighlight} */ (document.createElement("sorot-highlight"));
  element.dataset.bookmarklet = "";
  const dated = document.querySelector('meta[property="article:published_time"],meta[itemprop="datePublished"]');
  const day = dated?.getAttribute("content")?.match(/^\d{4}-\d\d-\d\d/)?.[0];
  if (day) element.setAttribute("published", day);
  element.article = longest('[itemprop="articleBody"]') ?? longest("article") ?? longest("main") ?? document.body;
  element.setAttribute("exclude", "aside,nav,footer");
  if (innerWidth < 700) element.setAttribute("panel", "closed"); // it would cover the article
  Object.assign(element.style, {
    position: "fixed",
    insetBlockEnd: "12px",
    insetInlineEnd: "12px",
    zIndex: "2147483000",
    width: "min(340px, calc(100vw - 24px))",
    boxShadow: "0 10px 34px #0003",
    borderRadius: "12px",
  });
  element.style.setProperty("--sorot-list-height", "min(34rem, 45vh)");
  document.documentElement.append(element);
  import(new URL("../sorot-highlight.js", script.src).href).catch((error) => {
    element.remove();
    alert(`Sorot: ${error.message}`);
  });
})();
