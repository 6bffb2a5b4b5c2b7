/**
 * Copies words; tells whether it worked.
 *
 * @param {string} words
 */
export async function copyText(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false; // not allowed, or the page is not served securely
  }
}
