import {html} from 'lit';
import {state} from 'lit/decorators.js';
import {messagesFor} from '../../locales/catalogue.js';
import {formatDate, formatDay} from '../../locales/dates.js';
import {refMessages} from '../../locales/en/ref.js';
import {timelineMessages} from '../../locales/en/timeline.js';
import {latestChanges} from '../../model/story-changes.js';
import {storyEvents, storyStops} from '../../model/events.js';
import {isSelected} from '../../model/selection.js';
import {sameRef} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';
import {speaksOf} from '../../model/target.js';
import type {Day} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import type {FrameHead} from '../frame/frame-view.js';
import {frameStyles} from '../frame/frame.styles.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {
  changeGroups,
  changeTitle,
  dayName,
  timelineHead,
  type TimelineTexts,
} from './timeline-description.js';
import {keyStop, valueStop} from './timeline-keyboard.js';
import {layoutTimeline, nearestStop} from './timeline-layout.js';
import {PlayController} from './timeline-play-controller.js';
import type {TimelineScene, TimelineWords} from './timeline-scene.js';
import {sliderValues, stripView} from './timeline-strip-view.js';
import {changesView, controlsView} from './timeline-view.js';
import {timelineStyles} from './timeline.styles.js';

/**
 * The story on any day: its dated events on one strip. The day chosen here is shown by every widget of the story, and
 * what is new on it is said in words. A story that is the same on every day gets a sentence and no control.
 *
 * @summary Chooses the day that all widgets show.
 * @csspart controls - Back, forward, play, and the day.
 * @csspart button - A button.
 * @csspart play - The button that plays and pauses.
 * @csspart day - The day shown.
 * @csspart strip - Bars, slider and dates.
 * @csspart slider - The slider.
 * @csspart changes - What is new on the day.
 * @csspart changes-title - The line above it.
 * @csspart change - One thing that is new.
 * @event {PlenaryAsOfChangeEvent} plenary-as-of-change - The reader has chosen another day.
 * @event {PlenarySelectionChangeEvent} plenary-selection-change - The reader has selected something.
 * @event {PlenaryRequestSelectEvent} plenary-request-select - The reader asks for something to be selected; cancel to refuse.
 */
export class PlenaryTimeline extends PlenaryWidget {
  static override styles = [tokens, hostStyles, frameStyles, stanceStyles, timelineStyles];

  /** The day whose changes are listed in full. */
  @state() private expanded?: Day | undefined;

  readonly #play = new PlayController(this, () => this.#go(1));
  #scene: TimelineScene | undefined;
  #isDragged = false;

  protected override head({model}: ReadyState): Pick<FrameHead, 'kicker' | 'heading' | 'summary'> {
    return {kicker: this.#texts.messages.kicker, ...timelineHead(model, this.#texts)};
  }

  protected override graphic(ready: ReadyState): unknown {
    const {model, day} = ready;
    const texts = this.#texts;
    const stops = storyStops(model, day);
    if (stops.length === 0) return '';
    const at = this.#at(stops);
    const name = formatDay(stops[at]!, texts.lang);
    const place = texts.messages.stop(at + 1, stops.length);
    const isRightToLeft = this.#isRightToLeft;
    const scene = layoutTimeline(
      model,
      storyEvents(model),
      stops,
      this.box.width,
      this.#words(model, texts),
    );
    this.#scene = scene;
    return html`<div @keydown=${this.#onEscape}>
      ${controlsView(
        {
          day: name,
          place,
          isFirst: at === 0,
          isLast: at === stops.length - 1,
          playing: this.#play.playing,
          go: (steps) => this.#byHand(() => this.#go(steps)),
          togglePlay: this.#togglePlay,
        },
        texts,
      )}
      ${stripView({
        scene,
        at,
        isRightToLeft,
        rowName: ({lane}) => texts.messages.lanes[lane],
        label: texts.messages.slider,
        valueText: name,
        fresh: texts.messages.fresh,
        again: texts.messages.saidAgain,
        pick: this.#onPick,
        input: this.#onInput,
        key: this.#onKey,
      })}
      ${this.#changes(ready, texts)}
    </div>`;
  }

  protected override updated(): void {
    // The slider stands beside the names of the rows: a length, which no class can say.
    this.style.setProperty('--_strip-start', `${this.#scene?.start ?? 0}px`);
  }

  #changes({model, day, selection, highlight}: ReadyState, texts: TimelineTexts): unknown {
    const changes = latestChanges(model, day);
    const {since} = changes;
    return changesView(
      {
        story: model.story,
        title: changeTitle(model, changes, day, texts),
        note: since === undefined ? '' : texts.messages.against(formatDay(since, texts.lang)),
        groups: changeGroups(model, changes, texts),
        expanded: this.expanded !== undefined && this.expanded === changes.on,
        announce: !this.#play.playing,
        isSelected: (ref) => isSelected(selection, ref),
        isMarked: (ref) => selection.some((chosen) => speaksOf(chosen, ref)),
        isLit: (ref) => sameRef(highlight, ref),
        select: (ref, {shiftKey, ctrlKey, metaKey}) =>
          this.link.select(ref, shiftKey || ctrlKey || metaKey),
        highlight: (ref) => this.link.highlight(ref),
        expand: () => (this.expanded = changes.on),
      },
      texts,
    );
  }

  get #texts(): TimelineTexts {
    const {messages: frame, lang} = this.wording;
    return {
      messages: messagesFor(lang, 'timeline', timelineMessages),
      frame,
      ref: messagesFor(lang, 'ref', refMessages),
      lang,
    };
  }

  #words(model: StoryModel, {messages, lang}: TimelineTexts): TimelineWords {
    const part = (text: string) =>
      formatDate({text, start: `${text}-01-01`.slice(0, 10), end: ''}, lang, true);
    return {
      lane: (lane) => messages.lanes[lane],
      day: (day) => dayName(model, day, lang, true),
      month: part,
      year: part,
    };
  }

  get #isRightToLeft(): boolean {
    return typeof getComputedStyle === 'function' && getComputedStyle(this).direction === 'rtl';
  }

  get #stops(): readonly Day[] {
    const {model, day} = this.link.state;
    return model ? storyStops(model, day) : [];
  }

  #at(stops: readonly Day[]): number {
    const at = stops.indexOf(this.link.state.day ?? '');
    return at < 0 ? stops.length - 1 : at;
  }

  /** Goes some stops on. @returns whether there are more after it */
  #go(steps: number): boolean {
    const stops = this.#stops;
    const to = Math.min(stops.length - 1, Math.max(0, this.#at(stops) + steps));
    if (stops.length > 0) this.link.setDay(stops[to]);
    return to < stops.length - 1;
  }

  /** What the reader does by hand ends the play. */
  #byHand(act: () => void): void {
    this.#play.stop();
    act();
  }

  #togglePlay = (): void => {
    if (this.#play.playing) return this.#play.stop();
    const stops = this.#stops;
    if (this.#at(stops) === stops.length - 1) this.link.setDay(stops[0]);
    this.#play.start();
  };

  /** A click on the picture means the stop nearest to it. */
  #onPick = (event: PointerEvent): void => {
    const scene = this.#scene;
    if (!scene) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = this.#isRightToLeft ? box.right - event.clientX : event.clientX - box.left;
    const to = nearestStop(
      scene.stops.map((stop) => stop.x),
      (x * scene.width) / box.width,
    );
    this.#byHand(() => this.link.setDay(scene.stops[to]?.day));
  };

  #onInput = (event: Event): void => {
    const scene = this.#scene;
    const slider = event.target as HTMLInputElement;
    if (!scene) return;
    const at = this.#at(scene.stops.map(({day}) => day));
    const to = valueStop(sliderValues(scene), at, slider.valueAsNumber, this.#isDragged);
    this.#byHand(() => this.link.setDay(scene.stops[to]?.day));
    // The thumb stands on a stop even where the day stays the same.
    slider.value = String(sliderValues(scene)[to] ?? 0);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = this.#stops;
    const to = keyStop(event.key, this.#at(stops), stops.length, this.#isRightToLeft);
    if (to === undefined) return;
    event.preventDefault();
    this.#byHand(() => this.link.setDay(stops[to]));
  };

  #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (this.#play.playing) this.#play.stop();
    else this.link.clear();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-timeline': PlenaryTimeline;
  }
}
