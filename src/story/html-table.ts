import {readGrid, type Cell, type CellLink} from './grid.js';
import {LIMITS} from './limits.js';
import {parseGrid, type TableMeta} from './tables.js';
import type {ParseResult} from './types.js';

/** One cell of an HTML table, as it is written. */
export interface TableCell {
  readonly text: string;
  /** True for `<th>`. */
  readonly header?: boolean;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly links?: readonly CellLink[];
  /** `data-*` attributes, by name without `data-`. */
  readonly data?: ReadonlyMap<string, string>;
}

/** An HTML table without its DOM: what `readTableElement` reads, and what a server could write down itself. */
export interface TableDescription {
  readonly caption?: string;
  /** `datetime` of the first `<time>` in the caption. */
  readonly asOf?: string;
  /** Language of the table, BCP 47. */
  readonly lang?: string;
  /** The rows of head and body (a foot holds notes), in order. */
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * Reads a story from an HTML table: the wide matrix (a participant a row, an option a column, a stance word in each
 * cell) or one record a row, recognised by its headings. The caption is the title; a `<time datetime>` in it the
 * as-of day; a link in a cell is a source; a row of headers above the last gives the topics. Cells may carry
 * `data-stance`, `data-date`, `data-summary`, `data-conditional`, `data-quote`, `data-speaker`, `data-locator`,
 * headers `data-id`, `data-kind`, `data-role`, `data-summary`, `data-short-name`. Never throws.
 */
export function parseHtmlTable(table: TableDescription, meta: TableMeta = {}): ParseResult {
  const rows = spread(table.rows);
  let heads = 0;
  while (
    heads < rows.length &&
    rows[heads]!.length > 0 &&
    rows[heads]!.every(({header, text}) => header || text.trim() === '')
  ) {
    heads++;
  }
  // A table of nothing but headers has none below its first row.
  if (heads === rows.length) heads = 1;
  const {caption, asOf, lang} = table;
  const grid = readGrid('table', rows.slice(0, Math.max(heads, 1)), rows.slice(Math.max(heads, 1)));
  return parseGrid(grid, {
    ...(caption && {title: caption}),
    ...(asOf && {asOf}),
    ...(lang && {lang}),
    ...meta,
  });
}

/** Every cell in each row and column that it spans. Spans end at the last row, and at the limit of columns. */
function spread(rows: readonly (readonly TableCell[])[]): (Cell & {header?: boolean})[][] {
  const grid: TableCell[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]![x]) x++;
      const right = Math.min(x + Math.max(cell.colspan ?? 1, 1), LIMITS.columns + 1);
      // rowspan="0" spans the rest of the rows.
      const bottom = Math.min(
        y + (cell.rowspan === 0 ? rows.length : (cell.rowspan ?? 1)),
        rows.length,
      );
      const trimmed = {...cell, text: cell.text.trim()};
      for (let row = y; row < bottom; row++)
        for (let column = x; column < right; column++) grid[row]![column] ??= trimmed;
      x = right;
    }
  });
  // Overlapping spans can leave holes.
  return grid.map((row) => Array.from(row, (cell) => cell ?? {text: ''}));
}
