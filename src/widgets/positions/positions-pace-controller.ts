import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {PositionsTable} from './positions-table.js';

/** Cells drawn at first; how many follow in each frame depends on how long the last one took. */
export const CELLS_AT_FIRST = 1000;
const LEAST_CELLS = 500;
const MOST_CELLS = 8000;
/** A frame (ms) above which the next is given less, and one below which it is given more. */
const LONG_FRAME = 60;
const SHORT_FRAME = 34;

/**
 * Draws a big table in several frames, so that none of them blocks the page for long: what is in sight first. In the
 * end every row stands in the document, for assistive technology, search and print. Once drawn, it stays drawn.
 */
export class PositionsPace implements ReactiveController {
  /** How many rows may stand now. */
  limit = 0;
  readonly #host: ReactiveControllerHost & {readonly table: PositionsTable | undefined};
  #pace = CELLS_AT_FIRST;
  #frame = 0;

  constructor(host: ReactiveControllerHost & {readonly table: PositionsTable | undefined}) {
    this.#host = host;
    host.addController(this);
  }

  /** A table is about to be drawn. */
  begin({columns}: PositionsTable): void {
    this.limit = Math.max(this.limit, Math.ceil(CELLS_AT_FIRST / Math.max(1, columns.length)));
  }

  get isWhole(): boolean {
    const groups = this.#host.table?.groups ?? [];
    return this.limit >= groups.reduce((sum, {rows}) => sum + rows.length, 0);
  }

  hostUpdated(): void {
    if (this.isWhole || this.#frame !== 0) return;
    const before = performance.now();
    this.#frame = requestAnimationFrame((now) => {
      this.#frame = 0;
      const took = now - before;
      if (took > LONG_FRAME) this.#pace = Math.max(LEAST_CELLS, this.#pace / 2);
      if (took < SHORT_FRAME) this.#pace = Math.min(MOST_CELLS, this.#pace * 2);
      this.limit += Math.ceil(this.#pace / Math.max(1, this.#host.table?.columns.length ?? 1));
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

/** Resolves in a task of its own. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    const go = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', go, {once: true});
    port1.start();
    port2.postMessage(undefined);
  });

/** Resolves before the next frame is painted. */
export const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(resolve));
