import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {nextStop} from './options-keyboard.js';

/** Where the keyboard is: one control of the row of one option. */
export interface Place {
  readonly row: number;
  readonly control: string;
}

/**
 * One stop of the Tab key for all controls of the rows (`.row` with `[data-control]` in them); arrow keys move among
 * them. The place itself is the host's to keep: it gives controls their `tabindex`.
 */
export class RovingController implements ReactiveController {
  readonly #host: ReactiveControllerHost &
    HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};
  readonly #moved: (place: Place | undefined) => void;

  /** @param moved called when a control got the focus, and with nothing when the place no longer exists */
  constructor(
    host: ReactiveControllerHost &
      HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment},
    moved: (place: Place | undefined) => void,
  ) {
    this.#host = host;
    this.#moved = moved;
    host.addController(this);
  }

  /** Another day or another order may have taken the control away: start at the first again. */
  hostUpdated(): void {
    const controls = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-control]')];
    if (controls.length > 0 && !controls.some(({tabIndex}) => tabIndex === 0))
      this.#moved(undefined);
  }

  readonly onFocus = (event: Event): void => {
    const target = event.target as HTMLElement;
    const control = target.dataset['control'];
    const row = this.#rows().findIndex((each) => each.includes(target));
    if (control !== undefined && row >= 0) this.#moved({row, control});
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = this.#rows();
    const row = rows.findIndex((each) => each.includes(event.target as HTMLElement));
    if (row < 0) return;
    const at = {row, index: rows[row]?.indexOf(event.target as HTMLElement) ?? 0};
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    const stop = nextStop(
      rows.map(({length}) => length),
      at,
      event.key,
      rtl,
    );
    if (!stop) return;
    event.preventDefault();
    rows[stop.row]?.[stop.index]?.focus();
  };

  #rows(): HTMLElement[][] {
    return [...this.#host.renderRoot.querySelectorAll('.row')].map((row) => [
      ...row.querySelectorAll<HTMLElement>('[data-control]'),
    ]);
  }
}
