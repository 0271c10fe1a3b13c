import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A place of the keyboard: a control in a row. */
export interface Stop {
  readonly row: number;
  /** Index among the controls of the row. */
  readonly index: number;
}

/**
 * Where a key leads from a control of the overview, or undefined when the key is not ours. Rows are options; up and
 * down keep the place in the row as far as the next one reaches; left and right follow the direction of writing.
 *
 * @param controls how many controls each row has, at least one
 */
export function nextStop(
  controls: readonly number[],
  {row, index}: Stop,
  key: string,
  rtl = false,
): Stop | undefined {
  const on = rtl ? -1 : 1;
  const [rows, places] =
    new Map([
      ['ArrowDown', [1, 0]],
      ['ArrowUp', [-1, 0]],
      ['ArrowRight', [0, on]],
      ['ArrowLeft', [0, -on]],
      ['Home', [0, -Infinity]],
      ['End', [0, Infinity]],
      ['PageDown', [Infinity, 0]],
      ['PageUp', [-Infinity, 0]],
    ]).get(key) ?? [];
  if (rows === undefined || places === undefined) return undefined;
  const within = (at: number, count = 0) => Math.max(0, Math.min(count - 1, at));
  const next = within(row + rows, controls.length);
  return {row: next, index: within(index + places, controls[next])};
}

/**
 * One stop of the Tab key for all controls of the rows (`.row` with `[data-control]` in them); arrow keys move among
 * them. Their `tabindex` is written here alone.
 */
export class RovingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Another day or another order may have taken the stop away: then the first control is the stop. */
  hostUpdated(): void {
    const all = this.#rows().flat();
    this.#stopAt(all.find(({tabIndex}) => tabIndex === 0) ?? all[0]);
  }

  readonly onFocus = ({target}: Event): void => {
    if (this.#rows().some((row) => row.includes(target as HTMLElement)))
      this.#stopAt(target as HTMLElement);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = this.#rows();
    const row = rows.findIndex((each) => each.includes(event.target as HTMLElement));
    if (row < 0) return;
    const stop = nextStop(
      rows.map(({length}) => length),
      {row, index: rows[row]!.indexOf(event.target as HTMLElement)},
      event.key,
      getComputedStyle(this.#host).direction === 'rtl',
    );
    if (!stop) return;
    event.preventDefault();
    rows[stop.row]?.[stop.index]?.focus();
  };

  #stopAt(stop: HTMLElement | undefined): void {
    for (const control of this.#rows().flat()) control.tabIndex = control === stop ? 0 : -1;
  }

  #rows(): HTMLElement[][] {
    return [...(this.#host.shadowRoot?.querySelectorAll('.row') ?? [])].map((row) => [
      ...row.querySelectorAll<HTMLElement>('[data-control]'),
    ]);
  }
}
