import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {foldName, isBlank, printable} from './text.js';
import type {IssuePlace, IssueSeverity, StoryIssue} from './types.js';

/** One cell, trimmed. Links and `data-*` attributes only come from HTML. */
export interface Cell {
  readonly text: string;
  readonly links?: readonly {readonly href: string; readonly text: string}[];
  /** `data-*` attributes, by name without `data-`. */
  readonly data?: ReadonlyMap<string, string>;
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
 * row `head`, or the first below it that says something. Columns without a heading, or with one that stands further
 * left, are not read; rows longer than the header are left out, because their cells may be shifted.
 */
export function createGrid(file: string, lines: readonly (readonly Cell[])[], head = 0): Grid {
  while (head < lines.length - 1 && lengthOf(lines[head]!) === 0) head++;
  const header = lines[head] ?? [];
  const width = lengthOf(header);
  const issues: StoryIssue[] = [];
  const columns = new Map<number, Cell>();
  const rows = new Map<number, readonly Cell[]>();
  const tell = (
    code: IssueCode,
    severity: IssueSeverity,
    row: number,
    column: number | undefined,
    found: unknown,
    detail?: string | number,
  ) =>
    issues.push(
      createIssue(
        code,
        severity,
        cellPlace(file, row, column, header[column ?? -1]?.text),
        found,
        detail,
      ),
    );

  let skipped = 0;
  lines.slice(head + 1).forEach((cells, i) => {
    const length = lengthOf(cells);
    // A header one cell short, as where the first column has no heading at its end, is no reason to doubt the row.
    if (length > Math.max(width, header.length)) {
      tell('ragged-row', 'error', head + 2 + i, undefined, length, width);
      skipped++;
    } else if (length > 0) rows.set(head + 2 + i, cells);
  });

  if (rows.size + skipped === 0) tell('empty', 'error', head + 1, undefined, undefined);
  if (width > LIMITS.columns) tell('too-many', 'error', head + 1, undefined, width, LIMITS.columns);
  const seen = new Set<string>();
  header.slice(0, LIMITS.columns).forEach((cell, index) => {
    const key = foldName(cell.text) || cell.text;
    if (seen.has(key) && key) tell('duplicate-column', 'warning', head + 1, index, cell.text);
    else if (key || index === 0) columns.set(index, cell);
    else if ([...rows.values()].some((cells) => cells[index] && !isEmptyCell(cells[index]))) {
      tell('nameless-column', 'warning', head + 1, index, undefined);
    }
    seen.add(key);
  });
  return {file, columns, rows, headerRow: head + 1, topics: lines[head - 1] ?? [], issues, skipped};
}

/** A place in a table, with the column as spreadsheets letter it. */
export function cellPlace(file: string, row: number, column?: number, header?: string): IssuePlace {
  return {
    kind: 'table',
    file,
    row,
    ...(column !== undefined && {column: columnLetter(column)}),
    ...(header && {header: printable(header, 80)}),
  };
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
  let length = cells.length;
  while (length > 0 && isEmptyCell(cells[length - 1]!)) length--;
  return length;
}

function isEmptyCell({text, links, data}: Cell): boolean {
  return isBlank(text) && !links?.length && !data?.size;
}
