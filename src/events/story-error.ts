/** A story could not be had: the widget shows the message and a way to try again. */
export class PlenaryStoryErrorEvent extends Event {
  static readonly type = 'plenary-story-error';
  constructor(
    /** Stable code, such as `http-404`, `offline`, `bad-json`. */
    readonly code: string,
    /** A plain sentence. */
    readonly reason: string,
  ) {
    super(PlenaryStoryErrorEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'plenary-story-error': PlenaryStoryErrorEvent;
  }
}
