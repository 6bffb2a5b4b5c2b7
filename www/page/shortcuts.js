/** Keys that work everywhere on the page. */

/**
 * @typedef {object} ShortcutEvents
 * @property {(by: 1 | -1) => void} step
 * @property {() => void} openAtCaret
 * @property {() => void} close
 */

const isMac = /mac/i.test(navigator.platform);

/** @param {ShortcutEvents} events */
export function createShortcuts(events) {
  document.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key === "F8") events.step(shiftKey ? -1 : 1);
    // On a Mac, Option and an arrow already move the caret.
    else if (altKey && !isMac && !ctrlKey && !shiftKey && key === "ArrowDown") events.step(1);
    else if (altKey && !isMac && !ctrlKey && !shiftKey && key === "ArrowUp") events.step(-1);
    else if ((ctrlKey || metaKey) && key === "Enter") events.openAtCaret();
    else if (key === "Escape") return events.close();
    else return;
    event.preventDefault();
  });
}
