/** One line at the foot of the window that tells what happened, with at most one thing to do. */
import { byId, h } from "./dom.js";
import { t } from "./i18n.js";

/** @typedef {{ label: string, run: () => void }} Action */

let timer = 0;

/**
 * Shows a message until it is closed, replaced or, if it asks for nothing grave, until it was read.
 *
 * @param {string} message
 * @param {{ action?: Action, stays?: boolean }} [options]
 */
export function notify(message, { action, stays = false } = {}) {
  const box = byId("notice", HTMLElement);
  clearTimeout(timer);
  box.replaceChildren(
    h("span", {}, message),
    (action &&
      h(
        "button",
        {
          type: "button",
          class: "button",
          click: () => {
            hideNotice();
            action.run();
          },
        },
        action.label,
      )) ||
      "",
    h("button", { type: "button", class: "link", click: hideNotice }, t("action.close")),
  );
  box.classList.add("is-shown");
  if (!stays) timer = window.setTimeout(hideNotice, action ? 9_000 : 5_000);
}

export function hideNotice() {
  clearTimeout(timer);
  const box = byId("notice", HTMLElement);
  box.classList.remove("is-shown");
  box.replaceChildren();
}
