/** How text comes in other than by typing: paste, drop, a chosen file. */
import { byId } from "./dom.js";
import { LONGEST_EDITABLE } from "./editor.js";
import { htmlToText, looksLikeHtml } from "./html-text.js";

/** @typedef {'file.binary' | 'file.big' | 'file.empty' | 'file.unreadable'} Refusal */
/**
 * @typedef {object} IntakeEvents
 * @property {(text: string) => void} opened a file's or a dropped text
 * @property {(reason: Refusal, name: string) => void} refused
 */

export const LARGEST_FILE_MB = 10;

/**
 * @param {import('./editor.js').Editor} editor
 * @param {IntakeEvents} events
 */
export function createIntake(editor, events) {
  const picker = byId("file", HTMLInputElement);
  const main = byId("article", HTMLElement);

  /** @param {File} file */
  const open = async (file) => {
    const result = await readArticle(file);
    if ("text" in result) events.opened(result.text);
    else events.refused(result.refusal, file.name);
  };

  byId("open", HTMLButtonElement).addEventListener("click", () => picker.click());
  picker.addEventListener("change", async () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) await open(file);
  });

  document.addEventListener("paste", (event) => {
    const inField = event.target === editor.input;
    if (!inField && (event.target instanceof HTMLInputElement || editor.text !== "")) return;
    const text = pastedText(event.clipboardData);
    if (text === null) return;
    const { selectionStart, selectionEnd } = editor.input;
    const long = editor.text.length - (selectionEnd - selectionStart) + text.length > LONGEST_EDITABLE;
    // A plain paste of ordinary length is left to the browser, which does it best.
    if (inField && !long && text === event.clipboardData?.getData("text/plain")) return;
    event.preventDefault();
    editor.insert(text);
  });

  // Counts enters and leaves of nested elements, so the hint does not flicker.
  let depth = 0;
  const hint = (/** @type {number} */ by) => {
    depth = Math.max(0, depth + by);
    main.classList.toggle("is-drop", depth > 0);
  };
  document.addEventListener("dragenter", () => hint(1));
  document.addEventListener("dragleave", () => hint(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    hint(-depth);
    const file = event.dataTransfer?.files[0];
    const text = pastedText(event.dataTransfer);
    if (!file && event.target === editor.input && text === event.dataTransfer?.getData("text/plain")) return; // words moved within the field
    event.preventDefault();
    if (file) await open(file);
    else if (text !== null) events.opened(text);
  });
}

/**
 * The text in a clipboard or a drag: plain if there is any, else taken out of the HTML.
 *
 * @param {DataTransfer | null} data
 */
function pastedText(data) {
  const plain = data?.getData("text/plain") ?? "";
  if (plain) return looksLikeHtml(plain) ? htmlToText(plain) : plain;
  const html = data?.getData("text/html") ?? "";
  return html ? htmlToText(html) : null;
}

/**
 * The article in a file, or why there is none.
 *
 * @param {File} file
 * @returns {Promise<{ text: string } | { refusal: Refusal }>}
 */
export async function readArticle(file) {
  if (file.size > LARGEST_FILE_MB * 1024 * 1024) return { refusal: "file.big" };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refusal: "file.unreadable" }; // a folder, or gone since
  }
  const raw = decode(bytes);
  if (raw === null) return { refusal: "file.binary" };
  const html = /\.x?html?$/i.test(file.name) || file.type === "text/html" || looksLikeHtml(raw);
  const text = html ? htmlToText(raw) : raw;
  return text.trim() ? { text } : { refusal: "file.empty" };
}

/**
 * UTF-8, UTF-16 with a byte order mark, else Windows-1252; null for what is no text.
 *
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (wide) return new TextDecoder(wide).decode(bytes);
  let odd = 0;
  for (const byte of bytes) {
    if (byte === 0) return null;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) odd += 1;
  }
  if (odd > bytes.length / 100) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
