import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from '../property.js';
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
import {PlenaryWidget, isReady, type ReadyState} from '../widget.js';
import {describePositions} from './positions-description.js';
import {positionsForm, type PositionsForm} from './positions-layout.js';
import {PositionsGrid, type PositionsGridHost} from './positions-grid-controller.js';
import type {GridPlace} from './positions-keyboard.js';
import {glide, rowTops} from './positions-motion.js';
import {CELLS_AT_FIRST, nextFrame, nextTask, PositionsPace} from './positions-pace-controller.js';
import {panelFor, placeOfCell} from './positions-panel-view.js';
import {createPositionsTable} from './positions-table.js';
import {
  findLine,
  untouched,
  type Arrangement,
  type PositionsFilter,
  type PositionsTable,
} from './positions-types.js';
import {graphicView} from './positions-view.js';
import {cardStyles} from './positions-cards.styles.js';
import {positionsStyles} from './positions.styles.js';

/** Cells of a table (rows × columns) up to which rows glide to their new places. */
const MOST_GLIDING = 4000;

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
    cardStyles,
  ];

  /** Order of the participants. */
  @property({attribute: 'participant-order'}) participantOrder: Order = 'editorial';

  /** Order of the options. */
  @property({attribute: 'option-order'}) optionOrder: Order = 'editorial';

  /** Options as rows, participants as columns. */
  @property({type: Boolean}) transposed = false;

  /** Id of the option whose stances sort the participants, or of the participant whose stances sort the options. */
  @property({attribute: 'sort-by'}) sortBy?: Id | undefined;

  /** Marks and lists what changed after this day, `YYYY-MM-DD`. */
  @property() since?: Day | undefined;

  /** What narrows the matrix down: a bloc's id, a topic, a stance's id. */
  @property({attribute: false}) filter: PositionsFilter = {};

  @state() private folded: ReadonlySet<Id> = new Set();
  /** Key of the row or column that was opened here. */
  @state() private opened?: string | undefined;

  /** The table that is shown; undefined until there is a story. */
  table: PositionsTable | undefined;
  #form: PositionsForm | undefined;
  /** What table, form and description were made from. */
  #madeFrom: readonly unknown[] = [];
  #found = {heading: '', summary: ''};
  #tops: ReadonlyMap<HTMLElement, number> = new Map();
  readonly #pace = new PositionsPace(this, () => [
    this.table?.rows.length ?? 0,
    this.table?.columns.length ?? 1,
  ]);
  readonly #grid = new PositionsGrid(this);

  /** Resolves when every row stands: a big table is drawn in several frames. */
  get whole(): Promise<void> {
    return this.updateComplete.then(() =>
      this.#pace.isWhole ? undefined : nextFrame().then(() => this.whole),
    );
  }

  override get language(): string {
    return super.language;
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
    if (isReady(this.link.state)) this.#arrange(this.link.state);
  }

  get #arrangement(): Arrangement {
    const {participantOrder, optionOrder, transposed, sortBy, filter, since, folded} = this;
    return {participantOrder, optionOrder, transposed, sortBy, filter, since, folded};
  }

  get #messages() {
    return messagesFor(this.language, 'positions', positionsMessages);
  }

  /** Makes the table anew where what it is made from has changed. */
  #arrange({view}: ReadyState): void {
    const {wording, language} = this;
    const messages = this.#messages;
    const arrangement = this.#arrangement;
    const from = [view, language, ...Object.values(arrangement)];
    if (from.every((each, i) => each === this.#madeFrom[i])) return;
    const {list} = wording.messages;
    const make = (of: Arrangement) =>
      createPositionsTable(view, of, language, (names) => messages.alsoIn(list(names)));
    const isSame = view === this.#madeFrom[0] && language === this.#madeFrom[1];
    this.#madeFrom = from;
    this.table = make(arrangement);
    this.#form = undefined;
    // A big table is in its new order at once: each gliding row is a layer of its own.
    this.#tops = rowTops(this.table.tally.total > MOST_GLIDING ? null : this.shadowRoot);
    if (isSame) return;
    // The finding is about the whole story, whatever the reader is looking at.
    const isFiltered = Object.values(this.filter).some(Boolean);
    this.#found = describePositions(isFiltered ? make(untouched) : this.table, messages, list);
  }

  protected override head() {
    return {kicker: this.#messages.kicker, ...this.#found};
  }

  protected override graphic({selection, highlight, model, view}: ReadyState): TemplateResult {
    const {wording, opened, box} = this;
    const table = this.table!;
    const messages = this.#messages;
    if (model.options.length === 0) return emptyView(messages.emptyOptions, wording);
    if (model.positioned.length === 0) return emptyView(messages.emptyParticipants, wording);
    if (this.#form?.width !== box.width) this.#form = positionsForm(table, box.width);
    const panel = panelFor(selection, opened, table);
    const context = {
      table,
      form: this.#form,
      story: model.story,
      view,
      messages,
      wording,
      arrangement: this.#arrangement,
      rowLimit: this.#pace.limit,
      lit: litKeys([...selection, highlight]),
      panel: panel && {row: panel.row, content: () => panel.content(context)},
      close: () => this.dismiss(),
      select: (ref: Ref, additive?: boolean) => this.link.select(ref, additive),
      arrange: (change: Partial<Arrangement>) => Object.assign(this, change),
    };
    return graphicView(context, this.#grid.onEvent);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!scroller || !this.#form) return;
    const {columnWidth, headWidth, headerHeight} = this.#form;
    for (const [name, length] of Object.entries({
      col: columnWidth,
      head: headWidth,
      headers: headerHeight,
    }))
      scroller.style.setProperty(`--_${name}`, `${length}px`);
    glide(this.shadowRoot, this.#tops);
    this.#tops = new Map();
  }

  /** A place was chosen: a cell, a row, a column, a group; Enter on the header of a row or a column sorts by it. */
  activate({row, column}: GridPlace, event: MouseEvent | KeyboardEvent): void {
    const table = this.table!;
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    const [rowLine, columnLine] = [findLine(table, row), findLine(table, column)];
    const line = rowLine ?? columnLine;
    if (rowLine && columnLine) {
      const {participant, option} = table.cell(rowLine, columnLine);
      this.link.select({kind: 'cell', participant, option}, additive);
    } else if (line && (event as KeyboardEvent).key === 'Enter' && !additive)
      this.sortBy = this.sortBy === line.id ? undefined : line.id;
    else if (line) {
      this.opened = line.key;
      this.link.select(line.ref, additive);
    } else {
      const id = table.groups.find(({key}) => key === row)?.heading?.id ?? '';
      const folded = new Set(this.folded);
      if (!folded.delete(id)) folded.add(id);
      this.folded = folded;
    }
  }

  highlight(ref: Ref | undefined): void {
    this.link.highlight(ref);
  }

  dismiss(): void {
    this.link.clear();
  }
}

/** The lines that refs touch, by key: a cell touches its row and its column. */
function litKeys(refs: readonly (Ref | undefined)[]): ReadonlySet<string> {
  return new Set(
    refs.flatMap((ref) =>
      ref?.kind === 'cell'
        ? [
            refKey({kind: 'participant', id: ref.participant}),
            refKey({kind: 'option', id: ref.option}),
          ]
        : ref
          ? [refKey(ref)]
          : [],
    ),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-positions': PlenaryPositions;
  }
}
