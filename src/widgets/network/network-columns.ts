/** A box to be stacked in a column. Lengths in CSS px. */
export interface ColumnItem {
  readonly height: number;
  /** Columns it may stand in. */
  readonly allowed: readonly number[];
  /** Blocs it belongs to, as numbers: their members stand together where they can. */
  readonly blocs: readonly number[];
}

/** A line between two items. `from`, `to`: where it meets them, from their top. */
export interface ColumnLink {
  readonly a: number;
  /** −1: the foot of the picture. */
  readonly b: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface Arrangement {
  /** Items by column, from top to bottom. */
  readonly columns: readonly (readonly number[])[];
  /** Top of each item. */
  readonly tops: readonly number[];
  readonly height: number;
  readonly crossings: number;
  readonly cost: number;
}

export interface ColumnOptions {
  /** Room between two items that follow each other. */
  readonly gap: (above: number | undefined, below: number | undefined) => number;
}

/** Beyond this many items only barycentre sweeps are made: trying every place takes cubic time. */
const SIFTED = 48;
/** Columns up to this long are tried at every place; in longer ones, only places nearer than `REACH` (CSS px). */
const FREE = 8;
const REACH = 130;
const CROSSING = 60;
const BROKEN_BLOC = 160;

/**
 * Orders items within columns, and gives each its height on the page, so that lines are short, cross little, and
 * blocs stay together: from `start`, by barycentre (Sugiyama, Tagawa and Toda 1981).
 */
export function arrangeColumns(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  start: readonly (readonly number[])[],
  options: ColumnOptions,
): Arrangement {
  let best = place(items, links, start, options);
  for (let sweep = 0; sweep < 12; sweep++) {
    const next = place(items, links, byBarycentre(best, items, links), options);
    if (next.cost >= best.cost) break;
    best = next;
  }
  return best;
}

/**
 * Improves an arrangement by sifting (Matuszewski, Schönfeld and Molitor 1999): every item in turn is tried at every
 * place near its own, and in the other columns it may stand in.
 */
export function siftColumns(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  arrangement: Arrangement,
  options: ColumnOptions,
): Arrangement {
  let best = arrangement;
  for (let pass = 0; pass < 3 && items.length <= SIFTED; pass++) {
    const before = best.cost;
    for (let item = 0; item < items.length; item++) {
      const own = best.columns.findIndex((column) => column.includes(item));
      const level = best.tops[item]!;
      const without = best.columns.map((column) => column.filter((other) => other !== item));
      const known = best;
      for (const at of items[item]!.allowed) {
        const column = without[at]!;
        for (let seat = 0; seat <= column.length; seat++) {
          // In another column only places level with its own, give or take a few.
          const near =
            Math.abs((known.tops[column[seat]!] ?? Infinity) - level) < REACH ||
            Math.abs((known.tops[column[seat - 1]!] ?? Infinity) - level) < REACH;
          if (column.length > FREE && !near && (at !== own || pass > 0)) continue;
          const columns = [...without];
          columns[at] = [...column.slice(0, seat), item, ...column.slice(seat)];
          const next = place(items, links, columns, options, best.cost);
          if (next.cost < best.cost - 1e-6) best = next;
        }
      }
    }
    if (best.cost >= before - 1) break;
  }
  return best;
}

/**
 * Gives every item of ordered columns its top, and the whole its cost. Stops counting crossings once it costs more
 * than `enough`.
 */
export function place(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  columns: readonly (readonly number[])[],
  {gap}: ColumnOptions,
  enough = Infinity,
): Arrangement {
  const columnOf = new Int32Array(items.length).fill(-1);
  columns.forEach((column, i) => column.forEach((item) => (columnOf[item] = i)));
  const offsets = columns.map((column) => {
    let at = 0;
    const tops = column.map((item, i) => {
      at += gap(column[i - 1], item);
      const top = at;
      at += items[item]!.height;
      return top;
    });
    return {tops, height: at + (column.length > 0 ? gap(column[column.length - 1], undefined) : 0)};
  });
  const height = Math.max(0, ...offsets.map((column) => column.height));
  const tops = new Array<number>(items.length).fill(0);
  const placed = new Uint8Array(items.length);

  const order = columns
    .map((_, i) => i)
    .sort((a, b) => offsets[b]!.height - offsets[a]!.height || a - b);
  for (const i of order) {
    const column = columns[i]!;
    const own = offsets[i]!;
    const slack = height - own.height;
    // Where each would stand, were it alone: level with what it is tied to in columns that stand already.
    const sums = new Float64Array(items.length);
    const weights = new Float64Array(items.length);
    if (slack > 0) {
      for (const {a, b, from, to, weight} of links) {
        if (columnOf[a] === i && (b < 0 || placed[b])) {
          sums[a] = sums[a]! + weight * ((b < 0 ? height : tops[b]! + to) - from);
          weights[a] = weights[a]! + weight;
        } else if (b >= 0 && columnOf[b] === i && placed[a]) {
          sums[b] = sums[b]! + weight * (tops[a]! + from - to);
          weights[b] = weights[b]! + weight;
        }
      }
    }
    const wanted = column.map((item, at) =>
      weights[item]! > 0 ? sums[item]! / weights[item]! - own.tops[at]! : slack / 2,
    );
    const shifts = slack > 0 ? isotonic(wanted) : wanted.fill(0);
    column.forEach((item, at) => {
      tops[item] = own.tops[at]! + Math.min(Math.max(shifts[at]!, 0), slack);
      placed[item] = 1;
    });
  }

  let cost = BROKEN_BLOC * brokenBlocs(items, columns) + 1.5 * height;
  const between = columns.map((): number[] => []);
  for (const {a, b, from, to, weight} of links) {
    const y1 = tops[a]! + from;
    const y2 = b < 0 ? height : tops[b]! + to;
    cost += weight * Math.abs(y1 - y2);
    if (b < 0 || columnOf[a] === columnOf[b]) continue;
    if (columnOf[a]! < columnOf[b]!) between[columnOf[a]!]!.push(y1, y2);
    else between[columnOf[b]!]!.push(y2, y1);
  }
  let crossings = 0;
  for (const ends of between) {
    for (let i = 0; i < ends.length && cost + CROSSING * crossings < enough; i += 2) {
      for (let j = 0; j < i; j += 2) {
        if ((ends[i]! - ends[j]!) * (ends[i + 1]! - ends[j + 1]!) < -1e-6) crossings++;
      }
    }
  }
  return {columns, tops, height, crossings, cost: cost + CROSSING * crossings};
}

/** In how many pieces beyond the first the blocs lie. */
function brokenBlocs(
  items: readonly ColumnItem[],
  columns: readonly (readonly number[])[],
): number {
  const pieces = new Map<number, number>();
  for (const column of columns) {
    column.forEach((item, i) => {
      const above = i > 0 ? items[column[i - 1] ?? -1]?.blocs : undefined;
      for (const bloc of items[item]?.blocs ?? []) {
        if (!above?.includes(bloc)) pieces.set(bloc, (pieces.get(bloc) ?? 0) + 1);
      }
    });
  }
  let broken = 0;
  for (const count of pieces.values()) broken += count - 1;
  return broken;
}

function byBarycentre(
  {columns, tops}: Arrangement,
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
): number[][] {
  const sums = items.map(() => ({sum: 0, count: 0}));
  for (const {a, b, from, to} of links) {
    const here = sums[a];
    const there = sums[b];
    if (!here || !there) continue;
    here.sum += tops[b]! + to;
    here.count++;
    there.sum += tops[a]! + from;
    there.count++;
  }
  const score = (item: number) => {
    const {sum, count} = sums[item] ?? {sum: 0, count: 0};
    return count > 0 ? sum / count : tops[item]!;
  };
  return columns.map((column) => [...column].sort((a, b) => score(a) - score(b) || a - b));
}

/** The non-decreasing sequence nearest to `values` by least squares: pool adjacent violators (Ayer et al. 1955). */
export function isotonic(values: readonly number[]): number[] {
  const pools: {sum: number; count: number}[] = [];
  for (const value of values) {
    let pool = {sum: value, count: 1};
    for (
      let last = pools[pools.length - 1];
      last && last.sum / last.count > pool.sum / pool.count;
    ) {
      pool = {sum: pool.sum + last.sum, count: pool.count + last.count};
      pools.pop();
      last = pools[pools.length - 1];
    }
    pools.push(pool);
  }
  return pools.flatMap(({sum, count}) => new Array<number>(count).fill(sum / count));
}
