import type {NetworkMessages} from '../../locales/en/network.js';
import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import type {Household} from './network-blocks.js';
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
  const rooms = cast.meetings.length;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  if (rooms > 0 && cast.attendance.length > 0) {
    return capital(rooms <= 2 ? roomsHeading(cast, words) : busiest(cast, words));
  }
  return capital(tiesHeading(graph, words));
}

function roomsHeading(cast: Cast, words: DescriptionWords): string {
  const {messages} = words;
  const rooms = cast.meetings.length;
  const visits = visitsOf(cast);
  // Of one kind, where most are of that kind: "six countries"; else of all.
  const counts = KINDS.map((kind) => cast.insiders.filter(({node}) => node.kind === kind).length);
  const most = Math.max(...counts);
  const kind = most * 2 >= cast.insiders.length ? KINDS[counts.indexOf(most)] : undefined;
  const of = (homes: readonly Household[]) =>
    kind === undefined ? homes : homes.filter(({node}) => node.kind === kind);
  const inside = of(cast.insiders);
  const all = inside.filter(({node}) => visits.get(node.key)?.size === rooms);
  const some = inside.filter(({node}) => visits.get(node.key)?.size !== rooms);
  const none = of(cast.outsiders);
  const parts = [
    all.length > 0
      ? messages.inAll(who(all, words), all.length, rooms)
      : messages.nobodyInAll(rooms),
    ...(some.length > 0 ? [messages.inSome(who(some, words), rooms)] : []),
    ...(none.length > 0 ? [messages.inNone(who(none, words), rooms)] : []),
  ];
  return parts.join(', ');
}

function busiest(cast: Cast, words: DescriptionWords): string {
  const visits = visitsOf(cast);
  const most = Math.max(...[...visits.values()].map(({size}) => size));
  const first = cast.insiders.filter(({node}) => visits.get(node.key)?.size === most);
  if (most === cast.meetings.length)
    return words.messages.inAll(who(first, words), first.length, cast.meetings.length);
  return words.messages.inMost(who(first, words), first.length, most, cast.meetings.length);
}

function tiesHeading(graph: NetworkGraph, words: DescriptionWords): string {
  const {messages} = words;
  const people = graph.nodes.filter(({kind}) => kind !== 'meeting');
  const others = new Map(people.map(({key}) => [key, new Set<string>()]));
  for (const {source, target, role} of graph.edges) {
    if (role !== 'tie' || source === target) continue;
    others.get(source)?.add(target);
    others.get(target)?.add(source);
  }
  const most = Math.max(0, ...[...others.values()].map(({size}) => size));
  if (most === 0 || people.length < 3) {
    const counts = countsOf(people, words);
    return graph.groups.length > 0 ? messages.inBlocs(counts, graph.groups.length) : counts;
  }
  const first = people.filter(({key}) => others.get(key)?.size === most);
  return messages.mostTied(
    who(
      first.map((node) => ({node, members: []})),
      words,
    ),
    first.length,
    most,
    people.length - 1,
  );
}

/** One or two sentences: who was at each meeting, or how much there is of what. */
export function networkSummary(graph: NetworkGraph, words: DescriptionWords): string {
  const {messages} = words;
  const cast = castOf(graph);
  const people = graph.nodes.filter(({kind}) => kind !== 'meeting');
  const byKey = new Map(graph.nodes.map((node) => [node.key, node]));
  if (cast.meetings.length > 0 && cast.meetings.length <= 2) {
    return cast.meetings
      .map((meeting, index) => {
        const guests = cast.attendance
          .filter((entry) => entry.meeting === index)
          .flatMap(({guest}) => byKey.get(guest) ?? []);
        return messages.attended(
          meeting.label,
          guests.length > 0 ? countsOf(guests, words) : messages.number(0),
        );
      })
      .join(' ');
  }
  if (cast.meetings.length > 0) {
    return capitalise(
      messages.meetingsSummary(
        messages.count('meeting', cast.meetings.length),
        countsOf(people, words),
        cast.attendance.length,
      ),
    );
  }
  const ties = graph.edges.filter(({role}) => role === 'tie').length;
  return ties > 0
    ? capitalise(messages.tiesSummary(countsOf(people, words), messages.tieCount(ties)))
    : '';
}

/** "five countries, two organisations and Marco Rubio": by kind; the only one of a kind by name. */
function countsOf(nodes: readonly NetworkNode[], {messages, list}: DescriptionWords): string {
  const unique = [...new Map(nodes.map((node) => [node.key, node])).values()];
  return list(
    KINDS.flatMap((kind) => {
      const own = unique.filter((node) => node.kind === kind);
      const [first] = own;
      return own.length === 0
        ? []
        : [own.length === 1 && first ? first.label : messages.count(kind, own.length)];
    }),
  );
}

function who(homes: readonly Household[], {messages, list}: DescriptionWords): string {
  const kinds = new Set(homes.map(({node}) => node.kind));
  const [kind] = kinds.size === 1 ? kinds : ([] as const);
  return homes.length <= NAMED
    ? list(homes.map(({node}) => node.label))
    : messages.count(kind, homes.length);
}

function visitsOf(cast: Cast): Map<string, Set<number>> {
  const visits = new Map<string, Set<number>>();
  for (const {home, meeting} of cast.attendance)
    visits.set(home, (visits.get(home) ?? new Set()).add(meeting));
  return visits;
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
