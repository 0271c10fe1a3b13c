import type {OptionsMessages} from '../../locales/en/options.js';
import {selectedParticipants} from '../../model/selection.js';
import type {Cell} from '../../model/story-view.js';
import type {Id} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import type {ReadyState} from '../widget.js';
import type {OptionsLayout} from './options-layout.js';

/** All that the templates of the overview need. */
export interface OptionsContext extends ReadyState {
  readonly layout: OptionsLayout;
  /** Keys of what is selected. */
  readonly chosen: ReadonlySet<string>;
  /** Key of what is pointed at, somewhere on the page. */
  readonly pointed: string | undefined;
  /** Participants who are selected themselves or by a cell. */
  readonly people: ReadonlySet<Id>;
  /** Participants whom what is selected or pointed at is about. */
  readonly touched: ReadonlySet<Id>;
  /** What the reader has opened: options by id, and `silent` with an id for those who have not said. */
  readonly open: readonly string[];
  /** Options side by side, in the order of choosing. */
  readonly compared: readonly Id[];
  readonly messages: OptionsMessages;
  readonly wording: Wording;
  /** Heading level of an option's name. */
  readonly level: number;
  /** Opens or closes. */
  readonly toggle: (key: string) => void;
  /** Takes an option into the comparison, or out of it. */
  readonly compare: (id: Id) => void;
  /** Brings the reader to the options side by side. */
  readonly goToComparison: () => void;
  /** Takes a cell out of the selection, and with it its panel. */
  readonly close: (cell: Cell) => void;
  /** On paper nothing is folded. */
  readonly isPrinting: boolean | undefined;
}

/** Participants whom what is selected or pointed at is about: with their cells, and as members of a bloc or of a meeting. */
export function touchedBy({model, selection, highlight}: ReadyState): ReadonlySet<Id> {
  const {blocs, meetings} = model.story;
  const refs = highlight ? [...selection, highlight] : selection;
  return new Set([
    ...selectedParticipants(refs),
    ...refs.flatMap((ref) =>
      ref.kind === 'bloc'
        ? (blocs.get(ref.id)?.members ?? [])
        : ref.kind === 'meeting'
          ? (meetings.get(ref.id)?.attendance.map(({participant}) => participant) ?? [])
          : [],
    ),
  ]);
}
