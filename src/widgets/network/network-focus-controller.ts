import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {nextStop, type FocusStop} from './network-keyboard.js';
import {reveal} from './network-sight.js';

/** Which mark of the picture is in the tab order, and has the focus: it stays with its mark whatever is drawn anew. */
export class NetworkFocus implements ReactiveController {
  /** What the focus can rest at, in reading order. */
  stops: readonly FocusStop[] = [];
  /** Where the reader has moved to. */
  #wanted: string | undefined;
  /** The mark that had the focus before the host was drawn anew. */
  #before: string | undefined;

  /** @param rendered resolves once the host has drawn what it was asked for */
  constructor(
    private readonly host: ReactiveControllerHost & {readonly renderRoot: ParentNode},
    private readonly rendered: () => Promise<unknown>,
  ) {
    host.addController(this);
  }

  /** The mark in the tab order. */
  get current(): string | undefined {
    return (this.stops.find(({key}) => key === this.#wanted) ?? this.stops[0])?.key;
  }

  set current(key: string) {
    this.#wanted = key;
    this.host.requestUpdate();
  }

  get #active(): Element | null {
    return (this.host.renderRoot as ShadowRoot).activeElement;
  }

  /** The mark that has the focus: its key. */
  get #focused(): string | undefined {
    return this.#active?.getAttribute('data-key') ?? undefined;
  }

  /** What is drawn anew takes over nodes of the page in their order. */
  hostUpdate(): void {
    this.#before = this.#focused;
  }

  hostUpdated(): void {
    const key = this.#before;
    if (key && key !== this.#focused) void this.rendered().then(() => this.to(key));
  }

  /** Puts the focus on a mark; where that is gone, on the first. */
  async to(key: string): Promise<void> {
    this.current = key;
    await this.rendered();
    // Where it is gone, another has the focus by chance: that is news.
    (this.#active as SVGElement | null)?.blur();
    const mark = () => this.host.renderRoot.querySelector<SVGElement>('.picture [tabindex="0"]');
    // Of a large picture it may be drawn later, and the reader have gone on by then.
    if (!mark()) {
      await this.host.updateComplete;
      if (!document.activeElement?.matches('body')) return;
    }
    mark()?.focus();
    reveal(this.host.renderRoot, key);
  }

  /** The arrow keys move from mark to mark. False where the key leads nowhere. */
  move(from: string, pressed: string): boolean {
    const next = nextStop(this.stops, from, pressed);
    if (next) void this.to(next);
    return next !== undefined;
  }
}
