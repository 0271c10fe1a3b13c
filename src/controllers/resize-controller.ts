import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & Element;

/** One observer for all widgets of the page. Made on first use: there is none on a server. */
let observer: ResizeObserver | undefined;
const onResize = new WeakMap<Element, (width: number) => void>();

/** CSS px in a sixteenth of 1 rem: 1 unless the page, or a reader's browser, has letters of another size. */
export const unit = (): number =>
  typeof document === 'undefined'
    ? 1
    : parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/**
 * Keeps the host rendered for its own width.
 *
 * The change is applied in the next animation frame: to render inside the observer's callback would change the
 * observed box and raise "ResizeObserver loop" errors on the page.
 */
export class ResizeController implements ReactiveController {
  /** Inline size of the host's content box in whole CSS px; `fallback` until it was measured or while it is hidden. */
  width: number;
  readonly #host: Host;
  #frame = 0;

  /** @param fallback width (CSS px) to render for where there is no box: on a server, or hidden. */
  constructor(host: Host, fallback: number) {
    this.#host = host;
    this.width = fallback;
    host.addController(this);
  }

  hostConnected(): void {
    observer ??= new ResizeObserver((entries) => {
      for (const {target, contentRect} of entries) onResize.get(target)?.(contentRect.width);
    });
    onResize.set(this.#host, (width) => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#apply(width));
    });
    observer.observe(this.#host);
    this.measure();
  }

  /** Measures anew. @param most what the width is taken for where there is more, CSS px */
  measure(most = Infinity): void {
    this.#apply(Math.min(most, this.#host.getBoundingClientRect().width));
  }

  hostDisconnected(): void {
    observer?.unobserve(this.#host);
    onResize.delete(this.#host);
    cancelAnimationFrame(this.#frame);
  }

  #apply(width: number): void {
    const whole = Math.floor(width);
    if (whole <= 0 || whole === this.width) return;
    this.width = whole;
    this.#host.requestUpdate();
  }
}
