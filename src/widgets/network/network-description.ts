import type {NetworkMessages} from '../../locales/en/network.js';
import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {castOf} from './network-rooms-cast.js';

/** What puts a network into words. */
export interface DescriptionWords {
  readonly messages: NetworkMessages;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

/** Up to this many are named; more are counted. */
const NAMED = 2;
const KINDS = ['meeting', 'country', 'organisation', 'body', 'person'] as const;

/** What the network is about, its finding, and the summary. */
export const networkHead = (graph: NetworkGraph, words: DescriptionWords) => {
  const {met, tied, neither} = words.messages.kickers;
  return {
    kicker: graph.nodes.some(({kind}) => kind === 'meeting')
      ? met
      : graph.edges.some(({role}) => role === 'tie')
        ? tied
        : neither,
    heading: networkHeading(graph, words),
    summary: networkSummary(graph, words),
  };
};

/**
 * The finding in one line, from the graph alone: who was in all rooms, who in some, who in none; for many rooms who
 * was in most; without rooms who has most ties. A whole counts as present where one of its members was.
 */
export function networkHeading(graph: NetworkGraph, words: DescriptionWords): string {
  const {nodes, edges, groups} = graph;
  const {messages, list} = words;
  const people = nodes.filter(({kind}) => kind !== 'meeting');
  const rooms = nodes.length - people.length;
  const {
    insiders = [],
    outsiders = [],
    roomsOf = new Map<string, readonly number[]>(),
  } = rooms > 0 ? castOf(graph) : {};
  const hasMet = insiders.length > 0;

  /** Who has to do with how many: wholes with rooms; where no one met, everyone with others by ties. */
  const ties = new Map(people.map(({key}) => [key, new Set<string>()]));
  for (const {role, source, target} of edges)
    if (role === 'tie' && source !== target) {
      ties.get(source)?.add(target);
      ties.get(target)?.add(source);
    }
  const all = hasMet ? [...insiders, ...outsiders].map(({node}) => node) : people;
  const count = ({key}: NetworkNode) =>
    hasMet ? (roomsOf.get(key)?.length ?? 0) : ties.get(key)!.size;
  const most = all.reduce((high, node) => Math.max(high, count(node)), 0);
  const first = all.filter((node) => count(node) === most);
  const who = named(first, words);

  if (hasMet && rooms > 2) return capitalise(messages.listed(who, first.length, most, rooms));
  if (hasMet) {
    // Of one kind, where most of those present are of that kind and too many to name: "six countries"; else of all.
    const at = (n: number) => all.filter((node) => count(node) === n);
    const kind = KINDS.find(
      (own) =>
        insiders.filter(({node}) => node.kind === own).length * 2 >= insiders.length &&
        at(rooms).filter((node) => node.kind === own).length > NAMED,
    );
    const those = (n: number) => at(n).filter((node) => !kind || node.kind === kind);
    const present = those(rooms);
    const rest = rooms > 1 ? [1, 0] : [0];
    return capitalise(
      [
        messages.listed(named(present, words) || messages.noOne, present.length || 1, rooms, rooms),
        ...rest.map(
          (n) => named(those(n), words) && messages.elsewhere(named(those(n), words), n, rooms),
        ),
      ]
        .filter(Boolean)
        .join(', '),
    );
  }
  if (most > 0 && people.length > 2)
    return capitalise(messages.mostTied(who, first.length, most, people.length - 1));
  const blocs = groups.filter(({members}) => members.length > 0);
  const isIn = ({key}: NetworkNode) => groups.some(({members}) => members.includes(key));
  const counts = list(countsOf(blocs.length > 0 ? people.filter(isIn) : people, words));
  return capitalise(
    blocs.length > 0 ? messages.inBlocs(counts, blocs.length) : counts || messages.nobody,
  );
}

/** One or two sentences: who was at each meeting, or how much there is of what. */
export function networkSummary(graph: NetworkGraph, words: DescriptionWords): string {
  const {messages, list} = words;
  const rooms = graph.nodes.filter(({kind}) => kind === 'meeting').length;
  if (rooms === 1 || rooms === 2) {
    const {meetings, attendance} = castOf(graph);
    return meetings
      .map(({label}, index) => {
        const present = graph.nodes.filter(({key}) =>
          attendance.some(({meeting, guest}) => meeting === index && guest === key),
        );
        // The headline counts a whole where one of its members was: here is who that was.
        const absent = graph.nodes.filter((node) => !present.includes(node));
        return messages.attended(label, list(countsOf(present, words, absent)) || messages.noOne);
      })
      .join(' ');
  }
  const ties = graph.edges.filter(({role}) => role === 'tie').length;
  const counts = countsOf(graph.nodes, words);
  if (ties > 0) counts.push(messages.count('tie', ties));
  return rooms + ties > 0 ? capitalise(`${list(counts)}.`) : '';
}

/**
 * "five countries", "two organisations", "Marco Rubio (United States)": by kind; the only one of a kind by name, with
 * that of the wholes it belongs to which is in `others`.
 */
const countsOf = (
  nodes: readonly NetworkNode[],
  {messages}: DescriptionWords,
  others: readonly NetworkNode[] = [],
): string[] =>
  KINDS.flatMap((kind) => {
    const own = nodes.filter((node) => node.kind === kind);
    if (own.length > 1) return messages.count(kind, own.length);
    return own.map(({label, memberOf}) => {
      const whole = others.find(({key}) => memberOf.includes(key));
      return whole ? `${label} (${whole.label})` : label;
    });
  });

/** Names of a few; how many there are of many. */
function named(nodes: readonly NetworkNode[], {messages, list}: DescriptionWords): string {
  const [kind, ...more] = new Set(nodes.map((node) => node.kind));
  return nodes.length <= NAMED
    ? list(nodes.map(({label}) => label))
    : messages.count(more.length > 0 ? undefined : kind, nodes.length);
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
