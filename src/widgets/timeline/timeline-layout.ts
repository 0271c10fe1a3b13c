import type {StoryEvent, StoryEventKind} from '../../model/events.js';
import type {StoryModel} from '../../model/story-model.js';
import {measureText} from '../../scales/text-metrics.js';
import {UNSTATED, type Day} from '../../story/types.js';
import type {Lane, TimelineScene, TimelineWords} from './timeline-scene.js';
import {dayNumber, TEXT, timeTicks} from './timeline-ticks.js';

export const lanes: readonly Lane[] = ['meeting', 'position', 'status', 'tie'];

/** The row an event stands in. */
export const laneOf = (kind: StoryEventKind): Lane => (kind === 'tie-end' ? 'tie' : kind);

/** Half the thumb of the slider: the first and the last stop stand that far from the ends, CSS px. */
export const INSET = 12;
/** Least distance between two stops, CSS px, where the strip is wide enough for it. */
const LEAST_GAP = 9;
/** Widths below which a row's name stands above it and not before it, CSS px. */
const STACKED_BELOW = 520;
const BAR = {width: 6, least: 4, most: 26};
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
  const counts = countByStop(
    stops,
    events.filter((event) => isTold(model, event)),
  );
  const used = lanes.filter((lane) => counts.some((row) => row.has(lane)));
  const stacked = width < STACKED_BELOW;
  const names = used.map((lane) => measureText(words.lane(lane), TEXT));
  const start = stacked ? 0 : Math.ceil(Math.max(0, ...names)) + 8;
  const length = width - start - 2 * INSET;
  const xs = stopPositions(stops, length).map((x) => round(start + INSET + x));

  const most = Math.max(1, ...counts.flatMap((row) => [...row.values()]));
  const numbers = xs.every((x, i) => i === 0 || x - xs[i - 1]! >= 22);
  const pitch = BAR.most + ROW.gap + (stacked ? ROW.label : 0) + (numbers ? TEXT : 0);
  const rows = used.map((lane, row) => {
    const base = (row + 1) * pitch;
    return {
      lane,
      base,
      label: stacked ? {x: 0, y: base - pitch + TEXT + 2} : {x: 0, y: base - 2},
      bars: counts.flatMap((row, stop) => {
        const count = row.get(lane);
        if (!count) return [];
        const height = Math.max(BAR.least, round((BAR.most * count) / most));
        return [{stop, count, x: round(xs[stop]! - BAR.width / 2), height, numbered: numbers}];
      }),
    };
  });
  return {
    width,
    height: rows.length * pitch,
    barWidth: BAR.width,
    start,
    end: width - INSET,
    stops: stops.map((day, i) => ({day, x: xs[i]!})),
    rows,
    ticks: timeTicks(stops, xs, {start, end: width}, words),
  };
}

/**
 * Where each stop stands, CSS px from the start of the strip. In proportion to time, but never closer than 9 px (or,
 * where there are too many, than an equal share of four fifths of the strip): days that follow each other stay apart.
 *
 * @param length CSS px
 */
export function stopPositions(stops: readonly Day[], length: number): readonly number[] {
  const gaps = stops.length - 1;
  if (gaps < 1) return stops.map(() => length / 2);
  const least = Math.min(LEAST_GAP, (0.8 * length) / gaps);
  const first = dayNumber(stops[0]!);
  const span = dayNumber(stops[gaps]!) - first || 1;
  const free = length - gaps * least;
  return stops.map((stop, i) => i * least + (free * (dayNumber(stop) - first)) / span);
}

/** How many events of each row a stop has. */
export function countByStop(
  stops: readonly Day[],
  events: readonly StoryEvent[],
): readonly ReadonlyMap<Lane, number>[] {
  const counts = new Map(stops.map((stop) => [stop, new Map<Lane, number>()]));
  for (const {day, kind} of events) {
    const row = counts.get(day);
    row?.set(laneOf(kind), (row.get(laneOf(kind)) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** The stop nearest to `x`; of two as near, the earlier. */
export function nearestStop(xs: readonly number[], x: number): number {
  return xs.reduce((best, at, i) => (Math.abs(at - x) < Math.abs(xs[best]! - x) ? i : best), 0);
}

const round = (x: number) => Math.round(x * 10) / 10;
