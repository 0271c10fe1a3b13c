import {messagesFor} from '../../locales/catalogue.js';
import {refMessages} from '../../locales/en/ref.js';
import {timelineMessages} from '../../locales/en/timeline.js';
import {storyEvents, type StoryEvent} from '../../model/events.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import type {FrameHead} from '../frame/frame-view.js';
import {frameStyles} from '../frame/frame.styles.js';
import {memo} from '../memo.js';
import {RefEvents} from '../ref-events.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {DayController} from './timeline-day-controller.js';
import {timelineHead, type TimelineTexts} from './timeline-description.js';
import {layoutTimeline} from './timeline-layout.js';
import {changesView, controlsView, stripView} from './timeline-view.js';
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

  readonly #day = new DayController(this, this.link);
  readonly #refs = new RefEvents(this, this.link, () => this.#day.pause());
  /** Stops come as one text, which is the same while they are: they change with a day that is none of the story's own. */
  readonly #layout = memo((events: readonly StoryEvent[], stops: string, width: number) =>
    layoutTimeline(events, stops.split(' '), width),
  );

  protected override head({model}: ReadyState): Pick<FrameHead, 'kicker' | 'heading' | 'summary'> {
    return {kicker: this.#texts.messages.kicker, ...timelineHead(model, this.#texts)};
  }

  protected override graphic(ready: ReadyState): unknown {
    const texts = this.#texts;
    const day = this.#day;
    const {stops, playing} = day;
    if (stops.length === 0) return '';
    const scene = this.#layout(storyEvents(ready.model), stops.join(' '), this.box.width);
    return this.#refs.view([
      controlsView(day, texts),
      stripView(ready, scene, day, texts),
      changesView(ready, !playing, texts),
    ]);
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
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-timeline': PlenaryTimeline;
  }
}
