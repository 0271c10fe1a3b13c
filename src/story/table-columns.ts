import type {Field} from './fields.js';
import type {Grid} from './grid.js';
import {FIELDS} from './records.js';
import {foldName} from './text.js';

/** The tables that rows can be read into. */
export type LongTable =
  'sources' | 'participants' | 'blocs' | 'meetings' | 'ties' | 'options' | 'stances' | 'positions';

/**
 * Other headings that people write, by table: fields, each with its synonyms. Headings are matched without regard to
 * case, spaces and punctuation. A field with a dot belongs to a record inside the record.
 */
const SYNONYMS: Readonly<Record<LongTable, string>> = {
  positions:
    'participant who name leader person country party, option proposal motion measure, stance position vote, summary note, conditional condition',
  ties: 'source from, target to, kind type relation',
  meetings:
    'id meeting event, place location, attendance.participant participant attendee who person individual country, attendance.as as role capacity',
  participants: 'name participant, kind type',
  options:
    'name option proposal, summary description, status.status status, status.date statusdate, status.summary statussummary',
  blocs: 'name bloc',
  sources: 'published date',
  stances: '',
};

/** Headings for what a row rests on: in every table of claims. An option's evidence is for the status the row gives. */
const EVIDENCE =
  'evidence.source evidence source url link, evidence.quote quote, evidence.speaker speaker, evidence.date quotedate, evidence.lang quotelang, evidence.locator locator page';

/** What the header of a table must have for the table to be recognised by it. */
const NEEDED: Partial<Record<LongTable, readonly string[]>> = {
  positions: ['participant', 'option', 'stance'],
  ties: ['source', 'target'],
  meetings: ['id', 'attendance.participant'],
  participants: ['name', 'kind'],
  options: ['name', 'summary'],
};

/** How the field of a table is read; one with a dot is that of the record inside. */
export function fieldOf(table: LongTable, path: string): Field<unknown> {
  const [name = '', inner = table] = path.split('.').reverse();
  return (FIELDS[inner as LongTable] as unknown as Record<string, Field<unknown>>)[name]!;
}

/** Folded heading → field, for one table. Lists of records cannot stand in one cell: the fields with a dot are their columns. */
export function headingsOf(table: LongTable): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const fields = Object.keys(FIELDS[table]);
  const add = (heading: string, field: string) =>
    headings.set(heading, headings.get(heading) ?? field);
  for (const field of fields) if (!(field in FIELDS)) add(foldName(field), field);
  const evidence = fields.includes('evidence')
    ? EVIDENCE
    : table === 'options'
      ? EVIDENCE.replace(/evidence\./g, 'status.evidence.')
      : '';
  for (const entry of `${SYNONYMS[table]}, ${evidence}`.split(', ')) {
    const [field = '', ...words] = entry.split(' ');
    for (const word of words) add(word, field);
  }
  return headings;
}

/** Field → index of its column. */
export function fieldColumns(table: LongTable, {columns}: Grid): Map<string, number> {
  const headings = headingsOf(table);
  const found = new Map<string, number>();
  for (const [index, {text}] of columns) {
    const field = headings.get(foldName(text));
    if (field !== undefined && !found.has(field)) found.set(field, index);
  }
  return found;
}

/** The table whose columns these are; `matrix` when none of them fits. */
export function recogniseTable(grid: Grid): LongTable | 'matrix' {
  const tables = Object.keys(NEEDED) as LongTable[];
  return (
    tables.find((table) => {
      const columns = fieldColumns(table, grid);
      return NEEDED[table]!.every((field) => columns.has(field));
    }) ?? 'matrix'
  );
}
