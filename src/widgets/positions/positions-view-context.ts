import type {TemplateResult} from 'lit';
import type {PositionsMessages} from '../../locales/en/positions.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import type {StoryView} from '../../model/story-view.js';
import type {StanceScale} from '../../scales/stance-scale.js';
import type {Day, Id, Story} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import type {PositionsForm} from './positions-form.js';
import type {PositionsOptions, PositionsTable} from './positions-table.js';

/** What the reader can arrange. */
export type Arrangement = Omit<PositionsOptions, 'folded' | 'lang'> & {
  /** Changes after this day are listed. */
  readonly since?: Day | undefined;
};

/** As the newsroom has arranged it. */
export const untouched: Arrangement = {
  participantOrder: 'editorial',
  optionOrder: 'editorial',
  transposed: false,
  filter: {},
};

/** All that the views draw from. Geometry first, then emphasis, then what the reader can do. */
export interface PositionsContext {
  readonly table: PositionsTable;
  readonly form: PositionsForm;
  readonly scale: StanceScale;
  readonly story: Story;
  readonly view: StoryView;
  readonly messages: PositionsMessages;
  readonly wording: Wording;
  /** "A, B and C" in the reader's language. */
  readonly list: (items: readonly string[]) => string;
  readonly arrangement: Arrangement;
  /** How many rows stand already; a big table is drawn in several goes. */
  readonly rowLimit: number;

  /** Keys of the lines that the selection or the highlight touches. */
  readonly lit: ReadonlySet<string>;
  /** The panel that is open, and the key of the row it stands beneath (`HEADER`: beneath the column headers). */
  readonly panel: {readonly row: string; readonly content: () => TemplateResult} | undefined;

  readonly close: () => void;
  readonly select: (ref: Ref, additive?: boolean) => void;
  /** Changes the arrangement: what is given is set, the rest stays. */
  readonly arrange: (change: Partial<Arrangement>) => void;
}

/** The lines that refs touch, by key: a cell touches its row and its column. */
export function litKeys(refs: readonly (Ref | undefined)[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const ref of refs) {
    if (ref?.kind === 'cell') {
      keys.add(refKey({kind: 'participant', id: ref.participant}));
      keys.add(refKey({kind: 'option', id: ref.option}));
    } else if (ref) keys.add(refKey(ref));
  }
  return keys;
}

/** The cell chosen last, if any. */
export function chosenCell(selection: Selection): Extract<Ref, {kind: 'cell'}> | undefined {
  for (const ref of [...selection].reverse()) if (ref.kind === 'cell') return ref;
  return undefined;
}

/** Ids of the participants chosen, at most two. */
export const chosenParticipants = (selection: Selection): readonly Id[] =>
  selection.flatMap((ref) => (ref.kind === 'participant' ? [ref.id] : []));
