import {measureText} from '../../scales/text-metrics.js';
import type {Day} from '../../story/types.js';
import type {TimelineTick, TimelineWords} from './timeline-scene.js';

/** Font size of what is written on the strip, CSS px. */
export const TEXT = 12;
/** Least space between two labels, CSS px. */
const AIR = 10;

/** Days since 1 January 1970. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Every so many years, or months. */
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MONTHS = [1, 2, 3, 6];

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
  const last = stops.length - 1;
  const from = stops[0]!;
  const to = stops[last]!;
  const ends: TimelineTick[] = [
    {x: start, label: words.day(from), anchor: 'start'},
    {x: end, label: words.day(to), anchor: 'end'},
  ];
  if (overlaps(boxOf(ends[0]!), boxOf(ends[1]!))) ends[0] = {...ends[0]!, label: ''};

  const days = dayNumber(to) - dayNumber(from);
  const place = (day: Day) => interpolate(stops, xs, day);
  const between =
    days > 3 * 366
      ? sparse(YEARS, (step) => years(from, to, step), place, words.year)
      : days > 80
        ? sparse(MONTHS, (step) => months(from, to, step), place, words.month)
        : stops.slice(1, -1).map((day) => tick(place(day), words.day(day)));
  const taken = ends.map(boxOf);
  const labelled = between.map((each) => {
    const box = boxOf(each);
    if (taken.some((other) => overlaps(box, other))) return {...each, label: ''};
    taken.push(box);
    return each;
  });
  return [...ends, ...labelled];
}

/** The ticks of the smallest step whose labels do not overlap one another. */
function sparse(
  steps: readonly number[],
  candidates: (step: number) => readonly {readonly day: Day; readonly text: string}[],
  place: (day: Day) => number,
  label: (text: string) => string,
): readonly TimelineTick[] {
  let ticks: readonly TimelineTick[] = [];
  for (const step of steps) {
    ticks = candidates(step).map(({day, text}) => tick(place(day), label(text)));
    if (ticks.every((each, i) => i === 0 || !overlaps(boxOf(ticks[i - 1]!), boxOf(each)))) break;
  }
  return ticks;
}

function years(from: Day, to: Day, step: number): {day: Day; text: string}[] {
  const list: {day: Day; text: string}[] = [];
  const first = Math.ceil((Number(from.slice(0, 4)) + 1) / step) * step;
  for (let year = first; year <= Number(to.slice(0, 4)); year += step) {
    const text = String(year).padStart(4, '0');
    list.push({day: `${text}-01-01`, text});
  }
  return list;
}

function months(from: Day, to: Day, step: number): {day: Day; text: string}[] {
  const number = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const list: {day: Day; text: string}[] = [];
  for (let at = Math.ceil((number(from) + 1) / step) * step; at <= number(to); at += step) {
    const text = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
    list.push({day: `${text}-01`, text});
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

const tick = (x: number, label: string): TimelineTick => ({x, label, anchor: 'middle'});

function boxOf({x, label, anchor}: TimelineTick): readonly [number, number] {
  const width = measureText(label, TEXT);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}

const overlaps = (a: readonly [number, number], b: readonly [number, number]) =>
  a[0] < b[1] + AIR && b[0] < a[1] + AIR;
