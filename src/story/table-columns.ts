import type {Column, Grid} from './grid.js';
import {FIELDS} from './records.js';
import {foldName} from './text.js';

/** The tables that rows can be read into. */
export type LongTable =
  'sources' | 'participants' | 'blocs' | 'meetings' | 'ties' | 'options' | 'stances' | 'positions';

/**
 * Other headings that people write, by table: field, then its synonyms. A heading is matched without regard to case,
 * spaces and punctuation. `evidence.source` and the like go to a record inside the record.
 */
const SYNONYMS: Readonly<Record<LongTable, Readonly<Record<string, string>>>> = {
  // The first with all its `NEEDED` columns wins when a table has to be recognised, so the order counts.
  positions: {
    participant: 'who name leader person individual country party member',
    option: 'proposal motion measure issue question',
    stance: 'position vote view',
    summary: 'note notes comment',
    conditional: 'condition',
    date: 'day when',
  },
  ties: {source: 'from', target: 'to', kind: 'type relation tie', since: 'start', until: 'end'},
  meetings: {
    id: 'meeting event',
    name: 'title',
    date: 'day when',
    place: 'location where',
    format: 'type',
    'attendance.participant': 'participant attendee who person individual country member',
    'attendance.as': 'as role capacity',
  },
  participants: {
    name: 'participant who',
    shortName: 'short',
    kind: 'type',
    memberOf: 'belongsto organisation organization country party',
    description: 'note notes',
    url: 'link website',
  },
  options: {
    name: 'option proposal',
    shortName: 'short',
    summary: 'description',
    topic: 'theme group',
    'status.status': 'status',
    'status.date': 'statusdate',
    'status.summary': 'statussummary statusnote',
  },
  blocs: {name: 'bloc group', members: 'participants countries', description: 'note notes'},
  sources: {
    title: 'source headline',
    url: 'link address',
    published: 'date',
    accessed: 'read',
    archiveUrl: 'archive',
  },
  stances: {id: 'stance', label: 'word', value: 'order'},
};

/** Headings for what a row rests on, in every table but those of sources, participants and stances. */
const EVIDENCE = {
  'evidence.source': 'evidence source url link',
  'evidence.quote': 'quote quotation',
  'evidence.speaker': 'speaker',
  'evidence.date': 'quotedate',
  'evidence.lang': 'quotelang quotelanguage',
  'evidence.locator': 'locator page paragraph',
};

/** What a table must have to be recognised by its header row. */
const NEEDED: Readonly<Record<LongTable, readonly string[]>> = {
  positions: ['participant', 'option', 'stance'],
  ties: ['source', 'target'],
  meetings: ['id', 'attendance.participant'],
  participants: ['name', 'kind'],
  options: ['name', 'summary'],
  blocs: ['name', 'members'],
  sources: ['title', 'url'],
  stances: ['label', 'value'],
};

/** Lists of records cannot stand in one cell; their columns are the synonyms with a dot. */
const NESTED = ['evidence', 'status', 'attendance', 'contributions', 'arguments'];

/** Folded heading → field, for one table. */
export function headingsOf(table: LongTable): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const add = (heading: string, field: string) => {
    if (!headings.has(heading)) headings.set(heading, field);
  };
  for (const field of Object.keys(FIELDS[table]))
    if (!NESTED.includes(field)) add(foldName(field), field);
  const hasEvidence = !['sources', 'participants', 'stances'].includes(table);
  for (const [field, words] of Object.entries({...SYNONYMS[table], ...(hasEvidence && EVIDENCE)})) {
    for (const word of words.split(' ')) add(word, field);
  }
  return headings;
}

/** Which column holds which field; columns of other headings are left out. */
export function fieldColumns(table: LongTable, {columns}: Grid): ReadonlyMap<string, Column> {
  const headings = headingsOf(table);
  const found = new Map<string, Column>();
  for (const column of columns) {
    const field = headings.get(foldName(column.header.text));
    if (field !== undefined && !found.has(field)) found.set(field, column);
  }
  return found;
}

/** The table whose columns these are; `matrix` when none of them fits. */
export function recogniseTable(grid: Grid): LongTable | 'matrix' {
  for (const table of Object.keys(NEEDED) as LongTable[]) {
    const columns = fieldColumns(table, grid);
    if (NEEDED[table].every((field) => columns.has(field))) return table;
  }
  return 'matrix';
}
