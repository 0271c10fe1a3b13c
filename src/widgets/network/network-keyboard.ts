import {centre, type Box} from './network-geometry.js';

/** A place the focus can rest at. */
export interface FocusStop {
  readonly key: string;
  /** CSS px. */
  readonly hit: Box;
}

/** The axis of an arrow, and its sense. */
const ARROWS: Readonly<Record<string, readonly ['x' | 'y', 1 | -1]>> = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowUp: ['y', -1],
  ArrowDown: ['y', 1],
};

/** Keys that go through all stops, the next one or the one before. */
const PAGES: Readonly<Record<string, 1 | -1>> = {PageUp: -1, PageDown: 1};

/**
 * The stop a key leads to from `from`: with an arrow the nearest in that direction (straight ahead before aslant),
 * with Home and End the first and last, with Page Up and Page Down the one before and the next: from some marks no arrow
 * leads to every other. Undefined where the key leads nowhere.
 *
 * @param stops in reading order
 */
export function nextStop(
  stops: readonly FocusStop[],
  from: string | undefined,
  key: string,
): string | undefined {
  if (key === 'Home') return stops[0]?.key;
  if (key === 'End') return stops[stops.length - 1]?.key;
  const at = stops.findIndex((stop) => stop.key === from);
  const page = PAGES[key];
  if (page) return stops[at + page]?.key;
  const start = stops[at]?.hit;
  const arrow = ARROWS[key];
  if (!start || !arrow) return undefined;
  const [axis, sense] = arrow;
  const [other, size, length] =
    axis === 'x' ? (['y', 'height', 'width'] as const) : (['x', 'width', 'height'] as const);
  const here = centre(start);
  let best: string | undefined;
  let least = Infinity;
  for (const {key: stop, hit} of stops) {
    const there = centre(hit);
    const ahead = (there[axis] - here[axis]) * sense;
    const across = Math.abs(there[other] - here[other]);
    // Boxes side by side, or one above the other, are not aside of each other, however long their names.
    const aside = Math.max(0, across - (start[size] + hit[size]) / 2);
    // In a column of names, sideways means clearly sideways: not to a wider or narrower name above.
    const isBeside = axis === 'y' || ahead > hit[length] / 2;
    const cost = ahead + aside * 2.5 + across * 0.1;
    if (ahead < 4 || !isBeside || aside > ahead * 3 || cost >= least) continue;
    [best, least] = [stop, cost];
  }
  return best;
}

/** Reading order: by line, then along it. */
export const inReadingOrder = <T extends FocusStop>(stops: readonly T[]): T[] =>
  [...stops].sort((a, b) => line(a) - line(b) || a.hit.x - b.hit.x);

const line = ({hit}: FocusStop) => Math.round(centre(hit).y / 12);
