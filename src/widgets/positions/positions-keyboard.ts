/** A row the focus can rest in: the column headers, a group's heading, or a row of cells. */
export interface GridRow {
  readonly key: string;
  readonly kind: 'head' | 'group' | 'row';
  /** What type-ahead looks for. */
  readonly name: string;
}

/** Where the focus can go, in reading order. */
export interface GridShape {
  readonly rows: readonly GridRow[];
  readonly columns: readonly string[];
}

/** A place in the grid by keys, so that it outlives a new order. Column `HEADER` is the row's own header. */
export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

export const HEADER = '';

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
  const column = shape.columns.indexOf(place.column);
  const forward = rtl ? -1 : 1;
  const end = [shape.rows.length, shape.columns.length] as const;
  const moves: Record<string, readonly [row: number, column: number]> = {
    ArrowRight: [row, column + forward],
    ArrowLeft: [row, column - forward],
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    PageDown: [row + page, column],
    PageUp: [row - page, column],
    Home: [ctrlKey ? 0 : row, -1],
    End: [ctrlKey ? end[0] : row, end[1]],
  };
  return moves[key] && at(shape, ...moves[key]);
}

const rowOf = (place: GridPlace | undefined, {rows}: GridShape) =>
  rows.findIndex(({key}) => key === place?.row);

/** The nearest place to row and column numbers (column −1 is the row header); the corner has none. */
function at({rows, columns}: GridShape, rowNumber: number, column: number): GridPlace | undefined {
  const row = rows[clamp(rowNumber, 0, rows.length - 1)];
  const first = row?.kind === 'head' ? 0 : -1;
  const last = row?.kind === 'group' ? -1 : columns.length - 1;
  return row && {row: row.key, column: columns[clamp(column, first, last)] ?? HEADER};
}

const clamp = (n: number, least: number, most: number) => Math.max(least, Math.min(n, most));

/**
 * The place itself where it still is, else the nearest: the row's header when its column is gone, the first cell
 * of the grid when its row is.
 */
export function settle(place: GridPlace | undefined, shape: GridShape): GridPlace | undefined {
  const row = rowOf(place, shape);
  return place && row >= 0
    ? at(shape, row, shape.columns.indexOf(place.column))
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
  const text = typed.toLowerCase();
  const row = rows.find(({kind, name}) => kind !== 'head' && name.toLowerCase().startsWith(text));
  return row && settle({row: row.key, column: from.column}, shape);
}
