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
        const overX = (sizes.width[i]! + sizes.width[j]!) / 2 + gap.x - Math.abs(x[i]! - x[j]!);
        if (overX <= 0) continue;
        const overY = (sizes.height[i]! + sizes.height[j]!) / 2 + gap.y - Math.abs(y[i]! - y[j]!);
        if (overY <= 0) continue;
        moved = true;
        const shareI = fixed?.[i] ? 0 : fixed?.[j] ? 1 : 0.5;
        const shareJ = fixed?.[j] ? 0 : 1 - shareI;
        if (overX < overY) {
          const sign = x[i]! > x[j]! || (i > j && x[i] === x[j]) ? 1 : -1;
          x[i] = x[i]! + sign * overX * shareI * 0.9;
          x[j] = x[j]! - sign * overX * shareJ * 0.9;
        } else {
          const sign = y[i]! > y[j]! || (i > j && y[i] === y[j]) ? 1 : -1;
          y[i] = y[i]! + sign * overY * shareI * 0.9;
          y[j] = y[j]! - sign * overY * shareJ * 0.9;
        }
      }
    }
    keepWithin(x, sizes, width);
    if (!moved) return;
  }
}

export function keepWithin(x: Float64Array, sizes: Sizes, width: number): void {
  for (let i = 0; i < x.length; i++) {
    const half = sizes.width[i]! / 2;
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
  const top = (i: number) => y[i]! - sizes.height[i]! / 2;
  const order = Array.from(x, (_, i) => i).sort(
    (a, b) => Number(fixed?.[b] ?? false) - Number(fixed?.[a] ?? false) || top(a) - top(b) || a - b,
  );
  const placed: number[] = [];
  for (const i of order) {
    let low = top(i);
    for (let again = true; again;) {
      again = false;
      for (const j of placed) {
        const across = Math.abs(x[i]! - x[j]!);
        if (across >= (sizes.width[i]! + sizes.width[j]!) / 2 + gap.x - 1e-6) continue;
        const above = top(j) - gap.y - sizes.height[i]!;
        const below = top(j) + sizes.height[j]! + gap.y;
        if (low > above + 1e-6 && low < below - 1e-6) {
          low = below;
          again = true;
        }
      }
    }
    y[i] = low + sizes.height[i]! / 2;
    placed.push(i);
  }
}
