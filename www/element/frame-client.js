/**
 * The engine in a hidden frame, for pages whose policy allows no WebAssembly: the frame is a page of
 * the package (element/frame.html) with a policy of its own.
 */

/** How long the frame may take to load, and once it has, to speak. */
const START_MS = 15_000;
const SPEAK_MS = 2_000;

export class Frame {
  #address;
  /** @type {Promise<MessagePort> | undefined} */
  #port;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (reason: unknown) => void }>} */
  #waiting = new Map();
  #lastId = 0;

  #place;

  /**
   * @param {string} address
   * @param {ShadowRoot} place for the frame: not in the page's own tree
   */
  constructor(address, place) {
    this.#address = address;
    this.#place = place;
  }

  /**
   * @param {string} text
   * @param {import('../index.d.ts').Options} options
   * @param {AbortSignal} signal
   * @returns {Promise<import('../index.d.ts').Analysis>}
   */
  analyze(text, options, signal) {
    return this.#ask({ text, options }, signal);
  }

  /** @returns {Promise<import('../index.d.ts').Rule[]>} */
  rules() {
    return this.#ask({ rules: true });
  }

  /**
   * @param {object} question
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  async #ask(question, signal) {
    this.#port ??= this.#open().catch((error) => {
      this.#port = undefined; // a later question may have more luck
      throw error;
    });
    const port = await this.#port;
    signal?.throwIfAborted();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      port.postMessage({ id, ...question });
    });
  }

  /** @returns {Promise<MessagePort>} */
  #open() {
    const { origin } = new URL(this.#address);
    const frame = document.createElement("iframe");
    frame.src = this.#address;
    frame.title = "Sorot";
    frame.hidden = true;
    this.#place.append(frame);
    return new Promise((resolve, reject) => {
      const fail = () => {
        frame.remove();
        removeEventListener("message", hear);
        document.removeEventListener("securitypolicyviolation", refused);
        const doubts = "is it served, without X-Frame-Options, and does the page's frame-src allow it?";
        reject(new Error(`sorot: no answer from the frame ${this.#address}; ${doubts}`));
      };
      let heard = false;
      let timer = setTimeout(fail, START_MS);
      // Its script runs before it has loaded: a page that says nothing then is another one, such as of an error.
      frame.addEventListener("load", () => {
        if (heard) return;
        clearTimeout(timer);
        timer = setTimeout(fail, SPEAK_MS);
      });
      const refused = (/** @type {SecurityPolicyViolationEvent} */ event) => {
        if (/frame-src|child-src|default-src/.test(event.effectiveDirective) && !frame.contentWindow?.length) {
          clearTimeout(timer);
          fail();
        }
      };
      document.addEventListener("securitypolicyviolation", refused);
      const hear = (/** @type {MessageEvent} */ event) => {
        if (event.source !== frame.contentWindow || event.data !== "sorot-frame") return;
        heard = true;
        clearTimeout(timer);
        removeEventListener("message", hear);
        document.removeEventListener("securitypolicyviolation", refused);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data: { id, value, error } }) => {
          const task = this.#waiting.get(id);
          this.#waiting.delete(id);
          if (error) task?.reject(new Error(error));
          else task?.resolve(value);
        };
        frame.contentWindow?.postMessage("sorot-frame", origin, [port2]);
        resolve(port1);
      };
      addEventListener("message", hear);
    });
  }
}
