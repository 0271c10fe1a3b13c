import {compareText} from '../../model/as-of.js';
import {typedText} from '../../model/plain-text.js';
import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import type {Day, Story} from '../../story/types.js';
import {blocKey} from './network-facts.js';

/** What the picture is narrowed down to; what is not given narrows nothing. */
export interface NetworkFilter {
  /** Participants of a kind. */
  readonly kind?: string;
  /** Members of a bloc: its id. */
  readonly bloc?: string;
  /** Ties of a kind, and who has them. */
  readonly tie?: string;
  /** Meetings held and ties begun on this day or later, and who has to do with them. */
  readonly since?: Day;
}

/** What can be chosen for each, in words. */
export type FilterChoices = Readonly<
  Record<keyof NetworkFilter, readonly (readonly [value: string, label: string])[]>
>;

/**
 * What there is on a day, and what is in force whether there is any on that day or not.
 *
 * @param kinds their words
 * @param since the word of the period that begins on a day
 */
export function choicesFor(
  {nodes, edges, groups}: NetworkGraph,
  kinds: Readonly<Record<NetworkNode['kind'], string>>,
  since: (day: Day) => string,
  inForce: NetworkFilter = {},
): FilterChoices {
  const found = new Set(nodes.map(({kind}) => kind));
  found.delete('meeting');
  const ties = new Set(
    edges.flatMap(({role, kind}) => (role === 'tie' ? kind : [])).concat(inForce.tie ?? []),
  );
  const dates = [...nodes.map(({date}) => date), ...edges.map((edge) => edge.since)];
  const days = new Set(dates.flatMap((date) => date?.start ?? []).concat(inForce.since ?? []));
  return {
    kind: [...found].map((value) => [value, kinds[value]]),
    bloc: groups.map(({id, label}) => [id, label]),
    tie: [...ties].map((value) => [value, value]),
    since: [...days].sort(compareText).map((day) => [day, since(day)]),
  };
}

/**
 * What of a filter still means something in a story, in which what it names may be gone: kind, bloc and kind of tie are
 * there on whatever day, and something happened in the period.
 */
export function surviving(
  {participants, blocs, meetings, ties}: Story,
  filter: NetworkFilter,
): NetworkFilter {
  const {kind, bloc, tie, since} = filter;
  const begins = [...meetings.values()].map(({date}) => date).concat(ties.map((own) => own.since));
  const isKnown: Record<keyof NetworkFilter, boolean> = {
    kind: [...participants.values()].some((one) => one.kind === kind),
    bloc: blocs.has(bloc!),
    tie: ties.some((one) => one.kind === tie),
    since: begins.some((date) => date && date.start >= since!),
  };
  return Object.fromEntries(
    Object.entries(filter).filter(([by]) => isKnown[by as keyof NetworkFilter]),
  );
}

/** Participants of the kind and the bloc asked for. */
function passingOf({nodes, groups}: NetworkGraph, {kind, bloc}: NetworkFilter): Set<string> {
  const members = new Set(groups.find(({id}) => id === bloc)?.members);
  const passes = (node: NetworkNode) =>
    node.kind !== 'meeting' && (!kind || node.kind === kind) && (!bloc || members.has(node.key));
  return new Set(nodes.flatMap((node) => (passes(node) ? node.key : [])));
}

/**
 * What passes all of a filter, as a graph of its own. A country that was at a meeting through its minister is still
 * there where ministers are not shown: so it is counted in the headline.
 */
export function narrowed(graph: NetworkGraph, filter: NetworkFilter): NetworkGraph {
  if (Object.keys(filter).length === 0) return graph;
  const passing = passingOf(graph, filter);
  const wholes = new Map(graph.nodes.map(({key, memberOf}) => [key, memberOf]));
  const seats = new Set(graph.edges.map(({source, target}) => source + target));
  /** @param most steps up */
  const lift = (edge: NetworkEdge, most = 5): NetworkEdge[] => {
    const {label: _, ...rest} = edge;
    if (edge.role !== 'attendance' || passing.has(edge.source)) return [edge];
    return (wholes.get(edge.source) ?? []).flatMap((source) => {
      const seat = source + edge.target;
      if (seats.has(seat) || most === 0) return [];
      if (passing.has(source)) seats.add(seat);
      return lift({...rest, id: edge.id + source, source}, most - 1);
    });
  };
  const edges = graph.edges.flatMap((edge) => lift(edge));
  const shown = shownBy({...graph, edges}, filter);
  return {
    nodes: graph.nodes.filter(({key}) => shown.has(key)),
    edges: edges.filter(({id}) => shown.has(id)),
    groups: graph.groups.map((group) => ({
      ...group,
      members: group.members.filter((key) => shown.has(key)),
    })),
  };
}

/**
 * Keys of the nodes and edges that pass all of a filter. Participants keep the meetings they were at, and what joins them; where ties or
 * a period are asked for, those who have none are left out.
 */
export function shownBy(graph: NetworkGraph, filter: NetworkFilter): ReadonlySet<string> {
  const {nodes, edges} = graph;
  const {tie, since} = filter;
  const passing = passingOf(graph, filter);
  const dates = new Map(
    nodes.flatMap(({key, kind, date}) => (kind === 'meeting' ? [[key, date] as const] : [])),
  );
  const shown = new Set(tie || since ? [] : passing);
  for (const edge of edges) {
    const {id, role, source, target} = edge;
    const begun = dates.get(target) ?? edge.since;
    if (
      (!tie || (role === 'tie' && edge.kind === tie)) &&
      (!since || (begun && begun.start >= since)) &&
      passing.has(source) &&
      (role === 'attendance' || passing.has(target))
    )
      shown.add(id).add(source).add(target);
  }
  return shown;
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

/**
 * The mark whose name is `text`, else one whose name begins with it, else holds it; whatever the case, the accents and
 * the apostrophes.
 */
export function findMark(graph: NetworkGraph, text: string): string | undefined {
  const wanted = typedText(text);
  let found: string | undefined;
  let least = wanted ? Infinity : -1;
  for (const [key, name] of namesIn(graph)) {
    const own = typedText(name);
    const at = own === wanted ? -0.5 : own.indexOf(wanted);
    if (at > -1 && at < least) [found, least] = [key, at];
  }
  return found;
}
