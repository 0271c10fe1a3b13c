import type {StoryEvent, StoryEventKind} from '../../model/events.js';
import type {StoryModel} from '../../model/story-model.js';
import {UNSTATED, type Day} from '../../story/types.js';

/** A row of the strip: the end of a tie stands with the ties. */
export type Lane = Exclude<StoryEventKind, 'tie-end'>;

export const lanes: readonly Lane[] = ['meeting', 'position', 'status', 'tie'];

/** The row an event stands in. */
export const laneOf = (kind: StoryEventKind): Lane => (kind === 'tie-end' ? 'tie' : kind);

/** The strip as plain data, CSS px, in time from left to right; the styles mirror it for scripts that run the other way. */
export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  readonly barWidth: number;
  readonly stops: readonly {readonly day: Day; readonly x: number}[];
  readonly rows: readonly {
    readonly lane: Lane;
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
  /** Dates beneath: the first and the last stop, and years between them. */
  readonly ticks: readonly {
    readonly x: number;
    readonly day: Day;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

/** Half the thumb of the slider: the first and the last stop stand that far from the ends, CSS px. */
const INSET = 12;
/** Least distance between two stops, CSS px, and the share of the strip that such distances may take together. */
const LEAST_GAP = 22;
const LEAST_SHARE = 0.7;
/** Bars and the rows they stand in, CSS px: the highest bar is as high as `most`. */
const BAR = {width: 7, thinnest: 2, least: 4, most: 26};
const ROW = 52;
/** Room for a year, and for a day at the ends, CSS px. */
const YEAR = 48;
const DATE = 100;

/**
 * Whether an event is shown on the strip: all but a record that says what the one before it said, and the first word
 * that someone has not said anything.
 */
export function isTold({histories, story}: StoryModel, event: StoryEvent): boolean {
  if (event.kind === 'position') {
    const history = histories.get(event.participant)?.get(event.option) ?? [];
    const before = history[history.indexOf(event.position) - 1];
    return event.position.stance !== (before?.stance ?? UNSTATED);
  }
  if (event.kind !== 'status') return true;
  const history = story.options.get(event.option)?.status ?? [];
  return history[history.indexOf(event.status) - 1]?.status !== event.status.status;
}

/**
 * The strip: one row for each sort of event, a bar for each day that has some, as long as they are many, and dates
 * beneath.
 *
 * @param stops days, oldest first, each once, at least two
 * @param width CSS px
 */
export function layoutTimeline(
  model: StoryModel,
  events: readonly StoryEvent[],
  stops: readonly Day[],
  width: number,
): TimelineScene {
  const told = events.filter((event) => isTold(model, event));
  const xs = stopPositions(stops, width - 2 * INSET).map((x) => round(INSET + x));
  const narrowest = Math.min(...xs.slice(1).map((x, i) => x - xs[i]!));
  const barWidth = Math.max(BAR.thinnest, Math.min(BAR.width, round(narrowest - 2)));
  const counts = lanes
    .map((lane) => {
      const days = told.filter(({kind}) => laneOf(kind) === lane).map(({day}) => day);
      return {lane, counts: stops.map((stop) => days.filter((day) => day === stop).length)};
    })
    .filter((row) => row.counts.some(Boolean));
  const most = Math.max(1, ...counts.flatMap((row) => row.counts));
  return {
    width,
    height: counts.length * ROW,
    barWidth,
    stops: stops.map((day, i) => ({day, x: xs[i]!})),
    rows: counts.map(({lane, counts: row}, at) => ({
      lane,
      base: (at + 1) * ROW - 6,
      bars: row.flatMap((count, stop) => {
        const height = Math.max(BAR.least, round((BAR.most * count) / most));
        return count > 0 ? [{stop, count, x: round(xs[stop]! - barWidth / 2), height}] : [];
      }),
    })),
    ticks: ticksOf(stops, xs, width),
  };
}

/**
 * Where each stop stands, CSS px from the start of the strip. In proportion to time, but never closer than 22 px (or,
 * where there are too many, than an equal share of seven tenths of the strip): days that follow each other stay apart.
 */
function stopPositions(stops: readonly Day[], length: number): readonly number[] {
  const gaps = stops.length - 1;
  const least = Math.min(LEAST_GAP, (LEAST_SHARE * length) / gaps);
  const first = dayNumber(stops[0]!);
  const span = dayNumber(stops[gaps]!) - first;
  return stops.map(
    (stop, i) => i * least + ((length - gaps * least) * (dayNumber(stop) - first)) / span,
  );
}

/** Days since 1 January 1970. */
const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const round = (x: number) => Math.round(x * 10) / 10;

/** The first and the last stop, and between them the years that have room. */
function ticksOf(stops: readonly Day[], xs: readonly number[], width: number) {
  const [first = '', last = ''] = [stops[0], stops[stops.length - 1]];
  const ticks: TimelineScene['ticks'][number][] = [{x: 0, day: first, anchor: 'start'}];
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4));
  const room = Math.max(1, width / YEAR);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((n) => (to - from) / n < room) ?? 1000;
  let free = DATE;
  for (let year = Math.ceil((from + 1) / step) * step; year <= to; year += step) {
    const day = `${year}`.padStart(4, '0') + '-01-01';
    const next = stops.findIndex((stop) => stop >= day);
    const before = dayNumber(stops[next - 1]!);
    const share = (dayNumber(day) - before) / (dayNumber(stops[next]!) - before);
    const x = round(xs[next - 1]! + share * (xs[next]! - xs[next - 1]!));
    if (x - YEAR / 2 < free || x + YEAR / 2 > width - DATE) continue;
    ticks.push({x, day, anchor: 'middle'});
    free = x + YEAR / 2;
  }
  return [...ticks, {x: width, day: last, anchor: 'end' as const}];
}

/** Value of the slider at each stop: tenths of a CSS px from the first. */
export function sliderValues({stops}: TimelineScene): readonly number[] {
  return stops.map(({x}) => Math.round((x - INSET) * 10));
}

/** The stop nearest to `x`; of two as near, the earlier. */
export function nearestStop(xs: readonly number[], x: number): number {
  return xs.reduce((best, at, i) => (Math.abs(at - x) < Math.abs(xs[best]! - x) ? i : best), 0);
}

/**
 * The stop that a new value of the slider means. A pointer means the nearest; anything else (a screen reader's own
 * way to raise a value) means at least one stop in its direction.
 *
 * @param xs value of each stop
 */
export function valueStop(
  xs: readonly number[],
  at: number,
  value: number,
  isPointer: boolean,
): number {
  const nearest = nearestStop(xs, value);
  const moved = Math.sign(value - (xs[at] ?? value));
  return isPointer || nearest !== at ? nearest : Math.min(xs.length - 1, Math.max(0, at + moved));
}

/** What a key does on the slider: to which of the stops it leads, or undefined for a key that does nothing here. */
export function keyStop(
  key: string,
  at: number,
  stops: number,
  isRightToLeft: boolean,
): number | undefined {
  const on = isRightToLeft ? -1 : 1;
  const step = new Map([
    ['ArrowRight', on],
    ['ArrowLeft', -on],
    ['ArrowUp', 1],
    ['ArrowDown', -1],
    ['PageUp', 5],
    ['PageDown', -5],
    ['Home', -stops],
    ['End', stops],
  ]).get(key);
  return step && Math.min(stops - 1, Math.max(0, at + step));
}
