import {centre, type Box} from './network-geometry.js';

/** A place the focus can rest at. */
export interface FocusStop {
  readonly key: string;
  readonly box: Box;
}

/** Whether an arrow goes across, and whether forwards. */
const ARROWS: Readonly<Record<string, readonly [across: boolean, forwards: boolean]>> = {
  ArrowLeft: [true, false],
  ArrowRight: [true, true],
  ArrowUp: [false, false],
  ArrowDown: [false, true],
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
  const start = stops.find((stop) => stop.key === from)?.box;
  const arrow = ARROWS[key];
  if (!start || !arrow) return undefined;
  const [across, forwards] = arrow;
  const here = centre(start);
  let best: string | undefined;
  let nearest = Infinity;
  for (const {key: stop, box} of stops) {
    // In a column of names, sideways means clearly sideways: not to a wider or narrower name above.
    if (across && (forwards ? box.x < here.x : box.x + box.width > here.x)) continue;
    const there = centre(box);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const ahead = (across ? dx : dy) * (forwards ? 1 : -1);
    // Boxes side by side, or one above the other, are not aside of each other, however long their names.
    const aside = across
      ? Math.abs(dy) - (start.height + box.height) / 2
      : Math.abs(dx) - (start.width + box.width) / 2;
    if (ahead < 4 || aside > ahead * 3) continue;
    const cost = ahead + Math.max(0, aside) * 2.5 + Math.abs(across ? dy : dx) * 0.1;
    if (cost < nearest) [nearest, best] = [cost, stop];
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
