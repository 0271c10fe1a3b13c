import {
  LitElement,
  html,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import {messagesFor} from '../../locales/catalogue.js';
import {refMessages} from '../../locales/en/ref.js';
import {sameSelection} from '../../model/selection.js';
import {reportUnknownTarget} from '../../state/unknown-target.js';
import {StoryLink} from '../../state/story-link.js';
import type {StoryStore} from '../../state/store.js';
import {nearestLang} from '../nearest-lang.js';
import {watchStep} from './step-controller.js';
import {stepState, type StepState} from './step-state.js';
import {stepStyles} from './step.styles.js';

/**
 * A part of the article that carries a state of the graphics: as it scrolls into view, every widget of its story moves
 * to that state. It says the whole state; what it leaves out is as the story opens. For those who prefer less motion
 * nothing moves by itself: there, and for the keyboard everywhere, each step has a button.
 *
 * @summary A paragraph that sets what the graphics show.
 * @slot - The paragraph, or several.
 * @csspart base - Everything inside the step.
 * @csspart current - The same, while the widgets show its state.
 * @csspart button - The button that shows its state.
 * @cssprop --plenary-step-current-color - Colour of the line in the margin of the step that is shown.
 * @event {PlenarySelectionChangeEvent} plenary-selection-change - The reader has pressed the button, and the selection changed.
 * @event {PlenaryAsOfChangeEvent} plenary-as-of-change - The reader has pressed the button, and the day changed.
 */
export class PlenaryStep extends LitElement {
  static override styles = stepStyles;

  static override properties: PropertyDeclarations = {
    select: {},
    asOf: {attribute: 'as-of'},
    focusOn: {attribute: 'focus'},
    src: {},
    story: {},
  };

  /** What is selected: targets as in `<plenary-ref to>`, set apart by spaces. */
  declare select?: string;

  /** The day that is shown: `2014-03-15`; of a month, a year or an interval the last day. */
  declare asOf?: string;

  /** What is pointed out without being selected: one target. */
  declare focusOn?: string;

  /** Address of the story file, for a step outside its `<plenary-story>`. */
  declare src?: string;

  /** Id of a `<plenary-story>` anywhere on the page. */
  declare story?: string;

  readonly #link = new StoryLink(this);
  #state: StepState | undefined;
  #watched: {store: StoryStore; stop: () => void} | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('story')) this.#link.resolve();
    const {model} = this.#link.state;
    this.#state =
      model && stepState(model, {select: this.select, asOf: this.asOf, focus: this.focusOn});
    for (const word of this.#state?.unknown ?? [])
      if (model) reportUnknownTarget(model, this.localName, word);
    if (this.isConnected) this.#watch(model && this.#link.store);
  }

  protected override render(): TemplateResult {
    const wanted = this.#state;
    if (!wanted) return html`<slot></slot>`;
    const {selection, day} = this.#link.state;
    const isCurrent = day === wanted.day && sameSelection(selection, wanted.selection);
    const names = isCurrent ? 'base current' : 'base';
    return html`<div class=${names} part=${names}>
      <slot></slot>
      <button
        class="show"
        part="button"
        type="button"
        aria-pressed=${isCurrent}
        @click=${() => this.#show(true)}
      >
        ${messagesFor(nearestLang(this) ?? 'en', 'ref', refMessages).showStep}
      </button>
    </div>`;
  }

  #show(byReader: boolean): void {
    if (!this.#state) return;
    const {selection, day, focus: highlight} = this.#state;
    this.#link.show({selection, day, highlight}, byReader);
  }

  #watch(store: StoryStore | undefined): void {
    if (store === this.#watched?.store) return;
    this.#watched?.stop();
    this.#watched = store && {
      store,
      stop: watchStep(this, store, () => {
        if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.#show(false);
      }),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-step': PlenaryStep;
  }
}
