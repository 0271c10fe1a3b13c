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
export function layoutWords(wording: NetworkWording): NetworkWords {
  const {messages, list} = wording;
  return {
    detail: (node) => detailOf(node, wording),
    tie: ({id, kind}) => joined([kind, wording.news(id)])!,
    outside: messages.outside,
    inRooms: (names, meetings) =>
      names.length === meetings ? messages.allRooms(meetings) : messages.someRooms(list(names)),
  };
}

/**
 * What a mark is called: as it is seen, then its full name where that is not seen, its kind, how many ties.
 *
 * @param isShort whether the short name is seen
 */
export function markName(
  key: string,
  isShort: boolean,
  facts: NetworkFacts,
  wording: NetworkWording,
): string {
  const {messages, kinds} = wording;
  const node = facts.nodes.get(key);
  if (!node) return `${facts.blocs.get(key)?.label ?? ''}, ${messages.bloc}`;
  const {kind, label, shortLabel} = node;
  const links = facts.links(key).filter(({edge}) => edge.role !== 'membership').length;
  const seen = joined([isShort ? shortLabel : label, detailOf(node, wording)], ' ');
  return joined([seen, isShort && label, kinds[kind], links > 0 && messages.links(links)])!;
}

/** What there is of the parts, in one text; undefined where there is none. */
const joined = (parts: readonly (string | false | undefined)[], by = ', ') =>
  parts.filter(Boolean).join(by) || undefined;

/**
 * Second line of a label: a person's role, a meeting's place (else how it was held) and day.
 *
 * @param inFull all of it, and the date unabridged: outside of the picture there is room
 */
export function detailOf(
  {key, kind, detail, date, format}: NetworkNode,
  {messages, kinds, lang, news}: NetworkWording,
  inFull = false,
): string | undefined {
  if (kind !== 'meeting') return joined([detail ?? (inFull && kinds[kind]), news(key)]);
  const how = format && messages.formats[format];
  const when = date && formatDate(date, lang, !inFull);
  // In the picture, a date stays on one line.
  return joined([
    ...(inFull ? [when, detail, how] : [detail ?? how, when?.replace(/\s/g, '\u00a0')]),
    news(key),
  ]);
}

/** "since 1949, until 2020, over", as far as it is known; else nothing. */
export const whenOf = (
  {id, since, until, past}: NetworkEdge,
  {messages, lang, news}: NetworkWording,
) =>
  joined([
    since && messages.since(formatDate(since, lang)),
    until && messages.until(formatDate(until, lang)),
    news(id) ?? (past && messages.ended),
  ]);
