/**
 * `require("sorot")`, also in a Node that cannot `require` a module. It hands everything on to
 * index.js, so that a program which uses both has one engine.
 */

/** @type {typeof import("./index.js") | undefined} */
let sorot;

async function load() {
  sorot ??= await import("./index.js");
  return sorot;
}

/** @param {string} name */
function loaded(name) {
  if (!sorot) throw new Error(`sorot: not loaded yet; await init() before ${name}()`);
  return sorot;
}

/** @type {typeof import("./index.js").init} */
exports.init = async (source) => (await load()).init(source);

/** @type {typeof import("./index.js").analyze} */
exports.analyze = async (text, options) => (await load()).analyze(text, options);

/** @type {typeof import("./index.js").analyzeSync} */
exports.analyzeSync = (text, options) => loaded("analyzeSync").analyzeSync(text, options);

exports.rules = () => loaded("rules").rules();

exports.version = () => loaded("version").version();
