import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {foldName, isBlank, printable} from './text.js';
import type {IssuePlace, IssueSeverity, StoryIssue} from './types.js';

/** One cell, trimmed. Links only come from HTML. */
export interface Cell {
  readonly text: string;
  readonly links?: readonly {readonly href: string; readonly text: string}[];
}

/** A table, from CSV or HTML, with one header row that names the columns. */
export interface Grid {
  readonly file: string;
  /** The columns that can be read, by index. */
  readonly columns: ReadonlyMap<number, Cell>;
  /** The rows that can be read, by number: as spreadsheets count, from 1. */
  readonly rows: ReadonlyMap<number, readonly Cell[]>;
  readonly headerRow: number;
  /** Text above the header of a column, where an HTML table has two header rows. */
  readonly topics: readonly Cell[];
  readonly issues: StoryIssue[];
  /** Rows left out. */
  readonly skipped: number;
}

/**
 * Makes a grid of all rows of a table, blank ones included, so that row numbers are those of the file. The header is
 * row `head`, or the first below it that has more than a title: two cells filled, or as many cells as any row. Columns
 * without a heading, or with one that stands further left, are not read; rows longer than the header are left out,
 * because their cells may be shifted.
 */
export function createGrid(file: string, lines: readonly (readonly Cell[])[], head = 0): Grid {
  const topics = lines[head - 1] ?? [];
  const widest = lines.reduce((most, cells) => Math.max(most, lengthOf(cells)), 0);
  const isHeader = (cells: readonly Cell[], i: number) =>
    i >= head && (cells.filter(isFilled).length > 1 || lengthOf(cells) === widest);
  head = Math.max(head, lines.findIndex(isHeader));
  const header = lines[head] ?? [];
  const width = lengthOf(header);
  const headerRow = head + 1;
  const issues: StoryIssue[] = [];
  const columns = new Map<number, Cell>();
  const rows = new Map<number, readonly Cell[]>();
  const grid = {file, columns, rows, headerRow, topics, issues};
  const tell = (
    code: IssueCode,
    severity: IssueSeverity,
    row: number,
    found?: unknown,
    detail?: number,
    column?: number,
  ) => issues.push(createIssue(code, severity, cellPlace(grid, row, column), found, detail));

  let skipped = 0;
  lines.slice(headerRow).forEach((cells, i) => {
    const row = headerRow + 1 + i;
    const length = lengthOf(cells);
    // A header one cell short, as where the first column has no heading at its end, is no reason to doubt the row.
    if (length > Math.max(width, header.length)) {
      tell('ragged-row', 'error', row, length, width);
      skipped++;
    } else if (length > 0) rows.set(row, cells);
  });

  if (rows.size + skipped === 0) tell('empty', 'error', headerRow);
  const cells = lines.reduce((sum, line) => sum + line.length, 0);
  if (cells > LIMITS.cells) tell('too-many', 'error', headerRow, cells, LIMITS.cells);
  if (width > LIMITS.columns) tell('too-many', 'error', headerRow, width, LIMITS.columns);
  const seen = new Set(['']);
  header.slice(0, LIMITS.columns).forEach((cell, index) => {
    const key = foldName(cell.text) || cell.text;
    if (index === 0 || !seen.has(key)) columns.set(index, cell);
    else if (key || [...rows.values()].some((cells) => cells[index]?.text))
      tell('duplicate-column', 'warning', headerRow, cell.text, undefined, index);
    seen.add(key);
  });
  return {...grid, skipped};
}

/** A place in a table, with the column as spreadsheets letter it, and its heading. */
export function cellPlace(
  {file, columns}: Pick<Grid, 'file' | 'columns'>,
  row: number,
  column?: number,
): IssuePlace {
  const place = {kind: 'table', file, row} as const;
  if (column === undefined) return place;
  const header = printable(columns.get(column)?.text ?? '', 80);
  return {...place, column: columnLetter(column), ...(header && {header})};
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  return (
    (index > 25 ? columnLetter(Math.floor(index / 26) - 1) : '') +
    String.fromCharCode(65 + (index % 26))
  );
}

/** The cells of a row up to the last that holds something. */
function lengthOf(cells: readonly Cell[]): number {
  return cells.map(isFilled).lastIndexOf(true) + 1;
}

const isFilled = ({text, links}: Cell) => !isBlank(text) || (links?.length ?? 0) > 0;
