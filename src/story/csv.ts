import {dsvFormat} from 'd3';
import {cellPlace, createGrid, type Grid} from './grid.js';
import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';

/**
 * Reads the text of a table as spreadsheets export it: separated by comma, semicolon or tab (whichever gives the
 * header the most columns; a first line `sep=;` decides), lines ending in LF, CRLF or CR, with or without a byte
 * order mark, cells in quotation marks where they hold the separator, a line end or quotation marks (RFC 4180).
 */
export function readCsv(text: string, file: string): Grid {
  const refuse = (code: IssueCode, found: unknown, detail?: number): Grid => {
    const grid = createGrid(file, []);
    grid.issues.push(createIssue(code, 'error', cellPlace(file, 1), found, detail));
    return grid;
  };
  if (text.length > LIMITS.bytes) return refuse('too-large', text.length, LIMITS.bytes);
  if (text.includes('\0')) return refuse('wrong-encoding', '\0');

  const [, named, body = ''] = /^\ufeff?(?:sep=(.)\r?\n)?([^]*)$/i.exec(text) ?? [];
  const rows = dsvFormat(named ?? sniffSeparator(body)).parseRows(body);
  const grid = createGrid(
    file,
    rows.map((row) => row.map((cell) => ({text: cell.trim()}))),
  );
  if (grid.rows.size === 0)
    grid.issues.push(createIssue('empty', 'error', cellPlace(file, 1), undefined));
  // An unclosed quotation mark makes one cell of everything behind it.
  if (body.split('"').length % 2 === 0) {
    grid.issues.push(createIssue('odd-quotes', 'warning', cellPlace(file, rows.length), '"'));
  }
  return grid;
}

/** The separator that gives the first row the most columns; a comma where several do. */
function sniffSeparator(text: string): string {
  const head = text.slice(0, 20_000);
  let best = ',';
  let most = 0;
  for (const separator of [',', ';', '\t']) {
    const columns = dsvFormat(separator).parseRows(head)[0]?.length ?? 0;
    if (columns > most) [best, most] = [separator, columns];
  }
  return best;
}
