import {issueMessages as say} from '../locales/en/issues.js';
import {parseDate} from './dates.js';
import type {IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {WHERE, type IdTable, type Reading, type Where} from './reading.js';
import {cleanText, foldName, isBlank} from './text.js';
import type {Id, IssueSeverity, StoryDate} from './types.js';
import {parseWebAddress} from './urls.js';

/** How one field is read. The tables of such fields in `records.ts` are the whole grammar of the story file. */
export interface Field<T> {
  /**
   * The value, or undefined when it is not what it should be: then the issue has been noted.
   * Called for values that are there: not for undefined, null and blank text.
   */
  readonly read: (value: unknown, reading: Reading) => T | undefined;
  /** Without it, the record is lost. */
  readonly required?: true;
  /** What stands in for it when it is missing or bad. */
  readonly fallback?: (reading: Reading) => T;
  /** Turns the text of a spreadsheet cell into what `read` takes, when that is not text. */
  readonly fromCell?: (text: string) => unknown;
  /** The table whose records it names. */
  readonly names?: IdTable | undefined;
}

/** A field that something always stands in for. */
export type SureField<T> = Field<T> & Required<Pick<Field<T>, 'fallback'>>;

/** The keys of T that may be left out. */
type OptionalKeys<T> = {[K in keyof T]-?: object extends Pick<T, K> ? K : never}[keyof T];

/**
 * Fields that read a record written as `File` into one parsed as `Parsed`: every field of either, none besides;
 * required where the file type requires it, with a fallback where only the parsed type does.
 */
export type FieldsOf<Parsed, File> = {
  readonly [K in keyof Parsed | keyof File]-?: K extends keyof Parsed & keyof File
    ? K extends OptionalKeys<File>
      ? K extends OptionalKeys<Parsed>
        ? Field<NonNullable<Parsed[K]>>
        : SureField<Parsed[K]>
      : Field<NonNullable<Parsed[K]>> & {readonly required: true}
    : never;
};

/** The same field, without which the record is lost. */
export function must<T>(field: Field<T>): Field<T> & {readonly required: true} {
  return {...field, required: true};
}

/** The same field, with what stands in for it. */
export function or<T>(field: Field<T>, fallback: T): SureField<T> {
  return {...field, fallback: () => fallback};
}

function text(limit: number): Field<string> {
  return {
    read: (value, r) =>
      typeof value !== 'string' || isBlank(value)
        ? r.issue('wrong-type', value, say.text)
        : value.length > limit
          ? r.issue('too-long', value.length, limit)
          : cleanText(value),
  };
}

/** A name or label. */
export const line = text(LIMITS.line);
/** Words: a quote, a summary. */
export const prose = text(LIMITS.text);

/** A text that `make` turns into something else, or refuses. */
function made<T>(code: IssueCode, make: (text: string) => T | undefined): Field<T> {
  return {
    read(value, r) {
      const written = line.read(value, r);
      return written === undefined ? undefined : (make(written) ?? r.issue(code, written));
    },
  };
}

export const date: Field<StoryDate> = made('bad-date', parseDate);
export const webAddress: Field<string> = made('bad-url', parseWebAddress);
export const sha256: Field<string> = made('bad-hash', (hash) =>
  /^[0-9a-f]{64}$/i.test(hash) ? hash.toLowerCase() : undefined,
);
export const language: Field<string> = made('bad-language', (tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
});

/** An id: NFC, so that the same letters typed on two keyboards are one id. */
export const id: Field<Id> = made('wrong-type', (written) => written.normalize('NFC'));

/** The id of a record of a table that has been read. */
export function ref(table: IdTable): Field<Id> {
  return {
    names: table,
    read(value, r) {
      const written = id.read(value, r);
      return written === undefined ? undefined : r.resolve(table, written);
    },
  };
}

/**
 * Ids of records, each once, of `table` or of any. Those that lead nowhere are left out. They are looked up when
 * everything has been read, so the list fills only then.
 */
export function refs(table?: IdTable): SureField<Id[]> {
  return {
    fallback: () => [],
    fromCell: splitCell,
    names: table,
    read(value, r) {
      const found = new Set<Id>();
      const list: Id[] = [];
      // A record of this very table that names itself
      const own = r.spot?.up?.up?.key === table ? r.owner : undefined;
      eachEntry(value, r, 'warning', (entry) => {
        const written = id.read(entry, r);
        if (written === undefined) return;
        r.defer(() => {
          const other = r.resolve(table, written);
          if (other === undefined) return;
          if (other === own) r.issue('self-reference', written);
          else if (found.has(other)) r.issue('duplicate-entry', written);
          else list.push(other);
          found.add(other);
        });
      });
      return list;
    },
  };
}

/** One of the words of the format. */
export function oneOf<T extends string>(...words: readonly T[]): Field<T> {
  return {
    read(value, r) {
      const written = line.read(value, r);
      if (written === undefined) return undefined;
      const form = (word: string) => (r.fromTables ? foldName(word) : word);
      return (
        words.find((word) => form(word) === form(written)) ??
        r.issue('unknown-word', written, words.join(', '), r.nearest(written, words))
      );
    },
  };
}

/** A finite number, within the range if one is given. */
export function number(min = -Infinity, max = Infinity): Field<number> {
  return {
    read: (value, r) =>
      typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
        ? value + 0 // −0 becomes 0
        : r.issue('bad-number', value, max < Infinity ? say.between(min, max) : ''),
    // Only what can be read in one way: `1,5` and `1.000` of other locales stay text, and are reported.
    fromCell: (cell) => (/^[+-]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell),
  };
}

export const boolean: Field<boolean> = {
  read: (value, r) =>
    typeof value === 'boolean' ? value : r.issue('wrong-type', value, say.trueOrFalse),
  fromCell: (cell) => /^(yes|true)$/i.test(cell) || (/^(no|false)$/i.test(cell) ? false : cell),
};

/** Calls `take` for each entry, at its place. Returns how many are past the limit. */
function eachEntry(
  value: unknown,
  r: Reading,
  severity: IssueSeverity,
  take: (entry: unknown) => void,
): number {
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  if (entries !== value) r.issue('wrong-type', value, say.aList, undefined, 'warning');
  const left = entries.length - LIMITS.records;
  entries.slice(0, LIMITS.records).forEach((entry, i) => r.at(i, severity, () => take(entry)));
  if (left > 0) r.issue('too-many', entries.length, LIMITS.records, undefined, 'error');
  return Math.max(0, left);
}

/** Lists in a spreadsheet cell: on lines of their own, or between `|` or `;`. */
function splitCell(cell: string): readonly string[] {
  return cell
    .split(/[\r\n]/.test(cell) ? /[\r\n]+/ : cell.includes('|') ? '|' : ';')
    .filter((part) => !isBlank(part));
}

type AnyFields = Readonly<Record<string, Field<unknown>>>;

/** The fields of a record, however complete, with whether all that are required are there. */
export function readFields<T>(
  fields: AnyFields,
  value: unknown,
  r: Reading,
): {record: T; complete: boolean} | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return r.issue('wrong-type', value, say.anObject);
  const written = value as Readonly<Record<string, unknown>> & {[WHERE]?: Where};
  if (r.spot) r.spot.where = written[WHERE];
  const names = Object.keys(fields);
  const all = names.join(', ');
  for (const key of Object.keys(written))
    if (!names.includes(key) && key !== '$schema' && r.isFirst(`${all} ${key}`))
      r.at(key, 'warning', () => r.issue('unknown-field', key, all, r.nearest(key, names)));

  const record: Record<string, unknown> = {};
  let complete = true;
  for (const name of names) {
    const {required, read, fallback} = fields[name]!;
    r.at(name, required ? r.severity : 'warning', () => {
      const found = written[name] ?? '';
      const used =
        typeof found === 'string' && isBlank(found)
          ? required
            ? r.issue('missing-field', undefined)
            : undefined
          : read(found, r);
      if (required && used === undefined) complete = false;
      record[name] = used ?? fallback?.(r);
      if (record[name] === undefined) delete record[name];
    });
    if (name === 'id') r.owner = record[name] as Id | undefined;
  }
  return {record: record as T, complete};
}

/** A record with these fields; not read when a required one is missing. */
export function record<P, F>(fields: FieldsOf<P, F>): Field<P> {
  return {
    read(value, r) {
      const result = readFields<P>(fields, value, r);
      return result?.complete ? result.record : undefined;
    },
  };
}

/**
 * Entries in a list. One that cannot be read is left out; with `loss` error it is counted as a lost record, with
 * warning (evidence, texts) what it stands in is drawn without it. `accept` may refuse what was read.
 */
export function list<T>(
  item: Field<T>,
  loss: IssueSeverity = 'error',
  accept: (entry: T, reading: Reading) => boolean = () => true,
): SureField<T[]> {
  return {
    fallback: () => [],
    fromCell: splitCell,
    read(value, r) {
      const entries: T[] = [];
      let bad = 0;
      const left = eachEntry(value, r, loss, (entry) => {
        const read = item.read(entry, r);
        if (read !== undefined && accept(read, r)) entries.push(read);
        else bad++;
      });
      if (loss === 'error') r.skipped += bad + left;
      return entries;
    },
  };
}

/** Records by id, in the order of the file. A later record with an id that is taken is left out. */
export function table<P extends {readonly id: Id}, F>(
  name: IdTable,
  fields: FieldsOf<P, F>,
  namesOf: (record: P) => readonly (string | undefined)[],
): SureField<Map<Id, P>> {
  const records = list(record(fields), 'error', (one, r) => r.learn(name, one.id, namesOf(one)));
  return {
    fallback: () => new Map(),
    read: (value, r) => new Map(records.read(value, r)!.map((one) => [one.id, one])),
  };
}
