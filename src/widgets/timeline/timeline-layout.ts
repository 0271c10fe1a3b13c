import type {StoryEvent, StoryEventKind} from '../../model/events.js';
import {UNSTATED, type Day} from '../../story/types.js';

/** The rows of the strip. */
export const lanes: readonly StoryEventKind[] = ['meeting', 'cell', 'status', 'tie'];

/** The strip as plain data, CSS px, in time from left to right; the styles mirror it for scripts that run the other way. */
export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  readonly barWidth: number;
  /** Where each stop stands, in whole px, so that the native slider can stand there too. */
  readonly xs: readonly number[];
  readonly rows: readonly {
    readonly lane: StoryEventKind;
    /** Where its bars stand on; its name stands above them. */
    readonly base: number;
    readonly bars: readonly {
      /** Which of the stops. */
      readonly stop: number;
      /** How many are told; 0 where all that is recorded is as it was. */
      readonly count: number;
      readonly x: number;
      readonly height: number;
    }[];
  }[];
  /** Dates beneath: the first and the last stop, and between them round years where they begin. */
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
/** Room for a year, and for a day at the ends, and how far apart round years are about, CSS px. */
const YEAR = 56;
const DATE = 100;
const YEARS = 100;
/** How near to one another stops may come, CSS px: a target's breadth where that leaves at least half of the room to time. */
const GAP = {most: 24, least: 4};

/** Someone's first record says that they have not said anything: nothing is new of that. */
export const isSilent = (event: StoryEvent): boolean =>
  event.kind === 'cell' && event.change === 'first' && event.record.stance === UNSTATED;

/** Whether an event makes its bar higher: all but what says again what was said before, or that nothing was. */
export const isTold = (event: StoryEvent): boolean =>
  event.change !== 'restated' && !isSilent(event);

/**
 * The strip: one row for each sort of event, a bar for each day that has some, as long as they are many; the shortest,
 * and quiet, where nothing is told; and dates beneath. Days stand where their time puts them; those too near to be told apart are drawn apart.
 *
 * @param stops days, oldest first, each once, at least two
 * @param width CSS px
 */
export function layoutTimeline(
  events: readonly StoryEvent[],
  stops: readonly Day[],
  width: number,
): TimelineScene {
  const even = (width - 2 * INSET) / (stops.length - 1);
  const gap = Math.min(GAP.most, even, Math.max(GAP.least, even / 2));
  const xs = placesOf(stops, width - 2 * INSET, gap).map((x) => Math.round(INSET + x));
  const barWidth = Math.max(BAR.thinnest, Math.min(BAR.width, Math.floor(gap) - 2));
  const rows = lanes
    .map((lane) => {
      const own = events.filter(({kind}) => kind === lane);
      const bars = stops.flatMap((day, stop) => {
        const there = own.filter((event) => event.day === day);
        const count = there.filter(isTold).length;
        return there.length > 0 ? [{stop, count, x: xs[stop]! - barWidth / 2}] : [];
      });
      return {lane, bars};
    })
    .filter(({bars}) => bars.length > 0);
  const most = Math.max(1, ...rows.flatMap(({bars}) => bars.map(({count}) => count)));
  return {
    width,
    height: rows.length * ROW,
    barWidth,
    xs,
    rows: rows.map(({lane, bars}, at) => ({
      lane,
      base: (at + 1) * ROW - 6,
      bars: bars.map((bar) => ({
        ...bar,
        height: Math.max(BAR.least, (BAR.most * bar.count) / most),
      })),
    })),
    ticks: ticksOf(stops, xs, width),
  };
}

const timeOf = (day: Day) => Date.parse(day);

/**
 * A linear scale of time from 0 to `room`, but for stops nearer than `gap`: the later one is moved on, and back where
 * the end leaves no room. Nothing changes its order.
 */
function placesOf(stops: readonly Day[], room: number, gap: number): readonly number[] {
  const [start, ...later] = stops.map(timeOf) as [number, ...number[]];
  const span = later.at(-1)! - start;
  const xs = [0];
  for (const time of later) xs.push(Math.max(((time - start) / span) * room, xs.at(-1)! + gap));
  return xs.map((x, i) => Math.min(x, room - (stops.length - 1 - i) * gap));
}

/** The first and the last stop, and between them as many round years as there is room for. */
function ticksOf(stops: readonly Day[], xs: readonly number[], width: number) {
  const [first, last] = [stops[0]!, stops.at(-1)!];
  const years = parseInt(last) - parseInt(first);
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => years / each < width / YEARS) ?? 1000;
  const all: TimelineScene['ticks'][number][] = [{x: 0, day: first, anchor: 'start'}];
  let free = DATE;
  for (let year = parseInt(first) + 1; year <= parseInt(last); year++) {
    const day = `${year}-01-01`;
    const at = stops.findIndex((stop) => stop >= day);
    const [from, to] = [stops[at - 1]!, stops[at]!].map(timeOf) as [number, number];
    const x = Math.round(xs[at]! - ((to - timeOf(day)) / (to - from)) * (xs[at]! - xs[at - 1]!));
    if (year % step || x - YEAR / 2 < free || x + YEAR / 2 > width - DATE) continue;
    all.push({x, day, anchor: 'middle'});
    free = x + YEAR / 2;
  }
  return [...all, {x: width, day: last, anchor: 'end' as const}];
}
