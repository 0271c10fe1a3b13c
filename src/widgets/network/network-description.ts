import type {NetworkMessages} from '../../locales/en/network.js';
import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {castOf, type Cast} from './network-rooms-cast.js';

/** What puts a network into words. */
export interface DescriptionWords {
  readonly messages: NetworkMessages;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

/** Up to this many are named; more are counted. */
const NAMED = 2;
const KINDS = ['country', 'organisation', 'body', 'person'] as const;

/**
 * The finding in one line, from the graph alone: who was in all rooms, who in some, who in none; for many rooms who
 * was in most; without rooms who has most ties. A whole counts as present where one of its members was.
 */
export function networkHeading(graph: NetworkGraph, words: DescriptionWords): string {
  if (graph.nodes.length === 0) return words.messages.nobody;
  const cast = castOf(graph);
  return capitalise(
    cast.attendance.length > 0 ? roomsHeading(cast, words) : tiesHeading(graph, words),
  );
}

function roomsHeading({meetings, attendance, insiders, outsiders}: Cast, words: DescriptionWords) {
  const {messages} = words;
  const rooms = meetings.length;
  const visits = partners(attendance.map(({home, meeting}) => [home, meeting]));
  const nodes = insiders.map(({node}) => node);
  const [first, most] = busiest(nodes, visits);
  if (rooms > 2) return messages.listed(named(first, words), first.length, most, rooms);
  // Of one kind, where most are of that kind: "six countries"; else of all.
  const kind = KINDS.find(
    (own) => nodes.filter((node) => node.kind === own).length * 2 >= nodes.length,
  );
  const [all, some, none] = [
    nodes.filter(({key}) => visits.get(key)?.size === rooms),
    nodes.filter(({key}) => visits.get(key)?.size !== rooms),
    outsiders.map(({node}) => node),
  ].map((group) => group.filter((node) => kind === undefined || node.kind === kind)) as [
    NetworkNode[],
    NetworkNode[],
    NetworkNode[],
  ];
  return [
    messages.listed(named(all, words) || messages.noOne, all.length || 1, rooms, rooms),
    some.length > 0 && messages.elsewhere(named(some, words), 1, rooms),
    none.length > 0 && messages.elsewhere(named(none, words), 0, rooms),
  ]
    .filter(Boolean)
    .join(', ');
}

function tiesHeading({nodes, edges, groups}: NetworkGraph, words: DescriptionWords): string {
  const {messages} = words;
  const people = nodes.filter(({kind}) => kind !== 'meeting');
  const others = partners(
    edges.flatMap(({source, target, role}) =>
      role !== 'tie' || source === target
        ? []
        : [[source, target] as const, [target, source] as const],
    ),
  );
  const [first, most] = busiest(people, others);
  if (most > 0 && people.length > 2)
    return messages.mostTied(named(first, words), first.length, most, people.length - 1);
  const counts = countsOf(people, words);
  return groups.length > 0 ? messages.inBlocs(counts, groups.length) : counts;
}

/** One or two sentences: who was at each meeting, or how much there is of what. */
export function networkSummary(graph: NetworkGraph, words: DescriptionWords): string {
  const {messages} = words;
  const {meetings, attendance} = castOf(graph);
  const ties = graph.edges.filter(({role}) => role === 'tie').length;
  if (meetings.length === 0 && ties === 0) return '';
  if (meetings.length === 1 || meetings.length === 2)
    return meetings
      .map(({label}, index) => {
        const guests = new Set(
          attendance.flatMap(({meeting, guest}) => (meeting === index ? guest : [])),
        );
        const present = graph.nodes.filter(({key}) => guests.has(key));
        return messages.attended(label, countsOf(present, words) || messages.number(0));
      })
      .join(' ');
  const parts = [
    ...(meetings.length > 0 ? [messages.count('meeting', meetings.length)] : []),
    countsOf(graph.nodes, words),
    meetings.length > 0
      ? messages.count('attendance', attendance.length)
      : messages.count('tie', ties),
  ];
  return capitalise(`${parts.join(', ')}.`);
}

/** "five countries, two organisations and Marco Rubio": by kind; the only one of a kind by name. */
function countsOf(nodes: readonly NetworkNode[], {messages, list}: DescriptionWords): string {
  return list(
    KINDS.flatMap((kind) => {
      const own = nodes.filter((node) => node.kind === kind);
      return own.length > 1 ? messages.count(kind, own.length) : own.map(({label}) => label);
    }),
  );
}

/** Names of a few; how many there are of many. */
function named(nodes: readonly NetworkNode[], {messages, list}: DescriptionWords): string {
  const [kind, ...others] = new Set(nodes.map((node) => node.kind));
  return nodes.length <= NAMED
    ? list(nodes.map(({label}) => label))
    : messages.count(others.length > 0 ? undefined : kind, nodes.length);
}

/** Who has most to do with others, and with how many. */
function busiest(
  nodes: readonly NetworkNode[],
  all: ReadonlyMap<string, ReadonlySet<unknown>>,
): [NetworkNode[], number] {
  const count = ({key}: NetworkNode) => all.get(key)?.size ?? 0;
  const most = Math.max(0, ...nodes.map(count));
  return [nodes.filter((node) => count(node) === most), most];
}

/** All that each has to do with, once. */
function partners<Other>(pairs: readonly (readonly [string, Other])[]): Map<string, Set<Other>> {
  const all = new Map<string, Set<Other>>();
  for (const [key, other] of pairs) all.set(key, (all.get(key) ?? new Set()).add(other));
  return all;
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
