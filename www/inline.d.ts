/**
 * Everything of `sorot` and `sorot/worker` with the WebAssembly inside the JavaScript, as base64, for
 * places that cannot serve files: one-file builds, extensions, sandboxed frames. A third larger to
 * download; use it in place of the others, not beside them.
 */
export * from "./index.js";
export * from "./worker.js";
