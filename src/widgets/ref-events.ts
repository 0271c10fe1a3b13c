import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {parseRefKey, sameRef, type Ref} from '../model/ref.js';
import type {StoryLink} from '../state/story-link.js';
import {keepOneStop, moveStop} from './frame/one-stop.js';

/**
 * What a reader does with marks that say in `data-ref` what they stand for (`refKey`): a click selects, pointer and
 * focus highlight, arrow keys move among controls, Escape clears. One listener, on what holds the marks.
 */
export class RefEvents implements ReactiveController {
  #pointed: Ref | undefined;

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
      @pointerover=${this}
      @pointerleave=${this}
      @focusin=${this}
      @focusout=${this}
      @keydown=${this}
    >
      ${content}
    </div>`;
  }

  handleEvent(event: Event): void {
    const {type, target} = event;
    if (type === 'keydown') this.#press(event as KeyboardEvent);
    else if (type === 'pointerleave' || type === 'focusout') this.#leave();
    else {
      const mark = (target as Element).closest<HTMLElement>('[data-ref]');
      const ref = mark ? parseRefKey(mark.dataset['ref']!) : undefined;
      if (type === 'click') this.#select(ref, event as MouseEvent);
      else {
        if (type === 'focusin') keepOneStop(this.host.renderRoot, target);
        this.#point(ref);
      }
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') moveStop(event);
    else if (!this.onEscape?.()) this.link.clear();
  }

  #select(ref: Ref | undefined, {shiftKey, ctrlKey, metaKey}: MouseEvent): void {
    if (ref) this.link.select(ref, shiftKey || ctrlKey || metaKey);
  }

  #point(ref: Ref | undefined): void {
    if (!ref) return this.#leave();
    this.#pointed = ref;
    this.link.highlight(ref);
  }

  /** Takes back what was pointed at here; what a step or another widget points out stays. */
  #leave(): void {
    if (this.#pointed && sameRef(this.#pointed, this.link.state.highlight))
      this.link.highlight(undefined);
    this.#pointed = undefined;
  }
}
