/** A box to be stacked in a column. Lengths in CSS px. */
export interface ColumnItem {
  readonly height: number;
  /** Whether it may stand in the column on the other side as well. */
  readonly free: boolean;
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
}

/** Items by column, from top to bottom. */
export type Columns = readonly (readonly number[])[];

/** Room between two items that follow each other; undefined: the end of the column. */
export type Gap = (above: number | undefined, below: number | undefined) => number;

/** Beyond this many items the first order stands: trying every place takes cubic time. */
const SIFTED = 60;
const CROSSING = 60;
const BROKEN_BLOC = 160;

/**
 * Orders items within columns so that lines are short, cross little, and blocs stay together, by sifting (Matuszewski,
 * Schönfeld and Molitor 1999): every item in turn is tried at every place it may have.
 */
export function siftColumns(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  start: Columns,
  gap: Gap,
): Columns {
  let best = start;
  let least = costOf(items, links, best, gap, Infinity);
  for (let pass = 0; pass < 3 && items.length <= SIFTED; pass++) {
    const before = least;
    items.forEach(({free}, item) => {
      const own = best.findIndex((column) => column.includes(item));
      const without = best.map((column) => column.filter((other) => other !== item));
      for (const at of free ? [own, 2 - own] : [own]) {
        const column = without[at]!;
        for (let seat = 0; seat <= column.length; seat++) {
          const next = [...without];
          next[at] = [...column.slice(0, seat), item, ...column.slice(seat)];
          const cost = costOf(items, links, next, gap, least);
          if (cost < least - 1e-6) {
            least = cost;
            best = next;
          }
        }
      }
    });
    if (least >= before) break;
  }
  return best;
}

/** What an order costs, columns standing centred; no more than that it is more than `enough`. */
function costOf(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  columns: Columns,
  gap: Gap,
  enough: number,
): number {
  const stacks = columns.map((column) => stack(items, column, gap));
  const height = Math.max(...stacks.map((own) => own.height));
  const tops: number[] = [];
  const columnOf: number[] = [];
  let cost = 1.5 * height;
  columns.forEach((column, c) => {
    const own = stacks[c]!;
    const pieces = new Set<number>();
    let above: readonly number[] = [];
    column.forEach((item, i) => {
      tops[item] = own.tops[i]! + (height - own.height) / 2;
      columnOf[item] = c;
      const {blocs} = items[item]!;
      for (const bloc of blocs) {
        if (pieces.has(bloc) && !above.includes(bloc)) cost += BROKEN_BLOC;
        pieces.add(bloc);
      }
      above = blocs;
    });
  });
  const gutters: number[][] = columns.map(() => []);
  for (const {a, b, from, to} of links) {
    const y1 = tops[a]! + from;
    const y2 = b < 0 ? height : tops[b]! + to;
    cost += Math.abs(y1 - y2);
    if (b < 0 || columnOf[a] === columnOf[b]) continue;
    if (columnOf[a]! < columnOf[b]!) gutters[columnOf[a]!]!.push(y1, y2);
    else gutters[columnOf[b]!]!.push(y2, y1);
  }
  for (const ends of gutters)
    for (let i = 0; i < ends.length && cost < enough; i += 2)
      for (let j = 0; j < i; j += 2)
        if ((ends[i]! - ends[j]!) * (ends[i + 1]! - ends[j + 1]!) < -1e-6) cost += CROSSING;
  return cost;
}

/** Tops of the items of one column, close beneath one another, and the column's height. */
function stack(
  items: readonly ColumnItem[],
  column: readonly number[],
  gap: Gap,
): {tops: number[]; height: number} {
  let at = 0;
  const tops = column.map((item, i) => {
    const top = at + gap(column[i - 1], item);
    at = top + items[item]!.height;
    return top;
  });
  return {tops, height: at + (tops.length > 0 ? gap(column[column.length - 1], undefined) : 0)};
}

/** Gives every item its top: the tallest column first, the others as level as may be with what they have lines to. */
export function placeColumns(
  items: readonly ColumnItem[],
  links: readonly ColumnLink[],
  columns: Columns,
  gap: Gap,
): {tops: readonly number[]; height: number} {
  const stacks = columns
    .map((column) => ({column, ...stack(items, column, gap)}))
    .sort((a, b) => b.height - a.height);
  const height = stacks[0]?.height ?? 0;
  const tops: number[] = [];
  for (const {column, tops: own, height: needed} of stacks) {
    const slack = height - needed;
    const wanted = column.map((item, i) => {
      const levels = links.flatMap(({a, b, from, to}) => {
        if (a === item && (b < 0 || tops[b] !== undefined))
          return [(b < 0 ? height : tops[b]! + to) - from];
        return b === item && tops[a] !== undefined ? [tops[a] + from - to] : [];
      });
      const sum = levels.reduce((total, level) => total + level - own[i]!, 0);
      return levels.length > 0 ? sum / levels.length : slack / 2;
    });
    isotonic(wanted).forEach((shift, i) => {
      tops[column[i]!] = own[i]! + Math.min(Math.max(shift, 0), slack);
    });
  }
  return {tops, height};
}

/** The non-decreasing sequence nearest to `values` by least squares: pool adjacent violators (Ayer et al. 1955). */
function isotonic(values: readonly number[]): number[] {
  const pools: {mean: number; count: number}[] = [];
  for (const value of values) {
    let pool = {mean: value, count: 1};
    while (pools.length > 0 && pools[pools.length - 1]!.mean > pool.mean) {
      const {mean, count} = pools.pop()!;
      const both = count + pool.count;
      pool = {mean: (mean * count + pool.mean * pool.count) / both, count: both};
    }
    pools.push(pool);
  }
  return pools.flatMap(({mean, count}) => new Array<number>(count).fill(mean));
}
