import {issueMessages as say} from '../locales/en/issues.js';
import {printable, show} from './text.js';
import type {IssuePlace, IssueSeverity, ParseResult, StoryIssue} from './types.js';

/** Every code an issue can have, with what happens to the record. Stable: pages and tools may rely on them. */
export type IssueCode =
  // The input as a whole: nothing could be read (`readable` is false).
  | 'empty' // nothing but blanks, or a table without a row below its header
  | 'bad-json' // the text is not JSON; the place has line and column
  | 'truncated-json' // JSON that ends too early
  | 'wrong-encoding' // UTF-16 read as something else, or bytes that are not UTF-8
  | 'not-a-story' // JSON, or a table, but of something else: no row of it can be read, or it has one column only
  | 'unreadable' // an object that throws when it is looked at
  // A file that could not be had.
  | `http-${number}` // the status of the answer
  | 'offline'
  | 'network' // the server cannot be reached, or does not let the page read the file
  | 'timeout'
  | 'aborted'
  | 'interrupted'
  // Limits (see `limits.ts`): what lies beyond is left out.
  | 'too-large' // the file, or all texts and records together
  | 'too-many' // records in a table, entries in a list, columns
  | 'too-long' // one text
  | 'more-issues' // issues beyond the limit are not listed
  // A value. Costs the field; where the field is required, the record.
  | 'missing-field'
  | 'wrong-type' // a number where text belongs …; a lone value where a list belongs is taken as a list of one
  | 'bad-number' // not a number, not finite, or outside the range
  | 'bad-date'
  | 'bad-url'
  | 'bad-language'
  | 'bad-hash'
  | 'unknown-word' // none of the words this field knows; a version that this release does not know (what it knows is read)
  | 'unknown-field' // not read; told once for each name and kind of record
  // Ids and what they lead to.
  | 'unknown-id' // costs the entry, or the record if the field is required
  | 'duplicate-id' // the first record holds, the later one is left out; `unstated` as a step of the scale is taken as well
  | 'duplicate-entry' // the same id twice in one list: kept once
  | 'cycle' // a record that names itself where another belongs, or a membership that leads back to itself: left out
  | 'conflicting-positions' // two stances for one participant, option and date: both kept
  // Tables.
  | 'duplicate-column' // the first holds; one without a heading is not read
  | 'ragged-row' // longer than the header, so its cells may be shifted: left out
  | 'odd-quotes'; // a cell begins with a quotation mark that is not closed: the mark is text

/**
 * An issue, worded.
 *
 * @param found Undefined where nothing was looked for: then what is expected says what is wrong as well.
 * @param detail What `expected` has a gap for.
 */
export function createIssue(
  code: IssueCode,
  severity: IssueSeverity,
  place: IssuePlace,
  found: unknown,
  detail: string | number = '',
  nearest?: string,
): StoryIssue {
  const words = say.expected[code as 'http'] ?? say.expected.http;
  return {
    code,
    severity,
    place,
    found: found === undefined ? '' : show(found),
    expected: words.replace('{}', () => String(detail)),
    ...(nearest !== undefined && {nearest: printable(nearest, 120)}),
  };
}

/** The input as a whole, or a place in it. */
export function filePlace(
  file: string | undefined,
  at?: {readonly path: string} | {readonly line: number; readonly column: number},
): IssuePlace {
  return {kind: 'json', path: '$', ...(file && {file}), ...at};
}

/** One issue as a sentence: where, what was found, what was expected, the nearest known id, and whether a record is lost. */
export function describeIssue({severity, place, found, expected, nearest}: StoryIssue): string {
  // Where the input as a whole could not be read, no single record is lost.
  const isLoss = severity === 'error' && found && !('path' in place && place.path === '$');
  return say.sentence(describePlace(place), found, expected, nearest, !!isLoss);
}

/** Why nothing could be read, from the result that says so: a stable code and a sentence. */
export function failureOf({issues}: ParseResult): {code: string; message: string} {
  return {code: issues[0]!.code, message: issues.map(describeIssue).join(' ')};
}

/** Where an issue is, in words: `$.positions[3].stance`, or "positions.csv, row 4, column C (Stance)". */
export function describePlace(place: IssuePlace): string {
  if (place.kind === 'table') return say.row(place.file, place.row, place.column, place.header);
  const {file, path, line, column = 1} = place;
  const at = line ? say.line(line, column) : path;
  return file === undefined ? at : at === '$' ? file : `${file}, ${at}`;
}
