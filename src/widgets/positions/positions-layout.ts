import {shortOf, type Line, type PositionsTable} from './positions-types.js';

/** How the table is drawn at a width. All lengths in sixteenths of 1 rem, for text of 12–15 of them. */
export interface PositionsForm {
  /** The width that it was chosen for. */
  readonly width: number;
  /**
   * `words`: glyph and word in each cell. `glyphs`: the word is for assistive technology, panels and the key. `cards`: of
   * paper alone, as many side by side as have room.
   */
  readonly density: 'words' | 'glyphs' | 'cards';
  /** Whether rows are cards. */
  readonly isCard: boolean;
  /** Whether column headers stand upright, read from bottom to top. */
  readonly upright: boolean;
  /** Width of a column. */
  readonly columnWidth: number;
  /** Width of the row headers. */
  readonly headWidth: number;
  /** Height of upright column headers. */
  readonly headerHeight: number;
  /** Whether the row tallies have a column of their own. */
  readonly margin: boolean;
  /** Whether the table is wider than its box, and scrolls sideways in it. */
  readonly overflows: boolean;
  /** What a row is called in the room of its header: its name, or its short one where that has no room. */
  readonly rowName: (line: Line) => string;
  readonly columnName: (line: Line) => string;
}

/** Width of a text in bold. */
export type Measure = (text: string) => number;

/** At and below this width of the widget rows are cards; the style sheet's container query says the same. */
const CARD_WIDTH = 420;
/** Rows above which the table scrolls in a box of its own, under headers that stay. */
const TALL = 30;
/** Height that has room in the box, and in most windows. */
const SIGHT = 560;

const SMALL = 12;
const NAME = 14;
const LINE = 15;
/** The margin of the row tallies, and what a scroll bar may take. */
const MARGIN = 92;
const SCROLL_BAR = 16;
const GLYPH_COLUMN = 28;
/** Height of a row, more or less. */
const ROW = 40;
/** A word is given its own column's width only up to here; longer ones break. */
const WIDEST_WORD = 112;

/** Per unit of its size, in the usual fonts: for where there is no page to measure in. */
const usual: Measure = ({length}) => length * 0.6;

/** Words with the blank or the hyphen after them. */
const wordsOf = (text: string) => text.split(/(?<=[\s-])/u);

/** Width of the longest word in any of these texts. */
const longestWord = (texts: readonly string[], widthOf: Measure) =>
  texts.flatMap(wordsOf).reduce((most, word) => Math.max(most, widthOf(word.trimEnd())), 0);

/** Lines that a text takes where words stay whole as far as they can. */
function linesOf(text: string, length: number, widthOf: Measure): number {
  let lines = 1;
  let end = 0;
  for (const word of wordsOf(text)) {
    const width = widthOf(word.trimEnd());
    if (end > 0 && end + width > length) [lines, end] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(width / length) - 1);
    end += widthOf(word);
  }
  return lines;
}

/** Names a line in so many lines of a length. */
const nameIn =
  (length: number, lines: number, widthOf: Measure) =>
  ({name, shortName}: Line): string =>
    shortName !== undefined && linesOf(name, length, widthOf) > lines ? shortName : name;

const fullName = ({name}: Line) => name;

/**
 * Chooses the form for a table in a box of `width` sixteenths of 1 rem: CSS px, unless letters are larger in the whole
 * page or the reader's browser.
 *
 * @param measure text in the page's font, per unit of its size
 */
export function positionsForm(
  {scale, rows, columns}: PositionsTable,
  width: number,
  measure = usual,
): PositionsForm {
  const {max, min, floor} = Math;
  const n = max(1, columns.length);
  const shortNames = columns.map(shortOf);
  const small: Measure = (text) => SMALL * measure(text);
  const large: Measure = (text) => NAME * measure(text);
  const hasMargin = width >= 600;
  const inner = width - (rows.length > TALL ? SCROLL_BAR : 0);
  const free = inner - (hasMargin ? MARGIN : 0);
  const labels = scale.marks.map(({label}) => label);
  // Cells say it in plain type, which is narrower than bold.
  const words = min(WIDEST_WORD, 4 + max(24, 0.93 * longestWord(labels, small)));
  const header = min(WIDEST_WORD, max(24, 6 + longestWord(shortNames, small)));

  // Row headers give way to columns as far as whole words allow, unless the table scrolls anyway. Two lines are enough
  // for what is said beneath a name.
  const most = max(112, min(240, width * (n > 12 ? 0.18 : 0.28)));
  const ideal = rows.reduce((widest, row) => {
    const full = large(row.name);
    const name = full < 2 * most ? min(full, most - 18) : large(shortOf(row));
    return max(widest, 18 + name, 18 + 0.55 * small(row.detail ?? ''));
  }, 96);
  const least = max(104, longestWord(rows.map(shortOf), large) + 14);
  const wanted = free - 112 < n * GLYPH_COLUMN ? Infinity : free - n * max(words, header);
  const headWidth = floor(min(most, ideal, max(min(least, most), wanted)));
  const share = (free - headWidth) / n;
  const density = share < words ? 'glyphs' : 'words';
  /** A glyph stands in the middle of its column, on whole pixels on both sides. */
  const whole = (length: number) => (density === 'glyphs' ? 2 * floor(length / 2) : length);
  const room = whole(share);
  const form: PositionsForm = {
    width,
    density,
    isCard: false,
    upright: false,
    columnWidth: room,
    headWidth,
    headerHeight: 0,
    margin: hasMargin,
    overflows: false,
    rowName: nameIn(headWidth - 10, 2, large),
    columnName: nameIn(room - 4, 3, small),
  };
  if (width <= CARD_WIDTH)
    return {
      ...form,
      density: 'words',
      isCard: true,
      columnWidth: width,
      rowName: fullName,
      columnName: fullName,
    };
  if (room >= header) return form;

  // Upright: as low as the lines allow that a column has room for, and no higher than `tallest` for any of them.
  const tallest = n > 20 ? 256 : 176;
  const names = columns.map(nameIn(tallest, 1, small));
  const needed = (length: number) =>
    names.reduce((most, name) => max(most, linesOf(name, length, small)), 1);
  const columnWidth = whole(max(GLYPH_COLUMN, room, needed(tallest) * LINE + 6));
  const lines = floor((columnWidth - 5) / LINE);
  // No word is broken that the tallest header has room for.
  let headerHeight = max(40, min(tallest, 2 + longestWord(names, small)));
  while (headerHeight < tallest && needed(headerHeight) > lines) headerHeight += 8;
  const cells = headWidth + n * columnWidth;
  return {
    ...form,
    upright: true,
    columnWidth,
    headerHeight,
    // The margin is the first to go where it alone would make the table scroll.
    margin: hasMargin && (cells + MARGIN <= inner + 1 || cells > inner),
    overflows: cells > inner + 1,
    columnName: nameIn(headerHeight, lines, small),
  };
}

/**
 * What the column headers stay in sight of, as a class: the box that the table scrolls in, or the page. In a box that
 * scrolls to the side they cannot stay in sight of the page.
 */
export const heightOf = (
  {overflows, headerHeight}: PositionsForm,
  rows: number,
): 'is-tall' | 'is-long' | '' =>
  rows * ROW + headerHeight < SIGHT ? '' : overflows || rows > TALL ? 'is-tall' : 'is-long';

/** Tells the style sheet the lengths of a form. */
export function formStyle(
  {columnWidth, headWidth, headerHeight}: PositionsForm,
  {columns: {length}}: PositionsTable,
): string {
  const rem = (units: number) => `${units / 16}rem`;
  return `--_col:${rem(columnWidth)};--_least:${rem(columnWidth)};--_head:${rem(headWidth)};--_headers:${rem(headerHeight)};--_columns:${rem(headWidth + columnWidth * length)};--_count:${length}`;
}
