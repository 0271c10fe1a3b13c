import {html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {unit} from '../../controllers/resize-controller.js';
import {messagesFor} from '../../locales/catalogue.js';
import {positionsMessages} from '../../locales/en/positions.js';
import {orders, type Order} from '../../model/order.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Tally} from '../../model/tally.js';
import type {Day, Id} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {isAdditive} from '../is-additive.js';
import {memo} from '../memo.js';
import {nearestLang} from '../nearest-lang.js';
import {PlenaryWidget, isReady, type ReadyState} from '../widget.js';
import {ArrangedTable, filterFrom} from './positions-arrangement-controller.js';
import {positionsForm, type PositionsForm} from './positions-layout.js';
import {PositionsGrid, type PositionsGridHost} from './positions-grid-controller.js';
import type {GridPlace} from './positions-keyboard.js';
import {glide, placesInSight} from './positions-motion.js';
import {measureFor, paperForm} from './positions-page.js';
import {panelFor, placeOfCell, printView} from './positions-panel-view.js';
import {PositionsRows} from './positions-rows-view.js';
import {untouched, type PositionsFilter, type PositionsTable} from './positions-types.js';
import {litKeys, type PanelContext} from './positions-view-context.js';
import {graphicView} from './positions-view.js';
import {positionsStyles} from './positions.styles.js';

/** Cells of a table (rows × columns) up to which rows and columns glide to their new places. */
const MOST_GLIDING = 4000;
/**
 * The leader-positions matrix: where everyone stands on every option, on what evidence, and since when.
 *
 * @summary Participants × options, one stance a cell.
 * @csspart table - The table.
 * @csspart controls - Order, filter and changes.
 * @csspart panel - The evidence panel beneath a row.
 * @csspart filter - What the table is narrowed down to, and the way back.
 * @csspart comparison - How two participants agree.
 * @csspart trail - Earlier stances of a cell.
 * @csspart glyph - The glyph of a stance.
 * @csspart tally - How a row or a column is divided.
 * @csspart key - What marks mean that do not say it themselves.
 */
export class PlenaryPositions extends PlenaryWidget implements PositionsGridHost {
  static override styles = [tokens, hostStyles, frameStyles, stanceStyles, positionsStyles];

  static override properties: PropertyDeclarations = {
    participantOrder: {attribute: 'participant-order'},
    optionOrder: {attribute: 'option-order'},
    transposed: {type: Boolean},
    sortBy: {attribute: 'sort-by'},
    since: {},
    filter: {converter: filterFrom},
    isArranging: {state: true, attribute: false},
    toggled: {state: true, attribute: false},
    opened: {state: true, attribute: false},
  };

  /** Order of the participants. */
  declare participantOrder: Order;

  /** Order of the options. */
  declare optionOrder: Order;

  /** Options as rows, participants as columns. */
  declare transposed: boolean;

  /** Id of the option whose stances sort the participants, or of the participant whose stances sort the options. */
  declare sortBy?: Id | undefined;

  /** Marks and lists what changed after this day, `YYYY-MM-DD`. */
  declare since?: Day | undefined;

  /**
   * What narrows the matrix down: a bloc's id, a topic, a stance's id. As an attribute any of
   * `bloc: coalition; topic: Air defence; stance: supports`.
   */
  declare filter: PositionsFilter | undefined;

  declare private isArranging?: boolean;
  declare private toggled: ReadonlySet<string>;
  /** Key of the row or column that was opened here. */
  declare private opened?: string | undefined;

  readonly #arranged = new ArrangedTable();
  #form: PositionsForm | undefined;
  /** Another order of the same lines takes the same form. */
  readonly #formOf = memo((_lines: Tally, _transposed: boolean, width: number) =>
    (this.isPrinting ? paperForm : positionsForm)(this.table!, width / unit(), measureFor(this)),
  );
  #places: ReturnType<typeof placesInSight> = new Map();
  readonly #rows = new PositionsRows();
  readonly #grid = new PositionsGrid(this);

  constructor() {
    super();
    this.participantOrder = 'editorial';
    this.optionOrder = 'editorial';
    this.transposed = false;
    this.filter = {};
    this.toggled = new Set();
  }

  /** Resolves when every row stands: a big table is drawn in several frames. */
  get whole(): Promise<void> {
    return this.updateComplete.then(() => this.#rows.finish());
  }

  /** The table that is shown; undefined until there is a story. */
  get table(): PositionsTable | undefined {
    return this.#arranged.table;
  }

  get isCard(): boolean {
    return !this.isPrinting && !!this.#form?.isCard;
  }

  get openPlace(): GridPlace | undefined {
    return this.table && placeOfCell(this.link.state.selection, this.table);
  }

  protected override prepare(): boolean {
    if (!isReady(this.link.state)) return false;
    const {transposed, sortBy, filter, since, toggled} = this;
    const known = (order: Order) => (orders.includes(order) ? order : 'editorial');
    const participantOrder = known(this.participantOrder);
    const optionOrder = known(this.optionOrder);
    const arrangement = {
      ...{participantOrder, optionOrder, transposed, sortBy, since},
      // Paper has all rows.
      toggled: this.isPrinting ? untouched.toggled : toggled,
      filter: filter ?? untouched.filter,
    };
    const {view} = this.link.state;
    const alphabet = nearestLang(this) || undefined;
    return this.#arranged.make(view, arrangement, this.#messages, this.wording, alphabet);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // A big table is in its new order at once: each gliding row is a layer of its own.
    if (this.prepare() && this.table!.tally.total <= MOST_GLIDING)
      this.#places = placesInSight(this.shadowRoot);
  }

  get #messages() {
    return messagesFor(this.language, 'positions', positionsMessages);
  }

  protected override head() {
    return {kicker: this.#messages.kicker, ...this.#arranged.found};
  }

  protected override graphic({selection, highlight, model, view}: ReadyState): TemplateResult {
    const {wording, isPrinting} = this;
    const table = this.table!;
    const messages = this.#messages;
    if (model.options.length === 0) return emptyView(messages.emptyOptions, wording);
    if (model.positioned.length === 0) return emptyView(messages.emptyParticipants, wording);
    this.#form = this.#formOf(table.tally, table.transposed, isPrinting ? -1 : this.box.width);
    this.#rows.begin(
      [model, wording.lang, table.transposed, this.#form.isCard],
      table,
      this.shadowRoot?.querySelector('.scroller'),
      isPrinting,
      this.#grid.wanted,
    );
    const context = {
      table,
      form: this.#form,
      view,
      messages,
      wording,
      arrangement: this.#arranged.arrangement,
      rows: this.#rows,
      lit: litKeys([...selection, highlight]),
      close: this.dismiss,
      select: (ref: Ref, additive?: boolean) => this.link.select(ref, additive),
      isArranging: this.isArranging,
      arrange: (change) => Object.assign(this, change),
    } satisfies PanelContext;
    const panel = panelFor(selection, this.opened, context);
    const graphic = graphicView({...context, panel}, this.#grid.onEvent);
    return isPrinting ? html`${graphic}${printView(context)}` : graphic;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    void this.#rows.finish();
    glide(this.#places);
    this.#places = new Map();
  }

  /** A place was chosen: a cell, a row, a column, what folds; Enter on the header of a row or a column sorts by it. */
  activate(
    {row, column}: GridPlace,
    ref: Ref | undefined,
    event: Partial<MouseEvent & KeyboardEvent>,
  ): void {
    const additive = isAdditive(event);
    if (!ref) {
      const toggled = new Set(this.toggled);
      if (!toggled.delete(row + column)) toggled.add(row + column);
      this.toggled = toggled;
    } else if (ref.kind !== 'cell' && event.key === 'Enter' && !additive)
      this.sortBy = this.sortBy === ref.id ? undefined : ref.id;
    else {
      if (ref.kind !== 'cell') this.opened = refKey(ref);
      this.link.select(ref, additive);
    }
  }

  highlight(ref: Ref | undefined): void {
    this.link.highlight(ref);
  }

  readonly dismiss = (): void => {
    this.opened = undefined;
    this.link.clear();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-positions': PlenaryPositions;
  }
}
