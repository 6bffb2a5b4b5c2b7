/** Keeps the page for readers without a connection. */
navigator.serviceWorker.register("offline-worker.js");
