/** What every test of the element starts with: an engine, the gallery's server, and tabs that are closed again. */

import { after, afterEach, before, describe } from "node:test";
import { engines } from "./engines.js";
import { openServer } from "./server.js";

/** @typedef {import("./engines.js").Tab} Tab */

/** An engine with the gallery, for the tests of one suite. */
export class Bench {
  /** @type {import("./engines.js").Engine | undefined} */
  #engine;
  /** @type {import("./server.js").Server | undefined} */
  #server;
  /** @type {Tab[]} */
  #tabs = [];

  /** @param {import("./engines.js").Start} start @param {import("./engines.js").Settings} settings */
  async begin(start, settings) {
    [this.#engine, this.#server] = await Promise.all([start(settings), openServer()]);
  }

  get server() {
    return /** @type {import("./server.js").Server} */ (this.#server);
  }

  /** @param {string} page of the gallery, such as `plain.html` */
  address(page) {
    return this.server.address + page;
  }

  /** An empty tab without cache or storage, closed after the test. @param {Parameters<import("./engines.js").Engine["open"]>[0]} [size] */
  async tab(size) {
    const tab = await /** @type {import("./engines.js").Engine} */ (this.#engine).open(size);
    this.#tabs.push(tab);
    return tab;
  }

  async tidy() {
    this.server.state.down = false;
    this.server.state.hold = null;
    for (const tab of this.#tabs.splice(0)) await tab.close();
  }

  async end() {
    await this.#engine?.close();
    this.#server?.close();
  }
}

/**
 * Declares the same tests for every engine that is there.
 *
 * @param {(bench: Bench, name: string) => void} declare
 * @param {import("./engines.js").Settings} [settings]
 */
export function inEveryEngine(declare, settings = {}) {
  for (const [name, start] of engines) {
    describe(name, () => {
      const bench = new Bench();
      before(() => bench.begin(start, settings));
      afterEach(() => bench.tidy());
      after(() => bench.end());
      declare(bench, name);
    });
  }
}
