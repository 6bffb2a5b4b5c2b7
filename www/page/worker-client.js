/**
 * Asks the engine, in a worker where the browser allows one, else in the page's own thread.
 * Only the newest request matters: an older one that has not started is dropped, an answer that
 * comes too late is dropped, and every request that was not dropped ends in `done` or `failed`.
 *
 * @typedef {import('./engine.js').Analysis} Analysis
 * @typedef {import('./engine.js').Options} Options
 * @typedef {import('./engine.js').Rule} Rule
 * @typedef {'engine' | 'failed' | 'timeout'} Failure
 * @typedef {{ id: number, text: string, options: Options }} Request
 */
/**
 * @typedef {object} ClientEvents
 * @property {(rules: Rule[]) => void} ready
 * @property {() => void} fallback the worker was refused
 * @property {(analysis: Analysis, ms: number, text: string) => void} done
 * @property {(failure: Failure, detail: string) => void} failed
 */

export class WorkerClient {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {typeof import('./engine.js') | null} */
  #local = null;
  #ready = false;
  #dead = false;
  #lastId = 0;
  /** @type {Request | null} */
  #running = null;
  /** @type {Request | null} */
  #waiting = null;
  #timer = 0;

  /** @param {ClientEvents} events */
  constructor(events) {
    this.events = events;
    this.#start();
  }

  /**
   * Asks for an analysis of `text`; an earlier request is forgotten.
   *
   * @param {string} text
   * @param {Options} options
   */
  ask(text, options) {
    this.#lastId += 1;
    this.#waiting = { id: this.#lastId, text, options };
    if (this.#dead) {
      this.#dead = false;
      this.#start();
    }
    this.#next();
  }

  #start() {
    this.#ready = false;
    try {
      const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
      this.#worker = worker;
      worker.addEventListener("message", ({ data }) => this.#worker === worker && this.#heard(data));
      worker.addEventListener(
        "messageerror",
        () => this.#worker === worker && this.#settle({ failure: "failed", detail: "messageerror" }),
      );
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        if (this.#worker !== worker) return;
        if (this.#ready) this.#restart("failed", event.message ?? "error");
        else this.#refused();
      });
    } catch {
      this.#refused();
    }
  }

  /** The browser gave no worker: the page's own thread does the work. */
  #refused() {
    this.#worker?.terminate();
    this.#worker = null;
    this.events.fallback();
    import("./engine.js")
      .then(async (engine) => {
        const rules = await engine.start();
        this.#local = engine;
        this.#heard({ ready: true, rules });
      })
      .catch((error) => this.#heard({ ready: false, error: String(error) }));
  }

  /** @param {any} message */
  #heard(message) {
    if (message.ready === true) {
      this.#ready = true;
      this.events.ready(message.rules);
      this.#next();
    } else if (message.ready === false) {
      this.#die("engine", message.error);
    } else if (message.id === this.#running?.id) {
      this.#settle(message.analysis ? message : { failure: "failed", detail: message.error });
    }
  }

  #next() {
    if (!this.#ready || this.#running || !this.#waiting) return;
    const request = this.#waiting;
    this.#running = request;
    this.#waiting = null;
    if (this.#worker) {
      this.#worker.postMessage(request);
      this.#timer = window.setTimeout(() => this.#restart("timeout", ""), 20_000 + request.text.length / 50);
      return;
    }
    const engine = this.#local;
    setTimeout(() => {
      // lets the page draw first
      try {
        if (!engine) throw new Error("no engine");
        this.#settle(engine.run(request.text, request.options));
      } catch (error) {
        this.#settle({ failure: "failed", detail: String(error) });
      }
    });
  }

  /** @param {{ analysis: Analysis, ms: number } | { failure: Failure, detail: string }} outcome */
  #settle(outcome) {
    clearTimeout(this.#timer);
    const request = this.#running;
    this.#running = null;
    if (request && request.id === this.#lastId) {
      if ("analysis" in outcome) this.events.done(outcome.analysis, outcome.ms, request.text);
      else this.events.failed(outcome.failure, outcome.detail);
    }
    this.#next();
  }

  /**
   * A worker that hangs or broke is replaced; the request that did it fails.
   *
   * @param {Failure} failure
   * @param {string} detail
   */
  #restart(failure, detail) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#start();
    this.#settle({ failure, detail });
  }

  /**
   * The engine cannot be had. The next request tries again.
   *
   * @param {Failure} failure
   * @param {string} detail
   */
  #die(failure, detail) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#dead = true;
    this.#running = null;
    this.#waiting = null;
    this.events.failed(failure, detail);
  }
}
