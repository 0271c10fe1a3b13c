import type {
  NetworkEdge,
  NetworkGraph,
  NetworkGroup,
  NetworkNode,
} from '../../model/network-graph.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import {latestChanges, type StoryChange} from '../../model/story-changes.js';
import type {StoryView} from '../../model/story-view.js';

/** One end of an edge, and what is at its other end. */
export interface NetworkLink {
  readonly edge: NetworkEdge;
  readonly other: NetworkNode;
}

/** An index over a graph that answers what stands behind a mark. */
export interface NetworkFacts {
  readonly graph: NetworkGraph;
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  /** By id. */
  readonly edges: ReadonlyMap<string, NetworkEdge>;
  /** By `blocKey`. */
  readonly blocs: ReadonlyMap<string, NetworkGroup>;
  /** What a node has to do with others: all of it, or what is of one role. */
  readonly links: (key: string, role?: NetworkEdge['role']) => readonly NetworkLink[];
  readonly blocsOf: (key: string) => readonly NetworkGroup[];
  /** What two nodes share: rooms, blocs, those both have ties with, and the ties between them. */
  readonly shared: (a: string, b: string) => SharedFacts;
}

export interface SharedFacts {
  readonly meetings: readonly NetworkNode[];
  readonly blocs: readonly NetworkGroup[];
  readonly neighbours: readonly NetworkNode[];
  readonly ties: readonly NetworkEdge[];
}

export function createFacts(graph: NetworkGraph): NetworkFacts {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const allLinks = new Map<string, NetworkLink[]>(graph.nodes.map(({key}) => [key, []]));
  for (const edge of graph.edges) {
    const {source, target} = edge;
    for (const [key, end] of new Map([
      [source, target],
      [target, source],
    ])) {
      const other = nodes.get(end);
      if (other) allLinks.get(key)?.push({edge, other});
    }
  }
  const links = (key: string, role?: NetworkEdge['role']) =>
    (allLinks.get(key) ?? []).filter(({edge}) => !role || edge.role === role);
  const blocsOf = (key: string) => graph.groups.filter(({members}) => members.includes(key));
  return {
    graph,
    nodes,
    edges: new Map(graph.edges.map((edge) => [edge.id, edge])),
    blocs: new Map(graph.groups.map((group) => [blocKey(group.id), group])),
    links,
    blocsOf,
    shared(a, b) {
      const both = (role: NetworkEdge['role']) => {
        const theirs = new Set(links(b, role).map(({other}) => other));
        return [...new Set(links(a, role).map(({other}) => other))].filter((node) =>
          theirs.has(node),
        );
      };
      return {
        meetings: both('attendance'),
        blocs: blocsOf(a).filter(({members}) => members.includes(b)),
        neighbours: both('tie'),
        ties: links(a, 'tie').flatMap(({edge, other}) => (other.key === b ? edge : [])),
      };
    },
  };
}

/**
 * What changed on the latest day, up to the one shown, on which something happened, by mark: meetings held, ties begun
 * and ended, participants of whom a position changed. Nothing on the story's first day: all would be new.
 */
export function newsOf({model, day}: StoryView): ReadonlyMap<string, StoryChange['change']> {
  const {since, list} = latestChanges(model, day);
  return new Map(
    list
      .filter(({kind, change}) => since !== undefined && (kind !== 'cell' || change === 'changed'))
      .map(({ref, change}) => [markKey(ref), change]),
  );
}

/** What stands out, by key of node, edge or bloc. Nothing does where `chosen` is empty. */
export interface Emphasis {
  readonly chosen: ReadonlySet<string>;
  /** The chosen, what they have ties with, and the ties; everything else recedes. */
  readonly near: ReadonlySet<string>;
  /** Ties and nodes the pointer or the focus touches. */
  readonly lit: ReadonlySet<string>;
}

export function emphasisOf(
  facts: NetworkFacts,
  selection: Selection,
  highlight: Ref | undefined,
): Emphasis {
  const {nodes, edges, blocs} = facts;
  const chosen = new Set(
    selection.map(markKey).filter((key) => nodes.has(key) || edges.has(key) || blocs.has(key)),
  );
  const around = (keys: Iterable<string>) =>
    new Set([...keys].flatMap((key) => [key, ...reach(facts, key)]));
  return {chosen, near: around(chosen), lit: around(highlight ? [markKey(highlight)] : [])};
}

export const blocKey = (id: string): string => refKey({kind: 'bloc', id});

/** The mark a ref stands for: a cell stands for its participant. */
export const markKey = (ref: Ref): string =>
  refKey(ref.kind === 'cell' ? {kind: 'participant', id: ref.participant} : ref);

/** What is one step away: ties with the nodes at their ends, blocs, members of a bloc. */
function reach({edges, blocs, links, blocsOf}: NetworkFacts, key: string): readonly string[] {
  const edge = edges.get(key);
  return [
    ...links(key).flatMap((link) => [link.edge.id, link.other.key]),
    ...blocsOf(key).map(({id}) => blocKey(id)),
    ...(blocs.get(key)?.members ?? []),
    ...(edge ? [edge.source, edge.target] : []),
  ];
}
