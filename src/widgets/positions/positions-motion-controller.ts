import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long (ms) rows take to their new places. */
const DURATION = 300;
/** No row comes from further away than this (CSS px): the way is shown, not the whole of it. */
const LONGEST_WAY = 320;

/**
 * Lets rows glide to their new places when the order changes ("FLIP": measure, render, measure, animate the
 * difference). Only rows in sight, and not where the reader asked for less motion.
 */
export class PositionsMotion implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #before = new Map<string, number>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The table is being replaced: to be called while the old rows still stand. */
  tableChanged(): void {
    this.#before.clear();
    if (typeof matchMedia === 'undefined') return; // On a server.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [key, row] of this.#rows()) this.#before.set(key, row.getBoundingClientRect().top);
  }

  hostUpdated(): void {
    if (this.#before.size === 0) return;
    const before = this.#before;
    this.#before = new Map();
    const sight = this.#host.shadowRoot?.querySelector('.scroller')?.getBoundingClientRect();
    if (!sight) return;
    for (const [key, row] of this.#rows()) {
      const from = before.get(key);
      const {top, bottom} = row.getBoundingClientRect();
      if (from === undefined || bottom < sight.top || top > sight.bottom) continue;
      const way = Math.max(-LONGEST_WAY, Math.min(LONGEST_WAY, from - top));
      if (Math.abs(way) < 1) continue;
      row.animate([{transform: `translateY(${way}px)`}, {transform: 'none'}], {
        duration: DURATION,
        easing: 'ease-out',
      });
    }
  }

  #rows(): [string, HTMLElement][] {
    const rows = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('tr.row') ?? [];
    return [...rows].map((row) => [row.dataset['key'] ?? '', row]);
  }
}
