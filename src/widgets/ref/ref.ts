import {
  LitElement,
  html,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import {isSelected} from '../../model/selection.js';
import {sameRef, type Ref} from '../../model/ref.js';
import {resolveTarget, speaksOf} from '../../model/target.js';
import {StoryLink} from '../../state/story-link.js';
import type {StoryStore} from '../../state/store.js';
import {reportUnknownTarget} from '../../state/unknown-target.js';
import {isAdditive} from '../is-additive.js';
import {mention} from './mentions-view.js';
import {refStyles} from './ref.styles.js';

/**
 * A name in the article's own text, linked both ways with the marks in the widgets of its story. Pointing at it, or
 * moving the focus to it, shows the mark; choosing it selects the mark. Without a story it is plain text.
 *
 * @summary A mention in the article, linked with the graphics.
 * @slot - The words of the article.
 * @csspart base - The words.
 * @csspart selected - The words while what they speak of is selected.
 * @csspart highlighted - The words while what they speak of is pointed at, here or in a widget.
 * @cssprop --plenary-ref-underline-color - Colour of the line beneath.
 * @cssprop --plenary-ref-underline-thickness - Thickness of the line beneath.
 * @cssprop --plenary-ref-highlight-background - Background while pointed at.
 * @cssprop --plenary-ref-selected-background - Background while selected.
 * @event {PlenaryRequestSelectEvent} plenary-request-select - The reader chose it; can be cancelled.
 * @event {PlenarySelectionChangeEvent} plenary-selection-change - The selection changed by it.
 */
export class PlenaryRef extends LitElement {
  static override styles = refStyles;

  static override properties: PropertyDeclarations = {
    to: {},
    src: {},
    story: {},
  };

  /**
   * What the words speak of: an id, looked up among participants, then options, then meetings; or a whole key such as
   * `option:no-fly-zone` or `cell:macron/european-troops`.
   */
  declare to: string;

  /** Address of the story file, for a mention outside its `<plenary-story>`. */
  declare src?: string;

  /** Id of a `<plenary-story>` anywhere on the page. */
  declare story?: string;

  readonly #link = new StoryLink(this);
  #ref: Ref | undefined;
  #registered: {store: StoryStore; ref: Ref; takeBack: () => void} | undefined;

  constructor() {
    super();
    this.to = '';
  }

  /** What `to` names in the story; undefined while there is none, or when the story does not have it. */
  get target(): Ref | undefined {
    return this.#ref;
  }

  /** Puts the focus on the words. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.base')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#register(undefined, undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('story')) this.#link.resolve();
    const {model} = this.#link.state;
    this.#ref = model && resolveTarget(model, this.to);
    if (model && !this.#ref) reportUnknownTarget(model, this.localName, this.to);
    if (this.isConnected) this.#register(this.#link.store, this.#ref);
  }

  protected override render(): TemplateResult {
    const ref = this.#ref;
    if (!ref) return html`<slot></slot>`;
    const {selection, highlight} = this.#link.state;
    const names = ['base'];
    if (selection.some((chosen) => speaksOf(ref, chosen))) names.push('selected');
    if (highlight && speaksOf(ref, highlight)) names.push('highlighted');
    const all = names.join(' ');
    // A span in the role of a button: a <button> is one box, and would not wrap with the sentence.
    return html`<span
      class=${all}
      part=${all}
      role="button"
      tabindex="0"
      aria-pressed=${isSelected(selection, ref)}
      @click=${this.#choose}
      @keydown=${this.#onKeydown}
      @pointerenter=${this.#point}
      @pointerleave=${this.#leave}
      @focus=${this.#point}
      @blur=${this.#leave}
      ><slot></slot
    ></span>`;
  }

  #choose = (event: MouseEvent | KeyboardEvent): void => {
    if (this.#ref) this.#link.select(this.#ref, isAdditive(event));
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#link.clear();
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) this.#choose(event);
  };

  #point = (): void => this.#link.highlight(this.#ref);

  #leave = (): void => this.#link.highlight(undefined);

  #register(store: StoryStore | undefined, ref: Ref | undefined): void {
    const known = this.#registered;
    if (known && known.store === store && sameRef(known.ref, ref)) return;
    known?.takeBack();
    this.#registered = store && ref && {store, ref, takeBack: mention(store, ref, this)};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-ref': PlenaryRef;
  }
}
