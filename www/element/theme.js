/**
 * The light on the article: which colours, from the element's custom properties, and as what style.
 * Facts are lines, statements tints with a line, and no two lines of a family are of one style, so
 * that colour is never all that tells them apart. The text's own colour stays.
 */

import { kinds } from "../view/kinds.js";

/** Each kind's line, and how strong its tint is in percent. @type {Readonly<Record<string, [line: string, tint: number]>>} */
const LIGHT = Object.freeze({
  quote: ["none", 7],
  directive: ["solid 2px", 15],
  commitment: ["double 2px", 15],
  measure: ["dashed 2px", 14],
  sanction: ["wavy 1px", 17],
  violation: ["solid 4px", 14],
  principle: ["dotted 2.5px", 15],
  date: ["solid 2px", 0],
  count: ["dashed 2px", 0],
  percent: ["dotted 2px", 0],
  contest: ["solid 1px", 0],
  law: ["double 2px", 0],
  institution: ["dotted 1.5px", 0],
  candidate: ["solid 2px", 0],
  person: ["dotted 1.5px", 0],
  check: ["wavy 2px", 14],
});

/** Colours for light and for dark surroundings, each a custom property `--sorot-…`; those of the page are the same. */
export const COLOURS = Object.freeze({
  directive: ["#2456b8", "#9ec1ff"],
  commitment: ["#1b6b3c", "#8ad6a6"],
  measure: ["#0a6770", "#7fd4dc"],
  sanction: ["#97470a", "#ffb47a"],
  violation: ["#b01c45", "#ff9db3"],
  principle: ["#5f34b5", "#c4a9ff"],
  date: ["#0b5f85", "#86cdf2"],
  count: ["#0b5f85", "#86cdf2"],
  percent: ["#0b5f85", "#86cdf2"],
  contest: ["#755000", "#e8c26a"],
  law: ["#755000", "#e8c26a"],
  institution: ["#755000", "#e8c26a"],
  candidate: ["#8a2a78", "#f0a6e0"],
  person: ["#8a2a78", "#f0a6e0"],
  quote: ["#625c50", "#b5afa3"],
  check: ["#b3261e", "#ffb4a9"],
  beam: ["#ffe49a", "#5a4710"],
});

/** The layers of light, from the lowest to the highest. */
export const LAYERS = Object.freeze([
  ...[...kinds].sort((a, b) => a.priority - b.priority).map(({ id }) => id),
  "check",
  "hover",
  "selected",
  "cue",
]);

/**
 * Whether the text is light, so what is around it dark. The text tells it better than the background,
 * which may be a picture or another element's.
 *
 * @param {Element} element
 */
export function isDark(element) {
  const probe = getComputedStyle(element)
    .color.match(/[\d.]+/g)
    ?.map(Number) ?? [0, 0, 0];
  const [red = 0, green = 0, blue = 0] = probe;
  const most = getComputedStyle(element).color.startsWith("rgb") ? 255 : 1;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / most > 0.55;
}

/**
 * The colours that hold for an element, as `name: value`.
 *
 * @param {Element} element
 * @param {boolean} dark
 */
export function colours(element, dark) {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    Object.entries(COLOURS).map(([name, values]) => [
      name,
      style.getPropertyValue(`--sorot-${name}`).trim() || values[dark ? 1 : 0],
    ]),
  );
}

/**
 * One rule for each layer.
 *
 * @param {Record<string, string>} colour
 * @param {(layer: string) => string} selector
 */
export function lightRules(colour, selector) {
  const rule = (/** @type {string} */ layer, /** @type {string} */ body) => `${selector(layer)}{${body}}`;
  const rules = Object.entries(LIGHT).map(([kind, [line, tint]]) => {
    const ink = colour[kind];
    const above = tint > 0;
    const shade = above ? `background-color:color-mix(in srgb,${ink} ${tint}%,transparent);` : "";
    // Not the shorthand, which WebKit knows without a thickness only.
    const [style, thickness] = line.split(" ");
    const tone = above ? `color-mix(in srgb,${ink} 65%,transparent)` : ink;
    const mark = thickness
      ? `text-decoration-line:underline;text-decoration-style:${style};text-decoration-thickness:${thickness};text-decoration-color:${tone};text-underline-offset:${above ? 5 : 3}px;text-decoration-skip-ink:none`
      : "";
    return rule(kind, shade + mark);
  });
  const beam = (/** @type {number} */ percent) =>
    `background-color:color-mix(in srgb,${colour.beam} ${percent}%,transparent)`;
  // Browsers may give every layer the colours of a selection, whatever is asked for: the lines tell kinds apart, so
  // they must lie within the words' box, on that colour; a line above the words tells what is picked.
  const plain = `${Object.keys(LIGHT).map(selector)}{background-color:Canvas;color:CanvasText;text-decoration-color:currentColor;text-underline-offset:1px}`;
  const thin = Object.entries(LIGHT).map(([kind, [line]]) =>
    rule(kind, `text-decoration-thickness:min(${line.split(" ")[1] ?? "0px"},${line.startsWith("double") ? 1 : 3}px)`),
  );
  const picked = `${selector("selected")},${selector("cue")}{background-color:Highlight;color:HighlightText;text-decoration-line:overline;text-decoration-style:solid;text-decoration-thickness:2px}`;
  return [
    ...rules,
    rule("hover", beam(55)),
    rule("selected", beam(90)),
    rule("cue", `background-color:color-mix(in srgb,${colour.beam} 70%,#e0a400)`),
    `@media(forced-colors:active){${plain}${thin.join("")}${picked}}`,
  ].join("\n");
}
