/** A site whose pages live in shadow roots. */
customElements.define(
  "news-page",
  class extends HTMLElement {
    connectedCallback() {
      const template = /** @type {HTMLTemplateElement} */ (document.getElementById("page"));
      this.attachShadow({ mode: "open" }).append(template.content.cloneNode(true));
    }
  },
);
