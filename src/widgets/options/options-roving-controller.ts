import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {nextStop} from './options-keyboard.js';

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
