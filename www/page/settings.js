/** What the page remembers on this device: language and theme. Works without storage, too. */

/** @typedef {'language' | 'theme'} Setting */

/**
 * @param {Setting} name
 * @param {readonly string[]} allowed
 */
export function recall(name, allowed) {
  try {
    const value = localStorage.getItem(`sorot-${name}`);
    return value !== null && allowed.includes(value) ? value : null;
  } catch {
    return null; // storage is blocked
  }
}

/**
 * @param {Setting} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`sorot-${name}`, value);
  } catch {
    // storage is blocked or full: the choice holds until the page is closed
  }
}
