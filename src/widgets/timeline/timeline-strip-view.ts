import {html, svg, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {DayController} from './timeline-day-controller.js';
import {sliderValues, type TimelineScene, type TimelineTick} from './timeline-scene.js';

/** Height of the dates beneath the slider, CSS px. */
const DATES = 18;

export interface StripContext {
  readonly scene: TimelineScene;
  /** Which of the stops is shown. */
  readonly at: number;
  readonly isRightToLeft: boolean;
  /** Names of the rows. */
  readonly rowName: (row: TimelineScene['rows'][number]) => string;
  /** Name of the slider, and its value in words. */
  readonly label: string;
  readonly valueText: string;
  /** Words of the key: what is new, and what was said again. */
  readonly fresh: string;
  readonly again: string;
  /** What the reader does with it. */
  readonly day: Pick<DayController, 'onPick' | 'onInput' | 'onKey' | 'onPointer'>;
}

/**
 * The strip: bars above, the slider under them, dates beneath. The picture is hidden from assistive technology; the
 * slider says its day in words, and what is new on it stands in the text below.
 */
export function stripView(context: StripContext): TemplateResult {
  const {scene, at} = context;
  const {width, height, stops} = scene;
  const mirror = (x: number) => (context.isRightToLeft ? width - x : x);
  const now = mirror(stops[at]?.x ?? 0);
  return html`<div class="strip" part="strip">
    <svg
      class="rows"
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      aria-hidden="true"
      focusable="false"
      @click=${context.day.onPick}
    >
      ${scene.ticks.map(({x, anchor}) =>
        anchor === 'middle'
          ? svg`<line class="grid" x1=${mirror(x)} x2=${mirror(x)} y1="0" y2=${height} />`
          : '',
      )}
      <line class="now" x1=${now} x2=${now} y1="0" y2=${height + 1} />
      ${scene.rows.map((row) => rowView(row, context, mirror))}
    </svg>
    <input
      class="slider"
      part="slider"
      type="range"
      min="0"
      max="${Math.round((scene.end - (stops[0]?.x ?? 0)) * 10)}"
      step="1"
      .value=${live(String(sliderValues(scene)[at] ?? 0))}
      aria-label=${context.label}
      aria-valuetext=${context.valueText}
      @input=${context.day.onInput}
      @keydown=${context.day.onKey}
      @pointerdown=${context.day.onPointer}
      @pointerup=${context.day.onPointer}
      @pointercancel=${context.day.onPointer}
    />
    <svg
      class="dates"
      width=${width}
      height=${DATES}
      viewBox="0 0 ${width} ${DATES}"
      aria-hidden="true"
      focusable="false"
    >
      ${scene.ticks.map((tick) => dateView(tick, mirror))}
    </svg>
    ${hasAgain(scene) ? html`<p class="key" aria-hidden="true"><span class="swatch"></span>${context.fresh} <span class="swatch is-again"></span>${context.again}</p>` : ''}
  </div>`;
}

function rowView(
  row: TimelineScene['rows'][number],
  {scene, at, isRightToLeft, rowName}: StripContext,
  mirror: (x: number) => number,
): TemplateResult {
  const {barWidth} = scene;
  const side = isRightToLeft ? barWidth : 0;
  return svg`<g>
    <line class="base-line" x1=${mirror(scene.start)} x2=${mirror(scene.width)} y1=${row.base} y2=${row.base} />
    <text class="row-name" x=${mirror(row.label.x)} y=${row.label.y} text-anchor="start">${rowName(row)}</text>
    ${row.bars.map((bar) => {
      const when = bar.stop === at ? 'is-now' : bar.stop < at ? 'is-past' : 'is-later';
      const x = mirror(bar.x) - side;
      const top = row.base - bar.height;
      return svg`<rect class="bar ${when}" x=${x} y=${top} width=${barWidth} height=${bar.height} />
        ${bar.again > 0 ? svg`<rect class="again ${when}" x=${x} y=${top} width=${barWidth} height=${bar.again} />` : ''}
        ${
          bar.numbered
            ? svg`<text class="count ${when}" x=${x + barWidth / 2} y=${top - 3} text-anchor="middle">${bar.count}</text>`
            : ''
        }`;
    })}
  </g>`;
}

const hasAgain = ({rows}: TimelineScene) =>
  rows.some(({bars}) => bars.some(({again}) => again > 0));

function dateView(
  {x, label, anchor}: TimelineTick,
  mirror: (x: number) => number,
): TemplateResult | string {
  return label === ''
    ? ''
    : svg`<text class="date" x=${mirror(x)} y="13" text-anchor=${anchor}>${label}</text>`;
}
