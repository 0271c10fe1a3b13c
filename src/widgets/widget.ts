import {
  LitElement,
  isServer,
  noChange,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import {ResizeController} from '../controllers/resize-controller.js';
import {pause} from '../tasks/slices.js';
import {messagesFor, spokenLanguage} from '../locales/catalogue.js';
import {frameMessages} from '../locales/en/frame.js';
import {issueMessages} from '../locales/en/issues.js';
import type {StoryModel} from '../model/story-model.js';
import {openingDay, type StoryView} from '../model/story-view.js';
import {firstReport, mentionsOf} from '../state/registry.js';
import {StoryLink} from '../state/story-link.js';
import type {StoryState} from '../state/story-state.js';
import type {Wording} from './frame/evidence-view.js';
import {adoptStylesAnew} from '../styles/adopt-styles.js';
import {nearestLang} from './nearest-lang.js';
import {errorView, frameView, loadingView, type FrameHead} from './frame/frame-view.js';

/** A state whose story is there. */
export type ReadyState = StoryState & {readonly model: StoryModel; readonly view: StoryView};

/** With more records than this, reading a story and drawing it are tasks of their own: the page may answer between. */
const MANY_RECORDS = 2000;

/** A script may bring the story of a tag that has none, for so long (ms), before the page's author is told. */
const TELL_AFTER_MS = 5000;

/**
 * What the three widgets have in common: where their story comes from, their frame, and their states.
 * A widget says its head and draws its graphic; all else is here, once.
 *
 * @slot - What readers see until the graphic stands, and where no script runs; a table or a JSON script is its data.
 * @event {PlenaryRequestSelectEvent} plenary-request-select - The reader asks for something to be selected; cancel to refuse.
 * @event {PlenarySelectionChangeEvent} plenary-selection-change - The reader has selected something.
 * @event {PlenaryStoryLoadEvent} plenary-story-load - The widget's own story was read.
 * @event {PlenaryStoryErrorEvent} plenary-story-error - It could not be had.
 * @event {PlenaryStoryIssuesEvent} plenary-story-issues - Something in it could not be read.
 * @csspart base - Everything inside the widget.
 * @csspart kicker - The line above the heading.
 * @csspart heading - The heading.
 * @csspart summary - The sentence beneath the heading.
 * @csspart graphic - The graphic itself.
 * @csspart in-text - The way to the article's mentions of what is selected.
 * @csspart foot - Sources, credit and notes.
 * @csspart panel - What opens on a choice; with `panel-title` and `panel-close`.
 * @csspart panel-title - Its title.
 * @csspart panel-close - The button that closes it.
 * @csspart evidence - What a claim rests on.
 * @csspart quote - A quotation.
 * @csspart source - Speaker, publication, day and place of it.
 * @csspart unsourced - Says that a claim has no source.
 * @csspart as-of - The day, in the kicker.
 * @csspart in-text-button - Leads to a mention.
 * @csspart in-text-count - How many mentions there are.
 * @csspart button - A button.
 * @csspart empty - The message where the story has nothing for this graphic.
 * @csspart error - The message shown when there is no story.
 * @csspart loading - The box that holds the place while the story loads.
 */
export abstract class PlenaryWidget extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    story: {},
    heading: {},
    summary: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    theme: {reflect: true},
    isPrinting: {state: true, attribute: false},
  };

  /** Address of a story file, JSON or CSV. */
  declare src?: string;

  /** Id of a `<plenary-story>` anywhere on the page; or, as a property, the story itself as a plain object. */
  declare story?: string | object | undefined;

  /** Heading in place of the computed one, on the story's own day: on another it may not hold. */
  declare heading?: string;

  /** Summary in place of the computed one, on the story's own day; empty for none, on every day. */
  declare summary?: string;

  /** Heading level in the document, 1–6. */
  declare headingLevel: number;

  /** `light` or `dark` where the page's `color-scheme` does not say. */
  declare theme?: 'light' | 'dark';

  /** On paper nothing opens: what stands behind marks is written out. */
  declare protected isPrinting?: boolean;

  protected readonly link = new StoryLink(this);
  /** The widget's own width, CSS px. */
  protected readonly box = new ResizeController(this, 640);

  /** What a server has drawn: in sight until a story is there to draw. */
  #served: ChildNode[] = [];
  /** Of the story that is drawn, or about to be. */
  #model: StoryModel | undefined;
  /** The reader has asked for another try, and the button that has the focus will go. */
  #isRetrying = false;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** The head of a ready widget, from the model. */
  protected abstract head(state: ReadyState): Pick<FrameHead, 'kicker' | 'heading' | 'summary'>;

  /** The graphic of a ready widget; `noChange` while it is on its way and what is shown is to stay. */
  protected abstract graphic(state: ReadyState): unknown;

  /** Does of the next update, in a task of its own, what takes long for a big story; true if that was anything. */
  protected prepare?(): boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  readonly #onPrint = ({type}: Event): void => {
    this.isPrinting = type === 'beforeprint';
    // Paper tells no one how wide it is: what has room on most is not made smaller.
    this.box.measure(this.isPrinting ? 680 : Infinity);
    // Paper does not wait.
    this.performUpdate();
  };

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const {shadowRoot} = this;
    if (shadowRoot) {
      this.#served = [...shadowRoot.childNodes];
      // What Lit draws comes before a node that stays.
      shadowRoot.prepend('');
    }
    return super.createRenderRoot();
  }

  /** Asks for the file at `src` again. Until it is there what is shown stays; with a note, should it not come. */
  reload(): void {
    this.link.store?.retry?.();
  }

  /** Called by the browser when the widget moves to another document. */
  adoptedCallback(): void {
    const {prototype, elementStyles} = customElements.get(this.localName) as typeof LitElement;
    // Firefox may give an element that comes into another window the prototype of plain ones there.
    Object.setPrototypeOf(this, prototype);
    adoptStylesAnew(this.renderRoot as ShadowRoot, elementStyles as CSSResult[]);
  }

  protected override async scheduleUpdate(): Promise<void> {
    const {model} = this.link.state;
    const isNew = model && model !== this.#model;
    this.#model = model;
    if (isNew && model.story.positions.length + model.story.ties.length > MANY_RECORDS) {
      await pause();
      if (this.prepare?.()) await pause();
    }
    await super.scheduleUpdate();
  }

  /** With the story that the element holds, even where reading it takes a while. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isDone: boolean;
    do isDone = await super.getUpdateComplete();
    while (await this.link.reading?.then(() => true));
    return isDone;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // On a server nothing is connected
    if (isServer || changed.has('src') || changed.has('story')) this.link.resolve();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (!this.#isRetrying) return;
    const end = this.renderRoot.querySelector<HTMLElement>('.heading, .fault button');
    this.#isRetrying = !end;
    // Unless the reader has gone elsewhere since
    if (document.activeElement?.matches('body')) end?.focus();
  }

  get #isMissing(): boolean {
    return this.link.state.status === 'idle' && !this.link.pending;
  }

  readonly #tellAuthor = (): void => {
    if (this.isConnected && this.#isMissing)
      console.warn(`Plenary: ${issueMessages.noStory(this.localName)}`);
  };

  get #retry(): (() => void) | undefined {
    const {retry} = this.link.store ?? {};
    return (
      retry &&
      (() => {
        this.#isRetrying = true;
        retry();
      })
    );
  }

  /** Interface language, of words and dates alike: the nearest `lang`, where there is a translation, else English. */
  protected get language(): string {
    return spokenLanguage(nearestLang(this) || 'en');
  }

  protected get wording(): Wording {
    return {messages: messagesFor(this.language, 'frame', frameMessages), lang: this.language};
  }

  protected override render(): unknown {
    const {state, reading, store} = this.link;
    // What is shown stays until a story can take its place.
    if (this.#served.length > 0 ? !isReady(state) : reading && this.hasUpdated) return noChange;
    const graphic = isReady(state) && this.graphic(state);
    if (graphic === noChange) return noChange;
    for (const node of this.#served.splice(0)) node.remove();
    const {wording} = this;
    if (isReady(state)) {
      const computed = this.head(state);
      // The kicker is all words of the interface.
      const dir = /[\u0590-\u08ff]/.test(computed.kicker) ? 'rtl' : 'ltr';
      // What an author says of one day may be wrong of another; that there is no summary holds on all.
      const isOwnDay = state.view.day === openingDay(state.model);
      const heading = isOwnDay ? this.heading : undefined;
      const summary = isOwnDay ? this.summary : this.summary && undefined;
      const head: FrameHead = {
        kicker: computed.kicker,
        heading: heading ?? computed.heading,
        summary: summary ?? computed.summary,
        headingDir: heading == null ? dir : 'auto',
        summaryDir: summary == null ? dir : 'auto',
        level: Math.min(6, Math.max(1, Math.round(this.headingLevel) || 2)),
      };
      const inText = mentionsOf(store)?.view(this, state, this.language);
      return frameView(state, head, [graphic, inText], wording);
    }
    const isMissing = this.#isMissing;
    if (isMissing && firstReport(this)) setTimeout(this.#tellAuthor, TELL_AFTER_MS);
    if (isMissing || state.status === 'error')
      return errorView(state.error?.message ?? wording.messages.noStory, this.#retry, wording);
    // A server does not know of children; should there be any, they have to be seen.
    return loadingView(this.childElementCount !== 0, wording);
  }
}

export function isReady(state: StoryState): state is ReadyState {
  return state.model !== undefined && state.view !== undefined;
}
