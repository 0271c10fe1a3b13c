import type {
  Bloc,
  Day,
  Id,
  Meeting,
  Option,
  Participant,
  Position,
  StanceStep,
  Story,
  Tie,
} from '../story/types.js';
import {compareText, oldestFirst} from './as-of.js';

/**
 * Indexes over a story, made once. Nothing here depends on the day, the selection or the size of a widget.
 * Every list keeps the editorial order of the file.
 */
export interface StoryModel {
  readonly story: Story;
  readonly participants: readonly Participant[];
  readonly options: readonly Option[];
  readonly meetings: readonly Meeting[];
  readonly blocs: readonly Bloc[];
  readonly stanceById: ReadonlyMap<Id, StanceStep>;
  /** Participants with at least one position record (an unstated one counts): the rows of the matrix. */
  readonly positioned: readonly Participant[];
  /** participant → option → records, oldest first. */
  readonly histories: ReadonlyMap<Id, ReadonlyMap<Id, readonly Position[]>>;
  readonly meetingsOf: ReadonlyMap<Id, readonly Meeting[]>;
  readonly tiesOf: ReadonlyMap<Id, readonly Tie[]>;
  readonly blocsOf: ReadonlyMap<Id, readonly Bloc[]>;
  /** Direct members: a country's ministers. The inverse of `memberOf`. */
  readonly membersOf: ReadonlyMap<Id, readonly Participant[]>;
  /** Options that exclude each other, made symmetric. */
  readonly conflictsOf: ReadonlyMap<Id, readonly Id[]>;
  /** Every day on which something in the story happened, oldest first. */
  readonly days: readonly Day[];
}

/** Builds the indexes. O(records); never throws on a parsed story. */
export function createStoryModel(story: Story): StoryModel {
  const participants = [...story.participants.values()];
  const options = [...story.options.values()];
  const meetings = [...story.meetings.values()];
  const blocs = [...story.blocs.values()];
  const histories = indexHistories(story.positions);

  return {
    story,
    participants,
    options,
    meetings,
    blocs,
    stanceById: new Map(story.stances.map((step) => [step.id, step])),
    positioned: participants.filter(({id}) => histories.has(id)),
    histories,
    meetingsOf: invert(meetings, (meeting) =>
      meeting.attendance.map(({participant}) => participant),
    ),
    tiesOf: invert(story.ties, ({source, target}) => [source, target]),
    blocsOf: invert(blocs, ({members}) => members),
    membersOf: invert(participants, ({memberOf}) => memberOf),
    conflictsOf: symmetricConflicts(options),
    days: daysOf(story),
  };
}

function indexHistories(
  positions: readonly Position[],
): ReadonlyMap<Id, ReadonlyMap<Id, readonly Position[]>> {
  const histories = new Map<Id, Map<Id, Position[]>>();
  for (const position of positions) {
    const byOption = getOrAdd(histories, position.participant, () => new Map<Id, Position[]>());
    getOrAdd(byOption, position.option, () => [] as Position[]).push(position);
  }
  return new Map(
    [...histories].map(([participant, byOption]) => [
      participant,
      new Map([...byOption].map(([option, records]) => [option, oldestFirst(records)])),
    ]),
  );
}

/** target id → records that name it, each once, in order. */
function invert<T>(
  records: readonly T[],
  idsOf: (record: T) => readonly Id[],
): ReadonlyMap<Id, readonly T[]> {
  const index = new Map<Id, T[]>();
  for (const record of records)
    for (const id of new Set(idsOf(record))) getOrAdd(index, id, () => [] as T[]).push(record);
  return index;
}

function symmetricConflicts(options: readonly Option[]): ReadonlyMap<Id, readonly Id[]> {
  const pairs = new Map<Id, Set<Id>>();
  for (const {id, conflicts} of options) {
    for (const other of conflicts) {
      if (other === id) continue;
      getOrAdd(pairs, id, () => new Set<Id>()).add(other);
      getOrAdd(pairs, other, () => new Set<Id>()).add(id);
    }
  }
  return new Map([...pairs].map(([id, others]) => [id, [...others]]));
}

function daysOf(story: Story): readonly Day[] {
  const days = new Set<Day>();
  for (const {date} of story.meetings.values()) if (date) days.add(date.start);
  for (const {date} of story.positions) if (date) days.add(date.start);
  for (const {since, until} of story.ties) {
    if (since) days.add(since.start);
    if (until) days.add(until.end);
  }
  for (const {status} of story.options.values())
    for (const {date} of status) if (date) days.add(date.start);
  return [...days].sort(compareText);
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
