import {atOnce} from '../tasks/slices.js';
import {filePlace, type IssueCode} from './issues.js';
import {findJsonFault} from './json-fault.js';
import {LIMITS} from './limits.js';
import {readStory, unreadable, type ReadingSteps} from './read-story.js';
import {isBlank} from './text.js';
import type {ParseResult} from './types.js';

export interface ParseOptions {
  /** Name or address of the file, so that issues can say where they are. */
  readonly file?: string | undefined;
}

/**
 * Reads a story from a plain object, or from JSON text, into records that widgets can trust.
 *
 * Never throws, whatever the input: what cannot be read is left out and reported. A bad optional field costs the
 * field, a bad required field its record, and nothing else. Text stays text; there is no markup anywhere.
 * Of an object, what it owns is read, each value once; nothing in it is kept.
 */
export function parseStory(input: unknown, {file}: ParseOptions = {}): ParseResult {
  return atOnce(parseSteps(input, file));
}

/**
 * Reads a story from JSON text. `file` names it in the issues. Text that is not JSON gives one issue with line and
 * column, and `readable: false`.
 */
export function parseStoryText(text: string, file?: string): ParseResult {
  return parseStory(text, {file});
}

/**
 * As `parseStory`, in short steps, but for `JSON.parse`, which is one: a page may answer its reader between them.
 * An object must stay as it is until the end.
 */
export function* parseSteps(input: unknown, file?: string): ReadingSteps {
  if (typeof input !== 'string') return yield* readStory(input, file);
  const json = input.replace(/^\ufeff/, '');
  const fault = faultOf(json);
  if (fault) return unreadable(fault[0], filePlace(file), undefined, fault[1]);
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    const at = findJsonFault(json) ?? json.length;
    const lines = json.slice(0, at).split(/\r\n?|\n/);
    const rest = json.slice(at, at + 20);
    return unreadable(
      isBlank(rest) ? 'truncated-json' : 'bad-json',
      filePlace(file, {line: lines.length, column: lines.pop()!.length + 1}),
      isBlank(rest) ? undefined : rest,
    );
  }
  yield;
  return yield* readStory(raw, file);
}

/** Why a text can be neither JSON nor CSV, if it cannot: code, detail. */
export function faultOf(text: string): [IssueCode, number?] | undefined {
  if (text.length > LIMITS.bytes) return ['too-large', LIMITS.bytes];
  if (text.includes('\0')) return ['wrong-encoding'];
  return isBlank(text) ? ['empty'] : undefined;
}
