import {order} from '../story/text.js';
import type {Day, StoryDate} from '../story/types.js';

export {order as compareText};

/** Whether something dated `date` had happened (or begun) by the end of `day`. Undated records always count. */
export function hasHappened(date: StoryDate | undefined, day: Day | undefined): boolean {
  return date === undefined || day === undefined || date.start <= day;
}

/** Whether something that ended on `until` was over before `day` began. */
export function isOver(until: StoryDate | undefined, day: Day | undefined): boolean {
  return until !== undefined && day !== undefined && until.end < day;
}

/** A copy ordered from oldest to newest: undated first, equal days in the order given. */
export function oldestFirst<T extends {readonly date?: StoryDate}>(
  records: readonly T[],
): readonly T[] {
  return [...records].sort((a, b) => order(a.date?.start ?? '', b.date?.start ?? ''));
}

/** The records of a history (oldest first) that held on or before `day`; the last of them is in force. */
export function upTo<T extends {readonly date?: StoryDate}>(
  history: readonly T[],
  day: Day | undefined,
): readonly T[] {
  return history.filter((record) => hasHappened(record.date, day));
}
