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
export function seriate<Line extends OrderLine>(lines: readonly Line[]): readonly Line[] {
  const alike = new Map<string, Line[]>();
  const silent: Line[] = [];
  for (const line of [...lines].sort((a, b) => compareText(a.id, b.id))) {
    const key = line.values.join();
    if (meanStance(line) === undefined) silent.push(line);
    else alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  const leaves = [...alike.values()];
  const distance = distances(leaves.map(([line]) => line!.values));
  const order = orderLeaves(distance);

  const half = order.length >> 1;
  const lead = (part: readonly number[]) =>
    part.reduce((total, leaf) => total + meanStance(leaves[leaf]![0]!)!, 0);
  if (lead(order.slice(0, half)) < lead(order.slice(order.length - half))) order.reverse();
  return [...order.flatMap((leaf) => leaves[leaf]!), ...silent];
}

/** Mean of the known values; undefined where none is known. */
export function meanStance({values}: Pick<OrderLine, 'values'>): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0
    ? undefined
    : known.reduce((total, value) => total + value, 0) / known.length;
}

type Matrix = readonly number[][];

/** Distances 0–1 between all pairs of lines. */
export function distances(lines: readonly (readonly (number | undefined)[])[]): Matrix {
  const known = lines.flat().filter((value) => value !== undefined);
  const [low, high] = known.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
  const range = high - low || 1;
  let [total, pairs] = [0, 0];
  const sums = lines.map((a, i) =>
    lines.slice(0, i).map((b) => {
      let [difference, both] = [0, 0];
      for (let k = 0; k < a.length; k++) {
        const [value, other] = [a[k], b[k]];
        if (value === undefined || other === undefined) continue;
        difference += Math.abs(value - other) / range;
        both++;
      }
      total += difference;
      pairs += both;
      return {difference, both};
    }),
  );
  const prior = pairs === 0 ? 0.5 : total / pairs;
  const matrix: number[][] = lines.map(() => lines.map(() => 0));
  sums.forEach((row, i) =>
    row.forEach(({difference, both}, j) => {
      matrix[i]![j] = matrix[j]![i] = (difference + prior) / (both + 1);
    }),
  );
  return matrix;
}

/** What has been joined so far, and the two parts that were joined last; a leaf alone has none. */
interface Tree {
  readonly leaves: readonly number[];
  readonly parts: readonly (readonly number[])[];
}

/**
 * Average-linkage clustering (UPGMA; ties: the first of the nearest), and of the orders that its tree allows the one
 * with the least sum of distances between neighbours: found for every pair of ends whenever two trees are joined.
 */
function orderLeaves(distance: Matrix): number[] {
  const d = distance.map((row, i) => row.map((gap, j) => (i === j ? Infinity : gap)));
  const trees = d.map((_, leaf): Tree => ({leaves: [leaf], parts: []}));
  /** Least cost of the smallest tree that has leaf u at one end and leaf w at the other. */
  const best = d.map((row) => new Float64Array(row.length));
  /** The leaves on both sides of its seam, the one on the side of u first. */
  const seams = d.map((): (readonly [number, number])[] => []);
  const nearest = (i: number) => d[i]!.indexOf(Math.min(...d[i]!));
  while (trees.length > 1) {
    // A chain of nearest neighbours ends in a pair that are each other's nearest.
    let [a, b] = [0, nearest(0)];
    while (nearest(b) !== a) [a, b] = [b, nearest(b)];
    if (b < a) [a, b] = [b, a];
    const [left, right] = [trees[a]!, trees[b]!];
    if (distance.length <= MOST_LEAVES)
      for (const u of left.leaves) {
        // From u over the seam to each leaf that may follow it; then on to the far end.
        const ends = farEnds(left, u);
        const before: number[] = [];
        const reach: number[] = [];
        for (const k of right.leaves) {
          const [own, gap] = [best[u]!, distance[k]!];
          const m = (before[k] = least(ends, (end) => own[end]! + gap[end]!));
          reach[k] = own[m]! + gap[m]!;
        }
        for (const w of right.leaves) {
          const own = best[w]!;
          const k = least(farEnds(right, w), (start) => reach[start]! + own[start]!);
          best[u]![w] = own[u] = reach[k]! + own[k]!;
          seams[u]![w] = [before[k]!, k];
          seams[w]![u] = [k, before[k]!];
        }
      }
    const parts = [left.leaves, right.leaves] as const;
    const leaves = parts.flat();
    const share = right.leaves.length / leaves.length;
    const gaps = d[a]!.map((gap, c) => (1 - share) * gap + share * d[b]![c]!);
    d[a] = gaps;
    gaps.forEach((gap, c) => (d[c]![a] = gap));
    trees[a] = {leaves, parts};
    for (const list of [trees, d, ...d]) list.splice(b, 1);
  }
  const [root] = trees;
  const lay = (first: number, last: number): readonly number[] => {
    const seam = seams[first]![last];
    return seam ? [...lay(first, seam[0]), ...lay(seam[1], last)] : [first];
  };
  if (!root || distance.length > MOST_LEAVES) return [...(root?.leaves ?? [])];
  const lastFor = (first: number) => least(farEnds(root, first), (last) => best[first]![last]!);
  const first = least(root.leaves, (leaf) => best[leaf]![lastFor(leaf)]!);
  return [...lay(first, lastFor(first))];
}

/** The leaves that can stand at one end of a tree where `leaf` stands at the other. */
const farEnds = ({leaves, parts}: Tree, leaf: number): readonly number[] =>
  parts.find((part) => !part.includes(leaf)) ?? leaves;

/** The leaf with the least cost; the first of several. */
function least(leaves: readonly number[], cost: (leaf: number) => number): number {
  let [found, lowest] = [leaves[0]!, Infinity];
  for (const leaf of leaves) {
    const own = cost(leaf);
    if (own < lowest) [found, lowest] = [leaf, own];
  }
  return found;
}
