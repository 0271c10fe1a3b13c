import type {StoryIssue} from '../story/types.js';

/** A story was read, and something in it could not be: where, what, and how to mend it. */
export class PlenaryStoryIssuesEvent extends Event {
  static readonly type = 'plenary-story-issues';
  constructor(
    readonly issues: readonly StoryIssue[],
    /** Records that are not shown. */
    readonly skipped: number,
  ) {
    super(PlenaryStoryIssuesEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'plenary-story-issues': PlenaryStoryIssuesEvent;
  }
}
