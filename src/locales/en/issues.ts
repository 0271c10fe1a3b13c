import type {IssueCode} from '../../story/issues.js';

/** What is said about input that could not be had or read: for the page's author, in the console and the widget's note. */
export const issueMessages = {
  /** What was expected, by code; `{}` stands for the detail. */
  expected: {
    empty: 'a story',
    'bad-json': 'JSON',
    'truncated-json': 'more JSON: the file seems cut short',
    'wrong-encoding': 'text saved as UTF-8',
    'not-a-story': '{}',
    'too-large': 'at most {} bytes',
    'too-many': 'at most {}',
    'too-long': 'at most {} characters',
    'more-issues': 'fewer: the rest are not listed',
    'missing-field': 'a value',
    'wrong-type': '{}',
    unreadable: 'data that can be written as JSON',
    'bad-number': 'a number{}',
    'bad-date': 'a date such as 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22',
    'bad-url': 'an address that begins with https:// or http://, without user name or password',
    'bad-language': 'a language tag such as en, de or pt-BR',
    'bad-hash': '64 hexadecimal digits',
    'unknown-word': 'one of {}',
    'bad-version': '1; what this release knows is shown',
    'unknown-field': 'only {}',
    'unknown-id': 'an id from {}',
    'duplicate-id': 'an id that no earlier record has',
    'reserved-id': 'another id: this one means “no public position”',
    'duplicate-entry': 'each entry once',
    cycle: 'memberships that do not lead back',
    'self-reference': 'another record',
    'conflicting-positions': 'one stance for a participant, an option and a date',
    'duplicate-column': 'each column once; this one is not read',
    'nameless-column': 'a heading; this column is not read',
    'ragged-row':
      '{} cells, as in the header; a cell with the separator in it needs quotation marks',
    'odd-quotes': 'quotation marks in pairs',
    'conflicting-value': '{}, as in an earlier row',
    http: 'a story at this address',
    offline: 'a connection to the internet',
    network: 'a server that can be reached and lets this page read the story (CORS)',
    timeout: 'the story within {} seconds',
    aborted: 'time to load the story',
    interrupted: 'the whole file; the connection broke, or the file is damaged',
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
