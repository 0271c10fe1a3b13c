import {createGrid, type Grid} from './grid.js';
import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {faultOf} from './parse.js';
import {isBlank} from './text.js';
import type {IssueSeverity} from './types.js';

/**
 * Reads the text of a table as spreadsheets export it: separated by comma, semicolon or tab (whichever the
 * header has most of), lines ending in LF, CRLF or CR, with or without a byte
 * order mark, cells in quotation marks where they hold the separator, a line end or quotation marks (RFC 4180).
 */
export function readCsv(text: string, file: string): Grid {
  const fault = faultOf(text);
  const body = fault ? '' : text.replace(/^\ufeff/, '');
  const rows = parseRows(body, sniffSeparator(body));
  const grid = createGrid(
    file,
    rows.map((row) => row.map((cell) => ({text: cell.trim()}))),
  );
  const issueAt = (row: number, severity: IssueSeverity, code: IssueCode, ...found: unknown[]) =>
    createIssue(code, severity, {kind: 'table', file, row}, found[0], found[1] as number);
  if (fault) return {...grid, issues: [issueAt(1, 'error', ...fault)]};
  // An unclosed quotation mark makes one cell of everything behind it.
  if (countOf(body, '"') % 2) grid.issues.push(issueAt(rows.length, 'warning', 'odd-quotes', '"'));
  return grid;
}

/**
 * The cells of each row, up to the limit of cells. What follows the closing quotation mark of a cell belongs to it.
 * O(characters).
 */
export function parseRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const ends = `${separator}\r\n`;
  let row: string[] = [];
  let at = 0;
  for (let size = 0; (at < text.length || row.length > 0) && size <= LIMITS.cells; size++) {
    let start = at;
    let cell = '';
    if (text[at] === '"') {
      // Up to the next quotation mark that is not doubled
      do at = text.indexOf('"', at + 1) + 1 || text.length + 1;
      while (text[at] === '"');
      cell = text.slice(start + 1, at - 1).replace(/""/g, '"');
      start = at;
    }
    while (at < text.length && !ends.includes(text[at]!)) at++;
    row.push(cell + text.slice(start, at));
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
      if (text.startsWith('\r\n', at)) at++;
    }
    at++;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/** The separator that the first row has most of, outside quotation marks; a comma where it has as many. */
function sniffSeparator(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, 'x')
    .split(/[\r\n]/);
  const header = lines.find((line) => !isBlank(line)) ?? '';
  return [';', '\t'].reduce(
    (best, other) => (countOf(header, other) > countOf(header, best) ? other : best),
    ',',
  );
}

const countOf = (text: string, part: string) => text.split(part).length - 1;
