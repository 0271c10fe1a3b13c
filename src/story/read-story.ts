import {issueMessages as say} from '../locales/en/issues.js';
import {FIELDS} from './grammar.js';
import {createIssueLog} from './issue-log.js';
import {createIssue, filePlace, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {createRecordReader, type LaterList} from './read-record.js';
import {createValueReader} from './read-value.js';
import type {FromTables} from './records.js';
import {createReferences} from './references.js';
import {nearest, order, type Near} from './text.js';
import {nameTies} from './tie-ids.js';
import {atOnce} from '../tasks/slices.js';
import type {IssuePlace, ParseResult, StanceStep, Story, Tie} from './types.js';

/** The reading of a story in short steps. Unlike `Iterator`, it can be part of another. */
export type ReadingSteps = Generator<undefined, ParseResult>;

/** Records between two steps: well below a millisecond, but for those that hold long lists of their own. */
const ENTRIES_A_STEP = 50;

/**
 * Reads raw records into a story: one pass along the grammar, which takes each value once, then the references within
 * a table. Records from tables are taken as people write them: words and names without regard to case and punctuation,
 * numbers and lists as text. Never throws. What is given must stay as it is between the steps.
 *
 * Records and their lists: `read-record.ts`; single values: `read-value.ts`; ids: `references.ts`; what holds of whole
 * records: `record-rules.ts`; the fields of each kind: `grammar.ts`.
 */
export function* readStory(input: unknown, file?: string, tables?: FromTables): ReadingSteps {
  const issues = [...(tables?.issues ?? [])];
  let skipped = tables?.skipped ?? 0;
  /** What a story may still hold. */
  let room: number = LIMITS.bytes;
  /** So that a file full of unknown ids is no freeze. */
  const effort = {left: 4_000_000};
  const near: Near = (word, candidates) => nearest(word, candidates, effort);
  const lists: LaterList[] = [];
  const later: LaterList[] = [];
  const isLoose = tables !== undefined;
  const spend = (size: number) => {
    room -= size;
    if (room < 0) throw new Error();
  };
  const lose = (count: number) => void (skipped += count);
  const issue = createIssueLog(issues, file, tables?.origins);
  const references = createReferences(tables, issue, near, (...found) => readRecord(...found));
  const {known, resolve} = references;
  const readValue = createValueReader(isLoose, issue, near, spend, resolve);
  const readRecord = createRecordReader(
    isLoose,
    issue,
    near,
    references,
    readValue,
    spend,
    lose,
    lists,
    later,
  );

  try {
    const story =
      Object.keys(input ?? {}).some((key) => FIELDS.story.has(key)) && readRecord('story', input);
    if (!story) return unreadable('not-a-story', filePlace(file), input ?? null, say.storyObject);
    yield* readLater(lists);
    // In the order of ids, so that rings of memberships open at the same place however the rows are sorted
    yield* readLater(later.sort((a, b) => order(a.id, b.id)));
    const {title = '', ties} = story;
    nameTies(ties as Tie[], known.ties!);
    const stances = [...known.stances!.values()].slice(1) as unknown as StanceStep[];
    stances.sort((a, b) => b.value - a.value);
    const read: unknown = {...story, ...known, version: 1, title, ties, stances};
    return {story: read as Story, issues, skipped, readable: true};
  } catch {
    // A text that fills the room, or an object that throws when it is looked at
    const code = room < 0 ? 'too-large' : 'unreadable';
    return unreadable(code, filePlace(file), undefined, LIMITS.bytes);
  }
}

function* readLater(lists: readonly LaterList[]): Generator<undefined> {
  let done = 0;
  for (const {count, read} of lists)
    for (let i = 0; i < count; i++) {
      read(i);
      if (++done % ENTRIES_A_STEP === 0) yield;
    }
}

/** The result when nothing could be read: an empty story, and the reason. */
export function unreadable(
  code: IssueCode,
  place: IssuePlace,
  found?: unknown,
  detail?: string | number,
): ParseResult {
  const {story} = atOnce(readStory({version: 1}));
  const issues = [createIssue(code, 'error', place, found, detail)];
  return {story, issues, skipped: 0, readable: false};
}
