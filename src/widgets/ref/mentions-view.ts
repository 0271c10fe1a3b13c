import {html, nothing} from 'lit';
import {messagesFor} from '../../locales/catalogue.js';
import {refMessages} from '../../locales/en/ref.js';
import {sameRef, type Ref} from '../../model/ref.js';
import {speaksOf} from '../../model/target.js';
import {mentionsOf, registerMentions, type StoryMentions} from '../../state/registry.js';
import type {StoryStore} from '../../state/store.js';
import type {StoryState} from '../../state/story-state.js';
import {refLabel} from '../frame/ref-label.js';

/** A place in the article that speaks of something in a story. */
interface Mention {
  readonly ref: Ref;
  readonly element: HTMLElement;
}

/**
 * The way back from a widget to the article: where what is selected is mentioned in the text, a control that leads to
 * the first mention, and from there to the next. It comes with the first mention, so that widgets alone go without.
 */
class Mentions implements StoryMentions {
  readonly #store: StoryStore;
  readonly #all = new Set<Mention>();
  /** Where each widget led last. */
  readonly #last = new WeakMap<object, HTMLElement>();
  #isTelling = false;

  constructor(store: StoryStore) {
    this.#store = store;
    registerMentions(store, this);
  }

  /** Returns the way to take it back. */
  add(ref: Ref, element: HTMLElement): () => void {
    const mention = {ref, element};
    this.#all.add(mention);
    this.#tell();
    return () => {
      this.#all.delete(mention);
      this.#tell();
    };
  }

  view(widget: {requestUpdate(): void}, {model, selection}: StoryState, lang: string): unknown {
    const chosen = selection.at(-1);
    if (!model || !chosen) return nothing;
    const mentions = this.#of(chosen);
    if (mentions.length === 0) return nothing;
    const at = mentions.indexOf(this.#last.get(widget)!);
    const messages = messagesFor(lang, 'ref', refMessages);
    const go = () => {
      // As they are by then
      const now = this.#of(chosen);
      const next = now[now.indexOf(this.#last.get(widget)!) + 1] ?? now[0];
      if (!next) return;
      this.#last.set(widget, next);
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      next.scrollIntoView({block: 'center', behavior: still ? 'auto' : 'smooth'});
      next.focus({preventScroll: true});
      widget.requestUpdate();
    };
    return html`<p class="in-text" part="in-text">
      <button class="button" part="button in-text-button" type="button" @click=${go}>
        ${messages.inText(refLabel(model, chosen, messages))}
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

  /** Mentions in the order of the page; where there are none of a cell itself, those of its participant and option. */
  #of(chosen: Ref): readonly HTMLElement[] {
    const all = [...this.#all].filter(({ref}) => speaksOf(ref, chosen));
    const exact = all.filter(({ref}) => sameRef(ref, chosen));
    return (exact.length > 0 ? exact : all)
      .map(({element}) => element)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /** Tells the widgets, soon, once of all that come or go together. */
  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      this.#store.dispatch({type: 'mentions'});
    });
  }
}

/** Makes known to the widgets of a story that `element` speaks of `ref`. Returns the way to take it back. */
export function mention(store: StoryStore, ref: Ref, element: HTMLElement): () => void {
  // Another copy of the library on the page may have brought them.
  return (mentionsOf(store) ?? new Mentions(store)).add(ref, element);
}
