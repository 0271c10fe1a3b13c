import {createIssue, filePlace, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {printable} from './text.js';
import type {Id, IssuePlace, IssueSeverity, StoryIssue} from './types.js';

/** Where the reader stands: at a field of a record, or at an entry of a list in it. Text is made of it for issues only. */
export interface Spot {
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

/** Where in a table the fields (`stance`, `evidence.source`) of a record stand. */
export type Origins = ReadonlyMap<unknown, (path: string) => IssuePlace>;

/** Notes an issue, and gives undefined: what a reader has in the place of what it could not read. */
export type NoteIssue = (
  at: Spot,
  code: IssueCode,
  found: unknown,
  detail?: string | number,
  near?: string,
) => undefined;

/**
 * Adds issues to a list, up to the limit, each with its place in words: a JSON path, or file, row and column.
 *
 * @param file names the file in paths
 * @param origins of records that were made from tables
 */
export function createIssueLog(
  issues: StoryIssue[],
  file: string | undefined,
  origins: Origins | undefined,
): NoteIssue {
  return (at, code, found, detail, near) => {
    const count = issues.length;
    if (count > LIMITS.issues) return;
    const place = placeOf(at, file, origins);
    issues.push(
      count < LIMITS.issues
        ? createIssue(code, at.severity, place, found ?? null, detail, near)
        : createIssue('more-issues', 'warning', place, count),
    );
  };
}

function placeOf(at: Spot, file: string | undefined, origins: Origins | undefined): IssuePlace {
  let path = step(at.field, at.entry);
  let column = at.field;
  let origin;
  for (let spot = at; spot.up; spot = spot.up) {
    path = step(spot.list, spot.index) + path;
    origin ??= origins?.get(spot.raw);
    if (spot.up.up) column = `${spot.list}.${column}`;
  }
  return origin?.(column) ?? filePlace(file, {path: `$${path}`});
}

/** One step of a path: `.positions[3]`. */
function step(name: string, index: number): string {
  return `.${printable(name, 40)}${index < 0 ? '' : `[${index}]`}`;
}
