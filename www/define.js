/**
 * Defines `<sorot-highlight>`, unless a page did before: of two copies or versions the first one stays.
 *
 * @module sorot/define
 */

import { SorotHighlight } from "./element.js";

if (globalThis.customElements && !customElements.get("sorot-highlight")) {
  customElements.define("sorot-highlight", SorotHighlight);
}

export { SorotHighlight };
