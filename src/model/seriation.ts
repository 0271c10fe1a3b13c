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
  const matrix = lines.map(() => lines.map(() => 0));
  lines.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = lines[j]!;
      let [difference, both] = [0, 0];
      for (let k = 0; k < a.length; k++) {
        const gap = Math.abs(a[k]! - b[k]!);
        // Where one is unknown the gap is no number.
        if (gap >= 0) {
          difference += gap;
          both++;
        }
      }
      total += matrix[i]![j] = difference / range;
      pairs += matrix[j]![i] = both;
    }
  });
  const prior = pairs === 0 ? 0.5 : total / pairs;
  matrix.forEach((row, i) => {
    for (let j = 0; j < i; j++) row[j] = matrix[j]![i] = (row[j]! + prior) / (matrix[j]![i]! + 1);
  });
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
  const {length} = distance;
  /** Of a tree, by its first leaf; `Infinity` where there is none. */
  const d = distance.map((row, i) => row.map((gap, j) => (i === j ? Infinity : gap)));
  const trees = d.map((_, leaf): Tree => ({leaves: [leaf], parts: []}));
  /** Least cost of the smallest tree that has leaf u at one end and leaf w at the other. */
  const best = d.map(() => d.map(() => 0));
  /** There, the leaf at its seam that is on the side of u. */
  const seams = d.map((): number[] => []);
  const before: number[] = [];
  const none = d.map(() => 0);
  const reach = [...none];
  const all = d.map((_, leaf) => leaf);
  const nearest = (i: number) => least(all, d[i]!, none);
  for (let left = length; left > 1; left--) {
    // A chain of nearest neighbours ends in a pair that are each other's nearest.
    let [a, b] = [0, nearest(0)];
    while (nearest(b) !== a) [a, b] = [b, nearest(b)];
    if (b < a) [a, b] = [b, a];
    const [near, far] = [trees[a]!, trees[b]!];
    if (length <= MOST_LEAVES)
      near.leaves.forEach((u, i) => {
        // From u over the seam to each leaf that may follow it; then on to the far end.
        const ends = farEnds(near, i);
        for (const k of far.leaves) {
          const m = (before[k] = least(ends, best[u]!, distance[k]!));
          reach[k] = best[u]![m]! + distance[k]![m]!;
        }
        far.leaves.forEach((w, j) => {
          const k = least(farEnds(far, j), reach, best[w]!);
          best[u]![w] = best[w]![u] = reach[k]! + best[w]![k]!;
          seams[u]![w] = before[k]!;
          seams[w]![u] = k;
        });
      });
    const parts = [near.leaves, far.leaves] as const;
    const leaves = parts.flat();
    const share = far.leaves.length / leaves.length;
    d[a]!.forEach((gap, c) => {
      d[c]![a] = d[a]![c] = (1 - share) * gap + share * d[b]![c]!;
      d[c]![b] = Infinity;
    });
    trees[a] = {leaves, parts};
  }
  const [root] = trees;
  if (!root || length > MOST_LEAVES) return [...(root?.leaves ?? [])];
  const lay = (first: number, last: number): readonly number[] =>
    first === last
      ? [first]
      : [...lay(first, seams[first]![last]!), ...lay(seams[last]![first]!, last)];
  const ends = root.leaves.map((leaf, i) => least(farEnds(root, i), best[leaf]!, none));
  root.leaves.forEach((leaf, i) => (reach[leaf] = best[leaf]![ends[i]!]!));
  const first = least(root.leaves, reach, none);
  return [...lay(first, ends[root.leaves.indexOf(first)]!)];
}

/** The leaves that can stand at one end of a tree where the i-th stands at the other. */
const farEnds = ({leaves, parts: [one, other]}: Tree, i: number): readonly number[] =>
  one && other ? (i < one.length ? other : one) : leaves;

/** The leaf with the least cost; the first of several. */
function least(leaves: readonly number[], way: readonly number[], rest: readonly number[]): number {
  let [found, lowest] = [leaves[0]!, Infinity];
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i]!;
    const cost = way[leaf]! + rest[leaf]!;
    if (cost < lowest) [found, lowest] = [leaf, cost];
  }
  return found;
}
