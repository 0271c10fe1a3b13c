import type {ReactiveControllerHost} from 'lit';
import {storyStops} from '../../model/events.js';
import type {StoryLink} from '../../state/story-link.js';
import type {Day} from '../../story/types.js';
import {keyStop, valueStop} from './timeline-keyboard.js';
import {nearestStop} from './timeline-layout.js';
import {PlayController} from './timeline-play-controller.js';
import {sliderValues, type TimelineScene} from './timeline-scene.js';

/** What the reader does with the day: buttons, the slider by pointer, keys and screen reader, the picture, and play. */
export class DayController {
  /** The strip as it was drawn last. */
  scene: TimelineScene | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #link: StoryLink;
  readonly #play: PlayController;
  #isDragged = false;

  constructor(host: ReactiveControllerHost & Element, link: StoryLink) {
    this.#host = host;
    this.#link = link;
    this.#play = new PlayController(host, () => this.#go(1));
  }

  get playing(): boolean {
    return this.#play.playing;
  }

  /** Whether time runs from right to left. */
  get isRightToLeft(): boolean {
    return (
      typeof getComputedStyle === 'function' && getComputedStyle(this.#host).direction === 'rtl'
    );
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

  /** Some stops on, or back. */
  readonly go = (steps: number): void => {
    this.#play.stop();
    this.#go(steps);
  };

  readonly togglePlay = (): void => {
    if (this.#play.playing) return this.#play.stop();
    if (this.at === this.stops.length - 1) this.#link.setDay(this.stops[0]);
    this.#play.start();
  };

  /** Ends the play, if there is one. @returns whether there was */
  readonly pause = (): boolean => {
    const {playing} = this.#play;
    this.#play.stop();
    return playing;
  };

  readonly onPointer = (event: PointerEvent): void => {
    this.#isDragged = event.type === 'pointerdown';
  };

  /** A click on the picture means the stop nearest to it. */
  readonly onPick = (event: MouseEvent): void => {
    const {scene} = this;
    if (!scene) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = this.isRightToLeft ? box.right - event.clientX : event.clientX - box.left;
    const xs = scene.stops.map((stop) => stop.x);
    this.#choose(scene.stops[nearestStop(xs, (x * scene.width) / box.width)]?.day);
  };

  readonly onInput = (event: Event): void => {
    const {scene} = this;
    if (!scene) return;
    const slider = event.target as HTMLInputElement;
    const values = sliderValues(scene);
    const at = scene.stops.findIndex(({day}) => day === this.#link.state.day);
    const to = valueStop(values, at, slider.valueAsNumber, this.#isDragged);
    // The thumb stands on a stop even where the day stays the same.
    slider.value = String(values[to] ?? 0);
    this.#choose(scene.stops[to]?.day);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const {stops} = this;
    const to = keyStop(event.key, this.at, stops.length, this.isRightToLeft);
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(stops[to]);
  };

  #choose(day: Day | undefined): void {
    this.#play.stop();
    this.#link.setDay(day);
  }

  /** @returns whether there are stops after the one it went to */
  #go(steps: number): boolean {
    const {stops} = this;
    const to = Math.min(stops.length - 1, Math.max(0, this.at + steps));
    if (stops.length > 0) this.#link.setDay(stops[to]);
    return to < stops.length - 1;
  }
}
