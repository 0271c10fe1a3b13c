import type {NetworkEdge} from '../../model/network-graph.js';
import type {Steps} from './network-draft.js';

/** Positions of n points, CSS px or any unit. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** For each of n nodes, those it has ties with. */
export type Near = readonly (readonly number[])[];

/** Steps along ties from one node to each of all. */
export interface Pivot {
  readonly node: number;
  readonly steps: Float64Array;
  /** How much its distances count: in small stories less from those with few ties, as most who join have one or two. */
  readonly mass: number;
}

/** Up to this many nodes all distances are looked at. */
const ALL = 250;
/** From how many pivots beyond. */
const PIVOTS = 60;
/** How much the distances from a node with one or two ties count. */
const LIGHT = 0.3;
/** Rounds of the iteration: more come nearer to the widest axes, fewer stay nearer to where they began. */
const ROUNDS = 8;
/** How far apart those begin that the iteration puts in one place, steps. */
const APART = 0.5;

/** Which homes are tied to which, and in which home somebody lives. */
export function nearOf(
  homes: readonly (readonly {readonly key: string}[])[],
  edges: readonly NetworkEdge[],
) {
  const index = new Map(homes.flatMap((home, i) => home.map(({key}) => [key, i] as const)));
  const at = (key: string) => index.get(key)!;
  const near = homes.map(() => new Set<number>());
  for (const {source, target} of edges) {
    const [a, b] = [at(source), at(target)];
    if (a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  return {at, near: near.map((others): readonly number[] => [...others].sort((a, b) => a - b))};
}

/**
 * Distances of nodes from pivots, each the farthest from those before it (Brandes and Pich 2007), breadth first. To
 * where there is no way, it is one step farther than the longest there is.
 */
export function* pivotsOf(near: Near): Steps<readonly Pivot[]> {
  const n = near.length;
  const pivots: Pivot[] = [];
  const nearest = new Float64Array(n).fill(n + 1);
  let longest = 0;
  for (let node = 0; node >= 0 && pivots.length < (n > ALL ? PIVOTS : n);) {
    const steps = new Float64Array(n).fill(n);
    const queue = [node];
    steps[node] = 0;
    for (let next = 0; next < queue.length; next++) {
      const at = queue[next]!;
      longest = Math.max(longest, steps[at]!);
      for (const other of near[at]!) {
        if (steps[other]! < n) continue;
        steps[other] = steps[at]! + 1;
        queue.push(other);
      }
    }
    pivots.push({node, steps, mass: n > ALL || near[node]!.length > 2 ? 1 : LIGHT});
    yield;
    nearest[node] = -1;
    node = -1;
    for (let i = 0; i < n; i++) {
      nearest[i] = Math.min(nearest[i]!, steps[i]!);
      if (nearest[i]! > (nearest[node] ?? 0)) node = i;
    }
  }
  for (const {steps} of pivots)
    for (let i = 0; i < n; i++) steps[i] = Math.min(steps[i]!, longest + 1);
  return pivots;
}

/** Two numbers for each of many texts, by the text alone, from −0.5 to 0.5 (FNV-1a: Fowler, Noll and Vo; mixed once more). */
export const spotsOf = (keys: readonly string[]): Float64Array[] =>
  [0x811c9dc5, 0x1b873593].map((seed) =>
    Float64Array.from(keys, (key) => {
      let value = seed;
      for (let i = 0; i <= key.length; i++)
        value = Math.imul(value ^ (key.charCodeAt(i) || 32), 0x01000193);
      value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
      return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32 - 0.5;
    }),
  );

/**
 * Two axes on which nodes lie as far apart as their ties tell: classical scaling from pivots (Brandes and Pich 2007).
 * Of all such pictures, which can be turned and mirrored at will, one near to `spots`: a few rounds of subspace
 * iteration from there, in which some nodes weigh much more than the rest, so that one node more turns it little.
 * Engines agree on it: it takes + − × ÷ and sqrt only.
 */
export function* scaling(pivots: readonly Pivot[], spots: readonly Float64Array[]): Steps<Points> {
  const n = spots[0]!.length;
  const columns = pivots.map(({steps}) => steps.map((d) => d * d));
  const rows = new Float64Array(n);
  for (const column of columns) add(rows, column, 1 / columns.length);
  const whole = mean(rows);
  for (const column of columns) {
    const shift = mean(column) - whole;
    for (let i = 0; i < n; i++) column[i] = (rows[i]! + shift - column[i]!) / 2;
    yield;
  }
  const heavy = (v: number) => 1 / (v * v * v || 1e-9);
  let axes = spots.map((spot) => spot.map(heavy));
  let lengths: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    axes = axes.map((axis) => {
      const sum = new Float64Array(n);
      pivots.forEach(({mass}, k) => add(sum, columns[k]!, mass * dot(columns[k]!, axis)));
      return sum;
    });
    yield;
    const [x, y] = axes as [Float64Array, Float64Array];
    add(y, x, -dot(x, y) / (dot(x, x) || 1));
    lengths = axes.map((axis) => Math.sqrt(dot(axis, axis)) || 1);
    axes = axes.map((axis, k) => axis.map((one) => one / lengths[k]!));
  }
  // The square was applied twice.
  const [x, y] = axes.map((axis, k) =>
    axis.map((one, i) => one * Math.sqrt(Math.sqrt(lengths[k]!)) + APART * spots[k]![i]!),
  );
  return {x: x!, y: y!};
}

/**
 * Turns points so that two far apart along ties, chosen by `spots` among those that count, lie level, and all others
 * between them by how much nearer they are to the one. Such a line rests on all nodes alike, and one more turns it less
 * than it turns the widest axis, or the way to any one node.
 */
export function orient({x, y}: Points, pivots: readonly Pivot[], spots: Float64Array): void {
  let best = 0;
  let along = spots;
  for (const {node, steps, mass} of pivots)
    for (const other of pivots) {
      const value = (spots[other.node]! - spots[node]!) * steps[other.node]! * mass * other.mass;
      if (value > best) [best, along] = [value, steps.map((own, i) => own - other.steps[i]!)];
    }
  const [a, b] = [dot(x, along), dot(y, along)];
  const length = Math.sqrt(a * a + b * b) || 1;
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i]! / length, y[i]! / length];
    x[i] = px * a + py * b;
    y[i] = py * a - px * b;
  }
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const add = (to: Float64Array, one: Float64Array, times: number): void => {
  for (let i = 0; i < to.length; i++) to[i]! += times * one[i]!;
};
export const mean = (values: {
  readonly length: number;
  reduce(add: (sum: number, value: number) => number, from: number): number;
}): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/**
 * Moves points so that their distances come near the wanted ones: stress majorization (Gansner, Koren and North
 * 2005), one point after another, by their distances to all pivots, weights d⁻²; where not all nodes are pivots, to
 * neighbours too (Ortmann et al. 2017).
 *
 * @param unit wanted distance of one step
 * @param share how far a point goes towards its place, 0–1; beyond, up to 2: it comes near in fewer turns (successive
 *   over-relaxation)
 */
export function majorize(
  points: Points,
  pivots: readonly Pivot[],
  near: Near,
  unit: number,
  share: number,
  fixed?: readonly boolean[],
): void {
  for (let i = 0; i < near.length; i++) if (!fixed?.[i]) pull(points, i, pivots, near, unit, share);
}

/** Moves one point. A function of its own: called often, it is soon made fast, all of it. */
function pull(
  {x, y}: Points,
  i: number,
  pivots: readonly Pivot[],
  near: Near,
  unit: number,
  share: number,
): void {
  const stands = near.length / pivots.length;
  const own = near[i]!;
  const px = x[i]!;
  const py = y[i]!;
  let sumX = 0;
  let sumY = 0;
  let weights = 0;
  // Not `-own.length`: that of none is −0, no whole number, and engines give up making the loop fast.
  for (let k = stands > 1 ? 0 - own.length : 0; k < pivots.length; k++) {
    const pivot = k < 0 ? undefined : pivots[k]!;
    const j = pivot ? pivot.node : own[k + own.length]!;
    if (i === j) continue;
    const steps = pivot ? pivot.steps[i]! : 1;
    const weight = pivot ? (stands * pivot.mass) / (steps * steps) : 1;
    const dx = px - x[j]! || 1e-3;
    const dy = py - y[j]! || 1e-3;
    const ratio = (steps * unit) / Math.sqrt(dx * dx + dy * dy);
    sumX += weight * (x[j]! + dx * ratio);
    sumY += weight * (y[j]! + dy * ratio);
    weights += weight;
  }
  if (weights === 0) return;
  x[i] = px + (sumX / weights - px) * share;
  y[i] = py + (sumY / weights - py) * share;
}

/** How many places before and after the best one a node tries. */
const TRIES = 32;
/** How often all of them do, at most. */
const PASSES = 3;

/**
 * Nodes change places in pairs where that makes their ties shorter: a way out that small steps do not find, after which
 * far fewer ties cross. Each tries the places about the mean rank of those it has ties with, from top to bottom.
 * A long tie counts more than two of half its length, by the power of 1.5: by their plain lengths distances suffer, by
 * their squares more ties cross.
 */
export function* swap({x, y}: Points, near: Near): Steps<void> {
  /** How long the ties of one are where another stands. */
  const reach = (i: number, at: number): number => {
    let sum = 0;
    for (const other of near[i]!) {
      const dx = x[at]! - x[other]!;
      const dy = y[at]! - y[other]!;
      const square = dx * dx + dy * dy;
      sum += Math.sqrt(square * Math.sqrt(square));
    }
    return sum;
  };
  // Zero where it has changed, or was never asked for: most is asked for many times between two changes.
  const lengths = new Float64Array(x.length);
  const length = (i: number): number => (lengths[i] ||= reach(i, i));
  const ranks = new Float64Array(x.length);
  for (let pass = 0, moved = true; moved && pass < PASSES; pass++) {
    moved = false;
    const order = [...x.keys()].sort((a, b) => y[a]! - y[b]! || a - b);
    order.forEach((node, rank) => (ranks[node] = rank));
    for (const i of x.keys()) {
      if (i % 50 === 49) yield;
      const best = mean(near[i]!.map((other) => ranks[other]!));
      for (const j of order.slice(Math.max(0, best - TRIES), best + TRIES)) {
        const before = length(i) + length(j);
        const alone = reach(i, j);
        // Mostly the one alone has longer ties there than both have now.
        if (alone < before && alone + reach(j, i) < before) {
          moved = true;
          for (const along of [x, y, ranks]) [along[i], along[j]] = [along[j]!, along[i]!];
          for (const each of [i, j, ...near[i]!, ...near[j]!]) lengths[each] = 0;
        }
      }
    }
  }
}
