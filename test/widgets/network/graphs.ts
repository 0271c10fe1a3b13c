import * as fc from 'fast-check';
import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../../src/model/network-graph.js';

/** Graphs for properties: trees, cliques, stars, two-mode, several parts, isolated nodes; names of every kind. */

const KINDS = ['person', 'country', 'organisation', 'body'] as const;

const alphabets = [
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ    -.’',
  'éèüñçøßÅŁđšŽ abcdefgh',
  '中華人民共和国日本語한국어',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي  ',
  'абвгдежзийклмнопрстуфхцчшщ ',
  '😀🏳️👩‍🚀🇫🇷ab ',
];

export const nameArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    {weight: 6, arbitrary: fc.constantFrom(...alphabets)},
    {weight: 1, arbitrary: fc.constant('WWWWMMMM@%')},
  )
  .chain((alphabet) =>
    fc
      .array(fc.constantFrom(...alphabet), {minLength: 1, maxLength: 60, size: 'max'})
      .map((characters) => characters.join('').trim() || 'x'),
  );

export function participant(
  index: number,
  label: string,
  memberOf: readonly number[] = [],
): NetworkNode {
  return {
    key: `participant:n${index}`,
    ref: {kind: 'participant', id: `n${index}`},
    kind: KINDS[index % KINDS.length] ?? 'person',
    label,
    memberOf: memberOf.map((whole) => `participant:n${whole}`),
    ...(index % 3 === 0 && {detail: `Minister of ${label.slice(0, 12)}`}),
    ...(index % 5 === 0 && {shortLabel: label.slice(0, 6).trim() || 'x'}),
  };
}

export function meeting(index: number, label: string): NetworkNode {
  return {
    key: `meeting:m${index}`,
    ref: {kind: 'meeting', id: `m${index}`},
    kind: 'meeting',
    label,
    memberOf: [],
    ...(index % 2 === 0 && {detail: 'Washington, 18–22 August 2025'}),
  };
}

export function tie(
  index: number,
  source: string,
  target: string,
  more: Partial<NetworkEdge> = {},
): NetworkEdge {
  return {
    id: `tie:${index}`,
    source,
    target,
    role: 'tie',
    kind: ['presses', 'pledges help to', 'has a treaty with'][index % 3] ?? 'presses',
    directed: index % 2 === 0,
    past: index % 7 === 0,
    sourced: index % 5 !== 0,
    evidence: [],
    ...more,
  };
}

export const attends = (index: number, guest: string, room: string): NetworkEdge =>
  tie(index, guest, room, {
    id: `attendance:${room}:${index}`,
    role: 'attendance',
    kind: 'attendance',
    directed: false,
  });

const belongs = (member: NetworkNode): NetworkEdge[] =>
  member.memberOf.map((whole) =>
    tie(0, member.key, whole, {
      id: `membership:${member.key}>${whole}`,
      role: 'membership',
      kind: 'membership',
      directed: false,
      past: false,
    }),
  );

type Shape = 'tree' | 'clique' | 'star' | 'two-mode' | 'parts' | 'loose' | 'mixed';

function pairsOf(shape: Shape, n: number, picks: readonly number[]): [number, number][] {
  const pick = (i: number) => picks[i % picks.length] ?? 0;
  const pairs: [number, number][] = [];
  if (shape === 'tree') for (let i = 1; i < n; i++) pairs.push([i, pick(i) % i]);
  if (shape === 'star') for (let i = 1; i < n; i++) pairs.push([0, i]);
  if (shape === 'clique')
    for (let i = 0; i < Math.min(n, 24); i++) for (let j = 0; j < i; j++) pairs.push([i, j]);
  if (shape === 'parts') for (let i = 4; i < n; i++) pairs.push([i, i - 4 + (pick(i) % 2)]);
  if (shape === 'mixed')
    for (let i = 0; i < n; i++) pairs.push([i, pick(i) % n], [pick(i + 1) % n, pick(i + 2) % n]);
  return pairs;
}

/** Graphs of 2 to `most` nodes. */
export const graphArbitrary = (most: number): fc.Arbitrary<NetworkGraph> =>
  fc
    .record({
      shape: fc.constantFrom<Shape>(
        'tree',
        'clique',
        'star',
        'two-mode',
        'parts',
        'loose',
        'mixed',
      ),
      names: fc.array(nameArbitrary, {minLength: 2, maxLength: most, size: 'max'}),
      picks: fc.array(fc.nat(9973), {minLength: 8, maxLength: 40}),
      rooms: fc.integer({min: 1, max: 6}),
      families: fc.boolean(),
      blocs: fc.nat(3),
    })
    .map(({shape, names, picks, rooms, families, blocs}) => {
      const pick = (i: number) => picks[i % picks.length] ?? 0;
      const n = names.length;
      const people = names.map((name, i) =>
        participant(i, name, families && i > 2 && pick(i) % 3 === 0 ? [pick(i) % i] : []),
      );
      const meetings =
        shape === 'two-mode' || shape === 'mixed'
          ? Array.from({length: rooms}, (_, i) => meeting(i, names[(i * 3) % n] ?? 'Room'))
          : [];
      const edges: NetworkEdge[] = [
        ...people.flatMap(belongs),
        ...pairsOf(shape, n, picks).map(([a, b], i) =>
          tie(i, `participant:n${a}`, `participant:n${b}`),
        ),
        ...(shape === 'two-mode'
          ? people
              .slice(0, 4)
              .map(({key}, i) => tie(1000 + i, key, people[pick(i) % n]?.key ?? key))
          : []),
        ...meetings.flatMap(({key}, m) =>
          people.flatMap((guest, i) =>
            pick(i * 3 + m) % 5 < 2 ? [attends(m * 1000 + i, guest.key, key)] : [],
          ),
        ),
      ];
      const groups = Array.from({length: blocs}, (_, b) => ({
        id: `b${b}`,
        label: names[b] ?? 'Bloc',
        members: people.filter((_person, i) => pick(i + b) % 4 === 0).map(({key}) => key),
      }));
      return {nodes: [...people, ...meetings], edges, groups};
    });
