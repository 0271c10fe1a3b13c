import {issueMessages as say} from '../locales/en/issues.js';
import {cellPlace, type CellLink, type Column, type Grid, type TableFault} from './grid.js';
import type {IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {readStory} from './parse.js';
import {DEFAULT_STANCES} from './records.js';
import type {LongTable} from './table-columns.js';
import {foldName, isBlank} from './text.js';
import type {IssuePlace, IssueSeverity, ParseResult, StoryIssue} from './types.js';
import {parseWebAddress} from './urls.js';

/** A record as a table gives it: text, and what `fromCell` made of text. Field names are the format's, never the table's. */
export type RawRecord = Record<string, unknown>;

/** Where a raw record stands: which row, and which column holds which of its fields. */
interface Origin {
  readonly grid: Grid;
  readonly row: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** Kind of participants that a table only names. */
const KIND_OF_NAMED = 'person';

/** A story in the making from tables: raw records, each knowing its row, for the one record parser to read. */
export class TableDraft {
  private readonly lists: Partial<Record<string, unknown[]>> = {};
  private readonly over = new Map<string, number>();
  private readonly origins = new WeakMap<object, Origin>();
  private readonly named = new Set<string>();
  private readonly issues: StoryIssue[] = [];
  private skipped = 0;

  /**
   * @param meta What no table has a column for.
   * @param given Tables that come with the input; records of others are made from the names that turn up.
   */
  constructor(
    private readonly meta: Readonly<Record<string, unknown>>,
    private readonly given: ReadonlySet<string>,
  ) {
    for (const [field, value] of Object.entries(meta))
      if (Array.isArray(value)) this.lists[field] = [...value];
  }

  /** Notes a table that cannot be read. */
  fault({file, code, found, expected}: TableFault): void {
    this.issues.push({code, severity: 'error', place: cellPlace(file, 1), found, expected});
  }

  /** Notes an issue at a cell. */
  issue(
    grid: Grid,
    row: number,
    column: Column | undefined,
    code: IssueCode,
    severity: IssueSeverity,
    found: string,
    expected: string,
  ): void {
    const place = cellPlace(grid.file, row, column?.index, column?.header.text);
    this.issues.push({code, severity, place, found, expected});
  }

  /** Takes over what was noted while the grid was made. */
  begin(grid: Grid): void {
    this.issues.push(...grid.issues);
    this.skipped += grid.skipped;
  }

  /** The steps of the scale: those of the input, else the default ones. */
  get stances(): readonly unknown[] {
    return this.lists.stances ?? DEFAULT_STANCES;
  }

  /** Adds a raw record. Past the limit it is only counted. */
  add(table: LongTable, record: RawRecord): void {
    const list = (this.lists[table] ??= []);
    if (list.length < LIMITS.records) list.push(record);
    else this.over.set(table, (this.over.get(table) ?? 0) + 1);
  }

  /** A raw record that knows where it stands. */
  place<T extends object>(
    record: T,
    grid: Grid,
    row: number,
    columns: ReadonlyMap<string, Column>,
  ): T {
    this.origins.set(record, {grid, row, columns});
    return record;
  }

  /** Makes a record for a name that has none yet, unless its table comes with the input. */
  name(
    table: 'participants' | 'options' | 'sources',
    name: unknown,
    more: RawRecord = {},
  ): RawRecord | undefined {
    if (
      this.given.has(table) ||
      typeof name !== 'string' ||
      isBlank(name) ||
      !this.isNew(table, foldName(name) || name)
    ) {
      return undefined;
    }
    const own = {
      participants: {name, kind: KIND_OF_NAMED},
      options: {name, summary: name},
      sources: {title: name},
    }[table];
    const record = {id: name, ...own, ...more};
    this.add(table, record);
    return record;
  }

  /** The id of the source a link leads to, which is its address; the source is made if there is none yet. */
  linkSource({href, text}: CellLink): string {
    const url = parseWebAddress(href);
    if (url === undefined) return href;
    if (this.isNew('links', url)) {
      const title = isBlank(text) || text === href ? new URL(url).hostname : text;
      this.add('sources', {id: url, title, url});
    }
    return url;
  }

  private isNew(table: string, key: string): boolean {
    return this.named.size < this.named.add(`${table} ${key}`).size;
  }

  /** Reads the draft with the one record parser. */
  read(): ParseResult {
    for (const [table, more] of this.over) {
      const found = say.entries(LIMITS.records + more);
      const place: IssuePlace = {kind: 'json', path: `$.${table}`};
      this.issues.push({
        code: 'too-many',
        severity: 'error',
        place,
        found,
        expected: say.atMost(say.entries(LIMITS.records)),
      });
      this.skipped += more;
    }
    return readStory(
      {version: 1, title: '', ...this.meta, ...this.lists},
      {
        issues: this.issues,
        skipped: this.skipped,
        origin: (record, key) => {
          const origin = this.origins.get(record);
          const column = origin?.columns.get(key);
          return (
            origin && cellPlace(origin.grid.file, origin.row, column?.index, column?.header.text)
          );
        },
      },
    );
  }
}
