import {issueMessages as say} from '../locales/en/issues.js';
import type {Cell, Column, Grid, Row} from './grid.js';
import type {Field} from './fields.js';
import {FIELDS} from './records.js';
import {fieldColumns, headingsOf, type LongTable} from './table-columns.js';
import type {RawRecord, TableDraft} from './table-draft.js';
import {cleanText, isBlank, show} from './text.js';

/** Reads a table with one record a row into the draft. */
export function readLongTable(table: LongTable, grid: Grid, draft: TableDraft): void {
  draft.begin(grid);
  const columns = fieldColumns(table, grid);
  const used = new Set(columns.values());
  const headings = [...headingsOf(table).keys()];
  for (const column of grid.columns) {
    const header = column.header.text;
    if (used.has(column)) continue;
    if (isBlank(header))
      draft.issue(
        grid,
        grid.headerRow,
        column,
        'nameless-column',
        'warning',
        show(undefined),
        say.namedColumn,
      );
    else
      draft.issue(
        grid,
        grid.headerRow,
        column,
        'unknown-field',
        'warning',
        show(header),
        say.fieldOf(headings),
      );
  }

  const meetings = new Map<string, RawRecord>();
  for (const row of grid.rows) {
    const record = readRow(table, columns, grid, row, draft);
    nameIds(table, record, columns, grid, row, draft);
    nameOthers(table, record, draft);
    if (table !== 'meetings') draft.add(table, record);
    else joinMeeting(record, meetings, columns, grid, row, draft);
  }
}

/** The record of a row: its fields, and the records inside it (`evidence`, `status`, `attendance`). */
function readRow(
  table: LongTable,
  columns: ReadonlyMap<string, Column>,
  grid: Grid,
  row: Row,
  draft: TableDraft,
): RawRecord {
  const record: RawRecord = draft.place({}, grid, row.number, columns);
  const inner = new Map<string, RawRecord>();
  for (const [path, column] of columns) {
    const cell = row.cells[column.index] ?? {text: ''};
    const [field = path, innerField] = path.split('.');
    if (innerField === undefined) {
      const {fromCell} = (FIELDS[table] as Readonly<Record<string, Field<unknown>>>)[field]!;
      if (!isBlank(cell.text)) record[field] = fromCell ? fromCell(cell.text) : cell.text;
    } else if (path === 'evidence.source') {
      record.evidence = sourcesOf(cell, draft).map((source) => placeInner({source}, field));
    } else if (!isBlank(cell.text)) {
      let part = inner.get(field);
      if (!part) inner.set(field, (part = placeInner({}, field)));
      part[innerField] = cell.text;
    }
  }
  for (const [field, part] of inner) {
    const list = record[field] as RawRecord[] | undefined;
    // What is said of the evidence belongs to the first source of the row.
    if (list?.[0]) Object.assign(list[0], part);
    else record[field] = [part];
  }
  if (Array.isArray(record.evidence) && record.evidence.length === 0) delete record.evidence;
  // An option has no evidence of its own: it is for the status the row gives.
  const [status] = (record.status ?? []) as RawRecord[];
  if (table === 'options' && status && record.evidence) {
    status.evidence = record.evidence;
    delete record.evidence;
  }
  return record;

  function placeInner(part: RawRecord, field: string): RawRecord {
    const own = new Map<string, Column>();
    for (const [path, column] of columns)
      if (path.startsWith(`${field}.`)) own.set(path.slice(field.length + 1), column);
    return draft.place(part, grid, row.number, own);
  }
}

/** Ids of the sources a cell names: its links, or its lines; an address is a source of its own. */
export function sourcesOf({text, links = []}: Cell, draft: TableDraft): string[] {
  if (links.length > 0) return links.map((link) => draft.linkSource(link));
  const names = text.split(/[\r\n|]+/).map(cleanText);
  return names
    .filter((name) => !isBlank(name))
    .map((name) => {
      if (/^[a-z]+:\/\//i.test(name)) return draft.linkSource({href: name, text: ''});
      draft.name('sources', name);
      return name;
    });
}

/** A table without a column of ids takes the names for ids, and one without names the ids for names. */
function nameIds(
  table: LongTable,
  record: RawRecord,
  columns: ReadonlyMap<string, Column>,
  grid: Grid,
  row: Row,
  draft: TableDraft,
): void {
  if (table === 'positions' || table === 'ties') return;
  const name = table === 'sources' ? 'title' : table === 'stances' ? 'label' : 'name';
  const [from, to] = columns.has('id') ? ['id', name] : [name, 'id'];
  if (columns.has(to)) return;
  if (record[from] !== undefined) record[to] = record[from];
  draft.place(record, grid, row.number, new Map([...columns, [to, columns.get(from)!]]));
}

/** Participants and options that the row names, for input that has no table of them. */
function nameOthers(table: LongTable, record: RawRecord, draft: TableDraft): void {
  const participants: unknown[] = table === 'ties' ? [record.source, record.target] : [];
  if (table === 'positions') participants.push(record.participant);
  if (table === 'blocs' && Array.isArray(record.members))
    participants.push(...(record.members as unknown[]));
  if (table === 'meetings')
    for (const {participant} of (record.attendance ?? []) as RawRecord[])
      participants.push(participant);
  for (const participant of participants) draft.name('participants', participant);
  if (table === 'positions') draft.name('options', record.option);
}

/** A row of meetings is one attendance: rows with one id are one meeting, and the first that says something holds. */
function joinMeeting(
  record: RawRecord,
  meetings: Map<string, RawRecord>,
  columns: ReadonlyMap<string, Column>,
  grid: Grid,
  row: Row,
  draft: TableDraft,
): void {
  record.attendance ??= [];
  const key = String(record.id ?? '');
  const meeting = meetings.get(key);
  if (!meeting || key === '') {
    meetings.set(key, record);
    draft.add('meetings', record);
    return;
  }
  for (const [field, value] of Object.entries(record)) {
    if (Array.isArray(value)) {
      const list = (meeting[field] ??= []) as unknown[];
      const known = new Set(list.map((entry) => JSON.stringify(entry)));
      list.push(...value.filter((entry) => !known.has(JSON.stringify(entry))));
    } else if (meeting[field] === undefined) meeting[field] = value;
    else if (meeting[field] !== value) {
      draft.issue(
        grid,
        row.number,
        columns.get(field),
        'conflicting-value',
        'warning',
        show(value),
        say.sameValue(show(meeting[field])),
      );
    }
  }
}
