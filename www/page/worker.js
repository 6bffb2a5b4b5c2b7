/**
 * The engine in a thread of its own. It is loaded once, at once; every message is answered.
 *
 * in:  { id, text, options }
 * out: { ready: true, rules } | { ready: false, error } | { id, analysis, ms } | { id, error }
 */
import * as engine from "./engine.js";

const started = engine.start().then(
  (rules) => postMessage({ ready: true, rules }),
  (error) => postMessage({ ready: false, error: String(error) }),
);

addEventListener("message", async ({ data: { id, text, options } }) => {
  try {
    await started;
    postMessage({ id, ...engine.run(text, options) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});
