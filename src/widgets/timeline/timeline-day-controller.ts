import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {storyStops} from '../../model/events.js';
import type {StoryLink} from '../../state/story-link.js';
import type {Day} from '../../story/types.js';
import {
  keyStop,
  nearestStop,
  sliderValues,
  valueStop,
  type TimelineScene,
} from './timeline-layout.js';

/** How long each stop is shown while playing, ms. */
const STOP_MS = 1800;

/** What the reader does with the day: buttons, the slider by pointer, keys and screen reader, the picture, and play. */
export class DayController implements ReactiveController {
  /** The strip as it was drawn last. */
  scene: TimelineScene | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #link: StoryLink;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isDragged = false;

  constructor(host: ReactiveControllerHost & Element, link: StoryLink) {
    this.#host = host;
    this.#link = link;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.pause();
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  get stops(): readonly Day[] {
    const {model, day} = this.#link.state;
    return model ? storyStops(model, day) : [];
  }

  /** Which of the stops is shown. */
  get at(): number {
    const {stops} = this;
    const at = stops.indexOf(this.#link.state.day ?? '');
    return at < 0 ? stops.length - 1 : at;
  }

  /** Goes to a stop, or as near as there is one; the reader's choice ends the play. */
  readonly go = (to: number): void => {
    this.pause();
    this.#show(to);
  };

  /**
   * Moves on by itself until the last stop, the reader's next act, or the page going out of sight. Does nothing for
   * readers who prefer less motion: they have the other controls.
   */
  readonly togglePlay = (): void => {
    if (this.pause() || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    if (this.at === this.stops.length - 1) this.#show(0);
    this.#timer = setInterval(() => {
      if (!document.hidden) this.#show(this.at + 1);
      if (document.hidden || this.at === this.stops.length - 1) this.pause();
    }, STOP_MS);
    this.#host.requestUpdate();
  };

  /** Ends the play, if there is one. @returns whether there was */
  readonly pause = (): boolean => {
    const {playing} = this;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (playing) this.#host.requestUpdate();
    return playing;
  };

  readonly onPointer = (event: PointerEvent): void => {
    this.#isDragged = event.type === 'pointerdown';
  };

  /** A click on the picture means the stop nearest to it. */
  readonly onPick = (event: MouseEvent): void => {
    if (!this.scene) return;
    const {left, right} = (event.currentTarget as Element).getBoundingClientRect();
    const xs = this.scene.stops.map(({x}) => x);
    this.go(nearestStop(xs, this.#isRightToLeft ? right - event.clientX : event.clientX - left));
  };

  readonly onInput = (event: Event): void => {
    if (!this.scene) return;
    const slider = event.target as HTMLInputElement;
    const values = sliderValues(this.scene);
    const to = valueStop(values, this.at, slider.valueAsNumber, this.#isDragged);
    // The thumb stands on a stop even where the day stays the same.
    slider.value = String(values[to] ?? 0);
    this.go(to);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = keyStop(event.key, this.at, this.stops.length, this.#isRightToLeft);
    if (to === undefined) return;
    event.preventDefault();
    this.go(to);
  };

  get #isRightToLeft(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  #show(to: number): void {
    const {stops} = this;
    this.#link.setDay(stops[Math.min(stops.length - 1, Math.max(0, to))]);
  }
}
