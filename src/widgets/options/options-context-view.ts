import type {OptionsMessages} from '../../locales/en/options.js';
import {isSelected, type Selection} from '../../model/selection.js';
import {sameRef, type Ref} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';
import type {StoryView} from '../../model/story-view.js';
import type {Id} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import type {OptionsLayout} from './options-layout.js';
import type {OptionsUi} from './options-ui.js';

/** All that the templates of the overview need. */
export interface OptionsContext {
  readonly model: StoryModel;
  readonly view: StoryView;
  readonly layout: OptionsLayout;
  readonly selection: Selection;
  readonly highlight: Ref | undefined;
  readonly ui: OptionsUi;
  readonly messages: OptionsMessages;
  readonly wording: Wording;
  /** Heading level of an option's name. */
  readonly level: number;
  /** Selects as the reader's act; `event` tells whether it adds to the selection. */
  select(ref: Ref, event: Event): void;
  highlightRef(ref: Ref | undefined): void;
  /** Changes what is open, from what is open now (which may be newer than what was drawn). */
  change(change: (ui: OptionsUi) => Partial<OptionsUi>): void;
  /** Brings the reader to the options side by side. */
  goToComparison(): void;
  /** Shows or hides the evidence of a mark, and selects its participant. */
  pick(option: Id, participant: Id, event: Event): void;
}

/** Classes of a mark or a row: chosen, or under the pointer somewhere on the page. */
export function emphasis({selection, highlight}: OptionsContext, ...refs: readonly Ref[]): string {
  const selected = refs.some((ref) => isSelected(selection, ref));
  const lit = refs.some((ref) => sameRef(highlight, ref));
  return `${selected ? 'is-selected' : ''} ${lit ? 'is-lit' : ''}`;
}

/** Whether a participant is selected. */
export function isChosen({selection}: OptionsContext, id: Id): boolean {
  return selection.some((ref) => ref.kind === 'participant' && ref.id === id);
}

/** Whether a participant was at a meeting, or is in a bloc, that is selected or under the pointer. */
export function isTouched({model, selection, highlight}: OptionsContext, id: Id): boolean {
  const {blocs, meetings} = model.story;
  return [...selection, highlight].some((ref) =>
    ref?.kind === 'bloc'
      ? blocs.get(ref.id)?.members.includes(id)
      : ref?.kind === 'meeting' &&
        meetings.get(ref.id)?.attendance.some(({participant}) => participant === id),
  );
}

/** The name of a participant, or the id where the story has none of that id. */
export function nameOf({story}: StoryModel, id: Id): string {
  return story.participants.get(id)?.name ?? id;
}

/** What an option is called in a sentence. */
export function optionName({story}: StoryModel, id: Id): string {
  const option = story.options.get(id);
  return option?.shortName ?? option?.name ?? id;
}
