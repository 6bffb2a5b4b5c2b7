import type { Analysis, Options, Rule, Source } from "./index.js";

export type * from "./index.js";

/**
 * The engine in a thread of its own: a Web Worker in browsers, Deno and Bun, a worker thread in Node.
 * Where no thread is to be had (refused by the page's policy, none in a service worker), the calling
 * thread does the work, and {@link SorotWorker.state} says so.
 *
 * Nothing is loaded before the first call. One text is analysed at a time, in the order asked.
 *
 * ```js
 * const worker = new SorotWorker();
 * const { checks } = await worker.analyze(text, {}, { signal: AbortSignal.timeout(5000) });
 * worker.terminate();
 * ```
 */
export class SorotWorker {
  constructor(options?: WorkerOptions);

  /**
   * Analyses one article; as `analyze` of `sorot`, and settled whatever happens: rejected
   *
   * - with the signal's reason, as soon as `signal` is aborted;
   * - with a `DOMException` named `TimeoutError`, after `timeout`;
   * - with a `DOMException` named `AbortError`, once {@link terminate} is called;
   * - with an `Error` that names the cause, when the thread ends or the engine fails. The next call
   *   gets a fresh one.
   */
  analyze(text: string, options?: Options, control?: Control): Promise<Analysis>;

  /** What each rule that a finding names is, for people. */
  rules(): Promise<Rule[]>;

  /** The version of the engine. */
  version(): Promise<string>;

  /**
   * Ends the thread and rejects what is under way and waiting. In Node an idle thread does not keep
   * the program running, so this is needed only to free memory early.
   */
  terminate(): void;

  /**
   * Who does the work: `idle` before the first call and after a thread was ended, `starting`,
   * `worker`, `same-thread` where none is to be had, `terminated`.
   */
  readonly state: "idle" | "starting" | "worker" | "same-thread" | "terminated";
}

export interface WorkerOptions {
  /** Where the WebAssembly is; as for `init`, which may have loaded it already. */
  source?: Source;
  /**
   * Makes the thread, where a bundler does not take `sorot/thread.js` along by itself:
   * `() => new Worker("/assets/sorot-thread.js")`.
   */
  worker?: () => Worker;
  /**
   * The longest that one text may take, in milliseconds, from when its turn comes; `Infinity` for no
   * limit. Unless given, 20 seconds and a second for every 50,000 characters. Does not hold where
   * the calling thread does the work.
   */
  timeout?: number;
}

/** How one call is followed and ended. */
export interface Control {
  /** Takes the call back. One that waits is dropped, one under way is ended together with its thread. */
  signal?: AbortSignal;
  /** As {@link WorkerOptions.timeout}, for this call. */
  timeout?: number;
  /** Called now and then while a long text is analysed. */
  onProgress?: (progress: Progress) => void;
}

/** How far a text is analysed, in UTF-16 code units of it. */
export interface Progress {
  done: number;
  total: number;
}
