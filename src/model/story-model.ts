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
  const histories = mapLists(
    invert(story.positions, ({participant}) => [participant]),
    (own) =>
      mapLists(
        invert(own, ({option}) => [option]),
        oldestFirst,
      ),
  );

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

/** id → records that name it, each once, in the order given. */
function invert<T>(
  records: readonly T[],
  idsOf: (record: T) => readonly Id[],
): ReadonlyMap<Id, readonly T[]> {
  const index = new Map<Id, T[]>();
  for (const record of records)
    for (const id of idsOf(record)) {
      const known = index.get(id);
      if (!known) index.set(id, [record]);
      // An id that the record names twice has it already.
      else if (known.at(-1) !== record) known.push(record);
    }
  return index;
}

/** An index with each of its lists made into something else. */
const mapLists = <T, Made>(
  index: ReadonlyMap<Id, readonly T[]>,
  make: (list: readonly T[]) => Made,
): ReadonlyMap<Id, Made> => new Map([...index].map(([id, list]) => [id, make(list)]));

function symmetricConflicts(options: readonly Option[]): ReadonlyMap<Id, readonly Id[]> {
  const pairs = options.flatMap(({id, conflicts}) =>
    conflicts.flatMap((other) =>
      other === id
        ? []
        : [
            [id, other],
            [other, id],
          ],
    ),
  );
  return mapLists(
    invert(pairs, ([id]) => [id!]),
    (own) => [...new Set(own.map(([, other]) => other!))],
  );
}

function daysOf({meetings, positions, options, ties}: Story): readonly Day[] {
  const dated = [
    ...meetings.values(),
    ...positions,
    ...[...options.values()].flatMap(({status}) => status),
  ];
  const days = [
    ...dated.map(({date}) => date?.start),
    ...ties.flatMap(({since, until}) => [since?.start, until?.end]),
  ];
  return [...new Set(days.filter((day) => day !== undefined))].sort(compareText);
}
