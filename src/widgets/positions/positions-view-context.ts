import type {TemplateResult} from 'lit';
import type {PositionsMessages} from '../../locales/en/positions.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {StoryView} from '../../model/story-view.js';
import {UNSTATED} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import type {PositionsForm} from './positions-layout.js';
import type {PositionsRows} from './positions-rows-view.js';
import type {Arrangement, Look, PositionsTable} from './positions-types.js';

/** All that the views draw from. Geometry first, then emphasis, then what the reader can do. */
export interface PositionsContext {
  readonly table: PositionsTable;
  readonly form: PositionsForm;
  readonly view: StoryView;
  readonly messages: PositionsMessages;
  readonly wording: Wording;
  readonly arrangement: Arrangement;
  /** The rows that stand already. */
  readonly rows: PositionsRows;

  /** Keys of the lines that the selection or the highlight touches. */
  readonly lit: ReadonlySet<string>;
  /** The panel that is open, and the key of the row it stands beneath (`HEADER`: beneath the column headers). */
  readonly panel: {readonly row: string; readonly content: TemplateResult} | undefined;

  readonly close: () => void;
  readonly select: (ref: Ref, additive?: boolean) => void;
  /** Whether what arranges the matrix has been asked for. */
  readonly isArranging: boolean | undefined;
  /** Changes the arrangement: what is given is set, the rest stays. */
  readonly arrange: (change: Partial<Arrangement> & {readonly isArranging?: boolean}) => void;
}

/** What draws on the context, but for the panel it may be part of. */
export type PanelContext = Omit<PositionsContext, 'panel'>;

/** The words for a stance id, `unstated` included; without one there is no data. An id that is none stands for itself. */
export function stanceLabel(
  id: string | undefined,
  {table, wording}: Pick<PositionsContext, 'table' | 'wording'>,
): string {
  const {noData, unstated} = wording.messages;
  return id === undefined ? noData : id === UNSTATED ? unstated : (table.scale.of(id)?.label ?? id);
}

/** What a cell says. */
export const lookLabel = (
  {state, mark, marks}: Look,
  {messages, wording}: Pick<PositionsContext, 'messages' | 'wording'>,
): string =>
  mark?.label ??
  (state === 'unstated'
    ? wording.messages.unstated
    : marks.includes('yet')
      ? messages.noneYet
      : wording.messages.noData);

/** Keys of the two lines that meet in a cell, the participant's first. */
export const linesOfCell = ({participant, option}: Ref & {readonly kind: 'cell'}) =>
  [refKey({kind: 'participant', id: participant}), refKey({kind: 'option', id: option})] as const;

/** Keys of the lines that refs touch: a cell touches two. */
export const litKeys = (refs: readonly (Ref | undefined)[]): ReadonlySet<string> =>
  new Set(
    refs.flatMap((ref) => (ref?.kind === 'cell' ? linesOfCell(ref) : ref ? [refKey(ref)] : [])),
  );
