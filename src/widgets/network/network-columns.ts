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
const CROSSING = 26;
const BROKEN_BLOC = 160;

/**
 * Orders items within columns, and gives each its height on the page, so that lines are short, cross little, and
 * blocs stay together. Columns are filled from `start`, then improved: by barycentre (Sugiyama, Tagawa and Toda
 * 1981) where there are many items, by sifting (Matuszewski, Schönfeld and Molitor 1999) where there are few.
 */
export function arrangeColumns(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  start: readonly (readonly number[])[],
  options: ColumnOptions,
): Arrangement {
  let best = place(items, links, start, options);
  if (items.length > SIFTED) {
    for (let sweep = 0; sweep < 12; sweep++) {
      const next = place(items, links, byBarycentre(best, items, links), options);
      if (next.cost >= best.cost) break;
      best = next;
    }
    return best;
  }
  for (let pass = 0; pass < 4; pass++) {
    const before = best.cost;
    for (let item = 0; item < items.length; item++) {
      const without = best.columns.map((column) => column.filter((other) => other !== item));
      for (const at of items[item]?.allowed ?? []) {
        const column = without[at] ?? [];
        for (let place_ = 0; place_ <= column.length; place_++) {
          const moved = [...column.slice(0, place_), item, ...column.slice(place_)];
          const next = place(
            items,
            links,
            without.map((other, i) => (i === at ? moved : other)),
            options,
          );
          if (next.cost < best.cost - 1e-6) best = next;
        }
      }
    }
    if (best.cost >= before - 1e-6) break;
  }
  return best;
}

/** Gives every item of ordered columns its top, and the whole its cost. */
export function place(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  columns: readonly (readonly number[])[],
  {gap}: ColumnOptions,
): Arrangement {
  const columnOf = new Array<number>(items.length).fill(-1);
  columns.forEach((column, i) => column.forEach((item) => (columnOf[item] = i)));
  const offsets = columns.map((column) => {
    let at = 0;
    const tops = column.map((item, i) => {
      at += gap(column[i - 1], item);
      const top = at;
      at += items[item]?.height ?? 0;
      return top;
    });
    return {tops, height: column.length > 0 ? at + gap(column[column.length - 1], undefined) : 0};
  });
  const height = Math.max(0, ...offsets.map((column) => column.height));
  const tops = new Array<number>(items.length).fill(0);
  const placed = new Array<boolean>(items.length).fill(false);
  const near: ColumnLink[][] = items.map(() => []);
  for (const link of links) {
    near[link.a]?.push(link);
    if (link.b >= 0) near[link.b]?.push(link);
  }

  const order = columns
    .map((_, i) => i)
    .sort((a, b) => (offsets[b]?.height ?? 0) - (offsets[a]?.height ?? 0) || a - b);
  for (const i of order) {
    const column = columns[i] ?? [];
    const own = offsets[i] ?? {tops: [], height: 0};
    const slack = height - own.height;
    const wanted = column.map((item, at) => {
      let sum = 0;
      let weights = 0;
      for (const {a, b, from, to, weight} of near[item] ?? []) {
        const other = a === item ? b : a;
        if (other >= 0 && !placed[other]) continue;
        const there = other < 0 ? height : tops[other]! + (a === item ? to : from);
        sum += weight * (there - (a === item ? from : to));
        weights += weight;
      }
      return (weights > 0 ? sum / weights : own.tops[at]! + slack / 2) - own.tops[at]!;
    });
    const shifts = slack > 0 ? isotonic(wanted) : wanted.map(() => 0);
    column.forEach((item, at) => {
      tops[item] = own.tops[at]! + Math.min(Math.max(shifts[at] ?? 0, 0), slack);
      placed[item] = true;
    });
  }

  let length = 0;
  const lines = links.map(({a, b, from, to, weight}) => {
    const y1 = tops[a]! + from;
    const y2 = b < 0 ? height : tops[b]! + to;
    length += weight * Math.abs(y1 - y2);
    const ca = columnOf[a] ?? 0;
    const cb = b < 0 ? -1 : columnOf[b]!;
    return ca < cb ? {from: ca, to: cb, y1, y2} : {from: cb, to: ca, y1: y2, y2: y1};
  });
  let crossings = 0;
  for (let i = 0; i < lines.length; i++) {
    const p = lines[i];
    if (!p || p.from < 0 || p.from === p.to) continue;
    for (let j = 0; j < i; j++) {
      const q = lines[j];
      if (q && q.from === p.from && q.to === p.to && (p.y1 - q.y1) * (p.y2 - q.y2) < -1e-6)
        crossings++;
    }
  }
  const cost =
    length + CROSSING * crossings + BROKEN_BLOC * brokenBlocs(items, columns) + 1.5 * height;
  return {columns, tops, height, crossings, cost};
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
