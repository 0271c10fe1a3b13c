/** What is said about input that could not be read: for the page's author, in the console and the widget's note. */
export const issueMessages = {
  /** Counts with thousands set apart, the same in every locale of the machine. */
  count: (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ','),

  // Where
  row: (file: string, row: number, column?: string, header?: string) =>
    `${file}, row ${row}${column ? `, column ${column}` : ''}${header ? ` (${header})` : ''}`,
  line: (line: number, column: number) => `line ${line}, column ${column}`,

  // What
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
  aFunction: 'a function',
  aSymbol: 'a symbol',
  unreadable: 'a value that cannot be read',
  endOfFile: 'the end of the file',
  cells: (n: number) => (n === 1 ? '1 cell' : `${n} cells`),
  characters: (n: number) => `${issueMessages.count(n)} characters`,
  entries: (n: number) => `${issueMessages.count(n)} entries`,

  // Expected
  text: 'text',
  someObject: 'an object with named fields',
  someList: 'a list, [ … ]',
  moreThan: (what: string) => `more than ${what}`,
  atMost: (what: string) => `at most ${what}`,
  allTogether: (what: string) => `at most ${what} in the whole story`,
  number: 'a number',
  between: (min: number, max: number) => `a number from ${min} to ${max}`,
  boolean: 'true or false',
  date: 'a date such as 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22',
  url: 'an address that begins with https:// or http://, without user name or password',
  language: 'a language tag such as en, de or pt-BR',
  sha256: '64 hexadecimal digits',
  oneOf: (words: readonly string[]) => `one of ${words.join(', ')}`,
  fieldOf: (words: readonly string[]) => `only ${words.join(', ')}`,
  idOf: (table: string) => `an id from ${table}`,
  freshId: 'an id that no earlier record has',
  ownId: 'another id: “unstated” is kept for participants who have taken no public position',
  plainId: 'an id without invisible characters or mixed alphabets',
  distinctId: 'an id that cannot be mistaken for another',
  once: 'each entry once',
  noCycle: 'memberships that do not lead back to where they began',
  notItself: 'the id of another record',
  oneStance: 'one stance for a participant, an option and a date',
  version: '1: a newer release may know more; what this one knows is shown',
  story: (words: readonly string[]) => `a story: an object with ${words.join(', ')} …`,
  json: 'JSON',
  jsonClosed: 'the rest of the JSON: the file seems cut short',
  nesting: (n: number) => `at most ${n} lists and objects inside one another`,
  utf8: 'text saved as UTF-8',
  header: 'a header row and at least one row below it',
  uniqueHeader: 'each column once; this one is not read',
  namedColumn: 'a heading for a column that holds something; this one is not read',
  asHeader: (n: number) =>
    `${n}, as in the header: a cell that holds the separator needs quotation marks around it`,
  closedQuote: 'quotation marks in pairs',
  sameValue: (value: string) => `${value}, as in an earlier row of the same meeting`,
  stanceCells: (words: readonly string[]) =>
    `cells that say where someone stands: ${words.join(', ')}`,
  moreIssues: 'fewer; these are not listed',
} as const;

export type IssueMessages = typeof issueMessages;
