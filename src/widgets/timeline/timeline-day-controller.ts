import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {storyStops} from '../../model/events.js';
import type {StoryLink} from '../../state/story-link.js';
import type {Day} from '../../story/types.js';

/** How long each stop is shown while playing, ms. */
const STOP_MS = 1800;

/** Which day is shown, and how the reader goes to another: to a stop, or by playing. */
export class DayController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #link: StoryLink;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, link: StoryLink) {
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

  #show(to: number): void {
    const {stops} = this;
    this.#link.show({day: stops[Math.min(stops.length - 1, Math.max(0, to))]}, true);
  }
}
