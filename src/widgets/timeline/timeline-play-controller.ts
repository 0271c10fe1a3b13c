import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long each stop is shown, ms. */
const STOP_MS = 1800;

/** Moves on by itself until the last stop, the reader's next act, or the page going out of sight. */
export class PlayController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #advance: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param advance goes one stop further; false when there is none left after it */
  constructor(host: ReactiveControllerHost, advance: () => boolean) {
    this.#host = host;
    this.#advance = advance;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  /** Goes on from stop to stop. Does nothing for readers who prefer less motion: they have the other controls. */
  start(): void {
    if (this.playing || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#wait();
    this.#host.requestUpdate();
  }

  stop(): void {
    if (!this.playing) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      if (this.#advance()) this.#wait();
      else this.stop();
    }, STOP_MS);
  }

  #onVisibility = (): void => {
    if (document.hidden) this.stop();
  };
}
