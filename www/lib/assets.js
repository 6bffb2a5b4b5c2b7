/**
 * Where the package's files are. Bundlers know the form `new URL("…", import.meta.url)` and copy the
 * file; it stands nowhere else, so that none copies it twice, and in functions, so that a server can
 * import the package.
 */

/** @returns {URL} of the wasm */
export function wasmUrl() {
  const file = new URL("../pkg/sorot_bg.wasm", import.meta.url);
  return file;
}
