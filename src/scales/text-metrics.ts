/**
 * Widths of text without a page: a table of advance widths, so that the same labels take the same room in every
 * browser and in Node. The table is an upper bound, character by character, over usual sans and serif faces
 * (Noto Sans and Serif, Liberation Sans and Serif, Nimbus Sans, C059, P052; regular weight, measured at 1000 px).
 * A page set in a wider face (DejaVu, Verdana) is met by one ratio: `fontScaleOf`.
 */

/** Space to `~`; one character each, code − 35 in units of 0.02 em. */
const ASCII =
  '148D@PL.55?B141B@@@@@@@@@@22BBB?VJGGJGEJM8?JESMKEKGEELGXGGE5B5B?4?B<B?6BC32A3RCABB;<7C@N@?=;B;B';
/** А to я, coded alike. */
const CYRILLIC = 'HEGEIG[EMMILRMKMEGEHNGML]]MUEH\\G?AA:@?O<FFBCKFAEB<??L@ECSSFMA=N?';
const UNIT = 0.02;
const BASE = 35;
/** What a bold face adds to whole names, at most (single letters up to 0.3). */
const BOLD = 1.09;

/** Ranges of code points with one bound each, em; ordered, the first that holds the code point counts. */
const RANGES: readonly (readonly [from: number, to: number, em: number])[] = [
  [0x00, 0x1f, 0.26],
  [0x7f, 0xa0, 0.26],
  [0xad, 0xad, 0],
  [0xc6, 0xc6, 1],
  [0x152, 0x153, 1],
  [0xa1, 0x24f, 0.86],
  [0x250, 0x2ff, 0.7],
  [0x300, 0x36f, 0],
  [0x370, 0x3ab, 0.95],
  [0x3ac, 0x3ff, 0.8],
  [0x400, 0x40f, 1.1],
  [0x450, 0x482, 0.95],
  [0x483, 0x489, 0],
  [0x48a, 0x52f, 1],
  [0x531, 0x58f, 0.98],
  [0x591, 0x5bd, 0],
  [0x5be, 0x5f4, 0.72],
  [0x610, 0x61a, 0],
  [0x64b, 0x65f, 0],
  [0x670, 0x670, 0],
  [0x6d6, 0x6dc, 0],
  [0x600, 0x6ff, 1.25],
  [0x900, 0xdff, 1.35],
  [0xe00, 0xeff, 0.95],
  [0x10a0, 0x10ff, 1.1],
  [0x1100, 0x115f, 1],
  [0x1160, 0x11ff, 0],
  [0x1200, 0x137f, 0.95],
  [0x1e00, 0x1eff, 0.95],
  [0x1f00, 0x1fff, 0.95],
  [0x200b, 0x200f, 0],
  [0x2000, 0x2012, 1],
  [0x2013, 0x2013, 0.56],
  [0x2014, 0x2015, 1],
  [0x2018, 0x201b, 0.34],
  [0x201c, 0x201f, 0.52],
  [0x2020, 0x2025, 0.7],
  [0x2028, 0x202e, 0],
  [0x202f, 0x205f, 0.7],
  [0x2060, 0x206f, 0],
  [0x20d0, 0x20ff, 0],
  [0x2070, 0x20cf, 0.8],
  [0x2100, 0x2bff, 1.3],
  [0x2e80, 0xa4cf, 1],
  [0xac00, 0xd7af, 1],
  [0xf900, 0xfaff, 1],
  [0xfb50, 0xfdff, 1.25],
  [0xfe00, 0xfe0f, 0],
  [0xfe20, 0xfe2f, 0],
  [0xfe70, 0xfeff, 1.25],
  [0xff01, 0xff60, 1],
  [0xff61, 0xffdc, 0.6],
  [0x1f1e6, 0x1f1ff, 1.3],
  [0x1f3fb, 0x1f3ff, 1.3],
  [0x1f000, 0x1faff, 1.3],
  [0x20000, 0x3ffff, 1],
  [0xe0000, 0xe0fff, 0],
];
/** Scripts not listed: wide enough for nearly all of them. */
const OTHER = 1.35;

const known = new Map<number, number>();

/** Upper bound of the advance of one code point, em, regular weight. */
function advance(code: number): number {
  if (code >= 32 && code < 127) return (ASCII.charCodeAt(code - 32) - BASE) * UNIT;
  if (code >= 0x410 && code <= 0x44f) return (CYRILLIC.charCodeAt(code - 0x410) - BASE) * UNIT;
  let em = known.get(code);
  if (em === undefined) {
    em = composed(code) ?? RANGES.find(([from, to]) => code >= from && code <= to)?.[2] ?? OTHER;
    known.set(code, em);
  }
  return em;
}

/** An accented letter is as wide as its letter, or little more (ď, ľ, ť carry an apostrophe beside them). */
function composed(code: number): number | undefined {
  if (code < 0xc0 || code > 0x24f) return undefined;
  const letter = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
  return letter < 127
    ? advance(letter) + 0.14 * Number('ďľť'.includes(String.fromCharCode(code)))
    : undefined;
}

/** 400: regular; 600: any bold. */
export type TextWeight = 400 | 600;

/**
 * Upper bound of the width of one line of text.
 *
 * @param size font size, CSS px
 * @returns CSS px, not rounded
 */
export function measureText(text: string, size: number, weight: TextWeight = 400): number {
  let em = 0;
  for (const char of text) em += advance(char.codePointAt(0) ?? 0);
  return em * size * (weight === 600 ? BOLD : 1);
}

/**
 * The ratio by which a page's own font is wider than the table, at least 1, rounded up to steps of 0.05 so that
 * like fonts share one picture.
 *
 * @param samples texts with the width they really take and the bound that `measureText` gave, CSS px
 */
export function fontScaleOf(
  samples: Iterable<{readonly real: number; readonly bound: number}>,
): number {
  let ratio = 1;
  for (const {real, bound} of samples) if (bound > 0) ratio = Math.max(ratio, real / bound);
  return Math.ceil((ratio - 0.002) * 20) / 20;
}
