import type {Line, PositionsTable} from './positions-layout.js';

/** How the table is drawn at a width. All lengths in CSS px, for text of 12–15 px. */
export interface PositionsForm {
  /** `words`: glyph and word in each cell. `glyphs`: the word is for assistive technology, panels and the key. */
  readonly density: 'words' | 'glyphs';
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
  /** Whether columns are called by their short names, where they have one. */
  readonly shortColumns: boolean;
  /** Whether rows are called by their short names, where they have one. */
  readonly shortRows: boolean;
}

const SMALL = 12;
const NAME = 14;
const LINE = 15;
const MARGIN = 92;
const GLYPH_COLUMN = 28;
/** At and below this width of the widget rows are cards; the style sheet's container query says the same. */
const CARD = 420;
/** Upright headers grow to this height before they take another line. */
const TALLEST_HEADER = 176;

/** Width of a text in the usual fonts, CSS px: wide enough for most, since only the form depends on it. */
const widthOf = (text: string, size: number) => text.length * size * 0.56;

const longestWord = (text: string, size: number) =>
  Math.max(0, ...text.split(/[\s-]+/u).map((word) => widthOf(word, size)));

/** Chooses the form for a table in a box of `width` CSS px. */
export function positionsForm(
  table: PositionsTable,
  labels: readonly string[],
  width: number,
): PositionsForm {
  const rows = table.groups.flatMap((group) => group.rows);
  const n = Math.max(1, table.columns.length);
  const isCard = width <= CARD;
  const margin = width >= 600;
  const shortRows = !isCard && (width < 640 || n > 12);
  const names = rows.map((row) => nameOf(row, shortRows));
  const idealHead = Math.max(96, ...names.map((name) => widthOf(name, NAME) + 16));
  const leastHead = Math.max(104, ...names.map((name) => longestWord(name, NAME) + 14));
  const mostHead = Math.max(112, Math.min(240, width * (n > 12 ? 0.22 : 0.28)));
  const labelWidth = 4 + Math.max(24, ...labels.map((label) => longestWord(label, SMALL) * 0.97));
  const shortNames = table.columns.map((column) => nameOf(column, true));
  const headerWidth = 6 + Math.max(...shortNames.map((name) => longestWord(name, SMALL) * 1.08));
  const free = width - (margin ? MARGIN : 0);
  // Row headers give way to columns as far as whole words allow.
  const wanted = free - n * Math.min(112, Math.max(labelWidth, headerWidth));
  const headWidth = Math.floor(
    Math.min(mostHead, idealHead, Math.max(Math.min(leastHead, mostHead), wanted)),
  );
  const room = (free - headWidth) / n;
  const density = room >= Math.min(112, labelWidth) || isCard ? 'words' : 'glyphs';
  const common = {density, headWidth, margin, shortRows} as const;

  if (room >= Math.min(112, headerWidth) || isCard) {
    // In four lines of a flat header; else the short name is there for that.
    const shortColumns =
      !isCard &&
      table.columns.some(
        ({name}) => widthOf(name, SMALL) > (room - 8) * 3.5 || longestWord(name, SMALL) > room - 4,
      );
    return {
      ...common,
      upright: false,
      columnWidth: Math.floor(room),
      headerHeight: 0,
      shortColumns,
    };
  }
  const longest = Math.max(40, ...shortNames.map((name) => widthOf(name, SMALL) * 1.1 + 8));
  const lines = Math.ceil(longest / TALLEST_HEADER);
  const columnWidth = Math.max(GLYPH_COLUMN, Math.floor(room), lines * LINE + 6);
  // Where columns are wide enough for a second line, headers need not be that tall.
  const height =
    columnWidth >= (lines + 1) * LINE + 8 ? longest / (lines + 1) + 24 : longest / lines;
  const word = Math.max(...shortNames.map((name) => longestWord(name, SMALL) * 1.1 + 4));
  return {
    ...common,
    upright: true,
    columnWidth,
    headerHeight: Math.ceil(Math.min(TALLEST_HEADER, Math.max(height, word))),
    shortColumns: true,
  };
}

/** What a line is called: its name, or its short one where that is asked for and there is one. */
export function nameOf(line: Line, short: boolean): string {
  return short ? (line.shortName ?? line.name) : line.name;
}
