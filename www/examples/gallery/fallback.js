/** A browser from before the CSS Custom Highlight API. */
delete (/** @type {any} */ (globalThis).Highlight);
