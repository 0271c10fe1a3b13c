/** A tie between two things in a row, by index. */
export interface Bond {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Beyond this many things the order is not improved by trying places. */
const TRIED = 90;

/**
 * One row in which those with ties stand close: the second eigenvector of the graph's Laplacian (Fiedler 1973; Hall
 * 1970) by power iteration from a fixed start, component by component (the largest first), then single moves as long
 * as they shorten the sum of distances.
 *
 * @returns indices 0…n−1 in order
 */
export function orderByBonds(
  n: number,
  bonds: readonly Bond[],
  sizes?: readonly number[],
): number[] {
  const near: {other: number; weight: number}[][] = Array.from({length: n}, () => []);
  for (const {a, b, weight} of bonds) {
    if (a === b) continue;
    near[a]?.push({other: b, weight});
    near[b]?.push({other: a, weight});
  }
  const parts = components(near).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const order = parts.flatMap((part) => byFiedler(part, near));
  return n <= TRIED ? improve(order, near, sizes) : order;
}

export function components(near: readonly (readonly {readonly other: number}[])[]): number[][] {
  const seen = new Array<boolean>(near.length).fill(false);
  const parts: number[][] = [];
  for (let start = 0; start < near.length; start++) {
    if (seen[start]) continue;
    const part = [start];
    seen[start] = true;
    for (let i = 0; i < part.length; i++) {
      for (const {other} of near[part[i] ?? 0] ?? []) {
        if (!seen[other]) {
          seen[other] = true;
          part.push(other);
        }
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

function byFiedler(
  part: readonly number[],
  near: readonly (readonly {other: number; weight: number}[])[],
): number[] {
  const n = part.length;
  if (n < 3) return [...part];
  const index = new Map(part.map((item, i) => [item, i]));
  const degree = part.map((item) => (near[item] ?? []).reduce((sum, {weight}) => sum + weight, 0));
  const shift = 2 * Math.max(...degree);
  let vector = part.map((_, i) => ((i * 7919) % n) - (n - 1) / 2 + i / n);
  for (let round = 0; round < 160; round++) {
    const mean = vector.reduce((sum, value) => sum + value, 0) / n;
    const next = part.map((item, i) => {
      let value = (shift - degree[i]!) * (vector[i]! - mean);
      for (const {other, weight} of near[item] ?? [])
        value += weight * ((vector[index.get(other) ?? 0] ?? 0) - mean);
      return value;
    });
    const norm = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1;
    vector = next.map((value) => value / norm);
  }
  return part
    .map((item, i) => ({item, value: Math.round(vector[i]! * 1e6)}))
    .sort((a, b) => a.value - b.value || a.item - b.item)
    .map(({item}) => item);
}

/** Moves one thing at a time to where the weighted sum of distances is least. */
function improve(
  order: readonly number[],
  near: readonly (readonly {other: number; weight: number}[])[],
  sizes: readonly number[] | undefined,
): number[] {
  let best = [...order];
  const length = (row: readonly number[]) => {
    const at: number[] = [];
    let y = 0;
    for (const item of row) {
      const size = sizes?.[item] ?? 1;
      at[item] = y + size / 2;
      y += size;
    }
    let sum = 0;
    near.forEach((bonds, item) => {
      for (const {other, weight} of bonds)
        if (other > item) sum += weight * Math.abs(at[item]! - at[other]!);
    });
    return sum;
  };
  let least = length(best);
  for (let pass = 0; pass < 3; pass++) {
    const before = least;
    for (const item of order) {
      const rest = best.filter((other) => other !== item);
      const from = best.indexOf(item);
      for (let step = -12; step <= 12; step++) {
        const to = from + step;
        if (step === 0 || to < 0 || to > rest.length) continue;
        const row = [...rest.slice(0, to), item, ...rest.slice(to)];
        const total = length(row);
        if (total < least - 1e-9) {
          least = total;
          best = row;
        }
      }
    }
    if (least >= before - 1e-9) break;
  }
  return best;
}
