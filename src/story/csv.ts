import {dsvFormat} from 'd3';
import {cellPlace, createGrid, type Grid} from './grid.js';
import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {isBlank} from './text.js';

/**
 * Reads the text of a table as spreadsheets export it: separated by comma, semicolon or tab (whichever the
 * header has most of; a first line `sep=;` decides), lines ending in LF, CRLF or CR, with or without a byte
 * order mark, cells in quotation marks where they hold the separator, a line end or quotation marks (RFC 4180).
 */
export function readCsv(text: string, file: string): Grid {
  const refuse = (code: IssueCode, found: unknown, detail?: number): Grid => ({
    ...createGrid(file, []),
    issues: [createIssue(code, 'error', cellPlace(file, 1), found, detail)],
  });
  if (text.length > LIMITS.bytes) return refuse('too-large', text.length, LIMITS.bytes);
  if (text.includes('\0')) return refuse('wrong-encoding', '\0');

  const [, named, body = ''] = /^\ufeff?(?:sep=(.)\r?\n)?([^]*)$/i.exec(text) ?? [];
  const separator = named ?? sniffSeparator(body);
  // Counted before anything is made of them; those inside quotation marks count as well.
  const cells = count(body, separator) + count(body, '\n') + count(body, '\r');
  if (cells > LIMITS.cells) return refuse('too-many', cells, LIMITS.cells);
  const rows = dsvFormat(separator).parseRows(body);
  const grid = createGrid(
    file,
    rows.map((row) => row.map((cell) => ({text: cell.trim()}))),
  );
  // An unclosed quotation mark makes one cell of everything behind it.
  if (count(body, '"') % 2)
    grid.issues.push(createIssue('odd-quotes', 'warning', cellPlace(file, rows.length), '"'));
  return grid;
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
