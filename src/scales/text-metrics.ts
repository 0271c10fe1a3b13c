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
/** א to ת, coded alike; of Noto Sans and Serif Hebrew, Arimo, Tinos, Heebo and Frank Ruhl Libre. */
const HEBREW = 'DA9?C45ED4??>FF47DACC>?C>KF';
/** ء to ي, coded alike, each in the widest of its forms; of Noto Sans and Naskh Arabic, Amiri and Scheherazade. */
const ARABIC = '942;2J2Z<ZZEEE>>88ccggMMBB``JJJ1ZLRH@H<;JJ';
const UNIT = 0.02;
const BASE = 35;
/** What a bold face adds to whole names, at most (single letters up to 0.3). */
const BOLD = 1.09;

/** Bounds, em, of all code points up to and with the first of each pair; the first that holds counts. */
const RANGES: readonly (readonly [last: number, em: number])[] = [
  [0xa0, 0.26],
  [0x3ff, 1],
  [0x58f, 1.1],
  [0x5ff, 0.72],
  [0x1fff, 1.35],
  [0x2012, 1],
  [0x2013, 0.56],
  [0x2017, 1],
  [0x201f, 0.52],
  [0x20cf, 1],
  [0x2e7f, 1.35],
  [0xa4cf, 1],
  [0xabff, 1.35],
  [0xfaff, 1],
  [0xfeff, 1.35],
  [0xffdc, 1],
  [0x1ffff, 1.3],
];
/** Marks that stand on the character before them, joiners, signs of direction. */
const NO_ROOM = /[\p{Mn}\p{Me}\p{Cf}]/u;

const known = new Map<number, number>();

/** Upper bound of the advance of one code point, em, regular weight. */
function advance(code: number): number {
  // Outside of its table a code point has no character there, which gives NaN.
  const coded =
    ASCII.charCodeAt(code - 32) ||
    CYRILLIC.charCodeAt(code - 0x410) ||
    HEBREW.charCodeAt(code - 0x5d0) ||
    ARABIC.charCodeAt(code - 0x621);
  if (coded) return (coded - BASE) * UNIT;
  let em = known.get(code);
  if (em === undefined) {
    const text = String.fromCodePoint(code);
    // An accented letter is as wide as its letter, or little more (ď, ľ, ť carry an apostrophe beside them).
    const letter = text.normalize('NFD').charCodeAt(0);
    em = NO_ROOM.test(text)
      ? 0
      : letter !== code && letter < 127
        ? advance(letter) + 0.14 * Number('ďľť'.includes(text))
        : (RANGES.find(([last]) => code <= last)?.[1] ?? 1);
    known.set(code, em);
  }
  return em;
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
  // By index: an iterator allocates at each step, and names are measured by the thousand.
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    em += advance(code);
  }
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
  return Math.ceil((ratio - 0.0002) * 20) / 20;
}
