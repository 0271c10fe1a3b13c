import {FIELDS, type Kind} from './grammar.js';
import type {NoteIssue, Spot} from './issue-log.js';
import {LIMITS} from './limits.js';
import type {AnyRecord, FromTables} from './records.js';
import {foldName, printable, type Near} from './text.js';
import {UNSTATED, type Id} from './types.js';
import {parseWebAddress} from './urls.js';

/** The tables that ids are looked up in. */
const TABLES = Object.keys(FIELDS).filter((kind) => FIELDS[kind as Kind].has('id'));

/** The records that have an id, and the way to them. */
export interface References {
  /** The records of each table, by id. */
  readonly known: Readonly<Record<string, Map<Id, AnyRecord | undefined>>>;
  /** Takes a record that has been read; undefined, with an issue, where another has its id. */
  readonly remember: (kind: Kind, record: AnyRecord, at: Spot) => AnyRecord | undefined;
  /** The id as its table has it; undefined, with an issue and the nearest id, when none has. */
  readonly resolve: (table: string, written: Id, at: Spot) => Id | undefined;
  /** Whether memberships lead from one participant to another; so many of them that it takes too long count as if. */
  readonly leadsTo: (to: Id | undefined, from: Id) => boolean;
}

/**
 * @param tables Of tables, names stand for ids, and a name that has no record may bring its own.
 * @param near finds the nearest of the ids there are
 * @param readRecord reads a record that a name brings
 */
export function createReferences(
  tables: FromTables | undefined,
  issue: NoteIssue,
  near: Near,
  readRecord: (kind: Kind, raw: unknown, at: Spot) => AnyRecord | undefined,
): References {
  const known = Object.fromEntries(
    TABLES.map((table) => [table, new Map<Id, AnyRecord | undefined>()]),
  );
  known.stances!.set(UNSTATED, undefined);
  /** By table: folded id, name, short name, alias → id; undefined where two records share it. */
  const names: Record<string, Map<string, Id | undefined>> = {};

  function remember(kind: Kind, record: AnyRecord, at: Spot): AnyRecord | undefined {
    const {id} = at;
    const ids = known[kind];
    if (!ids || id === undefined) return record;
    if (ids.has(id)) {
      at.field = 'id';
      at.severity = 'error';
      return issue(at, 'duplicate-id', id);
    }
    ids.set(id, record);
    if (names[kind]) addNames(names[kind], record);
    return record;
  }

  function resolve(table: string, written: Id, at: Spot): Id | undefined {
    const ids = known[table || 'participants']!;
    if (ids.has(written)) return written;
    const id = written.normalize('NFC');
    if (ids.has(id) || (!table && Object.values(known).some((other) => other.has(id)))) return id;
    const named = namesOf(table || 'participants').get(foldName(id));
    const found = tables && (named ?? bring(table, id, at));
    if (found) return found;
    // As many as go on a line of 120 characters, of which an id and its comma take three.
    const some: Id[] = [];
    for (const one of ids.keys()) if (some.push(one) > 40) break;
    const all = printable(some.join(', ') || table, 120);
    return issue(at, 'unknown-id', id, all, named ?? near(id, ids.keys()));
  }

  /** Makes a record for a name that has none, unless its table was given: then only an address is a source by itself. */
  function bring(table: string, name: string, at: Spot): Id | undefined {
    const {given, titles} = tables!;
    const url = table === 'sources' ? parseWebAddress(name) : undefined;
    if (url && known.sources!.has(url)) return url;
    const title = url && (titles.get(url) ?? new URL(url).hostname);
    const record = {
      sources: {id: url ?? name, url, title: title ?? name},
      participants: {id: name, name, kind: 'person'},
      options: {id: name, name, summary: name},
    }[table];
    return record && (url || !given.includes(table))
      ? (readRecord(table as Kind, record, at)?.id as Id)
      : undefined;
  }

  function namesOf(table: string): ReadonlyMap<string, Id | undefined> {
    if (!names[table]) {
      names[table] = new Map();
      for (const record of known[table]!.values())
        addNames(names[table], record ?? {id: UNSTATED, name: 'not stated'});
    }
    return names[table];
  }

  function leadsTo(to: Id | undefined, from: Id, seen = new Set<Id>()): boolean {
    if (from === to || seen.size === LIMITS.levels) return true;
    seen.add(from);
    const groups = known.participants!.get(from)!.memberOf as Id[];
    return groups.some((group) => !seen.has(group) && leadsTo(to, group, seen));
  }

  return {known, remember, resolve, leadsTo};
}

function addNames(names: Map<string, Id | undefined>, record: AnyRecord): void {
  const {id, name, shortName, title, label, aliases = []} = record;
  for (const text of [id, name, shortName, title, label, ...(aliases as string[])]) {
    const key = foldName((text as string | undefined) ?? '');
    if (key) names.set(key, names.has(key) && names.get(key) !== id ? undefined : (id as Id));
  }
}
