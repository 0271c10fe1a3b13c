/**
 * Text from outside: made safe to store, to compare and to print. Nothing here changes what a reader sees,
 * except that characters no document may hold (control characters, half a surrogate pair) become U+FFFD.
 */
import {issueMessages as say} from '../locales/en/issues.js';

// eslint-disable-next-line no-control-regex
const forbidden = /[\p{Cs}\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/gu;
/** Most text: nothing to trim, nothing forbidden. Found out at a fraction of the cost. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** Trimmed, and without characters that XML, URLs and `encodeURIComponent` choke on; '' where there is nothing to see. */
export function cleanText(text: string): string {
  return plain.test(text) ? text : isBlank(text) ? '' : text.trim().replace(forbidden, '\ufffd');
}

/** True for text in which there is nothing to see: spaces, zero-width and control characters only. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(text);
}

/**
 * The form in which names are looked up: without case, punctuation and spaces, but with its doubt: “supports?” is not
 * what somebody said. Empty if nothing is left.
 */
export function foldName(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}?]+/gu, '');
}

/** The order of two texts by code unit: the same in every locale. */
export const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A value as an issue shows it: at most 120 characters, with nothing in it that could upset the line it stands in. */
export function show(value: unknown): string {
  return value == null
    ? say.nothing
    : typeof value === 'string'
      ? `“${printable(value, 118)}”`
      : Array.isArray(value)
        ? say.aList
        : /[jsf]/.test(typeof value) // object, symbol, function
          ? say.anObject
          : printable(`${value as number}`, 120);
}

/** At most `size` characters of `text`, with line ends, control, bidi and zero-width characters written as escapes. */
export function printable(text: string, size: number): string {
  const shown = text
    .slice(0, size + 1)
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
      (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
    );
  return shown.length > size ? `${shown.slice(0, size - 1).replace(/\p{Cs}/u, '')}…` : shown;
}

/** The number of letters to add, drop or change to get from `a` to `b` (Levenshtein 1966). O(a × b). */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    let left = i;
    row = row.map(
      (above, j) =>
        (left = 1 + Math.min(above, left, (row[j - 1] ?? i) - Number(a[i] === b[j - 1]))),
    );
  }
  return row.at(-1)!;
}

/** Of the candidates the one most like a word, if one is near enough. */
export type Near = (word: string, candidates: Iterable<string>) => string | undefined;

/**
 * Of the candidates the one most like `word`: at most a third of its letters away, three at most; of equals the first by
 * code unit. `effort.left` counts the letters that may still be compared; spent, the best so far stands.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  effort = {left: 1_000_000},
): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const isLike = Math.abs(candidate.length - word.length) <= least;
    effort.left -= isLike ? word.length * candidate.length : 20;
    if (effort.left < 0) break;
    const distance = isLike ? editDistance(word.toLowerCase(), candidate.toLowerCase()) : 9;
    // Not `<`: nothing compares with undefined.
    if (distance < least || (distance === least && !(candidate >= best!))) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
