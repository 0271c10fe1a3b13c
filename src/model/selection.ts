import type {Id} from '../story/types.js';
import {sameRef, type Ref} from './ref.js';

/** What is selected, in the order of choosing. The last is the primary one; two participants can be compared. */
export type Selection = readonly Ref[];

/**
 * The selection after a user chose `ref`. Plain choice replaces, and choosing the only selected thing again clears.
 * An additive choice (Shift, Ctrl, ⌘, or a "compare" control) adds or takes away, keeping at most two of a kind.
 */
export function select(selection: Selection, ref: Ref, additive = false): Selection {
  const isChosen = isSelected(selection, ref);
  if (!additive) return isChosen && selection.length === 1 ? [] : [ref];
  if (isChosen) return selection.filter((other) => !sameRef(other, ref));
  const sameKind = selection.filter(({kind}) => kind === ref.kind);
  const kept = sameKind.length < 2 ? selection : selection.filter((other) => other !== sameKind[0]);
  return [...kept, ref];
}

/** Ids of participants the selection touches: chosen themselves, or by a cell. */
export function selectedParticipants(selection: Selection): ReadonlySet<Id> {
  return touched(selection, 'participant');
}

/** Ids of options the selection touches: chosen themselves, or by a cell. */
export function selectedOptions(selection: Selection): ReadonlySet<Id> {
  return touched(selection, 'option');
}

function touched(selection: Selection, kind: 'participant' | 'option'): ReadonlySet<Id> {
  return new Set(
    selection.flatMap((ref) => (ref.kind === 'cell' ? ref[kind] : ref.kind === kind ? ref.id : [])),
  );
}

export function isSelected(selection: Selection, ref: Ref): boolean {
  return selection.some((other) => sameRef(other, ref));
}

/** Whether the same things are selected, in whatever order they were chosen. */
export function sameSelection(a: Selection, b: Selection): boolean {
  return a.length === b.length && a.every((ref) => isSelected(b, ref));
}
