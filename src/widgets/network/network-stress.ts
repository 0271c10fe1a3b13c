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
}

/** Up to this many nodes all distances are looked at. */
const ALL = 100;
/** From how many pivots beyond. */
const PIVOTS = 60;
/** Rounds of the iteration: more come nearer to the widest axes, fewer stay nearer to where they began. */
const ROUNDS = 3;
const JIT = 0.5;

/** Which nodes are tied to which, from pairs. */
export function nearOf(n: number, pairs: Iterable<readonly [number, number]>): Near {
  const near = Array.from({length: n}, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  return near.map((others) => [...others].sort((a, b) => a - b));
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
    for (const at of queue) {
      longest = Math.max(longest, steps[at]!);
      for (const other of near[at]!) {
        if (steps[other]! < n) continue;
        steps[other] = steps[at]! + 1;
        queue.push(other);
      }
    }
    pivots.push({node, steps});
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

/** A symmetric matrix of two rows: its diagonal, and what stands beside it. */
type Pair = readonly [xx: number, xy: number, yy: number];

/** The symmetric square root. */
function root([xx, xy, yy]: Pair): Pair {
  const det = Math.sqrt(Math.max(0, xx * yy - xy * xy));
  const trace = Math.sqrt(xx + yy + 2 * det) || 1;
  return [(xx + det) / trace, xy / trace, (yy + det) / trace];
}

function inverse([xx, xy, yy]: Pair): Pair {
  const det = xx * yy - xy * xy || 1;
  return [yy / det, -xy / det, xx / det];
}

function apply({x, y}: Points, [xx, xy, yy]: Pair): void {
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]!, y[i]!];
    x[i] = xx * a + xy * b;
    y[i] = xy * a + yy * b;
  }
}

const products = ({x, y}: Points): Pair => [dot(x, x), dot(x, y), dot(y, y)];

/**
 * A place for each of many texts, by the text alone, from −0.5 to 0.5 both ways (FNV-1a: Fowler, Noll and Vo; mixed as
 * MurmurHash3 ends).
 */
export function spotsOf(keys: readonly string[]): Points {
  const hash = (key: string, seed: number) => {
    let value = seed;
    for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32 - 0.5;
  };
  return {
    x: Float64Array.from(keys, (key) => hash(key, 0x811c9dc5)),
    y: Float64Array.from(keys, (key) => hash(key, 0x1b873593)),
  };
}

/**
 * Two axes on which nodes lie as far apart as their ties tell: classical scaling from pivots (Brandes and Pich 2007).
 * Of all such pictures, and they can be turned and mirrored at will, the one nearest to `spots`: subspace iteration
 * from there, with symmetric orthogonalization (Löwdin 1950), so that a graph that is nearly the same gives nearly the
 * same picture. Engines agree on it: it takes + − × ÷ and sqrt only.
 */
export function* scaling(pivots: readonly Pivot[], spots: Points): Steps<Points> {
  const n = spots.x.length;
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
  let [x, y] = [spots.x.map(heavy), spots.y.map(heavy)];
  let square: Pair = [1, 0, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const next = {x: new Float64Array(n), y: new Float64Array(n)};
    for (const column of columns) {
      add(next.x, column, dot(column, x));
      add(next.y, column, dot(column, y));
    }
    yield;
    square = root(products(next));
    apply(next, inverse(square));
    ({x, y} = next);
  }
  // The square was applied twice.
  apply({x, y}, root(root(square)));
  add(x, spots.x, JIT);
  add(y, spots.y, JIT);
  return {x, y};
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const add = (to: Float64Array, one: Float64Array, times: number): void => {
  for (let i = 0; i < to.length; i++) to[i] = to[i]! + times * one[i]!;
};
export const mean = (values: {
  readonly length: number;
  reduce(add: (sum: number, value: number) => number, from: number): number;
}): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** Turns points so that they reach farthest down the page. */
export function stand({x, y}: Points): void {
  const [left, top] = [mean(x), mean(y)];
  x.forEach((one, i) => (x[i] = one - left));
  y.forEach((one, i) => (y[i] = one - top));
  const [xx, xy, yy] = products({x, y});
  const wide = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy) || 1;
  const down = Math.sqrt(Math.max(0, (1 - (xx - yy) / wide) / 2));
  const across = Math.sqrt(Math.max(0, (1 + (xx - yy) / wide) / 2)) * (xy < 0 ? -1 : 1);
  x.forEach((one, i) => {
    x[i] = one * down - y[i]! * across;
    y[i] = one * across + y[i]! * down;
  });
}

/** For each of n nodes the distances it should have: to whom, how far, and how much that weighs. */
interface Wishes {
  /** Where the wishes of each node begin, and at last where all end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly steps: Float64Array;
  readonly weight: Float64Array;
}

/** Distances to all pivots, weights d⁻²; where not all nodes are pivots, to neighbours too (Ortmann et al. 2017). */
export function* wishesOf(pivots: readonly Pivot[], near: Near): Steps<Wishes> {
  const n = near.length;
  const stands = n / Math.max(1, pivots.length);
  const ties = (i: number) => (stands > 1 ? near[i]! : []);
  const most = near.reduce((sum, _, i) => sum + pivots.length + ties(i).length, 0);
  const [from, to] = [new Int32Array(n + 1), new Int32Array(most)];
  const [steps, weight] = [new Float64Array(most), new Float64Array(most)];
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (const {node, steps: own} of pivots) {
      if (node === i) continue;
      to[at] = node;
      steps[at] = own[i]!;
      weight[at++] = stands / (own[i]! * own[i]!);
    }
    for (const other of ties(i)) {
      to[at] = other;
      steps[at] = 1;
      weight[at++] = 1;
    }
    from[i + 1] = at;
    yield;
  }
  return {from, to, steps, weight};
}

/**
 * Moves points so that their distances come near the wanted ones: stress majorization (Gansner, Koren and North
 * 2005), one point after another.
 *
 * @param unit wanted distance of one step
 * @param share how far a point goes towards its place, 0–1
 */
export function majorize(
  {x, y}: Points,
  {from, to, steps, weight}: Wishes,
  unit: number,
  fixed?: readonly boolean[],
  share = 1,
): void {
  for (let i = 0; i < x.length; i++) {
    if (fixed?.[i]) continue;
    const px = x[i]!;
    const py = y[i]!;
    let sumX = 0;
    let sumY = 0;
    let weights = 0;
    for (let k = from[i]!; k < from[i + 1]!; k++) {
      const j = to[k]!;
      const dx = px - x[j]! || 1e-3 * (((i * 31 + j * 17) % 13) - 6.5);
      const dy = py - y[j]! || 1e-3 * (((i * 13 + j * 29) % 11) - 5.5);
      const ratio = (steps[k]! * unit) / Math.sqrt(dx * dx + dy * dy);
      sumX += weight[k]! * (x[j]! + dx * ratio);
      sumY += weight[k]! * (y[j]! + dy * ratio);
      weights += weight[k]!;
    }
    if (weights === 0) continue;
    x[i] = px + (sumX / weights - px) * share;
    y[i] = py + (sumY / weights - py) * share;
  }
}
