import {centre, type Box} from './network-geometry.js';

/** A place the focus can rest at. */
export interface FocusStop {
  readonly key: string;
  readonly box: Box;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The stop a key leads to from `from`: with an arrow the nearest in that direction (straight ahead before aslant),
 * with Home and End the first and last in reading order. Undefined where the key leads nowhere.
 */
export function nextStop(
  stops: readonly FocusStop[],
  from: string | undefined,
  key: string,
): string | undefined {
  if (key === 'Home') return stops[0]?.key;
  if (key === 'End') return stops[stops.length - 1]?.key;
  const direction = DIRECTIONS[key];
  const start = stops.find((stop) => stop.key === from);
  if (!direction || !start) return undefined;
  const [dx, dy] = direction;
  const here = centre(start.box);
  let best: string | undefined;
  let nearest = Infinity;
  for (const stop of stops) {
    if (stop === start) continue;
    const there = centre(stop.box);
    const x = there.x - here.x;
    const y = there.y - here.y;
    const ahead = dx * x + dy * y;
    // Boxes side by side, or one above the other, are not aside of each other, however long their names.
    const aside =
      dx !== 0
        ? between(start.box.y, start.box.height, stop.box.y, stop.box.height)
        : between(start.box.x, start.box.width, stop.box.x, stop.box.width);
    // In a column of names, sideways means clearly sideways: not to a wider or narrower name above.
    if (dx > 0 && stop.box.x < here.x) continue;
    if (dx < 0 && stop.box.x + stop.box.width > here.x) continue;
    if (ahead < 4 || aside > ahead * 3) continue;
    const cost = ahead + aside * 2.5 + (Math.abs(dx * y) + Math.abs(dy * x)) * 0.1;
    if (cost < nearest) {
      nearest = cost;
      best = stop.key;
    }
  }
  return best;
}

/** The room between two stretches; 0 where they overlap. */
const between = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.max(0, b - a - aLength, a - b - bLength);

/** Reading order: by line, then along it. */
export function inReadingOrder<T extends FocusStop>(stops: readonly T[]): T[] {
  return [...stops].sort((a, b) => {
    const dy = centre(a.box).y - centre(b.box).y;
    return Math.abs(dy) > 6 ? dy : a.box.x - b.box.x;
  });
}
