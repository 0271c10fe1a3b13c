import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {order} from '../../story/text.js';
import type {StoryDate} from '../../story/types.js';
import {blocKey} from './network-facts.js';

/** What the picture can be narrowed down by. */
export type Facet = 'kind' | 'bloc' | 'tie' | 'date';

/**
 * What the picture is narrowed down to, all at once: participants of a kind and of a bloc (its id), ties of a kind,
 * and what a date holds (`2025-08`, as the story writes it).
 */
export type NetworkFilter = {readonly [F in Facet]?: string | undefined};

/** What each facet can be narrowed down to, with words. */
export type Choices = Readonly<Record<Facet, readonly (readonly [value: string, label: string])[]>>;

export function choicesOf(
  {nodes, edges, groups}: NetworkGraph,
  kinds: Readonly<Record<NetworkNode['kind'], string>>,
  wordsOf: (date: StoryDate) => string,
): Choices {
  const found = new Set(nodes.map(({kind}) => kind));
  found.delete('meeting');
  const ties = new Set(edges.flatMap(({role, kind}) => (role === 'tie' ? kind : [])));
  const dates = datesOf({nodes, edges, groups});
  return {
    kind: [...found].map((kind) => [kind, kinds[kind]]),
    bloc: groups.map(({id, label}) => [id, label]),
    tie: [...ties].map((kind) => [kind, kind]),
    date: [...dates.values()]
      .sort((a, b) => order(a.start, b.start))
      .map((date) => [date.text, wordsOf(date)]),
  };
}

/** The dates of meetings, and those on which ties began, by what the story writes. */
const datesOf = ({nodes, edges}: NetworkGraph) =>
  new Map(
    [...nodes.map(({date}) => date), ...edges.map(({since}) => since)].flatMap((date) =>
      date ? [[date.text, date]] : [],
    ),
  );

/** Whether a tie is known to have held on one of the days of a date. */
const held = ({since, until}: NetworkEdge, date: StoryDate): boolean =>
  Boolean(since ?? until) &&
  (!since || since.start <= date.end) &&
  (!until || until.end >= date.start);

/**
 * Keys of what passes the filter. Participants keep the meetings they were at, and what joins them; ties keep both
 * their ends, where one of them passes.
 */
export function shownBy(graph: NetworkGraph, filter: NetworkFilter): ReadonlySet<string> {
  const {nodes, edges, groups} = graph;
  const {kind, bloc, tie} = filter;
  const date = datesOf(graph).get(filter.date ?? '');
  const members = groups.find(({id}) => id === bloc)?.members;
  const people = new Set<string>();
  const then = new Set<string>();
  for (const node of nodes) {
    if (node.kind === 'meeting') {
      if (date && node.date?.text === date.text) then.add(node.key);
    } else if ((!kind || node.kind === kind) && (!bloc || members?.includes(node.key)))
      people.add(node.key);
  }

  const joins = ({role, source, target, ...edge}: NetworkEdge): boolean =>
    role === 'tie' && (tie || date)
      ? (!tie || edge.kind === tie) &&
        (!date || held({role, source, target, ...edge}, date)) &&
        (people.has(source) || people.has(target))
      : !tie &&
        people.has(source) &&
        (role === 'attendance' ? !date || then.has(target) : !date && people.has(target));
  const isAnyone = !kind && !bloc && !tie;
  const shown = new Set(date ? (isAnyone ? then : []) : tie ? [] : people);
  for (const edge of edges) if (joins(edge)) shown.add(edge.id).add(edge.source).add(edge.target);
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
