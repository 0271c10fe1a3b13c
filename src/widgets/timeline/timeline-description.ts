import {formatDate, formatDay} from '../../locales/dates.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import type {RefMessages} from '../../locales/en/ref.js';
import type {TimelineMessages} from '../../locales/en/timeline.js';
import type {StoryChange, StoryChanges} from '../../model/story-changes.js';
import {eventDays, storyEvents} from '../../model/events.js';
import type {Ref} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';
import type {Cell} from '../../model/story-view.js';
import type {Day, StoryDate} from '../../story/types.js';
import {refLabel} from '../frame/ref-label.js';
import {laneOf, lanes, type Lane} from './timeline-layout.js';

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
  /** The cell, where a stance is told. */
  readonly cell?: Cell;
}

/** The changes of one sort. */
export interface ChangeGroup {
  readonly lane: Lane;
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
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined)
    return {heading: messages.noDay, summary: messages.noChoice};
  const from = dayName(model, first, lang);
  if (first === last) return {heading: messages.oneDay(from), summary: messages.noChoice};
  const range =
    (roughDate(model, first) ?? roughDate(model, last))
      ? messages.range(from, dayName(model, last, lang))
      : formatDate({text: `${first}/${last}`, start: first, end: last}, lang);
  const undated = countUndated(model);
  return {
    heading: messages.heading(days.length, unbroken(range)),
    summary: undated > 0 ? messages.undated(undated) : '',
  };
}

/** A range of dates that may break only at its dash. */
const unbroken = (range: string) => range.replace(/(?<![–—]) (?![–—])/g, '\u00A0');

/** The changes by sort, in words: what changed first, then what is new, then what was said again. */
export function changeGroups(
  model: StoryModel,
  {list}: StoryChanges,
  texts: TimelineTexts,
): readonly ChangeGroup[] {
  return lanes.flatMap((lane) => {
    const changes = list.filter(({kind}) => laneOf(kind === 'cell' ? 'position' : kind) === lane);
    const told = changes.filter((change) => !isSilent(change));
    const rank = {changed: 0, first: 1, held: 1, begun: 1, ended: 1, restated: 2};
    const sorted = [...told].sort((a, b) => rank[a.change] - rank[b.change]);
    const silent = changes.length - told.length;
    return changes.length > 0
      ? [{lane, lines: sorted.map((change) => lineOf(model, change, texts)), silent}]
      : [];
  });
}

/** What stands above the changes: the day they are of, and how many there are. */
export function changeTitle(
  model: StoryModel,
  {on}: StoryChanges,
  day: Day | undefined,
  {messages, lang}: TimelineTexts,
): string {
  if (on === undefined) return messages.nothingYet;
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
  if (!date || !/^\d{4}(-\d\d)?$/.test(date.text)) return undefined;
  return events.every((event) => event.date.text === date.text && event.kind !== 'tie-end')
    ? date
    : undefined;
}

function lineOf(model: StoryModel, change: StoryChange, texts: TimelineTexts): ChangeLine {
  const {messages, frame, ref: refMessages, lang} = texts;
  const {ref} = change;
  const told = (now: string, before: string) => ({
    now,
    note:
      change.change === 'changed'
        ? messages.before(before)
        : change.change === 'restated'
          ? messages.again
          : '',
  });
  const line = {ref, subject: refLabel(model, ref, refMessages), now: '', note: ''};
  switch (change.kind) {
    case 'cell': {
      const {before, after} = change;
      return {...line, ...told(stanceWord(after, texts), stanceWord(before, texts)), cell: after};
    }
    case 'status': {
      const {before, after} = change;
      const word = (status: typeof before) => (status ? frame.statuses[status.status] : '');
      return {...line, ...told(word(after), word(before))};
    }
    case 'meeting': {
      const {date, place} = model.story.meetings.get(change.meeting) ?? {};
      return {...line, note: [date && formatDate(date, lang), place].filter(Boolean).join(', ')};
    }
    case 'tie': {
      const tie = model.story.ties.find(({id}) => id === change.tie);
      const subject = tieName(model, change.tie, texts);
      if (change.change === 'begun') return {...line, subject};
      const note = tie?.until ? messages.until(formatDate(tie.until, lang)) : '';
      return {...line, subject: messages.ended(subject), note};
    }
  }
}

function stanceWord(cell: Cell, {frame}: TimelineTexts): string {
  if (cell.state === 'stated') return cell.stance.label;
  return cell.state === 'unstated' ? frame.unstated : frame.noData;
}

function tieName({story}: StoryModel, id: string, {messages, frame}: TimelineTexts): string {
  const tie = story.ties.find((each) => each.id === id);
  if (!tie) return id;
  const name = (participant: string) => {
    const record = story.participants.get(participant);
    return record?.shortName ?? record?.name ?? participant;
  };
  const [source, target] = [name(tie.source), name(tie.target)];
  const pair = tie.directed ? messages.directed(source, target) : frame.list([source, target]);
  return messages.tie(pair, tie.label ?? tie.kind);
}

/** Someone's first record says that they have not said anything. */
function isSilent(change: StoryChange): boolean {
  return change.kind === 'cell' && change.change === 'first' && change.after.state === 'unstated';
}

/** Records that could carry a date and do not: meetings, positions that say something, statuses. A tie may be timeless. */
function countUndated({story}: StoryModel): number {
  return (
    [...story.meetings.values()].filter(({date}) => !date).length +
    story.positions.filter(({date, stance}) => !date && stance !== 'unstated').length +
    [...story.options.values()].flatMap(({status}) => status).filter(({date}) => !date).length
  );
}
