/** What a reader sees of the light: the window with it, compared with the window without it. */

import { PNG } from "pngjs";

/** @typedef {import("./engines.js").Tab} Tab */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box in pixels of the window */

/** So far beneath the box of words their line may lie. */
const LINE = 9;
/** So far the light may reach beyond the box: WebKit tints up to the line above. */
const BEYOND = 12;
const ASIDE = 3;
/** So many changed pixels side by side are a tint or a line; WebKit draws letters a little otherwise beside lit words. */
const RUN = 12;

/**
 * Scrolls to the first lit words and switches the light off and on again.
 *
 * @param {Tab} tab
 * @param {string} restless a selector of what changes by itself, or ""
 * @param {number} wait for the browser to draw a change, in milliseconds
 * @returns {Promise<{ changed: Record<string, number>, stray: number }>} by kind, how much of the lit words' boxes the
 *   light changes, of 1: in the words that it changes the least; and how many pixels of the articles it changes elsewhere
 */
export async function lightInPicture(tab, restless, wait) {
  const { words, partly, articles, covered, wide } = await tab.evaluate(look, restless, wait);
  const on = PNG.sync.read(await tab.screenshot());
  await switchLight(tab, false, wait);
  const off = PNG.sync.read(await tab.screenshot());
  await switchLight(tab, true, wait);
  const scale = on.width / wide;
  const differs = (/** @type {number} */ x, /** @type {number} */ y) => {
    const at = (y * on.width + x) * 4;
    return on.data.compare(off.data, at, at + 3, at, at + 3) !== 0;
  };
  /** @param {Box} box @param {(x: number, y: number) => void} each */
  const scan = ({ left, top, right, bottom }, each) => {
    for (let y = Math.max(0, Math.ceil(top * scale)); y < Math.min(on.height, bottom * scale); y += 1)
      for (let x = Math.max(0, Math.ceil(left * scale)); x < Math.min(on.width, right * scale); x += 1) each(x, y);
  };
  /** Pixels that have nothing to do with the article, or may change. */
  const other = new Uint8Array(on.width * on.height);
  const leaveOut = (/** @type {Box} */ box) => {
    scan(box, (x, y) => {
      other[y * on.width + x] = 1;
    });
  };
  covered.forEach(leaveOut);
  /** @type {Record<string, number>} */
  const changed = {};
  for (const [kind, boxes] of Object.entries(words)) {
    for (const box of boxes) {
      let inside = 0;
      let other = 0;
      scan({ ...box, bottom: box.bottom + LINE }, (x, y) => {
        inside += 1;
        if (differs(x, y)) other += 1;
      });
      changed[kind] = Math.min(changed[kind] ?? 1, other / inside);
    }
  }
  for (const box of [...partly, ...Object.values(words).flat()]) {
    const around = {
      left: box.left - ASIDE,
      top: box.top - BEYOND,
      right: box.right + ASIDE,
      bottom: box.bottom + BEYOND,
    };
    leaveOut(around);
  }
  let stray = 0;
  for (const box of articles) {
    let run = 0;
    scan(box, (x, y) => {
      run = !other[y * on.width + x] && differs(x, y) ? run + 1 : 0;
      if (run >= RUN) stray += 1;
    });
  }
  return { changed, stray };
}

/**
 * On the page: the boxes of lit words in the window, by kind; those of articles; those of the element's own panel and
 * of what is restless.
 *
 * @param {string} restless
 * @param {number} wait
 */
async function look(restless, wait) {
  /** @type {SorotHighlight[]} */
  const elements = /** @type {any} */ (globalThis).sorotElements();
  const first = lit()[0]?.[1];
  const near = first instanceof Range ? first.startContainer.parentElement : first;
  near?.scrollIntoView({ block: "center", behavior: "instant" });
  await new Promise((resolve) => setTimeout(resolve, wait));
  const places = lit(); // now, for the page may have put other nodes in their place
  const plain = ({ left, top, right, bottom } = new DOMRect()) => ({ left, top, right, bottom });
  /** @type {Record<string, Box[]>} */
  const words = {};
  /** @type {Box[]} lit words that are not seen whole */
  const partly = [];
  const panels = elements.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll("[part=panel]") ?? [])]);
  const covered = [...panels, ...(restless ? document.querySelectorAll(restless) : [])].map((each) =>
    plain(each.getBoundingClientRect()),
  );
  const meets = (/** @type {Box} */ a, /** @type {Box} */ b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  for (const [kind, place] of places) {
    for (const box of [...place.getClientRects()].map((each) => plain(each))) {
      const whole = box.right - box.left > 4 && box.top >= 0 && box.bottom + 10 <= innerHeight && isOnTop(place, box);
      if (!whole || covered.some((other) => meets(box, other))) {
        partly.push(box);
        continue;
      }
      words[kind] ??= [];
      words[kind].push(box);
    }
  }
  const own = elements.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll("[part=article]") ?? [])]);
  const articles = [...document.querySelectorAll("article,main"), ...own].map((each) =>
    plain(each.getBoundingClientRect()),
  );
  return { words, partly, articles, covered, wide: innerWidth };

  /** Whether nothing of the page lies over its middle. @param {Range | Element} place @param {Box} box */
  function isOnTop(place, box) {
    const near = /** @type {Element} */ (place instanceof Range ? place.startContainer.parentElement : place);
    const root = /** @type {Document | ShadowRoot} */ (near.getRootNode());
    const there = root.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return (
      there !== null &&
      (near.contains(there) || there.contains(near) || (place instanceof Range && place.intersectsNode(there)))
    );
  }

  /** All lit places, statements first. @returns {[string, Range | Element][]} */
  function lit() {
    /** @type {[string, Range | Element][]} */
    const places = [];
    for (const [name, ranges] of CSS.highlights ?? []) {
      const [, kind] = /^sorot-\d+-(\w+)$/.exec(name) ?? [];
      if (kind) for (const range of ranges) places.push([kind, /** @type {Range} */ (range)]);
    }
    for (const { shadowRoot } of elements)
      for (const mark of shadowRoot?.querySelectorAll("mark") ?? [])
        for (const [, kind] of mark.className.matchAll(/\bk-(\w+)/g)) places.push([kind, mark]);
    const order = (/** @type {string} */ kind) => (kind === "directive" || kind === "commitment" ? 0 : 1);
    return places.sort(([a], [b]) => order(a) - order(b));
  }
}

/** @param {Tab} tab @param {boolean} on @param {number} wait */
async function switchLight(tab, on, wait) {
  await tab.evaluate(
    async (value, wait) => {
      for (const element of /** @type {any} */ (globalThis).sorotElements()) element.lit = value;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await new Promise((resolve) => setTimeout(resolve, wait));
    },
    on,
    wait,
  );
}

/** @typedef {import("../../www/element.d.ts").SorotHighlight} SorotHighlight */
