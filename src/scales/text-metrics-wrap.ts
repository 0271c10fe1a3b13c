import {measureText, type TextWeight} from './text-metrics.js';

/** A piece that must not be broken, and whether a blank stood before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/**
 * Where a line may end within a word: after hyphens and slashes, and around ideographs (Han, kana, Hangul), but not
 * before closing punctuation or a mark that belongs to what comes before it.
 */
const BREAK =
  /(?<=[-\u2010\u2013\u2014/\u200b\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}])(?![、。，．）」』】〉》！？：；\p{M}])|(?=[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}])(?![、。，．）」』】〉》！？：；])/u;
/** A character as a reader sees it, nearly: base with its marks, joined emoji, a pair of regional letters. */
const CLUSTER =
  /(?:\p{RI}\p{RI}|[^])(?:[\p{M}\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]|\u200d[^]?)*/gu;

/** Cuts text where a line may end. */
const pieces = (text: string): Piece[] =>
  text
    .split(/[^\S\u00a0\u202f]+/)
    .filter(Boolean)
    .flatMap((word) => word.split(BREAK).map((part, i) => ({text: part, spaced: i === 0})));

/** A word that is wider than the line, cut between characters into parts of like width. */
function cut(word: string, width: (text: string) => number, max: number): string[] {
  const whole = width(word);
  const even = whole / Math.ceil(whole / max);
  const parts: string[] = [];
  let part = '';
  for (const cluster of word.match(CLUSTER) ?? []) {
    // A part may be a little more than even, never more than the line.
    const longer = width(part + cluster);
    if (part && (longer > max || width(part) >= even)) {
      parts.push(part);
      part = '';
    }
    part += cluster;
  }
  if (part) parts.push(part);
  return parts;
}

function fill(items: readonly Piece[], width: (text: string) => number, max: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const {text, spaced} of items) {
    const longer = line && spaced ? `${line} ${text}` : line + text;
    if (width(longer) <= max) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const parts = width(text) > max ? cut(text, width, max) : [text];
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  if (line) lines.push(line);
  return lines;
}

/**
 * Lines no wider than `max` (a single character may be), as few as greedy filling needs, then evened out: the
 * narrowest width that needs no more lines, so that a label is a compact block.
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
  const width = (line: string) => measureText(line, size, weight);
  const items = pieces(text);
  const lines = fill(items, width, max);
  if (lines.length < 2) return lines.length === 1 ? lines : [text];
  let low = max / lines.length;
  let high = max;
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    const fits =
      items.every((item) => width(item.text) <= middle) &&
      fill(items, width, middle).length <= lines.length;
    if (fits) high = middle;
    else low = middle;
  }
  return fill(items, width, high);
}
