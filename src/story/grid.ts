import {issueMessages as say} from '../locales/en/issues.js';
import type {IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {foldName, isBlank, show} from './text.js';
import type {IssuePlace, IssueSeverity, StoryIssue} from './types.js';

/** A link in a cell of an HTML table. */
export interface CellLink {
  readonly href: string;
  readonly text: string;
}

/** One cell, trimmed. Links and `data-*` attributes only come from HTML. */
export interface Cell {
  readonly text: string;
  readonly links?: readonly CellLink[];
  readonly data?: ReadonlyMap<string, string>;
}

/** A column that can be read. */
export interface Column {
  /** From 0. */
  readonly index: number;
  readonly header: Cell;
  /** Text of the header cell above the header, where an HTML table has two header rows. */
  readonly topic?: string;
}

/** A row that can be read. */
export interface Row {
  /** As spreadsheets count: the header is 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A table, from CSV or HTML, with a header row. */
export interface Grid {
  readonly file: string;
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly issues: StoryIssue[];
  /** Rows left out. */
  readonly skipped: number;
}

/** Why a table cannot be read at all. */
export interface TableFault {
  readonly file: string;
  readonly code: IssueCode;
  readonly found: string;
  readonly expected: string;
}

/**
 * Makes a grid of header rows and body rows (in file order, blank ones included, so that row numbers are those of
 * the file). Columns without a heading, or with one that stands further left, are not read; rows longer than the
 * header are left out, because their cells may be shifted.
 */
export function readGrid(
  file: string,
  headers: readonly (readonly Cell[])[],
  body: readonly (readonly Cell[])[],
  oddQuotes = false,
): Grid | TableFault {
  const isEmpty = (cells: readonly Cell[] = []) => cells.every(isEmptyCell);
  // The header is the last header row; without one that says something, the first row that does.
  const lines = [...headers, ...body];
  let head = Math.max(headers.length - 1, 0);
  while (head < lines.length && isEmpty(lines[head])) head++;
  const header = lines[head] ?? [];
  const issues: StoryIssue[] = [];
  const tell = (
    severity: IssueSeverity,
    code: IssueCode,
    row: number,
    column: number | undefined,
    found: string,
    expected: string,
  ) =>
    issues.push({
      code,
      severity,
      found,
      expected,
      place: cellPlace(file, row, column, header[column ?? -1]?.text),
    });

  const rows = lines
    .slice(head + 1)
    .map((cells, i) => ({number: head + 2 + i, cells}))
    .filter(({cells}) => !isEmpty(cells));
  if (rows.length === 0)
    return {file, code: 'empty-table', found: show(undefined), expected: say.header};
  if (oddQuotes) tell('warning', 'odd-quotes', lines.length, undefined, show('"'), say.closedQuote);

  let width = header.length;
  while (width > 0 && isEmptyCell(header[width - 1]!)) width--;
  const fitting = rows.filter(({number, cells}) => {
    let length = cells.length;
    while (length > width && isEmptyCell(cells[length - 1]!)) length--;
    // One heading too few for every row is a column without a heading, not a shifted row.
    if (length <= width || length <= header.length) return true;
    tell('error', 'ragged-row', number, undefined, say.cells(length), say.asHeader(width));
    return false;
  });

  if (header.length > LIMITS.columns) {
    tell(
      'error',
      'too-many',
      head + 1,
      undefined,
      say.cells(header.length),
      say.atMost(say.cells(LIMITS.columns)),
    );
  }
  const columns: Column[] = [];
  const seen = new Set<string>();
  header.slice(0, LIMITS.columns).forEach((cell, index) => {
    const key = foldName(cell.text) || cell.text;
    const topic = headers[head - 1]?.[index]?.text;
    if (key === '' && index > 0) {
      const holds = fitting.find(({cells}) => !isEmptyCell(cells[index] ?? {text: ''}));
      if (holds)
        tell('warning', 'nameless-column', head + 1, index, show(undefined), say.namedColumn);
    } else if (seen.has(key)) {
      tell('warning', 'duplicate-column', head + 1, index, show(cell.text), say.uniqueHeader);
    } else {
      seen.add(key);
      columns.push({
        index,
        header: cell,
        ...(topic !== undefined && topic !== cell.text && {topic}),
      });
    }
  });
  return {
    file,
    headerRow: head + 1,
    columns,
    rows: fitting,
    issues,
    skipped: rows.length - fitting.length,
  };
}

/** A place in a table, with the column as spreadsheets letter it. */
export function cellPlace(file: string, row: number, column?: number, header?: string): IssuePlace {
  return {
    kind: 'table',
    file,
    row,
    ...(column !== undefined && {column: columnLetter(column)}),
    ...(header && {header: show(header).slice(1, -1)}),
  };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  return (
    (index >= 26 ? columnLetter((index - rest) / 26 - 1) : '') + String.fromCharCode(65 + rest)
  );
}

function isEmptyCell({text, links, data}: Cell): boolean {
  return isBlank(text) && !links?.length && !data?.size;
}
