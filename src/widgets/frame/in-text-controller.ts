import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {messagesFor} from '../../locales/catalogue.js';
import {refMessages} from '../../locales/en/ref.js';
import {sameRef} from '../../model/ref.js';
import {mentionsIn, watchMentions, type StoryMention} from '../../state/registry.js';
import type {StoryLink} from '../../state/story-link.js';
import {speaksOf} from '../../model/target.js';
import {refLabel} from './ref-label.js';

/**
 * The way back from a widget to the article: where what is selected is mentioned in the text, a control that leads to
 * the first mention, and from there to the next.
 */
export class InText implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #link: StoryLink;
  #last: HTMLElement | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, link: StoryLink) {
    this.#host = host;
    this.#link = link;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = watchMentions(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#last = undefined;
  }

  /** The control, or nothing. */
  view(lang: string): unknown {
    const {store, state} = this.#link;
    const chosen = state.selection.at(-1);
    if (!store || !state.model || !chosen) return nothing;
    const mentions = this.#mentions();
    if (mentions.length === 0) return nothing;
    const messages = messagesFor(lang, 'ref', refMessages);
    const at = mentions.findIndex(({element}) => element === this.#last);
    const name = refLabel(state.model, chosen, messages);
    return html`<p class="in-text" part="in-text">
      <button class="button" part="button in-text-button" type="button" @click=${this.#go}>
        ${messages.inText(name)}
      </button>
      ${
        mentions.length > 1 && at >= 0
          ? html`<span class="note" part="in-text-count"
              >${messages.nth(at + 1, mentions.length)}</span
            >`
          : nothing
      }
    </p>`;
  }

  /** Mentions of the last thing selected; where there are none of a cell itself, those of its participant and option. */
  #mentions(): readonly StoryMention[] {
    const {store, state} = this.#link;
    const chosen = state.selection.at(-1);
    if (!store || !chosen) return [];
    const all = mentionsIn(store, (ref) => speaksOf(ref, chosen));
    const exact = all.filter(({ref}) => sameRef(ref, chosen));
    return exact.length > 0 ? exact : all;
  }

  #go = (): void => {
    const mentions = this.#mentions();
    const next =
      mentions[(mentions.findIndex(({element}) => element === this.#last) + 1) % mentions.length];
    if (!next) return;
    this.#last = next.element;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.element.scrollIntoView({block: 'center', behavior: still ? 'auto' : 'smooth'});
    next.element.focus({preventScroll: true});
    this.#host.requestUpdate();
  };
}
