/**
 * Analyses an article when it is published, on a server or in a build. What it gives goes into the page as it is, in a
 * script inside `<sorot-highlight>`; the element then lights the article up at once and loads no WebAssembly.
 *
 * ```js
 * const data = await prepare(text, { published: "2024-10-09" });
 * const html = `<sorot-highlight for="#article" published="2024-10-09"><script type="application/json">${data}</script></sorot-highlight>`;
 * ```
 *
 * `text` needs the words of the article as the element reads them, in the same order; line breaks and other white space
 * may differ. If other words stand on the page, or its `published` is another, the element analyses them itself.
 *
 * The promise is rejected as that of `analyze`, and with an `Error` for any option but `published`.
 *
 * @returns JSON in which no `<` stands, so that it can end no script and begin no comment.
 */
export function prepare(text: string, options?: { published?: string }): Promise<string>;

/**
 * The text of an article as the element will read it on its page, from the article's HTML: for {@link prepare}. Takes an
 * element of any DOM, as `linkedom` or `jsdom` make it on a server:
 *
 * ```js
 * const { document } = parseHTML(html); // of linkedom
 * const data = await prepare(textOf(document.querySelector("#article")), { published });
 * ```
 *
 * Style sheets are not known here: what one of them hides on the page must be told with `exclude`, a CSS selector, which
 * the element then gets, too.
 *
 * @throws Error if it is given no element.
 */
export function textOf(article: { readonly nodeType: number } | null, options?: { exclude?: string | null }): string;
