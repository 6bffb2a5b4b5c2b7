/** Defines `<sorot-highlight>` if it is not defined yet. Can be imported on a server, where it does nothing. */
export { SorotHighlight } from "./element.js";
