/** Makes a compiled module out of whatever names or holds the wasm, with errors that say what to do. */

/** @typedef {import("../index.d.ts").Source} Source */

/** What every wasm file starts with. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  if (typeof WebAssembly !== "object") throw new Error("sorot: this place has no WebAssembly");
  // An address is asked for at once: the caller may be busy for a while before this could go on.
  if (typeof source === "string" || source instanceof URL) return compileAt(source);
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (typeof Response === "function" && given instanceof Response) return compileResponse(given);
  return compileBytes(/** @type {BufferSource} */ (given), "the bytes given");
}

/** @param {string | URL} address */
async function compileAt(address) {
  if (String(address).startsWith("file:")) {
    // Node's fetch reads no files. Not an import, which bundlers would try to follow.
    return compileBytes(globalThis.process.getBuiltinModule("node:fs").readFileSync(new URL(address)), String(address));
  }
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw failure(String(address), /** @type {Error} */ (cause).message, cause);
  }
  return compileResponse(response);
}

/** @param {Response} response */
async function compileResponse(response) {
  const from = response.url || "the response given";
  if (!response.ok) throw failure(from, `status ${response.status}`);
  // Bytes first where the server names another type: the browser would refuse to compile while it loads.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm") && WebAssembly.compileStreaming) {
    try {
      return await WebAssembly.compileStreaming(response);
    } catch (cause) {
      throw failure(from, /** @type {Error} */ (cause).message, cause);
    }
  }
  return compileBytes(await response.arrayBuffer(), from);
}

/**
 * @param {BufferSource} bytes
 * @param {string} from
 */
async function compileBytes(bytes, from) {
  if (!(bytes instanceof ArrayBuffer) && !ArrayBuffer.isView(bytes)) {
    throw new TypeError(`sorot: the source must be an address, a Response, bytes or a WebAssembly.Module`);
  }
  const view = ArrayBuffer.isView(bytes) ? bytes : new Uint8Array(bytes);
  const start = new Uint8Array(view.buffer, view.byteOffset, Math.min(4, view.byteLength));
  if (!MAGIC.every((byte, at) => start[at] === byte)) throw failure(from, "this is no wasm file");
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw failure(from, /** @type {Error} */ (cause).message, cause);
  }
}

/**
 * @param {string} from
 * @param {string} reason
 * @param {unknown} [cause]
 */
function failure(from, reason, cause) {
  const remedy = /content security policy|unsafe-eval|CSP/i.test(reason)
    ? "allow 'wasm-unsafe-eval' in the page's script-src"
    : 'give its address to init(), or import "sorot/inline", which needs no file';
  return new Error(`sorot: cannot load the WebAssembly from ${from}: ${reason}; ${remedy}`, { cause });
}
