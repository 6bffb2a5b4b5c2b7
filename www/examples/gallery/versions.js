/** A second copy of the package, which knows nothing of the first, under a name of its own. */
import { SorotHighlight } from "/sorot/element.js";

customElements.define("sorot-second", class extends SorotHighlight {});
