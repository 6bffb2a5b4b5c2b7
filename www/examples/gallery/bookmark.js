/** What the bookmark does: see element/bookmarklet.js. */
addEventListener("DOMContentLoaded", () => {
  document.getElementById("bookmark")?.addEventListener("click", () => {
    const script = document.createElement("script");
    script.src = "/cdn/sorot@0.1.0/element/bookmarklet.js";
    document.head.append(script);
  });
});
