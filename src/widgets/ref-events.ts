import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {parseRefKey} from '../model/ref.js';
import type {StoryLink} from '../state/story-link.js';
import {keepOneStop, moveStop} from './frame/one-stop.js';
import {isAdditive} from './is-additive.js';

/**
 * What a reader does with marks that say in `data-ref` what they stand for (`refKey`): a click selects, pointer and
 * focus highlight, arrow keys move among controls, Escape clears. One listener, on what holds the marks.
 */
export class RefEvents implements ReactiveController {
  /** @param onEscape what Escape does first; true where that was all */
  constructor(
    private readonly host: ReactiveControllerHost & {readonly renderRoot: ParentNode},
    private readonly link: StoryLink,
    private readonly onEscape?: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    keepOneStop(this.host.renderRoot, (this.host.renderRoot as ShadowRoot).activeElement);
  }

  /** The marks, with the listener around them. */
  view(content: unknown): unknown {
    return html`<div
      @click=${this}
      @keydown=${this}
      @focusin=${this}
      @focusout=${this}
      @pointerover=${this}
      @pointerleave=${this}
    >
      ${content}
    </div>`;
  }

  handleEvent(event: Event): void {
    const {type, target} = event;
    const mark = (target as Element).closest<HTMLElement>('[data-ref]');
    const ref = mark ? parseRefKey(mark.dataset['ref']!) : undefined;
    if (type === 'keydown') this.#onKey(event as KeyboardEvent);
    else if (type === 'click') {
      if (ref) this.link.select(ref, isAdditive(event as MouseEvent));
    } else {
      if (type === 'focusin') keepOneStop(this.host.renderRoot, target);
      this.link.highlight(/over|in$/.test(type) ? ref : undefined);
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') moveStop(event);
    else if (!this.onEscape?.()) this.link.clear();
  }
}
