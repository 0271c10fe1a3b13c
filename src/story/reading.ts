import {issueMessages as say} from '../locales/en/issues.js';
import type {IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {cleanText, editDistance, foldName, isBlank, isList, printable, show} from './text.js';
import type {Id, IssuePlace, IssueSeverity, StoryIssue} from './types.js';

/** The tables that ids are looked up in. */
export type IdTable =
  'sources' | 'participants' | 'blocs' | 'meetings' | 'ties' | 'options' | 'stances';

/** The ids of one table, and the names that lead to them. */
export interface KnownIds {
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
   * Set when the records were made from tables: tells where in the table a field of a record stands. Then words and
   * names are also matched without regard to case and punctuation, as people write them in spreadsheets.
   */
  readonly origin?: ((record: object, key: string) => IssuePlace | undefined) | undefined;
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
  /** Path from the root to the value at hand. */
  trail: (string | number)[] = [];
  /** Id of the record at hand, if it has one. */
  owner: Id | undefined;
  /** Checks that have to wait until the table at hand is complete. */
  later: (() => void)[] = [];
  private readonly tables = new Map<IdTable, KnownIds>();
  /** Participant, option and date → stance, of the positions read so far. */
  readonly stanceAt = new Map<string, Id>();
  private readonly seen = new Set<string>();
  private records: number = LIMITS.total;
  private characters: number = LIMITS.bytes;
  private work = NEAREST_BUDGET;

  constructor(
    private readonly root: unknown,
    private readonly options: ReadingOptions = {},
  ) {
    this.issues = [...(options.issues ?? [])];
    this.skipped = options.skipped ?? 0;
  }

  /** True when the records come from tables. */
  get fromTables(): boolean {
    return this.options.origin !== undefined;
  }

  /** Notes an issue at the place at hand. */
  issue(
    code: IssueCode,
    severity: IssueSeverity,
    found: string,
    expected: string,
    nearest?: string,
  ): undefined {
    const count = this.issues.length;
    if (count > LIMITS.issues) return;
    const place = this.place();
    this.issues.push(
      count === LIMITS.issues
        ? {
            code: 'more-issues',
            severity: 'warning',
            place,
            found: say.entries(count),
            expected: say.moreIssues,
          }
        : {
            code,
            severity,
            place,
            found,
            expected,
            ...(nearest !== undefined && {nearest: printable(nearest, 120)}),
          },
    );
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

  /** Has `check` run once the table at hand is complete, with the place of now. */
  defer(check: () => void): void {
    const then = [...this.trail];
    this.later.push(() => {
      const now = this.trail;
      this.trail = then;
      check();
      this.trail = now;
    });
  }

  /** The table that has `id`; the participants if none has. */
  homeOf(id: Id): IdTable {
    for (const [table, {ids}] of this.tables) if (ids.has(id)) return table;
    return 'participants';
  }

  /** Runs the deferred checks. */
  settle(): void {
    const checks = this.later;
    this.later = [];
    for (const check of checks) check();
  }

  /** A property, or undefined with an issue when reading it throws. */
  get(from: object, key: string | number): unknown {
    try {
      return Reflect.get(from, key);
    } catch {
      return this.issue('unreadable', 'warning', say.unreadable, say.text);
    }
  }

  /** The names of the fields of a record; undefined, with an issue, when the value is no record. */
  keys(value: unknown, severity: IssueSeverity): readonly string[] | undefined {
    if (typeof value === 'object' && value !== null && !isList(value)) {
      try {
        const keys = Object.keys(value);
        return this.spend(keys.length) ? keys : undefined;
      } catch {
        return this.issue('unreadable', severity, say.unreadable, say.someObject);
      }
    }
    return this.issue('wrong-type', severity, show(value), say.someObject);
  }

  /** Counts one more entry of a list; false, with one issue, when the story holds too many. */
  countEntry(): boolean {
    if (this.records-- > 0) return true;
    if (this.isFirst('too-many')) {
      const most = say.entries(LIMITS.total);
      this.issue('too-many', 'error', say.moreThan(most), say.allTogether(most));
    }
    return false;
  }

  /** Clean text of at most `limit` characters; undefined, with an issue, for anything else. */
  text(
    value: unknown,
    limit: number,
    severity: IssueSeverity,
    expected: string = say.text,
  ): string | undefined {
    if (typeof value !== 'string' || isBlank(value))
      return this.issue('wrong-type', severity, show(value), expected);
    if (value.length > limit) {
      return this.issue(
        'too-long',
        severity,
        say.characters(value.length),
        say.atMost(say.characters(limit)),
      );
    }
    return this.spend(value.length) ? cleanText(value) : undefined;
  }

  /** Takes from the characters a story may hold; false, with one issue, when they are used up. */
  private spend(characters: number): boolean {
    this.characters -= characters;
    if (this.characters >= 0) return true;
    if (this.isFirst('too-large')) {
      const most = say.characters(LIMITS.bytes);
      this.issue('too-large', 'error', say.moreThan(most), say.allTogether(most));
    }
    return false;
  }

  /** The ids of a table. */
  known(table: IdTable): KnownIds {
    let known = this.tables.get(table);
    if (!known)
      this.tables.set(table, (known = {ids: new Map(), names: new Map(), shapes: new Map()}));
    return known;
  }

  /** Makes an id known, with the names that lead to it. */
  learn(table: IdTable, id: Id, names: readonly (string | undefined)[] = []): void {
    const known = this.known(table);
    known.ids.set(id, Number(this.trail[this.trail.length - 1]));
    for (const name of [id, ...names]) {
      const key = name === undefined ? '' : foldName(name);
      if (key)
        known.names.set(key, known.names.has(key) && known.names.get(key) !== id ? undefined : id);
    }
  }

  /** The id as the table has it; undefined, with an issue and the nearest id, when it has none such. */
  resolve(table: IdTable, id: Id, severity: IssueSeverity): Id | undefined {
    const {ids, names} = this.known(table);
    if (ids.has(id)) return id;
    const named = names.get(foldName(id));
    if (named !== undefined && this.fromTables) return named;
    return this.issue(
      'unknown-id',
      severity,
      show(id),
      say.idOf(table),
      named ?? this.nearest(id, ids.keys()),
    );
  }

  /** The candidate that a mistyped word most probably stands for, if one is near enough. */
  nearest(word: string, candidates: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = Math.min(3, Math.floor(word.length / 3) + 1);
    const folded = word.toLowerCase();
    for (const candidate of candidates) {
      if (this.work <= 0) break;
      this.work -= 20;
      if (Math.abs(candidate.length - word.length) > least) continue;
      this.work -= word.length * candidate.length;
      const distance = editDistance(folded, candidate.toLowerCase(), least);
      if (distance < least || (distance === least && (best === undefined || candidate < best))) {
        best = candidate;
        least = distance;
      }
    }
    return best;
  }

  private place(): IssuePlace {
    const {file, origin} = this.options;
    let place: IssuePlace | undefined;
    if (origin) {
      let at: unknown = this.root;
      for (const key of this.trail) {
        if (typeof at !== 'object' || at === null) break;
        place = origin(at, String(key)) ?? place;
        at = this.quietly(at, key);
      }
    }
    return place ?? {kind: 'json', path: jsonPath(this.trail), ...(file !== undefined && {file})};
  }

  private quietly(from: object, key: string | number): unknown {
    try {
      return Reflect.get(from, key);
    } catch {
      return undefined;
    }
  }
}

function jsonPath(trail: readonly (string | number)[]): string {
  const steps = trail.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[a-z_$][\w$]*$/i.test(key) ? `.${key}` : `["${printable(key, 40)}"]`;
  });
  return `$${steps.join('')}`;
}
