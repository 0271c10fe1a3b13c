import type {Line, PositionsTable} from './positions-types.js';

/** How the table is drawn at a width. All lengths in CSS px, for text of 12–15 px. */
export interface PositionsForm {
  /** The width that it was chosen for. */
  readonly width: number;
  /** `words`: glyph and word in each cell. `glyphs`: the word is for assistive technology, panels and the key. */
  readonly density: 'words' | 'glyphs';
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
  /** Length of text that a row header has room for; a longer name gives way to its short one. */
  readonly rowRoom: number;
  /** Length of text that a column header has room for. */
  readonly columnRoom: number;
}

/** At and below this width of the widget rows are cards; the style sheet's container query says the same. */
const CARD_WIDTH = 420;
/** Rows above which the table scrolls in a box of its own, under headers that stay. */
export const TALL = 30;

const SMALL = 12;
const NAME = 14;
const LINE = 15;
/** The margin of the row tallies, and what a scroll bar may take. */
const MARGIN = 92;
const SCROLL_BAR = 16;
const GLYPH_COLUMN = 28;
/** A word is given its own column's width only up to here; longer ones break. */
const WIDEST_WORD = 112;

/** Width of a text in the usual fonts, CSS px. Only the form depends on it: text wraps where it turns out wider. */
const widthOf = (text: string, size: number) =>
  text.length * size * (text.length > 24 ? 0.47 : 0.54);

/** Width of the longest word in any of these texts. */
const wordWidth = (texts: readonly string[], size: number) =>
  texts
    .join(' ')
    .split(/[\s-]+/u)
    .reduce((most, {length}) => Math.max(most, length * size * 0.56), 0);

const shortOf = ({shortName, name}: Line) => shortName ?? name;

/** Chooses the form for a table in a box of `width` CSS px. */
export function positionsForm(
  {scale, rows, columns}: PositionsTable,
  width: number,
): PositionsForm {
  const {max, min, floor, ceil} = Math;
  const n = max(1, columns.length);
  const shortNames = columns.map(shortOf);
  const hasMargin = width >= 600;
  const inner = width - (rows.length > TALL ? SCROLL_BAR : 0);
  const free = inner - (hasMargin ? MARGIN : 0);
  const labels = scale.marks.map(({label}) => label);
  const words = min(WIDEST_WORD, 4 + max(24, wordWidth(labels, SMALL)));
  const header = min(WIDEST_WORD, max(24, 6 + wordWidth(shortNames, SMALL) * 1.08));

  // Row headers give way to columns as far as whole words allow, unless the table scrolls anyway.
  const most = max(112, min(240, width * (n > 12 ? 0.18 : 0.28)));
  const ideal = rows.reduce((widest, row) => {
    const full = widthOf(row.name, NAME);
    return max(widest, 18 + (full < 2 * most ? min(full, most - 18) : widthOf(shortOf(row), NAME)));
  }, 96);
  const least = max(104, wordWidth(rows.map(shortOf), NAME) + 14);
  const wanted = free - 112 < n * GLYPH_COLUMN ? Infinity : free - n * max(words, header);
  const headWidth = floor(min(most, ideal, max(min(least, most), wanted)));
  const room = (free - headWidth) / n;
  const form: PositionsForm = {
    width,
    density: room < words ? 'glyphs' : 'words',
    isCard: false,
    upright: false,
    columnWidth: room,
    headWidth,
    headerHeight: 0,
    margin: hasMargin,
    overflows: false,
    rowRoom: 2 * (headWidth - 10),
    // Four lines of a flat header, less what wrapping leaves empty.
    columnRoom: (room - 8) * 3.4,
  };
  if (width <= CARD_WIDTH)
    return {
      ...form,
      density: 'words',
      isCard: true,
      columnWidth: width,
      rowRoom: Infinity,
      columnRoom: Infinity,
    };
  if (room >= header) return form;

  const tallest = n > 20 ? 256 : 176;
  const lengthOf = (name: string) => widthOf(name, SMALL) * 1.06 + 10;
  const longest = columns.reduce(
    (length, column) =>
      max(length, min(lengthOf(column.name), max(tallest, lengthOf(shortOf(column))))),
    40,
  );
  let lines = ceil(longest / tallest);
  const columnWidth = max(GLYPH_COLUMN, room, lines * LINE + 6);
  let height = longest / lines;
  // Where columns are wide enough for another line, headers need not be that tall.
  if (columnWidth >= (lines + 1) * LINE + 8) height = longest / ++lines + 28;
  const headerHeight = ceil(min(tallest, max(height, wordWidth(shortNames, SMALL) + 6)));
  const cells = headWidth + n * columnWidth;
  return {
    ...form,
    upright: true,
    columnWidth,
    headerHeight,
    // The margin is the first to go where it alone would make the table scroll.
    margin: hasMargin && (cells + MARGIN <= inner + 1 || cells > inner),
    overflows: cells > inner + 1,
    columnRoom: headerHeight * lines,
  };
}

/** What a line is called: its name, or its short one where the name has no room and there is one. */
export function nameOf({name, shortName}: Line, room: number): string {
  return shortName !== undefined && widthOf(name, SMALL) > room ? shortName : name;
}
