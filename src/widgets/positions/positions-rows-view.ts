import {html, nothing, render, type TemplateResult} from 'lit';
import {glyphClasses} from '../stance/stance-glyph-view.js';
import {nextTask} from '../../tasks/slices.js';
import {lookLabel, stanceLabel, type PositionsContext} from './positions-view-context.js';
import type {Line, Look, PositionsTable} from './positions-types.js';

/** There are no nodes to keep, and no frame follows. */
const onServer = typeof document === 'undefined';

/** Cells drawn in one go. More would hold up the page. */
const CELLS_AT_ONCE = 2000;
/** How long (ms) rows are filled at a stretch, and how long a frame may take in which rows come into sight. */
const STRETCH = 12;
const FRAME = 40;
/** Rows shown in the first such frame. */
const ROWS_AT_ONCE = 12;
/** Cells of a table above which, in a new order, rows out of sight wait until those in sight are shown. */
const MANY_CELLS = 4000;

interface Row {
  readonly tr: HTMLTableRowElement;
  /** What it was last drawn from. */
  from: readonly unknown[];
  /** Whether it is not to be laid out yet: in a new order what is in sight comes first. */
  waits: boolean;
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
  #pending: ((isShown: boolean) => void)[] = [];
  #drawing: Promise<void> | undefined;

  /**
   * Before the rows of an update.
   *
   * @param madeFor what no row outlives: language, story, form
   * @param scroller as it stands, if it does
   */
  begin(madeFor: readonly unknown[], table: PositionsTable, scroller: Element | null): void {
    const {rows, tally} = table;
    this.#room = CELLS_AT_ONCE;
    this.#pending = [];
    if (scroller && table !== this.#table && tally.total > MANY_CELLS) {
      const {scrollTop, clientHeight, scrollHeight} = scroller;
      rows.forEach(({key}, i) => {
        const row = this.#rows.get(key);
        const way = (i * scrollHeight) / rows.length - scrollTop;
        if (row) row.waits = way < -99 || way > clientHeight;
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
    let row = this.#rows.get(key);
    if (!row) {
      row = {tr: document.createElement('tr'), from: [], waits: false, cells: new Map()};
      row.tr.setAttribute('role', 'row');
      row.tr.dataset['key'] = key;
      this.#rows.set(key, row);
    }
    const standing = row;
    const {tr} = row;
    const dress = (shown: string) => {
      if (tr.className !== shown) tr.className = shown;
    };
    const draw = (isShown: boolean) => {
      if (!same(from, standing.from)) {
        standing.from = from;
        render(content(nothing), tr);
        if (line) this.#drawCells(standing, line, context);
      }
      standing.waits = !isShown;
      dress(classes + (isShown ? '' : ' waits'));
    };
    // The rest of a row takes as long as some cells.
    if (!row.waits && (same(from, row.from) || (this.#room -= columns.length + 8) > 0)) draw(true);
    else {
      row.waits = true;
      dress(`${classes} waits`);
      this.#pending.push(draw);
    }
    return tr;
  }

  /** Resolves when every row stands. */
  finish(): Promise<void> {
    this.#drawing ??= this.#finish().finally(() => (this.#drawing = undefined));
    return this.#drawing;
  }

  async #finish(): Promise<void> {
    if (this.#pending[0]) await nextFrame();
    // Rows that wait cost no layout: all are filled before the first of them is shown, and few frames are drawn.
    for (let i = 0; this.#pending[i]; await nextTask()) {
      const end = performance.now() + STRETCH;
      while (this.#pending[i] && performance.now() < end) this.#pending[i++]!(false);
    }
    let most = ROWS_AT_ONCE;
    while (this.#pending.length > 0) {
      const start = performance.now();
      for (const draw of this.#pending.splice(0, most)) draw(true);
      await nextFrame();
      // Rows far from sight cost nothing when they are shown.
      most = Math.max(4, most * Math.min(2, FRAME / (performance.now() - start)));
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
        if (form.isCard) {
          const name = document.createElement('i');
          // Who hears the cell hears the header of its column.
          name.setAttribute('aria-hidden', 'true');
          name.textContent = look.mark ? column.name : (column.shortName ?? column.name);
          td.append(name);
        }
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
      withoutComments(model);
      model.normalize();
      this.#models.set(look.key, model);
    }
    return model;
  }
}

/** A cell: the stance in words, the glyph by class; what its marks mean, for assistive technology. */
function cellView(look: Look, context: PositionsContext): TemplateResult {
  const {state, mark, marks, change, from} = look;
  const {messages, table} = context;
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
  </td>`;
}

/** What templates leave behind is of no use in ten thousand copies. */
function withoutComments(node: Node): void {
  for (const child of [...node.childNodes])
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else withoutComments(child);
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** Resolves after the next frame. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
