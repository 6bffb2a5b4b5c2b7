/** Brings in one more article, with its own element, each time the reader comes to the end. */
import { paragraph } from "./long.js";

const feed = document.getElementById("feed");
const end = document.getElementById("end");
let n = 0;

new IntersectionObserver(
  ([{ isIntersecting }]) => {
    if (!isIntersecting || n === 5 || !feed) return;
    n += 1;
    const article = document.createElement("article");
    article.id = `article-${n}`;
    for (const words of ["Kabar berikutnya", paragraph(n), paragraph(n + 1), paragraph(n + 2), paragraph(n + 3)]) {
      article.append(Object.assign(document.createElement("p"), { textContent: words }));
    }
    const light = document.createElement("sorot-highlight");
    light.setAttribute("for", `#${article.id}`);
    light.setAttribute("panel", "closed");
    feed.append(article, light);
  },
  { rootMargin: "200px" },
).observe(/** @type {Element} */ (end));
