/**
 * Two texts with the same letters and other white space: an article as the publisher's system has it, and as it stands
 * on the page.
 *
 * @typedef {import('../index.d.ts').Span} Span
 */

/** White space, and what shows nothing: soft hyphens and zero-width spaces. */
const BLANKS = /([\s\u00ad\u200b]+)/;

/** The words of a text: where each begins, in the text and in its letters, that is without white space. */
class Words {
  /** @type {number[]} */
  places = [];
  /** @type {number[]} */
  before = [];
  letters = "";

  /** @param {string} text */
  constructor(text) {
    let place = 0;
    let before = 0;
    const words = [];
    for (const [index, part] of text.split(BLANKS).entries()) {
      if (index % 2 === 0 && part !== "") {
        this.places.push(place);
        this.before.push(before);
        before += part.length;
        words.push(part);
      }
      place += part.length;
    }
    this.letters = words.join("");
  }

  /** How many letters stand before a place of the text. @param {number} place */
  lettersBefore(place) {
    const word = last(this.places, place);
    if (word < 0) return 0;
    const next = this.before[word + 1] ?? this.letters.length;
    return Math.min(this.before[word] + place - this.places[word], next);
  }

  /** Where a letter stands. @param {number} letter how many stand before it */
  placeOf(letter) {
    const word = last(this.before, letter);
    return word < 0 ? 0 : this.places[word] + letter - this.before[word];
  }
}

/**
 * The last of sorted numbers that is no greater than another, as an index, or -1.
 *
 * @param {readonly number[]} sorted
 * @param {number} most
 */
function last(sorted, most) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where two texts begin to have other letters: some words of each from there on.
 *
 * @param {string} from
 * @param {string} to
 */
export function firstDifference(from, to) {
  const [here, there] = [new Words(from), new Words(to)];
  let same = 0;
  while (same < here.letters.length && here.letters[same] === there.letters[same]) same += 1;
  const shown = (/** @type {Words} */ words, /** @type {string} */ text) => {
    const place = words.letters.length > same ? words.placeOf(same) : text.length;
    return text.slice(Math.max(0, place - 20), place + 40).replace(/\s+/g, " ");
  };
  return [shown(here, from), shown(there, to)];
}

/**
 * Tells where a span of one text stands in another that has the same letters; its white space at both ends is left out.
 *
 * @param {string} from
 * @param {string} to
 * @returns {((span: Span) => Span) | null} null if the letters are not the same
 */
export function sameLetters(from, to) {
  const [here, there] = [new Words(from), new Words(to)];
  if (here.letters !== there.letters) return null;
  return ({ start, end }) => {
    const first = here.lettersBefore(start);
    const after = here.lettersBefore(end);
    const place = there.placeOf(first);
    return { start: place, end: first < after ? there.placeOf(after - 1) + 1 : place };
  };
}
