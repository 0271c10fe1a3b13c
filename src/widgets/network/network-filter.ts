import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {blocKey} from './network-facts.js';

/** What the picture can be narrowed down to: participants of a kind or a bloc, or ties of a kind and who has them. */
export interface NetworkFilter {
  readonly by: 'kind' | 'bloc' | 'tie';
  /** The kind, the bloc's id, the tie's kind. */
  readonly value: string;
  readonly label: string;
}

export function filtersFor(
  {nodes, edges, groups}: NetworkGraph,
  kinds: Readonly<Record<NetworkNode['kind'], string>>,
): NetworkFilter[] {
  const found = new Set(nodes.map(({kind}) => kind));
  found.delete('meeting');
  const ties = new Set(edges.flatMap(({role, kind}) => (role === 'tie' ? kind : [])));
  return [
    ...[...found].map((value) => ({by: 'kind', value, label: kinds[value]}) as const),
    ...groups.map(({id, label}) => ({by: 'bloc', value: id, label}) as const),
    ...[...ties].map((value) => ({by: 'tie', value, label: value}) as const),
  ];
}

/** What of a graph passes the filter. Participants keep the meetings they were at, and each other's ties. */
export function filterGraph(graph: NetworkGraph, {by, value}: NetworkFilter): NetworkGraph {
  const edges = graph.edges.filter(
    ({role, kind}) => by !== 'tie' || (role === 'tie' && kind === value),
  );
  const keys = new Set(
    by === 'kind'
      ? graph.nodes.flatMap(({key, kind}) => (kind === value ? key : []))
      : by === 'bloc'
        ? graph.groups.find(({id}) => id === value)?.members
        : edges.flatMap(({source, target}) => [source, target]),
  );
  for (const {source, target, role} of edges)
    if (role === 'attendance' && keys.has(source)) keys.add(target);
  const isIn = (key: string) => keys.has(key);
  return {
    nodes: graph.nodes.filter(({key}) => isIn(key)),
    edges: edges.filter(({source, target}) => isIn(source) && isIn(target)),
    groups: graph.groups.flatMap((group) => {
      const members = group.members.filter(isIn);
      return members.length > 0 ? {...group, members} : [];
    }),
  };
}

/** Names by which marks can be found, each with the mark's key: full, short, and others the story knows. */
export const namesIn = ({
  nodes,
  groups,
}: NetworkGraph): (readonly [key: string, name: string])[] => [
  ...nodes.flatMap(({key, label, shortLabel = label, aliases = []}) =>
    [...new Set([label, shortLabel, ...aliases])].map((name) => [key, name] as const),
  ),
  ...groups.map(({id, label}) => [blocKey(id), label] as const),
];

/** The mark whose name is `text`, else one whose name begins with it, else holds it; whatever the case and accents. */
export function findMark(graph: NetworkGraph, text: string): string | undefined {
  const wanted = fold(text);
  let found: string | undefined;
  let least = wanted ? Infinity : -1;
  for (const [key, name] of namesIn(graph)) {
    const own = fold(name);
    const at = own === wanted ? -0.5 : own.indexOf(wanted);
    if (at > -1 && at < least) [found, least] = [key, at];
  }
  return found;
}

const fold = (text: string) => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
