import {parseRefKey} from '../model/ref.js';
import type {StoryLink} from '../state/story-link.js';

/**
 * What a reader does with marks that say in `data-ref` what they stand for (`refKey`): a click selects, pointer and
 * focus highlight. One listener for each, on what holds the marks.
 */
export class RefEvents {
  constructor(readonly link: StoryLink) {}

  readonly select = (event: Event): void => {
    const ref = refAt(event);
    const {shiftKey, ctrlKey, metaKey} = event as MouseEvent;
    if (ref) this.link.select(ref, shiftKey || ctrlKey || metaKey);
  };

  readonly point = (event: Event): void => this.link.highlight(refAt(event));

  readonly leave = (): void => this.link.highlight(undefined);
}

function refAt({target}: Event) {
  const mark = (target as Element).closest<HTMLElement>('[data-ref]');
  return mark ? parseRefKey(mark.dataset['ref']!) : undefined;
}
