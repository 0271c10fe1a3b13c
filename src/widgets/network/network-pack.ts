import {clamp} from './network-geometry.js';
import type {Points} from './network-stress.js';

/** Boxes by their middles, which packing moves. A fixed one stays. */
export interface Boxes extends Points {
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly fixed: readonly boolean[];
  /** All of them, from top to bottom when last looked at. */
  readonly order: number[];
}

/** Room between boxes, CSS px. */
export const GAP = {x: 10, y: 2};
/** Width of a strip of the page, CSS px: half the room between boxes, so that neighbours share none. */
const STRIP = GAP.x / 2;

/**
 * Pushes overlapping boxes apart, each pair down the page where that takes less than half of what it takes
 * across. Boxes stay between 0 and `right`; downwards they are free.
 *
 * @returns whether any overlapped
 */
export function pushApart({x, y, width, height, fixed, order}: Boxes, right: number): boolean {
  const n = x.length;
  order.sort((a, b) => y[a]! - y[b]! || a - b);
  const tallest = Math.max(...height) + GAP.y;
  let moved = false;
  for (let at = 0; at < n; at++) {
    const i = order[at]!;
    for (let next = at + 1; next < n; next++) {
      const j = order[next]!;
      if (y[j]! - y[i]! > tallest) break;
      const overX = (width[i]! + width[j]!) / 2 + GAP.x - Math.abs(x[i]! - x[j]!);
      if (overX <= 0) continue;
      const overY = (height[i]! + height[j]!) / 2 + GAP.y - Math.abs(y[i]! - y[j]!);
      if (overY <= 0) continue;
      moved = true;
      const isAcross = overX < overY * 2;
      const along = isAcross ? x : y;
      const by = (isAcross ? overX : overY) * (along[i]! >= along[j]! ? 0.9 : -0.9);
      const share = fixed[i] ? 0 : fixed[j] ? 1 : 0.5;
      along[i]! += by * share;
      if (!fixed[j]) along[j]! -= by * (1 - share);
    }
  }
  for (let i = 0; i < n; i++) {
    const half = width[i]! / 2;
    x[i] = clamp(x[i]!, half, right - half);
    y[i] = Math.max(height[i]! / 2, y[i]!);
  }
  return moved;
}

/**
 * The guarantee: from top to bottom, every box sinks until it is clear of all above it, as onto a skyline. Where
 * nothing overlaps, nothing moves. Fixed boxes come first: they move for one another only.
 *
 * @returns where the lowest ends
 */
export function settle({x, y, width, height, fixed}: Boxes): number {
  const top = (i: number) => y[i]! - height[i]! / 2;
  const order = Array.from(x, (_, i) => i).sort(
    (a, b) => Number(fixed[b]) - Number(fixed[a]) || top(a) - top(b) || a - b,
  );
  const skyline: number[] = [];
  const pins: number[] = [];
  let bottom = 0;
  for (const i of order) {
    const from = Math.floor((x[i]! - width[i]! / 2) / STRIP);
    const to = Math.ceil((x[i]! + width[i]! / 2) / STRIP);
    let low = Math.max(0, top(i));
    for (let strip = from; strip < to; strip++) low = Math.max(low, skyline[strip] ?? 0);
    const under = (j: number) => top(j) + height[j]! + GAP.y;
    const meets = (j: number) =>
      Math.abs(x[i]! - x[j]!) < (width[i]! + width[j]!) / 2 + GAP.x &&
      low < under(j) &&
      low + height[i]! + GAP.y > top(j);
    for (let j = pins.find(meets); j !== undefined; j = pins.find(meets)) low = under(j);
    y[i] = low + height[i]! / 2;
    bottom = Math.max(bottom, low + height[i]!);
    if (fixed[i]) pins.push(i);
    else for (let strip = from; strip < to; strip++) skyline[strip] = low + height[i]! + GAP.y;
  }
  return bottom;
}
