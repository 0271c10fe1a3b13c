import {FIELDS, type Kind} from './grammar.js';
import type {Grid} from './grid.js';
import {foldName} from './text.js';

/** The tables that rows can be read into. */
export type LongTable =
  'sources' | 'participants' | 'blocs' | 'meetings' | 'ties' | 'options' | 'stances' | 'positions';

/** Tables that are recognised by their header, and what it must have. Of a position two of three: the third is missed then. */
const KEY_COLUMNS: Readonly<Partial<Record<LongTable, string>>> = {
  positions: 'participant option stance',
  ties: 'source target',
  meetings: 'id attendance.participant',
  participants: 'name kind',
  options: 'name summary',
};

/**
 * Folded heading → path of the field, for one table: its own fields, then those of the records inside, first record
 * only (`evidence.quote`), by name (`quote`), with the record (`evidence quote`), or by the record alone for its first
 * field (`evidence`: the source). A record is also named by its kind (`meeting`: its id).
 */
export function headingsOf(table: LongTable): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const add = (heading: string, path: string) => {
    const key = foldName(heading);
    if (!headings.has(key)) headings.set(key, path);
  };
  const addFields = (kind: Kind, before: string, outer: string) => {
    const inner: Kind[] = [];
    for (const field of FIELDS[kind].values()) {
      const path = before + field.name;
      if (field.kind) inner.push(field.kind);
      else for (const heading of [path, field.name, outer || path]) add(heading, path);
      outer = '';
    }
    for (const name of inner) addFields(name, `${before}${name}.`, name);
  };
  addFields(table, '', '');
  if (FIELDS[table].has('id')) add(table.slice(0, -1), 'id');
  return headings;
}

/** A heading in the form in which it is looked up: “Directed?” asks for no more than “Directed” does. */
export const foldHeading = (text: string): string => foldName(text.replace('?', ''));

/** A heading of each field, as a person would write it: by its name alone, whatever record it stands in. */
export function spellHeadings(headings: ReadonlyMap<string, string>): string[] {
  return [...new Set([...headings.values()].map((path) => path.replace(/.*\./, '')))];
}

/**
 * Path of field → index of its column, for the first column of each; with names standing for ids where there is no
 * column of them, and the other way round.
 */
export function columnsOf(table: LongTable, {columns}: Grid): Map<string, number> {
  const headings = headingsOf(table);
  const found = new Map<string, number>();
  for (const [index, {text}] of columns) {
    const path = headings.get(foldHeading(text));
    if (path !== undefined && !found.has(path)) found.set(path, index);
  }
  const [id, name] = FIELDS[table].keys();
  const copied = found.get('id') ?? found.get(name!);
  if (id === 'id' && table !== 'ties' && copied !== undefined)
    for (const path of [id, name!]) found.set(path, found.get(path) ?? copied);
  return found;
}

/** The table whose columns these are; `matrix` when none of them fits. */
export function recogniseTable(grid: Grid): LongTable | 'matrix' {
  for (const [name, paths] of Object.entries(KEY_COLUMNS)) {
    const table = name as LongTable;
    const columns = columnsOf(table, grid);
    const missing = paths.split(' ').filter((path) => !columns.has(path));
    if (missing.length <= Number(table === 'positions')) return table;
  }
  return 'matrix';
}
