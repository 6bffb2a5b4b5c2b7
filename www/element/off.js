/** The kinds that are off at first, as the page's author wrote. @param {Element} element */
export function offAtFirst(element) {
  return element.getAttribute("off")?.split(/\s+/) ?? [];
}
