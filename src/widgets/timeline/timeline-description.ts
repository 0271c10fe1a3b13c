import {formatDate, formatDay} from '../../locales/dates.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import type {RefMessages} from '../../locales/en/ref.js';
import type {TimelineMessages} from '../../locales/en/timeline.js';
import {eventDays, storyEvents, type StoryEventKind} from '../../model/events.js';
import type {Ref} from '../../model/ref.js';
import type {StoryChange, StoryChanges} from '../../model/story-changes.js';
import type {StoryModel} from '../../model/story-model.js';
import type {Day, Position, StoryDate, Tie} from '../../story/types.js';
import {refLabel} from '../frame/ref-label.js';
import {isSilent, lanes} from './timeline-layout.js';

/** All that is put into words with. */
export interface TimelineTexts {
  readonly messages: TimelineMessages;
  readonly frame: FrameMessages;
  readonly ref: RefMessages;
  readonly lang: string;
}

/** One change, in words. */
export interface ChangeLine {
  readonly ref: Ref;
  /** Whom or what it is about. */
  readonly subject: string;
  /** What holds now; empty where the subject says it all. */
  readonly now: string;
  /** What held before, or that it is the same again; else empty. */
  readonly note: string;
  /** The record, where a stance is told. */
  readonly position?: Position;
}

/** The changes of one sort. */
export interface ChangeGroup {
  readonly lane: StoryEventKind;
  readonly lines: readonly ChangeLine[];
  /** Positions first recorded as "has not said": counted, not listed. */
  readonly silent: number;
}

/** Heading and summary: on how many days something is new, over which time, and how much carries no date. */
export function timelineHead(
  model: StoryModel,
  {messages, lang}: TimelineTexts,
): {heading: string; summary: string} {
  const days = eventDays(model);
  const [first, last] = [days[0], days.at(-1)].map((day) => (day ? dayName(model, day, lang) : ''));
  if (days.length < 2)
    return {heading: first ? messages.oneDay(first) : messages.noDay, summary: messages.noChoice};
  const undated = countUndated(model);
  return {
    heading: messages.heading(days.length, [`${first} –`, last!].map(unbroken).join(' ')),
    summary: undated > 0 ? messages.undated(undated) : '',
  };
}

const unbroken = (date: string) => date.replace(/ /g, '\u00A0');

/** The changes by sort, in words: what changed first, then what is new, then what was said again. */
export function changeGroups(
  model: StoryModel,
  {list}: StoryChanges,
  texts: TimelineTexts,
): readonly ChangeGroup[] {
  const rank = ({change}: StoryChange) => ['changed', 'first', 'restated'].indexOf(change);
  return lanes.flatMap((lane) => {
    const changes = list.filter(({kind}) => kind === lane).sort((a, b) => rank(a) - rank(b));
    const told = changes.filter((change) => !isSilent(change));
    const lines = told.map((change) => lineOf(model, change, texts));
    return changes.length > 0 ? [{lane, lines, silent: changes.length - told.length}] : [];
  });
}

/** What stands above the changes: the day they are of. */
export function changeTitle(
  model: StoryModel,
  {on}: StoryChanges,
  day: Day | undefined,
  {messages, lang}: TimelineTexts,
): string {
  if (!on) return messages.nothingYet;
  const name = dayName(model, on, lang);
  if (day !== undefined && day !== on) return messages.latest(name);
  return roughDate(model, on) ? messages.newIn(name) : messages.newOn(name);
}

/** A day of events in words; only the month or the year where the story says no more than that. */
export function dayName(model: StoryModel, day: Day, lang: string, short = false): string {
  const rough = roughDate(model, day);
  return rough ? formatDate(rough, lang, short) : formatDay(day, lang, short);
}

/** The month or the year that all events of a day are dated by, where they are dated by no day. */
function roughDate(model: StoryModel, day: Day): StoryDate | undefined {
  const events = storyEvents(model).filter((event) => event.day === day);
  const date = events[0]?.date;
  return date &&
    /^\d{4}(-\d\d)?$/.test(date.text) &&
    events.every((event) => event.date.text === date.text && event.change !== 'ended')
    ? date
    : undefined;
}

function lineOf(model: StoryModel, change: StoryChange, texts: TimelineTexts): ChangeLine {
  const {messages, frame, lang} = texts;
  const {ref, kind} = change;
  const line = {ref, subject: refLabel(model, ref, texts.ref), now: '', note: ''};
  if (kind === 'meeting') {
    const {date, place} = change.record;
    return {...line, note: [date && formatDate(date, lang), place].filter(Boolean).join(', ')};
  }
  if (kind === 'tie') {
    const subject = tieName(model, change.record, texts);
    const {until} = change.record;
    return change.change === 'begun'
      ? {...line, subject}
      : {...line, subject: messages.ended(subject), note: messages.until(formatDate(until!, lang))};
  }
  const stance = ({stance: id}: Position) => model.stanceById.get(id)?.label ?? frame.unstated;
  const [before, now] =
    kind === 'cell'
      ? [change.before && stance(change.before), stance(change.record)]
      : [
          change.before && frame.statuses[change.before.status],
          frame.statuses[change.record.status],
        ];
  const note = {first: '', restated: messages.again, changed: messages.before(before ?? '')};
  return {
    ...line,
    now,
    note: note[change.change],
    ...(kind === 'cell' && {position: change.record}),
  };
}

function tieName({story}: StoryModel, tie: Tie, {messages, frame}: TimelineTexts): string {
  const [source, target] = [tie.source, tie.target].map((id) => {
    const {name, shortName = name} = story.participants.get(id)!;
    return shortName;
  }) as [string, string];
  const pair = tie.directed ? messages.directed(source, target) : frame.list([source, target]);
  return `${pair}: ${tie.label ?? tie.kind}`;
}

/** Records that could carry a date and do not: meetings, positions that say something, statuses. A tie may be timeless. */
function countUndated({stanceById, meetings, story, options}: StoryModel): number {
  return [
    ...meetings,
    ...story.positions.filter(({stance}) => stanceById.has(stance)),
    ...options.flatMap(({status}) => status),
  ].filter(({date}) => !date).length;
}
