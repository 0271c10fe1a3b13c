import {compareText} from '../../model/as-of.js';
import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import type {Day, StoryDate} from '../../story/types.js';
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

/** @param words of kinds, and of the period that begins on a day */
export function choicesFor(
  {nodes, edges, groups}: NetworkGraph,
  kinds: Readonly<Record<NetworkNode['kind'], string>>,
  since: (day: Day) => string,
): FilterChoices {
  const found = new Set(nodes.map(({kind}) => kind));
  found.delete('meeting');
  const ties = new Set(edges.flatMap(({role, kind}) => (role === 'tie' ? kind : [])));
  const dates = [...nodes.map(({date}) => date), ...edges.map((edge) => edge.since)];
  const days = new Set(dates.flatMap((date) => date?.start ?? []));
  return {
    kind: [...found].map((value) => [value, kinds[value]]),
    bloc: groups.map(({id, label}) => [id, label]),
    tie: [...ties].map((value) => [value, value]),
    since: [...days].sort(compareText).map((day) => [day, since(day)]),
  };
}

/**
 * Keys of what passes all of a filter. Participants keep the meetings they were at, and what joins them; where ties or
 * a period are asked for, those who have none are left out.
 */
export function shownBy(
  {nodes, edges, groups}: NetworkGraph,
  {kind, bloc, tie, since}: NetworkFilter,
): ReadonlySet<string> {
  const members = new Set(groups.find(({id}) => id === bloc)?.members);
  const dates = new Map<string, StoryDate | undefined>();
  const passing = new Set<string>();
  for (const node of nodes)
    if (node.kind === 'meeting') dates.set(node.key, node.date);
    else if ((!kind || node.kind === kind) && (!bloc || members.has(node.key)))
      passing.add(node.key);
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
  for (const {id, members: own} of groups)
    if (own.some((member) => shown.has(member))) shown.add(blocKey(id));
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
