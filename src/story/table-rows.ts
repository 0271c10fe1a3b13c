import {DEFAULT_STANCES} from './grammar.js';
import {cellPlace, type Cell, type Grid} from './grid.js';
import {createIssue} from './issues.js';
import type {AnyRecord, FromTables} from './records.js';
import {
  columnsOf,
  foldHeading,
  headingsOf,
  spellHeadings,
  type LongTable,
} from './table-columns.js';
import {foldName, isBlank, nearest} from './text.js';
import {UNSTATED, type IssuePlace, type StoryIssue} from './types.js';
import {parseWebAddress} from './urls.js';

/** A story file in the making, each of its records with the place it comes from. */
export interface Draft extends FromTables {
  readonly raw: AnyRecord;
  readonly origins: Map<unknown, (path: string) => IssuePlace>;
  readonly titles: Map<string, string>;
  /** Tables with records of this draft. */
  readonly added: Set<string>;
  readonly issues: StoryIssue[];
  skipped: number;
}

/** @param given the tables that come with the input */
export function createDraft(meta: object, given: readonly string[]): Draft {
  return {
    raw: {version: 1, ...meta},
    given: [...given, ...Object.keys(meta)],
    origins: new Map(),
    titles: new Map(),
    added: new Set(),
    issues: [],
    skipped: 0,
  };
}

/**
 * Reads a table with one record a row, in steps of a row. Rows of meetings are attendances: those with one id are one
 * meeting.
 */
export function* readLongTable(
  table: LongTable,
  grid: Grid,
  draft: Draft,
): Generator<undefined, void> {
  const headings = headingsOf(table);
  const spelt = spellHeadings(headings);
  for (const [index, {text}] of grid.columns)
    if (!headings.has(foldHeading(text))) {
      const place = cellPlace(grid, grid.headerRow, index);
      const all = spelt.join(', ');
      draft.issues.push(
        createIssue('unknown-field', 'warning', place, text, all, nearest(text, spelt)),
      );
    }

  const columns = columnsOf(table, grid);
  const meetings = new Map<unknown, AnyRecord>();
  const seen = new Set<string>();
  for (const [row, cells] of grid.rows) {
    yield;
    const origin = (path: string) => cellPlace(grid, row, columns.get(path));
    const record: AnyRecord = {};
    for (const [path, column] of columns) put(record, path, cells[column], draft);
    if (table !== 'meetings') {
      add(draft, table, record, origin);
      continue;
    }
    const {id} = record;
    const meeting = meetings.get(id) ?? {attendance: []};
    if (!meetings.has(id)) add(draft, table, meeting, origin);
    if (id !== undefined) meetings.set(id, meeting);
    // The first row that says something holds; lists go on, with the same source in every row as one.
    for (const [field, value] of Object.entries(record))
      if (Array.isArray(value)) {
        const list = (meeting[field] ??= []) as unknown[];
        for (const entry of value) {
          draft.origins.set(entry, origin);
          if (seen.size < seen.add(JSON.stringify([id, field, entry])).size) list.push(entry);
        }
      } else meeting[field] ??= value;
  }
}

/** Columns of a wide matrix that describe the participant instead of naming an option. */
const ABOUT = /^(kind|role|memberOf|shortName)$/;

/** Nothing, and what people write for it: dashes, question marks, `n/a`, and Excel's `#N/A`. Never a step of a scale. */
const NO_DATA = /^([\s\p{Pd}\p{Cf}?]*|#?n\/a)$/iu;

/**
 * Reads a wide matrix, in steps of a row: the first column names the participant, every other column is an option.
 */
export function* readMatrix(grid: Grid, draft: Draft): Generator<undefined, void> {
  const [[first] = [0], ...others] = grid.columns;
  const about = [...columnsOf('participants', grid)].filter(
    ([path, column]) => column !== first && ABOUT.test(path),
  );
  const options = others.filter(([index]) => !about.some(([, column]) => column === index));
  const steps = [draft.raw.stances ?? DEFAULT_STANCES].flat() as object[];
  const words = new Set(
    [UNSTATED, 'not stated', ...steps.flatMap(Object.values)].map((word) => foldName(String(word))),
  );
  // There may be no header at all, but a row of positions: then no row can be told from its options. Below a title one
  // word of the scale gives it away; an option may be called so, but not all of them.
  const isWrong =
    options[0] &&
    !grid.topics[0] &&
    options[grid.headerRow > 1 ? 'some' : 'every'](([, {text}]) => words.has(foldName(text)));
  const named = new Set<string>();
  /** Adds a participant or an option, unless there is one of this name or their table comes with the input. */
  const name = (table: string, id: string, more: AnyRecord, row: number, column: number) => {
    const key = table + (foldName(id) || id);
    if (draft.given.includes(table) || isBlank(id) || named.has(key)) return;
    named.add(key);
    add(draft, table, {id, name: id, ...more}, () => cellPlace(grid, row, column));
  };

  for (const [column, {text}] of options) {
    const topic = grid.topics[column]?.text;
    name(
      'options',
      text,
      {summary: text, topic: topic === text ? '' : topic},
      grid.headerRow,
      column,
    );
  }
  for (const [row, cells] of grid.rows) {
    yield;
    const head = cells[first] ?? {text: ''};
    const more: AnyRecord = {kind: 'person', url: head.links?.[0]?.href};
    for (const [path, column] of about) put(more, path, cells[column], draft);
    if (isWrong || words.has(foldName(head.text))) {
      const place = cellPlace(grid, row, first);
      draft.issues.push(createIssue('missing-field', 'error', place, head.text, 'participant'));
      draft.skipped++;
      continue;
    }
    name('participants', head.text, more, row, first);
    for (const [column, option] of options) {
      const cell = cells[column];
      if (!cell || NO_DATA.test(cell.text)) continue;
      const [stance, summary] = splitCell(cell, words);
      const position = {participant: head.text, option: option.text, stance, summary};
      if (cell.links?.length) put(position, 'evidence.source', cell, draft);
      add(draft, 'positions', position, (path) =>
        cellPlace(grid, row, path === 'participant' ? first : column),
      );
    }
  }
}

function add(
  {raw, origins, added}: Draft,
  table: string,
  record: AnyRecord,
  origin: (path: string) => IssuePlace,
): void {
  origins.set(record, origin);
  // What was given stays as it is.
  if (!added.has(table)) raw[table] = [raw[table] ?? []].flat();
  added.add(table);
  (raw[table] as unknown[]).push(record);
}

/** Puts what a cell says in its place in a record; at `evidence.source`, each source in a record of its own. */
function put(record: AnyRecord, path: string, cell: Cell | undefined, {titles}: Draft): void {
  const {text = '', links = []} = cell ?? {};
  const names = path.split('.');
  const field = names.pop()!;
  let values = [field === 'url' && links[0] ? links[0].href : text];
  if (field === 'source' && names.length > 0) {
    values = links.length > 0 ? [] : text.split(/[\r\n|]+/);
    for (const link of links) {
      const url = parseWebAddress(link.href);
      values.push(url ?? link.text);
      if (url && link.text && !titles.has(url)) titles.set(url, link.text);
    }
  }
  values = values.filter((value) => !isBlank(value));
  values.forEach((value, i) => {
    let inner = record;
    names.forEach((name, depth) => {
      const list = (inner[name] ??= []) as AnyRecord[];
      inner = list[depth < names.length - 1 ? 0 : i] ??= {};
    });
    inner[field] = value;
  });
}

/** The word of a cell, and the summary that may follow it after a colon, a dash or an opening bracket. */
function splitCell(
  {text, links = []}: Cell,
  words: ReadonlySet<string>,
): readonly [stance: string, summary?: string] {
  let whole = text;
  // The text of links is the name of the source, unless it is all there is.
  for (const link of links) whole = whole.replace(link.text, '');
  if (isBlank(whole)) whole = text;
  const cut = whole.search(/[,:;(\u2013\u2014\n]| - /);
  const word = whole.slice(0, cut);
  return cut < 0 || words.has(foldName(whole)) || !words.has(foldName(word))
    ? [whole]
    : [word, whole.slice(cut).replace(/^[^\p{L}\p{N}]+|\)$/gu, '')];
}
