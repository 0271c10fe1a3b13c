import type {TemplateResult} from 'lit';
import type {PositionsMessages} from '../../locales/en/positions.js';
import type {Ref} from '../../model/ref.js';
import type {Cell, StoryView} from '../../model/story-view.js';
import type {Story} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import type {PositionsForm} from './positions-layout.js';
import type {Arrangement, PositionsTable} from './positions-types.js';

/** All that the views draw from. Geometry first, then emphasis, then what the reader can do. */
export interface PositionsContext {
  readonly table: PositionsTable;
  readonly form: PositionsForm;
  readonly story: Story;
  readonly view: StoryView;
  readonly messages: PositionsMessages;
  readonly wording: Wording;
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

/** The words for a stance id, `unstated` included; without one there is no data. */
export function stanceLabel(id: string | undefined, {table, wording}: PositionsContext): string {
  const {noData, unstated} = wording.messages;
  return id === undefined ? noData : (table.scale.of(id)?.label ?? unstated);
}

/** The words of a cell: its stance, or which kind of silence. */
export const cellWord = ({position}: Cell, context: PositionsContext): string =>
  stanceLabel(position?.stance, context);
