import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {blocKey, type NetworkFacts} from './network-facts.js';
import type {NetworkScene} from './network-scene.js';

/** What the picture is narrowed down to: participants of a kind or a bloc, or ties of a kind and who has them. */
export interface NetworkFilter {
  readonly by: 'kind' | 'bloc' | 'tie';
  /** The kind, the bloc's id, the tie's kind. */
  readonly value: string;
  readonly label: string;
}

/** What the picture can be narrowed down to. */
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

/** What of a graph passes the filter. Participants keep the meetings they were at. */
export function filterGraph(graph: NetworkGraph, {by, value}: NetworkFilter): NetworkGraph {
  const edges = graph.edges.filter(
    ({role, kind}) => by !== 'tie' || (role === 'tie' && kind === value),
  );
  const wanted = new Set(
    by === 'kind'
      ? graph.nodes.flatMap(({key, kind}) => (kind === value ? key : []))
      : by === 'bloc'
        ? graph.groups.find(({id}) => id === value)?.members
        : edges.flatMap(({source, target}) => [source, target]),
  );
  const shown = edges.filter(
    ({source, target, role}) => wanted.has(source) && (wanted.has(target) || role === 'attendance'),
  );
  const keys = new Set([...wanted, ...shown.map(({target}) => target)]);
  const members = (all: readonly string[]) => all.filter((key) => keys.has(key));
  return {
    nodes: graph.nodes.filter(({key}) => keys.has(key)),
    edges: shown,
    groups: graph.groups
      .map((group) => ({...group, members: members(group.members)}))
      .filter((group) => group.members.length > 0),
  };
}

/** The scene of which only these facts are shown: what remains keeps its place. */
export const filterScene = (
  scene: NetworkScene,
  {nodes, edges, blocs}: NetworkFacts,
): NetworkScene => ({
  ...scene,
  headings: [],
  nodes: scene.nodes.filter(({key}) => nodes.has(key)),
  ties: scene.ties.filter(({id}) => edges.has(id)),
  groups: scene.groups
    .filter(({id}) => blocs.has(blocKey(id)))
    .map(({spokes = [], ...group}) => ({
      ...group,
      spokes: spokes.filter(({member}) => nodes.has(member)),
    })),
});
