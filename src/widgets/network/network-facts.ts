import type {
  NetworkEdge,
  NetworkGraph,
  NetworkGroup,
  NetworkNode,
} from '../../model/network-graph.js';
import {lastEventDays, storyEvents, type StoryEventKind} from '../../model/events.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import {createStoryView, type StoryView} from '../../model/story-view.js';

/** A graph by key: its nodes, edges (by id) and blocs (by `blocKey`), and what is one step from each of them. */
export interface NetworkFacts {
  readonly graph: NetworkGraph;
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly edges: ReadonlyMap<string, NetworkEdge>;
  readonly blocs: ReadonlyMap<string, NetworkGroup>;
  /** Of a node its edges, their other ends and its blocs; of an edge its ends; of a bloc its members. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
}

export function createFacts(graph: NetworkGraph): NetworkFacts {
  const near = new Map<string, Set<string>>();
  const join = (...keys: string[]) => {
    for (const key of keys) {
      let own = near.get(key);
      if (!own) near.set(key, (own = new Set()));
      for (const other of keys) if (other !== key) own.add(other);
    }
  };
  for (const {id, source, target} of graph.edges) join(id, source, target);
  for (const {id, members} of graph.groups) for (const member of members) join(blocKey(id), member);
  return {
    graph,
    nodes: new Map(graph.nodes.map((node) => [node.key, node])),
    edges: new Map(graph.edges.map((edge) => [edge.id, edge])),
    blocs: new Map(graph.groups.map((group) => [blocKey(group.id), group])),
    near,
  };
}

export type SectionName =
  'memberOf' | 'members' | 'participants' | 'meetings' | 'neighbours' | 'blocs' | 'ties';

/**
 * What is one step from a mark, or from both of two, by what it is to them: keys of nodes and blocs, ids of the edges
 * that lead there (of two: only of the ties between them).
 */
export function sectionsOf(facts: NetworkFacts, key: string, other?: string) {
  const sections: Record<SectionName, string[]> = {
    memberOf: [],
    members: [],
    participants: [],
    meetings: [],
    neighbours: [],
    blocs: [],
    ties: [],
  };
  const {nodes, edges, blocs, near} = facts;
  const isMeeting = (node: string) => nodes.get(node)?.kind === 'meeting';
  const others = other === undefined ? undefined : (near.get(other) ?? new Set());
  for (const one of near.get(key) ?? []) {
    if (others && !others.has(one)) continue;
    const edge = edges.get(one);
    let name: SectionName | undefined;
    if (blocs.has(one)) name = 'blocs';
    else if (edge?.role === 'tie') name = 'ties';
    else if (edge?.role === 'membership') name = edge.source === key ? 'memberOf' : 'members';
    else if (edge) name = isMeeting(key) ? 'participants' : 'meetings';
    else if (blocs.has(key)) name = 'members';
    else if (others) name = isMeeting(one) ? 'meetings' : 'neighbours';
    if (name) sections[name].push(one);
  }
  return sections;
}

/**
 * What changed on the latest day, up to the one shown, on which something happened, by mark: meetings held, ties begun
 * and ended, participants of whom a position changed. Nothing on the story's first day: all would be new.
 */
export function newsOf({model, day, cell}: StoryView): ReadonlyMap<string, StoryEventKind> {
  const news = new Map<string, StoryEventKind>();
  const {on, before} = lastEventDays(model, day);
  if (before === undefined) return news;
  const then = createStoryView(model, before);
  for (const event of storyEvents(model)) {
    if (event.day !== on || event.kind === 'status') continue;
    if (event.kind === 'position') {
      const {participant, option} = event;
      const was = then.cell(participant, option).position;
      if (!was || was.stance === cell(participant, option).position?.stance) continue;
    }
    news.set(markKey(event.ref), event.kind);
  }
  return news;
}

/** What stands out, by key of node, edge or bloc. Nothing does where `chosen` is empty. */
export interface Emphasis {
  readonly chosen: ReadonlySet<string>;
  /** The chosen, and what is one step from them; everything else recedes. */
  readonly near: ReadonlySet<string>;
  /** What the pointer or the focus touches, and what is one step from it. */
  readonly lit: ReadonlySet<string>;
}

export function emphasisOf(
  {nodes, edges, blocs, near}: NetworkFacts,
  selection: Selection,
  highlight: Ref | undefined,
): Emphasis {
  const chosen = selection
    .map(markKey)
    .filter((key) => nodes.has(key) || edges.has(key) || blocs.has(key));
  const around = (keys: string[]) =>
    new Set(keys.flatMap((key) => [key, ...(near.get(key) ?? [])]));
  return {
    chosen: new Set(chosen),
    near: around(chosen),
    lit: around(highlight ? [markKey(highlight)] : []),
  };
}

export const blocKey = (id: string): string => refKey({kind: 'bloc', id});

/** The mark a ref stands for: a cell stands for its participant. */
export const markKey = (ref: Ref): string =>
  refKey(ref.kind === 'cell' ? {kind: 'participant', id: ref.participant} : ref);
