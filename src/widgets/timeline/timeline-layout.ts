import type {StoryEvent, StoryEventKind} from '../../model/events.js';
import {UNSTATED, type Day} from '../../story/types.js';

/** The rows of the strip. */
export const lanes: readonly StoryEventKind[] = ['meeting', 'cell', 'status', 'tie'];

/** The strip as plain data, CSS px, in time from left to right; the styles mirror it for scripts that run the other way. */
export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  readonly barWidth: number;
  /** Where each stop stands. */
  readonly xs: readonly number[];
  readonly rows: readonly {
    readonly lane: StoryEventKind;
    /** Where its bars stand on; its name stands above them. */
    readonly base: number;
    readonly bars: readonly {
      /** Which of the stops. */
      readonly stop: number;
      readonly count: number;
      readonly x: number;
      readonly height: number;
    }[];
  }[];
  /** Dates beneath: the first and the last stop, and between them the years in which they are. */
  readonly ticks: readonly {
    readonly x: number;
    readonly day: Day;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

/** Half the thumb of the slider: the first and the last stop stand that far from the ends, CSS px. */
export const INSET = 12;
/** Bars and the rows they stand in, CSS px: the highest bar is as high as `most`. */
const BAR = {width: 7, thinnest: 2, least: 4, most: 26};
const ROW = 52;
/** Room for a year, and for a day at the ends, CSS px. */
const YEAR = 48;
const DATE = 100;

/** Someone's first record says that they have not said anything: nothing is new of that. */
export const isSilent = (event: StoryEvent): boolean =>
  event.kind === 'cell' && event.change === 'first' && event.record.stance === UNSTATED;

/** Whether an event is shown on the strip: all but what says again what was said before, or that nothing was. */
export const isTold = (event: StoryEvent): boolean =>
  event.change !== 'restated' && !isSilent(event);

/**
 * The strip: one row for each sort of event, a bar for each day that has some, as long as they are many, and dates
 * beneath. Each day is one step, however long the time between two of them; the dates say how long it was.
 *
 * @param stops days, oldest first, each once, at least two
 * @param width CSS px
 */
export function layoutTimeline(
  events: readonly StoryEvent[],
  stops: readonly Day[],
  width: number,
): TimelineScene {
  const told = events.filter(isTold);
  const gap = (width - 2 * INSET) / (stops.length - 1);
  const xs = stops.map((_, i) => INSET + i * gap);
  const barWidth = Math.max(BAR.thinnest, Math.min(BAR.width, gap - 2));
  const counts = lanes
    .map((lane) => {
      const days = told.filter(({kind}) => kind === lane).map(({day}) => day);
      return {lane, counts: stops.map((stop) => days.filter((day) => day === stop).length)};
    })
    .filter((row) => row.counts.some(Boolean));
  const most = Math.max(...counts.flatMap((row) => row.counts));
  return {
    width,
    height: counts.length * ROW,
    barWidth,
    xs,
    rows: counts.map(({lane, counts: row}, at) => ({
      lane,
      base: (at + 1) * ROW - 6,
      bars: row.flatMap((count, stop) => {
        const height = Math.max(BAR.least, (BAR.most * count) / most);
        return count > 0 ? [{stop, count, x: xs[stop]! - barWidth / 2, height}] : [];
      }),
    })),
    ticks: ticksOf(stops, xs, width),
  };
}

/** The first and the last stop, and between them the first of each year for which there is room. */
function ticksOf(stops: readonly Day[], xs: readonly number[], width: number) {
  const ticks: TimelineScene['ticks'][number][] = [{x: 0, day: stops[0]!, anchor: 'start'}];
  let free = DATE;
  stops.forEach((day, i) => {
    const x = xs[i]!;
    const isSameYear = stops[i - 1]?.slice(0, 4) === day.slice(0, 4);
    if (isSameYear || x - YEAR / 2 < free || x + YEAR / 2 > width - DATE) return;
    ticks.push({x, day, anchor: 'middle'});
    free = x + YEAR / 2;
  });
  return [...ticks, {x: width, day: stops[stops.length - 1]!, anchor: 'end' as const}];
}
