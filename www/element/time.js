/** When the page may go on. */

/** Lets the page go on. */
export function pause() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** After the next frame, or soon where none is drawn. */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
