import type {Day, Position} from '../story/types.js';
import {hasHappened} from './as-of.js';
import {changeOf, lastEventDays, storyEvents, type StoryEvent} from './events.js';
import {refKey} from './ref.js';
import type {StoryModel} from './story-model.js';

/** One thing that is otherwise on the later of two days; `before` is what held on the earlier. */
export type StoryChange = StoryEvent;

export interface StoryChanges {
  /** The earlier day; undefined for "before anything dated". */
  readonly since: Day | undefined;
  /** The later day; empty where nothing has happened yet. */
  readonly on: Day | undefined;
  readonly list: readonly StoryChange[];
  /** The change of what a ref names, by `refKey`: a cell's, an option's (its status), a meeting's, a tie's. */
  readonly byRef: ReadonlyMap<string, StoryChange>;
}

const latest = new WeakMap<StoryModel, Map<Day | undefined, StoryChanges>>();

/**
 * What the widgets mark on `day`: the changes on the latest day, up to it, on which something happened, against the
 * event day before that one. Kept, so that each widget may ask at every render.
 */
export function latestChanges(model: StoryModel, day: Day | undefined): StoryChanges {
  const {on, before} = lastEventDays(model, day);
  const byDay = latest.get(model) ?? new Map<Day | undefined, StoryChanges>();
  latest.set(model, byDay);
  let changes = byDay.get(on);
  // Where nothing has happened yet: what is new on a day before all others, which is nothing.
  if (!changes) byDay.set(on, (changes = changesBetween(model, before, on ?? '')));
  return changes;
}

/**
 * What is otherwise on the day `on` than on the earlier day `since` (undefined: before anything dated).
 * Undated records hold on every day, so they are never a change. O(records).
 */
export function changesBetween(
  model: StoryModel,
  since: Day | undefined,
  on: Day | undefined,
): StoryChanges {
  const byRef = new Map<string, StoryChange>();
  for (const event of storyEvents(model)) {
    if (event.day <= (since ?? '') || (on !== undefined && event.day > on)) continue;
    const key = refKey(event.ref);
    byRef.set(key, joined(byRef.get(key), event));
  }
  return {since, on, list: [...byRef.values()], byRef};
}

/** A step of a history: a record that says otherwise than the one before it, or the first. */
export interface Turn {
  readonly record: Position;
  readonly before: Position | undefined;
}

/**
 * The steps of one history (oldest first) since the end of the day `since`, each with its own date; a record that says
 * the same again is none. O(records).
 */
export const turnsAfter = (history: readonly Position[], since: Day): readonly Turn[] =>
  history
    .map((record, i) => ({record, before: history[i - 1]}))
    .filter(
      ({record, before}) => !hasHappened(record.date, since) && record.stance !== before?.stance,
    );

/** Two changes of the same, one after the other, as one. A tie that both began and ended has begun. */
function joined(first: StoryChange | undefined, then: StoryChange): StoryChange {
  if (!first || first.kind === 'meeting') return then;
  if (first.kind === 'tie') return first;
  const {before} = first;
  return {
    ...then,
    before,
    change: changeOf(before, then.record as typeof first.record),
  } as StoryChange;
}
