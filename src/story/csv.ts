import {createGrid, type Grid} from './grid.js';
import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {faultOf} from './parse.js';
import {isBlank} from './text.js';

/**
 * Reads the text of a table as spreadsheets export it: separated by comma, semicolon or tab (whichever the
 * header has most of; a first line `sep=;` decides), lines ending in LF, CRLF or CR, with or without a byte
 * order mark, cells in quotation marks where they hold the separator, a line end or quotation marks (RFC 4180).
 */
export function readCsv(text: string, file: string): Grid {
  const refuse = (code: IssueCode, found?: unknown, detail?: number): Grid => ({
    ...createGrid(file, []),
    issues: [createIssue(code, 'error', {kind: 'table', file, row: 1}, found, detail)],
  });
  const fault = faultOf(text);
  if (fault) return refuse(...fault);

  const [, named, body = ''] = /^\ufeff?(?:sep=(.)\r?\n)?([^]*)$/i.exec(text) ?? [];
  const separator = named ?? sniffSeparator(body);
  // Counted before anything is made of them; those inside quotation marks count as well.
  const cells = count(body, separator) + count(body, '\n') + count(body, '\r');
  if (cells > LIMITS.cells) return refuse('too-many', cells, LIMITS.cells);
  const rows = parseRows(body, separator);
  const grid = createGrid(
    file,
    rows.map((row) => row.map((cell) => ({text: cell.trim()}))),
  );
  // An unclosed quotation mark makes one cell of everything behind it.
  if (count(body, '"') % 2)
    grid.issues.push(
      createIssue('odd-quotes', 'warning', {kind: 'table', file, row: rows.length}, '"'),
    );
  return grid;
}

/** The cells of each row. What follows the closing quotation mark of a cell belongs to it. O(characters). */
export function parseRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const ends = `${separator}\r\n`;
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
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
  return rows;
}

/** The separator that the first row has most of, outside quotation marks; a comma where it has as many. */
function sniffSeparator(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, 'x')
    .split(/[\r\n]/);
  const header = lines.find((line) => !isBlank(line)) ?? '';
  return [';', '\t'].reduce(
    (best, other) => (count(header, other) > count(header, best) ? other : best),
    ',',
  );
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
