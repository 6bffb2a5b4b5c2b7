/** Another script of the page with a highlight of its own, under a name that looks like Sorot's. */
if (globalThis.Highlight) {
  CSS.highlights.set("sorot-1-date", new Highlight());
  CSS.highlights.set("pencarian", new Highlight());
}
