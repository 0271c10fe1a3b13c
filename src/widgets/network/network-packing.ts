import type {Points} from './network-stress.js';

/** Boxes by their middles, which packing moves. A fixed one stays. */
export interface Packed extends Points {
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly fixed: readonly boolean[];
}

/** Room between boxes, CSS px. */
export const GAP = {x: 10, y: 2};

/**
 * Pushes overlapping boxes apart, each pair along the axis where it takes less, until few overlap. Boxes stay between
 * 0 and `right`; downwards they are free.
 */
export function pushApart(boxes: Packed, right: number, rounds: number): void {
  const {x, y, width, height, fixed} = boxes;
  const n = x.length;
  const order = Array.from(x, (_, i) => i);
  const tallest = Math.max(0, ...height);
  for (let round = 0, moved = true; round < rounds && moved; round++) {
    moved = false;
    order.sort((a, b) => y[a]! - y[b]! || a - b);
    for (let at = 0; at < n; at++) {
      const i = order[at]!;
      for (let next = at + 1; next < n; next++) {
        const j = order[next]!;
        if (y[j]! - y[i]! > tallest + GAP.y) break;
        const overX = (width[i]! + width[j]!) / 2 + GAP.x - Math.abs(x[i]! - x[j]!);
        if (overX <= 0) continue;
        const overY = (height[i]! + height[j]!) / 2 + GAP.y - Math.abs(y[i]! - y[j]!);
        if (overY <= 0) continue;
        moved = true;
        const [along, by] = overX < overY ? [x, overX] : [y, overY];
        const sign = along[i]! >= along[j]! ? 0.9 : -0.9;
        const share = fixed[i] ? 0 : fixed[j] ? 1 : 0.5;
        along[i] = along[i]! + sign * by * share;
        if (!fixed[j]) along[j] = along[j]! - sign * by * (1 - share);
      }
    }
    for (let i = 0; i < n; i++) {
      const half = width[i]! / 2;
      x[i] = Math.max(half, Math.min(x[i]!, right - half));
    }
  }
}

/**
 * The guarantee: from top to bottom, every box sinks until it is clear of all above it. Where nothing overlaps,
 * nothing moves. Fixed boxes come first: they move for one another only.
 *
 * @returns where the lowest ends
 */
export function settle({x, y, width, height, fixed}: Packed): number {
  const top = (i: number) => y[i]! - height[i]! / 2;
  const order = Array.from(x, (_, i) => i).sort(
    (a, b) => Number(fixed[b]) - Number(fixed[a]) || top(a) - top(b) || a - b,
  );
  let bottom = 0;
  order.forEach((i, rank) => {
    let low = Math.max(0, top(i));
    const near = order
      .slice(0, rank)
      .filter((j) => Math.abs(x[i]! - x[j]!) < (width[i]! + width[j]!) / 2 + GAP.x - 1e-6)
      .sort((a, b) => top(a) - top(b));
    for (const j of near) {
      const below = top(j) + height[j]! + GAP.y;
      if (low + height[i]! + GAP.y > top(j) + 1e-6 && low < below - 1e-6) low = below;
    }
    y[i] = low + height[i]! / 2;
    bottom = Math.max(bottom, low + height[i]!);
  });
  return bottom;
}
