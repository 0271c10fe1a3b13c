import {issueMessages as say} from '../locales/en/issues.js';
import {readFields} from './fields.js';
import {createIssue, type IssueCode} from './issues.js';
import {findJsonFault} from './json-fault.js';
import {LIMITS} from './limits.js';
import {keysOf, Reading, type ReadingOptions} from './reading.js';
import {STORY} from './records.js';
import {isBlank} from './text.js';
import type {IssuePlace, ParseResult, Story} from './types.js';

export interface ParseOptions {
  /** Name or address of the file, so that issues can say where they are. */
  readonly file?: string | undefined;
}

/**
 * Reads a story from a plain object, or from JSON text, into records that widgets can trust.
 *
 * Never throws, whatever the input: what cannot be read is left out and reported. A bad optional field costs the
 * field, a bad required field its record, and nothing else. Text stays text; there is no markup anywhere.
 */
export function parseStory(input: unknown, options: ParseOptions = {}): ParseResult {
  return typeof input === 'string'
    ? parseStoryText(input, options.file)
    : readStory(input, options);
}

/**
 * Reads a story from JSON text. `file` names it in the issues. Text that is not JSON gives one issue with line and
 * column, and `readable: false`.
 */
export function parseStoryText(text: string, file?: string): ParseResult {
  const json = text.replace(/^\ufeff/, '');
  const fail = (code: IssueCode, found: unknown, detail?: number, at?: number) =>
    unreadable(
      code,
      {kind: 'json', path: '$', ...(file !== undefined && {file}), ...lineAndColumn(json, at)},
      found,
      detail,
    );

  if (json.length > LIMITS.bytes) return fail('too-large', json.length, LIMITS.bytes);
  if (isBlank(json)) return fail('empty', undefined);
  if (json.includes('\0')) return fail('wrong-encoding', '\0', 0, json.indexOf('\0'));

  const fault = findJsonFault(json, LIMITS.nesting);
  if (!fault) return readStory(JSON.parse(json), {file});
  const {at, deep} = fault;
  if (deep) return fail('too-deep', json[at], LIMITS.nesting, at);
  return json.slice(at).trim()
    ? fail('bad-json', json.slice(at, at + 20), 0, at)
    : fail('truncated-json', undefined, 0, at);
}

/** The one way from raw records to a story: for JSON, and for tables (then with their origins in the options). */
export function readStory(raw: unknown, options: ReadingOptions = {}): ParseResult {
  const reading = new Reading(raw, options);
  const known = Object.keys(STORY);
  if (!keysOf(raw, reading, 'error')?.some((key) => known.includes(key))) {
    const place: IssuePlace = {
      kind: 'json',
      path: '$',
      ...(options.file !== undefined && {file: options.file}),
    };
    return unreadable('not-a-story', place, raw, say.storyObject);
  }
  const {record} = readFields<Story>(STORY, raw, reading, 'warning')!;
  reading.settle();
  return {story: record, issues: reading.issues, skipped: reading.skipped, readable: true};
}

/** The result when nothing could be read: an empty story, and the reason. */
export function unreadable(
  code: IssueCode,
  place: IssuePlace,
  found: unknown,
  detail?: string | number,
): ParseResult {
  const {story} = readStory({version: 1});
  return {
    story,
    issues: [createIssue(code, 'error', place, found, detail)],
    skipped: 0,
    readable: false,
  };
}

/** Line and column, from 1, of a place in a text. */
function lineAndColumn(text: string, at: number | undefined): {line?: number; column?: number} {
  if (at === undefined) return {};
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return {line: lines.length, column: lines[lines.length - 1]!.length + 1};
}
