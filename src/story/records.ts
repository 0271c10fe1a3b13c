import type {Origins} from './issue-log.js';
import type {StoryIssue} from './types.js';

/** A record of any kind, on either side of the reader. */
export type AnyRecord = Record<string, unknown>;

/** What the reader has to know when the records were made from tables. */
export interface FromTables {
  readonly origins: Origins;
  /** The tables that were given. Names that turn up elsewhere bring their own participants, options and sources. */
  readonly given: readonly string[];
  /** Titles of web addresses, from the links that lead to them. */
  readonly titles: ReadonlyMap<string, string>;
  readonly issues: readonly StoryIssue[];
  readonly skipped: number;
}
