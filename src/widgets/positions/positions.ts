import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {positionsMessages} from '../../locales/en/positions.js';
import {messagesFor} from '../../locales/catalogue.js';
import type {Order} from '../../model/order.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import {createStanceScale} from '../../scales/stance-scale.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import type {Id} from '../../story/types.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {
  positionsHeading,
  positionsSummary,
  type DescriptionWords,
} from './positions-description.js';
import {positionsForm, type PositionsForm} from './positions-form.js';
import {keyView} from './positions-key-view.js';
import {findRow, PositionsGrid, type PositionsGridHost} from './positions-grid.js';
import {HEADER, type GridPlace} from './positions-keyboard.js';
import {
  createPositionsTable,
  type PositionsFilter,
  type PositionsTable,
} from './positions-layout.js';
import {cellPanelView} from './positions-panel-view.js';
import {tallyExtent} from './positions-tally.js';
import {litKeys, tableView} from './positions-view.js';
import {positionsStyles} from './positions.styles.js';

/** How many cells are drawn at once before the page gets a turn. */
const CELLS_AT_ONCE = 2400;

/**
 * The leader-positions matrix: where everyone stands on every option, on what evidence, and since when.
 *
 * @summary Participants × options, one stance a cell.
 * @csspart table - The table.
 * @csspart panel - The evidence panel beneath a row.
 */
export class PlenaryPositions extends PlenaryWidget implements PositionsGridHost {
  static override styles = [tokens, hostStyles, frameStyles, stanceStyles, positionsStyles];

  /** Order of the participants. */
  @property({attribute: 'participant-order'}) participantOrder: Order = 'editorial';

  /** Order of the options. */
  @property({attribute: 'option-order'}) optionOrder: Order = 'editorial';

  /** Options as rows, participants as columns. */
  @property({type: Boolean, reflect: true}) transposed = false;

  /** What narrows the matrix down. */
  @property({attribute: false}) filter: PositionsFilter = {};

  /** Id of the column that the rows are sorted by. */
  @property({attribute: 'sort-by'}) sortBy?: Id;

  @state() private folded: ReadonlySet<Id> = new Set();
  @state() private rowLimit = 0;

  table: PositionsTable | undefined;
  #form: PositionsForm | undefined;
  #memo: readonly unknown[] = [];
  readonly #grid = new PositionsGrid(this);

  override get language(): string {
    return super.language;
  }

  protected get words(): DescriptionWords {
    const messages = messagesFor(this.language, 'positions', positionsMessages);
    const {wording} = this;
    return {
      messages,
      list: (items) => wording.messages.list(items, wording.lang),
      scale: createStanceScale(this.link.state.model?.story.stances ?? []),
    };
  }

  protected override head(state: ReadyState) {
    const table = this.#layout(state);
    const {words} = this;
    return {
      kicker: words.messages.kicker,
      heading: positionsHeading(table, words),
      summary: positionsSummary(table, words),
    };
  }

  protected override graphic(state: ReadyState): TemplateResult {
    const {words, wording} = this;
    const {messages, scale} = words;
    const table = this.#layout(state);
    if (table.of.options === 0) return emptyView(messages.emptyOptions, wording);
    if (table.of.participants === 0) return emptyView(messages.emptyParticipants, wording);
    const form = positionsForm(
      table,
      scale.marks.map(({label}) => label),
      this.box.width,
    );
    this.#form = form;
    const rows = table.groups.flatMap((group) => group.rows);
    const place = this.openPlace;
    const cellRef = lastCell(state.selection);
    const context = {
      table,
      form,
      scale,
      messages,
      wording,
      story: state.model.story,
      extent: {
        columns: tallyExtent(
          table.columns.map(({tally}) => tally),
          scale,
        ),
        rows: tallyExtent(
          rows.map(({tally}) => tally),
          scale,
        ),
      },
      rowLimit: this.rowLimit,
      lit: litKeys([...state.selection, state.highlight], refKey),
      sortBy: this.sortBy,
      panel: place &&
        cellRef && {
          row: place.row,
          content: () =>
            cellPanelView(state.view.cell(cellRef.participant, cellRef.option), context),
        },
      close: () => this.dismiss(),
    };
    const classes = `scroller ${rows.length > 30 ? 'is-tall' : ''} ${isWide(table, form, this.box.width) ? 'is-wide' : ''}`;
    return html`<div
        class=${classes}
        @click=${this.#grid.onClick}
        @keydown=${this.#grid.onKeyDown}
        @focusin=${this.#grid.onFocusIn}
        @focusout=${this.#grid.onLeave}
        @pointerover=${this.#grid.onPointerOver}
        @pointerleave=${this.#grid.onLeave}
      >
        ${tableView(context)}
      </div>
      ${keyView(context)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const matrix = this.renderRoot.querySelector<HTMLElement>('.matrix');
    if (!matrix || !this.#form || !this.table) return;
    matrix.style.setProperty('--_col', `${this.#form.columnWidth}px`);
    matrix.style.setProperty('--_head', `${this.#form.headWidth}px`);
    matrix.style.setProperty('--_headers', `${this.#form.headerHeight}px`);
  }

  get openPlace(): GridPlace | undefined {
    const ref = lastCell(this.link.state.selection);
    if (!ref || !this.table) return undefined;
    const participant = refKey({kind: 'participant', id: ref.participant});
    const option = refKey({kind: 'option', id: ref.option});
    return this.transposed
      ? {row: option, column: participant}
      : {row: participant, column: option};
  }

  activate({row, column}: GridPlace, event: MouseEvent | KeyboardEvent): void {
    const {table} = this;
    if (!table) return;
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    const line = findRow(table, row);
    const columnLine = table.columns.find(({key}) => key === column);
    if (line && columnLine) {
      const {participant, option} = table.cell(line, columnLine);
      this.link.select({kind: 'cell', participant, option}, additive);
    } else if (line ?? columnLine) this.link.select((line ?? columnLine)!.ref, additive);
    else if (column === HEADER) this.#fold(row);
  }

  highlight(ref: Ref | undefined): void {
    this.link.highlight(ref);
  }

  dismiss(): void {
    this.link.clear();
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
    const {
      participantOrder,
      optionOrder,
      transposed,
      filter,
      sortBy,
      folded,
      language: lang,
    } = this;
    const inputs = [view, participantOrder, optionOrder, transposed, filter, sortBy, folded, lang];
    if (!this.table || inputs.some((input, i) => input !== this.#memo[i])) {
      this.#memo = inputs;
      this.table = createPositionsTable(view, {
        participantOrder,
        optionOrder,
        transposed,
        filter,
        folded,
        lang,
        ...(sortBy !== undefined && {sortBy}),
      });
    }
    const columns = Math.max(1, this.table.columns.length);
    this.rowLimit = Math.max(this.rowLimit, Math.ceil(CELLS_AT_ONCE / columns));
    return this.table;
  }
}

function lastCell(selection: Selection): Extract<Ref, {kind: 'cell'}> | undefined {
  for (const ref of [...selection].reverse()) if (ref.kind === 'cell') return ref;
  return undefined;
}

const isWide = (table: PositionsTable, form: PositionsForm, width: number) =>
  form.headWidth + form.columnWidth * table.columns.length > width;

declare global {
  interface HTMLElementTagNameMap {
    'plenary-positions': PlenaryPositions;
  }
}
