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

/** Keys of what passes the filter. Participants keep the meetings they were at, and what joins them. */
export function shownBy(
  {nodes, edges, groups}: NetworkGraph,
  {by, value}: NetworkFilter,
): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const {key, kind} of nodes) if (by === 'kind' && kind === value) shown.add(key);
  for (const {id, members} of groups)
    if (by === 'bloc' && id === value) for (const member of members) shown.add(member);
  for (const {id, role, kind, source, target} of edges)
    if (
      by === 'tie'
        ? role === 'tie' && kind === value
        : shown.has(source) && (role === 'attendance' || shown.has(target))
    )
      shown.add(id).add(source).add(target);
  for (const {id, members} of groups)
    if (members.some((member) => shown.has(member))) shown.add(blocKey(id));
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
