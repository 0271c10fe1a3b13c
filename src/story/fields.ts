import {issueMessages as say} from '../locales/en/issues.js';
import {parseDate} from './dates.js';
import type {IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import type {IdTable, Reading} from './reading.js';
import {foldName, isBlank, isDeceptive, isList, shapeOf, show} from './text.js';
import {UNSTATED, type Id, type IssueSeverity, type StoryDate} from './types.js';
import {parseWebAddress} from './urls.js';

/** How one field is read. The tables of such fields in `records.ts` are the whole grammar of the story file. */
export interface Field<T> {
  /**
   * The value, or undefined when it is not what it should be: then the issue has been noted, with the given severity.
   * Called for values that are there: not for undefined, null and blank text.
   */
  readonly read: (value: unknown, reading: Reading, severity: IssueSeverity) => T | undefined;
  /** What `read` expects, in words; text unless it says so. */
  readonly expected?: string;
  /** Without it, the record is lost. */
  readonly required?: true;
  /** What stands in for it when it is missing or bad. */
  readonly fallback?: (reading: Reading) => T;
  /** Turns the text of a spreadsheet cell into what `read` takes, when that is not text. */
  readonly fromCell?: (text: string) => unknown;
}

/** The keys of T that may be left out. */
type OptionalKeys<T> = {[K in keyof T]-?: object extends Pick<T, K> ? K : never}[keyof T];

/**
 * Fields that read a record written as `File` into one parsed as `Parsed`: every field of either, none besides;
 * required where the file type requires it, with a fallback where only the parsed type does.
 */
export type FieldsOf<Parsed, File> = {
  readonly [K in keyof Parsed | keyof File]-?: K extends keyof Parsed & keyof File
    ? Field<NonNullable<Parsed[K]>> &
        (K extends OptionalKeys<File>
          ? K extends OptionalKeys<Parsed>
            ? unknown
            : Pick<Required<Field<NonNullable<Parsed[K]>>>, 'fallback'>
          : {readonly required: true})
    : never;
};

/** The same field, without which the record is lost. */
export function must<T>(field: Field<T>): Field<T> & {readonly required: true} {
  return {...field, required: true};
}

/** The same field, with what stands in for it. */
export function or<T>(field: Field<T>, fallback: T): Field<T> & {readonly fallback: () => T} {
  return {...field, fallback: () => fallback};
}

function text(limit: number): Field<string> {
  return {read: (value, r, severity) => r.text(value, limit, severity)};
}

/** A text that `make` turns into something else, or refuses. */
function made<T>(
  limit: number,
  code: IssueCode,
  expected: string,
  make: (text: string) => T | undefined,
): Field<T> {
  return {
    expected,
    read(value, r, severity) {
      const written = r.text(value, limit, severity, expected);
      return written === undefined
        ? undefined
        : (make(written) ?? r.issue(code, severity, show(written), expected));
    },
  };
}

/** A name or label. */
export const line = text(LIMITS.line);
/** Words: a quote, a summary. */
export const prose = text(LIMITS.text);

export const date: Field<StoryDate> = made(LIMITS.line, 'bad-date', say.date, parseDate);
export const webAddress: Field<string> = made(LIMITS.line, 'bad-url', say.url, parseWebAddress);

export const language: Field<string> = made(LIMITS.line, 'bad-language', say.language, (tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
});

export const sha256: Field<string> = made(LIMITS.line, 'bad-hash', say.sha256, (hash) =>
  /^[0-9a-f]{64}$/i.test(hash) ? hash.toLowerCase() : undefined,
);

/** An id: NFC, so that the same letters typed on two keyboards are one id. */
export const id: Field<Id> = {
  read: (value, r, severity) => r.text(value, LIMITS.line, severity)?.normalize('NFC'),
};

/** The id of a record of `table`. */
export function ref(table: IdTable): Field<Id> {
  return {
    expected: say.idOf(table),
    read(value, r, severity) {
      const written = id.read(value, r, severity);
      return written === undefined ? undefined : r.resolve(table, written, severity);
    },
  };
}

/** One of the words of the format. */
export function oneOf<T extends string>(...words: readonly T[]): Field<T> {
  const expected = say.oneOf(words);
  return {
    expected,
    read(value, r, severity) {
      const written = r.text(value, LIMITS.line, severity, expected);
      if (written === undefined) return undefined;
      const folded = foldName(written);
      return (
        words.find((word) => word === written || (r.fromTables && foldName(word) === folded)) ??
        r.issue('unknown-word', severity, show(written), expected, r.nearest(written, words))
      );
    },
  };
}

/** A finite number, within the range if one is given. */
export function number(min = -Infinity, max = Infinity): Field<number> {
  const expected = Number.isFinite(min) ? say.between(min, max) : say.number;
  return {
    expected,
    read: (value, r, severity) =>
      typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
        ? value + 0 // −0 becomes 0
        : r.issue('bad-number', severity, show(value), expected),
    // Only what can be read in one way: `1,5` and `1.000` of other locales stay text, and are reported.
    fromCell: (cell) => (/^[+-]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell),
  };
}

export const boolean: Field<boolean> = {
  expected: say.boolean,
  read: (value, r, severity) =>
    typeof value === 'boolean' ? value : r.issue('wrong-type', severity, show(value), say.boolean),
  fromCell: (cell) => /^(yes|true)$/i.test(cell) || (/^(no|false)$/i.test(cell) ? false : cell),
};

/** Calls `take` for each entry, at its place. Returns how many were left out because they are past a limit. */
export function eachEntry(value: unknown, r: Reading, take: (entry: unknown) => void): number {
  let entries = value;
  if (!isList(entries)) {
    r.issue('wrong-type', 'warning', show(value), say.someList);
    entries = [value];
  }
  const length = Number(r.get(entries as object, 'length'));
  let i = 0;
  while (i < length && i < LIMITS.records && r.countEntry()) {
    r.at(i, () => take(r.get(entries as object, i)));
    i++;
  }
  if (i === LIMITS.records && i < length) {
    r.issue('too-many', 'error', say.entries(length), say.atMost(say.entries(i)));
  }
  return length - i;
}

/** Texts in a list. In a spreadsheet cell they stand on lines of their own, or between `|` or `;`. */
export const texts: Field<readonly string[]> = {
  expected: say.someList,
  read(value, r) {
    const found = new Set<string>();
    eachEntry(value, r, (entry) => addOnce(found, prose.read(entry, r, 'warning'), r));
    return [...found];
  },
  fromCell: splitCell,
};

/** Ids of records of `table`, each once. Those that lead nowhere are left out. */
export function refs(table: IdTable): Field<readonly Id[]> {
  return {
    expected: say.someList,
    read(value, r) {
      const found = new Set<Id>();
      const target = ref(table);
      eachEntry(value, r, (entry) => addOnce(found, target.read(entry, r, 'warning'), r));
      return [...found];
    },
    fromCell: splitCell,
  };
}

/**
 * Ids of other records of the same table, each once, never the record's own. They can only be looked up when the
 * whole table has been read, so the list fills when the table settles.
 */
export function siblings(table: IdTable): Field<readonly Id[]> {
  return {
    expected: say.someList,
    read(value, r) {
      const list: Id[] = [];
      const found = new Set<Id>();
      const {owner} = r;
      eachEntry(value, r, (entry) => {
        const written = id.read(entry, r, 'warning');
        if (written === undefined) return;
        r.defer(() => {
          const sibling = r.resolve(table, written, 'warning');
          if (sibling === owner) r.issue('self-reference', 'warning', show(written), say.notItself);
          else if (addOnce(found, sibling, r)) list.push(sibling!);
        });
      });
      return list;
    },
    fromCell: splitCell,
  };
}

/** Ids of records of any table. */
export const anyRefs: Field<readonly Id[]> = {
  expected: say.someList,
  read(value, r) {
    const found = new Set<Id>();
    eachEntry(value, r, (entry) => {
      const written = id.read(entry, r, 'warning');
      if (written !== undefined)
        addOnce(found, r.resolve(r.homeOf(written), written, 'warning'), r);
    });
    return [...found];
  },
  fromCell: splitCell,
};

function addOnce(found: Set<string>, entry: string | undefined, r: Reading): boolean {
  if (entry === undefined) return false;
  if (found.has(entry)) r.issue('duplicate-entry', 'warning', show(entry), say.once);
  return found.size < found.add(entry).size;
}

function splitCell(cell: string): readonly string[] {
  const separator = [/[\r\n]+/, /\|/].find((pattern) => pattern.test(cell)) ?? /;/;
  return cell.split(separator).filter((part) => !isBlank(part));
}

/** The fields of a record, however complete, with whether all that are required are there. */
export function readFields<T>(
  fields: Readonly<Record<string, Field<unknown>>>,
  kind: string,
  value: unknown,
  r: Reading,
  severity: IssueSeverity,
): {record: T; complete: boolean} | undefined {
  const keys = r.keys(value, severity);
  if (!keys) return undefined;
  const source = value as object;
  const names = Object.keys(fields);
  for (const key of keys) if (!names.includes(key)) unknownField(key, names, kind, r);

  const record: Record<string, unknown> = {};
  let complete = true;
  for (const name of names) {
    const field = fields[name]!;
    r.at(name, () => {
      const written = keys.includes(name) ? r.get(source, name) : undefined;
      const weight = field.required ? severity : 'warning';
      let read: unknown;
      if (
        written !== undefined &&
        written !== null &&
        !(typeof written === 'string' && isBlank(written))
      ) {
        read = field.read(written, r, weight);
      } else if (field.required && !(r.fromTables && severity === 'warning')) {
        r.issue('missing-field', weight, show(written), field.expected ?? say.text);
      }
      if (field.required && read === undefined) complete = false;
      read ??= field.fallback?.(r);
      if (read !== undefined) record[name] = read;
      if (name === 'id') r.owner = read as Id | undefined;
    });
  }
  return {record: record as T, complete};
}

function unknownField(key: string, names: readonly string[], kind: string, r: Reading): void {
  if (key === '$schema' || !r.isFirst(`${kind}.${key}`)) return;
  r.at(key, () =>
    r.issue('unknown-field', 'warning', show(key), say.fieldOf(names), r.nearest(key, names)),
  );
}

/** A record inside another. */
export function record<P, F>(kind: string, fields: FieldsOf<P, F>): Field<P> {
  return {
    read(value, r, severity) {
      const result = readFields<P>(fields, kind, value, r, severity);
      return result?.complete ? result.record : undefined;
    },
  };
}

/**
 * Records in a list. One that cannot be read is left out; with `loss` error it is counted as lost, with warning
 * (evidence) what it stands in is drawn without it. `accept` may refuse a record that was read.
 */
export function list<T>(
  item: Field<T>,
  loss: IssueSeverity = 'error',
  accept: (record: T, reading: Reading) => boolean = () => true,
): Field<T[]> {
  return {
    expected: say.someList,
    read(value, r) {
      const records: T[] = [];
      const left = eachEntry(value, r, (entry) => {
        const read = item.read(entry, r, loss);
        if (read !== undefined && accept(read, r)) records.push(read);
        else if (loss === 'error') r.skipped++;
      });
      if (loss === 'error') r.skipped += left;
      return records;
    },
  };
}

/** Records by id, in the order of the file. A later record with an id that is taken is left out. */
export function table<T extends {readonly id: Id}>(
  name: IdTable,
  item: Field<T>,
  namesOf: (record: T) => readonly (string | undefined)[],
): Field<Map<Id, T>> {
  const records = list(item, 'error', (record, r) =>
    learnFresh(name, record.id, namesOf(record), r),
  );
  return {
    read(value, r, severity) {
      const read = records.read(value, r, severity);
      r.settle();
      return read && new Map(read.map((record) => [record.id, record]));
    },
  };
}

/** Makes the id of the record at hand known. False, with an issue, when it is taken. */
export function learnFresh(
  name: IdTable,
  id: Id,
  names: readonly (string | undefined)[],
  r: Reading,
): boolean {
  const {ids, shapes} = r.known(name);
  const reserved = name === 'stances' && id === UNSTATED;
  const fresh = !reserved && !ids.has(id);
  const shape = shapeOf(id);
  const twin = shapes.get(shape);
  r.at('id', () => {
    if (reserved) r.issue('reserved-id', 'error', show(id), say.ownId);
    else if (!fresh) r.issue('duplicate-id', 'error', show(id), say.freshId);
    else if (twin !== undefined)
      r.issue('look-alike-id', 'warning', show(id), say.distinctId, twin);
    else if (isDeceptive(id)) r.issue('look-alike-id', 'warning', show(id), say.plainId);
  });
  if (fresh) {
    r.learn(name, id, names);
    if (twin === undefined) shapes.set(shape, id);
  }
  return fresh;
}
