import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {messagesFor} from '../../locales/catalogue.js';
import {positionsMessages} from '../../locales/en/positions.js';
import type {Order} from '../../model/order.js';
import {refKey, type Ref} from '../../model/ref.js';
import {createStanceScale} from '../../scales/stance-scale.js';
import type {Day, Id} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {litKeys, type Arrangement, type PositionsContext} from './positions-context.js';
import {positionsHeading, positionsSummary} from './positions-description.js';
import {CARD_WIDTH, positionsForm, type PositionsForm} from './positions-form.js';
import {PositionsGrid, type PositionsGridHost} from './positions-grid.js';
import {HEADER, type GridPlace} from './positions-keyboard.js';
import {
  createPositionsTable,
  findLine,
  type PositionsFilter,
  type PositionsTable,
} from './positions-layout.js';
import {PositionsMotion} from './positions-motion.js';
import {panelFor, placeOfCell} from './positions-panel.js';
import {tallyExtent} from './positions-tally.js';
import {graphicView} from './positions-view.js';
import {positionsStyles} from './positions.styles.js';

/** Cells drawn at first; how many follow in each frame depends on how long the last one took. */
const CELLS_AT_FIRST = 1000;
const MOST_CELLS = 8000;
/** A frame (ms) above which the next is given less, and one below which it is given more. */
const LONG_FRAME = 60;
const SHORT_FRAME = 34;

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
  static override styles = [tokens, hostStyles, frameStyles, stanceStyles, positionsStyles];

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
  @state() private rowLimit = 0;
  /** Key of the row or column that was opened here. */
  @state() private opened?: string | undefined;

  /** The table that is shown; undefined until there is a story. */
  table: PositionsTable | undefined;
  #form: PositionsForm | undefined;
  #formOf?: {table: PositionsTable; width: number; form: PositionsForm};
  #inputs: readonly unknown[] = [];
  #pace = CELLS_AT_FIRST;
  #frame = 0;
  readonly #grid = new PositionsGrid(this);
  readonly #motion = new PositionsMotion(this);

  /** Resolves when every row stands: a big table is drawn in several frames. */
  get whole(): Promise<void> {
    return this.updateComplete.then(() =>
      this.#isWhole ? undefined : nextFrame().then(() => this.whole),
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

  protected override head(state: ReadyState) {
    const {filter} = this;
    const words = this.#words(state);
    const table = this.#layout(state);
    // The finding is about the whole story, whatever the reader is looking at.
    const isWhole = Object.values(filter).every((value) => value === undefined);
    const whole = isWhole
      ? table
      : createPositionsTable(state.view, {
          ...this.#arrangement,
          filter: {},
          folded: new Set(),
          lang: this.language,
        });
    return {
      kicker: words.messages.kicker,
      heading: positionsHeading(whole, words),
      summary: positionsSummary(whole, words),
    };
  }

  protected override graphic(state: ReadyState): TemplateResult {
    const {wording, rowLimit} = this;
    const words = this.#words(state);
    const {messages, scale} = words;
    const table = this.#layout(state);
    if (table.of.options === 0) return emptyView(messages.emptyOptions, wording);
    if (table.of.participants === 0) return emptyView(messages.emptyParticipants, wording);
    this.#form = this.#formFor(
      table,
      scale.marks.map(({label}) => label),
    );
    const panel = panelFor(state.selection, this.opened, table);
    const context: PositionsContext = {
      ...words,
      table,
      form: this.#form,
      wording,
      rowLimit,
      story: state.model.story,
      view: state.view,
      arrangement: this.#arrangement,
      extent: {
        columns: tallyExtent(
          table.columns.map(({tally}) => tally),
          scale,
        ),
        rows: tallyExtent(
          table.groups.flatMap(({rows}) => rows.map(({tally}) => tally)),
          scale,
        ),
      },
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
    if (!scroller || !this.#form || !this.table) return;
    scroller.style.setProperty('--_col', `${this.#form.columnWidth}px`);
    scroller.style.setProperty('--_head', `${this.#form.headWidth}px`);
    scroller.style.setProperty('--_headers', `${this.#form.headerHeight}px`);
    this.#drawOn();
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

  get #arrangement(): Arrangement {
    const {participantOrder, optionOrder, transposed, sortBy, filter, since} = this;
    return {participantOrder, optionOrder, transposed, sortBy, filter, since};
  }

  #words({model}: ReadyState) {
    const {wording} = this;
    return {
      messages: messagesFor(this.language, 'positions', positionsMessages),
      list: (items: readonly string[]) => wording.messages.list(items, wording.lang),
      scale: createStanceScale(model.story.stances),
    };
  }

  /** The form, chosen anew only for another table or another width. */
  #formFor(table: PositionsTable, labels: readonly string[]): PositionsForm {
    const {width} = this.box;
    if (this.#formOf?.table !== table || this.#formOf.width !== width)
      this.#formOf = {table, width, form: positionsForm(table, labels, width)};
    return this.#formOf.form;
  }

  #fold(key: string): void {
    const id = this.table?.groups.find((group) => group.key === key)?.heading?.id;
    if (id === undefined) return;
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  /** The table, laid out anew only when the story, the day or the arrangement changed. */
  #layout({view}: ReadyState): PositionsTable {
    const {folded, language: lang} = this;
    const {since: _, ...arrangement} = this.#arrangement;
    const inputs = [view, folded, lang, ...Object.values(arrangement)];
    if (!this.table || inputs.some((input, i) => input !== this.#inputs[i])) {
      this.#inputs = inputs;
      this.table = createPositionsTable(view, {...arrangement, folded, lang});
      this.#motion.tableChanged();
      const first = Math.ceil(CELLS_AT_FIRST / Math.max(1, this.table.columns.length));
      this.rowLimit = Math.max(this.rowLimit, first);
    }
    return this.table;
  }

  get #isWhole(): boolean {
    return !this.table || this.rowLimit >= rowCount(this.table);
  }

  /** A big table stands whole within some frames; none of them blocks the page for long. */
  #drawOn(): void {
    if (this.#isWhole || this.#frame !== 0) return;
    const before = performance.now();
    this.#frame = requestAnimationFrame((now) => {
      this.#frame = 0;
      const took = now - before;
      if (took > LONG_FRAME) this.#pace = Math.max(CELLS_AT_FIRST / 2, this.#pace / 2);
      if (took < SHORT_FRAME) this.#pace = Math.min(MOST_CELLS, this.#pace * 2);
      this.rowLimit += Math.ceil(this.#pace / Math.max(1, this.table?.columns.length ?? 1));
    });
  }
}

const rowCount = ({groups}: PositionsTable) => groups.reduce((sum, {rows}) => sum + rows.length, 0);

const nextTask = () =>
  new Promise<void>((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

declare global {
  interface HTMLElementTagNameMap {
    'plenary-positions': PlenaryPositions;
  }
}
