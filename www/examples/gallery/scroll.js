/** Brings in one more article, with its own element, each time the reader comes to the end. */
import { paragraph } from "./long.js";

const feed = document.getElementById("feed");
const end = document.getElementById("end");
let n = 0;

const observer = new IntersectionObserver(
  (entries) => {
    // The last one tells how it is now: a busy browser hands over several at once.
    if (!entries.at(-1)?.isIntersecting || n === 5 || !feed) return;
    n += 1;
    const article = document.createElement("article");
    article.id = `article-${n}`;
    for (const words of ["Kabar berikutnya", ...[0, 1, 2, 3].map((step) => paragraph(n + step))]) {
      article.append(Object.assign(document.createElement("p"), { textContent: words }));
    }
    const light = document.createElement("sorot-highlight");
    light.setAttribute("for", `#${article.id}`);
    light.setAttribute("panel", "closed");
    feed.append(article, light);
    observer.unobserve(/** @type {Element} */ (end)); // asks anew whether that was enough
    observer.observe(/** @type {Element} */ (end));
  },
  { rootMargin: "200px" },
);
observer.observe(/** @type {Element} */ (end));
