import type {OptionsMessages} from '../../locales/en/options.js';
import {isSelected, selectedParticipants, type Selection} from '../../model/selection.js';
import {sameRef, type Ref} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';
import type {StoryView} from '../../model/story-view.js';
import type {Id} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import type {OptionsLayout} from './options-layout.js';

/** All that the templates of the overview need. */
export interface OptionsContext {
  readonly model: StoryModel;
  readonly view: StoryView;
  readonly layout: OptionsLayout;
  readonly selection: Selection;
  readonly highlight: Ref | undefined;
  /** What the reader has opened: `details` and `silent` with the id of their option. */
  readonly open: ReadonlySet<string>;
  /** Options side by side, in the order of choosing. */
  readonly compared: readonly Id[];
  readonly messages: OptionsMessages;
  readonly wording: Wording;
  /** Heading level of an option's name. */
  readonly level: number;
  /** Opens or closes. */
  toggle(key: string): void;
  /** Takes an option into the comparison, or out of it; without one, ends the comparison. */
  compare(id?: Id): void;
  /** Brings the reader to the options side by side. */
  readonly goToComparison: () => void;
  readonly clear: () => void;
}

/** The most options that stand side by side. */
const MAX_COMPARED = 3;

/** The options side by side after a click on `id`: taken away, or added with the oldest making room. */
export function comparedWith(compared: readonly Id[], id: Id): readonly Id[] {
  if (compared.includes(id)) return compared.filter((other) => other !== id);
  return [...compared, id].slice(-MAX_COMPARED);
}

/** Classes of a mark or a row: chosen, or under the pointer somewhere on the page. */
export function emphasis({selection, highlight}: OptionsContext, ...refs: readonly Ref[]): string {
  const selected = refs.some((ref) => isSelected(selection, ref));
  const lit = refs.some((ref) => sameRef(highlight, ref));
  return `${selected ? 'is-selected' : ''} ${lit ? 'is-lit' : ''}`;
}

/** Whether the selection, or what is pointed at, is about a participant: their cells, blocs and meetings included. */
export function isTouched({model, selection, highlight}: OptionsContext, id: Id): boolean {
  const refs = highlight ? [...selection, highlight] : selection;
  const {blocs, meetings} = model.story;
  return refs.some((ref) =>
    ref.kind === 'bloc'
      ? blocs.get(ref.id)?.members.includes(id)
      : ref.kind === 'meeting'
        ? meetings.get(ref.id)?.attendance.some(({participant}) => participant === id)
        : selectedParticipants([ref]).has(id),
  );
}

/** The name of a participant, or the id where the story has none of that id. */
export function nameOf({story}: StoryModel, id: Id): string {
  return story.participants.get(id)?.name ?? id;
}

/** What options are called in a sentence. */
export function optionNames({model, wording}: OptionsContext, ids: readonly Id[]): string {
  const names = ids.map((id) => {
    const option = model.story.options.get(id);
    return option?.shortName ?? option?.name ?? id;
  });
  return wording.messages.list(names);
}
