import type {Day} from '../story/types.js';

/** The reader has chosen another day. Never sent for a change made by script. */
export class PlenaryAsOfChangeEvent extends Event {
  static readonly type = 'plenary-as-of-change';
  constructor(
    /** The day that is shown now, `YYYY-MM-DD`. */
    readonly day: Day | undefined,
  ) {
    super(PlenaryAsOfChangeEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'plenary-as-of-change': PlenaryAsOfChangeEvent;
  }
}
