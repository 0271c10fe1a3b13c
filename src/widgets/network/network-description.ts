import type {NetworkMessages} from '../../locales/en/network.js';
import {compareText} from '../../model/as-of.js';
import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';

/** What puts a network into words. */
export interface DescriptionWords {
  readonly messages: NetworkMessages;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

/** Up to this many are named; more are counted. */
const NAMED = 2;
const KINDS = ['meeting', 'country', 'organisation', 'body', 'person'] as const;

/**
 * The finding in one line, from the graph alone: who was in all rooms, who in some, who in none; for many rooms who
 * was in most; without rooms who has most ties. A whole counts as present where one of its members was.
 */
export function networkHeading({nodes, edges, groups}: NetworkGraph, words: DescriptionWords) {
  const {messages} = words;
  if (nodes.length === 0) return messages.nobody;
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const homeOf = (key: string, steps = 0): string => {
    const whole = byKey.get(key)?.memberOf.find((other) => byKey.has(other));
    return whole === undefined || steps > 99 ? key : homeOf(whole, steps + 1);
  };
  const people = nodes.filter(({kind}) => kind !== 'meeting');
  const rooms = nodes.length - people.length;
  const hasMet = edges.some(({role}) => role === 'attendance');

  /** The rooms each was in; where no one met, all others each has ties with. */
  const others = new Map<string, Set<string>>();
  const add = (key: string, other: string) =>
    others.set(key, (others.get(key) ?? new Set()).add(other));
  for (const {role, source, target} of edges)
    if (hasMet) {
      if (role === 'attendance') add(homeOf(source), target);
    } else if (role === 'tie' && source !== target) {
      add(source, target);
      add(target, source);
    }
  const count = ({key}: NetworkNode) => others.get(key)?.size ?? 0;
  const heads = hasMet ? people.filter(({key}) => homeOf(key) === key) : people;

  if (hasMet && rooms <= 2) {
    const insiders = heads.filter(count);
    // Of one kind, where most are of that kind: "six countries"; else of all.
    const kind = KINDS.find(
      (own) => insiders.filter((node) => node.kind === own).length * 2 >= insiders.length,
    );
    const [none, one, both] = [0, 1, 2].map((n) =>
      heads.filter((node) => count(node) === n && (!kind || node.kind === kind)),
    ) as [NetworkNode[], NetworkNode[], NetworkNode[]];
    const [all, some] = rooms === 2 ? [both, one] : [one, []];
    return capitalise(
      [
        messages.listed(named(all, words) || messages.noOne, all.length || 1, rooms, rooms),
        some.length > 0 && messages.elsewhere(named(some, words), 1, rooms),
        none.length > 0 && messages.elsewhere(named(none, words), 0, rooms),
      ]
        .filter(Boolean)
        .join(', '),
    );
  }
  const most = heads.reduce((high, node) => Math.max(high, count(node)), 0);
  const first = heads.filter((node) => count(node) === most);
  const who = named(first, words);
  if (hasMet) return capitalise(messages.listed(who, first.length, most, rooms));
  if (most > 0 && people.length > 2)
    return capitalise(messages.mostTied(who, first.length, most, people.length - 1));
  const counts = words.list(countsOf(people, words));
  return capitalise(groups.length > 0 ? messages.inBlocs(counts, groups.length) : counts);
}

/** One or two sentences: who was at each meeting, or how much there is of what. */
export function networkSummary({nodes, edges}: NetworkGraph, words: DescriptionWords): string {
  const {messages, list} = words;
  const meetings = nodes
    .filter(({kind}) => kind === 'meeting')
    .sort(
      (a, b) =>
        compareText(a.date?.start ?? '9', b.date?.start ?? '9') || compareText(a.key, b.key),
    );
  if (meetings.length === 1 || meetings.length === 2)
    return meetings
      .map(({key, label}) => {
        const guests = new Set(edges.map(({source, target}) => target === key && source));
        const present = nodes.filter((node) => guests.has(node.key));
        return messages.attended(label, list(countsOf(present, words)) || messages.number(0));
      })
      .join(' ');
  const ties = edges.filter(({role}) => role === 'tie').length;
  const counts = countsOf(nodes, words);
  if (ties > 0) counts.push(messages.count('tie', ties));
  return meetings.length + ties > 0 ? capitalise(`${list(counts)}.`) : '';
}

/** "five countries", "two organisations", "Marco Rubio": by kind; the only one of a kind by name. */
const countsOf = (nodes: readonly NetworkNode[], {messages}: DescriptionWords): string[] =>
  KINDS.flatMap((kind) => {
    const own = nodes.filter((node) => node.kind === kind);
    return own.length > 1 ? messages.count(kind, own.length) : own.map(({label}) => label);
  });

/** Names of a few; how many there are of many. */
function named(nodes: readonly NetworkNode[], {messages, list}: DescriptionWords): string {
  const [kind, ...more] = new Set(nodes.map((node) => node.kind));
  return nodes.length <= NAMED
    ? list(nodes.map(({label}) => label))
    : messages.count(more.length > 0 ? undefined : kind, nodes.length);
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
