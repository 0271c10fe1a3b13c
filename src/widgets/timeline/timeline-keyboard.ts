import {nearestStop} from './timeline-layout.js';

/** What a key does on the slider: to which of the stops it leads, or undefined for a key that does nothing here. */
export function keyStop(
  key: string,
  at: number,
  stops: number,
  isRightToLeft: boolean,
): number | undefined {
  const step = stepOf(key, isRightToLeft);
  if (key === 'Home') return 0;
  if (key === 'End') return stops - 1;
  return step === undefined ? undefined : Math.min(stops - 1, Math.max(0, at + step));
}

function stepOf(key: string, isRightToLeft: boolean): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return isRightToLeft ? -1 : 1;
    case 'ArrowLeft':
      return isRightToLeft ? 1 : -1;
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return 5;
    case 'PageDown':
      return -5;
    default:
      return undefined;
  }
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
  const current = xs[at];
  if (isPointer || current === undefined || nearest !== at || value === current) return nearest;
  return Math.min(xs.length - 1, Math.max(0, at + (value > current ? 1 : -1)));
}
