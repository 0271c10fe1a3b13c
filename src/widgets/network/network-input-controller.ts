import {isAdditive} from '../is-additive.js';
import {wheelZoom, type Place} from './network-zoom.js';

/** What the reader can do in the graphic. */
export interface NetworkActions {
  /** A mark was chosen by click, tap, Enter or Space. */
  readonly activate: (key: string, additive: boolean) => void;
  /** The pointer or the focus rests on a mark (undefined: on none). */
  readonly touch: (key: string | undefined) => void;
  readonly dismiss: () => void;
  /** A key was pressed on a mark. False where it leads to no other. */
  readonly move: (from: string, pressed: string) => boolean;
  /** The picture is to be `change` of its size now, with what lies between `places` staying there. */
  readonly zoom: (change: (now: number) => number, event: Event, ...places: Place[]) => void;
}

/** A pinch as Safari tells of it: how far the fingers are apart, measured by the distance at the start. */
type Gesture = MouseEvent & {readonly scale: number};

/** Hears what the reader does with pointer, keys, wheel and fingers, for all marks: they carry no listeners. */
export class NetworkInput {
  /** How far apart the fingers were. */
  #spread = 1;

  constructor(private readonly act: NetworkActions) {}

  handleEvent(event: Event): void {
    const {type, target} = event;
    const key = (target as Element).closest<SVGElement>('[data-key]')?.dataset['key'];
    if (type === 'click') {
      if (key) this.act.activate(key, isAdditive(event as MouseEvent));
    } else if (type === 'keydown') this.#onKey(event as KeyboardEvent, key);
    else if (type === 'wheel') {
      const wheel = event as WheelEvent;
      if (wheel.ctrlKey || wheel.metaKey)
        this.act.zoom((now) => wheelZoom(now, wheel.deltaY), event, wheel);
    } else if (type.startsWith('touch')) this.#onFingers(event as TouchEvent);
    // Safari on a Mac tells of a pinch on a touchpad by its own events; on a phone also, beside those of the fingers.
    else if (type.startsWith('gesture')) {
      if (!('ontouchstart' in window))
        this.#pinch(event, (event as Gesture).scale, event as Gesture);
    } else this.act.touch(/over|in$/.test(type) ? key : undefined);
  }

  #onKey(event: KeyboardEvent, key: string | undefined): void {
    if (event.key === 'Escape') this.act.dismiss();
    if (!key || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.act.activate(key, event.shiftKey);
    else if (!this.act.move(key, event.key)) return;
    event.preventDefault();
  }

  #onFingers(event: TouchEvent): void {
    const {0: a, 1: b} = event.touches;
    if (!a || !b) return;
    this.#pinch(event, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1, a, b);
  }

  /** @param spread how far apart the fingers are, in any unit */
  #pinch(event: Event, spread: number, ...places: Place[]): void {
    const factor = event.type.endsWith('start') ? 1 : spread / this.#spread;
    this.#spread = spread;
    this.act.zoom((now) => now * factor, event, ...places);
  }
}
