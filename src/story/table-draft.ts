import {cellPlace, type Cell, type Grid} from './grid.js';
import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {readStory} from './parse.js';
import {DEFAULT_STANCES} from './records.js';
import {foldName, isBlank} from './text.js';
import type {ParseResult, StoryIssue} from './types.js';
import {parseWebAddress} from './urls.js';

/** A record as a table gives it: text, and what `fromCell` made of text. Field names are the format's, never the table's. */
export type RawRecord = Record<string, unknown>;

/** Finds the column of a field of a raw record (`stance`, `evidence.quote`). */
export type ColumnOf = (field: string) => number | undefined;

/** What stands for a participant that a table only names. */
const NAMED_PARTICIPANT = {kind: 'person'};

/** A story in the making from tables: raw records, each knowing its row, for the one record parser to read. */
export class TableDraft {
  readonly issues: StoryIssue[] = [];
  skipped = 0;
  private readonly lists: Record<string, unknown[]> = {};
  private readonly origins = new WeakMap<object, {grid: Grid; row: number; columnOf: ColumnOf}>();
  private readonly named = new Set<string>();

  /**
   * @param meta What no table has a column for.
   * @param given Tables that come with the input; records of others are made from the names that turn up.
   */
  constructor(
    private readonly meta: Readonly<Record<string, unknown>>,
    private readonly given: readonly string[],
  ) {
    for (const [field, value] of Object.entries(meta))
      if (Array.isArray(value)) this.lists[field] = [...value];
  }

  /** The steps of the scale: those of the input, else the default ones. */
  get stances(): readonly unknown[] {
    return this.lists.stances ?? DEFAULT_STANCES;
  }

  /** Notes an issue at a cell. */
  warn(
    grid: Grid,
    row: number,
    column: number | undefined,
    code: IssueCode,
    found: unknown,
    detail?: string,
  ): void {
    const place = cellPlace(grid.file, row, column, grid.columns.get(column ?? -1)?.text);
    this.issues.push(createIssue(code, 'warning', place, found, detail));
  }

  /** Adds a raw record, with where it stands. */
  add(table: string, record: RawRecord, grid: Grid, row: number, columnOf: ColumnOf): void {
    const list = (this.lists[table] ??= []);
    this.locate(record, grid, row, columnOf);
    // One past the limit, for the parser to report; the rest are only counted.
    if (list.length > LIMITS.records) this.skipped++;
    else list.push(record);
  }

  /** Says where a raw record, or one inside it, stands. */
  locate(record: object, grid: Grid, row: number, columnOf: ColumnOf): void {
    this.origins.set(record, {grid, row, columnOf});
  }

  /** Adds a participant or an option for a name that has none yet, unless their table comes with the input. */
  name(
    table: 'participants' | 'options',
    name: unknown,
    grid: Grid,
    row: number,
    column: number | undefined,
    more: RawRecord = {},
  ): void {
    if (typeof name !== 'string' || isBlank(name) || !this.isNew(table, name)) return;
    const own = table === 'options' ? {summary: name} : NAMED_PARTICIPANT;
    this.add(table, {id: name, name, ...own, ...more}, grid, row, () => column);
  }

  /** Puts the text of a cell in its place in a record: `stance`, or `evidence.quote` in the first record of a list inside. */
  put(record: RawRecord, field: string, value: unknown): void {
    const [outer = '', inner] = field.split('.');
    if (inner === undefined) record[outer] = value;
    else {
      const list = (record[outer] ??= [{}]) as RawRecord[];
      list[0]![inner] = value;
    }
  }

  /** Puts the sources a cell names in the evidence of a record: its links, or its lines; an address is a source of its own. */
  putSources(
    record: RawRecord,
    {text, links}: Cell,
    grid: Grid,
    row: number,
    column: number,
  ): void {
    const named = text
      .split(/[\r\n|]+/)
      .filter((name) => !isBlank(name))
      .map((name) => ({href: name.trim(), text: ''}));
    const [first, ...others] = links?.length ? links : named;
    if (!first) return;
    const source = (link: {href: string; text: string}) => {
      const url = parseWebAddress(link.href);
      const id = url ?? link.href;
      // Only a web address can be a source when there is a table of sources.
      if ((url ?? !this.given.includes('sources')) && this.isNew(url ? 'links' : 'sources', id)) {
        const title =
          !isBlank(link.text) && link.text !== link.href
            ? link.text
            : url
              ? new URL(url).hostname
              : id;
        this.add('sources', {id, title, ...(url && {url})}, grid, row, () => column);
      }
      return id;
    };
    this.put(record, 'evidence.source', source(first));
    for (const other of others) (record.evidence as RawRecord[]).push({source: source(other)});
  }

  /** Reads the draft with the one record parser. */
  read(): ParseResult {
    const result = readStory(
      {version: 1, ...this.meta, ...this.lists},
      {
        issues: this.issues,
        skipped: this.skipped,
        origin: (record, field) => {
          const origin = this.origins.get(record);
          if (!origin) return undefined;
          const column = origin.columnOf(field);
          return cellPlace(
            origin.grid.file,
            origin.row,
            column,
            origin.grid.columns.get(column ?? -1)?.text,
          );
        },
      },
    );
    // A table has nowhere to say its title or its day.
    const isOfFile = ({code, place}: StoryIssue) =>
      code === 'missing-field' && place.kind === 'json' && /^\$\.\w+$/.test(place.path);
    return {...result, issues: result.issues.filter((issue) => !isOfFile(issue))};
  }

  private isNew(table: string, name: string): boolean {
    if (this.given.includes(table)) return false;
    const key = `${table} ${table === 'links' ? name : foldName(name) || name}`;
    return this.named.size < this.named.add(key).size;
  }
}
