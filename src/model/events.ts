import type {Day, Id, OptionStatus, Position, StoryDate} from '../story/types.js';
import {compareText} from './as-of.js';
import type {Ref} from './ref.js';
import {openingDay} from './story-view.js';
import type {StoryModel} from './story-model.js';

/** Something dated that a story tells: the picture differs before and after it. */
export type StoryEvent =
  | (Dated & {readonly kind: 'meeting'; readonly meeting: Id})
  | (Dated & {
      readonly kind: 'position';
      readonly participant: Id;
      readonly option: Id;
      readonly position: Position;
    })
  | (Dated & {readonly kind: 'status'; readonly option: Id; readonly status: OptionStatus})
  | (Dated & {readonly kind: 'tie' | 'tie-end'; readonly tie: Id});

export type StoryEventKind = StoryEvent['kind'];

interface Dated {
  /** First day on which the story shows it. For the end of a tie, the day after the last day it held. */
  readonly day: Day;
  /** As precise as it was written. */
  readonly date: StoryDate;
  /** What it is about. */
  readonly ref: Ref;
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
  return {on: days[days.length - 1], before: days[days.length - 2]};
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

function collect({story, histories, participants, options, meetings}: StoryModel): StoryEvent[] {
  const events: StoryEvent[] = [];
  for (const {id, date} of meetings)
    if (date)
      events.push({
        kind: 'meeting',
        day: date.start,
        date,
        ref: {kind: 'meeting', id},
        meeting: id,
      });
  for (const {id: participant} of participants)
    for (const [option, history] of histories.get(participant) ?? [])
      for (const position of history)
        if (position.date)
          events.push({
            kind: 'position',
            day: position.date.start,
            date: position.date,
            ref: {kind: 'cell', participant, option},
            participant,
            option,
            position,
          });
  for (const {id, status: history} of options)
    for (const status of history)
      if (status.date)
        events.push({
          kind: 'status',
          day: status.date.start,
          date: status.date,
          ref: {kind: 'option', id},
          option: id,
          status,
        });
  for (const {id, since, until} of story.ties) {
    const ref: Ref = {kind: 'tie', id};
    if (since) events.push({kind: 'tie', day: since.start, date: since, ref, tie: id});
    const over = until && dayAfter(until.end);
    // A tie that ended before it is said to begin is never seen to end.
    if (over !== undefined && (since === undefined || since.start <= over))
      events.push({kind: 'tie-end', day: over, date: until!, ref, tie: id});
  }
  // Sorting is stable: on one day the order above holds.
  return events.sort((a, b) => compareText(a.day, b.day));
}

/** The next day of the calendar; undefined past the year 9999, which no day can name. */
export function dayAfter(day: Day): Day | undefined {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-/.test(next) ? next : undefined;
}
