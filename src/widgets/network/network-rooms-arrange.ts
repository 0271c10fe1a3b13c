import type {Block, BlockRow} from './network-blocks.js';
import {
  arrangeColumns,
  siftColumns,
  type Arrangement,
  type ColumnItem,
  type ColumnLink,
} from './network-columns.js';
import type {LayoutTask} from './network-draft.js';
import type {LabelBlock} from './network-labels.js';
import type {Cast} from './network-rooms-cast.js';

/**
 * Columns of the picture. `between`: those who met stand between two columns of meetings; `around`: meetings in the
 * middle, participants on both sides; `five`: as `between`, with those of one room only on its outer side.
 */
export type Variant = 'between' | 'around' | 'five';

/** One thing in a column: a meeting with those who were in no other room tucked under it, or a household. */
export interface Stack {
  readonly meeting: number;
  readonly pill?: {readonly label: LabelBlock; readonly width: number; readonly height: number};
  readonly blocks: readonly Block[];
  readonly width: number;
  readonly height: number;
}

export const TUCK = 20;
export const TUCK_GAP = 10;
const GAP = 14;
/** Room around the name of a bloc above its first member, and beneath its last. */
export const BLOC_PAD = 6;
const BLOC_FOOT = 10;

/** Index of the row of a participant, within a stack: its block, the row, and the block's top. */
export function findRow(
  stack: Stack,
  key: string,
): {block: Block; row: BlockRow; top: number} | undefined {
  let top = stack.pill?.height ?? 0;
  for (const block of stack.blocks) {
    if (stack.pill) top += TUCK_GAP;
    const row = block.rows.find(({node}) => node.key === key);
    if (row) return {block, row, top};
    top += block.height;
  }
  return undefined;
}

/** Orders the stacks of all columns; `refine` takes longer and does better. */
export function arrange(
  task: LayoutTask,
  cast: Cast,
  variant: Variant,
  made: readonly (readonly Stack[])[],
  blocNames: readonly LabelBlock[],
): {rough: Arrangement; refine: () => Arrangement} {
  const stacks = made.flat();
  let next = 0;
  const start = made.map((column) => column.map(() => next++));
  const columnOf = start.flatMap((column, i) => column.map(() => i));
  const blocs = task.graph.groups.map(({members}) => new Set(members));
  const items = stacks.map((stack, i): ColumnItem => {
    const keys = stack.blocks.flatMap(({rows}) => rows.map(({node}) => node.key));
    const home = columnOf[i] ?? 0;
    return {
      height: stack.height,
      allowed:
        variant === 'around' && stack.meeting < 0
          ? [0, 2]
          : variant === 'between' && stack.meeting >= 0 && cast.meetings.length > 2
            ? [0, 2]
            : [home],
      blocs: stack.pill
        ? []
        : blocs.flatMap((bloc, b) => (keys.some((key) => bloc.has(key)) ? [b] : [])),
    };
  });

  const seatOf = new Map<string, {item: number; y: number}>();
  stacks.forEach((stack, item) => {
    const node = cast.meetings[stack.meeting];
    if (node && stack.pill) seatOf.set(node.key, {item, y: stack.pill.height / 2});
    for (const {rows} of stack.blocks) {
      for (const {
        node: {key},
      } of rows) {
        const found = findRow(stack, key);
        if (found) seatOf.set(key, {item, y: found.top + found.row.markY});
      }
    }
  });
  const outside = new Set(cast.outsiders.map(({node}) => node.key));
  const isOutside = (key: string) => outside.has(cast.homeOf.get(key)?.node.key ?? '');
  const links = task.graph.edges.flatMap(({role, source, target}): ColumnLink[] => {
    const a = seatOf.get(source);
    const b = seatOf.get(target);
    const weight = role === 'attendance' ? 1 : 0.8;
    if (a && b)
      return a.item === b.item ? [] : [{a: a.item, b: b.item, from: a.y, to: b.y, weight}];
    if (a && isOutside(target)) return [{a: a.item, b: -1, from: a.y, to: 0, weight}];
    if (b && isOutside(source)) return [{a: b.item, b: -1, from: b.y, to: 0, weight}];
    return [];
  });
  const blocsOf = (item: number | undefined) =>
    item === undefined ? [] : (items[item]?.blocs ?? []);
  const gap = (above: number | undefined, below: number | undefined) => {
    let begins = 0;
    for (const bloc of blocsOf(below)) {
      if (!blocsOf(above).includes(bloc)) begins += (blocNames[bloc]?.height ?? 0) + 2 * BLOC_PAD;
    }
    const ends = blocsOf(above).filter((bloc) => !blocsOf(below).includes(bloc)).length;
    return begins + ends * BLOC_FOOT + (above === undefined || below === undefined ? 0 : GAP);
  };
  const rough = arrangeColumns(items, links, start, {gap});
  return {rough, refine: () => siftColumns(items, links, rough, {gap})};
}
