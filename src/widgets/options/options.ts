import {html, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {messagesFor} from '../../locales/catalogue.js';
import {optionsMessages, type OptionOrder} from '../../locales/en/options.js';
import type {StoryView} from '../../model/story-view.js';
import type {Id} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {emptyView, type FrameHead} from '../frame/frame-view.js';
import {frameStyles} from '../frame/frame.styles.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {headline, summary} from './options-description.js';
import {layoutOptions, type OptionsLayout} from './options-layout.js';
import {placeArcs} from './options-relations-view.js';
import {RovingController} from './options-roving-controller.js';
import type {OptionsContext} from './options-context-view.js';
import {closedUi, type OptionsUi} from './options-ui.js';
import {overviewView} from './options-view.js';
import {optionsStyles} from './options.styles.js';

/**
 * The option overview: every option on the table, its status, and where everyone stands on it.
 *
 * @summary What is on the table, and who stands where.
 * @csspart toolbar - What stands above the rows: the order.
 * @csspart order - The choice of an order.
 * @csspart board - Scale, rows and arcs.
 * @csspart scale - The labels of the scale above the columns.
 * @csspart option - One option.
 * @csspart option-name - The button with an option's name; it selects the option.
 * @csspart status - Status and its date.
 * @csspart sentence - How everyone is divided, in words.
 * @csspart relation - What an option excludes or needs, in words.
 * @csspart details-button - Opens the details of an option.
 * @csspart compare-button - Takes an option into the comparison.
 * @csspart compare-link - Leads to the options side by side.
 * @csspart strip - The strip along the stance scale.
 * @csspart step - One step of the scale on a strip.
 * @csspart mark - One participant on the strip.
 * @csspart silent - Those who have not said.
 * @csspart silent-count - Lists those who have not said.
 * @csspart details - What is disclosed about an option.
 * @csspart arc - An arc between two options.
 * @csspart compare - Options side by side.
 * @cssprop --plenary-options-row-border-color - Lines between options.
 * @cssprop --plenary-options-axis-color - Lines of the scale.
 * @cssprop --plenary-options-arc-color - Arcs between options.
 * @cssprop --plenary-options-name-font-weight - Weight of an option's name.
 * @cssprop --plenary-options-mark-border-radius - Roundness of the marks on the strip.
 * @cssprop --plenary-color-on-stance - Text on a mark filled with the colour of its stance.
 * @event {PlenarySelectionChangeEvent} plenary-selection-change - The reader has selected something.
 * @event {PlenaryRequestSelectEvent} plenary-request-select - The reader asks for something to be selected; cancel to refuse.
 */
export class PlenaryOptions extends PlenaryWidget {
  static override styles = [tokens, hostStyles, frameStyles, stanceStyles, optionsStyles];

  /** Order of the options: `editorial` (as in the story), `support`, `contention` or `status`. */
  @property({reflect: true}) order: OptionOrder = 'editorial';

  @state() private ui: OptionsUi = closedUi;

  readonly #roving = new RovingController(this, (place) => {
    const option = place && this.#layout?.result.rows[place.row]?.option.id;
    const stop = place && option !== undefined ? {option, control: place.control} : undefined;
    this.#change({stop});
  });

  #layout: {view: StoryView; order: OptionOrder; width: number; result: OptionsLayout} | undefined;

  protected override head({view}: ReadyState): Pick<FrameHead, 'kicker' | 'heading' | 'summary'> {
    const messages = this.#messages;
    const {rows} = this.#layoutOf(view);
    return {
      kicker: messages.kicker,
      heading: headline(rows, this.wording.messages.statuses, messages),
      summary: rows.length > 0 ? summary(rows, messages) : '',
    };
  }

  protected override graphic(state: ReadyState): unknown {
    const messages = this.#messages;
    if (state.model.options.length === 0) return emptyView(messages.empty, this.wording);
    return html`<div @keydown=${this.#onKey} @focusin=${this.#roving.onFocus}>
      ${overviewView(this.#context(state), this.#knownOrder(), (order) => (this.order = order))}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    placeArcs(this.renderRoot);
  }

  get #messages() {
    return messagesFor(this.language, 'options', optionsMessages);
  }

  /** What an attribute says may be anything. */
  #knownOrder(): OptionOrder {
    return Object.hasOwn(optionsMessages.orders, this.order) ? this.order : 'editorial';
  }

  #layoutOf(view: StoryView): OptionsLayout {
    const order = this.#knownOrder();
    const {width} = this.box;
    const last = this.#layout;
    if (last?.view === view && last.order === order && last.width === width) return last.result;
    const result = layoutOptions(view, order, width);
    this.#layout = {view, order, width, result};
    return result;
  }

  #context({model, view, selection, highlight}: ReadyState): OptionsContext {
    return {
      model,
      view,
      layout: this.#layoutOf(view),
      selection,
      highlight,
      ui: this.ui,
      messages: this.#messages,
      wording: this.wording,
      level: Math.min(6, (Math.round(this.headingLevel) || 2) + 1),
      select: (ref, event) => this.link.select(ref, isAdditive(event)),
      highlightRef: (ref) => this.link.highlight(ref),
      change: (change) => this.#change(change(this.ui)),
      goToComparison: () => this.renderRoot.querySelector<HTMLElement>('.compare table')?.focus(),
      pick: (option, participant, event) => this.#pick(option, participant, event),
    };
  }

  #change(change: Partial<OptionsUi>): void {
    this.ui = {...this.ui, ...change};
  }

  /** A mark opens its evidence and selects its participant; the same mark again closes and clears. */
  #pick(option: Id, participant: Id, event: Event): void {
    const {cell} = this.ui;
    const again = cell?.option === option && cell.participant === participant;
    const chosen = this.link.state.selection.some(
      (ref) => ref.kind === 'participant' && ref.id === participant,
    );
    if (chosen && !again) return this.#change({cell: {option, participant}});
    this.#change({cell: chosen ? undefined : {option, participant}});
    this.link.select({kind: 'participant', id: participant}, isAdditive(event));
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#escape();
    else this.#roving.onKey(event);
  };

  /** Closes what was opened last, else clears the selection. */
  #escape(): void {
    if (this.ui.cell) this.#change({cell: undefined});
    else this.link.clear();
  }
}

function isAdditive(event: Event): boolean {
  const {shiftKey, ctrlKey, metaKey} = event as MouseEvent;
  return shiftKey || ctrlKey || metaKey;
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-options': PlenaryOptions;
  }
}
