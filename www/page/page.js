/** The page: ties the article, the engine, the paint, the list and the card together. */

import { FindingsList } from "../view/findings.js";
import { Legend } from "../view/legend.js";
import { allSpans, findingsAt, first, sameFinding, shift, toFindings } from "../view/model.js";
import { Card } from "./card.js";
import { byId } from "./dom.js";
import { Editor } from "./editor.js";
import { createPainter } from "./highlights.js";
import { t } from "./i18n.js";
import { createIntake, LARGEST_FILE_MB } from "./intake.js";
import { createJump } from "./jump.js";
import { Newest } from "./newest.js";
import { hideNotice, notify } from "./notice.js";
import { createPreferences } from "./preferences.js";
import { reveal } from "./reveal.js";
import { createSamples } from "./sample-menu.js";
import { createShortcuts } from "./shortcuts.js";
import { showSummary } from "./summary.js";

/** @typedef {import('../view/model.js').Finding} Finding */
/** @typedef {import('../view/model.js').Span} Span */

/** More mentions of one thing than this are not marked all at once. */
const MOST_MENTIONS = 500;

/** @type {Finding[]} all that was found */
let findings = [];
/** @type {Finding[]} those that are switched on */
let seen = [];
/** @type {Span[]} */
let furniture = [];
/** @type {Finding | null} */
let selected = null;
/** @type {Finding[]} findings at the place that was picked */
let here = [];
/** @type {Finding | null} */
let hovered = null;
/** @type {ReadonlyMap<string, import('./newest.js').Rule>} */
let rules = new Map();
/** @type {number | null} */
let ms = null;
let busy = false;
let fresh = true;
let timer = 0;

const published = byId("published", HTMLInputElement);
createPreferences(() => {
  legend.render();
  refresh();
  if (selected) openCard(false);
});

const editor = new Editor({ changed, picked, hovered: hover });
const painter = createPainter(editor.mirror);
const legend = new Legend(
  {
    root: byId("legend-kinds", HTMLElement),
    all: byId("legend-all", HTMLElement),
    none: byId("legend-none", HTMLElement),
  },
  refresh,
);
const list = new FindingsList(
  { root: byId("groups", HTMLElement), scroller: byId("findings", HTMLElement) },
  {
    opened: (finding, byKeyboard) => open(finding, { focus: byKeyboard }),
    hovered: (finding) => emphasise(finding, finding ? finding.spans : []),
  },
);
const card = new Card({
  closed: close,
  stepped: (by) => step(by),
  opened: (finding) => open(finding, { keepHere: here.includes(finding), focus: true }),
  visited: (span) => reveal(editor.mirror, span, card.covers),
  applied: (span, text) => editor.replace(span, text),
  notified: (message) => notify(message),
});
const showJump = createJump();
const newest = new Newest({
  ready: (known) => {
    rules = new Map(known.map((rule) => [rule.id, rule]));
    if (selected) openCard(false);
  },
  fallback: () => notify(t("status.sameThread")),
  done,
  failed: (failure, detail) => {
    console.warn(`sorot: ${failure}: ${detail}`);
    busy = false;
    const key = failure === "engine" ? "status.engine" : failure === "timeout" ? "status.timeout" : "status.failed";
    notify(t(key), { stays: true, action: { label: t("action.retry"), run: ask } });
    summarise();
  },
});

createIntake(editor, {
  opened: (text) => replaceText(text),
  refused: (reason, name) => notify(t(reason, { name, n: LARGEST_FILE_MB }), { stays: true }),
});
createSamples((sample) => {
  published.value = sample.published;
  replaceText(sample.text);
});
createShortcuts({
  step,
  openAtCaret: () => {
    const hits = editor.caret === null ? [] : findingsAt(seen, editor.caret);
    if (hits[0]) open(hits[0].finding, { here: hits.map((hit) => hit.finding), focus: true });
  },
  close: () => card.open && close(),
});
byId("clear", HTMLButtonElement).addEventListener("click", () => replaceText("", t("status.cleared")));
byId("edit", HTMLButtonElement).addEventListener("click", () => setReading(!editor.reading));
published.addEventListener("change", ask);
setReading(false);
refresh();
if (editor.text) ask();

/**
 * @param {import('../view/model.js').Edit | null} edit
 * @param {boolean} unlit
 */
function changed(edit, unlit) {
  if (edit) {
    if (edit.inserted > 200 && onTouch()) setReading(true); // pasted: now it is to be read
    shift(allSpans(findings), edit);
    shift(furniture, edit);
    if (unlit) paint();
  } else {
    fresh = true;
    findings = [];
    furniture = [];
    ms = null;
    close();
    refresh();
    if (editor.long) notify(t("status.long", { n: editor.text.length }), { stays: true });
  }
  busy = true;
  summarise();
  clearTimeout(timer);
  const typing = edit !== null && edit.inserted < 20;
  timer = window.setTimeout(ask, typing ? 160 + editor.text.length / 200 : 0);
}

function ask() {
  if (editor.text.trim() === "") {
    findings = [];
    furniture = [];
    ms = null;
    busy = false;
    close();
    refresh();
  }
  busy = true;
  summarise();
  // An empty text is asked for as well: it makes an answer under way stale.
  newest.ask(editor.text, published.value ? { published: published.value } : {});
}

/**
 * @param {import('./newest.js').Analysis} analysis
 * @param {number} time
 * @param {string} text
 */
function done(analysis, time, text) {
  if (text !== editor.text) return; // typed on since: the next answer is on its way
  busy = false;
  ms = time;
  findings = toFindings(analysis, text);
  furniture = analysis.furniture;
  const again = sameFinding(findings, selected);
  if (selected && !again) close();
  here = here.flatMap((finding) => sameFinding(findings, finding) ?? []);
  selected = again;
  refresh();
  if (selected) openCard(false);
  fresh = false;
}

/** Everything that depends on the findings or on the switches. */
function refresh() {
  seen = findings.filter((finding) => legend.shows(finding));
  if (selected && !seen.includes(selected)) close();
  legend.count(findings);
  showJump(seen.length > 0);
  list.show(seen, fresh);
  list.select(selected);
  paint();
  summarise();
}

function summarise() {
  showSummary(seen, { text: editor.text, ms, busy, anyEnabled: legend.enabled.size > 0 });
}

function paint() {
  const strokes = seen.flatMap(({ kind, spans }) => spans.map((span) => ({ name: kind, span })));
  for (const span of furniture) strokes.push({ name: "furniture", span });
  painter.paint(strokes);
  paintSelection();
}

function paintSelection() {
  painter.emphasise("selected", selected ? selected.spans.slice(0, MOST_MENTIONS) : []);
  painter.emphasise("cue", selected && selected.group !== "facts" ? selected.extra : []);
}

/**
 * @param {Finding} finding
 * @param {{ here?: Finding[], keepHere?: boolean, focus?: boolean, span?: Span }} [how]
 */
function open(finding, how = {}) {
  const span = how.span ?? first(finding);
  if (!how.keepHere)
    here =
      how.here ??
      findingsAt(seen, span.start)
        .filter((hit) => hit.span.end > span.start)
        .map((hit) => hit.finding);
  if (!here.includes(finding)) here = [finding, ...here];
  selected = finding;
  emphasise(null, []);
  openCard(how.focus ?? false);
  list.select(finding);
  paintSelection();
  reveal(editor.mirror, span, card.covers);
}

/** @param {boolean} focus */
function openCard(focus) {
  if (selected) card.show(selected, { text: editor.text, findings: seen, here, rules }, focus);
}

function close() {
  const from = document.activeElement;
  const back = selected;
  selected = null;
  here = [];
  const inCard = byId("card", HTMLElement).contains(from);
  card.hide();
  list.select(null);
  paintSelection();
  if (inCard && back) list.focus(back);
}

/** @param {1 | -1} by */
function step(by) {
  if (seen.length === 0) return;
  const at = selected ? seen.indexOf(selected) : -1;
  let next = at + by;
  if (at < 0) {
    const caret = editor.caret ?? 0;
    const after = seen.findIndex((finding) => first(finding).start >= caret);
    next = by === 1 ? after : (after < 0 ? seen.length : after) - 1;
  }
  const finding = seen[(next + seen.length) % seen.length];
  if (finding) open(finding);
}

/**
 * @param {number} offset
 * @param {import('./editor.js').Point} point
 */
function picked(offset, point) {
  const hits = findingsAt(seen, offset).filter(({ span }) => editor.covers(span, point));
  const top = hits[0];
  if (top) open(top.finding, { here: hits.map((hit) => hit.finding), span: top.span });
  else if (selected) close();
}

/**
 * @param {number | null} offset
 * @param {import('./editor.js').Point} point
 */
function hover(offset, point) {
  const hits = offset === null || seen.length > 4_000 ? [] : findingsAt(seen, offset);
  const top = hits.find(({ span }) => editor.covers(span, point));
  editor.paper.classList.toggle("is-pointing", Boolean(top));
  emphasise(top?.finding ?? null, top ? [top.span] : []);
}

/**
 * @param {Finding | null} finding
 * @param {readonly Span[]} spans
 */
function emphasise(finding, spans) {
  if (finding === hovered) return;
  hovered = finding;
  painter.emphasise("hover", spans);
}

/**
 * A new article in place of the old one, which can be had back.
 *
 * @param {string} text
 * @param {string} [message]
 */
function replaceText(text, message = t("status.replaced")) {
  const before = editor.text;
  hideNotice();
  editor.setText(text);
  setReading(text !== "" && onTouch());
  byId("article", HTMLElement).scrollTop = 0;
  if (before.trim() && before !== text)
    notify(message, { action: { label: t("action.undo"), run: () => editor.setText(before) } });
  if (text === "" && !editor.reading) editor.input.focus();
}

function onTouch() {
  return matchMedia("(pointer: coarse)").matches;
}

/** @param {boolean} on */
function setReading(on) {
  editor.reading = on;
  const button = byId("edit", HTMLButtonElement);
  button.dataset.t = on ? "action.edit" : "action.done";
  button.textContent = t(on ? "action.edit" : "action.done");
}
