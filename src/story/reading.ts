import {createIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {editDistance, foldName, printable} from './text.js';
import {UNSTATED, type Id, type IssuePlace, type IssueSeverity, type StoryIssue} from './types.js';

/** The tables that ids are looked up in. */
export type IdTable =
  'sources' | 'participants' | 'blocs' | 'meetings' | 'ties' | 'options' | 'stances';

/**
 * A record made from a table carries under this key where in the table its fields (`stance`, `evidence.quote`) stand.
 */
export const WHERE = Symbol('where');
export type Where = (field: string) => IssuePlace;

/** The way from the root to the value at hand, its last step first. */
interface Spot {
  readonly key: string | number;
  /** `error` where what is wrong costs a record. */
  readonly severity: IssueSeverity;
  readonly up: Spot | undefined;
  where?: Where | undefined;
}

/** The ids of one table, and what leads to them. */
interface KnownIds {
  readonly ids: Map<Id, Spot | undefined>;
  /** Folded id, name, short name, alias → id; undefined where two records share it. */
  readonly names: Map<string, Id | undefined>;
}

export interface ReadingOptions {
  /** Name or address of the file, for the issues. */
  readonly file?: string | undefined;
  /**
   * Set when the records were made from tables. Then words and names are also matched without regard to case and
   * punctuation, as people write them in spreadsheets.
   */
  readonly fromTables?: boolean;
  /** Issues found before. */
  readonly issues?: readonly StoryIssue[];
  /** Records lost before. */
  readonly skipped?: number;
}

/** One pass over one story: where we are, what is wrong so far, and which ids are known. */
export class Reading {
  readonly issues: StoryIssue[];
  skipped: number;
  readonly fromTables: boolean;
  spot: Spot | undefined;
  /** Id of the record at hand, or of the one around it. */
  owner: Id | undefined;
  readonly #file: string | undefined;
  readonly #checks: (() => void)[] = [];
  readonly #tables = new Map<IdTable, KnownIds>();
  readonly #seen = new Set<string>();
  /** Work (letters compared) that may still go into nearest ids, so that a file full of unknown ids is no freeze. */
  #work = 4_000_000;

  constructor({file, fromTables = false, issues = [], skipped = 0}: ReadingOptions) {
    this.#file = file;
    this.fromTables = fromTables;
    this.issues = [...issues];
    this.skipped = skipped;
  }

  /** What an issue here costs. */
  get severity(): IssueSeverity {
    return this.spot?.severity ?? 'warning';
  }

  /** Notes an issue at the place at hand. */
  issue(
    code: IssueCode,
    found: unknown,
    detail?: string | number,
    nearest?: string,
    severity = this.severity,
  ): undefined {
    const count = this.issues.length;
    if (count < LIMITS.issues)
      this.issues.push(createIssue(code, severity, this.#place(), found, detail, nearest));
    else if (count === LIMITS.issues)
      this.issues.push(createIssue('more-issues', 'warning', this.#place(), count));
  }

  /** True the first time it is asked about `key`. */
  isFirst(key: string): boolean {
    return this.#seen.size < this.#seen.add(key).size;
  }

  /** Runs `read` one step further along the way. */
  at<T>(key: string | number, severity: IssueSeverity, read: () => T): T {
    const up = this.spot;
    this.spot = {key, severity, up};
    const result = read();
    this.spot = up;
    return result;
  }

  /** Has `check` run once everything is read, with the place of now. */
  defer(check: () => void): void {
    const {spot} = this;
    this.#checks.push(() => {
      this.spot = spot;
      check();
    });
  }

  /** Runs the deferred checks, and those that they defer. */
  settle(): void {
    for (const check of this.#checks) check();
  }

  /** Makes the id of the record at hand known, with the names that lead to it. False, with an issue, when it is taken. */
  learn(table: IdTable, id: Id, names: readonly (string | undefined)[] = []): boolean {
    const {ids, names: known} = this.#known(table);
    if (ids.has(id)) {
      const code = this.isUnstated(table, id) ? 'reserved-id' : 'duplicate-id';
      this.at('id', 'error', () => this.issue(code, id));
      return false;
    }
    ids.set(id, this.spot);
    for (const name of [id, ...names]) {
      const key = foldName(name ?? '');
      if (key) known.set(key, known.has(key) && known.get(key) !== id ? undefined : id);
    }
    return true;
  }

  /** Whether an id is known. */
  knows(table: IdTable, id: Id): boolean {
    return this.#known(table).ids.has(id);
  }

  /** Notes an issue with a field of a record that was read before. */
  issueWith(table: IdTable, id: Id, field: string, code: IssueCode, found: unknown): void {
    this.spot = this.#known(table).ids.get(id);
    this.at(field, 'warning', () => this.issue(code, found));
  }

  /** The id as its table has it (any table, if none is given); undefined, with an issue and the nearest id, if none has. */
  resolve(table: IdTable | undefined, id: Id): Id | undefined {
    const {ids, names} = this.#known(table ?? 'participants');
    const tables = table ? [{ids}] : [...this.#tables.values()];
    if (tables.some((known) => known.ids.has(id))) return id;
    const named = names.get(foldName(id));
    if (named !== undefined && this.fromTables) return named;
    return this.issue('unknown-id', id, table, named ?? this.nearest(id, ids.keys()));
  }

  isUnstated(table: IdTable, id: Id): boolean {
    return table === 'stances' && id === UNSTATED;
  }

  /** The candidate that a mistyped word most probably stands for, if one is near enough. */
  nearest(word: string, candidates: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = Math.min(3, Math.floor(word.length / 3) + 1);
    for (const candidate of candidates) {
      const isLike = Math.abs(candidate.length - word.length) <= least;
      this.#work -= isLike ? word.length * candidate.length : 20;
      if (this.#work < 0) break;
      const distance = isLike ? editDistance(word.toLowerCase(), candidate.toLowerCase()) : 9;
      if (distance < least || (distance === least && (best === undefined || candidate < best))) {
        best = candidate;
        least = distance;
      }
    }
    return best;
  }

  #known(table: IdTable): KnownIds {
    let known = this.#tables.get(table);
    if (!known) this.#tables.set(table, (known = {ids: new Map(), names: new Map()}));
    if (table === 'stances' && known.ids.size === 0) {
      known.ids.set(UNSTATED, undefined);
      for (const name of [UNSTATED, 'notstated']) known.names.set(name, UNSTATED);
    }
    return known;
  }

  #place(): IssuePlace {
    const file = this.#file;
    let path = '';
    const fields: string[] = [];
    for (let at = this.spot; at; at = at.up) {
      if (at.where) return at.where(fields.join('.'));
      const {key} = at;
      if (typeof key === 'string') fields.unshift(key);
      path =
        (typeof key === 'number'
          ? `[${key}]`
          : /^[a-z_$][\w$]*$/i.test(key)
            ? `.${key}`
            : `["${printable(key, 40)}"]`) + path;
    }
    return {kind: 'json', path: `$${path}`, ...(file !== undefined && {file})};
  }
}
