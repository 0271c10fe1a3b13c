import type {Id} from '../../story/types.js';

/** What the reader has opened in this one widget. Replaced as a whole on each change. */
export interface OptionsUi {
  /** Options whose details are open. */
  readonly details: ReadonlySet<Id>;
  /** Options whose unstated are listed. */
  readonly listed: ReadonlySet<Id>;
  /** The mark whose evidence is shown. */
  readonly cell?: {readonly option: Id; readonly participant: Id} | undefined;
  /** Options side by side, in the order of choosing, at most three. */
  readonly compared: readonly Id[];
  /** The keyboard's place: one control of one row. */
  readonly stop?: {readonly option: Id; readonly control: string} | undefined;
}

export const closedUi: OptionsUi = {details: new Set(), listed: new Set(), compared: []};

/** The most options that stand side by side. */
export const MAX_COMPARED = 3;

/** A set with `id` added, or taken away when it was there. */
export function toggled(set: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The options side by side after a click on `id`: taken away, or added with the oldest making room. */
export function comparedWith(compared: readonly Id[], id: Id): readonly Id[] {
  if (compared.includes(id)) return compared.filter((other) => other !== id);
  return [...compared, id].slice(-MAX_COMPARED);
}
