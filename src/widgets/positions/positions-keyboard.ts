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
export function moveFocus(from: GridPlace, press: Press, shape: GridShape): GridPlace | undefined {
  const place = settle(from, shape);
  if (!place) return undefined;
  const row = shape.rows.findIndex(({key}) => key === place.row);
  const column = shape.columns.indexOf(place.column);
  const last = {row: shape.rows.length - 1, column: shape.columns.length - 1};
  const forward = press.rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = press.rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (press.key) {
    case forward:
      return at(shape, row, column + 1);
    case back:
      return at(shape, row, column - 1);
    case 'ArrowDown':
      return at(shape, row + 1, column);
    case 'ArrowUp':
      return at(shape, row - 1, column);
    case 'PageDown':
      return at(shape, row + press.page, column);
    case 'PageUp':
      return at(shape, row - press.page, column);
    case 'Home':
      return at(shape, press.ctrlKey ? 0 : row, -1);
    case 'End':
      return at(shape, press.ctrlKey ? last.row : row, last.column);
    default:
      return undefined;
  }
}

/** The nearest place to row and column numbers (column −1 is the row header); the corner has none. */
function at(shape: GridShape, rowNumber: number, columnNumber: number): GridPlace | undefined {
  const row = shape.rows[clamp(rowNumber, shape.rows.length)];
  if (!row) return undefined;
  if (row.kind === 'group') return {row: row.key, column: HEADER};
  const least = row.kind === 'head' ? 0 : -1;
  const column = Math.max(least, Math.min(columnNumber, shape.columns.length - 1));
  return {row: row.key, column: shape.columns[column] ?? HEADER};
}

/**
 * The place itself where it still is, else the nearest: the row's header when its column is gone, the first cell
 * of the grid when its row is.
 */
export function settle(place: GridPlace | undefined, shape: GridShape): GridPlace | undefined {
  const row = place && shape.rows.find(({key}) => key === place.row);
  if (place && row) {
    if (row.kind === 'group') return {row: row.key, column: HEADER};
    const isThere = shape.columns.includes(place.column);
    if (isThere || (place.column === HEADER && row.kind === 'row')) return place;
    return at(shape, shape.rows.indexOf(row), -1);
  }
  const first = shape.rows.findIndex(({kind}) => kind === 'row');
  return at(shape, first < 0 ? 0 : first, 0);
}

/** The next row, from `from` on and round again, whose name begins with what was typed. */
export function typeAhead(
  from: GridPlace,
  typed: string,
  shape: GridShape,
  lang: string,
): GridPlace | undefined {
  const text = typed.toLocaleLowerCase(lang);
  const start = shape.rows.findIndex(({key}) => key === from.row);
  // One letter goes on to the next row; more letters narrow down the row that is there.
  const first = typed.length > 1 ? 0 : 1;
  for (let step = first; step < shape.rows.length + first; step++) {
    const row = shape.rows[(start + step + shape.rows.length) % shape.rows.length];
    if (row && row.kind !== 'head' && row.name.toLocaleLowerCase(lang).startsWith(text))
      return settle({row: row.key, column: from.column}, shape);
  }
  return undefined;
}

const clamp = (n: number, length: number) => Math.max(0, Math.min(n, length - 1));
