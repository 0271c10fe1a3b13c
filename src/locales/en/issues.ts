import type {IssueCode} from '../../story/issues.js';

/** What is said about input that could not be had or read: for the page's author, in the console and the widget's note. */
export const issueMessages = {
  /** What was expected, by code, or what is wrong where nothing could be looked at; `{}` stands for the detail. */
  expected: {
    empty: 'no data here or below',
    'bad-json': 'JSON: straight quotation marks, commas between entries only',
    'truncated-json': 'the file is cut off here',
    'wrong-encoding': 'not UTF-8; save it as UTF-8 (Excel: “CSV UTF-8”)',
    'not-a-story': '{}',
    'too-large': 'larger than {} bytes',
    'too-many': 'at most {}',
    'too-long': 'at most {} characters',
    'more-issues': 'fewer; the rest are not listed',
    'missing-field': 'a value for {}',
    'wrong-type': '{}',
    unreadable: 'it cannot be read',
    'bad-number': 'a number{}',
    'bad-date': 'a date: 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22{}',
    'bad-url': 'an address: https://…',
    'bad-language': 'a language: en, de, pt-BR',
    'bad-hash': '64 hexadecimal digits',
    'unknown-word': 'one of {}',
    'unknown-field': 'one of {}',
    'unknown-id': 'one of {}',
    'duplicate-id': 'an id of its own',
    'duplicate-entry': 'each entry once',
    cycle: 'no ring, or at most 1000 levels',
    'conflicting-positions': 'one stance on a date',
    'duplicate-column': 'a heading of its own',
    'ragged-row': '{} cells, as in the header, or quotation marks around separators',
    'odd-quotes': 'a closing quotation mark',
    http: 'a story at this address',
    offline: 'no connection to the internet',
    network: 'the server did not answer, or forbids reading (CORS)',
    timeout: 'not here within {} seconds',
    aborted: 'loading was stopped',
    interrupted: 'the connection broke off',
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
    `${where}: ${found && `found ${found}, expected `}${expected}.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}${skipped ? ' Left out.' : ''}`,

  /** Of a tag, or of a name that a tag gives. */
  noStory: (tag: string) =>
    `<${tag}> has no story. Give it src="story.json", a <plenary-story> around it, or a table or a JSON script inside.`,
  unknownStory: (id: string) => `No <plenary-story id="${id}"> is on this page.`,

  nothing: 'nothing',
  anObject: 'an object',
  aList: 'a list',
  text: 'text',
  share: ' from 0 to 1',
  lastDay: '; the last day in the story is shown',
  storyObject: 'an object with version, title …',
  storyFile: 'a story, as JSON or CSV',
  workbook: 'an Excel workbook; save it as “CSV UTF-8”',
  oneColumn: 'only one column: put , ; | or tabs between cells',
  noRow: 'no row below fits these headings',
};

export type IssueMessages = typeof issueMessages;
