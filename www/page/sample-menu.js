/** The sample articles: as cards while the page is empty, and in a menu at any time. */
import { byId, h } from "./dom.js";
import { language, t } from "./i18n.js";
import { samples } from "./samples.js";

/** @param {(sample: import('./samples.js').Sample) => void} chosen */
export function createSamples(chosen) {
  const menu = byId("samples", HTMLSelectElement);
  const cards = byId("sample-cards", HTMLElement);

  const render = () => {
    menu.replaceChildren(
      h("option", { value: "" }, t("action.samples")),
      ...samples.map((sample) => h("option", { value: sample.id }, sample.title[language()])),
    );
    cards.replaceChildren(
      ...samples.map((sample) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "sample", click: () => chosen(sample) },
            h("span", { class: "sample-title" }, sample.title[language()]),
            h("span", { class: "sample-note" }, sample.note[language()]),
          ),
        ),
      ),
    );
  };

  menu.addEventListener("change", () => {
    const sample = samples.find(({ id }) => id === menu.value);
    menu.value = "";
    if (sample) chosen(sample);
  });
  new MutationObserver(render).observe(document.documentElement, { attributeFilter: ["lang"] });
  render();
}
