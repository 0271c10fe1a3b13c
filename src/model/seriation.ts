import type {Id} from '../story/types.js';
import {compareText} from './as-of.js';
import type {OrderLine} from './order.js';

/** Above this many distinct lines the leaves are left as clustered, without the best turn of every branch. */
const MOST_LEAVES = 400;

/**
 * Seriation: an order in which lines that say alike stand side by side.
 *
 * Distance: Gower's, the mean difference over the cells that both have stated, as a share of the scale's range
 * (J. C. Gower, "A General Coefficient of Similarity and Some of Its Properties", Biometrics 27, 1971). An
 * unstated cell is unknown, not a value: it counts neither as alike nor as different. So that one shared answer
 * does not weigh as much as thirty, one imagined answer at the mean distance of all pairs is added to each pair.
 *
 * Order: average-linkage clustering, then the order of leaves with the least sum of distances between neighbours
 * among all that the tree allows (Z. Bar-Joseph, D. K. Gifford, T. S. Jaakkola, "Fast optimal leaf ordering for
 * hierarchical clustering", Bioinformatics 17, 2001). Identical lines are clustered as one. O(n³).
 *
 * Lines of which nothing is known come last, by id. The rest begins at the end that is more in favour.
 */
export function seriate(lines: readonly OrderLine[]): readonly Id[] {
  const byId = [...lines].sort((a, b) => compareText(a.id, b.id));
  const isKnown = ({values}: OrderLine) => values.some((value) => value !== undefined);
  const known = byId.filter(isKnown);
  const silent = byId.filter((line) => !isKnown(line));

  const alike = new Map<string, OrderLine[]>();
  for (const line of known) {
    const key = line.values.map((value) => value ?? '').join();
    const same = alike.get(key);
    if (same) same.push(line);
    else alike.set(key, [line]);
  }
  const leaves = [...alike.values()];
  const distance = distances(leaves.map(([line]) => line?.values ?? []));
  const order = orderLeaves(cluster(distance), distance);

  const mean = (leaf: number) => average(leaves[leaf]?.[0]?.values ?? []);
  const half = order.length >> 1;
  const lead = (part: readonly number[]) => part.reduce((total, leaf) => total + mean(leaf), 0);
  if (lead(order.slice(0, half)) < lead(order.slice(order.length - half))) order.reverse();
  return [...order.flatMap((leaf) => leaves[leaf] ?? []), ...silent].map(({id}) => id);
}

type Matrix = readonly Float64Array[];

/** Distances 0–1 between all pairs of lines. */
export function distances(lines: readonly (readonly (number | undefined)[])[]): Matrix {
  const all = lines.flatMap((values) => values.filter((value) => value !== undefined));
  let [low, high] = [Infinity, -Infinity];
  for (const value of all) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const range = high - low || 1;
  const matrix = lines.map(() => new Float64Array(lines.length));
  const shared = lines.map(() => new Float64Array(lines.length));
  let [total, pairs] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    for (let j = 0; j < i; j++) {
      let difference = 0;
      let both = 0;
      const a = lines[i] ?? [];
      const b = lines[j] ?? [];
      for (let k = 0; k < a.length; k++) {
        const x = a[k];
        const y = b[k];
        if (x === undefined || y === undefined) continue;
        difference += Math.abs(x - y) / range;
        both++;
      }
      set(matrix, i, j, difference);
      set(shared, i, j, both);
      total += difference;
      pairs += both;
    }
  }
  const prior = pairs === 0 ? 0.5 : total / pairs;
  for (let i = 0; i < lines.length; i++)
    for (let j = 0; j < i; j++)
      set(matrix, i, j, (get(matrix, i, j) + prior) / (get(shared, i, j) + 1));
  return matrix;
}

type Tree =
  number | {readonly left: Tree; readonly right: Tree; readonly leaves: readonly number[]};

const leavesOf = (tree: Tree): readonly number[] =>
  typeof tree === 'number' ? [tree] : tree.leaves;

/** Average-linkage clustering (UPGMA); undefined for nothing. Ties: the pair found first. */
function cluster(distance: Matrix): Tree | undefined {
  const d = distance.map((row) => Float64Array.from(row));
  const trees: (Tree | undefined)[] = distance.map((_, i) => i);
  const active = new Set(trees.keys());
  while (active.size > 1) {
    // A chain of nearest neighbours ends in a pair that are each other's nearest.
    let chain = [...active].slice(0, 1);
    for (;;) {
      const tip = chain[chain.length - 1] ?? 0;
      const before = chain[chain.length - 2];
      let nearest = before;
      let least = before === undefined ? Infinity : get(d, tip, before);
      for (const other of active) {
        if (other === tip) continue;
        const gap = get(d, tip, other);
        if (gap < least) [nearest, least] = [other, gap];
      }
      if (nearest === undefined) return undefined;
      if (nearest === before) break;
      chain = [...chain.slice(-1), nearest];
    }
    const [a = 0, b = 0] = [...chain].sort((x, y) => x - y);
    const [left, right] = [trees[a] ?? a, trees[b] ?? b];
    const [size, other] = [leavesOf(left).length, leavesOf(right).length];
    for (const c of active)
      if (c !== a && c !== b)
        set(d, a, c, (size * get(d, a, c) + other * get(d, b, c)) / (size + other));
    trees[a] = {left, right, leaves: [...leavesOf(left), ...leavesOf(right)]};
    trees[b] = undefined;
    active.delete(b);
  }
  return trees[[...active][0] ?? 0];
}

/** The order of a tree's leaves with the least sum of distances between neighbours. */
function orderLeaves(root: Tree | undefined, distance: Matrix): number[] {
  if (root === undefined) return [];
  if (leavesOf(root).length > MOST_LEAVES) return [...leavesOf(root)];
  // best[u][w]: least cost of the smallest subtree that has u and w on its two ends; meet: the leaves at its seam.
  const n = distance.length;
  const best = distance.map(() => new Float64Array(n));
  const meet = new Int32Array(n * n * 2);

  /** For each leaf of `tree` standing at one end: the leaves that can stand at the other. */
  const farEnds = (tree: Tree): (readonly number[])[] => {
    if (typeof tree === 'number') return [[tree]];
    const [left, right] = [leavesOf(tree.left), leavesOf(tree.right)];
    return [...left.map(() => right), ...right.map(() => left)];
  };

  const solve = (tree: Tree): void => {
    if (typeof tree === 'number') return;
    const {left, right} = tree;
    solve(left);
    solve(right);
    const [lefts, rights] = [leavesOf(left), leavesOf(right)];
    const [farLeft, farRight] = [farEnds(left), farEnds(right)];
    const cost = new Float64Array(n);
    const seam = new Int32Array(n);
    lefts.forEach((u, i) => {
      const bestOfU = best[u] ?? cost;
      for (const k of rights) {
        const toK = distance[k] ?? cost;
        let least = Infinity;
        for (const m of farLeft[i] ?? []) {
          const sum = (bestOfU[m] ?? 0) + (toK[m] ?? 0);
          if (sum < least) [least, seam[k]] = [sum, m];
        }
        cost[k] = least;
      }
      rights.forEach((w, j) => {
        const bestOfW = best[w] ?? cost;
        let least = Infinity;
        let at = w;
        for (const k of farRight[j] ?? []) {
          const sum = (cost[k] ?? 0) + (bestOfW[k] ?? 0);
          if (sum < least) [least, at] = [sum, k];
        }
        set(best, u, w, least);
        meet[2 * (u * n + w)] = seam[at] ?? u;
        meet[2 * (u * n + w) + 1] = at;
      });
    });
  };
  solve(root);
  if (typeof root === 'number') return [root];

  let ends: readonly [number, number] = [0, 0];
  let cost = Infinity;
  for (const u of leavesOf(root.left))
    for (const w of leavesOf(root.right))
      if (get(best, u, w) < cost) [cost, ends] = [get(best, u, w), [u, w]];

  const lay = (tree: Tree, first: number, last: number): number[] => {
    if (typeof tree === 'number') return [tree];
    if (!leavesOf(tree.left).includes(first)) return lay(tree, last, first).reverse();
    const seam = 2 * (first * n + last);
    return [
      ...lay(tree.left, first, meet[seam] ?? first),
      ...lay(tree.right, meet[seam + 1] ?? last, last),
    ];
  };
  return lay(root, ends[0], ends[1]);
}

function average(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return known.reduce((total, value) => total + value, 0) / (known.length || 1);
}

const get = (matrix: Matrix, i: number, j: number) => matrix[i]?.[j] ?? 0;

function set(matrix: Matrix, i: number, j: number, value: number): void {
  const [row, mirror] = [matrix[i], matrix[j]];
  if (row) row[j] = value;
  if (mirror) mirror[i] = value;
}
