import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {messagesFor} from '../../locales/catalogue.js';
import {positionsMessages} from '../../locales/en/positions.js';
import type {Order} from '../../model/order.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Day, Id} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {memo} from './memo.js';
import {
  litKeys,
  untouched,
  type Arrangement,
  type PositionsContext,
} from './positions-view-context.js';
import {positionsHeading, positionsSummary} from './positions-description.js';
import {CARD_WIDTH, positionsForm, type PositionsForm} from './positions-form.js';
import {PositionsGrid, type PositionsGridHost} from './positions-grid-controller.js';
import {HEADER, type GridPlace} from './positions-keyboard.js';
import {createPositionsTable} from './positions-layout.js';
import {
  findLine,
  type PositionsFilter,
  type PositionsOptions,
  type PositionsTable,
} from './positions-table.js';
import {PositionsMotion} from './positions-motion-controller.js';
import {panelFor, placeOfCell} from './positions-view-panel.js';
import {CELLS_AT_FIRST, nextFrame, nextTask, PositionsPace} from './positions-pace-controller.js';
import {graphicView} from './positions-view.js';
import {cardStyles} from './positions-cards.styles.js';
import {cellStyles} from './positions-cells.styles.js';
import {positionsStyles} from './positions.styles.js';

const everything: PositionsOptions = {...untouched, folded: new Set(), lang: 'en'};

/**
 * The leader-positions matrix: where everyone stands on every option, on what evidence, and since when.
 *
 * @summary Participants × options, one stance a cell.
 * @csspart table - The table.
 * @csspart controls - Order, filter and changes.
 * @csspart panel - The evidence panel beneath a row.
 * @csspart key - What marks mean that do not say it themselves.
 */
export class PlenaryPositions extends PlenaryWidget implements PositionsGridHost {
  static override styles = [
    tokens,
    hostStyles,
    frameStyles,
    stanceStyles,
    positionsStyles,
    cellStyles,
    cardStyles,
  ];

  /** Order of the participants. */
  @property({attribute: 'participant-order'}) participantOrder: Order = 'editorial';

  /** Order of the options. */
  @property({attribute: 'option-order'}) optionOrder: Order = 'editorial';

  /** Options as rows, participants as columns. */
  @property({type: Boolean}) transposed = false;

  /** Id of the column whose stances sort the rows. */
  @property({attribute: 'sort-by'}) sortBy?: Id | undefined;

  /** Lists what changed after this day, `YYYY-MM-DD`. */
  @property() since?: Day | undefined;

  /** What narrows the matrix down: a bloc's id, a topic, a stance's id. */
  @property({attribute: false}) filter: PositionsFilter = {};

  @state() private folded: ReadonlySet<Id> = new Set();
  /** Key of the row or column that was opened here. */
  @state() private opened?: string | undefined;

  /** The table that is shown; undefined until there is a story. */
  table: PositionsTable | undefined;
  #form: PositionsForm | undefined;
  readonly #tableFor = memo(createPositionsTable);
  readonly #wholeFor = memo(createPositionsTable);
  readonly #formFor = memo(positionsForm);
  readonly #optionsFor = memo(
    (arrangement: Arrangement, folded: ReadonlySet<Id>, lang: string) => ({
      ...arrangement,
      folded,
      lang,
    }),
  );
  readonly #pace = new PositionsPace(this);
  readonly #grid = new PositionsGrid(this);
  readonly #motion = new PositionsMotion(this);
  #arrangement: Arrangement = untouched;

  /** Resolves when every row stands: a big table is drawn in several frames. */
  get whole(): Promise<void> {
    return this.updateComplete.then(() =>
      this.#pace.isWhole ? undefined : nextFrame().then(() => this.whole),
    );
  }

  override get language(): string {
    return super.language;
  }

  get isCard(): boolean {
    return this.box.width <= CARD_WIDTH;
  }

  get openPlace(): GridPlace | undefined {
    return this.table && placeOfCell(this.link.state.selection, this.table);
  }

  /** A big story gets a task of its own after it was read, so that reading and drawing do not block as one. */
  protected override async scheduleUpdate(): Promise<unknown> {
    if ((this.link.state.model?.story.positions.length ?? 0) > CELLS_AT_FIRST) await nextTask();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {participantOrder, optionOrder, transposed, sortBy, filter, since} = this;
    if (changed.size > 0)
      this.#arrangement = {participantOrder, optionOrder, transposed, sortBy, filter, since};
    const {view} = this.link.state;
    const table =
      view && this.#tableFor(view, this.#optionsFor(this.#arrangement, this.folded, this.language));
    if (table === this.table) return;
    this.table = table;
    this.#motion.tableChanged();
    if (table) this.#pace.begin(table);
  }

  protected override head({view}: ReadyState) {
    const isFiltered = Object.values(this.filter).some((value) => value !== undefined);
    // The finding is about the whole story, whatever the reader is looking at.
    const table = isFiltered ? this.#wholeFor(view, everything) : this.table!;
    const words = {...this.#words, scale: table.scale};
    return {
      kicker: words.messages.kicker,
      heading: positionsHeading(table, words),
      summary: positionsSummary(table, words),
    };
  }

  protected override graphic(state: ReadyState): TemplateResult {
    const {wording} = this;
    const words = this.#words;
    const table = this.table!;
    if (table.of.options === 0) return emptyView(words.messages.emptyOptions, wording);
    if (table.of.participants === 0) return emptyView(words.messages.emptyParticipants, wording);
    this.#form = this.#formFor(table, this.box.width);
    const panel = panelFor(state.selection, this.opened, table);
    const context: PositionsContext = {
      ...words,
      table,
      wording,
      form: this.#form,
      scale: table.scale,
      story: state.model.story,
      view: state.view,
      arrangement: this.#arrangement,
      rowLimit: this.#pace.limit,
      lit: litKeys([...state.selection, state.highlight]),
      panel: panel && {row: panel.row, content: () => panel.content(context)},
      close: () => this.dismiss(),
      select: (ref, additive) => this.link.select(ref, additive),
      arrange: (change) => Object.assign(this, change),
    };
    return graphicView(context, this.#grid);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!scroller || !this.#form) return;
    scroller.style.setProperty('--_col', `${this.#form.columnWidth}px`);
    scroller.style.setProperty('--_head', `${this.#form.headWidth}px`);
    scroller.style.setProperty('--_headers', `${this.#form.headerHeight}px`);
  }

  /** A place was chosen: a cell, a row, a column, a group; Enter on a column header sorts by it. */
  activate({row, column}: GridPlace, event: MouseEvent | KeyboardEvent): void {
    const {table} = this;
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    const rowLine = table && findLine(table, row);
    const columnLine = table && findLine(table, column);
    if (table && rowLine && columnLine) {
      const {participant, option} = table.cell(rowLine, columnLine);
      this.link.select({kind: 'cell', participant, option}, additive);
    } else if (columnLine && event instanceof KeyboardEvent && event.key === 'Enter')
      this.sortBy = this.sortBy === columnLine.id ? undefined : columnLine.id;
    else if (rowLine ?? columnLine) {
      const {ref} = (rowLine ?? columnLine)!;
      this.opened = refKey(ref);
      this.link.select(ref, additive);
    } else if (column === HEADER) this.#fold(row);
  }

  highlight(ref: Ref | undefined): void {
    this.link.highlight(ref);
  }

  dismiss(): void {
    this.link.clear();
  }

  get #words() {
    const {wording} = this;
    return {
      messages: messagesFor(this.language, 'positions', positionsMessages),
      list: (items: readonly string[]) => wording.messages.list(items, wording.lang),
    };
  }

  #fold(key: string): void {
    const id = this.table?.groups.find((group) => group.key === key)?.heading?.id;
    if (id === undefined) return;
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-positions': PlenaryPositions;
  }
}
