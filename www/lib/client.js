/**
 * SorotWorker: asks the engine in a thread of its own. Every promise it gives settles: the thread is
 * sent one text at a time, so a text that is waiting can be taken back, and a thread that hangs, dies
 * or will not start is ended and replaced without losing what waits.
 */

import { checked, rules, run, start, version } from "./engine.js";
import { openThread } from "./open.js";

/**
 * @typedef {import("../index.d.ts").Analysis} Analysis
 * @typedef {import("../index.d.ts").Options} Options
 * @typedef {import("../worker.d.ts").Control} Control
 * @typedef {import("./open.js").Thread} Thread
 *
 * @typedef {object} Task
 * @property {number} id
 * @property {string} text
 * @property {Options} options
 * @property {number} timeout milliseconds, Infinity for none
 * @property {Control["onProgress"]} onProgress
 * @property {(analysis: Analysis) => void} resolve
 * @property {(reason: unknown) => void} reject
 *
 * @typedef {object} Files
 * @property {() => import("../index.d.ts").Source} wasm
 * @property {() => Thread} thread
 */

/** How long a thread may take to load before the calling thread does the work. */
const START_MS = 15_000;
/** How long a thread may go on with a text that nobody wants any more while others wait. */
const GRACE_MS = 100;
const TIMEOUT_MS = 20_000;
const TIMEOUT_MS_PER_CHARACTER = 0.02;

export class Client {
  #files;
  #timeout;
  /** @type {Thread | undefined} */
  #thread;
  /** @type {"idle" | "starting" | "worker" | "same-thread" | "terminated"} */
  #state = "idle";
  /** @type {Task[]} */
  #waiting = [];
  /** @type {Task | undefined} the one whose turn it is */
  #running;
  #lastId = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import("../worker.d.ts").WorkerOptions} options
   * @param {Files} files
   */
  constructor({ source, worker, timeout } = {}, files) {
    this.#timeout = timeout;
    this.#files = {
      wasm: () => source ?? files.wasm(),
      thread: () => (worker ? openThread(worker()) : files.thread()),
    };
  }

  get state() {
    return this.#state;
  }

  /**
   * @param {string} text
   * @param {Options} [options]
   * @param {Control} [control]
   * @returns {Promise<Analysis>}
   */
  async analyze(text, options, { signal, timeout = this.#timeout, onProgress } = {}) {
    const given = checked(text, options);
    if (this.#state === "terminated") throw ended();
    signal?.throwIfAborted();
    /** @type {Task | undefined} */
    let task;
    const abort = () => task && this.#takeBack(task, signal?.reason);
    try {
      return await new Promise((resolve, reject) => {
        this.#lastId += 1;
        const limit = timeout ?? TIMEOUT_MS + text.length * TIMEOUT_MS_PER_CHARACTER;
        task = { id: this.#lastId, text, options: given, timeout: limit, onProgress, resolve, reject };
        this.#waiting.push(task);
        signal?.addEventListener("abort", abort, { once: true });
        this.#next();
      });
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  async rules() {
    if (this.#state === "terminated") throw ended();
    await start(this.#files.wasm);
    return rules();
  }

  async version() {
    if (this.#state === "terminated") throw ended();
    await start(this.#files.wasm);
    return version();
  }

  terminate() {
    this.#state = "terminated";
    this.#close();
    const tasks = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
    this.#running = undefined;
    this.#waiting = [];
    for (const { reject } of tasks) reject(ended());
  }

  #next() {
    if (this.#running || this.#waiting.length === 0) return;
    if (this.#state === "idle") this.#open();
    else if (this.#state === "worker") this.#send();
    else if (this.#state === "same-thread") setTimeout(() => this.#runHere()); // lets a page draw first
  }

  async #open() {
    this.#state = "starting";
    /** @type {WebAssembly.Module} */
    let wasm;
    try {
      wasm = await start(this.#files.wasm);
    } catch (error) {
      if (this.#state === "starting") this.#failAll(error);
      return;
    }
    if (this.#state !== "starting") return; // ended meanwhile
    try {
      const thread = this.#files.thread();
      this.#thread = thread;
      thread.onMessage = (message) => this.#thread === thread && this.#heard(message);
      thread.onEnd = (reason) => this.#thread === thread && this.#died(reason);
      this.#timer = setTimeout(() => this.#workHere(), START_MS);
      thread.post({ wasm });
    } catch {
      this.#workHere();
    }
  }

  /** No thread is to be had. */
  #workHere() {
    this.#close();
    this.#state = "same-thread";
    this.#next();
  }

  #send() {
    const task = /** @type {Task} */ (this.#waiting.shift());
    const { id, text, options, timeout, onProgress } = task;
    this.#running = task;
    this.#limit(task, timeout);
    this.#thread?.keep(true);
    try {
      this.#thread?.post({ id, text, options, progress: Boolean(onProgress) });
    } catch (error) {
      // What cannot be sent to a thread is no option either.
      this.#settle(() => task.reject(asError(error)));
    }
  }

  #runHere() {
    if (this.#running || this.#state !== "same-thread") return;
    const task = this.#waiting.shift();
    if (!task) return;
    this.#running = task;
    try {
      const analysis = run(task.text, task.options, (share) => report(task, share));
      this.#settle(() => task.resolve(analysis));
    } catch (error) {
      this.#settle(() => task.reject(error));
    }
  }

  /** @param {any} message */
  #heard(message) {
    if (message.ready === true) {
      clearTimeout(this.#timer);
      this.#state = "worker";
      this.#thread?.keep(false);
      this.#next();
      return;
    }
    if (message.ready === false) {
      this.#workHere();
      return;
    }
    const task = this.#running;
    if (task?.id !== message.id || !task) return;
    if ("share" in message) report(task, message.share);
    else if ("analysis" in message) this.#settle(() => task.resolve(message.analysis));
    else this.#settle(() => task.reject(new Error(message.error)));
  }

  /** @param {() => void} settle */
  #settle(settle) {
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.#thread?.keep(false);
    settle();
    this.#next();
  }

  /**
   * The thread ended by itself, or never began.
   *
   * @param {string} reason
   */
  #died(reason) {
    if (this.#state === "starting") {
      this.#workHere();
      return;
    }
    const task = this.#running;
    this.#replace(() => task?.reject(new Error(`sorot: the worker ended: ${reason}`)));
  }

  /** @param {Task} task @param {number} milliseconds */
  #limit(task, milliseconds) {
    clearTimeout(this.#timer);
    if (!Number.isFinite(milliseconds)) return;
    this.#timer = setTimeout(() => {
      const message = `sorot: no answer within ${milliseconds} ms for a text of ${task.text.length} characters`;
      this.#replace(() => task.reject(new DOMException(message, "TimeoutError")));
    }, milliseconds);
  }

  /** @param {() => void} settle */
  #replace(settle) {
    this.#close();
    this.#state = "idle";
    this.#settle(settle);
  }

  /**
   * @param {Task} task
   * @param {unknown} reason
   */
  #takeBack(task, reason) {
    task.reject(reason);
    const at = this.#waiting.indexOf(task);
    if (at >= 0) this.#waiting.splice(at, 1);
    else if (this.#running === task && this.#state === "worker") {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#replace(() => {}), GRACE_MS);
    }
  }

  /** @param {unknown} error */
  #failAll(error) {
    this.#state = "idle"; // the next text tries again
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#thread?.close();
    this.#thread = undefined;
  }
}

/** @param {Task} task @param {number} share */
function report({ text, onProgress }, share) {
  try {
    onProgress?.({ done: Math.floor(share * text.length), total: text.length });
  } catch (error) {
    // The caller's own fault, to be seen as such; the analysis goes on.
    setTimeout(() => {
      throw error;
    });
  }
}

/** @param {unknown} error */
function asError(error) {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`sorot: ${message}`, { cause: error });
}

function ended() {
  return new DOMException("sorot: this SorotWorker was terminated", "AbortError");
}
