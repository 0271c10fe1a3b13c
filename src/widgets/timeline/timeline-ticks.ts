import {measureText} from '../../scales/text-metrics.js';
import type {Day} from '../../story/types.js';
import type {TimelineTick, TimelineWords} from './timeline-scene.js';

/** Font size of what is written on the strip, CSS px. */
export const TEXT = 12;
/** Least space between two labels, CSS px. */
const AIR = 10;
/** Months from one tick to the next; from twelve on, ticks are years. */
const STEPS = [
  1,
  2,
  3,
  6,
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => 12 * years),
];

/** Days since 1 January 1970. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * Dates beneath the strip: the first and the last stop in full, and between them years, months or stops, whichever
 * suits the span, as many as have room. Labels overlap nothing and stay between `start` and `end`.
 *
 * @param xs where the stops are, CSS px
 */
export function timeTicks(
  stops: readonly Day[],
  xs: readonly number[],
  {start, end}: {readonly start: number; readonly end: number},
  words: TimelineWords,
): readonly TimelineTick[] {
  const from = stops[0]!;
  const to = stops[stops.length - 1]!;
  const last: TimelineTick = {x: end, label: words.day(to), anchor: 'end'};
  const first: TimelineTick = {x: start, label: words.day(from), anchor: 'start'};
  const days = dayNumber(to) - dayNumber(from);
  const middle = (day: Day, label: string): TimelineTick => ({
    x: interpolate(stops, xs, day),
    label,
    anchor: 'middle',
  });
  let between = stops.slice(1, -1).map((day) => middle(day, words.day(day)));
  if (days > 80)
    for (const step of STEPS.filter((months) => months >= 12 || days < 3 * 366)) {
      between = firsts(from, to, step).map((day) =>
        middle(day, step < 12 ? words.month(day.slice(0, 7)) : words.year(day.slice(0, 4))),
      );
      if (between.every((tick, i) => i === 0 || !overlaps(between[i - 1]!, tick))) break;
    }
  const labelled: TimelineTick[] = [];
  return [last, first, ...between].map((tick) => {
    if (labelled.some((other) => overlaps(tick, other))) return {...tick, label: ''};
    labelled.push(tick);
    return tick;
  });
}

/** First days of months after `from`, up to `to`, whose count of months is a multiple of `step`. */
function firsts(from: Day, to: Day, step: number): Day[] {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const list: Day[] = [];
  for (let at = Math.ceil((monthOf(from) + 1) / step) * step; at <= monthOf(to); at += step) {
    const part = (n: number, digits: number) => String(n).padStart(digits, '0');
    list.push(`${part(Math.floor(at / 12), 4)}-${part((at % 12) + 1, 2)}-01`);
  }
  return list;
}

/** Where a day between the first and the last stop falls: in proportion to time between its neighbours. */
function interpolate(stops: readonly Day[], xs: readonly number[], day: Day): number {
  const next = Math.max(
    1,
    stops.findIndex((stop) => stop >= day),
  );
  const before = dayNumber(stops[next - 1]!);
  const share = (dayNumber(day) - before) / (dayNumber(stops[next]!) - before);
  return Math.round((xs[next - 1]! + share * (xs[next]! - xs[next - 1]!)) * 10) / 10;
}

function overlaps(a: TimelineTick, b: TimelineTick): boolean {
  const [left, right] = boxOf(a);
  const [otherLeft, otherRight] = boxOf(b);
  return left < otherRight + AIR && otherLeft < right + AIR;
}

function boxOf({x, label, anchor}: TimelineTick): readonly [number, number] {
  const width = measureText(label, TEXT);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}
