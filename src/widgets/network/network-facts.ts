import type {
  NetworkEdge,
  NetworkGraph,
  NetworkGroup,
  NetworkNode,
} from '../../model/network-graph.js';
import {blocKey} from './network-emphasis.js';

/** Everything the graph says about one of its nodes, ready to be put into words. */
export interface NodeFacts {
  readonly node: NetworkNode;
  readonly wholes: readonly NetworkNode[];
  readonly members: readonly NetworkNode[];
  /** For a participant: the meetings it took part in. For a meeting: those who took part. */
  readonly attendance: readonly {readonly edge: NetworkEdge; readonly other: NetworkNode}[];
  readonly ties: readonly NetworkEdge[];
  readonly blocs: readonly NetworkGroup[];
}

/** An index over a graph that answers what stands behind a mark. */
export interface NetworkFacts {
  readonly graph: NetworkGraph;
  node(key: string): NetworkNode | undefined;
  edge(id: string): NetworkEdge | undefined;
  bloc(key: string): NetworkGroup | undefined;
  about(key: string): NodeFacts | undefined;
  /** What two nodes share: rooms, blocs, those both have ties with, and the ties between them. */
  shared(a: string, b: string): SharedFacts;
}

export interface SharedFacts {
  readonly meetings: readonly NetworkNode[];
  readonly blocs: readonly NetworkGroup[];
  readonly neighbours: readonly NetworkNode[];
  readonly ties: readonly NetworkEdge[];
}

export function createFacts(graph: NetworkGraph): NetworkFacts {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const blocs = new Map(graph.groups.map((group) => [blocKey(group.id), group]));
  const edgesOf = new Map<string, NetworkEdge[]>();
  for (const edge of graph.edges) {
    for (const key of new Set([edge.source, edge.target])) {
      const own = edgesOf.get(key);
      if (own) own.push(edge);
      else edgesOf.set(key, [edge]);
    }
  }
  const ofRole = (key: string, role: NetworkEdge['role']) =>
    (edgesOf.get(key) ?? []).filter((edge) => edge.role === role);
  const otherEnd = (edge: NetworkEdge, key: string) =>
    nodes.get(edge.source === key ? edge.target : edge.source);
  const neighbours = (key: string) =>
    new Set(ofRole(key, 'tie').flatMap((edge) => otherEnd(edge, key)?.key ?? []));

  return {
    graph,
    node: (key) => nodes.get(key),
    edge: (id) => edges.get(id),
    bloc: (key) => blocs.get(key),
    about(key) {
      const node = nodes.get(key);
      if (!node) return undefined;
      const membership = ofRole(key, 'membership');
      return {
        node,
        wholes: membership
          .filter(({source}) => source === key)
          .flatMap(({target}) => nodes.get(target) ?? []),
        members: membership
          .filter(({target}) => target === key)
          .flatMap(({source}) => nodes.get(source) ?? []),
        attendance: ofRole(key, 'attendance').flatMap((edge) => {
          const other = otherEnd(edge, key);
          return other ? [{edge, other}] : [];
        }),
        ties: ofRole(key, 'tie'),
        blocs: graph.groups.filter(({members}) => members.includes(key)),
      };
    },
    shared(a, b) {
      const rooms = (key: string) =>
        new Set(ofRole(key, 'attendance').map((edge) => otherEnd(edge, key)?.key));
      const both = (
        left: ReadonlySet<string | undefined>,
        right: ReadonlySet<string | undefined>,
      ) =>
        [...left].flatMap((key) =>
          key !== undefined && right.has(key) ? (nodes.get(key) ?? []) : [],
        );
      return {
        meetings: both(rooms(a), rooms(b)),
        blocs: graph.groups.filter(({members}) => members.includes(a) && members.includes(b)),
        neighbours: both(neighbours(a), neighbours(b)),
        ties: ofRole(a, 'tie').filter(({source, target}) => source === b || target === b),
      };
    },
  };
}
