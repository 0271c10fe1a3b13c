import {html, nothing, render, type TemplateResult} from 'lit';
import {glyphClasses} from '../stance/stance-glyph-view.js';
import {inSlices} from '../../tasks/slices.js';
import {lookLabel, stanceLabel, type PositionsContext} from './positions-view-context.js';
import {type Line, type Look, type PositionsTable, shortOf} from './positions-types.js';

/** There are no nodes to keep, and no frame follows. */
const onServer = typeof document === 'undefined';

/** Cells drawn, or shown, in one go. More would hold up the page. */
const CELLS_AT_ONCE = 1700;
/** Cells of a table above which rows out of sight wait until those in sight are shown. */
const MANY_CELLS = 4000;
/** How far out of sight (CSS px) a browser draws rows: see `.is-tall tbody`. */
const NEAR = 600;
/** Height (CSS px) of a row that has not been drawn, more or less. */
const ROW = 40;

interface Row {
  readonly tr: HTMLTableRowElement;
  /** What it was last drawn from. */
  from: readonly unknown[];
  /**
   * Above 0 it is not to be laid out yet, for what is in sight comes first: how far it is out of sight (CSS px), more or
   * less.
   */
  waits: number;
  /** Draws it, and lets it be laid out if that is said. */
  draw: (isShown: boolean) => void;
  /** By column key, with the look they were made for. */
  readonly cells: Map<string, {readonly look: number; readonly td: Node}>;
}

/**
 * The rows of cells: real nodes which outlive an update, so that a new order moves them and makes none. A row is
 * drawn anew only where what it is drawn from has changed; of cells that look alike one is drawn, the others are
 * copies. A big table is drawn in goes, what is in sight first, until every row stands in the document: for
 * assistive technology, search and print. On a server the same views give the whole table as markup.
 */
export class PositionsRows {
  readonly #rows = new Map<string, Row>();
  readonly #models = new Map<number, HTMLElement>();
  #madeFor: readonly unknown[] = [];
  #table: PositionsTable | undefined;
  #room = 0;
  #wanted: readonly string[] = [];
  #pending: Row[] = [];
  #drawing: Promise<void> | undefined;

  /**
   * Before the rows of an update.
   *
   * @param madeFor what no row outlives: language, story, form
   * @param scroller as it stands, if it does
   * @param isPrinting whether all are wanted at once: paper does not wait
   * @param wanted keys of rows that are: the reader is there
   */
  begin(
    madeFor: readonly unknown[],
    table: PositionsTable,
    scroller: Element | null | undefined,
    isPrinting: boolean | undefined,
    wanted: readonly string[],
  ): void {
    const {rows, tally} = table;
    this.#room = isPrinting ? Infinity : CELLS_AT_ONCE;
    this.#wanted = wanted;
    this.#pending = [];
    if (scroller && table !== this.#table && tally.total > MANY_CELLS) {
      const {scrollTop, clientHeight, scrollHeight} = scroller;
      const head = scroller.querySelector('thead')!.offsetHeight;
      rows.forEach(({key}, i) => {
        const row = this.#rows.get(key);
        const way = (i * (scrollHeight - head)) / rows.length - scrollTop;
        if (row) row.waits = Math.max(0, -ROW - way, way + head - clientHeight);
      });
    }
    this.#table = table;
    if (same(madeFor, this.#madeFor)) return;
    this.#madeFor = madeFor;
    this.#rows.clear();
    this.#models.clear();
  }

  /**
   * A row as a value for a template.
   *
   * @param from all that `content` depends on
   * @param content of the row, the cells (if any of `line`) after its first child
   */
  row(
    key: string,
    classes: string,
    from: readonly unknown[],
    content: (cells: unknown) => TemplateResult,
    context: PositionsContext,
    line?: Line,
  ): unknown {
    const {columns} = context.table;
    if (onServer)
      return html`<tr role="row" class=${classes} data-key=${key}>
        ${content(line && columns.map(({at}) => cellView(line.looks[at]!, context)))}
      </tr>`;
    const row = this.#rowOf(key);
    const {tr} = row;
    const dress = (shown: string) => {
      if (tr.className !== shown) tr.className = shown;
    };
    row.draw = (isShown) => {
      if (!same(from, row.from)) {
        row.from = from;
        render(content(nothing), tr);
        if (line) this.#drawCells(row, line, context);
      }
      if (isShown) row.waits = 0;
      dress(classes + (isShown ? '' : ' waits'));
    };
    // The rest of a row takes as long as some cells.
    if (
      this.#wanted.includes(key) ||
      (!row.waits && (same(from, row.from) || (this.#room -= columns.length + 8) > 0))
    )
      row.draw(true);
    else {
      row.waits ||= 1 + ROW * this.#pending.length;
      dress(`${classes} waits`);
      this.#pending.push(row);
    }
    return tr;
  }

  /** The row that stands, or a new one. */
  #rowOf(key: string): Row {
    let row = this.#rows.get(key);
    if (!row) {
      const tr = document.createElement('tr');
      row = {tr, from: [], waits: 0, cells: new Map(), draw: () => {}};
      tr.setAttribute('role', 'row');
      tr.dataset['key'] = key;
      this.#rows.set(key, row);
    }
    return row;
  }

  /** Resolves when every row stands. */
  finish(): Promise<void> {
    this.#drawing ??= this.#finish().finally(() => (this.#drawing = undefined));
    return this.#drawing;
  }

  *#fill() {
    // What is pending may be another list after each step.
    for (let i = 0; this.#pending[i]; i++) yield this.#pending[i]!.draw(false);
  }

  async #finish(): Promise<void> {
    if (this.#pending[0]) await nextFrame();
    // Rows that wait cost no layout: all are filled before the first of them is shown, and few frames are drawn.
    await inSlices(this.#fill(), () => true);
    while (this.#pending[0]) {
      const most = Math.ceil(CELLS_AT_ONCE / this.#table!.columns.length);
      this.#pending.sort((a, b) => a.waits - b.waits);
      // Rows that are far off cost nothing when they are shown.
      const isLast = (this.#pending[most]?.waits ?? NEAR) >= NEAR;
      for (const row of this.#pending.splice(0, isLast ? Infinity : most)) row.draw(true);
      await nextFrame();
    }
  }

  #drawCells({tr, cells}: Row, line: Line, context: PositionsContext): void {
    const {table, form} = context;
    const before = new Map(cells);
    cells.clear();
    for (const column of table.columns) {
      const look = line.looks[column.at]!;
      let cell = before.get(column.key);
      before.delete(column.key);
      if (cell?.look !== look.key) {
        (cell?.td as ChildNode | undefined)?.remove();
        const td = this.#modelOf(look, context).cloneNode(true) as HTMLElement;
        // Only cards show, and have, the name of the column in the cell; that of a silent one is short.
        if (form.isCard)
          td.lastElementChild!.textContent = look.mark ? column.name : shortOf(column);
        cell = {look: look.key, td};
      }
      cells.set(column.key, cell);
    }
    for (const {td} of before.values()) (td as ChildNode).remove();
    tr.cells[0]!.after(...[...cells.values()].map(({td}) => td));
  }

  #modelOf(look: Look, context: PositionsContext): HTMLElement {
    let model = this.#models.get(look.key);
    if (!model) {
      const parent = document.createElement('tr');
      render(cellView(look, context), parent);
      model = parent.cells[0]!;
      // What templates leave behind is of no use in ten thousand copies.
      const comments = document.createNodeIterator(model, NodeFilter.SHOW_COMMENT);
      for (let comment; (comment = comments.nextNode());) (comment as Comment).remove();
      model.normalize();
      this.#models.set(look.key, model);
    }
    return model;
  }
}

/** A cell: the stance in words, the glyph by class; what its marks mean, for assistive technology. */
function cellView(look: Look, context: PositionsContext): TemplateResult {
  const {state, mark, marks, change, from} = look;
  const {form, messages, table} = context;
  const glyph = mark
    ? `${glyphClasses(mark)} step-${table.scale.marks.indexOf(mark)}`
    : `is-silent is-${state}`;
  const notes = [
    change && messages.was(stanceLabel(from, context)),
    ...(['conditional', 'unsourced'] as const).map(
      (note) => marks.includes(note) && messages[note],
    ),
  ]
    .map((note) => (note ? `, ${note}` : ''))
    .join('');
  const more = (change ? ['changed', ...marks] : marks).map((name) => ` is-${name}`).join('');
  return html`<td role="gridcell" class="cell ${glyph}${more}">
    ${lookLabel(look, context)}${marks.includes('conditional') ? '*' : ''}${
      notes && html`<span class="visually-hidden">${notes}</span>`
    }
    ${
      // Who hears the cell hears the header of its column.
      form.isCard ? html`<i aria-hidden="true"></i>` : nothing
    }
  </td>`;
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** Resolves after the next frame. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
