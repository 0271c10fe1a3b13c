import type {IssueCode} from '../../story/issues.js';

/** What is said about input that could not be had or read: for the page's author, in the console and the widget's note. */
export const issueMessages = {
  /** What was expected, by code; `{}` stands for the detail. */
  expected: {
    empty: 'a story',
    'bad-json': 'JSON',
    'truncated-json': 'more JSON',
    'wrong-encoding': 'text in UTF-8',
    'not-a-story': '{}',
    'too-large': 'at most {} bytes',
    'too-many': 'at most {}',
    'too-long': 'at most {} characters',
    'more-issues': 'fewer; the rest are not listed',
    'missing-field': 'a value',
    'wrong-type': '{}',
    unreadable: 'data',
    'bad-number': 'a number{}',
    'bad-date': 'a date: 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22',
    'bad-url': 'an address with https:// or http://, without user name',
    'bad-language': 'a language: en, de, pt-BR',
    'bad-hash': '64 hexadecimal digits',
    'unknown-word': 'one of {}',
    'bad-version': '1',
    'unknown-field': 'only {}',
    'unknown-id': 'an id from {}',
    'duplicate-id': 'an id of its own',
    'reserved-id': 'another id; this one means “no public position”',
    'duplicate-entry': 'each entry once',
    cycle: 'no ring',
    'self-reference': 'another record',
    'conflicting-positions': 'one stance on a date',
    'duplicate-column': 'each column once',
    'nameless-column': 'a heading',
    'ragged-row': '{} cells, as in the header, or quotation marks around separators',
    'odd-quotes': 'quotation marks in pairs',
    'conflicting-value': '{}, as in an earlier row',
    http: 'a story at this address',
    offline: 'a connection to the internet',
    network: 'a server that lets this page read the story (CORS)',
    timeout: 'the story within {} seconds',
    aborted: 'time to load the story',
    interrupted: 'the whole file',
  } satisfies Record<Exclude<IssueCode, `http-${number}`> | 'http', string>,

  row: (file: string, row: number, column = '', header = '') =>
    `${file}, row ${row}${column && `, column ${column}`}${header && ` (${header})`}`,
  line: (line: number, column: number) => `line ${line}, column ${column}`,
  sentence: (
    where: string,
    found: string,
    expected: string,
    nearest: string | undefined,
    skipped: boolean,
  ) =>
    `${where}: found ${found}, expected ${expected}.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}${skipped ? ' Left out.' : ''}`,

  nothing: 'nothing',
  anObject: 'an object',
  aList: 'a list',
  text: 'text',
  trueOrFalse: 'true or false',
  between: (min: number, max: number) => ` from ${min} to ${max}`,
  storyObject: 'an object with version, title …',
  /** Words of the scale follow. */
  stanceTable: 'a table that says where someone stands: ',
  storyFile: 'a story, as JSON or CSV',
};

export type IssueMessages = typeof issueMessages;
