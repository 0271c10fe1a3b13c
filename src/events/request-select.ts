import type {Ref} from '../model/ref.js';

/** The reader asks for something to be selected. Cancel it, and the selection stays as it is. */
export class PlenaryRequestSelectEvent extends Event {
  static readonly type = 'plenary-request-select';
  constructor(
    /** What was chosen. */
    readonly ref: Ref,
    /** Whether it is to be added to what is selected already. */
    readonly additive = false,
  ) {
    super(PlenaryRequestSelectEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'plenary-request-select': PlenaryRequestSelectEvent;
  }
}
