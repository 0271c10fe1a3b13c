import {measureText, type TextWeight} from './text-metrics.js';

/** A piece that must not be broken, and whether a blank stood before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/** Writing that may break between any two characters: Han, kana, Hangul. */
const isIdeographic = (code: number) =>
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0x20000 && code <= 0x3ffff);

/** Closing punctuation that stays with what comes before it. */
const CLOSING = '、。，．）」』】〉》！？：；';

const isJoining = (code: number) =>
  code === 0x200d ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x483 && code <= 0x489) ||
  (code >= 0x591 && code <= 0x5bd) ||
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x64b && code <= 0x65f) ||
  (code >= 0x93a && code <= 0x94f) ||
  (code >= 0x9bc && code <= 0x9cd) ||
  (code >= 0xe31 && code <= 0xe4e && code !== 0xe32 && code !== 0xe33) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0x1f3fb && code <= 0x1f3ff) ||
  (code >= 0xe0000 && code <= 0xe0fff);

/** Characters as a reader sees them, nearly: base with its marks, joined emoji, pairs of regional letters. */
function clusters(text: string): string[] {
  const found: string[] = [];
  let joined = false;
  let regional = false;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const isRegional = code >= 0x1f1e6 && code <= 0x1f1ff;
    if (found.length > 0 && (joined || isJoining(code) || (isRegional && regional))) {
      found[found.length - 1] += char;
      regional = false;
    } else {
      found.push(char);
      regional = isRegional;
    }
    joined = code === 0x200d;
  }
  return found;
}

/** Cuts text where a line may end: blanks, after hyphens and slashes, between ideographs. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (const word of text.split(/[^\S\u00a0\u202f]+/).filter(Boolean)) {
    let run = '';
    let spaced = true;
    const flush = () => {
      if (run) found.push({text: run, spaced});
      if (run) spaced = false;
      run = '';
    };
    for (const cluster of clusters(word)) {
      const ideographic = isIdeographic(cluster.codePointAt(0) ?? 0);
      if (ideographic && !CLOSING.includes(cluster)) flush();
      run += cluster;
      if (ideographic || /^[-\u2010\u2013\u2014/\u200b]$/.test(cluster)) flush();
    }
    flush();
  }
  return found;
}

/** A word that is wider than the line, cut between characters into parts of like width. */
function cut(word: string, width: (text: string) => number, max: number): string[] {
  const whole = width(word);
  const even = whole / Math.ceil(whole / max);
  const parts: string[] = [];
  let part = '';
  for (const cluster of clusters(word)) {
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
