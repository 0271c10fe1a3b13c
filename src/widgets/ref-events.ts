import {parseRefKey, sameRef, type Ref} from '../model/ref.js';
import type {StoryLink} from '../state/story-link.js';

/**
 * What a reader does with marks that say in `data-ref` what they stand for (`refKey`): a click selects, pointer and
 * focus highlight. One listener for each, on what holds the marks.
 */
export class RefEvents {
  #pointed: Ref | undefined;

  constructor(readonly link: StoryLink) {}

  readonly select = (event: Event): void => {
    const ref = refAt(event);
    const {shiftKey, ctrlKey, metaKey} = event as MouseEvent;
    if (ref) this.link.select(ref, shiftKey || ctrlKey || metaKey);
  };

  readonly point = (event: Event): void => {
    const ref = refAt(event);
    if (!ref) return this.leave();
    this.#pointed = ref;
    this.link.highlight(ref);
  };

  /** Takes back what was pointed at here; what a step or another widget points out stays. */
  readonly leave = (): void => {
    if (this.#pointed && sameRef(this.#pointed, this.link.state.highlight))
      this.link.highlight(undefined);
    this.#pointed = undefined;
  };
}

function refAt({target}: Event): Ref | undefined {
  const mark = (target as Element).closest<HTMLElement>('[data-ref]');
  return mark ? parseRefKey(mark.dataset['ref']!) : undefined;
}
