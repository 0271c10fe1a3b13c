import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {NetworkMessages} from '../../locales/en/network.js';
import {driftOf, limitZoom, wheelZoom} from './network-zoom.js';

type Place = Pick<MouseEvent, 'clientX' | 'clientY'>;

/**
 * Enlarges the picture by buttons, by Ctrl or ⌘ with the wheel, and by pinch. The picture stands in a box which the
 * browser scrolls sideways. Wheel and one finger are left to the page.
 */
export class NetworkZoom {
  /** How many times larger than it was laid out. */
  factor = 1;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Distance of the fingers in CSS px. */
  #spread = 1;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** The buttons, with the size in words that are also announced. */
  buttons({zoom}: NetworkMessages): TemplateResult {
    const {factor} = this;
    const button = (text: string, name: string, to: number, isShown = true) =>
      html`<button
        class="button"
        part="button"
        type="button"
        ?hidden=${!isShown}
        aria-label=${name}
        aria-disabled=${to === factor}
        @click=${(event: Event) => this.#to(to, event)}
      >
        ${text}
      </button>`;
    return html`${button(zoom.whole, zoom.whole, 1, factor > 1)}
      ${button('−', zoom.smaller, limitZoom(factor - 0.5))}
      <output>${zoom.size(Math.round(factor * 100))}</output>
      ${button('+', zoom.larger, limitZoom(factor + 0.5))} `;
  }

  /** The box around a picture, or around a part of it: parts scroll sideways together. */
  box(picture: TemplateResult, {zoom}: NetworkMessages): TemplateResult {
    const isLarge = this.factor > 1;
    return html`<div
      class="zoom"
      role="group"
      aria-label=${isLarge ? zoom.box : nothing}
      tabindex=${isLarge ? 0 : nothing}
      @scroll=${this.#onScroll}
      @wheel=${this.#onWheel}
      @touchstart=${this.#onTouch}
      @touchmove=${this.#onTouch}
    >
      ${picture}
    </div>`;
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void this.#to(wheelZoom(this.factor, event.deltaY), event, event);
  };

  readonly #onTouch = (event: TouchEvent): void => {
    const {0: a, 1: b} = event.touches;
    if (!a || !b) return;
    event.preventDefault();
    const spread = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
    if (event.type === 'touchmove')
      void this.#to((this.factor * spread) / this.#spread, event, a, b);
    this.#spread = spread;
  };

  readonly #onScroll = ({currentTarget}: Event): void => {
    for (const box of this.#boxes()) box.scrollLeft = (currentTarget as Element).scrollLeft;
  };

  #boxes(): NodeListOf<Element> {
    return this.#host.shadowRoot!.querySelectorAll('.zoom');
  }

  /**
   * Zooms halfway between two places: what lies there stays, and whatever holds the widget scrolls for it. By default
   * in the middle of the picture's upper edge, so that the buttons above it stay under the pointer.
   */
  async #to(factor: number, event: Event, a?: Place, b = a): Promise<void> {
    const place = event.currentTarget as HTMLElement;
    const box = place.closest('.zoom') ?? this.#boxes()[0]!;
    const around = event.composedPath();
    const picture = box.firstElementChild!;
    const before = picture.getBoundingClientRect();
    const {left, width} = box.getBoundingClientRect();
    const point =
      a && b
        ? {x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2}
        : {x: left + width / 2, y: before.top};
    this.factor = limitZoom(factor);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button for the whole picture has just gone.
    if (place.hidden) (place.parentElement!.lastElementChild as HTMLElement).focus();
    const drift = driftOf(point, before, picture.getBoundingClientRect());
    box.scrollLeft += drift.x;
    let rest = drift.y;
    for (const each of around)
      if (each instanceof Element) {
        const {scrollTop} = each;
        each.scrollBy({top: rest, behavior: 'instant'});
        rest -= each.scrollTop - scrollTop;
      }
  }
}
