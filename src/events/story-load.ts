import type {Story} from '../story/types.js';

/** A story has been read and is shown. */
export class PlenaryStoryLoadEvent extends Event {
  static readonly type = 'plenary-story-load';
  constructor(readonly story: Story) {
    super(PlenaryStoryLoadEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'plenary-story-load': PlenaryStoryLoadEvent;
  }
}
