import {foldName} from '../../story/text.js';

/** A row the focus can rest in: the column headers, a group's heading, or a row of cells. */
export interface GridRow {
  readonly key: string;
  readonly kind: 'head' | 'group' | 'row';
  /** What type-ahead looks for. */
  readonly name: string;
  /** What it is called for short, which may be all that is shown. */
  readonly shortName?: string | undefined;
}

/** Where the focus can go, in reading order. */
export interface GridShape {
  readonly rows: readonly GridRow[];
  readonly columns: readonly string[];
  /** What a row shows, where that is not every column in turn: a card has them by stance, and folds the silent. */
  readonly columnsOf?: ((row: string) => readonly string[]) | undefined;
}

/** A place in the grid by keys, so that it outlives a new order. Column `HEADER` is the row's own header. */
export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

export const HEADER = '';
/** Key of the row of column headers. */
export const HEAD = 'head';

/** A pressed key, as far as it matters. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  /** Rows that a page up or down passes. */
  readonly page: number;
  /** Whether columns run from right to left. */
  readonly rtl: boolean;
}

/**
 * The place a key leads to, after the WAI-ARIA grid pattern: arrows, Home and End in the row, with Ctrl in the
 * grid, Page Up and Down. Undefined for a key that does not move the focus. Never leaves the grid.
 */
export function moveFocus(
  from: GridPlace,
  {key, ctrlKey, page, rtl}: Press,
  shape: GridShape,
): GridPlace | undefined {
  const place = settle(from, shape);
  if (!place) return undefined;
  const row = rowOf(place, shape);
  const column = columnsIn(place.row, shape).indexOf(place.column);
  const forward = rtl ? -1 : 1;
  const moves: Record<string, readonly [row: number, column: number | string]> = {
    ArrowRight: [row, column + forward],
    ArrowLeft: [row, column - forward],
    ArrowDown: [row + 1, place.column],
    ArrowUp: [row - 1, place.column],
    PageDown: [row + page, place.column],
    PageUp: [row - page, place.column],
    Home: [ctrlKey ? 0 : row, -1],
    End: [ctrlKey ? Infinity : row, Infinity],
  };
  return moves[key] && at(shape, ...moves[key]);
}

const rowOf = (place: Pick<GridPlace, 'row'> | undefined, {rows}: GridShape) =>
  rows.findIndex(({key}) => key === place?.row);

const columnsIn = (row: string, {columns, columnsOf}: GridShape) => columnsOf?.(row) ?? columns;

/**
 * The nearest place to a row number and the number or key of a column (−1 is the row header, and a column that is not
 * there); the corner has none.
 */
function at(shape: GridShape, rowNumber: number, to: number | string): GridPlace | undefined {
  const row = shape.rows[clamp(rowNumber, 0, shape.rows.length - 1)];
  if (!row) return undefined;
  const columns = columnsIn(row.key, shape);
  const column = typeof to === 'string' ? columns.indexOf(to) : to;
  const first = row.kind === 'head' ? 0 : -1;
  const last = row.kind === 'group' ? -1 : columns.length - 1;
  return {row: row.key, column: columns[clamp(column, first, last)] ?? HEADER};
}

const clamp = (n: number, least: number, most: number) => Math.max(least, Math.min(n, most));

/**
 * The place itself where it still is, also where rows and columns have been swapped; else the nearest: the row's header
 * when its column is gone, the first cell of the grid when its row is.
 */
export function settle(place: GridPlace | undefined, shape: GridShape): GridPlace | undefined {
  // Swapped: what was a column is a row. The header of a row is now that of a column, and the other way round.
  const now =
    place && rowOf({row: place.column}, shape) >= 0
      ? {row: place.column, column: place.row}
      : place && shape.columns.includes(place.row)
        ? {row: HEAD, column: place.row}
        : place;
  const row = rowOf(now, shape);
  return now && row >= 0
    ? at(shape, row, now.column)
    : at(
        shape,
        shape.rows.findIndex(({kind}) => kind === 'row'),
        0,
      );
}

/** The next row, from `from` on and round again, whose name begins with what was typed. */
export function typeAhead(from: GridPlace, typed: string, shape: GridShape): GridPlace | undefined {
  const start = rowOf(from, shape);
  // One letter goes on to the next row; more letters narrow down the row that is there.
  const rows = [...shape.rows.slice(start), ...shape.rows.slice(0, start)];
  if (typed.length === 1) rows.push(...rows.splice(0, 1));
  const text = foldLetters(typed);
  const row = rows.find(
    ({kind, name, shortName = ''}) =>
      kind !== 'head' && [name, shortName].some((each) => foldLetters(each).startsWith(text)),
  );
  return text ? row && settle({row: row.key, column: from.column}, shape) : undefined;
}

/** Letters and digits only, without accents and case: what a keyboard can be trusted to type. */
const foldLetters = (text: string) => foldName(text.normalize('NFKD').replace(/\p{M}/gu, ''));
