import {blocKey} from './network-emphasis.js';
import {inReadingOrder, nextStop, type FocusStop} from './network-keyboard.js';
import type {NetworkScene} from './network-scene.js';

/** What the marks ask of the widget. */
export interface NetworkRovingHost extends HTMLElement {
  requestUpdate(): void;
  /** A mark was chosen by click, tap, Enter or Space. */
  activate(key: string, additive: boolean): void;
  /** The pointer or the focus rests on a mark (undefined: on none). */
  touch(key: string | undefined): void;
  /** Escape was pressed. */
  dismiss(): void;
}

/** The DOM side of the marks: one tab stop, arrow keys, clicks, and the highlight. Marks carry no listeners. */
export class NetworkRoving {
  readonly #host: NetworkRovingHost;
  #current: string | undefined;
  #stops: readonly FocusStop[] = [];
  #scene: NetworkScene | undefined;

  constructor(host: NetworkRovingHost) {
    this.#host = host;
  }

  /** The mark in the tab order: where the focus last was, else the first. */
  tabStop(scene: NetworkScene): string | undefined {
    if (scene !== this.#scene) {
      this.#scene = scene;
      this.#stops = inReadingOrder(stopsOf(scene));
    }
    const there = this.#stops.some(({key}) => key === this.#current);
    return there ? this.#current : this.#stops[0]?.key;
  }

  onClick = (event: MouseEvent): void => {
    const key = keyAt(event);
    if (key === undefined) return;
    this.#current = key;
    this.#host.activate(key, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#host.touch(keyAt(event));
  };

  onFocusIn = (event: FocusEvent): void => this.#host.touch(keyAt(event));

  onLeave = (): void => this.#host.touch(undefined);

  onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return this.#host.dismiss();
    const key = keyAt(event);
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#host.activate(key, event.shiftKey);
      return;
    }
    const next = nextStop(this.#stops, key, event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.focus(next);
  };

  focus(key: string): void {
    this.#current = key;
    const marks =
      this.#host.shadowRoot?.querySelectorAll<SVGElement>('[data-key][role=button]') ?? [];
    for (const mark of marks) {
      const own = mark.dataset['key'] === key;
      mark.setAttribute('tabindex', own ? '0' : '-1');
      if (own) mark.focus();
    }
    this.#host.requestUpdate();
  }
}

function stopsOf(scene: NetworkScene): FocusStop[] {
  return [
    ...scene.nodes.map(({key, hit}) => ({key, box: hit})),
    ...scene.groups.flatMap(({id, label, hub}) =>
      label ? [{key: blocKey(id), box: hub ?? label.box}] : [],
    ),
  ];
}

function keyAt(event: Event): string | undefined {
  const mark =
    event.target instanceof Element ? event.target.closest<SVGElement>('[data-key]') : null;
  return mark?.dataset['key'];
}
