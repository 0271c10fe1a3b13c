import * as fc from 'fast-check';
import type {
  Bloc,
  Id,
  Meeting,
  Option,
  Participant,
  Position,
  StanceStep,
  Story,
  StoryDate,
  Tie,
} from '../../src/story/types.js';

/** Ids as hostile as they come: prototype names, markup, separators of our own keys, other scripts. */
export const arbitraryId: fc.Arbitrary<Id> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'a/b',
    'a:b',
    '%',
    '<b>',
    'é',
    '名',
    '🇺🇦',
    '0',
    'true',
  ),
  fc.string({minLength: 1, maxLength: 12, unit: 'grapheme'}),
);

export const arbitraryDate: fc.Arbitrary<StoryDate> = fc
  .tuple(fc.integer({min: 0, max: 2000}), fc.integer({min: 0, max: 40}))
  .map(([first, length]) => {
    const day = (n: number) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);
    const start = day(first);
    const end = day(first + length);
    return {start, end, text: length === 0 ? start : `${start}/${end}`};
  });

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});

/** An object without its undefined fields, as the parser leaves them out. */
function strip<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export const arbitraryScale: fc.Arbitrary<readonly StanceStep[]> = fc
  .uniqueArray(fc.integer({min: -4, max: 4}), {minLength: 2, maxLength: 9})
  .map((values) =>
    [...values]
      .sort((a, b) => b - a)
      .map((value) => ({id: `s${value}`, label: `Step ${value}`, value})),
  );

/** A parsed story whose references all hold, with histories, overlapping blocs and meetings. */
export const arbitraryStory: fc.Arbitrary<Story> = fc
  .record({
    participantIds: fc.uniqueArray(arbitraryId, {maxLength: 12}),
    optionIds: fc.uniqueArray(arbitraryId, {maxLength: 6}),
    scale: arbitraryScale,
    asOf: optional(arbitraryDate),
  })
  .chain(({participantIds, optionIds, scale, asOf}) => {
    const someone = participantIds.length > 0 ? fc.constantFrom(...participantIds) : undefined;
    const something = optionIds.length > 0 ? fc.constantFrom(...optionIds) : undefined;
    const crowd = someone ? fc.uniqueArray(someone, {maxLength: 8}) : fc.constant<Id[]>([]);
    const positions: fc.Arbitrary<Position[]> =
      someone && something
        ? fc.array(
            fc
              .record({
                participant: someone,
                option: something,
                stance: fc.constantFrom('unstated', ...scale.map(({id}) => id)),
                date: optional(arbitraryDate),
                evidence: fc.constantFrom([], [{source: 'paper'}]),
              })
              .map((record): Position => strip(record) as Position),
            {maxLength: 40},
          )
        : fc.constant([]);
    const ties: fc.Arbitrary<Tie[]> = someone
      ? fc
          .array(
            fc
              .record({
                source: someone,
                target: someone,
                kind: fc.constantFrom('backs', 'presses'),
                directed: fc.boolean(),
                since: optional(arbitraryDate),
                until: optional(arbitraryDate),
                evidence: fc.constantFrom([], [{source: 'paper'}]),
              })
              .map((record) => strip(record) as Omit<Tie, 'id'>),
            {maxLength: 12},
          )
          .map((list) => list.map((tie, i): Tie => ({...tie, id: `tie-${i}`})))
      : fc.constant([]);
    const meetings: fc.Arbitrary<Meeting[]> = fc
      .array(fc.record({crowd, date: optional(arbitraryDate)}), {maxLength: 4})
      .map((list) =>
        list.map(({crowd: present, date}, i): Meeting =>
          strip({
            id: `meeting-${i}`,
            name: `Meeting ${i}`,
            date,
            attendance: present.map((participant) => ({participant})),
            evidence: [],
          } as unknown as Meeting),
        ),
      );
    const blocs: fc.Arbitrary<Bloc[]> = fc
      .array(crowd, {maxLength: 3})
      .map((list) =>
        list.map((members, i) => ({id: `bloc-${i}`, name: `Bloc ${i}`, members, evidence: []})),
      );
    const kinds = fc.constantFrom<Participant['kind']>('person', 'country', 'organisation', 'body');
    const participants = fc
      .tuple(
        ...participantIds.map((_, i) =>
          fc.record({
            kind: kinds,
            parents: fc.subarray(participantIds.slice(0, i)).map((ids) => ids.slice(0, 2)),
          }),
        ),
      )
      .map((list) =>
        list.map(({kind, parents}, i): Participant => ({
          id: participantIds[i] ?? '',
          name: `Name ${participantIds[i]}`,
          kind,
          memberOf: parents,
          aliases: [],
        })),
      );
    const options = fc
      .tuple(
        ...optionIds.map(() =>
          fc.record({
            conflicts: fc.subarray([...optionIds]).map((ids) => ids.slice(0, 2)),
            requires: fc.subarray([...optionIds]).map((ids) => ids.slice(0, 2)),
            statusDates: fc.array(arbitraryDate, {maxLength: 3}),
          }),
        ),
      )
      .map((list) =>
        list.map(({conflicts, requires, statusDates}, i): Option => ({
          id: optionIds[i] ?? '',
          name: `Option ${optionIds[i]}`,
          summary: 'What it is.',
          status: [...statusDates]
            .sort((a, b) => (a.start < b.start ? -1 : 1))
            .map((date, n) => ({
              status: n === 0 ? 'floated' : 'under-consideration',
              date,
              evidence: [],
            })),
          entails: [],
          contributions: [],
          conditions: [],
          requires,
          conflicts,
          arguments: [],
        })),
      );
    return fc
      .record({positions, ties, meetings, blocs, participants, options})
      .map((parts): Story => ({
        version: 1,
        title: 'A story',
        ...(asOf && {asOf}),
        corrections: [],
        sources: new Map([['paper', {id: 'paper', title: 'The Paper'}]]),
        participants: new Map(parts.participants.map((each) => [each.id, each])),
        blocs: new Map(parts.blocs.map((each) => [each.id, each])),
        meetings: new Map(parts.meetings.map((each) => [each.id, each])),
        ties: parts.ties,
        options: new Map(parts.options.map((each) => [each.id, each])),
        stances: scale,
        positions: parts.positions,
      }));
  });

/** A day within the years the stories run over. */
export const arbitraryDay: fc.Arbitrary<string> = arbitraryDate.map(({start}) => start);
