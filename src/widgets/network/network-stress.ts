/** Positions of n points, CSS px or any unit. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** For each of n nodes, those it has ties with. */
export type Near = readonly (readonly number[])[];

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

/** Steps along ties between every two of n nodes (breadth first), row by row; n where there is no way. */
export function pathLengths(near: Near): Float64Array {
  const n = near.length;
  const lengths = new Float64Array(n * n).fill(n);
  for (let start = 0; start < n; start++) {
    const row = start * n;
    const queue = [start];
    lengths[row + start] = 0;
    for (const at of queue) {
      for (const other of near[at]!) {
        if (lengths[row + other]! < n || other === start) continue;
        lengths[row + other] = lengths[row + at]! + 1;
        queue.push(other);
      }
    }
  }
  return lengths;
}

/**
 * Two axes on which nodes lie as far apart as their ties tell, by classical scaling (Torgerson 1952): the leading
 * eigenvectors of the doubly centred squared distances, by power iteration from a fixed start. The first alone is a
 * good order. Engines agree on it: it takes + − × ÷ and sqrt only.
 */
export function scaling(lengths: Float64Array, n: number): Points {
  const squares = lengths.map((d) => d * d);
  const means = Float64Array.from({length: n}, (_, i) => mean(squares.subarray(i * n, i * n + n)));
  const all = mean(means);
  const axis = (seed: number, other?: Float64Array): Float64Array => {
    let vector = Float64Array.from({length: n}, (_, i) => (((i + 1) * seed) % 997) / 997 - 0.5);
    let value = 0;
    for (let round = 0; round < 30; round++) {
      const next = vector.map((_, i) => {
        let sum = 0;
        for (let j = 0; j < n; j++)
          sum -= (squares[i * n + j]! - means[i]! - means[j]! + all) * vector[j]!;
        return sum / 2;
      });
      if (other) {
        const along = dot(next, other) / (dot(other, other) || 1);
        next.forEach((one, i) => (next[i] = one - along * other[i]!));
      }
      value = Math.sqrt(dot(next, next));
      if (value < 1e-9) break;
      vector = next.map((one) => one / value);
    }
    return vector.map((one) => one * Math.sqrt(value));
  };
  const x = axis(7919);
  return {x, y: axis(6101, x)};
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, one, i) => sum + one * b[i]!, 0);
const mean = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0) / values.length;

/**
 * Moves points so that their distances come near the wanted ones: stress majorization (Gansner, Koren and North
 * 2005), weights d⁻², one point after another. Decreases the stress with every round.
 *
 * @param unit wanted distance of one step
 * @param share how far a point goes towards its place, 0–1
 */
export function majorize(
  {x, y}: Points,
  lengths: Float64Array,
  unit: number,
  rounds: number,
  fixed?: readonly boolean[],
  share = 1,
): void {
  const n = x.length;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      if (fixed?.[i] || n < 2) continue;
      let sumX = 0;
      let sumY = 0;
      let weights = 0;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const d = lengths[i * n + j]!;
        const dx = x[i]! - x[j]! || 1e-3 * (((i * 31 + j * 17) % 13) - 6.5);
        const dy = y[i]! - y[j]! || 1e-3 * (((i * 13 + j * 29) % 11) - 5.5);
        const weight = 1 / (d * d);
        const ratio = (d * unit) / Math.sqrt(dx * dx + dy * dy);
        sumX += weight * (x[j]! + dx * ratio);
        sumY += weight * (y[j]! + dy * ratio);
        weights += weight;
      }
      x[i] = x[i]! + (sumX / weights - x[i]!) * share;
      y[i] = y[i]! + (sumY / weights - y[i]!) * share;
    }
  }
}
