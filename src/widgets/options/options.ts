import {isServer, type PropertyDeclarations, type PropertyValues} from 'lit';
import {messagesFor} from '../../locales/catalogue.js';
import {optionsMessages, type OptionOrder} from '../../locales/en/options.js';
import {refKey} from '../../model/ref.js';
import {selectedParticipants} from '../../model/selection.js';
import type {Id} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {emptyView, type FrameHead} from '../frame/frame-view.js';
import {frameStyles} from '../frame/frame.styles.js';
import {memo} from '../memo.js';
import {RefEvents} from '../ref-events.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {touchedBy, type OptionsContext} from './options-context-view.js';
import {layoutOptions, MAX_COMPARED, toggled, type OptionsLayout} from './options-layout.js';
import {holdFocus} from './options-keyboard.js';
import {overviewView} from './options-view.js';
import {headline, summary} from './options-description.js';
import {stripStyles} from './options-strip.styles.js';
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
 * @csspart bloc-bar - How a bloc is divided.
 * @csspart arc - The part of an arc between two options that passes a row.
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
  static override styles = [
    tokens,
    hostStyles,
    frameStyles,
    stanceStyles,
    optionsStyles,
    stripStyles,
  ];

  static override properties: PropertyDeclarations = {
    order: {reflect: true},
    open: {state: true, attribute: false},
    compared: {state: true, attribute: false},
  };

  /** Order of the options: `editorial` (as in the story), `support`, `contention` or `status`. */
  declare order: OptionOrder;

  declare private open: readonly string[];
  declare private compared: readonly Id[];

  readonly #refs = new RefEvents(this, this.link);
  readonly #layout = memo(layoutOptions);

  constructor() {
    super();
    this.order = 'editorial';
    this.open = [];
    this.compared = [];
  }

  protected override head(ready: ReadyState): Pick<FrameHead, 'kicker' | 'heading' | 'summary'> {
    const {rows} = this.#layoutOf(ready);
    return {
      kicker: this.#messages.kicker,
      heading: headline(rows, this.wording.messages.statuses, this.#messages),
      summary: summary(rows, this.#messages),
    };
  }

  protected override graphic(ready: ReadyState): unknown {
    if (ready.model.options.length === 0) return emptyView(this.#messages.empty, this.wording);
    return this.#refs.view(
      overviewView(this.#context(ready), this.#knownOrder, (order) => (this.order = order)),
    );
  }

  protected override update(changed: PropertyValues<this>): void {
    const refocus = holdFocus(this.renderRoot as ShadowRoot);
    super.update(changed);
    refocus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Set by script and not in the markup, where a page's policy may refuse it.
    for (const {style, dataset} of this.renderRoot.querySelectorAll<HTMLElement>('.arc')) {
      style.setProperty('grid-row', dataset['rows']!);
      style.setProperty('inline-size', `${dataset['reach']!}rem`);
    }
  }

  get #messages() {
    return messagesFor(this.language, 'options', optionsMessages);
  }

  /** What an attribute says may be anything. */
  get #knownOrder(): OptionOrder {
    return Object.hasOwn(optionsMessages.orders, this.order) ? this.order : 'editorial';
  }

  #layoutOf({view}: ReadyState): OptionsLayout {
    // Names take as much room as the reader's letters are large.
    const letters = isServer ? 16 : parseFloat(getComputedStyle(document.documentElement).fontSize);
    return this.#layout(view, this.#knownOrder, (this.box.width / letters) * 16);
  }

  #context(ready: ReadyState): OptionsContext {
    const {selection, highlight} = ready;
    return {
      ...ready,
      layout: this.#layoutOf(ready),
      chosen: new Set(selection.map(refKey)),
      pointed: highlight && refKey(highlight),
      people: selectedParticipants(selection),
      touched: touchedBy(ready),
      open: this.isPrinting
        ? ready.model.options.flatMap(({id}) => [id, `silent ${id}`])
        : this.open,
      compared: this.compared.filter((id) => ready.model.story.options.has(id)),
      messages: this.#messages,
      wording: this.wording,
      level: Math.min(6, (Math.round(this.headingLevel) || 2) + 1),
      toggle: (key) => (this.open = toggled(this.open, key)),
      compare: (id) => (this.compared = toggled(this.compared, id).slice(-MAX_COMPARED)),
      goToComparison: () => this.renderRoot.querySelector<HTMLElement>('.compare')?.focus(),
      close: ({participant, option}) => this.link.select({kind: 'cell', participant, option}, true),
      isPrinting: this.isPrinting,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-options': PlenaryOptions;
  }
}
