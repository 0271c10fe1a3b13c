import {issueMessages as say} from '../locales/en/issues.js';
import {DEFAULT_STANCES, FIELDS, type Field, type Kind} from './grammar.js';
import type {NoteIssue, Spot} from './issue-log.js';
import {LIMITS} from './limits.js';
import type {ReadValue} from './read-value.js';
import {createRecordRules} from './record-rules.js';
import type {AnyRecord} from './records.js';
import type {References} from './references.js';
import {cleanText, isBlank, type Near} from './text.js';
import type {Id} from './types.js';

/** A list that is read later than the record it belongs to. */
export interface LaterList {
  /** Of the record. */
  readonly id: Id;
  readonly count: number;
  /** Reads one of its entries. */
  readonly read: (index: number) => void;
}

/**
 * Reads records and the lists in them along the grammar. A record that lacks a required field is undefined, with an
 * issue; an unknown field is told once for each kind of record.
 *
 * @param isLoose takes lists in one text, as tables have them, and a story without title and day
 * @param near finds the nearest of the names of fields
 * @param spend told of the size of each record
 * @param lose told how many records are left out
 * @param tables gains the lists of the story itself, but for the scale, which the rest needs
 * @param later gains the lists of references: they are looked up when everything has been read
 */
export function createRecordReader(
  isLoose: boolean,
  issue: NoteIssue,
  near: Near,
  {known, remember, leadsTo}: References,
  readValue: ReadValue,
  spend: (size: number) => void,
  lose: (count: number) => void,
  tables: LaterList[],
  later: LaterList[],
): (kind: Kind, raw: unknown, up?: Spot) => AnyRecord | undefined {
  const told = new Set<string>();
  const applyRules = createRecordRules(issue);

  function readRecord(kind: Kind, raw: unknown, up?: Spot): AnyRecord | undefined {
    if (typeof raw !== 'object' || !raw || Array.isArray(raw))
      return issue(up!, 'wrong-type', raw, say.anObject);
    const fields = FIELDS[kind];
    spend(20); // About what braces and names take in JSON
    const loss = up?.severity ?? 'warning';
    const at: Spot = {
      up,
      list: up?.field ?? '',
      index: up?.entry ?? 0,
      raw,
      field: '',
      entry: -1,
      severity: 'warning',
      id: undefined,
    };
    for (const key of Object.keys(raw))
      if (!fields.has(key) && key !== '$schema' && told.size < told.add(kind + key).size) {
        const all = [...fields.keys()];
        const meant = near(key, all);
        // Of a table under a mistyped name, the records are lost.
        const lost = !up && fields.get(meant!)?.kind ? [(raw as AnyRecord)[key]].flat().length : 0;
        lose(lost);
        at.field = key;
        at.severity = lost ? 'error' : 'warning';
        issue(at, 'unknown-field', key, all.join(', '), meant);
      }

    const record: AnyRecord = {};
    let whole = true;
    for (const field of fields.values()) {
      const {name, required, list, type} = field;
      at.field = name;
      at.severity = required ? loss : 'warning';
      const value = cleaned((raw as AnyRecord)[name]);
      let read: unknown;
      // What it owns, and nothing that a page may have put on the prototype of all objects
      if (value != null && value !== '' && Object.hasOwn(raw, name))
        read = list ? readList(field, value, at) : readValue(field, value, at);
      else if (required && (up || !isLoose)) issue(at, 'missing-field', undefined, name);
      if (read === undefined) {
        if (required) whole = false;
        else if (list) read = [];
      }
      if (read !== undefined) record[name] = read;
      if (type === 'id') at.id = read as Id;
      if (kind === 'story' && name === 'stances' && known.stances!.size === 1)
        for (const step of DEFAULT_STANCES) known.stances!.set(step.id, {...step});
    }
    if ((!whole && up) || !remember(kind, record, at)) return undefined;
    applyRules(kind, record, at);
    return record;
  }

  /** Entries in a list; those that cannot be read are left out, and counted where they are records. */
  function readList(field: Field, value: unknown, at: Spot): unknown[] {
    const {name, kind, table} = field;
    const given = isLoose && typeof value === 'string' ? splitCell(value) : value;
    const isList = Array.isArray(given);
    at.severity = 'warning';
    if (!isList) issue(at, 'wrong-type', value, say.aList);
    const entries: readonly unknown[] = isList ? given : [given];
    const count = Math.min(entries.length, LIMITS.records);
    // What evidence cannot be read is left out, and the claim drawn without it.
    const isLoss = kind && kind !== 'evidence';
    if (entries.length > count) {
      at.severity = 'error';
      issue(at, 'too-many', entries.length, count);
      if (isLoss) lose(entries.length - count);
    }

    const list: unknown[] = [];
    const found = table === undefined ? undefined : new Set<unknown>();
    const read = (index: number) => {
      at.field = name;
      at.entry = index;
      at.severity = isLoss ? 'error' : 'warning';
      const entry = entries[index];
      const value = kind ? readRecord(kind, entry, at) : readValue(field, cleaned(entry), at);
      if (value === undefined) lose(isLoss ? 1 : 0);
      else if (!found) list.push(value);
      else if (
        name === 'memberOf' ? leadsTo(at.id, value as Id) : table === at.list && value === at.id
      )
        issue(at, 'cycle', value);
      else if (found.has(value)) issue(at, 'duplicate-entry', value);
      else list.push(value);
      found?.add(value);
      at.entry = -1;
    };
    const queue = found ? later : at.up || name === 'stances' ? undefined : tables;
    if (queue) queue.push({id: at.id ?? '', count, read});
    else for (let i = 0; i < count; i++) read(i);
    return list;
  }

  return readRecord;
}

const cleaned = (value: unknown) => (typeof value === 'string' ? cleanText(value) : value);

/** Lists in a spreadsheet cell: on lines of their own, or between `|` or `;`. */
function splitCell(cell: string): readonly string[] {
  return cell
    .split(/[\r\n]/.test(cell) ? /[\r\n]+/ : cell.includes('|') ? '|' : ';')
    .filter((part) => !isBlank(part));
}
