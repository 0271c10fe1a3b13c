import {measureText, type TextWeight} from './text-metrics.js';

/** A piece that must not be broken, its width, and what of blank stands before it, CSS px. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly blank: number;
}

/**
 * Where a line may end within a word: after hyphens and slashes, and around ideographs (Han, kana, Hangul), but not
 * before closing punctuation or a mark that belongs to what comes before it.
 */
const BREAK =
  /(?:(?<=[-\u2010\u2013\u2014/\u200b\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}])|(?=[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]))(?![\p{M}\p{Pe}\p{Po}])/u;
/** A character as a reader sees it, nearly: base with its marks, joined emoji, a pair of regional letters. */
const CLUSTER =
  /(?:\p{RI}\p{RI}|[^])(?:[\p{M}\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]|\u200d[^]?)*/gu;

/** Sets pieces in lines, as many to a line as it holds. */
function fill(pieces: readonly Piece[], max: number): string[] {
  const lines: string[] = [];
  let at = Infinity;
  for (const {text, width, blank} of pieces) {
    if (at + blank + width > max) at = lines.push(text) && width;
    else {
      lines[lines.length - 1] += (blank > 0 ? ' ' : '') + text;
      at += blank + width;
    }
  }
  return lines;
}

/**
 * Lines no wider than `max` (a single character may be), as few as greedy filling needs, then evened out: the
 * narrowest width that needs no more lines, so that a label is a compact block. A word wider than a line is cut
 * between characters.
 *
 * @param max CSS px
 * @param size font size, CSS px
 * @returns at least one line; blanks at breaks are dropped, nothing else is
 */
export function wrapText(
  text: string,
  max: number,
  size: number,
  weight: TextWeight = 400,
): string[] {
  const widthOf = (part: string) => measureText(part, size, weight);
  const words = text.split(/[^\S\u00a0\u202f]+/).filter(Boolean);
  const line = words.join(' ') || text;
  if (widthOf(line) <= max) return [line];
  const blank = widthOf(' ');
  const pieces = words.flatMap((word) =>
    word
      .split(BREAK)
      .flatMap((part) => (widthOf(part) > max ? (part.match(CLUSTER) ?? []) : part))
      .map((part, i): Piece => ({text: part, width: widthOf(part), blank: i > 0 ? 0 : blank})),
  );
  const {length} = fill(pieces, max);
  // One character may be wider than a line; the other lines are not for that.
  let low = Math.min(max, Math.max(max / Math.max(1, length), ...pieces.map(({width}) => width)));
  let high = max;
  for (let step = length > 1 ? 0 : 6; step < 6; step++) {
    const middle = (low + high) / 2;
    if (fill(pieces, middle).length > length) low = middle;
    else high = middle;
  }
  return length > 0 ? fill(pieces, high) : [text];
}
