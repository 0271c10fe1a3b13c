import {
  createNetworkGraph,
  type NetworkEdge,
  type NetworkGraph,
  type NetworkGroup,
  type NetworkNode,
} from '../../model/network-graph.js';
import {lastEventDays, storyEvents, type StoryEvent} from '../../model/events.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import type {StoryModel} from '../../model/story-model.js';
import type {StoryView} from '../../model/story-view.js';

/** Up to this many marks, and twice as many lines between them, are found by eye. */
const FEW = 8;

/**
 * Whether a story has so much to show that finding, filtering and zooming help. On all its days together, not on one: a
 * tool that has the focus stays.
 */
export const isLarge = (model: StoryModel): boolean =>
  model.participants.length + model.meetings.length > FEW ||
  createNetworkGraph(model, undefined).edges.length > 2 * FEW;

/** Anything that can be chosen: a node, an edge (which has a `role`) or a bloc (which has `members`). */
export type Mark = Partial<Omit<NetworkNode, 'kind'> & Omit<NetworkEdge, 'kind'> & NetworkGroup> & {
  /** Of a node what it is, of a tie the story's word for it. */
  readonly kind?: string;
};

/** A graph by key: of nodes their keys, of edges their ids, of blocs their `blocKey`. */
export interface NetworkFacts {
  readonly graph: NetworkGraph;
  readonly marks: ReadonlyMap<string, Mark>;
  /** What is one step away: of a node its edges, their other ends and its blocs; of an edge its ends; of a bloc its members. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
}

export function createFacts(graph: NetworkGraph): NetworkFacts {
  const marks = new Map<string, Mark>(graph.nodes.map((node) => [node.key, node]));
  const near = new Map<string, Set<string>>();
  const join = (...keys: string[]) => {
    for (const key of keys) {
      let own = near.get(key);
      if (!own) near.set(key, (own = new Set()));
      for (const other of keys) if (other !== key) own.add(other);
    }
  };
  for (const edge of graph.edges) {
    marks.set(edge.id, edge);
    join(edge.id, edge.source, edge.target);
  }
  for (const group of graph.groups) {
    const key = blocKey(group.id);
    marks.set(key, group);
    for (const member of group.members) join(key, member);
  }
  return {graph, marks, near};
}

export type SectionName =
  'memberOf' | 'members' | 'participants' | 'meetings' | 'neighbours' | 'blocs' | 'ties';

/**
 * What is one step from a mark, or from both of two, by what it is to them: keys of nodes and blocs, ids of the edges
 * that lead there (of two: of all that joins them, as `ties`). One step from a meeting is also what its guests belong to.
 */
export function sectionsOf(
  facts: NetworkFacts,
  key: string,
  other?: string,
): ReadonlyMap<SectionName | undefined, readonly string[]> {
  const {marks, near} = facts;
  const reach = (from: string) =>
    new Set([...(near.get(from) ?? []), ...waysFrom(facts, from).map((way) => way.at(-1)!)]);
  const sections = new Map<SectionName | undefined, string[]>();
  const own = marks.get(key);
  const shared = other && reach(other);
  for (const one of reach(key)) {
    if (shared && !shared.has(one)) continue;
    const {role, source, members, kind} = marks.get(one) ?? {};
    const name = members
      ? 'blocs'
      : role === 'tie' || (role && other)
        ? 'ties'
        : role === 'membership'
          ? source === key
            ? 'memberOf'
            : 'members'
          : role
            ? own?.kind === 'meeting'
              ? 'participants'
              : 'meetings'
            : other
              ? kind === 'meeting'
                ? 'meetings'
                : 'neighbours'
              : own?.members && 'members';
    sections.set(name, [...(sections.get(name) ?? []), one]);
  }
  return sections;
}

/**
 * What changed on the latest day, up to the one shown, on which something happened, by mark: meetings held, ties begun
 * and ended, participants of whom a position changed. Nothing on the story's first day: all would be new.
 */
export function newsOf({model, day}: StoryView): ReadonlyMap<string, StoryEvent['change']> {
  const {on, before} = lastEventDays(model, day);
  const news = storyEvents(model).filter(
    (event) => before && event.day === on && (event.kind !== 'cell' || event.change === 'changed'),
  );
  return new Map(news.map(({ref, change}) => [markKey(ref), change]));
}

/** What the panel is about: the last two nodes chosen, or the one, else the last other mark. */
export function topicOf({marks}: NetworkFacts, selection: Selection): readonly string[] {
  const known = [...new Set(selection.map(markKey))].filter((key) => marks.has(key));
  const nodes = known.filter((key) => marks.get(key)!.memberOf);
  return nodes.length > 0 ? nodes.slice(-2) : known.slice(-1);
}

/** What stands out, by key. Nothing does where `chosen` is empty. */
export interface Emphasis {
  readonly chosen: ReadonlySet<string>;
  /**
   * The chosen, what is one step from them, and of a meeting whom its people belong to; of two, only what joins them
   * and what both lead to. Everything else recedes.
   */
  readonly near: ReadonlySet<string>;
  /** What the pointer or the focus touches, and what is one step from it. */
  readonly lit: ReadonlySet<string>;
}

/**
 * The ways that lead on from a mark: keys along each, without the mark's own. What somebody who was at a meeting belongs
 * to was there through them, and is counted so.
 */
function waysFrom({marks, near}: NetworkFacts, key: string): string[][] {
  const nearby = (from: string) => [...(near.get(from) ?? [])];
  return nearby(key).flatMap((one) => {
    const {role, source, target} = marks.get(one)!;
    const end = (source === key ? target : source)!;
    if (!role || end === key) return [[one]];
    const through = marks.get(key)!.kind === 'meeting' ? nearby(end) : [];
    return [
      [one, end],
      ...through.flatMap((group) => {
        const edge = marks.get(group)!;
        return edge.role === 'membership' && edge.source === end
          ? [[one, end, group, edge.target!]]
          : [];
      }),
    ];
  });
}

export function emphasisOf(
  facts: NetworkFacts,
  selection: Selection,
  highlight: Ref | undefined,
): Emphasis {
  const {marks} = facts;
  const chosen = selection.map(markKey).filter((key) => marks.has(key));
  const onwards = (key: string) => waysFrom(facts, key);
  const meet = (from: string, to: string) => {
    const ends = new Set([to, ...onwards(to).map((way) => way.at(-1))]);
    ends.delete(from);
    return onwards(from).filter((way) => ends.has(way.at(-1)));
  };
  const [one, two] = topicOf(facts, selection);
  const ways = two ? [...meet(one!, two), ...meet(two, one!)] : chosen.flatMap(onwards);
  const touched = highlight ? [markKey(highlight)] : [];
  return {
    chosen: new Set(chosen),
    near: new Set([...chosen, ...ways.flat()]),
    lit: new Set([...touched, ...touched.flatMap(onwards).flat()]),
  };
}

export const blocKey = (id: string): string => refKey({kind: 'bloc', id});

/** The mark a ref stands for: a cell stands for its participant. */
export const markKey = (ref: Ref): string =>
  refKey(ref.kind === 'cell' ? {kind: 'participant', id: ref.participant} : ref);
