import {issueMessages as say} from '../locales/en/issues.js';
import {DEFAULT_STANCES, FIELDS, type Field, type Kind} from './grammar.js';
import {createIssue, filePlace, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {nameTies} from './tie-ids.js';
import {TEXT_TYPES} from './text-types.js';
import {cleanText, foldName, isBlank, nearest, order, printable} from './text.js';
import {
  UNSTATED,
  type Id,
  type IssuePlace,
  type IssueSeverity,
  type OptionStatus,
  type ParseResult,
  type StanceStep,
  type Story,
  type StoryDate,
  type StoryIssue,
  type Tie,
} from './types.js';
import {parseWebAddress} from './urls.js';

/** A record of any kind, on either side of the reader. */
export type AnyRecord = Record<string, unknown>;

/** What the reader has to know when the records were made from tables. */
export interface FromTables {
  /** Where in a table the fields (`stance`, `evidence.source`) of a record stand. */
  readonly origins: ReadonlyMap<unknown, (path: string) => IssuePlace>;
  /** The tables that were given. Names that turn up elsewhere bring their own participants, options and sources. */
  readonly given: readonly string[];
  /** Titles of web addresses, from the links that lead to them. */
  readonly titles: ReadonlyMap<string, string>;
  readonly issues: readonly StoryIssue[];
  readonly skipped: number;
}

/** Where the reader stands: at a field of a record, or at an entry of a list in it. Text is made of it for issues only. */
interface Spot {
  /** The record around this one, with the list and the place in it where this one stands. */
  readonly up: Spot | undefined;
  readonly list: string;
  readonly index: number;
  readonly raw: unknown;
  field: string;
  /** −1 outside lists. */
  entry: number;
  /** `error` where what is wrong costs a record. */
  severity: IssueSeverity;
  /** Of the record, once it is read. */
  id: Id | undefined;
}

/** The tables that ids are looked up in. */
const TABLES = Object.keys(FIELDS).filter((kind) => FIELDS[kind as Kind].has('id'));

/**
 * Reads raw records into a story: one pass along the grammar, which takes each value once, then the references within
 * a table. Records from tables are taken as people write them: words and names without regard to case and punctuation,
 * numbers and lists as text. Never throws.
 */
export function readStory(input: unknown, file?: string, tables?: FromTables): ParseResult {
  const issues = [...(tables?.issues ?? [])];
  let skipped = tables?.skipped ?? 0;
  /** What a story may still hold. */
  let room: number = LIMITS.bytes;
  /** Letters that may still be compared for the nearest ids, so that a file full of unknown ids is no freeze. */
  const effort = {left: 4_000_000};
  /** The records of each table, by id. */
  const known = Object.fromEntries(
    TABLES.map((table) => [table, new Map<Id, AnyRecord | undefined>()]),
  );
  known.stances!.set(UNSTATED, undefined);
  /** By table: folded id, name, short name, alias → id; undefined where two records share it. */
  const names: Record<string, Map<string, Id | undefined>> = {};
  const dates = new Map<string, unknown>();
  const stanceOf = new Map<string, unknown>();
  const told = new Set<string>();
  const later: {readonly id: Id; readonly read: () => void}[] = [];

  try {
    const story =
      Object.keys(input ?? {}).some((key) => FIELDS.story.has(key)) && readRecord('story', input);
    if (!story) return unreadable('not-a-story', filePlace(file), input, say.storyObject);
    // In the order of ids, so that rings of memberships open at the same place however the rows are sorted
    for (const {read} of later.sort((a, b) => order(a.id, b.id))) read();
    const {title = '', ties} = story;
    nameTies(ties as Tie[], known.ties!);
    const stances = [...known.stances!.values()].slice(1) as unknown as StanceStep[];
    stances.sort((a, b) => b.value - a.value);
    const read: unknown = {...story, ...known, version: 1, title, ties, stances};
    return {story: read as Story, issues, skipped, readable: true};
  } catch {
    // A text that fills the room, or an object that throws when it is looked at
    const code = room < 0 ? 'too-large' : 'unreadable';
    return unreadable(code, filePlace(file), undefined, LIMITS.bytes);
  }

  /** The record, or undefined, with an issue, where there is none or a required field is missing. */
  function readRecord(kind: Kind, raw: unknown, up?: Spot): AnyRecord | undefined {
    if (typeof raw !== 'object' || !raw || Array.isArray(raw))
      return issue(up!, 'wrong-type', raw, say.anObject);
    const fields = FIELDS[kind];
    const written: AnyRecord = {...raw};
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
    for (const key in written)
      if (!fields.has(key) && key !== '$schema' && isFirst(kind + key)) {
        const all = [...fields.keys()];
        at.field = key;
        issue(at, 'unknown-field', key, all.join(', '), nearest(key, all, effort));
      }

    const record: AnyRecord = {};
    let whole = true;
    for (const field of fields.values()) {
      const {name, required, list, type} = field;
      at.field = name;
      at.severity = required ? loss : 'warning';
      const value = cleaned(written[name]);
      let read: unknown;
      if (value != null && value !== '')
        read = list ? readList(field, value, at) : readValue(field, value, at);
      // A table has nowhere to say the title of the story, or its day.
      else if (required && (up || !tables)) issue(at, 'missing-field', undefined, name);
      if (read === undefined) {
        if (required) whole = false;
        else if (list) read = [];
      }
      if (read !== undefined) record[name] = read;
      if (type === 'id') at.id = read as Id;
      if (kind === 'story' && name === 'stances' && known.stances!.size === 1)
        for (const step of DEFAULT_STANCES) known.stances!.set(step.id, {...step});
    }
    if (!whole && up) return undefined;

    const {id} = at;
    const ids = known[kind];
    if (ids && id !== undefined) {
      if (ids.has(id)) {
        at.field = 'id';
        at.severity = 'error';
        return issue(at, 'duplicate-id', id);
      }
      ids.set(id, record);
      if (names[kind]) addNames(names[kind], record);
    }
    if (kind === 'ties') record.directed = !/^(no|false)$/.test(record.directed as string);
    if (kind === 'positions') compare(record, at);
    if (kind === 'options')
      (record.status as OptionStatus[]).sort((a, b) => order(dayOf(a), dayOf(b)));
    return record;
  }

  /**
   * Entries in a list; those that cannot be read are left out, and counted where they are records. References are
   * looked up when everything has been read, so their list fills only then.
   */
  function readList(field: Field, value: unknown, at: Spot): unknown[] {
    const {name, kind, table} = field;
    const given = tables && typeof value === 'string' ? splitCell(value) : value;
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
      if (isLoss) skipped += entries.length - count;
    }

    const list: unknown[] = [];
    const found = table === undefined ? undefined : new Set<unknown>();
    const readAll = () => {
      at.field = name;
      for (let i = 0; i < count; i++) {
        at.entry = i;
        at.severity = isLoss ? 'error' : 'warning';
        const entry = entries[i];
        const read = kind ? readRecord(kind, entry, at) : readValue(field, cleaned(entry), at);
        if (read === undefined) skipped += isLoss ? 1 : 0;
        else if (!found) list.push(read);
        else if (
          name === 'memberOf' ? leadsTo(at.id, read as Id) : table === at.list && read === at.id
        )
          issue(at, 'cycle', read);
        else if (found.has(read)) issue(at, 'duplicate-entry', read);
        else list.push(read);
        found?.add(read);
      }
      at.entry = -1;
    };
    if (!found) readAll();
    else later.push({id: at.id ?? '', read: readAll});
    return list;
  }

  /** What a single value stands for; undefined, with an issue, when it is not what it should be. */
  function readValue({type, table, words}: Field, value: unknown, at: Spot): unknown {
    const isText =
      typeof value === 'string' || (words && ['number', 'boolean'].includes(typeof value));
    const text = isText ? `${value as number}` : '';
    if (type === 'number' || type === 'share') {
      // Of text only what can be read in one way: `1,5` and `1.000` of other locales are reported.
      const number = tables && /^[+-]?\d+(\.\d+)?$/.test(text) ? +text : (value as number);
      const isShare = type === 'share';
      return Number.isFinite(number) && !(isShare && (number < 0 || number > 1))
        ? number + 0 // −0 becomes 0
        : issue(at, 'bad-number', value, isShare ? say.share : '');
    }
    if (!text) return issue(at, 'wrong-type', value, say.text);
    const limit = type === 'text' ? LIMITS.text : LIMITS.line;
    if (text.length > limit) return issue(at, 'too-long', text.length, limit);
    spend(text.length);
    if (table !== undefined) return resolve(table, text, at);
    if (words)
      return (
        words.find((word) => word === text || (tables && foldName(word) === foldName(text))) ??
        issue(at, 'unknown-word', text, words.join(', '), nearest(text, words, effort))
      );
    const [code, make] = TEXT_TYPES[type] ?? [];
    if (!make) return text;
    if (type === 'date' && dates.has(text)) return dates.get(text);
    const made = make(text) ?? issue(at, code!, text);
    if (type === 'date' && made) dates.set(text, made);
    return made;
  }

  /** The id as its table has it; undefined, with an issue and the nearest id, when none has. */
  function resolve(table: string, written: Id, at: Spot): Id | undefined {
    const ids = known[table || 'participants']!;
    if (ids.has(written)) return written;
    const id = written.normalize('NFC');
    if (ids.has(id) || (!table && Object.values(known).some((other) => other.has(id)))) return id;
    const named = namesOf(table || 'participants').get(foldName(id));
    const found = tables && (named ?? bring(table, id, at));
    return found ?? issue(at, 'unknown-id', id, table, named ?? nearest(id, ids.keys(), effort));
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

  /** Flags another stance of one participant on one option at one date; both are kept. */
  function compare({participant, option, stance, date}: AnyRecord, at: Spot): void {
    const cell = `${participant as Id}\0${option as Id}\0${(date as StoryDate | undefined)?.text}`;
    if (!stanceOf.has(cell)) stanceOf.set(cell, stance);
    else if (stanceOf.get(cell) !== stance) {
      at.field = 'stance';
      issue(at, 'conflicting-positions', stance);
    }
  }

  /** Whether memberships lead from one participant to another; so many of them that it takes too long count as if. */
  function leadsTo(to: Id | undefined, from: Id, seen = new Set<Id>()): boolean {
    if (from === to || seen.size === LIMITS.levels) return true;
    seen.add(from);
    const groups = known.participants!.get(from)!.memberOf as Id[];
    return groups.some((group) => !seen.has(group) && leadsTo(to, group, seen));
  }

  /** The candidate that a mistyped word most probably stands for, if one is near enough. */
  function spend(size: number): void {
    room -= size;
    if (room < 0) throw new Error();
  }

  function isFirst(key: string): boolean {
    return told.size < told.add(key).size;
  }

  /** Notes an issue. */
  function issue(
    at: Spot,
    code: IssueCode,
    found: unknown,
    detail?: string | number,
    near?: string,
  ): undefined {
    const count = issues.length;
    if (count < LIMITS.issues)
      issues.push(createIssue(code, at.severity, placeOf(at), found, detail, near));
    else if (count === LIMITS.issues)
      issues.push(createIssue('more-issues', 'warning', placeOf(at), count));
  }

  function placeOf(at: Spot): IssuePlace {
    let path = step(at.field, at.entry);
    let column = at.field;
    let origin;
    for (let spot = at; spot.up; spot = spot.up) {
      path = step(spot.list, spot.index) + path;
      origin ??= tables?.origins.get(spot.raw);
      if (spot.up.up) column = `${spot.list}.${column}`;
    }
    return origin?.(column) ?? filePlace(file, {path: `$${path}`});
  }
}

/** The result when nothing could be read: an empty story, and the reason. */
export function unreadable(
  code: IssueCode,
  place: IssuePlace,
  found?: unknown,
  detail?: string | number,
): ParseResult {
  const {story} = readStory({version: 1});
  const issues = [createIssue(code, 'error', place, found, detail)];
  return {story, issues, skipped: 0, readable: false};
}

const cleaned = (value: unknown) => (typeof value === 'string' ? cleanText(value) : value);

const dayOf = ({date}: OptionStatus) => date?.start ?? '';

function addNames(names: Map<string, Id | undefined>, record: AnyRecord): void {
  const {id, name, shortName, title, label, aliases = []} = record;
  for (const text of [id, name, shortName, title, label, ...(aliases as string[])]) {
    const key = foldName((text as string | undefined) ?? '');
    if (key) names.set(key, names.has(key) && names.get(key) !== id ? undefined : (id as Id));
  }
}

/** One step of a path: `.positions[3]`. */
function step(name: string, index: number): string {
  return `.${printable(name, 40)}${index < 0 ? '' : `[${index}]`}`;
}

/** Lists in a spreadsheet cell: on lines of their own, or between `|` or `;`. */
function splitCell(cell: string): readonly string[] {
  return cell
    .split(/[\r\n]/.test(cell) ? /[\r\n]+/ : cell.includes('|') ? '|' : ';')
    .filter((part) => !isBlank(part));
}
