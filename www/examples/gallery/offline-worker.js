/** All that the page needs, kept at the first visit and taken from there ever after. */
const FILES = [
  "offline.html",
  "article.css",
  "offline.js",
  "/sorot/sorot-highlight.js",
  "/sorot/pkg/sorot_bg.wasm",
  "/sorot/pkg/thread.js",
];
const scope = /** @type {any} */ (globalThis);

scope.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(caches.open("sorot-offline").then((cache) => cache.addAll(FILES)));
  scope.skipWaiting();
});
scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", (/** @type {any} */ event) => {
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)));
});
