import type {Cell, Grid} from './grid.js';
import {WHERE} from './reading.js';
import {fieldColumns, headingsOf, type LongTable} from './table-columns.js';
import {placeIn, type Entry, type RawRecord, type TableDraft} from './table-draft.js';
import {foldName, show} from './text.js';
import {UNSTATED} from './types.js';

/** Reads a table with one record a row into the draft. */
export function readLongTable(table: LongTable, grid: Grid, draft: TableDraft): void {
  const columns = fieldColumns(table, grid);
  const used = [...columns.values()];
  for (const [index, {text}] of grid.columns)
    if (!used.includes(index)) {
      const place = placeIn(grid, grid.headerRow, index);
      draft.warn('unknown-field', place, text, [...headingsOf(table).keys()].join(', '));
    }
  // A table without a column of ids takes the names for ids, and one without names the ids for names.
  const name =
    {sources: 'title', stances: 'label', positions: '', ties: ''}[table as string] ?? 'name';
  const copied = columns.get('id') ?? columns.get(name);
  if (name && copied !== undefined)
    for (const field of ['id', name]) columns.set(field, columns.get(field) ?? copied);

  const meetings = new Map<unknown, RawRecord>();
  const seen = new Set<string>();
  for (const [row, cells] of grid.rows) {
    const entries = [...columns].map(([field, column]): Entry => [field, cells[column], column]);
    const record = draft.make(table, grid, row, entries);
    if (table !== 'meetings') draft.add(table, record);
    else {
      let meeting = meetings.get(record.id);
      if (!meeting) {
        meeting = {attendance: [], [WHERE]: record[WHERE]!};
        draft.add(table, meeting);
        if (record.id !== undefined) meetings.set(record.id, meeting);
      }
      joinMeeting(meeting, record, seen, draft);
    }
  }
}

/** A row of meetings is one attendance: rows with one id are one meeting, and the first that says something holds. */
function joinMeeting(
  meeting: RawRecord,
  record: RawRecord,
  seen: Set<string>,
  draft: TableDraft,
): void {
  const where = record[WHERE]!;
  for (const [field, value] of Object.entries(record)) {
    if (Array.isArray(value)) {
      const list = (meeting[field] ??= []) as unknown[];
      for (const entry of value as RawRecord[]) {
        // The same source in every row of a meeting is one source.
        const isNew = seen.size < seen.add(JSON.stringify([record.id, field, entry])).size;
        if (isNew) list.push({...entry, [WHERE]: (inner: string) => where(`${field}.${inner}`)});
      }
    } else if ((meeting[field] ??= value) !== value)
      draft.warn('conflicting-value', where(field), value, show(meeting[field]));
  }
}

/** Columns of a wide matrix that describe the participant instead of naming an option. */
const ABOUT = ['id', 'kind', 'role', 'shortName', 'url'];

/** Reads a wide matrix into the draft: the first column names the participant, every other column is an option. */
export function readMatrix(grid: Grid, draft: TableDraft): void {
  const {columns, topics, headerRow} = grid;
  const [first = 0] = columns.keys();
  const about = [...fieldColumns('participants', grid)].filter(
    ([field, column]) => ABOUT.includes(field) && column !== first,
  );
  const options = [...columns].filter(
    ([column]) => column !== first && !about.some(([, other]) => other === column),
  );
  const words = stanceWords(draft.stances);

  for (const [column, header] of options) {
    const topic = topics[column]?.text === header.text ? undefined : topics[column];
    const more = draft.make('options', grid, headerRow, [
      ['name', header, column],
      ['topic', topic, column],
      ...dataOf('options', header, column),
    ]);
    draft.name('options', idOf(header), placeIn(grid, headerRow, column), more);
  }
  for (const [row, cells] of grid.rows) {
    const head = cells[first] ?? {text: ''};
    const more = draft.make('participants', grid, row, [
      ['name', head, first],
      ['url', {...head, text: ''}, first],
      ...about.map(([field, column]): Entry => [field, cells[column], column]),
      ...dataOf('participants', head, first),
    ]);
    draft.name('participants', idOf(head), placeIn(grid, row, first), more);

    for (const [column, header] of options) {
      const cell = cells[column];
      if (!cell || isNoData(cell)) continue;
      const [stance, summary] = splitCell(cell, words);
      const position = draft.make('positions', grid, row, [
        ['participant', {text: idOf(head)}, first],
        ['option', {text: idOf(header)}, column],
        ['stance', {text: stance}, column],
        ['summary', {text: summary}, column],
        ...dataOf('positions', cell, column),
        [
          'evidence.source',
          cell.links?.length ? cell : {text: cell.data?.get('source') ?? ''},
          column,
        ],
      ]);
      draft.add('positions', position);
    }
  }
}

const idOf = ({text, data}: Cell): string => data?.get('id') ?? text;

/** What the `data-*` attributes of a cell say of a record, under the headings of its table. */
function dataOf(table: LongTable, {data = new Map()}: Cell, column: number): Entry[] {
  const headings = headingsOf(table);
  return [...data].flatMap(([name, text]): Entry[] => {
    const field = headings.get(foldName(name));
    return field && field !== 'evidence.source' ? [[field, {text}, column]] : [];
  });
}

/** Nothing, or dashes only. */
function isNoData({text, data}: Cell): boolean {
  return !data?.has('stance') && /^[\s\p{Pd}\p{Cf}]*$/u.test(text);
}

/** The words a cell can begin with, folded. */
function stanceWords(stances: readonly unknown[]): ReadonlySet<string> {
  const words = [
    UNSTATED,
    'notstated',
    ...stances.flatMap((stance) => Object.values(stance ?? {})),
  ];
  return new Set(words.map((word) => foldName(String(word))));
}

/** The word of a cell, and the summary that may follow it after a colon, a semicolon, a dash or an opening bracket. */
function splitCell(
  {text, links = []}: Cell,
  words: ReadonlySet<string>,
): readonly [stance: string, summary: string] {
  let whole = text;
  // The text of links is the name of the source, unless it is all there is.
  for (const link of links) whole = whole.replace(link.text, ' ');
  whole = trimMarks(whole) || text;
  const cut = whole.search(/[:;(\u2013\u2014\n]| - /);
  return cut < 0 || words.has(foldName(whole)) || !words.has(foldName(whole.slice(0, cut)))
    ? [whole, '']
    : [whole.slice(0, cut), whole.slice(cut).replace(/^(?: - |[^])\s*/, '')];
}

/** Without spaces and punctuation at the end. No pattern: on long text, one for the end takes quadratic time. */
function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;:()[\]]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
