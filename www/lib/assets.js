/**
 * Where the package's files are. Bundlers know the form `new URL("…", import.meta.url)` and copy the
 * file; it stands once for each file, so that none copies it twice, and in functions, so that a
 * server can import the package.
 */

/** Vite up to 7 moves the modules of a package in development, but not the files they name. */
const MOVED = /\/node_modules\/\.vite\/(deps[^/]*\/)?pkg\//;

/** @returns {URL} of the wasm */
export function wasmUrl() {
  const file = named();
  // Left as it is elsewhere: with Turbopack it has a path only, of which nobody else could make a URL.
  return MOVED.test(file.href) ? new URL(file.href.replace(MOVED, "/node_modules/sorot/pkg/")) : file;
}

/** @returns {URL} of the thread, where the package is not bundled: it stands beside the wasm */
export function threadUrl() {
  return new URL("thread.js", wasmUrl());
}

/** @returns {Worker} */
export function newWorker() {
  if (MOVED.test(named().href)) return new Worker(threadUrl(), { type: "module" });
  return new Worker(new URL("../pkg/thread.js", import.meta.url), { type: "module" });
}

function named() {
  return new URL("../pkg/sorot_bg.wasm", import.meta.url);
}
