import {cellPlace, type Cell, type Grid} from './grid.js';
import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {readStory} from './parse.js';
import {WHERE, type Where} from './reading.js';
import {DEFAULT_STANCES} from './records.js';
import {fieldOf, type LongTable} from './table-columns.js';
import {foldName, isBlank} from './text.js';
import type {IssuePlace, ParseResult, StoryIssue} from './types.js';
import {parseWebAddress} from './urls.js';

/** A record as a table gives it: text, and what `fromCell` made of text, with the place of each field. */
export type RawRecord = Record<string, unknown> & {[WHERE]?: Where};

/** What a cell says: the field of which record it is for, and in which column it stands. */
export type Entry = readonly [field: string, cell: Cell | undefined, column: number];

/** A story in the making from tables: raw records, each knowing its row, for the one record parser to read. */
export class TableDraft {
  readonly issues: StoryIssue[] = [];
  skipped = 0;
  readonly #lists: Record<string, unknown[]> = {};
  readonly #meta: Readonly<Record<string, unknown>>;
  readonly #given: readonly string[];
  readonly #named = new Set<string>();

  /**
   * @param meta What no table has a column for.
   * @param given Tables that come with the input; records of others are made from the names that turn up.
   */
  constructor(meta: Readonly<Record<string, unknown>>, given: readonly string[]) {
    this.#meta = meta;
    this.#given = given;
    for (const [field, value] of Object.entries(meta))
      if (Array.isArray(value)) this.#lists[field] = [...(value as unknown[])];
  }

  /** The steps of the scale: those of the input, else the default ones. */
  get stances(): readonly unknown[] {
    return this.#lists.stances ?? DEFAULT_STANCES;
  }

  warn(code: IssueCode, place: IssuePlace, found: unknown, detail?: string): void {
    this.issues.push(createIssue(code, 'warning', place, found, detail));
  }

  /** Makes a raw record of the cells of a row, and others of the names in it that have no record yet. */
  make(table: LongTable, grid: Grid, row: number, entries: readonly Entry[]): RawRecord {
    const columns = new Map(entries.map(([field, , column]) => [field, column]));
    const record: RawRecord = {[WHERE]: (field) => placeIn(grid, row, columns.get(field))};
    for (const [path, cell, column] of entries) {
      const {fromCell, names} = fieldOf(table, path);
      const place = placeIn(grid, row, column);
      const href = /url$/i.test(path) && cell?.links?.[0]?.href;
      const text = href || cell?.text || '';
      if (names === 'sources') put(record, path.split('.'), this.#sources(cell, place));
      else if (!isBlank(text)) {
        const value = fromCell ? fromCell(text) : text;
        put(record, path.split('.'), [value]);
        if ((names === 'participants' || names === 'options') && names !== table)
          for (const name of [value].flat()) this.name(names, name, place);
      }
    }
    return record;
  }

  /** Adds a raw record. */
  add(table: string, record: RawRecord): void {
    const list = (this.#lists[table] ??= []);
    // One past the limit, for the parser to report; the rest are only counted.
    if (list.length > LIMITS.records) this.skipped++;
    else list.push(record);
  }

  /** Adds a participant or an option for a name that has none yet, unless their table comes with the input. */
  name(
    table: 'participants' | 'options',
    name: unknown,
    place: IssuePlace,
    more: RawRecord = {},
  ): void {
    if (typeof name !== 'string' || isBlank(name) || !this.#isNew(table, foldName(name) || name))
      return;
    const own = table === 'options' ? {summary: name} : {kind: 'person'};
    this.add(table, {id: name, name, ...own, ...more, [WHERE]: () => place});
  }

  /** Reads the draft with the one record parser. */
  read(): ParseResult {
    const {issues, skipped} = this;
    const raw = {version: 1, ...this.#meta, ...this.#lists};
    const result = readStory(raw, {issues, skipped, fromTables: true});
    // A table has nowhere to say its title or its day.
    const isOfFile = ({code, place}: StoryIssue) =>
      code === 'missing-field' && place.kind === 'json' && /^\$\.\w+$/.test(place.path);
    return {...result, issues: result.issues.filter((issue) => !isOfFile(issue))};
  }

  /** Ids of the sources a cell names: its links, or its lines; an address is a source of its own. */
  #sources(cell: Cell | undefined, place: IssuePlace): readonly string[] {
    const named = cell?.text.split(/[\r\n|]+/).filter((name) => !isBlank(name)) ?? [];
    const links = cell?.links?.length
      ? cell.links
      : named.map((name) => ({href: name.trim(), text: ''}));
    return links.map(({href, text}) => {
      const url = parseWebAddress(href);
      const id = url ?? href;
      // Only a web address can be a source when there is a table of sources.
      if (url ? this.#isNew('links', url) : this.#isNew('sources', foldName(id) || id)) {
        const name = isBlank(text) || text === href ? undefined : text;
        const title = name ?? (url ? new URL(url).hostname : id);
        this.add('sources', {id, title, url, [WHERE]: () => place});
      }
      return id;
    });
  }

  #isNew(table: string, name: string): boolean {
    const key = `${table} ${name}`;
    return !this.#given.includes(table) && this.#named.size < this.#named.add(key).size;
  }
}

export function placeIn({file, columns}: Grid, row: number, column?: number): IssuePlace {
  return cellPlace(file, row, column, columns.get(column ?? -1)?.text);
}

/** Puts values in their place in a record: one at `stance`, several at `evidence.source`, each in a record of its own. */
function put(
  record: RawRecord,
  [outer = '', ...inner]: readonly string[],
  values: readonly unknown[],
): void {
  if (inner.length === 0) record[outer] = values[0];
  else if (values.length > 0) {
    const list = (record[outer] ??= []) as RawRecord[];
    const each = inner.length > 1 ? [values] : values.map((value) => [value]);
    each.forEach((part, i) => put((list[i] ??= {}), inner, part));
  }
}
