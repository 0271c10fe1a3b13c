import {issueMessages as say} from '../locales/en/issues.js';
import {readFields} from './fields.js';
import {createIssue, type IssueCode} from './issues.js';
import {findJsonFault} from './json-fault.js';
import {LIMITS} from './limits.js';
import {Reading, type ReadingOptions} from './reading.js';
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
 * An object is taken as the JSON it would be written as.
 */
export function parseStory(input: unknown, {file}: ParseOptions = {}): ParseResult {
  if (typeof input === 'string') return parseStoryText(input, file);
  const data = toData(input);
  return typeof data === 'string'
    ? unreadable(data, wholeFile(file), undefined, LIMITS.bytes)
    : readStory(data.value, {file});
}

const DATA = ['object', 'string', 'boolean', 'undefined'];

/**
 * A copy of a value as JSON has it, so that nothing in it can change, throw or lead back to itself; or the reason why
 * there is none. What JSON has no word for (a function, NaN) becomes an empty object, to be reported where it stands.
 */
export function toData(input: unknown): {readonly value: unknown} | 'too-large' | 'unreadable' {
  let room: number = LIMITS.bytes;
  try {
    const text = JSON.stringify({value: input}, (_key, value: unknown) => {
      room -= typeof value === 'string' ? value.length : 1;
      if (room < 0) throw new Error();
      return DATA.includes(typeof value) || Number.isFinite(value) ? value : {};
    });
    return JSON.parse(text) as {readonly value: unknown};
  } catch {
    return room < 0 ? 'too-large' : 'unreadable';
  }
}

/**
 * Reads a story from JSON text. `file` names it in the issues. Text that is not JSON gives one issue with line and
 * column, and `readable: false`.
 */
export function parseStoryText(text: string, file?: string): ParseResult {
  const json = text.replace(/^\ufeff/, '');
  const place = wholeFile(file);
  const fault = faultOf(json);
  if (fault) return unreadable(fault[0], place, ...fault.slice(1));
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    const at = findJsonFault(json) ?? json.length;
    const lines = json.slice(0, at).split(/\r\n?|\n/);
    const rest = json.slice(at, at + 20);
    return unreadable(
      isBlank(rest) ? 'truncated-json' : 'bad-json',
      {...place, line: lines.length, column: lines[lines.length - 1]!.length + 1},
      rest || undefined,
    );
  }
  return readStory(raw, {file});
}

/** Why a text can be neither JSON nor CSV, if it cannot: code, what was found, detail. */
export function faultOf(text: string): [IssueCode, unknown?, number?] | undefined {
  if (text.length > LIMITS.bytes) return ['too-large', text.length, LIMITS.bytes];
  if (text.includes('\0')) return ['wrong-encoding', '\0'];
  return isBlank(text) ? ['empty'] : undefined;
}

function wholeFile(file: string | undefined): Extract<IssuePlace, {kind: 'json'}> {
  return {kind: 'json', path: '$', ...(file !== undefined && {file})};
}

/** The one way from raw records to a story: for JSON, and for tables. */
export function readStory(raw: unknown, options: ReadingOptions): ParseResult {
  const reading = new Reading(options);
  const known = Object.keys(STORY);
  const read =
    Object.keys(raw ?? {}).some((key) => known.includes(key)) &&
    readFields<Story>(STORY, raw, reading);
  if (!read) return unreadable('not-a-story', wholeFile(options.file), raw, say.storyObject);
  reading.settle();
  const {issues, skipped} = reading;
  return {story: read.record, issues, skipped, readable: true};
}

/** The result when nothing could be read: an empty story, and the reason. */
export function unreadable(
  code: IssueCode,
  place: IssuePlace,
  found?: unknown,
  detail?: string | number,
): ParseResult {
  const {story} = readStory({version: 1}, {});
  const issues = [createIssue(code, 'error', place, found, detail)];
  return {story, issues, skipped: 0, readable: false};
}
