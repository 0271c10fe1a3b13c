import {html} from 'lit';
import {state} from 'lit/decorators.js';
import {messagesFor} from '../../locales/catalogue.js';
import {formatDate, formatDay} from '../../locales/dates.js';
import {refMessages} from '../../locales/en/ref.js';
import {timelineMessages} from '../../locales/en/timeline.js';
import {latestChanges} from '../../model/story-changes.js';
import {storyEvents} from '../../model/events.js';
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
import {DayController} from './timeline-day-controller.js';
import {layoutTimeline} from './timeline-layout.js';
import type {TimelineScene, TimelineWords} from './timeline-scene.js';
import {stripView} from './timeline-strip-view.js';
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

  readonly #day = new DayController(this, this.link);
  #laidOut: {model: StoryModel; key: string; scene: TimelineScene} | undefined;

  protected override head({model}: ReadyState): Pick<FrameHead, 'kicker' | 'heading' | 'summary'> {
    return {kicker: this.#texts.messages.kicker, ...timelineHead(model, this.#texts)};
  }

  protected override graphic(ready: ReadyState): unknown {
    const {model} = ready;
    const texts = this.#texts;
    const {stops, at} = this.#day;
    if (stops.length === 0) return '';
    const name = formatDay(stops[at]!, texts.lang);
    const place = texts.messages.stop(at + 1, stops.length);
    const scene = this.#sceneOf(model, stops, texts);
    this.#day.scene = scene;
    return html`<div @keydown=${this.#onEscape}>
      ${controlsView(
        {
          day: name,
          place,
          isFirst: at === 0,
          isLast: at === stops.length - 1,
          playing: this.#day.playing,
          go: this.#day.go,
          togglePlay: this.#day.togglePlay,
        },
        texts,
      )}
      ${stripView({
        scene,
        at,
        isRightToLeft: this.#day.isRightToLeft,
        rowName: ({lane}) => texts.messages.lanes[lane],
        label: texts.messages.slider,
        valueText: name,
        fresh: texts.messages.fresh,
        again: texts.messages.saidAgain,
        day: this.#day,
      })}
      ${this.#changes(ready, texts)}
    </div>`;
  }

  protected override updated(): void {
    // The slider stands beside the names of the rows: a length, which no class can say.
    const {scene} = this.#day;
    if (scene) this.style.setProperty('--_strip-start', `${scene.start}px`);
  }

  /** Laid out anew only for another story, another set of stops, another width or language. */
  #sceneOf(model: StoryModel, stops: readonly Day[], texts: TimelineTexts): TimelineScene {
    const key = [this.box.width, texts.lang, ...stops].join(' ');
    const last = this.#laidOut;
    if (last?.model === model && last.key === key) return last.scene;
    const words = this.#words(model, texts);
    const scene = layoutTimeline(model, storyEvents(model), stops, this.box.width, words);
    this.#laidOut = {model, key, scene};
    return scene;
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
        announce: !this.#day.playing,
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

  #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (!this.#day.pause()) this.link.clear();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-timeline': PlenaryTimeline;
  }
}
