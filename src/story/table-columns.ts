import type {Grid} from './grid.js';
import {FIELDS} from './records.js';
import {foldName} from './text.js';

/** The tables that rows can be read into. */
export type LongTable =
  'sources' | 'participants' | 'blocs' | 'meetings' | 'ties' | 'options' | 'stances' | 'positions';

/**
 * Other headings that people write, by table: field, then its synonyms. Headings are matched without regard to case,
 * spaces and punctuation. A field with a dot belongs to a record inside the record.
 */
const SYNONYMS: Readonly<Record<LongTable, Readonly<Record<string, string>>>> = {
  positions: {
    participant: 'who name leader person country party',
    option: 'proposal motion measure',
    stance: 'position vote',
    summary: 'note',
    conditional: 'condition',
  },
  ties: {source: 'from', target: 'to', kind: 'type relation'},
  meetings: {
    id: 'meeting event',
    place: 'location',
    'attendance.participant': 'participant attendee who person individual country',
    'attendance.as': 'as role capacity',
  },
  participants: {name: 'participant', kind: 'type'},
  options: {
    name: 'option proposal',
    summary: 'description',
    'status.status': 'status',
    'status.date': 'statusdate',
    'status.summary': 'statussummary',
  },
  blocs: {name: 'bloc'},
  sources: {published: 'date'},
  stances: {},
};

/** Headings for what a row rests on: in every table of claims. */
const EVIDENCE = {
  'evidence.source': 'evidence source url link',
  'evidence.quote': 'quote',
  'evidence.speaker': 'speaker',
  'evidence.date': 'quotedate',
  'evidence.lang': 'quotelang',
  'evidence.locator': 'locator page',
};

/** What the header of a table must have for the table to be recognised by it. */
const NEEDED = {
  positions: ['participant', 'option', 'stance'],
  ties: ['source', 'target'],
  meetings: ['id', 'attendance.participant'],
  participants: ['name', 'kind'],
  options: ['name', 'summary'],
} as const;

/** Lists of records cannot stand in one cell; the fields with a dot are their columns. */
const INNER = ['evidence', 'status', 'attendance', 'contributions', 'arguments'];

/** Folded heading → field, for one table. */
export function headingsOf(table: LongTable): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const add = (heading: string, field: string) =>
    headings.set(heading, headings.get(heading) ?? field);
  for (const field of Object.keys(FIELDS[table]))
    if (!INNER.includes(field)) add(foldName(field), field);
  const isClaim = 'evidence' in FIELDS[table] || table === 'options';
  for (const [field, words] of Object.entries({...SYNONYMS[table], ...(isClaim && EVIDENCE)})) {
    for (const word of words.split(' ')) add(word, field);
  }
  return headings;
}

/** Field → index of its column. */
export function fieldColumns(table: LongTable, {columns}: Grid): ReadonlyMap<string, number> {
  const headings = headingsOf(table);
  const found = new Map<string, number>();
  for (const [index, {text}] of columns) {
    const field = headings.get(foldName(text));
    if (field !== undefined && !found.has(field)) found.set(field, index);
  }
  return found;
}

/** The table whose columns these are; `matrix` when none of them fits. */
export function recogniseTable(grid: Grid): keyof typeof NEEDED | 'matrix' {
  for (const table of Object.keys(NEEDED) as (keyof typeof NEEDED)[]) {
    const columns = fieldColumns(table, grid);
    if (NEEDED[table].every((field) => columns.has(field))) return table;
  }
  return 'matrix';
}
