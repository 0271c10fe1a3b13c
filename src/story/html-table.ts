import {atOnce} from '../tasks/slices.js';
import {createGrid, type Cell} from './grid.js';
import {LIMITS} from './limits.js';
import type {ReadingSteps} from './read-story.js';
import {gridSteps, type TableMeta} from './tables.js';
import type {ParseResult} from './types.js';

/** One cell of an HTML table, as it is written. */
export interface TableCell extends Cell {
  /** True for `<th>`. */
  readonly header?: boolean;
  readonly colspan?: number;
  readonly rowspan?: number;
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
 * as-of day; a link in a cell is a source; a row of headers above the last gives the topics. Never
 * throws.
 */
export function parseHtmlTable(table: TableDescription, meta: TableMeta = {}): ParseResult {
  return atOnce(htmlTableSteps(table, meta));
}

/** As `parseHtmlTable`, in short steps. */
export function htmlTableSteps(
  {caption, asOf, lang, rows}: TableDescription,
  meta: TableMeta = {},
): ReadingSteps {
  const lines = spread(rows);
  const isHeader = (cells: readonly TableCell[] = []) =>
    cells.some(({header}) => header) && cells.every(({header, text}) => header || text === '');
  let head = 0;
  while (head < lines.length - 2 && isHeader(lines[head + 1])) head++;
  return gridSteps(createGrid('table', lines, head), {
    ...(caption && {title: caption}),
    ...(asOf && {asOf}),
    ...(lang && {lang}),
    ...meta,
  });
}

/** Every cell in each row and column that it spans; spans end at the last row, and at the limits of columns and cells. */
function spread(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  const lines: TableCell[][] = rows.map(() => []);
  let room: number = LIMITS.cells;
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (lines[y]![x]) x++;
      const right = Math.min(x + (cell.colspan ?? 1), LIMITS.columns + 1);
      // rowspan="0" spans the rest of the rows.
      const bottom = Math.min(y + ((cell.rowspan ?? 1) || rows.length), rows.length);
      for (let row = y; row < bottom && room >= 0; row++)
        for (let column = x; column < right && room >= 0; column++, room--)
          lines[row]![column] ??= {...cell, text: cell.text.trim()};
      x = right;
    }
  });
  // Overlapping spans can leave holes.
  return lines.map((cells) => Array.from(cells, (cell) => cell ?? {text: ''}));
}
