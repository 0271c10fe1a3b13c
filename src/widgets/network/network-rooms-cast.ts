import {compareText} from '../../model/as-of.js';
import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {housed, households, type Household} from './network-blocks.js';
import {isHub} from './network-hubs.js';

/** Who meets whom, by household. */
export interface Cast {
  /** In order of time, undated last. */
  readonly meetings: readonly NetworkNode[];
  /** How many of the meetings are rooms. The rest are blocs that are drawn as nodes. */
  readonly rooms: number;
  /** Households of which at least one was in a room. */
  readonly insiders: readonly Household[];
  readonly outsiders: readonly Household[];
  readonly attendance: readonly Attendance[];
  /** Meetings of each household, in order, by the household's key. */
  readonly roomsOf: ReadonlyMap<string, readonly number[]>;
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
  const homeOf = new Map(all.flatMap((home) => housed(home).map(({key}) => [key, home.node.key])));
  const attendance = graph.edges.flatMap((edge): Attendance[] => {
    const meeting = index.get(edge.target);
    const home = homeOf.get(edge.source);
    return edge.role === 'attendance' && meeting !== undefined && home !== undefined
      ? [{edge, meeting, guest: edge.source, home}]
      : [];
  });
  const visits = new Map<string, Set<number>>();
  for (const {home, meeting} of attendance)
    visits.set(home, (visits.get(home) ?? new Set()).add(meeting));
  return {
    meetings,
    rooms: meetings.filter((node) => !isHub(node)).length,
    insiders: all.filter(({node}) => visits.has(node.key)),
    outsiders: all.filter(({node}) => !visits.has(node.key)),
    attendance,
    roomsOf: new Map([...visits].map(([home, rooms]) => [home, [...rooms].sort((a, b) => a - b)])),
  };
}
