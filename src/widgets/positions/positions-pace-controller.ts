import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Cells drawn at first; how many follow in each frame depends on how long the last one took. */
export const CELLS_AT_FIRST = 1600;
/** A frame (ms) below which the next is given more. */
const SHORT_FRAME = 34;

/**
 * Draws a big table in several frames, so that none of them blocks the page for long: what is in sight first. In the
 * end every row stands in the document, for assistive technology, search and print. Once drawn, it stays drawn.
 */
export class PositionsPace implements ReactiveController {
  /** How many rows may stand now: on a server, where no frame follows, every one. */
  limit = typeof requestAnimationFrame === 'undefined' ? Infinity : 0;
  #cells = CELLS_AT_FIRST;
  #frame = 0;

  /** @param size numbers of rows and of columns */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly size: () => readonly [rows: number, columns: number],
  ) {
    host.addController(this);
  }

  get isWhole(): boolean {
    return this.limit >= this.size()[0];
  }

  hostUpdate(): void {
    if (this.limit === 0 && this.size()[0] > 0) this.#grow();
  }

  hostUpdated(): void {
    if (this.isWhole || this.#frame !== 0) return;
    const before = performance.now();
    this.#frame = requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#cells = now - before < SHORT_FRAME ? this.#cells * 2 : CELLS_AT_FIRST;
      this.#grow();
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #grow(): void {
    this.limit += Math.ceil(this.#cells / Math.max(1, this.size()[1]));
  }
}

/** Resolves in a task of its own. */
export const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** Resolves before the next frame is painted. */
export const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(resolve));
