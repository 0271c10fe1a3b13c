import {formatDate} from '../../locales/dates.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import type {NetworkEdge, NetworkNode} from '../../model/network-graph.js';
import type {DescriptionWords} from './network-description.js';
import type {NetworkWords} from './network-draft.js';
import type {NetworkFacts} from './network-facts.js';

/** What names of marks are made of. */
export interface NetworkWording extends DescriptionWords {
  readonly kinds: FrameMessages['kinds'];
  /** How a mark changed on the day shown, in words. */
  readonly news: (key: string) => string | undefined;
  /** Language of the interface, BCP 47. */
  readonly lang: string;
}

/** The words that take room in the picture. */
export const layoutWords = (wording: NetworkWording): NetworkWords => ({
  detail: (node) => detailOf(node, wording) || undefined,
  tie: ({id, kind}) => joined([kind, wording.news(id)]),
  outside: wording.messages.outside,
  inRooms: (names, meetings) =>
    names.length === meetings
      ? wording.messages.allRooms(meetings)
      : wording.messages.someRooms(wording.list(names)),
});

/**
 * What a node or a bloc is called: as it is seen, then its full name where that is not seen, its kind, how many ties.
 *
 * @param isShort whether the short name is seen
 */
export function markName(
  key: string,
  isShort: boolean,
  {nodes, edges, blocs, near}: NetworkFacts,
  wording: NetworkWording,
): string {
  const {messages, kinds} = wording;
  const node = nodes.get(key);
  if (!node) return joined([blocs.get(key)?.label, messages.bloc]);
  const {kind, label, shortLabel} = node;
  let links = 0;
  for (const one of near.get(key) ?? [])
    if (edges.has(one) && edges.get(one)!.role !== 'membership') links++;
  return joined([
    joined([isShort ? shortLabel : label, detailOf(node, wording)], ' '),
    isShort && label,
    kinds[kind],
    links > 0 && messages.links(links),
  ]);
}

/** What there is of the parts, in one text; empty where there is none. */
const joined = (parts: readonly (string | false | undefined)[], by = ', ') =>
  parts.filter(Boolean).join(by);

/**
 * Second line of a label: a person's role, a meeting's place (else how it was held) and day.
 *
 * @param inFull all of it, and the date unabridged: outside of the picture there is room
 */
export function detailOf(
  {key, kind, detail, date, format}: NetworkNode,
  {messages, kinds, lang, news}: NetworkWording,
  inFull = false,
): string {
  const when = date && formatDate(date, lang, !inFull);
  const how = format && messages.formats[format];
  return joined(
    kind !== 'meeting'
      ? [detail ?? (inFull && kinds[kind]), news(key)]
      : inFull
        ? [when, detail, how, news(key)]
        : // In the picture, a date stays on one line.
          [detail ?? how, when?.replace(/\s/g, '\u00a0'), news(key)],
  );
}

/** "since 1949, until 2020, over", as far as it is known; else nothing. */
export const whenOf = (
  {id, since, until, past}: NetworkEdge,
  {messages, lang, news}: NetworkWording,
): string =>
  joined([
    since && messages.since(formatDate(since, lang)),
    until && messages.until(formatDate(until, lang)),
    news(id) ?? (past && messages.ended),
  ]);
