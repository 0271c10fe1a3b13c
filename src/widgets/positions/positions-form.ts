import type {Line, PositionsTable} from './positions-table.js';

/** How the table is drawn at a width. All lengths in CSS px, for text of 12–15 px. */
export interface PositionsForm {
  /** `words`: glyph and word in each cell. `glyphs`: the word is for assistive technology, panels and the key. */
  readonly density: 'words' | 'glyphs';
  /** Whether rows are cards. */
  readonly isCard: boolean;
  /** Whether column headers stand upright, read from bottom to top. */
  readonly upright: boolean;
  /** Least width of a column; columns grow evenly to fill the table. */
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
export const CARD_WIDTH = 420;

const SMALL = 12;
const NAME = 14;
const LINE = 15;
const MARGIN = 92;
const GLYPH_COLUMN = 28;
/** A word is given its own column's width only up to here; longer ones break. */
const WIDEST_WORD = 112;

/** Width of a text in the usual fonts, CSS px. Only the form depends on it: text wraps where it turns out wider. */
const widthOf = (text: string, size: number) =>
  text.length * size * (text.length > 24 ? 0.47 : 0.54);

const longestWord = (text: string, size: number) =>
  Math.max(0, ...text.split(/[\s-]+/u).map((word) => word.length * size * 0.56));

/** Chooses the form for a table in a box of `width` CSS px. */
export function positionsForm(table: PositionsTable, width: number): PositionsForm {
  const labels = table.scale.marks.map(({label}) => label);
  if (width <= CARD_WIDTH)
    return {
      ...{density: 'words', isCard: true, upright: false, margin: false, overflows: false},
      ...{columnWidth: width, headWidth: width, headerHeight: 0},
      ...{rowRoom: Infinity, columnRoom: Infinity},
    };
  const n = Math.max(1, table.columns.length);
  const margin = width >= 600;
  const free = width - (margin ? MARGIN : 0);
  const words = Math.min(
    WIDEST_WORD,
    4 + Math.max(24, ...labels.map((label) => longestWord(label, SMALL) * 0.97)),
  );
  const shortNames = table.columns.map(({shortName, name}) => shortName ?? name);
  const header = Math.min(
    WIDEST_WORD,
    6 + Math.max(0, ...shortNames.map((name) => longestWord(name, SMALL) * 1.08)),
  );

  const isCrowded = free - 112 < n * GLYPH_COLUMN;
  const headWidth = headFor(
    table,
    width,
    n,
    isCrowded ? Infinity : free - n * Math.max(words, header),
  );
  const rowRoom = 2 * (headWidth - 10);
  const room = (free - headWidth) / n;
  const density = room >= words ? 'words' : 'glyphs';
  if (room >= header)
    return {
      ...{density, isCard: false, headWidth, margin, rowRoom},
      ...{upright: false, headerHeight: 0, overflows: false},
      columnWidth: Math.floor(room),
      // Four lines of a flat header, less what wrapping leaves empty.
      columnRoom: (room - 8) * 3.4,
    };

  const tallest = n > 20 ? 256 : 176;
  const lengthOf = (name: string) => widthOf(name, SMALL) * 1.06 + 10;
  const longest = Math.max(
    40,
    ...table.columns.map(({name, shortName = name}) =>
      Math.min(lengthOf(name), Math.max(tallest, lengthOf(shortName))),
    ),
  );
  const lines = Math.ceil(longest / tallest);
  const columnWidth = Math.max(GLYPH_COLUMN, Math.floor(room), lines * LINE + 6);
  // Where columns are wide enough for another line, headers need not be that tall.
  const isRoomy = columnWidth >= (lines + 1) * LINE + 8;
  const height = isRoomy ? longest / (lines + 1) + 28 : longest / lines;
  const word = Math.max(...shortNames.map((name) => longestWord(name, SMALL) + 6));
  const headerHeight = Math.ceil(Math.min(tallest, Math.max(height, word)));
  const cells = headWidth + n * columnWidth;
  return {
    ...{density, isCard: false, headWidth, rowRoom, columnWidth, headerHeight},
    upright: true,
    // The margin is the first to go where it alone would make the table scroll.
    margin: margin && (cells + MARGIN <= width || cells > width),
    overflows: cells > width + 1,
    columnRoom: headerHeight * (isRoomy ? lines + 1 : lines),
  };
}

/** Row headers give way to columns as far as whole words allow. `wanted`: what the columns would leave. */
function headFor(table: PositionsTable, width: number, n: number, wanted: number): number {
  const most = Math.max(112, Math.min(240, width * (n > 12 ? 0.18 : 0.28)));
  const lines = table.groups.flatMap(({rows}) => rows);
  const ideal = Math.max(
    96,
    ...lines.map(({name, shortName = name}) => {
      const full = widthOf(name, NAME) + 18;
      return full <= 2 * most ? Math.min(full, most) : widthOf(shortName, NAME) + 18;
    }),
  );
  const least = Math.max(
    104,
    ...lines.map(({shortName, name}) => longestWord(shortName ?? name, NAME) + 14),
  );
  return Math.floor(Math.min(most, ideal, Math.max(Math.min(least, most), wanted)));
}

/** What a line is called: its name, or its short one where the name has no room and there is one. */
export function nameOf({name, shortName}: Line, room: number): string {
  return shortName !== undefined && widthOf(name, SMALL) > room ? shortName : name;
}
