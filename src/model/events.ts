import type {Day, Meeting, OptionStatus, Position, StoryDate, Tie} from '../story/types.js';
import {compareText} from './as-of.js';
import type {Ref} from './ref.js';
import {openingDay} from './story-view.js';
import type {StoryModel} from './story-model.js';

/**
 * Something dated that a story tells: the picture differs before and after it.
 * `first`: there was none before. `changed`: it says something else. `restated`: a new record says the same again.
 */
export type StoryEvent = Dated &
  (
    | {readonly kind: 'meeting'; readonly record: Meeting; readonly change: 'held'}
    | (Told<Position> & {readonly kind: 'cell'})
    | (Told<OptionStatus> & {readonly kind: 'status'})
    | {readonly kind: 'tie'; readonly record: Tie; readonly change: 'begun' | 'ended'}
  );

export type StoryEventKind = StoryEvent['kind'];

interface Dated {
  /** First day on which the story shows it. For the end of a tie, the day after the last day it held. */
  readonly day: Day;
  /** As precise as it was written. */
  readonly date: StoryDate;
  /** What it is about. */
  readonly ref: Ref;
}

/** One record of a history, and the one before it. */
interface Told<Record> {
  readonly record: Record;
  readonly before: Record | undefined;
  readonly change: 'first' | 'changed' | 'restated';
}

const known = new WeakMap<StoryModel, readonly StoryEvent[]>();

/** All dated events of a story, oldest first; on one day meetings, positions, statuses, ties, each in the order of the file. */
export function storyEvents(model: StoryModel): readonly StoryEvent[] {
  let events = known.get(model);
  if (!events) known.set(model, (events = collect(model)));
  return events;
}

/** The days on which something happened, each once, oldest first. Between two of them nothing in the picture changes. */
export function eventDays(model: StoryModel): readonly Day[] {
  return [...new Set(storyEvents(model).map(({day}) => day))];
}

/** The latest day on or before `day` (undefined: of all) on which something happened, and the one before that. */
export function lastEventDays(
  model: StoryModel,
  day: Day | undefined,
): {readonly on: Day | undefined; readonly before: Day | undefined} {
  const days = eventDays(model).filter((each) => day === undefined || each <= day);
  return {on: days.at(-1), before: days.at(-2)};
}

/**
 * The days a reader can step through: the event days, the day the story opens on, and the day shown now.
 * Empty for a story that is the same on every day: there is nothing to choose.
 */
export function storyStops(model: StoryModel, day: Day | undefined): readonly Day[] {
  const days = eventDays(model);
  if (days.length < 2) return [];
  const more = [openingDay(model), day].filter((each) => each !== undefined);
  return [...new Set([...days, ...more])].sort(compareText);
}

type Saying = Partial<Pick<Position, 'stance'> & Pick<OptionStatus, 'status'>>;

/** What a record of a history changes. */
export const changeOf = (before: Saying | undefined, now: Saying): Told<unknown>['change'] =>
  !before
    ? 'first'
    : before.stance === now.stance && before.status === now.status
      ? 'restated'
      : 'changed';

function collect({story, histories, participants, options, meetings}: StoryModel): StoryEvent[] {
  const events: StoryEvent[] = [];
  const add = (event: object, date?: StoryDate, day = date?.start) => {
    if (date && day) events.push({...event, date, day} as StoryEvent);
  };
  const tell = (kind: string, ref: Ref, history: readonly (Saying & {date?: StoryDate})[]) =>
    history.forEach((record, i) => {
      const before = history[i - 1];
      add({kind, ref, record, before, change: changeOf(before, record)}, record.date);
    });
  for (const record of meetings)
    add(
      {kind: 'meeting', ref: {kind: 'meeting', id: record.id}, record, change: 'held'},
      record.date,
    );
  for (const {id: participant} of participants)
    for (const [option, history] of histories.get(participant) ?? [])
      tell('cell', {kind: 'cell', participant, option}, history);
  for (const {id, status} of options) tell('status', {kind: 'option', id}, status);
  for (const record of story.ties) {
    const {id, since, until} = record;
    const tie = {kind: 'tie', ref: {kind: 'tie', id}, record} as const;
    const over = until && dayAfter(until.end);
    add({...tie, change: 'begun'}, since);
    // A tie that ended before it is said to begin is never seen to end.
    if (over && (!since || since.start <= over)) add({...tie, change: 'ended'}, until, over);
  }
  // Sorting is stable: on one day the order above holds.
  return events.sort((a, b) => compareText(a.day, b.day));
}

/** The next day of the calendar; undefined past the year 9999, which no day can name. */
export function dayAfter(day: Day): Day | undefined {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-/.test(next) ? next : undefined;
}
