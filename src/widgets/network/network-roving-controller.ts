import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {inReadingOrder, nextStop, type FocusStop} from './network-keyboard.js';

/** What the marks ask of the widget. */
export interface NetworkRovingHost extends ReactiveControllerHost, HTMLElement {
  /** A mark was chosen by click, tap, Enter or Space. */
  activate(key: string, additive: boolean): void;
  /** The pointer or the focus rests on a mark (undefined: on none). */
  touch(key: string | undefined): void;
  /** Escape was pressed. */
  dismiss(): void;
}

/** The DOM side of the marks: one tab stop, arrow keys, clicks, and the highlight. Marks carry no listeners. */
export class NetworkRoving implements ReactiveController {
  readonly #host: NetworkRovingHost;
  #current: string | undefined;

  constructor(host: NetworkRovingHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Puts one mark in the tab order: where the focus last was, else the first. */
  hostUpdated(): void {
    const marks = this.#marks();
    if (!marks.some((mark) => keyOf(mark) === this.#current))
      this.#current = inReadingOrder(marks.map(stopOf))[0]?.key;
    for (const mark of marks)
      mark.setAttribute('tabindex', keyOf(mark) === this.#current ? '0' : '-1');
  }

  onClick = (event: MouseEvent): void => {
    const key = keyOf(event.target);
    if (key === undefined) return;
    this.#current = key;
    this.#host.activate(key, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  onTouch = (event: Event): void => this.#host.touch(keyOf(event.target));

  onLeave = (): void => this.#host.touch(undefined);

  onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return this.#host.dismiss();
    const key = keyOf(event.target);
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const chooses = event.key === 'Enter' || event.key === ' ';
    const marks = this.#marks();
    const next = chooses ? key : nextStop(inReadingOrder(marks.map(stopOf)), key, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (chooses) return this.#host.activate(key, event.shiftKey);
    this.#current = next;
    this.hostUpdated();
    marks.find((mark) => keyOf(mark) === next)?.focus();
  };

  #marks(): SVGElement[] {
    return [
      ...(this.#host.shadowRoot?.querySelectorAll<SVGElement>('.picture [role=button]') ?? []),
    ];
  }
}

const keyOf = (place: EventTarget | null): string | undefined =>
  place instanceof Element ? place.closest<SVGElement>('[data-key]')?.dataset['key'] : undefined;

/** A mark with its place in the picture, read from its attributes: asking where it is drawn would make the page lay out at once. */
function stopOf(mark: SVGElement): FocusStop {
  const hit = mark.querySelector('.hit');
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(hit?.getAttribute(name)),
  );
  return {key: keyOf(mark) ?? '', box: {x, y, width, height}};
}
