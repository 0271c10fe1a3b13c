import {compareText} from '../../model/as-of.js';
import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {households, type Household} from './network-blocks.js';
import {isHub} from './network-hubs.js';

/** More participants than this make columns too tall to be read at a glance. */
const MOST = 90;

/** Who meets whom, by household. */
export interface Cast {
  /** In order of time, undated last. */
  readonly meetings: readonly NetworkNode[];
  /** Households of which at least one was in a room. */
  readonly insiders: readonly Household[];
  readonly outsiders: readonly Household[];
  readonly attendance: readonly Attendance[];
  /** Household of each participant, by key. */
  readonly homeOf: ReadonlyMap<string, Household>;
}

export interface Attendance {
  readonly edge: NetworkEdge;
  /** Index of the meeting. */
  readonly meeting: number;
  /** Key of the participant, and of its household. */
  readonly guest: string;
  readonly home: string;
}

export function castOf(graph: NetworkGraph): Cast {
  const meetings = graph.nodes
    .filter(({kind}) => kind === 'meeting')
    .sort(
      (a, b) =>
        compareText(a.date?.start ?? '9', b.date?.start ?? '9') || compareText(a.key, b.key),
    );
  const index = new Map(meetings.map(({key}, i) => [key, i]));
  const all = households(graph);
  const homeOf = new Map<string, Household>();
  const settle = (home: Household, {node, members}: Household): void => {
    homeOf.set(node.key, home);
    for (const member of members) settle(home, member);
  };
  for (const home of all) settle(home, home);
  const attendance = graph.edges.flatMap((edge): Attendance[] => {
    const meeting = index.get(edge.target);
    const home = homeOf.get(edge.source);
    return edge.role === 'attendance' && meeting !== undefined && home
      ? [{edge, meeting, guest: edge.source, home: home.node.key}]
      : [];
  });
  const inside = new Set(attendance.map(({home}) => home));
  return {
    meetings,
    insiders: all.filter(({node}) => inside.has(node.key)),
    outsiders: all.filter(({node}) => !inside.has(node.key)),
    attendance,
    homeOf,
  };
}

/** How many of the rooms are meetings, not blocs drawn as such. */
export const roomsIn = ({meetings}: Cast): number => meetings.filter((node) => !isHub(node)).length;

/** Whether the story is about who was in which room, rather than about other ties. */
export function isTwoMode(
  {meetings, insiders, outsiders, attendance, homeOf}: Cast,
  graph: NetworkGraph,
): boolean {
  const ties = graph.edges.filter(({role}) => role === 'tie').length;
  return (
    meetings.length > 0 &&
    meetings.length <= 40 &&
    homeOf.size <= MOST &&
    attendance.length >= ties &&
    insiders.length * 2 >= outsiders.length
  );
}

/**
 * Places of meetings and households on one line, such that those who meet stand close: reciprocal averaging
 * (Hirschfeld 1935; Hill 1973), the first axis of correspondence analysis, by power iteration from a fixed start.
 */
export function seriate(cast: Cast): {
  readonly meetings: readonly number[];
  readonly homes: ReadonlyMap<string, number>;
} {
  const pairs = [...new Set(cast.attendance.map(({meeting, home}) => `${meeting} ${home}`))].map(
    (pair) => {
      const blank = pair.indexOf(' ');
      return {meeting: Number(pair.slice(0, blank)), home: pair.slice(blank + 1)};
    },
  );
  const guests = cast.meetings.map((_, i) => pairs.filter(({meeting}) => meeting === i).length);
  let rooms = cast.meetings.map((_, i) => i);
  let homes = new Map<string, number>();
  const total = pairs.length || 1;
  for (let round = 0; round < 60; round++) {
    const sums = new Map<string, {sum: number; count: number}>();
    for (const {meeting, home} of pairs) {
      const {sum, count} = sums.get(home) ?? {sum: 0, count: 0};
      sums.set(home, {sum: sum + rooms[meeting]!, count: count + 1});
    }
    homes = new Map([...sums].map(([home, {sum, count}]) => [home, sum / count]));
    const next = cast.meetings.map(() => 0);
    for (const {meeting, home} of pairs) next[meeting] = next[meeting]! + (homes.get(home) ?? 0);
    const averaged = next.map((sum, i) => sum / (guests[i] || 1));
    const mean = averaged.reduce((sum, value, i) => sum + value * guests[i]!, 0) / total;
    let norm = 0;
    averaged.forEach((value, i) => (norm += guests[i]! * (value - mean) * (value - mean)));
    const scale = Math.sqrt(norm / total);
    if (scale < 1e-9) break;
    rooms = averaged.map((value) => (value - mean) / scale);
  }
  return {meetings: rooms, homes};
}
