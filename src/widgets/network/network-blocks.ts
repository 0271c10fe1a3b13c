import {compareText} from '../../model/as-of.js';
import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import type {LayoutTask, PlacedNode} from './network-draft.js';
import {roundBox, type Box} from './network-geometry.js';
import {LEADING, labelBlock, placeLabel, type LabelBlock} from './network-labels.js';

/** Trees of participants by membership: every participant once, under the first whole its record names. */
export interface Household {
  readonly node: NetworkNode;
  readonly members: readonly Household[];
}

/**
 * A participant with all that belong to it (a country and its ministers), or a meeting with its own guests, laid out
 * as one rigid box: the whole first, members indented beneath. So people sit by what they belong to, and no foreign
 * name comes between.
 */
export interface Block {
  readonly home: string;
  /** Indices of the blocs of which someone in it is a member; none of a meeting's. */
  readonly blocs: readonly number[];
  readonly rows: readonly BlockRow[];
  readonly width: number;
  readonly height: number;
}

/** Places from the block's top left corner. */
export interface BlockRow {
  readonly node: NetworkNode;
  readonly mark: Box;
  readonly label: LabelBlock;
  readonly labelX: number;
  readonly labelY: number;
}

/** Room between the edge of a meeting's pill and its name. */
const PILL = {x: 12, y: 7};
const UNDER_PILL = 10;

/**
 * Who lives with whom. A whole with more members than `most` keeps none; they stand by themselves, as do those that
 * stand `apart`.
 */
export function households(
  graph: NetworkGraph,
  most = Infinity,
  apart: (node: NetworkNode) => boolean = () => false,
): readonly Household[] {
  const participants = graph.nodes.filter(({kind}) => kind !== 'meeting').sort(byKind);
  const membersOf = new Map(participants.map(({key}) => [key, [] as NetworkNode[]]));
  const wholeOf = new Map<string, string>();
  const isUnder = (key: string, whole: string | undefined): boolean =>
    whole !== undefined && (whole === key || isUnder(key, wholeOf.get(whole)));
  for (const node of participants) {
    const {key, memberOf} = node;
    const whole = memberOf.find((other) => membersOf.has(other) && !isUnder(key, other));
    if (whole === undefined || apart(node)) continue;
    wholeOf.set(key, whole);
    membersOf.get(whole)?.push(node);
  }
  const kept = (key: string) => {
    const members = membersOf.get(key) ?? [];
    return members.length > most ? [] : members;
  };
  const build = (node: NetworkNode): Household => ({node, members: kept(node.key).map(build)});
  return participants
    .filter(({key}) => !kept(wholeOf.get(key) ?? '').some((member) => member.key === key))
    .sort((a, b) => compareText(a.key, b.key))
    .map(build);
}

const KINDS = ['country', 'organisation', 'person', 'body'];

/** People before bodies, and by name within a kind. */
function byKind(a: NetworkNode, b: NetworkNode): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    compareText(a.label, b.label) ||
    compareText(a.key, b.key)
  );
}

/** Everyone in a household, the whole first. */
export const housed = ({node, members}: Household): NetworkNode[] => [
  node,
  ...members.flatMap(housed),
];

/**
 * Lays a household out as rows.
 *
 * @param max widest label line, CSS px
 * @param strong sets the heads of households in bold
 */
export function makeBlock(
  task: LayoutTask,
  household: Household,
  max: number,
  strong = true,
): Block {
  const {sizes, graph} = task;
  const rows: BlockRow[] = [];
  let width = 26;
  let top = 0;
  const add = ({node, members}: Household, depth: number, heads: boolean): void => {
    const isPill = node.kind === 'meeting';
    const left = Math.min(depth, 4) * (sizes.mark * 2 + 6);
    const labelX = isPill ? PILL.x : left + sizes.mark * 2 + 5;
    const most = isPill ? Math.min(max, sizes.pill) - 2 * PILL.x : max - left;
    const label = labelBlock(
      task,
      node,
      Math.max(most, 48),
      isPill || (strong && heads) ? 600 : 400,
    );
    const height = Math.max(
      sizes.row + (isPill ? 4 : 0),
      Math.ceil(label.height) + (isPill ? 2 * PILL.y : 6),
    );
    const middle = (sizes.name * LEADING) / 2;
    const labelY =
      top +
      (isPill
        ? (height - label.height) / 2
        : Math.min((height - label.height) / 2, sizes.row / 2 - middle));
    const mark = isPill
      ? {x: 0, y: top, width: label.width + 2 * PILL.x, height}
      : {x: left, y: labelY + middle - sizes.mark, width: 2 * sizes.mark, height: 2 * sizes.mark};
    rows.push({node, mark, label, labelX, labelY});
    width = Math.max(width, labelX + label.width, mark.x + mark.width);
    top += height;
    for (const member of members) {
      if (isPill) top += UNDER_PILL;
      add(member, depth + 1, isPill);
    }
  };
  add(household, 0, true);
  const keys = household.node.kind === 'meeting' ? [] : rows.map(({node}) => node.key);
  const blocs = graph.groups.flatMap(({members}, bloc) =>
    members.some((key) => keys.includes(key)) ? [bloc] : [],
  );
  return {
    home: household.node.key,
    blocs,
    rows,
    width: Math.ceil(width),
    height: Math.ceil(top),
  };
}

/** Places the rows of a block whose top left corner is given; `turned`: marks on the right, names on their left. */
export function placeBlock(
  {home, rows, width}: Block,
  x: number,
  y: number,
  {outside = false, turned = false} = {},
): PlacedNode[] {
  return rows.map(({node, mark, label, labelX, labelY}) => {
    const left = (at: number, own: number) => x + (turned ? width - at - own : at);
    return {
      node,
      mark: roundBox({...mark, x: left(mark.x, mark.width), y: y + mark.y}),
      label: placeLabel(
        label,
        left(labelX, label.width),
        y + labelY,
        node.kind === 'meeting' ? 'middle' : turned ? 'end' : 'start',
      ),
      short: label.short,
      home,
      outside,
    };
  });
}

/**
 * Sets blocks in rows from left to right, as many to a row as it holds.
 *
 * @returns where the last row ends
 */
export function flow(
  blocks: readonly Block[],
  {left, right, top, gap}: {left: number; right: number; top: number; gap: number},
  put: (block: Block, x: number, y: number) => void,
): number {
  let x = left;
  let bottom = top;
  for (const block of blocks) {
    if (x > left && x + block.width > right) {
      x = left;
      top = bottom + 8;
    }
    put(block, x, top);
    x += block.width + gap;
    bottom = Math.max(bottom, top + block.height);
  }
  return bottom;
}
