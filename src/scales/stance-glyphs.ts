/**
 * The shapes of stances, once, for every form they are drawn in: SVG in panels and keys, CSS in table cells.
 *
 * Each is a single path on a 20 × 20 grid, filled by the even-odd rule, so that a mark is one element and one
 * colour. In favour is round, against is square or pointed, so that the side is told without colour.
 */
import type {StanceGlyph} from './stance-scale.js';

const disc = 'M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z';
const discHole = 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z';
const box =
  'M4.5 2h11a2.5 2.5 0 0 1 2.5 2.5v11a2.5 2.5 0 0 1-2.5 2.5h-11a2.5 2.5 0 0 1-2.5-2.5v-11a2.5 2.5 0 0 1 2.5-2.5z';
const boxHole = 'M4 4h12v12H4z';
const wedge = 'M10 1.6 19.2 18.2H.8z';
const wedgeHole = 'M10 5.7 15.8 16.2H4.2z';
const tick = 'M5 10.6 6.4 9.1 8.8 11.4 13.5 6.2 15 7.6 8.9 14.3z';
const saltire =
  'M6 7.4 7.4 6 10 8.6 12.6 6 14 7.4 11.4 10 14 12.6 12.6 14 10 11.4 7.4 14 6 12.6 8.6 10z';

/** The even-odd path of each glyph on a 20 × 20 grid. */
export const glyphPaths: Readonly<Record<StanceGlyph, string>> = {
  check: disc + tick,
  half: disc + 'M10 3.5a6.5 6.5 0 0 0 0 13z',
  plus: disc + discHole + 'M9 6h2v3h3v2h-3v3H9v-3H6V9h3z',
  dot: disc + discHole + 'M10 7a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
  ring: disc + discHole,
  triangle: wedge + wedgeHole,
  cross: box + saltire,
  minus: wedge + wedgeHole + 'M7 12h6v2H7z',
  bar: box + boxHole + 'M6 9h8v2H6z',
};

/** The same without the solid ground, for marks that nothing stands behind. */
export const hollowGlyphPaths: Readonly<Record<StanceGlyph, string>> = {
  ...glyphPaths,
  check: disc + discHole + tick,
  cross: box + boxHole + saltire,
};
