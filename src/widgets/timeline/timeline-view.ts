import {minIndex} from 'd3';
import {html, nothing, svg, type TemplateResult} from 'lit';
import {formatDay} from '../../locales/dates.js';
import {refKey, sameRef} from '../../model/ref.js';
import {isSelected} from '../../model/selection.js';
import {latestChanges} from '../../model/story-changes.js';
import {speaksOf} from '../../model/target.js';
import {createStanceScale, type StanceScale} from '../../scales/stance-scale.js';
import {stanceGlyphView} from '../stance/stance-glyph-view.js';
import type {ReadyState} from '../widget.js';
import type {DayController} from './timeline-day-controller.js';
import {
  changeGroups,
  changeTitle,
  dayName,
  type ChangeLine,
  type TimelineTexts,
} from './timeline-description.js';
import {INSET, type TimelineScene} from './timeline-layout.js';

/** Back, forward, play, and the day that is shown. */
export function controlsView(day: DayController, {messages, lang}: TimelineTexts): TemplateResult {
  const {at, stops, playing} = day;
  const button = (part: string, label: string, path: string, click: () => void, off = false) =>
    html`<button
      class="button ${part}"
      part="button ${part}"
      type="button"
      data-control
      aria-label=${label}
      aria-disabled=${off}
      @click=${click}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg
      >${part === 'play' ? ` ${label}` : ''}
    </button>`;
  return html`<div class="controls" part="controls" role="toolbar" aria-label=${messages.slider}>
    ${button('back', messages.previous, 'M10 3 5 8l5 5', () => day.go(at - 1), at === 0)}
    ${button('next', messages.next, 'm6 3 5 5-5 5', () => day.go(at + 1), at === stops.length - 1)}
    ${button(
      'play',
      playing ? messages.pause : messages.play,
      playing ? 'M5.5 3v10M10.5 3v10' : 'm5 3 8 5-8 5z',
      day.togglePlay,
    )}
    <bdi class="day" part="day">${formatDay(stops[at]!, lang)}</bdi>
    <bdi class="muted">${messages.stop(at + 1, stops.length)}</bdi>
  </div>`;
}

/**
 * The strip: bars above, the slider under them, dates beneath. The picture is hidden from assistive technology; the
 * slider says its day in words, and what is new on it stands in the text below.
 */
export function stripView(
  {model}: ReadyState,
  scene: TimelineScene,
  {at, stops, go}: DayController,
  {messages, lang}: TimelineTexts,
): TemplateResult {
  const {width, height, xs, rows, ticks, barWidth} = scene;
  const nearest = (to: number) => minIndex(xs, (x) => Math.abs(x - to));
  /** A click on the picture means the stop nearest to it. */
  const pick = ({currentTarget, clientX}: MouseEvent) => {
    const strip = currentTarget as Element;
    const {left, right} = strip.getBoundingClientRect();
    const from = getComputedStyle(strip.parentElement!).direction === 'rtl' ? right : left;
    go(nearest(Math.abs(clientX - from)));
  };
  /** The slider stops at days alone. A key's step may be too short to come near the next: it leads there all the same. */
  const slide = ({currentTarget}: Event) => {
    const slider = currentTarget as HTMLInputElement;
    const x = slider.valueAsNumber + INSET;
    let to = nearest(x);
    if (to === at && !slider.matches(':active')) to += Math.sign(x - xs[at]!);
    // It stands where the last render put it until the story is on another day.
    slider.valueAsNumber = xs[at]! - INSET;
    go(to);
  };
  return html`<div class="strip" part="strip">
    <svg class="rows" width=${width} height=${height} aria-hidden="true" @click=${pick}>
      ${ticks.map(({x}) => svg`<path class="line" d="M${x} 0V${height}"/>`)}
      <path class="now" d="M${xs[at]!} 0V${height}" />
      ${rows.map(
        ({lane, base, bars}) =>
          svg`<path class="line" d="M0 ${base}H${width}"/><text y=${base - 32}>${messages.lanes[lane]}</text>${bars.map(
            ({stop, count, x, height: high}) =>
              svg`<rect class="bar ${stop > at ? 'is-later' : count ? '' : 'is-again'}" x=${x} y=${base - high} width=${barWidth} height=${high}/>`,
          )}`,
      )}
    </svg>
    <input
      class="slider"
      part="slider"
      type="range"
      max=${width - 2 * INSET}
      .value=${xs[at]! - INSET}
      aria-label=${messages.slider}
      aria-valuetext=${formatDay(stops[at]!, lang)}
      @input=${slide}
    />
    <svg width=${width} height="18" aria-hidden="true">
      ${ticks.map(
        ({x, day, anchor}) =>
          svg`<text x=${x} y="13" text-anchor=${anchor}>${
            anchor === 'middle' ? day.slice(0, 4) : dayName(model, day, lang, true)
          }</text>`,
      )}
    </svg>
  </div>`;
}

/** What is new on the day, in words. Each line leads to the mark. */
export function changesView(
  state: ReadyState,
  announce: boolean,
  texts: TimelineTexts,
): TemplateResult {
  const {model, day} = state;
  const {messages, lang} = texts;
  const scale = createStanceScale(model.story.stances);
  const changes = latestChanges(model, day);
  const {since} = changes;
  return html`<div class="changes" part="changes">
    <p part="changes-title" class="changes-title" aria-live=${announce ? 'polite' : 'off'}>
      <strong>${changeTitle(model, changes, day, texts)}</strong>
      <span class="muted">${since && messages.against(formatDay(since, lang))}</span>
    </p>
    <dl>
      ${changeGroups(model, changes, texts).map(
        ({lane, lines, silent}) =>
          html`<dt class="muted">${messages.lanes[lane]}</dt>
            <dd>
              ${lines.map((line) => lineView(line, scale, state))}
              ${silent > 0 ? html`<span class="muted">${messages.silent(silent)}</span>` : nothing}
            </dd>`,
      )}
    </dl>
  </div>`;
}

function lineView(
  {ref, subject, now, note, position}: ChangeLine,
  scale: StanceScale,
  {selection, highlight}: ReadyState,
): TemplateResult {
  const isMarked = selection.some((chosen) => speaksOf(chosen, ref));
  return html`<button
    class="change ${isMarked ? 'is-selected' : ''} ${sameRef(highlight, ref) ? 'is-lit' : ''}"
    part="change"
    type="button"
    data-control
    data-ref=${refKey(ref)}
    aria-pressed=${isSelected(selection, ref)}
  >
    <bdi>${subject}</bdi>${
      now &&
      html`:
        <strong
          >${stanceGlyphView(scale.of(position?.stance), position?.evidence)}<bdi
            >${now}</bdi
          ></strong
        >`
    }
    ${note && html`<span class="muted">(<bdi>${note}</bdi>)</span>`}
  </button>`;
}
