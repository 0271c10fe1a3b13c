import type {Field} from './fields.js';
import type {Cell, Grid} from './grid.js';
import {FIELDS} from './records.js';
import {fieldColumns, headingsOf, type LongTable} from './table-columns.js';
import type {ColumnOf, RawRecord, TableDraft} from './table-draft.js';
import {isBlank, show} from './text.js';

/** Reads a table with one record a row into the draft. */
export function readLongTable(table: LongTable, grid: Grid, draft: TableDraft): void {
  const columns = new Map(fieldColumns(table, grid));
  const used = [...columns.values()];
  for (const [index, {text}] of grid.columns) {
    if (used.includes(index)) continue;
    if (isBlank(text)) draft.warn(grid, grid.headerRow, index, 'nameless-column', undefined);
    else
      draft.warn(
        grid,
        grid.headerRow,
        index,
        'unknown-field',
        text,
        [...headingsOf(table).keys()].join(', '),
      );
  }
  const fields = [...columns];
  // A table without a column of ids takes the names for ids, and one without names the ids for names.
  const name =
    {sources: 'title', stances: 'label', positions: '', ties: ''}[table as string] ?? 'name';
  const [from = '', to = ''] = columns.has('id') ? ['id', name] : [name, 'id'];
  const copied = name && !columns.has(to) ? columns.get(from) : undefined;
  if (copied !== undefined) columns.set(to, copied);
  const columnOf: ColumnOf = (field) =>
    columns.get(field) ?? columns.get(field.replace(/^status\.evidence/, 'evidence'));

  const meetings = new Map<unknown, RawRecord>();
  const seen = new Set<string>();
  for (const [row, cells] of grid.rows) {
    const record: RawRecord = {};
    for (const [field, column] of fields) {
      const cell = cells[column];
      if (cell) putCell(table, record, field, cell, draft, grid, row, column);
    }
    if (copied !== undefined) record[to] = record[from];
    nameOthers(table, record, draft, grid, row, columnOf);
    // An option has no evidence of its own: it is for the status the row gives.
    if (table === 'options' && record.status && record.evidence) {
      draft.put(record, 'status.evidence', record.evidence);
      delete record.evidence;
    }
    if (table !== 'meetings') draft.add(table, record, grid, row, columnOf);
    else {
      let meeting = meetings.get(record.id);
      if (!meeting) {
        meeting = {id: record.id, attendance: []};
        draft.add(table, meeting, grid, row, columnOf);
        if (record.id !== undefined) meetings.set(record.id, meeting);
      }
      joinMeeting(meeting, record, seen, draft, grid, row, columnOf);
    }
  }
}

function putCell(
  table: LongTable,
  record: RawRecord,
  field: string,
  cell: Cell,
  draft: TableDraft,
  grid: Grid,
  row: number,
  column: number,
): void {
  if (field === 'evidence.source') draft.putSources(record, cell, grid, row, column);
  else if (!isBlank(cell.text)) {
    const {fromCell} = (FIELDS[table] as Readonly<Record<string, Field<unknown>>>)[field] ?? {};
    const href = /url$/i.test(field) ? cell.links?.[0]?.href : undefined;
    draft.put(record, field, href ?? (fromCell ? fromCell(cell.text) : cell.text));
  }
}

/** Participants and options that the row names, for input that has no table of them. */
function nameOthers(
  table: LongTable,
  record: RawRecord,
  draft: TableDraft,
  grid: Grid,
  row: number,
  columnOf: ColumnOf,
): void {
  if (table === 'positions') draft.name('options', record.option, grid, row, columnOf('option'));
  if (table === 'participants') return;
  const [attendance] = (record.attendance ?? []) as RawRecord[];
  const names: [string, unknown][] = [
    ['participant', record.participant],
    ['attendance.participant', attendance?.participant],
  ];
  if (table === 'ties') names.push(['source', record.source], ['target', record.target]);
  if (table === 'blocs')
    for (const member of (record.members ?? []) as unknown[]) names.push(['members', member]);
  for (const [field, name] of names) draft.name('participants', name, grid, row, columnOf(field));
}

/** A row of meetings is one attendance: rows with one id are one meeting, and the first that says something holds. */
function joinMeeting(
  meeting: RawRecord,
  record: RawRecord,
  seen: Set<string>,
  draft: TableDraft,
  grid: Grid,
  row: number,
  columnOf: ColumnOf,
): void {
  for (const [field, value] of Object.entries(record)) {
    const earlier = meeting[field];
    if (Array.isArray(value)) {
      const list = (meeting[field] ??= []) as unknown[];
      for (const entry of value)
        draft.locate(entry as object, grid, row, (inner) => columnOf(`${field}.${inner}`));
      // The same source in every row of a meeting is one source.
      list.push(
        ...value.filter(
          (entry) => seen.size < seen.add(JSON.stringify([meeting.id, field, entry])).size,
        ),
      );
    } else if (earlier === undefined) meeting[field] = value;
    else if (earlier !== value)
      draft.warn(grid, row, columnOf(field), 'conflicting-value', value, show(earlier));
  }
}
