import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Ref} from '../../model/ref.js';
import {
  HEAD,
  HEADER,
  moveFocus,
  settle,
  typeAhead,
  type GridPlace,
  type GridShape,
} from './positions-keyboard.js';
import {boxOf} from './positions-motion.js';
import {cardOrder, cellRef, findLine, type PositionsTable} from './positions-types.js';

/** What the grid asks of the widget. */
export interface PositionsGridHost extends ReactiveControllerHost, HTMLElement {
  readonly table: PositionsTable | undefined;
  /** Whether rows are cards. */
  readonly isCard: boolean;
  /** The cell that is open, if any. */
  readonly openPlace: GridPlace | undefined;
  /** A place was chosen by click, tap, Enter or Space; `ref` is what stands there, a group has none. */
  activate(
    place: GridPlace,
    ref: Ref | undefined,
    event: Partial<MouseEvent & KeyboardEvent>,
  ): void;
  highlight(ref: Ref | undefined): void;
  /** Escape was pressed. */
  dismiss(): void;
}

/** How long (ms) letters belong to one word of type-ahead. */
const TYPE_AHEAD_MS = 700;

/** Shows it, and again when rows that have come near have their height. */
function insist(show: () => void, frames = 4): void {
  show();
  if (frames) requestAnimationFrame(() => insist(show, frames - 1));
}

/**
 * The DOM side of the grid: one tab stop, the arrow keys, type-ahead, clicks, and the highlight that follows the
 * pointer. Cells carry no listeners and no state of their own; a place is found by row key and cell index.
 */
export class PositionsGrid implements ReactiveController {
  #place: GridPlace | undefined;
  #tabStop: HTMLElement | undefined;
  #open: HTMLElement | undefined;
  /** Where it stands; kept while the panel closes. */
  #openPlace: GridPlace | undefined;
  /** What had the focus before an update. */
  #focused: Element | null | undefined;
  /** What it was in, by class: the panel or the controls. */
  #around: string | undefined;
  #typed = '';
  #typedAt = 0;

  constructor(private readonly host: PositionsGridHost) {
    host.addController(this);
  }

  /** Keys of rows that cannot wait to be drawn: of the tab stop and of the open cell, and of their columns, once swapped. */
  get wanted(): readonly string[] {
    return [this.#place, this.host.openPlace].flatMap((place) =>
      place ? [place.row, place.column] : [],
    );
  }

  hostUpdate(): void {
    this.#focused = this.host.shadowRoot?.activeElement;
    this.#around = this.#focused?.closest('.panel-row, .controls')?.className;
  }

  /**
   * Keeps the tab stop, the open cell and the focus on the same datum, wherever a new order has put it. A control that
   * had the focus and went hands it on: in a panel to what it is about, else to what opens the controls.
   */
  hostUpdated(): void {
    const {openPlace, shadowRoot, table} = this.host;
    const lostIn = this.#focused?.isConnected === false && this.#around;
    const next =
      lostIn &&
      shadowRoot?.querySelector<HTMLElement>(lostIn === 'controls' ? 'summary' : '.panel .close');
    const isPanelGone = lostIn && !next;
    const last = this.#openPlace;
    const place = (isPanelGone && last) || this.#place;
    this.#openPlace = openPlace;
    this.#open?.removeAttribute('aria-selected');
    this.#open = openPlace && this.#element(openPlace);
    this.#open?.setAttribute('aria-selected', 'true');
    this.#stopAt(
      table && settle(place, this.#shape()),
      !!isPanelGone || (!!this.#tabStop && this.#focused === this.#tabStop),
    );
    if (next) next.focus();
    if (
      openPlace &&
      this.#open !== this.#focused &&
      (openPlace.row !== last?.row || openPlace.column !== last.column)
    )
      this.#reveal(openPlace);
  }

  /** Every event of the table comes here. */
  readonly onEvent = (event: Event): void => {
    const {host} = this;
    const place = this.#placeOf(event);
    if (event instanceof KeyboardEvent) this.#onKeyDown(event, place);
    else if (event.type === 'click') this.#activate(place, event as MouseEvent);
    else if (event.type === 'scroll') {
      // A cell that a card folds scrolls where the page is searched for what is in it.
      const column = (event.target as Element).classList[2]!;
      if (place && !host.table!.toggled.has(place.row + column))
        host.activate({...place, column}, undefined, {});
    } else if (/out|leave/.test(event.type)) host.highlight(undefined);
    else if (event.type === 'focusin' || (event as PointerEvent).pointerType === 'mouse')
      host.highlight(place && this.#refOf(place));
  };

  #activate(place: GridPlace | undefined, event: MouseEvent | KeyboardEvent): void {
    if (!place) return;
    this.#stopAt(place, true);
    this.host.activate(place, this.#refOf(place), event);
    this.host.requestUpdate();
    // What opens beneath it comes into sight, as much of it as leaves the row there. The page stays.
    insist(() => {
      const row = this.#tabStop?.closest('.is-open');
      if (!row) return;
      const {tHead, tFoot} = row.closest('table')!;
      const {bottom} = boxOf(row.nextElementSibling!);
      row
        .closest('.scroller')!
        .scrollBy(
          0,
          Math.max(0, Math.min(bottom - boxOf(tFoot!).top, boxOf(row).top - boxOf(tHead!).bottom)),
        );
    });
  }

  #onKeyDown(event: KeyboardEvent, from: GridPlace | undefined): void {
    const {key, ctrlKey, altKey, metaKey, timeStamp} = event;
    if (key === 'Escape') return this.host.dismiss();
    if (!from || altKey || metaKey) return;
    const isTyping = this.#typed !== '' && timeStamp - this.#typedAt < TYPE_AHEAD_MS;
    if (key === 'Enter' || (key === ' ' && !isTyping)) {
      event.preventDefault();
      return this.#activate(from, event);
    }
    const shape = this.#shape();
    const rtl = getComputedStyle(this.host).direction === 'rtl';
    let to = moveFocus(from, {key, ctrlKey, page: this.#page(event), rtl}, shape);
    if (!to && !ctrlKey && [...key].length === 1) {
      this.#typed = isTyping ? this.#typed + key : key;
      this.#typedAt = timeStamp;
      to = typeAhead(from, this.#typed, shape);
    }
    if (!to) return;
    event.preventDefault();
    this.#stopAt(to, true);
    insist(() => this.#tabStop?.scrollIntoView({block: 'nearest', inline: 'nearest'}));
  }

  /** A cell that was chosen elsewhere comes out of what folds it, and to the middle of the scroller. The page stays. */
  #reveal(place: GridPlace): void {
    const {host} = this;
    const group = `group:${findLine(host.table!, place.row)?.group}`;
    if (host.table!.toggled.has(group)) host.activate({row: group, column: HEADER}, undefined, {});
    insist(() => {
      const scroller = this.#open?.closest('.scroller');
      if (!scroller) return;
      const {left, top} = boxOf(this.#open!);
      const sight = boxOf(scroller);
      scroller.scrollBy(left - sight.left - sight.width / 2, top - sight.top - sight.height / 2);
    });
  }

  /** Rows that are in sight, less one to go by: what Page Up and Page Down pass. */
  #page({target}: Event): number {
    const table = (target as Element).closest('table')!;
    const {tHead, tFoot} = table;
    const sight = Math.min(
      table.closest('.scroller')!.clientHeight - tHead!.offsetHeight - tFoot!.offsetHeight,
      innerHeight,
    );
    // Not of the row that has the focus: headers are higher. Where all are folded there is none.
    const {offsetHeight} = table.querySelector<HTMLElement>('.row') ?? tFoot!;
    return Math.max(1, Math.floor(sight / offsetHeight) - 1);
  }

  /** Makes a place the tab stop, and focuses it if asked to. */
  #stopAt(place: GridPlace | undefined, focus: boolean) {
    this.#place = place;
    const stop = place && this.#element(place);
    const last = this.#tabStop;
    // What has the focus would lose it without its tabindex.
    if (stop !== last) {
      last?.removeAttribute('tabindex');
      if (last?.matches('.cell')) last.removeAttribute('aria-expanded');
    }
    this.#tabStop = stop;
    stop?.setAttribute('tabindex', '0');
    // Whether the cell that has the focus, or would, is open.
    if (stop?.matches('.cell')) stop.setAttribute('aria-expanded', String(stop === this.#open));
    if (focus) stop?.focus({preventScroll: true});
  }

  #shape(): GridShape {
    const {table, isCard} = this.host;
    const {groups, columns} = table!;
    return {
      columns: columns.map(({key}) => key),
      columnsOf: isCard ? (row) => cardOrder(table!, row) : undefined,
      rows: [
        // Cards have no column headers.
        ...(isCard ? [] : [{key: HEAD, kind: 'head' as const, name: ''}]),
        ...groups.flatMap(({key, heading, folded, rows}) => [
          ...(heading ? [{key, kind: 'group' as const, name: heading.name}] : []),
          ...(folded ? [] : rows).map((row) => ({...row, kind: 'row' as const})),
        ]),
      ],
    };
  }

  /** The place an event happened in; undefined outside rows and columns (margins, panels). */
  #placeOf(event: Event): GridPlace | undefined {
    const cell = (event.target as Element).closest<HTMLTableCellElement>(
      'td:not(.tally, thead *), th:not(tfoot *)',
    );
    const row = cell?.closest('tr')?.dataset['key'];
    if (!cell || row === undefined) return undefined;
    const column = cell.cellIndex
      ? (cell.dataset['key'] ?? this.host.table?.columns[cell.cellIndex - 1]?.key)
      : HEADER;
    return column === undefined ? undefined : {row, column};
  }

  #refOf({row, column}: GridPlace): Ref | undefined {
    const table = this.host.table!;
    const [rowLine, columnLine] = [findLine(table, row), findLine(table, column)];
    return rowLine && column
      ? columnLine && cellRef(rowLine, columnLine)
      : (rowLine ?? columnLine)?.ref;
  }

  #element({row, column}: GridPlace): HTMLElement | undefined {
    const {shadowRoot, table} = this.host;
    const index = column ? table!.columns.findIndex(({key}) => key === column) + 1 || -1 : 0;
    const tr = shadowRoot?.querySelector<HTMLTableRowElement>(`tr[data-key="${CSS.escape(row)}"]`);
    return (
      tr?.querySelector<HTMLElement>(`td[data-key="${CSS.escape(column)}"]`) ?? tr?.cells[index]
    );
  }
}
