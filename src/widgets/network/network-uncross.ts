import type {Points} from './network-stress.js';

/** Directions in which a point may step aside, and how far in steps of the picture. */
const ASIDE = [0.45, 1, 1.8].flatMap((far) =>
  [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [Math.SQRT1_2, Math.SQRT1_2],
    [Math.SQRT1_2, -Math.SQRT1_2],
    [-Math.SQRT1_2, Math.SQRT1_2],
    [-Math.SQRT1_2, -Math.SQRT1_2],
  ].map(([dx = 0, dy = 0]) => [dx * far, dy * far] as const),
);
/** What a crossing weighs against stress. */
const CROSSING = 0.35;

/**
 * Steps points aside, one at a time, where that saves crossings worth more than the stress it costs. Positions are
 * those of the marks, ties are straight.
 *
 * @param near for each point, those it has ties with
 * @param unit length of one step, px
 * @param keep how far a point may go: it is brought back by this
 */
export function uncross(
  {x, y}: Points,
  near: readonly (readonly number[])[],
  lengths: Float64Array,
  unit: number,
  fixed: readonly boolean[],
  keep: (i: number) => void,
): void {
  const n = x.length;
  const edges = near.flatMap((others, a) =>
    others.filter((b) => a < b).map((b) => [a, b] as const),
  );
  const crossings = (i: number): number => {
    let count = 0;
    const px = x[i]!;
    const py = y[i]!;
    for (const other of near[i] ?? []) {
      const qx = x[other]!;
      const qy = y[other]!;
      for (const [c, d] of edges) {
        if (c === i || d === i || c === other || d === other) continue;
        const cx = x[c]!;
        const cy = y[c]!;
        const dx = x[d]!;
        const dy = y[d]!;
        if (
          (qx - px) * (cy - py) - (qy - py) * (cx - px) > 0 ===
          (qx - px) * (dy - py) - (qy - py) * (dx - px) > 0
        )
          continue;
        if (
          (dx - cx) * (py - cy) - (dy - cy) * (px - cx) > 0 ===
          (dx - cx) * (qy - cy) - (dy - cy) * (qx - cx) > 0
        )
          continue;
        count++;
      }
    }
    return count;
  };
  const stress = (i: number): number => {
    let sum = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const d = lengths[i * n + j]!;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const off = Math.sqrt(dx * dx + dy * dy) / unit / d - 1;
      sum += off * off;
    }
    return sum;
  };
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < n; i++) {
      if (fixed[i] || near[i]?.length === 0) continue;
      const crossed = crossings(i);
      if (crossed === 0) continue;
      const from = {x: x[i]!, y: y[i]!};
      let best = from;
      let least = CROSSING * crossed + stress(i);
      for (const [dx, dy] of ASIDE) {
        x[i] = from.x + dx * unit;
        y[i] = from.y + dy * unit;
        keep(i);
        const worth = stress(i);
        if (worth >= least) continue;
        const cost = worth + CROSSING * crossings(i);
        if (cost < least) {
          least = cost;
          best = {x: x[i]!, y: y[i]!};
        }
      }
      x[i] = best.x;
      y[i] = best.y;
    }
  }
}
