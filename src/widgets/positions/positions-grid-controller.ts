import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Ref} from '../../model/ref.js';
import {
  HEADER,
  moveFocus,
  settle,
  typeAhead,
  type GridPlace,
  type GridShape,
  type Press,
} from './positions-keyboard.js';
import {findLine, type PositionsTable} from './positions-table.js';

/** What the grid asks of the widget. */
export interface PositionsGridHost extends ReactiveControllerHost, HTMLElement {
  readonly table: PositionsTable | undefined;
  readonly language: string;
  /** Whether rows are cards. */
  readonly isCard: boolean;
  /** The cell that is open, if any. */
  readonly openPlace: GridPlace | undefined;
  /** A place was chosen by click, tap, Enter or Space. */
  activate(place: GridPlace, event: MouseEvent | KeyboardEvent): void;
  highlight(ref: Ref | undefined): void;
  /** Escape was pressed. */
  dismiss(): void;
}

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;
/** How long (ms) letters belong to one word of type-ahead. */
const TYPE_AHEAD_MS = 700;

/**
 * The DOM side of the grid: one tab stop, the arrow keys, type-ahead, clicks, and the highlight that follows the
 * pointer. Cells carry no listeners and no state of their own; a place is found by row key and cell index.
 */
export class PositionsGrid implements ReactiveController {
  readonly #host: PositionsGridHost;
  #place: GridPlace | undefined;
  #tabStop: HTMLElement | undefined;
  #open: HTMLElement | undefined;
  #hadFocus = false;
  #typed = '';
  #typedAt = 0;

  constructor(host: PositionsGridHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const root = this.#host.shadowRoot;
    this.#hadFocus = this.#tabStop !== undefined && root?.activeElement === this.#tabStop;
  }

  /** Keeps the tab stop, the open cell and the focus on the same datum, wherever a new order has put it. */
  hostUpdated(): void {
    const shape = this.shape;
    if (!shape) return;
    this.#place = settle(this.#place, shape);
    let stop = this.#place && this.#element(this.#place);
    // In a card, a silent cell is not shown: its row's header is.
    if (this.#place && this.#host.isCard && !isShown(stop))
      stop = this.#element({row: this.#place.row, column: HEADER});
    if (stop !== this.#tabStop) this.#tabStop?.removeAttribute('tabindex');
    this.#tabStop = stop;
    stop?.setAttribute('tabindex', '0');
    if (this.#hadFocus) stop?.focus({preventScroll: true});

    const place = this.#host.openPlace;
    const open = place && this.#element(place);
    if (open !== this.#open) {
      this.#open?.removeAttribute('aria-selected');
      this.#open?.classList.remove('is-chosen');
    }
    this.#open = open;
    open?.setAttribute('aria-selected', 'true');
    open?.classList.add('is-chosen');
  }

  get shape(): GridShape | undefined {
    const {table} = this.#host;
    if (!table) return undefined;
    return {
      columns: table.columns.map(({key}) => key),
      rows: [
        {key: 'head', kind: 'head', name: ''},
        ...table.groups.flatMap(({key, heading, folded, rows}) => [
          ...(heading ? [{key, kind: 'group' as const, name: heading.name}] : []),
          ...(folded
            ? []
            : rows.map((row) => ({key: row.key, kind: 'row' as const, name: row.name}))),
        ]),
      ],
    };
  }

  onClick = (event: MouseEvent): void => {
    const place = this.#placeOf(event);
    if (!place) return;
    this.#place = place;
    this.#host.activate(place, event);
    this.#host.requestUpdate();
  };

  onFocusIn = (event: FocusEvent): void => {
    const place = this.#placeOf(event);
    this.#host.highlight(place && this.#refOf(place));
  };

  onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    const place = this.#placeOf(event);
    this.#host.highlight(place && this.#refOf(place));
  };

  onLeave = (): void => this.#host.highlight(undefined);

  onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return this.#host.dismiss();
    const shape = this.shape;
    const from = this.#placeOf(event);
    if (!shape || !from || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || (event.key === ' ' && !this.#isTyping(event))) {
      event.preventDefault();
      this.#place = from;
      return this.#host.activate(from, event);
    }
    const press = {
      key: event.key,
      ctrlKey: event.ctrlKey,
      page: PAGE,
      rtl: getComputedStyle(this.#host).direction === 'rtl',
    };
    const to = this.#shown(from, press, shape) ?? this.#typeAhead(event, from, shape);
    if (!to) return;
    event.preventDefault();
    this.focus(to);
  };

  /** Where a key leads among what is shown: a card leaves its silent cells out. */
  #shown(from: GridPlace, press: Press, shape: GridShape): GridPlace | undefined {
    let place = moveFocus(from, press, shape);
    for (let last = from; place && !isShown(this.#element(place));) {
      const next = moveFocus(place, press, shape);
      // Nothing shown in that direction: the row's own header, which always is.
      if (!next || samePlace(next, place) || samePlace(next, last)) {
        const header = {row: place.row, column: HEADER};
        return isShown(this.#element(header)) ? header : from;
      }
      [last, place] = [place, next];
    }
    return place;
  }

  /** Moves the focus, and the tab stop with it. */
  focus(place: GridPlace): void {
    this.#place = place;
    this.#tabStop?.removeAttribute('tabindex');
    this.#tabStop = this.#element(place);
    this.#tabStop?.setAttribute('tabindex', '0');
    this.#tabStop?.focus();
  }

  #isTyping(event: KeyboardEvent): boolean {
    return this.#typed !== '' && event.timeStamp - this.#typedAt < TYPE_AHEAD_MS;
  }

  #typeAhead(event: KeyboardEvent, from: GridPlace, shape: GridShape): GridPlace | undefined {
    if (event.ctrlKey || [...event.key].length !== 1) return undefined;
    this.#typed = this.#isTyping(event) ? this.#typed + event.key : event.key;
    this.#typedAt = event.timeStamp;
    return typeAhead(from, this.#typed, shape, this.#host.language);
  }

  /** The place an event happened in; undefined outside rows and columns (margins, panels). */
  #placeOf(event: Event): GridPlace | undefined {
    const {table} = this.#host;
    const cell = (event.target as Element).closest('td,th') as HTMLTableCellElement | null;
    const row = (cell?.parentElement as HTMLElement | null)?.dataset['key'];
    if (!table || !cell || row === undefined) return undefined;
    if (cell.cellIndex === 0) return row === 'head' ? undefined : {row, column: HEADER};
    const column = table.columns[cell.cellIndex - 1]?.key;
    return column === undefined || cell.classList.contains('tally') ? undefined : {row, column};
  }

  #refOf({row, column}: GridPlace): Ref | undefined {
    const {table} = this.#host;
    const rowLine = table && findLine(table, row);
    const columnLine = table?.columns.find(({key}) => key === column);
    if (!table || !rowLine || !columnLine) return (rowLine ?? columnLine)?.ref;
    const {participant, option} = table.cell(rowLine, columnLine);
    return {kind: 'cell', participant, option};
  }

  #element({row, column}: GridPlace): HTMLElement | undefined {
    const rows = this.#host.shadowRoot?.querySelectorAll<HTMLTableRowElement>('tr[data-key]') ?? [];
    for (const tr of rows)
      if (tr.dataset['key'] === row) {
        const index = this.#host.table?.columns.findIndex(({key}) => key === column) ?? -1;
        return tr.cells[index + 1];
      }
    return undefined;
  }
}

const isShown = (element: HTMLElement | undefined) =>
  element !== undefined && element.getClientRects().length > 0;

const samePlace = (a: GridPlace, b: GridPlace) => a.row === b.row && a.column === b.column;
