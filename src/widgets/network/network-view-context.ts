import {messagesFor} from '../../locales/catalogue.js';
import {formatDate} from '../../locales/dates.js';
import {networkMessages} from '../../locales/en/network.js';
import {compareText} from '../../model/as-of.js';
import {createNetworkGraph, type NetworkNode} from '../../model/network-graph.js';
import type {StoryView} from '../../model/story-view.js';
import type {Story} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import type {DescriptionWords} from './network-description.js';
import type {NetworkWords} from './network-draft.js';
import {createFacts, newsOf, type Mark, type NetworkFacts} from './network-facts.js';

/** What the picture and the texts are made of. */
export interface NetworkContext extends DescriptionWords {
  readonly facts: NetworkFacts;
  readonly story: Story;
  readonly frame: Wording;
  /** Kinds of ties in the whole story, in the order of their words: each keeps its line style, whatever is shown. */
  readonly kinds: readonly string[];
  /** How a mark changed on the day shown, in words. */
  readonly news: (key: string) => string | undefined;
}

/** What a story is drawn from on a day, in the language of `frame`. */
export function contextOf(view: StoryView, frame: Wording): NetworkContext {
  const {model, day} = view;
  const messages = messagesFor(frame.lang, 'network', networkMessages);
  const news = newsOf(view);
  return {
    facts: createFacts(createNetworkGraph(model, day)),
    story: model.story,
    kinds: [...new Set(model.story.ties.map(({kind}) => kind))].sort(compareText),
    messages,
    frame,
    list: frame.messages.list,
    news: (key) => messages.changes[news.get(key)!],
  };
}

/** The words that take room in the picture. */
export const layoutWords = (context: NetworkContext): NetworkWords => ({
  kinds: context.kinds,
  detail: (node) => detailOf(node, context) || undefined,
  tie: ({id, kind}) => joined(kind, context.news(id)),
  outside: context.messages.outside,
  inRooms: (names, meetings) =>
    names.length === meetings
      ? context.messages.allRooms(meetings)
      : context.messages.someRooms(context.list(names)),
});

/**
 * What a node or a bloc is called: as it is seen, then its full name where that is not seen, and its kind.
 *
 * @param isShort whether the short name is seen
 */
export function markName(key: string, context: NetworkContext, isShort = false): string {
  const {messages, frame, facts} = context;
  const mark = facts.marks.get(key)!;
  const {kind, label, shortLabel} = mark;
  return joined(
    `${isShort ? shortLabel : label} ${kind ? detailOf(mark, context) : ''}`.trim(),
    isShort && label,
    kind ? frame.messages.kinds[kind as NetworkNode['kind']] : messages.bloc,
  );
}

/** What there is of the parts, in one text; empty where there is none. */
const joined = (...parts: readonly (string | false | undefined)[]) =>
  parts.filter(Boolean).join(', ');

/**
 * Second line of a label: a person's role, a meeting's place (else how it was held) and day.
 *
 * @param inFull all of it, and the date unabridged: outside of the picture there is room
 */
export function detailOf(
  {key, kind, label, detail, date, format}: Mark,
  {messages, frame, news}: NetworkContext,
  inFull = false,
): string {
  const isMeeting = kind === 'meeting';
  const held = format && messages.formats[format];
  // "Rubio’s call" says by itself that it was one.
  const other = isMeeting
    ? !label!.includes(held!) && held
    : inFull && frame.messages.kinds[kind as NetworkNode['kind']];
  return joined(
    detail ?? other,
    isMeeting && inFull && detail && other,
    // In the picture, numbers do not part from what is beside them.
    date && formatDate(date, frame.lang, !inFull).replace(/(\d)\s|\s(?=\d)/g, '$1\u00a0'),
    news(key!),
  );
}

/** "since 1949, until 2020, over", as far as it is known; else nothing. */
export const whenOf = (
  {id, since, until, past}: Mark,
  {messages, frame, news}: NetworkContext,
): string =>
  joined(
    since && messages.since(formatDate(since, frame.lang)),
    until && messages.until(formatDate(until, frame.lang)),
    news(id!) ?? (past && messages.ended),
  );
