import type {Day, Id, OptionStatus} from '../story/types.js';
import {hasHappened, isOver} from './as-of.js';
import {lastEventDays} from './events.js';
import {refKey, type Ref} from './ref.js';
import type {StoryModel} from './story-model.js';
import {createStoryView, type Cell, type StoryView} from './story-view.js';

/**
 * One thing that is otherwise on the later of two days.
 * `first`: there was none before. `changed`: it says something else. `restated`: a new record says the same again.
 */
export type StoryChange =
  | {
      readonly kind: 'cell';
      readonly ref: Ref & {readonly kind: 'cell'};
      readonly change: 'first' | 'changed' | 'restated';
      readonly before: Cell;
      readonly after: Cell;
    }
  | {
      readonly kind: 'status';
      readonly ref: Ref;
      readonly option: Id;
      readonly change: 'first' | 'changed' | 'restated';
      readonly before: OptionStatus | undefined;
      readonly after: OptionStatus;
    }
  | {readonly kind: 'meeting'; readonly ref: Ref; readonly meeting: Id; readonly change: 'held'}
  | {
      readonly kind: 'tie';
      readonly ref: Ref;
      readonly tie: Id;
      readonly change: 'begun' | 'ended';
    };

export interface StoryChanges {
  /** The earlier day; undefined for "before anything dated". */
  readonly since: Day | undefined;
  /** The later day. */
  readonly on: Day | undefined;
  /** Meetings, then positions, statuses and ties, each in the order of the file. */
  readonly list: readonly StoryChange[];
  /** The change of what a ref names, by `refKey`: a cell's, an option's (its status), a meeting's, a tie's. */
  readonly byRef: ReadonlyMap<string, StoryChange>;
}

/** A day before every date. */
const BEFORE_ALL: Day = '';

const latest = new WeakMap<StoryModel, Map<Day, StoryChanges>>();

/**
 * What the widgets mark on `day`: the changes on the latest day, up to it, on which something happened, against the
 * event day before that one. Kept, so that each widget may ask at every render.
 */
export function latestChanges(model: StoryModel, day: Day | undefined): StoryChanges {
  const {on, before} = lastEventDays(model, day);
  if (on === undefined) return {since: undefined, on: undefined, list: [], byRef: new Map()};
  const byDay = latest.get(model) ?? new Map<Day, StoryChanges>();
  latest.set(model, byDay);
  let changes = byDay.get(on);
  if (!changes) byDay.set(on, (changes = changesBetween(model, before, on)));
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
  const before = createStoryView(model, since ?? BEFORE_ALL);
  const after = createStoryView(model, on);
  const list = [
    ...meetingChanges(before, after),
    ...cellChanges(before, after),
    ...statusChanges(before, after),
    ...tieChanges(before, after),
  ];
  return {since, on, list, byRef: new Map(list.map((change) => [refKey(change.ref), change]))};
}

function meetingChanges(before: StoryView, {model, day}: StoryView): StoryChange[] {
  return model.meetings
    .filter(({date}) => hasHappened(date, day) && !hasHappened(date, before.day))
    .map(({id}) => ({kind: 'meeting', ref: {kind: 'meeting', id}, meeting: id, change: 'held'}));
}

function cellChanges(before: StoryView, after: StoryView): StoryChange[] {
  const changes: StoryChange[] = [];
  for (const {id: participant} of after.model.positioned)
    for (const option of after.model.histories.get(participant)?.keys() ?? []) {
      const was = before.cell(participant, option);
      const is = after.cell(participant, option);
      if (is.position === was.position) continue;
      changes.push({
        kind: 'cell',
        ref: {kind: 'cell', participant, option},
        change: kindOf(was.position?.stance, is.position?.stance),
        before: was,
        after: is,
      });
    }
  return changes;
}

function statusChanges(before: StoryView, after: StoryView): StoryChange[] {
  const changes: StoryChange[] = [];
  for (const {id} of after.model.options) {
    const was = before.status(id);
    const is = after.status(id);
    if (!is || is === was) continue;
    const change = kindOf(was?.status, is.status);
    changes.push({
      kind: 'status',
      ref: {kind: 'option', id},
      option: id,
      change,
      before: was,
      after: is,
    });
  }
  return changes;
}

function tieChanges(before: StoryView, {model, day}: StoryView): StoryChange[] {
  return model.story.ties.flatMap(({id, since, until}): StoryChange[] => {
    if (!hasHappened(since, day)) return [];
    const ref: Ref = {kind: 'tie', id};
    if (!hasHappened(since, before.day)) return [{kind: 'tie', ref, tie: id, change: 'begun'}];
    return isOver(until, day) && !isOver(until, before.day)
      ? [{kind: 'tie', ref, tie: id, change: 'ended'}]
      : [];
  });
}

function kindOf(
  before: string | undefined,
  after: string | undefined,
): 'first' | 'changed' | 'restated' {
  if (before === undefined) return 'first';
  return before === after ? 'restated' : 'changed';
}
