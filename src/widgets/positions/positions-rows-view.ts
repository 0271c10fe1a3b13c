import {html, nothing, render, type TemplateResult} from 'lit';
import {glyphClasses} from '../stance/stance-glyph-view.js';
import {pause} from '../../tasks/slices.js';
import {stanceLabel, type PositionsContext} from './positions-view-context.js';
import type {Line, Look, PositionsTable} from './positions-types.js';

/** There are no nodes to keep, and no frame follows. */
const onServer = typeof document === 'undefined';

/** Cells drawn, or shown, in one go. More would hold up the page. */
const CELLS_AT_ONCE = 1700;
/** How long (ms) rows are filled at a stretch. */
const STRETCH = 16;
/** Cells of a table above which rows out of sight wait until those in sight are shown. */
const MANY_CELLS = 4000;
/** Height (CSS px) of a row, and of what is in sight, where none stands yet. */
const [ROW, SIGHT] = [30, 700];
/** How far out of sight (CSS px) rows still belong to it; and how far a browser draws them: see `.is-tall tbody`. */
const [EDGE, NEAR] = [99, 600];
/** Where a row is: in sight, near, far off. */
type Place = 0 | 1 | 2;

interface Row {
  readonly tr: HTMLTableRowElement;
  /** What it was last drawn from. */
  from: readonly unknown[];
  /** Whether it is not to be laid out yet: what is in sight comes first. */
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
  #places = new Map<string, Place>();
  #room = 0;
  #pending: {readonly draw: (isShown: boolean) => void; readonly place: Place}[] = [];
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
    if (table !== this.#table) {
      const {scrollTop, clientHeight} = scroller ?? {scrollTop: 0, clientHeight: SIGHT};
      const before = this.#table?.rows.length;
      const height = scroller && before ? scroller.scrollHeight / before : ROW;
      this.#places.clear();
      if (tally.total > MANY_CELLS)
        rows.forEach(({key}, i) => {
          const top = i * height - scrollTop;
          const way = Math.max(-top, top - clientHeight);
          const place = way < EDGE ? 0 : way < NEAR ? 1 : 2;
          this.#places.set(key, place);
          const row = this.#rows.get(key);
          if (row && place === 1) row.waits = true;
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
    const place = this.#places.get(key) ?? 0;
    // Far off a row may move, which costs nothing. The rest of a row takes as long as some cells.
    if (
      same(from, row.from)
        ? place === 0 || !row.waits
        : place === 0 && (this.#room -= columns.length + 8) > 0
    )
      draw(true);
    else {
      row.waits = true;
      dress(`${classes} waits`);
      this.#pending.push({draw, place});
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
    for (let i = 0; this.#pending[i]; await pause()) {
      const end = performance.now() + STRETCH;
      while (this.#pending[i] && performance.now() < end) this.#pending[i++]!.draw(false);
    }
    while (this.#pending[0]) {
      const most = Math.max(2, Math.floor(CELLS_AT_ONCE / this.#table!.columns.length));
      this.#pending.sort((a, b) => a.place - b.place);
      // Rows that are far off cost nothing when they are shown.
      const isLast = (this.#pending[most]?.place ?? 2) === 2;
      for (const {draw} of this.#pending.splice(0, isLast ? Infinity : most)) draw(true);
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
        if (form.isCard) {
          const name = document.createElement('i');
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
function cellView(
  {state, mark, marks, change, from}: Look,
  context: PositionsContext,
): TemplateResult {
  const {messages, table, wording} = context;
  const {unstated, noData} = wording.messages;
  const glyph = mark
    ? `${glyphClasses(mark)} step-${table.scale.marks.indexOf(mark)}`
    : `is-silent is-${state}`;
  const notes = [
    change && messages.changedFrom(stanceLabel(from, context)),
    ...(['conditional', 'unsourced'] as const).map(
      (note) => marks.includes(note) && messages[note],
    ),
  ]
    .map((note) => (note ? `, ${note}` : ''))
    .join('');
  const more = (change ? ['changed', ...marks] : marks).map((name) => ` is-${name}`).join('');
  return html`<td role="gridcell" class="cell ${glyph}${more}">
    ${
      mark?.label ?? (state === 'unstated' ? unstated : noData)
    }${marks.includes('conditional') ? '*' : ''}${
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
