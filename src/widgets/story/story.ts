import {LitElement, css, html, isServer, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Selection} from '../../model/selection.js';
import type {Day} from '../../story/types.js';
import {registerStory} from '../../state/registry.js';
import {serveStory} from '../../state/server-story.js';
import {StoryAddress} from '../../state/story-address.js';
import {StoryLink} from '../../state/story-link.js';
import type {StoryStore} from '../../state/store.js';
import {StoryMentions} from './mentions-controller.js';

/**
 * Loads a story once and shares it with the widgets inside, or anywhere on the page by `story="id"`.
 * The article around the widgets can stand inside it. With nothing inside
 * and no id, by which widgets elsewhere would join it, it shows the three widgets itself.
 *
 * @summary One story, shared by all widgets that name it.
 * @slot - The article, or only the widgets.
 * @event {PlenaryStoryLoadEvent} plenary-story-load - A story was read.
 * @event {PlenaryStoryErrorEvent} plenary-story-error - The story could not be had.
 * @event {PlenaryStoryIssuesEvent} plenary-story-issues - Something in the story could not be read.
 */
export class PlenaryStory extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    story: {attribute: false},
    mentions: {},
    address: {},
  };

  static override styles = css`
    :host {
      display: block;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** Address of a story file, JSON or CSV. */
  declare src?: string;

  /** The story itself, as a plain object. */
  declare story?: object;

  /**
   * Selector of the parts of the article in which names and aliases are linked with the marks by themselves, in each
   * paragraph the first mention of each: inside this element and, where it has an id, anywhere on the page.
   */
  declare mentions?: string;

  /**
   * Keeps what is selected, and the day, in the address of the page (`#plenary=…`), so that a link opens the article
   * with it. A page with several such stories gives each a name: `address="talks"` (`#plenary-talks=…`).
   */
  declare address?: string;

  readonly #link = new StoryLink(this);
  readonly #mentions = new StoryMentions(this);
  readonly #address = new StoryAddress();
  #registered: {store: StoryStore; id: string; takeBack: () => void} | undefined;

  /** What is selected in this story. Setting it sends no event. */
  get selection(): Selection {
    return this.#link.state.selection;
  }

  set selection(selection: Selection) {
    this.#link.show({selection, highlight: undefined});
  }

  /** The day that is shown, `YYYY-MM-DD`. Setting it sends no event. */
  get day(): Day | undefined {
    return this.#link.state.day;
  }

  set day(day: Day | undefined) {
    this.#link.show({day});
  }

  /** Asks for the file at `src` again. Until it is there what is shown stays; with a note, should it not come. */
  reload(): void {
    this.#link.store?.retry?.();
  }

  constructor() {
    super();
    if (!isServer) return;
    // The way of events from what is slotted leads through it.
    this.attachShadow({mode: 'open'});
    serveStory(this, () => this.#link.store);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#register(undefined);
    this.#mentions.update(undefined, undefined);
    this.#address.update(undefined, undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('story')) this.#link.resolve();
    if (!this.isConnected) return;
    this.#register(this.#link.store);
    this.#address.update(this.#link.store, this.address);
    this.#mentions.update(this.#link.state.model, this.mentions);
  }

  protected override render(): unknown {
    if (this.id || !this.#isBare) return html`<slot></slot>`;
    // When there is no story to show, one message is enough.
    return this.#link.state.status === 'error'
      ? html`<plenary-network></plenary-network>`
      : html`<plenary-network></plenary-network><plenary-options></plenary-options
          ><plenary-positions></plenary-positions>`;
  }

  /** Whether nothing inside is for readers to see: no text, no element but data. There are no children on a server. */
  get #isBare(): boolean {
    const isData = (node: ChildNode) =>
      node.nodeType === node.ELEMENT_NODE
        ? /^(script|template|noscript)$/.test((node as Element).localName)
        : !node.textContent?.trim() || node.nodeType === node.COMMENT_NODE;
    return this.childNodes !== undefined && [...this.childNodes].every(isData);
  }

  #register(store: StoryStore | undefined): void {
    if (store === this.#registered?.store && this.id === this.#registered?.id) return;
    const before = this.#registered;
    const isSame = before?.store === store;
    if (isSame) before?.takeBack();
    this.#registered = store && {
      store,
      id: this.id,
      takeBack: registerStory(this, this.id || undefined, store),
    };
    // Another story first, and then none: widgets without one for a moment would drop what they show.
    if (!isSame) before?.takeBack();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-story': PlenaryStory;
  }
}
