import type {StoryEvent, StoryEventKind} from '../../model/events.js';
import type {StoryModel} from '../../model/story-model.js';
import {measureText} from '../../scales/text-metrics.js';
import {UNSTATED, type Day} from '../../story/types.js';
import type {Lane, TimelineRow, TimelineScene, TimelineWords} from './timeline-scene.js';
import {dayNumber, TEXT, timeTicks} from './timeline-ticks.js';

export const lanes: readonly Lane[] = ['meeting', 'position', 'status', 'tie'];

/** The row an event stands in. */
export const laneOf = (kind: StoryEventKind): Lane => (kind === 'tie-end' ? 'tie' : kind);

/** Half the thumb of the slider: the first and the last stop stand that far from the ends, CSS px. */
export const INSET = 12;
/** Least distance between two stops, CSS px, and the share of the strip that such distances may take together. */
const LEAST_GAP = 22;
const LEAST_SHARE = 0.7;
/** Widths below which a row's name stands above it and not before it, CSS px. */
const STACKED_BELOW = 520;
/** Bars, CSS px: the highest is as high as `most`; counts stand above them where there is room. */
const BAR = {width: 7, thinnest: 2, least: 4, most: 28};
const ROW = {gap: 10, label: 18};

/** Whether an event is shown on the strip: all but the first word that someone has not said anything. */
export function isTold({histories}: StoryModel, event: StoryEvent): boolean {
  if (event.kind !== 'position' || event.position.stance !== UNSTATED) return true;
  return histories.get(event.participant)?.get(event.option)?.[0] !== event.position;
}

/**
 * The strip: one row for each sort of event, a bar for each day that has some, as long as they are many, and dates
 * beneath. From left to right in time; the view mirrors it for scripts that run the other way.
 *
 * @param stops days, oldest first, each once, at least two
 * @param width CSS px
 */
export function layoutTimeline(
  model: StoryModel,
  events: readonly StoryEvent[],
  stops: readonly Day[],
  width: number,
  words: TimelineWords,
): TimelineScene {
  const counts = countByStop(model, stops, events);
  const used = lanes.filter((lane) => counts.some((row) => row.has(lane)));
  const stacked = width < STACKED_BELOW;
  const names = used.map((lane) => measureText(words.lane(lane), TEXT));
  const start = stacked ? 0 : Math.ceil(Math.max(0, ...names)) + 8;
  const length = width - start - 2 * INSET;
  const xs = stopPositions(stops, length).map((x) => round(start + INSET + x));

  const most = Math.max(1, ...counts.flatMap((row) => [...row.values()].map(({count}) => count)));
  const heightOf = (count: number) => Math.max(BAR.least, round((BAR.most * count) / most));
  const narrowest = Math.min(...xs.slice(1).map((x, i) => x - xs[i]!));
  const barWidth = Math.max(BAR.thinnest, Math.min(BAR.width, round(narrowest - 2)));
  const numbered = narrowest >= 20;
  const air = ROW.gap + (stacked ? ROW.label : 0) + (numbered ? TEXT : 0);
  let base = 0;
  const rows = used.map((lane): TimelineRow => {
    const top = base;
    const bars = counts.flatMap((row, stop) => {
      const {count = 0, again = 0} = row.get(lane) ?? {};
      const height = heightOf(count);
      const x = round(xs[stop]! - barWidth / 2);
      return count === 0
        ? []
        : [{stop, count, again: round((height * again) / count), x, height, numbered}];
    });
    base += Math.max(TEXT, ...bars.map(({height}) => height)) + air;
    return {lane, base, label: {x: 0, y: stacked ? top + TEXT + 4 : base - 2}, bars};
  });
  return {
    width,
    height: base,
    barWidth,
    start,
    end: width - INSET,
    stops: stops.map((day, i) => ({day, x: xs[i]!})),
    rows,
    ticks: timeTicks(stops, xs, {start, end: width}, words),
  };
}

/**
 * Where each stop stands, CSS px from the start of the strip. In proportion to time, but never closer than 22 px (or,
 * where there are too many, than an equal share of seven tenths of the strip): days that follow each other stay apart.
 *
 * @param length CSS px
 */
export function stopPositions(stops: readonly Day[], length: number): readonly number[] {
  const gaps = stops.length - 1;
  if (gaps < 1) return stops.map(() => length / 2);
  const least = Math.min(LEAST_GAP, (LEAST_SHARE * length) / gaps);
  const first = dayNumber(stops[0]!);
  const span = dayNumber(stops[gaps]!) - first || 1;
  const free = length - gaps * least;
  return stops.map((stop, i) => i * least + (free * (dayNumber(stop) - first)) / span);
}

/** How many events a stop has, and how many of them say again what held before. */
interface Count {
  readonly count: number;
  readonly again: number;
}

/** The events told at each stop, by row. */
export function countByStop(
  model: StoryModel,
  stops: readonly Day[],
  events: readonly StoryEvent[],
): readonly ReadonlyMap<Lane, Count>[] {
  const counts = new Map(stops.map((stop) => [stop, new Map<Lane, Count>()]));
  for (const event of events) {
    const row = counts.get(event.day);
    if (!row || !isTold(model, event)) continue;
    const lane = laneOf(event.kind);
    const {count, again} = row.get(lane) ?? {count: 0, again: 0};
    row.set(lane, {count: count + 1, again: again + Number(isAgain(model, event))});
  }
  return [...counts.values()];
}

/** Whether a record says the same as the one before it. */
function isAgain({histories, story}: StoryModel, event: StoryEvent): boolean {
  if (event.kind === 'position') {
    const history = histories.get(event.participant)?.get(event.option) ?? [];
    return history[history.indexOf(event.position) - 1]?.stance === event.position.stance;
  }
  if (event.kind !== 'status') return false;
  const history = story.options.get(event.option)?.status ?? [];
  return history[history.indexOf(event.status) - 1]?.status === event.status.status;
}

/** The stop nearest to `x`; of two as near, the earlier. */
export function nearestStop(xs: readonly number[], x: number): number {
  return xs.reduce((best, at, i) => (Math.abs(at - x) < Math.abs(xs[best]! - x) ? i : best), 0);
}

const round = (x: number) => Math.round(x * 10) / 10;
