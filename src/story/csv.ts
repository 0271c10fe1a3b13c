import {cellPlace, createGrid, type Grid} from './grid.js';
import {createIssue} from './issues.js';
import {LIMITS} from './limits.js';
import {faultOf} from './parse.js';

/**
 * Reads the text of a table as spreadsheets export it: separated by comma, semicolon, tab or `|` (what a first line
 * `sep=;` says, else whichever makes most lines a row), lines ending in LF, CRLF or CR, with or without a byte
 * order mark, cells in quotation marks where they hold the separator, a line end or quotation marks (RFC 4180).
 */
export function readCsv(text: string, file: string): Grid {
  const [code, detail] = faultOf(text) ?? [];
  // Excel's word to itself: the line stays as a blank one, so that rows count as in the file.
  const [mark, separator] = /^\ufeff?(?:"?sep=(.)"?(?=[\r\n]))?/i.exec(text)!;
  const body = code ? '' : text.slice(mark.length);
  const unclosed: number[] = [];
  const rows = parseRows(body, separator ?? sniffSeparator(body), unclosed);
  const grid = createGrid(
    file,
    rows.map((row) => row.map((cell) => ({text: cell.trim()}))),
  );
  for (const row of unclosed)
    grid.issues.push(createIssue('odd-quotes', 'warning', cellPlace(grid, row), '"'));
  return code
    ? {...grid, issues: [createIssue(code, 'error', cellPlace(grid, 1), undefined, detail)]}
    : grid;
}

/**
 * The cells of each row, up to the limit of cells. What follows the closing quotation mark of a cell belongs to it. A
 * mark that is not closed, or only rows further down by the mark that opens another cell, is text: else it would
 * swallow the rows between. O(characters).
 *
 * @param unclosed gains the row of each such mark
 */
export function parseRows(text: string, separator: string, unclosed: number[] = []): string[][] {
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
      if (at > text.length || (/[\r\n]/.test(cell) && !`${ends} `.includes(text[at] ?? ' '))) {
        unclosed.push(rows.length + 1);
        cell = '';
      } else start = at;
      at = start;
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

/** The separator that most lines have, outside quotation marks; of those alike, a comma last: headings have some. */
function sniffSeparator(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, 'x')
    .split(/[\r\n]/);
  const countOf = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  return ['\t', '|', ';', ','].sort((a, b) => countOf(b) - countOf(a))[0]!;
}
