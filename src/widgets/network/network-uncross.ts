import type {Packed} from './network-packing.js';
import type {Near, Pivot} from './network-stress.js';

/** Directions in which a point may step aside. */
const ASIDE = [-1, 0, 1]
  .flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))
  .filter(([dx, dy]) => dx !== 0 || dy !== 0);
/** What a crossing weighs against stress. */
const CROSSING = 0.8;

/**
 * Steps points aside, one at a time, where that saves crossings worth more than the stress it costs. Positions are
 * those of the marks, ties are straight.
 *
 * @param unit length of one step, px
 * @param far how far a point may step aside, px
 */
export function uncross(
  {x, y, fixed}: Packed,
  near: Near,
  pivots: readonly Pivot[],
  unit: number,
  right: number,
  far: number,
): void {
  /** Ends of all ties, two by two. */
  const ends = Int32Array.from(
    near.flatMap((others, a) => others.filter((b) => a < b).flatMap((b) => [a, b])),
  );
  /** Stress and crossings of one point at a place; no more than that they are more than `enough`. */
  const costAt = (i: number, px: number, py: number, enough: number): number => {
    let cost = 0;
    for (const {node, steps} of pivots) {
      if (node === i) continue;
      const dx = px - x[node]!;
      const dy = py - y[node]!;
      const off = Math.sqrt(dx * dx + dy * dy) / unit / steps[i]! - 1;
      cost += off * off;
    }
    for (const other of near[i]!) {
      const dx = x[other]! - px;
      const dy = y[other]! - py;
      for (let k = 0; k < ends.length && cost < enough; k += 2) {
        const c = ends[k]!;
        const d = ends[k + 1]!;
        const cx = x[c]! - px;
        const cy = y[c]! - py;
        const ex = x[d]! - x[c]!;
        const ey = y[d]! - y[c]!;
        const side = dx * cy - dy * cx;
        if (side > 0 === side + dx * ey - dy * ex > 0) continue;
        if (c === i || d === i || c === other || d === other) continue;
        const start = cx * ey - cy * ex;
        if (start > 0 !== start - dx * ey + dy * ex > 0) cost += CROSSING;
      }
    }
    return cost;
  };
  for (let i = 0; i < x.length; i++) {
    if (fixed[i]) continue;
    const [px, py] = [x[i]!, y[i]!];
    let least = costAt(i, px, py, Infinity);
    for (const [dx, dy] of ASIDE) {
      const step = far * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
      const qx = Math.min(Math.max(px + dx * step, 8), right - 8);
      const qy = py + dy * step;
      const cost = costAt(i, qx, qy, least);
      if (cost >= least) continue;
      least = cost;
      x[i] = qx;
      y[i] = qy;
    }
  }
}
