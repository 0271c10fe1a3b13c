import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {issueMessages as say} from '../locales/en/issues.js';
import {
  cleanText,
  editDistance,
  foldName,
  isBlank,
  isDeceptive,
  isList,
  printable,
  shapeOf,
} from './text.js';
import {UNSTATED, type Id, type IssuePlace, type IssueSeverity, type StoryIssue} from './types.js';

/** The tables that ids are looked up in. */
export type IdTable =
  'sources' | 'participants' | 'blocs' | 'meetings' | 'ties' | 'options' | 'stances';

/** The ids of one table, and what leads to them. */
interface KnownIds {
  /** id → its place in the list. */
  readonly ids: Map<Id, number>;
  /** Folded id, name, short name, alias → id; undefined where two records share it. */
  readonly names: Map<string, Id | undefined>;
  /** What an id looks like → the first id that looks so. */
  readonly shapes: Map<string, Id>;
}

export interface ReadingOptions {
  /** Name or address of the file, for the issues. */
  readonly file?: string | undefined;
  /**
   * Set when the records were made from tables: tells where in the table a field (`stance`, `evidence.quote`) of a
   * record stands. Then words and names are also matched without regard to case and punctuation, as people write
   * them in spreadsheets.
   */
  readonly origin?: ((record: object, field: string) => IssuePlace | undefined) | undefined;
  /** Issues found before. */
  readonly issues?: readonly StoryIssue[] | undefined;
  /** Records lost before. */
  readonly skipped?: number | undefined;
}

/** Work (letters compared) that may go into nearest ids, so that a file full of unknown ids is no freeze. */
const NEAREST_BUDGET = 4_000_000;

/** One pass over one story: where we are, what is wrong so far, which ids are known, and how much more may be read. */
export class Reading {
  readonly issues: StoryIssue[];
  skipped: number;
  /** True when the records come from tables. */
  readonly fromTables: boolean;
  /** Path from the root to the value at hand. */
  trail: (string | number)[] = [];
  /** Id of the record at hand, or of the one around it. */
  owner: Id | undefined;
  private readonly checks: (() => void)[] = [];
  private readonly tables = new Map<IdTable, KnownIds>();
  private readonly seen = new Set<string>();
  private room: number = LIMITS.bytes;
  private work = NEAREST_BUDGET;

  constructor(
    private readonly root: unknown,
    private readonly options: ReadingOptions,
  ) {
    this.issues = [...(options.issues ?? [])];
    this.skipped = options.skipped ?? 0;
    this.fromTables = options.origin !== undefined;
  }

  /** Notes an issue at the place at hand. */
  issue(
    code: IssueCode,
    severity: IssueSeverity,
    found: unknown,
    detail?: string | number,
    nearest?: string,
  ): undefined {
    const count = this.issues.length;
    if (count < LIMITS.issues)
      this.issues.push(createIssue(code, severity, this.place(), found, detail, nearest));
    else if (count === LIMITS.issues)
      this.issues.push(createIssue('more-issues', 'warning', this.place(), count));
  }

  /** True the first time it is asked about `key`. */
  isFirst(key: string): boolean {
    return this.seen.size < this.seen.add(key).size;
  }

  /** Runs `read` one step further along the path. */
  at<T>(key: string | number, read: () => T): T {
    this.trail.push(key);
    const result = read();
    this.trail.pop();
    return result;
  }

  /** Has `check` run once everything is read, with the place of now. */
  defer(check: () => void): void {
    const trail = [...this.trail];
    this.checks.push(() => {
      this.trail = trail;
      check();
    });
  }

  /** Runs the deferred checks, and those that they defer. */
  settle(): void {
    for (const check of this.checks) check();
  }

  /** What `read` returns, or undefined, with an issue, when it throws. */
  attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch {
      return this.issue('unreadable', 'warning', undefined);
    }
  }

  /** Takes from what a story may hold; false, with one issue, when it is used up. */
  spend(amount: number): boolean {
    this.room -= amount;
    if (this.room < 0 && this.isFirst('too-large'))
      this.issue('too-large', 'error', undefined, LIMITS.bytes);
    return this.room >= 0;
  }

  /** Clean text of at most `limit` characters; undefined, with an issue, for anything else. */
  text(value: unknown, limit: number, severity: IssueSeverity): string | undefined {
    if (typeof value !== 'string' || isBlank(value))
      return this.issue('wrong-type', severity, value, say.text);
    if (value.length > limit) return this.issue('too-long', severity, value.length, limit);
    return this.spend(value.length) ? cleanText(value) : undefined;
  }

  /** Makes the id of the record at hand known, with the names that lead to it. False, with an issue, when it is taken. */
  learn(table: IdTable, id: Id, names: readonly (string | undefined)[] = []): boolean {
    const {ids, shapes, names: known} = this.known(table);
    const tell = (code: IssueCode, severity: IssueSeverity, nearest?: string) =>
      this.at('id', () => this.issue(code, severity, id, '', nearest)) ?? false;
    if (table === 'stances' && id === UNSTATED) return tell('reserved-id', 'error');
    if (ids.has(id)) return tell('duplicate-id', 'error');

    ids.set(id, Number(this.trail[1]));
    const shape = shapeOf(id);
    const twin = shapes.get(shape);
    if (twin !== undefined || isDeceptive(id)) tell('look-alike-id', 'warning', twin);
    else shapes.set(shape, id);
    for (const name of [id, ...names]) {
      const key = foldName(name ?? '');
      if (key) known.set(key, known.has(key) && known.get(key) !== id ? undefined : id);
    }
    return true;
  }

  /** Place of a record in its list; undefined for an unknown id. */
  placeOf(table: IdTable, id: Id): number | undefined {
    return this.known(table).ids.get(id);
  }

  /** The id as its table has it (any table, if none is given); undefined, with an issue and the nearest id, if none has. */
  resolve(table: IdTable | undefined, id: Id, severity: IssueSeverity): Id | undefined {
    if (table === undefined) for (const {ids} of this.tables.values()) if (ids.has(id)) return id;
    const {ids, names} = this.known(table ?? 'participants');
    if (ids.has(id) || (table === 'stances' && id === UNSTATED)) return id;
    const folded = foldName(id);
    if (this.fromTables && table === 'stances' && /^(un|not)stated$/.test(folded)) return UNSTATED;
    const named = names.get(folded);
    if (named !== undefined && this.fromTables) return named;
    return this.issue('unknown-id', severity, id, table, named ?? this.nearest(id, ids.keys()));
  }

  /** The candidate that a mistyped word most probably stands for, if one is near enough. */
  nearest(word: string, candidates: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = Math.min(3, Math.floor(word.length / 3) + 1);
    for (const candidate of candidates) {
      this.work -= 20;
      if (this.work < 0) break;
      if (Math.abs(candidate.length - word.length) > least) continue;
      this.work -= word.length * candidate.length;
      const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
      if (distance < least || (distance === least && (best === undefined || candidate < best))) {
        best = candidate;
        least = distance;
      }
    }
    return best;
  }

  private known(table: IdTable): KnownIds {
    let known = this.tables.get(table);
    if (!known)
      this.tables.set(table, (known = {ids: new Map(), names: new Map(), shapes: new Map()}));
    return known;
  }

  private place(): IssuePlace {
    const {trail} = this;
    const {file, origin} = this.options;
    let place: IssuePlace | undefined;
    let at = this.root;
    // The innermost record that knows where it stands. One that does not is no record of a table: nothing to look into.
    for (let i = 0; i < trail.length; i++) {
      if (!origin) break;
      if (i > 0 && !isList(at)) {
        const found = origin(
          at as object,
          trail
            .slice(i)
            .filter((key) => typeof key === 'string')
            .join('.'),
        );
        if (!found) break;
        place = found;
      }
      at = (at as Record<string, unknown>)[trail[i]!];
    }
    if (place) return place;
    const steps = trail.map((key) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[a-z_$][\w$]*$/i.test(key)
          ? `.${key}`
          : `["${printable(key, 40)}"]`,
    );
    return {kind: 'json', path: `$${steps.join('')}`, ...(file !== undefined && {file})};
  }
}

/** The names of the fields of a record; undefined, with an issue, when the value is no record. */
export function keysOf(
  value: unknown,
  r: Reading,
  severity: IssueSeverity,
): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) {
    return r.issue('wrong-type', severity, value, say.anObject);
  }
  const keys = r.spend(0) ? r.attempt(() => Object.keys(value)) : undefined;
  return keys && r.spend(keys.length) ? keys : undefined;
}
