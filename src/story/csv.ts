import {dsvFormat} from 'd3';
import {issueMessages as say} from '../locales/en/issues.js';
import {readGrid, type Grid, type TableFault} from './grid.js';
import {LIMITS} from './limits.js';
import {isBlank} from './text.js';

/**
 * Reads the text of a table as spreadsheets export it: separated by comma, semicolon or tab (whichever gives the
 * header the most columns; a first line `sep=;` decides), lines ending in LF, CRLF or CR, with or without a byte
 * order mark, cells in quotation marks where they hold the separator, a line end or quotation marks (RFC 4180).
 */
export function readCsv(text: string, file: string): Grid | TableFault {
  const fail = (code: TableFault['code'], found: string, expected: string): TableFault => ({
    file,
    code,
    found,
    expected,
  });
  if (text.length > LIMITS.bytes) {
    return fail('too-large', say.characters(text.length), say.atMost(say.characters(LIMITS.bytes)));
  }
  if (isBlank(text)) return fail('empty', say.nothing, say.header);
  if (text.includes('\0')) return fail('wrong-encoding', '“\\u{0}”', say.utf8);

  const [, named, body = ''] = /^\ufeff?(?:sep=(.)(?:\r\n?|\n))?([^]*)$/i.exec(text) ?? [];
  const rows = dsvFormat(named ?? sniffSeparator(body)).parseRows(body);
  const cells = rows.map((row) => row.map((cell) => ({text: cell.trim()})));
  return readGrid(file, cells.slice(0, 1), cells.slice(1), hasOddQuotes(body));
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

/** True when a quotation mark may not be closed: everything behind it would be one cell. */
function hasOddQuotes(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count % 2 === 1;
}
