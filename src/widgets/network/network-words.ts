import {formatDate} from '../../locales/dates.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import type {NetworkNode} from '../../model/network-graph.js';
import type {DescriptionWords} from './network-description.js';
import type {NetworkWords} from './network-draft.js';
import type {NetworkFacts} from './network-facts.js';
import type {NetworkScene} from './network-scene.js';

/** What names of marks are made of. */
export interface NetworkWording extends DescriptionWords {
  readonly kinds: FrameMessages['kinds'];
  /** Language of the interface, BCP 47. */
  readonly lang: string;
}

/** The words that take room in the picture. */
export function layoutWords(wording: NetworkWording): NetworkWords {
  const {messages, list} = wording;
  return {
    detail: (node) => detailOf(node, wording),
    outside: messages.outside,
    inRooms: (names, meetings) =>
      names.length === meetings
        ? messages.allRooms(meetings)
        : names.length === 1
          ? messages.onlyIn(names[0] ?? '')
          : messages.someRooms(list(names)),
  };
}

/** What a mark is called: as it is seen, then its full name where that is not seen, its kind, how many ties. */
export function markName(
  key: string,
  facts: NetworkFacts,
  scene: NetworkScene,
  wording: NetworkWording,
): string {
  const {messages, kinds} = wording;
  const about = facts.about(key);
  if (!about) return `${facts.bloc(key)?.label ?? ''}, ${messages.bloc}`;
  const {node, attendance, ties} = about;
  const isShort = scene.nodes.find((other) => other.key === key)?.short;
  const short = isShort ? node.shortLabel : undefined;
  const seen = [short ?? node.label, detailOf(node, wording)].filter((part) => part !== undefined);
  return messages.mark(
    seen.join(' '),
    short === undefined ? undefined : node.label,
    kinds[node.kind],
    attendance.length + ties.length,
  );
}

/** Second line of a label: a person's role, a meeting's place and day. */
function detailOf(
  {kind, detail, date, format}: NetworkNode,
  {messages, lang}: NetworkWording,
): string | undefined {
  if (kind !== 'meeting') return detail;
  const parts = [
    detail ?? (format && messages.formats[format]),
    // A date stays on one line.
    date && formatDate(date, lang, true).replace(/\s/g, '\u00a0'),
  ];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}
