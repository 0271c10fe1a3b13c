import type {Points} from './network-stress.js';

/** Sizes of n boxes. Positions below are their centres. */
export interface Sizes {
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/**
 * Pushes overlapping boxes apart, each pair along the axis where it takes less, until few overlap. Boxes stay between
 * 0 and `width`; downwards they are free.
 *
 * @param gap room between boxes, px: across and down
 * @param fixed boxes that do not move
 */
export function pushApart(
  {x, y}: Points,
  sizes: Sizes,
  width: number,
  gap: {readonly x: number; readonly y: number},
  rounds: number,
  fixed?: readonly boolean[],
): void {
  const n = x.length;
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) {
        const overX =
          ((sizes.width[i] ?? 0) + (sizes.width[j] ?? 0)) / 2 +
          gap.x -
          Math.abs((x[i] ?? 0) - (x[j] ?? 0));
        if (overX <= 0) continue;
        const overY =
          ((sizes.height[i] ?? 0) + (sizes.height[j] ?? 0)) / 2 +
          gap.y -
          Math.abs((y[i] ?? 0) - (y[j] ?? 0));
        if (overY <= 0) continue;
        moved = true;
        const shareI = fixed?.[i] ? 0 : fixed?.[j] ? 1 : 0.5;
        const shareJ = fixed?.[j] ? 0 : 1 - shareI;
        if (overX < overY) {
          const sign = (x[i] ?? 0) > (x[j] ?? 0) || ((x[i] ?? 0) === (x[j] ?? 0) && i > j) ? 1 : -1;
          x[i] = (x[i] ?? 0) + sign * overX * shareI * 0.9;
          x[j] = (x[j] ?? 0) - sign * overX * shareJ * 0.9;
        } else {
          const sign = (y[i] ?? 0) > (y[j] ?? 0) || ((y[i] ?? 0) === (y[j] ?? 0) && i > j) ? 1 : -1;
          y[i] = (y[i] ?? 0) + sign * overY * shareI * 0.9;
          y[j] = (y[j] ?? 0) - sign * overY * shareJ * 0.9;
        }
      }
    }
    keepWithin(x, sizes, width);
    if (!moved) return;
  }
}

export function keepWithin(x: Float64Array, sizes: Sizes, width: number): void {
  for (let i = 0; i < x.length; i++) {
    const half = (sizes.width[i] ?? 0) / 2;
    x[i] = Math.min(Math.max(x[i] ?? 0, half), Math.max(half, width - half));
  }
}

/**
 * The guarantee: from top to bottom, every box sinks until it is clear of all above it. Where nothing overlaps,
 * nothing moves. Fixed boxes come first: they move for one another only.
 */
export function settle(
  {x, y}: Points,
  sizes: Sizes,
  gap: {readonly x: number; readonly y: number},
  fixed?: readonly boolean[],
): void {
  const top = (i: number) => (y[i] ?? 0) - (sizes.height[i] ?? 0) / 2;
  const order = Array.from(x, (_, i) => i).sort(
    (a, b) => Number(fixed?.[b] ?? false) - Number(fixed?.[a] ?? false) || top(a) - top(b) || a - b,
  );
  const placed: number[] = [];
  for (const i of order) {
    let low = top(i);
    for (let again = true; again;) {
      again = false;
      for (const j of placed) {
        const across = Math.abs((x[i] ?? 0) - (x[j] ?? 0));
        if (across >= ((sizes.width[i] ?? 0) + (sizes.width[j] ?? 0)) / 2 + gap.x - 1e-6) continue;
        const above = top(j) - gap.y - (sizes.height[i] ?? 0);
        const below = top(j) + (sizes.height[j] ?? 0) + gap.y;
        if (low > above + 1e-6 && low < below - 1e-6) {
          low = below;
          again = true;
        }
      }
    }
    y[i] = low + (sizes.height[i] ?? 0) / 2;
    placed.push(i);
  }
}
