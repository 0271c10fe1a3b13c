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
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    // In a column of names, sideways means clearly sideways: not to a wider or narrower name above.
    const least = dx !== 0 ? (start.box.width + stop.box.width) / 4 : 4;
    if (ahead < least || aside > ahead * 3) continue;
    const cost = ahead + aside * 2.5;
    if (cost < nearest) {
      nearest = cost;
      best = stop.key;
    }
  }
  return best;
}

/** Reading order: by line, then along it. */
export function inReadingOrder<T extends FocusStop>(stops: readonly T[]): T[] {
  return [...stops].sort((a, b) => {
    const dy = centre(a.box).y - centre(b.box).y;
    return Math.abs(dy) > 6 ? dy : a.box.x - b.box.x;
  });
}
