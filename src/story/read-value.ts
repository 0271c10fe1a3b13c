import {issueMessages as say} from '../locales/en/issues.js';
import type {Field} from './grammar.js';
import type {NoteIssue, Spot} from './issue-log.js';
import {LIMITS} from './limits.js';
import {TEXT_TYPES} from './text-types.js';
import {foldName, type Near} from './text.js';
import type {Id} from './types.js';

/** What a single value stands for; undefined, with an issue, when it is not what it should be. */
export type ReadValue = (field: Field, value: unknown, at: Spot) => unknown;

/**
 * @param isLoose takes words without regard to case and punctuation, and numbers as text, as people write them in tables
 * @param near finds the nearest of the words a field knows
 * @param spend told of the size of each text
 * @param resolve looks an id up in its table
 */
export function createValueReader(
  isLoose: boolean,
  issue: NoteIssue,
  near: Near,
  spend: (size: number) => void,
  resolve: (table: string, written: Id, at: Spot) => Id | undefined,
): ReadValue {
  /** What texts stand for, by type: a date stands in many records. */
  const made = new Map<string, unknown>();
  return ({type, table, words}, value, at) => {
    const isText =
      typeof value === 'string' || (words && ['number', 'boolean'].includes(typeof value));
    const text = isText ? `${value as number}` : '';
    if (type === 'number' || type === 'share') {
      // Of text only what can be read in one way: `1,5` and `1.000` of other locales are reported.
      const number = isLoose && /^[+-]?\d+(\.\d+)?$/.test(text) ? +text : (value as number);
      const isShare = type === 'share';
      return Number.isFinite(number) && !(isShare && (number < 0 || number > 1))
        ? number + 0 // −0 becomes 0
        : issue(at, 'bad-number', value, isShare ? say.share : '');
    }
    if (!text) return issue(at, 'wrong-type', value, say.text);
    const limit = type === 'text' ? LIMITS.text : LIMITS.line;
    if (text.length > limit) return issue(at, 'too-long', text.length, limit);
    spend(text.length);
    if (table !== undefined) return resolve(table, text, at);
    if (words)
      return (
        words.find((word) => word === text || (isLoose && foldName(word) === foldName(text))) ??
        issue(at, 'unknown-word', text, words.join(', '), near(text, words))
      );
    const [code, make] = TEXT_TYPES[type] ?? [];
    if (!make) return text;
    const key = type + text;
    // Of a story without a day, its last one is shown (`openingDay`).
    const read = made.get(key) ?? make(text) ?? issue(at, code!, text, at.up ? '' : say.lastDay);
    made.set(key, read);
    return read;
  };
}
