import type {Selection} from '../model/selection.js';

/** The reader has selected something or cleared the selection. Never sent for a change made by script. */
export class PlenarySelectionChangeEvent extends Event {
  static readonly type = 'plenary-selection-change';
  constructor(
    /** What is selected now, in the order of choosing. */
    readonly selection: Selection,
  ) {
    super(PlenarySelectionChangeEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'plenary-selection-change': PlenarySelectionChangeEvent;
  }
}
