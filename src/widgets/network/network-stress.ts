/** Positions of n points, CSS px or any unit. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Steps along edges between every two of n connected nodes (breadth first), row by row. */
export function pathLengths(near: readonly (readonly number[])[]): Float64Array {
  const n = near.length;
  const lengths = new Float64Array(n * n).fill(n);
  const queue = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    const row = start * n;
    lengths[row + start] = 0;
    queue[0] = start;
    let size = 1;
    for (let i = 0; i < size; i++) {
      const at = queue[i] ?? 0;
      for (const other of near[at] ?? []) {
        if (other !== start && lengths[row + other] === n) {
          lengths[row + other] = lengths[row + at]! + 1;
          queue[size++] = other;
        }
      }
    }
  }
  return lengths;
}

/**
 * A first picture by classical scaling (Torgerson 1952): the two leading eigenvectors of the doubly centred squared
 * distances, by power iteration from a fixed start. Engines agree on it: it takes + − × ÷ and sqrt only.
 */
export function classicalScaling(lengths: Float64Array, n: number): Points {
  const means = new Float64Array(n);
  let mean = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const d = lengths[i * n + j] ?? 0;
      means[i] = means[i]! + (d * d) / n;
    }
    mean += means[i]! / n;
  }
  const axes: Float64Array[] = [];
  const scales: number[] = [];
  for (let axis = 0; axis < 2; axis++) {
    let vector = Float64Array.from(
      {length: n},
      (_, i) => (((i + 1) * (axis === 0 ? 7919 : 6101)) % 997) / 997 - 0.5,
    );
    let value = 0;
    for (let round = 0; round < 40; round++) {
      const next = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) {
          const d = lengths[i * n + j] ?? 0;
          sum += (d * d - means[i]! - means[j]! + mean) * vector[j]!;
        }
        next[i] = -sum / 2;
      }
      const other = axes[0];
      if (other) {
        let dot = 0;
        for (let i = 0; i < n; i++) dot += next[i]! * other[i]!;
        for (let i = 0; i < n; i++) next[i] = next[i]! - dot * other[i]!;
      }
      let norm = 0;
      for (let i = 0; i < n; i++) norm += next[i]! * next[i]!;
      value = Math.sqrt(norm);
      if (value < 1e-9) break;
      for (let i = 0; i < n; i++) next[i] = next[i]! / value;
      vector = next;
    }
    axes.push(vector);
    scales.push(Math.sqrt(value));
  }
  const along = (axis: number) =>
    (axes[axis] ?? new Float64Array(n)).map((value) => value * (scales[axis] ?? 1));
  return {x: along(0), y: along(1)};
}

/**
 * Moves points so that their distances come near the wanted ones: stress majorization (Gansner, Koren and North
 * 2005), weights d⁻², one point after another. Decreases the stress with every round.
 *
 * @param unit wanted distance of one step
 * @param share how far a point goes towards its place, 0–1
 */
export function majorize(
  points: Points,
  lengths: Float64Array,
  unit: number,
  rounds: number,
  fixed?: readonly boolean[],
  share = 1,
): void {
  const {x, y} = points;
  const n = x.length;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      if (fixed?.[i]) continue;
      let sumX = 0;
      let sumY = 0;
      let weights = 0;
      const xi = x[i] ?? 0;
      const yi = y[i] ?? 0;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const d = lengths[i * n + j] ?? 1;
        if (d === 0) continue;
        const weight = 1 / (d * d);
        let dx = xi - x[j]!;
        let dy = yi - y[j]!;
        let apart = Math.sqrt(dx * dx + dy * dy);
        if (apart < 1e-6) {
          dx = ((i * 31 + j * 17) % 13) - 6 || 1;
          dy = ((i * 13 + j * 29) % 11) - 5 || 1;
          apart = Math.sqrt(dx * dx + dy * dy);
        }
        const ratio = (d * unit) / apart;
        sumX += weight * (x[j]! + dx * ratio);
        sumY += weight * (y[j]! + dy * ratio);
        weights += weight;
      }
      if (weights > 0) {
        x[i] = xi + (sumX / weights - xi) * share;
        y[i] = yi + (sumY / weights - yi) * share;
      }
    }
  }
}

/** Turns points about their centre so that they reach farthest along the x axis (or the y axis with `upright`). */
export function turn(points: Points, upright: boolean): void {
  const {x, y} = points;
  const n = x.length;
  let mx = 0;
  let my = 0;
  for (let i = 0; i < n; i++) {
    mx += x[i]! / n;
    my += y[i]! / n;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - mx;
    const dy = y[i]! - my;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  // Leading eigenvector of the 2 × 2 covariance.
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  let ux = half + root;
  let uy = xy;
  let norm = Math.sqrt(ux * ux + uy * uy);
  if (norm < 1e-9) {
    ux = xx >= yy ? 1 : 0;
    uy = 1 - ux;
    norm = 1;
  }
  ux /= norm;
  uy /= norm;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - mx;
    const dy = y[i]! - my;
    const along = dx * ux + dy * uy;
    const across = dy * ux - dx * uy;
    x[i] = upright ? across : along;
    y[i] = upright ? along : across;
  }
}

/** Normalised stress: Σ (d − s·px)² / d² over pairs, at the best uniform scale s, divided by the number of pairs. */
export function stressOf({x, y}: Points, lengths: Float64Array): number {
  const n = x.length;
  let a = 0;
  let b = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const d = lengths[i * n + j] ?? 1;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const apart = Math.sqrt(dx * dx + dy * dy);
      a += apart / d;
      b += (apart * apart) / (d * d);
      pairs++;
    }
  }
  return pairs === 0 || b === 0 ? 0 : (pairs - (a * a) / b) / pairs;
}
