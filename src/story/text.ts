/**
 * Text from outside: made safe to store, to compare and to print. Nothing here changes what a reader sees,
 * except that characters no document may hold (control characters, half a surrogate pair) become U+FFFD.
 */
import {issueMessages as say} from '../locales/en/issues.js';

// eslint-disable-next-line no-control-regex
const forbidden = /[\p{Cs}\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/gu;

/** Trimmed, and without characters that XML, URLs and `encodeURIComponent` choke on. */
export function cleanText(text: string): string {
  return text.trim().replace(forbidden, '\ufffd');
}

/** True for text in which there is nothing to see: spaces, zero-width and control characters only. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(text);
}

/** The form in which names are looked up: without case, punctuation and spaces. Empty if nothing is left. */
export function foldName(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Letters of Cyrillic and Greek that look like Latin ones, in pairs, lower case. A telling few of Unicode TS #39. */
const twins = new Map(
  (
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ԛq ԝw ' + // Cyrillic
    'αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** What an id looks like: two ids of one shape can be mistaken for each other. After the skeleton of Unicode TS #39. */
export function shapeOf(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0370-\u052f]/g, (letter) => twins.get(letter) ?? letter);
}

/** True for an id that does not show what it is: with invisible characters, or Latin mixed with Cyrillic or Greek. */
export function isDeceptive(id: string): boolean {
  return (
    /\p{Cf}/u.test(id) || (/\p{sc=Latin}/u.test(id) && /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(id))
  );
}

/** A value as an issue shows it: at most 120 characters, with nothing in it that could upset the line it stands in. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'undefined':
      return say.nothing;
    case 'symbol':
      return say.aSymbol;
    case 'function':
      return say.aFunction;
    case 'object':
      return value === null ? say.nothing : isList(value) ? say.aList : say.anObject;
    default:
      return printable(String(value), 118);
  }
}

function quoted(text: string): string {
  return `“${printable(text, 118)}”`;
}

/** At most `size` characters of `text`, with line ends, control, bidi and zero-width characters written as escapes. */
export function printable(text: string, size: number): string {
  let shown = '';
  let fitting = '';
  for (const character of text.slice(0, size + 1)) {
    shown += /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(character)
      ? `\\u{${character.codePointAt(0)!.toString(16)}}`
      : character;
    if (shown.length > size) return `${fitting}…`;
    if (shown.length < size) fitting = shown;
  }
  return shown;
}

/** `Array.isArray`, but false for a revoked proxy instead of an error. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * The number of letters to add, drop or change to get from `a` to `b` (Levenshtein 1966), or Infinity
 * when it is more than `most`. O(a × b).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    if (Math.min(...next) > most) return Infinity;
    row = next;
  }
  const distance = row[b.length]!;
  return distance > most ? Infinity : distance;
}
